/* Products of matrices of numbers that are not complex, which complex ones are made of as well. */
#ifndef GILA_MATMUL_H
#define GILA_MATMUL_H

#include "kernels/kernels.h"

/* Strides are in T. */
typedef struct matrix {
    T *data;
    int64_t rows, columns;
    int64_t down, right;
} matrix;

/* What is done with a product. */
enum matmul_mode { MATMUL_SET, MATMUL_ADD, MATMUL_SUBTRACT };

/* The symbols of this target's real element type, T. */
#if defined(GILA_IS_C64)
#define MATMUL_NAME(name) GILA_PASTE(gila_, name, f32, GILA_TARGET)
#elif defined(GILA_IS_C128)
#define MATMUL_NAME(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
#else
#define MATMUL_NAME(name) GILA_NAME(name)
#endif

int64_t MATMUL_NAME(matmul_parts)(const gila_call *call, matrix out, matrix a, matrix b,
                                  enum matmul_mode mode);

/* sums = a x, where a's rows or its columns are contiguous; stops early when cancelled. */
void MATMUL_NAME(matvec_parts)(const gila_call *call, matrix a, const T *x, T *sums);

static inline int64_t matmul_least(int64_t a, int64_t b) { return a < b ? a : b; }

static inline matrix matmul_transposed(matrix m) {
    return (matrix){m.data, m.columns, m.rows, m.right, m.down};
}

#endif
