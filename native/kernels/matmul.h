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

#if !defined(GILA_CLASS_COMPLEX)
/* m[0] = m[1] m[2], where elements are of type T and strides of any length. */
int64_t GILA_NAME(matmul_parts)(const gila_call *call, const gila_matrix *m,
                                enum gila_product_mode mode);
#endif

/* sums = a x, where a's rows or its columns are contiguous; stops early when cancelled. */
void MATMUL_NAME(matvec_parts)(const gila_call *call, const gila_matrix *a, const T *x, T *sums);

static inline int64_t matmul_least(int64_t a, int64_t b) { return a < b ? a : b; }

/* Depth of a block, rows of a block of a, columns of a panel of b: 192 KiB and 4 MiB in float64. */
#define MATMUL_DEPTH 256
#define MATMUL_BLOCK_ROWS 96
#define MATMUL_PANEL_COLUMNS 2048
/* At least the columns of a tile. */
#define MATMUL_TILE 32

static inline int64_t matmul_room(const gila_matrix *m) {
    int64_t columns = matmul_least(m->columns, MATMUL_PANEL_COLUMNS) + MATMUL_TILE;
    return matmul_least(m[1].columns, MATMUL_DEPTH) * (columns + MATMUL_BLOCK_ROWS);
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
