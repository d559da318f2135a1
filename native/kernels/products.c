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

/* The product of two rows of n contiguous numbers. */
static void row_product(const T *a, const T *x, int64_t n, T *product) {
    vt sums[4] = {v_set1(0), v_set1(0), v_set1(0), v_set1(0)};
    int64_t k = 0;
    for (; k + VT <= n; k += VT) {
        vt a0 = v_load(a + 2 * k), a1 = v_load(a + 2 * k + VT);
        vt x0 = v_load(x + 2 * k), x1 = v_load(x + 2 * k + VT);
        vt re = v_even(a0, a1), im = v_odd(a0, a1), x_re = v_even(x0, x1), x_im = v_odd(x0, x1);
        sums[0] = v_mla(re, x_re, sums[0]);
        sums[1] = v_mla(im, x_im, sums[1]);
        sums[2] = v_mla(re, x_im, sums[2]);
        sums[3] = v_mla(im, x_re, sums[3]);
    }
    T lanes[VT], parts[4] = {0};
    for (int part = 0; part < 4; part++) {
        v_store(lanes, sums[part]);
        for (int lane = 0; lane < VT; lane++) parts[part] += lanes[lane];
    }
    for (; k < n; k++) {
        const T *b = a + 2 * k, *y = x + 2 * k;
        parts[0] += b[0] * y[0], parts[1] += b[1] * y[1];
        parts[2] += b[0] * y[1], parts[3] += b[1] * y[0];
    }
    product[0] = parts[0] - parts[1];
    product[1] = parts[2] + parts[3];
}

/* Numbers of a row that are multiplied before the cancel flag is looked at. */
#define ROW_PIECE (INT64_C(1) << 16)

/*
 * By contiguous rows, or by contiguous columns: with u and v the products of the columns' parts with the real and the
 * imaginary parts of x, the result is u + i v.
 */
static int64_t matmul_vector(const gila_call *call, const gila_matrix *m,
                             enum gila_product_mode mode) {
    gila_matrix a = m[1];
    const int64_t rows = a.rows, n = a.columns;
    const int by_rows = a.right == 2;
    T *sums = gila_scratch((size_t)(2 * n + (by_rows ? 2 : 6) * rows) * sizeof(T));
    if (!sums) return GILA_NO_MEMORY;
    T *x = sums + 2 * rows, *u = x + 2 * n, *v = u + 2 * rows;
    if (by_rows && m[2].down == 2)
        x = m[2].data;
    else
        for (int64_t k = 0; k < n; k++)
            for (int part = 0; part < 2; part++)
                x[by_rows ? 2 * k + part : part * n + k] = matmul_at(&m[2], k, 0)[part];
    if (!by_rows) {
        a.rows *= 2, a.down = 1;
        MATMUL_NAME(matvec_parts)(call, &a, x, u);
        MATMUL_NAME(matvec_parts)(call, &a, x + n, v);
    }
    for (int64_t i = 0; i < rows; i++) {
        T *sum = sums + 2 * i;
        if (!by_rows) {
            sum[0] = u[2 * i] - v[2 * i + 1];
            sum[1] = u[2 * i + 1] + v[2 * i];
            continue;
        }
        sum[0] = sum[1] = 0;
        for (int64_t k = 0; k < n; k += ROW_PIECE) {
            T part[2];
            if (gila_cancelled(call)) return GILA_CANCELLED;
            row_product(matmul_at(&a, i, k), x + 2 * k, matmul_least(ROW_PIECE, n - k), part);
            sum[0] += part[0], sum[1] += part[1];
        }
    }
    if (gila_cancelled(call)) return GILA_CANCELLED;
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

#undef ROW_PIECE
#undef MATMUL_MATRIX
#undef GILA_DEFER
#endif
