/*
 * The rows of matrix products: who makes them, BLAS or we. Integers of other types than int64 are
 * multiplied as int64 by the caller, which is exact modulo their size. Complex matrices are
 * multiplied as four products of their real and imaginary parts, which are matrices of twice the
 * stride.
 */
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX) || defined(GILA_IS_I64)
/* Two lanes, or four, gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "dispatch/blas.h"
#include "dispatch/memory.h"
#include "kernels/matmul.h"

static matrix matmul_operand(const gila_operand *o) {
    return (matrix){(T *)(intptr_t)o->data, o->shape[0], o->shape[1],
                    o->strides[0] / (int64_t)sizeof(T), o->strides[1] / (int64_t)sizeof(T)};
}

/* Stores sums of products with a vector, n numbers of GILA_PARTS parts. */
static void matvec_put(matrix out, const T *sums, enum matmul_mode mode) {
    for (int64_t i = 0; i < out.rows; i++)
        for (int part = 0; part < GILA_PARTS; part++) {
            T *to = out.data + i * out.down + part;
            T sum = sums[i * GILA_PARTS + part];
            *to = mode == MATMUL_SUBTRACT ? *to - sum : sum;
        }
}

#if defined(GILA_CLASS_COMPLEX)
static matrix matmul_imaginary(matrix m) {
    m.data++;
    return m;
}

static int64_t matmul_multiply(const gila_call *call, matrix out, matrix a, matrix b,
                               enum matmul_mode mode) {
    enum matmul_mode plus = mode == MATMUL_SUBTRACT ? MATMUL_SUBTRACT : MATMUL_ADD;
    enum matmul_mode minus = mode == MATMUL_SUBTRACT ? MATMUL_ADD : MATMUL_SUBTRACT;
    matrix ai = matmul_imaginary(a), bi = matmul_imaginary(b), oi = matmul_imaginary(out);
    int64_t status = MATMUL_NAME(matmul_parts)(call, out, a, b, mode);
    if (status == GILA_OK) status = MATMUL_NAME(matmul_parts)(call, out, ai, bi, minus);
    if (status == GILA_OK) status = MATMUL_NAME(matmul_parts)(call, oi, a, bi, mode);
    if (status == GILA_OK) status = MATMUL_NAME(matmul_parts)(call, oi, ai, b, plus);
    return status;
}

/*
 * Contiguous rows: the real part of row . x is the product of its parts with x0, -x1 ..., the
 * imaginary part that with x1, x0 ... Contiguous columns: with u and v the products of the columns'
 * parts with the real and the imaginary parts of x, the result is u + i v.
 */
static int64_t matmul_vector(const gila_call *call, matrix out, matrix a, matrix x,
                             enum matmul_mode mode) {
    int by_rows = a.right == 2;
    size_t length = (size_t)a.columns * (by_rows ? 2 : 1);
    size_t height = (size_t)a.rows * (by_rows ? 1 : 2), all = 2 * (size_t)a.rows;
    T *first = gila_scratch((2 * length + 2 * height + all) * sizeof(T));
    if (!first) return GILA_NO_MEMORY;
    T *second = first + length, *u = second + length, *v = u + height, *sums = v + height;
    for (int64_t k = 0; k < a.columns; k++) {
        T re = x.data[k * x.down], im = x.data[k * x.down + 1];
        first[by_rows ? 2 * k : k] = re;
        second[by_rows ? 2 * k : k] = im;
        if (by_rows) first[2 * k + 1] = -im, second[2 * k + 1] = re;
    }
    matrix parts = a;
    if (by_rows)
        parts.columns *= 2, parts.right = 1;
    else
        parts.rows *= 2, parts.down = 1;
    MATMUL_NAME(matvec_parts)(call, parts, first, u);
    MATMUL_NAME(matvec_parts)(call, parts, second, v);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    for (int64_t i = 0; i < a.rows; i++) {
        sums[2 * i] = by_rows ? u[i] : u[2 * i] - v[2 * i + 1];
        sums[2 * i + 1] = by_rows ? v[i] : u[2 * i + 1] + v[2 * i];
    }
    matvec_put(out, sums, mode);
    return GILA_OK;
}
#else
#define matmul_multiply GILA_NAME(matmul_parts)

static int64_t matmul_vector(const gila_call *call, matrix out, matrix a, matrix x,
                             enum matmul_mode mode) {
    T *vector = gila_scratch((size_t)(a.columns + a.rows) * sizeof(T));
    if (!vector) return GILA_NO_MEMORY;
    T *sums = vector + a.columns;
    for (int64_t k = 0; k < a.columns; k++) vector[k] = x.data[k * x.down];
    GILA_NAME(matvec_parts)(call, a, vector, sums);
    if (gila_cancelled(call)) return GILA_CANCELLED;
    matvec_put(out, sums, mode);
    return GILA_OK;
}
#endif

static __attribute__((noinline)) int64_t matmul_run(const gila_call *call, enum matmul_mode mode) {
    const gila_operand *o = call->operands;
    if (o[0].rank != 2 || o[1].rank != 2 || o[2].rank != 2) return GILA_BAD_CALL;
    matrix out = matmul_operand(&o[0]), a = matmul_operand(&o[1]), b = matmul_operand(&o[2]);
    if (a.rows != out.rows || b.columns != out.columns || a.columns != b.rows) return GILA_BAD_CALL;
    if (out.rows == 0 || out.columns == 0) return GILA_OK;
    if (!out.data || (a.columns > 0 && (!a.data || !b.data))) return GILA_BAD_CALL;
    for (int64_t i = 0; i < out.rows && a.columns == 0 && mode == MATMUL_SET; i++)
        for (int64_t j = 0; j < out.columns; j++)
            memset(out.data + i * out.down + j * out.right, 0, GILA_PARTS * sizeof(T));
    if (a.columns == 0) return GILA_OK;
    if (out.columns > 1 && (out.rows == 1 || (out.down == GILA_PARTS && out.right != GILA_PARTS))) {
        /* The transposed product is by rows, or has one column. */
        matrix right = matmul_transposed(a);
        out = matmul_transposed(out), a = matmul_transposed(b), b = right;
    }
    if (out.columns == 1 && (a.right == GILA_PARTS || a.down == GILA_PARTS))
        return matmul_vector(call, out, a, b, mode);
    int64_t status = GILA_NO_KERNEL;
    if (out.columns > 1) status = gila_blas_multiply(call, DTYPE, mode == MATMUL_SUBTRACT);
    return status == GILA_NO_KERNEL ? matmul_multiply(call, out, a, b, mode) : status;
}

static int64_t matmul_set(const gila_call *call) { return matmul_run(call, MATMUL_SET); }
RUN(matmul, matmul_set)

#if !defined(GILA_IS_I64)
static int64_t matmul_reduce(const gila_call *call) { return matmul_run(call, MATMUL_SUBTRACT); }
RUN(matmul_subtract, matmul_reduce)
#endif

#undef matmul_multiply
#endif
