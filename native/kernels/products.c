/*
 * The rows of matrix products. Integers of other types than int64 are
 * multiplied as int64 by the caller, which is exact modulo their size; complex matrices as real ones, by
 * loops/complex.c.
 */
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX) || defined(GILA_IS_I64)
/* Two lanes, or four, gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/matmul.h"

/* Stores sums of products with a vector, n numbers of GILA_PARTS parts. */
static void matvec_put(const gila_matrix *out, const T *sums, enum gila_product_mode mode) {
    for (int64_t i = 0; i < out->rows; i++)
        for (int part = 0; part < GILA_PARTS; part++) {
            T *to = matmul_at(out, i, 0) + part;
            T sum = sums[i * GILA_PARTS + part];
            *to = mode == GILA_SUBTRACT ? *to - sum : sum;
        }
}

#if defined(GILA_CLASS_COMPLEX)
#define MATMUL_MATRIX NULL

/*
 * Contiguous rows: the real part of row . x is the product of its parts with x0, -x1 ..., the
 * imaginary part that with x1, x0 ... Contiguous columns: with u and v the products of the columns'
 * parts with the real and the imaginary parts of x, the result is u + i v.
 */
static int64_t matmul_vector(const gila_call *call, const gila_matrix *m,
                             enum gila_product_mode mode) {
    gila_matrix a = m[1];
    int by_rows = a.right == 2;
    size_t length = (size_t)a.columns * (by_rows ? 2 : 1);
    size_t height = (size_t)a.rows * (by_rows ? 1 : 2), all = 2 * (size_t)a.rows;
    T *first = gila_scratch((2 * length + 2 * height + all) * sizeof(T));
    if (!first) return GILA_NO_MEMORY;
    T *second = first + length, *u = second + length, *v = u + height, *sums = v + height;
    for (int64_t k = 0; k < a.columns; k++) {
        const T *x = matmul_at(&m[2], k, 0);
        first[by_rows ? 2 * k : k] = x[0];
        second[by_rows ? 2 * k : k] = x[1];
        if (by_rows) first[2 * k + 1] = -x[1], second[2 * k + 1] = x[0];
    }
    if (by_rows)
        a.columns *= 2, a.right = 1;
    else
        a.rows *= 2, a.down = 1;
    MATMUL_NAME(matvec_parts)(call, &a, first, u);
    MATMUL_NAME(matvec_parts)(call, &a, second, v);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    for (int64_t i = 0; i < m[1].rows; i++) {
        sums[2 * i] = by_rows ? u[i] : u[2 * i] - v[2 * i + 1];
        sums[2 * i + 1] = by_rows ? v[i] : u[2 * i + 1] + v[2 * i];
    }
    matvec_put(m, sums, mode);
    return GILA_OK;
}
#else
static int64_t matmul_multiply(const gila_call *call, const gila_matrix *m,
                               enum gila_product_mode mode) {
    return GILA_NAME(matmul_parts)(call, m, mode);
}
#define MATMUL_MATRIX matmul_multiply

static int64_t matmul_vector(const gila_call *call, const gila_matrix *m,
                             enum gila_product_mode mode) {
    T *x = m[2].data, *sums = m->data;
    int is_direct = m[2].down == 1 && m->down == 1 && mode == GILA_SET;
    if (!is_direct) {
        x = gila_scratch((size_t)(m[1].columns + m->rows) * sizeof(T));
        if (!x) return GILA_NO_MEMORY;
        sums = x + m[1].columns;
        for (int64_t k = 0; k < m[1].columns; k++) x[k] = *matmul_at(&m[2], k, 0);
    }
    GILA_NAME(matvec_parts)(call, &m[1], x, sums);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    if (!is_direct) matvec_put(m, sums, mode);
    return GILA_OK;
}
#endif

static int64_t products_run(const gila_call *call, enum gila_product_mode mode) {
    const gila_products bodies = {GILA_PARTS, sizeof(T), matmul_vector, MATMUL_MATRIX};
    return gila_products_run(call, &bodies, mode);
}

static int64_t matmul_set(const gila_call *call) { return products_run(call, GILA_SET); }
RUN(matmul, matmul_set)

#if !defined(GILA_IS_I64)
static int64_t matmul_reduce(const gila_call *call) { return products_run(call, GILA_SUBTRACT); }
RUN(matmul_subtract, matmul_reduce)
#endif

#undef MATMUL_MATRIX
#undef GILA_DEFER
#endif
