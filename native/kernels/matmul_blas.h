/* Matrix products by BLAS, in slices short enough to be cancelled. */
#include "dispatch/blas.h"

/* Multiplications in one slice: a twentieth of a second on a slow core. */
#define BLAS_SLICE 100000000

#if defined(GILA_CLASS_COMPLEX)
static const T blas_one[2] = {1, 0}, blas_minus[2] = {-1, 0}, blas_zero[2] = {0, 0};
typedef const T *blas_scalar;
#define BLAS_ONE blas_one
#define BLAS_MINUS blas_minus
#define BLAS_ZERO blas_zero
#else
typedef T blas_scalar;
#define BLAS_ONE 1
#define BLAS_MINUS (-1)
#define BLAS_ZERO 0
#endif

/* cblas_?gemm with 32-bit sizes (LP64). */
typedef void blas_gemm(int order, int trans_a, int trans_b, int m, int n, int k, blas_scalar alpha,
                       const T *a, int lda, const T *b, int ldb, blas_scalar beta, T *c, int ldc);

/* How BLAS sees a matrix: row after row with a leading dimension, as it is or transposed. */
static int blas_layout(matrix m, int *transposed, int *leading) {
    int64_t unit = GILA_PARTS;
    *transposed = m.right != unit;
    int64_t step = *transposed ? m.down : m.right;
    int64_t lead = *transposed ? m.right : m.down;
    int64_t width = *transposed ? m.rows : m.columns;
    if (width == 1) step = unit;
    if ((*transposed ? m.columns : m.rows) == 1) lead = width * unit;
    if (lead % unit != 0) return 0;
    lead /= unit;
    *leading = (int)lead;
    return step == unit && lead >= width && lead <= INT32_MAX && m.rows <= INT32_MAX &&
           m.columns <= INT32_MAX;
}

/* GILA_NO_KERNEL where BLAS is not bound or cannot take these strides. */
static int64_t blas_multiply(const gila_call *call, matrix out, matrix a, matrix b,
                             enum matmul_mode mode) {
    blas_gemm *run = (blas_gemm *)(intptr_t)gila_blas(DTYPE);
    int transposed[3], leading[3];
    if (!run || !blas_layout(out, &transposed[0], &leading[0]) || transposed[0] ||
        !blas_layout(a, &transposed[1], &leading[1]) ||
        !blas_layout(b, &transposed[2], &leading[2]))
        return GILA_NO_KERNEL;
    int64_t depth = matmul_least(a.columns, 4096), columns = matmul_least(out.columns, 4096);
    int64_t rows = BLAS_SLICE / (depth * columns) + 1;
    for (int64_t k = 0; k < a.columns; k += depth)
        for (int64_t i = 0; i < out.rows; i += rows)
            for (int64_t j = 0; j < out.columns; j += columns) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                run(CBLAS_ROW_MAJOR, transposed[1] ? CBLAS_TRANS : CBLAS_NO_TRANS,
                    transposed[2] ? CBLAS_TRANS : CBLAS_NO_TRANS,
                    (int)matmul_least(rows, out.rows - i),
                    (int)matmul_least(columns, out.columns - j),
                    (int)matmul_least(depth, a.columns - k),
                    mode == MATMUL_SUBTRACT ? BLAS_MINUS : BLAS_ONE,
                    a.data + i * a.down + k * a.right, leading[1],
                    b.data + k * b.down + j * b.right, leading[2],
                    k > 0 || mode != MATMUL_SET ? BLAS_ONE : BLAS_ZERO,
                    out.data + i * out.down + j * out.right, leading[0]);
            }
    return GILA_OK;
}

#undef BLAS_SLICE
#undef BLAS_ONE
#undef BLAS_MINUS
#undef BLAS_ZERO
