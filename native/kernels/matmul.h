/* Products of matrices of numbers that are not complex, which complex ones are made of as well. */
#ifndef GILA_MATMUL_H
#define GILA_MATMUL_H

#include "kernels/kernels.h"
#include "loops/matrices.h"

/* The symbols of this target's real element type, T. */
#if defined(GILA_IS_C64)
#define MATMUL_NAME(name) GILA_PASTE(gila_, name, f32, GILA_TARGET)
#elif defined(GILA_IS_C128)
#define MATMUL_NAME(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
#else
#define MATMUL_NAME(name) GILA_NAME(name)
#endif

/* m[0] = m[1] m[2], where elements are of type T and strides of any length. */
int64_t MATMUL_NAME(matmul_parts)(const gila_call *call, const gila_matrix *m,
                                  enum gila_product_mode mode);

/* sums = a x, where a's rows or its columns are contiguous; stops early when cancelled. */
void MATMUL_NAME(matvec_parts)(const gila_call *call, const gila_matrix *a, const T *x, T *sums);

static inline int64_t matmul_least(int64_t a, int64_t b) { return a < b ? a : b; }

/* The depth of a block: sums of more are added up block by block. */
#define MATMUL_DEPTH 256
/* The most multiplications of a product that is not packed: of integers they cost more than loads. */
#if defined(GILA_IS_I64)
#define MATMUL_SMALL (1 << 11)
#else
#define MATMUL_SMALL (1 << 17)
#endif

static inline int matmul_is_small(int64_t rows, int64_t columns, int64_t depth) {
    return depth <= MATMUL_DEPTH && rows * columns * depth <= MATMUL_SMALL;
}

static inline T *matmul_at(const gila_matrix *m, int64_t i, int64_t j) {
    return (T *)m->data + i * m->down + j * m->right;
}

/* So many rows and columns of a matrix. */
static inline gila_matrix matmul_part(const gila_matrix *m, int64_t i, int64_t j, int64_t rows,
                                      int64_t columns) {
    return (gila_matrix){matmul_at(m, i, j), rows, columns, m->down, m->right};
}

#endif
