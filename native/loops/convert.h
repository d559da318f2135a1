/* Elements moved between strides and element types. */
#ifndef GILA_CONVERT_H
#define GILA_CONVERT_H

#include <stdint.h>
#include <string.h>

#include "gila.h"

/* Bytes of an element. */
extern const int gila_sizes[GILA_DTYPES];

/* Where elements lie: their type, the first one's address, and the bytes from one to the next. */
typedef struct gila_elements {
    int dtype;
    void *data;
    int64_t stride;
} gila_elements;

/*
 * to[i] = from[i] for i < n. Real numbers become integers by truncation, the nearest one where the
 * type has no such value, 0 for NaN; integers wrap round; complex numbers lose their imaginary part;
 * what is not zero is true.
 */
void gila_convert_each(gila_elements to, gila_elements from, int64_t n);

/* A copy of so many bytes. */
void gila_move(char *to, const char *from, int64_t bytes);

/* The same; at once where they lie alike. */
static inline void gila_convert(gila_elements to, gila_elements from, int64_t n) {
    int size = gila_sizes[to.dtype];
    if (to.dtype == from.dtype && to.stride == size && from.stride == size)
        gila_move(to.data, from.data, n * size);
    else
        gila_convert_each(to, from, n);
}

/* The same of each of so many rows; the bytes from one to the next. */
void gila_convert_rows(gila_elements to, int64_t to_down, gila_elements from, int64_t from_down,
                       int64_t rows, int64_t n);

/*
 * The n elements of a row from its i-th on, contiguous and of a type: where they lie, or converted
 * into the buffer.
 */
static inline void *gila_contiguous(void *buffer, int dtype, gila_elements row, int64_t i,
                                    int64_t n) {
    row.data = (char *)row.data + i * row.stride;
    if (row.dtype == dtype && row.stride == gila_sizes[dtype]) return row.data;
    gila_convert((gila_elements){dtype, buffer, gila_sizes[dtype]}, row, n);
    return buffer;
}

/* The same element n times, contiguous. */
void gila_repeat(void *to, const void *element, int size, int64_t n);

#endif
