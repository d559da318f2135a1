/* Elements moved between strides and element types. */
#ifndef GILA_CONVERT_H
#define GILA_CONVERT_H

#include <stdint.h>

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
void gila_convert(gila_elements to, gila_elements from, int64_t n);

/* The same element n times, contiguous. */
void gila_repeat(void *to, const void *element, int size, int64_t n);

#endif
