#include "dispatch/blas.h"

#include "loops/loops.h"

/* cblas_?gemm with 32-bit sizes (LP64). Scalars of complex products are passed by address. */
typedef void sgemm(int order, int trans_a, int trans_b, int m, int n, int k, float alpha,
                   const void *a, int lda, const void *b, int ldb, float beta, void *c, int ldc);
typedef void dgemm(int order, int trans_a, int trans_b, int m, int n, int k, double alpha,
                   const void *a, int lda, const void *b, int ldb, double beta, void *c, int ldc);
typedef void cgemm(int order, int trans_a, int trans_b, int m, int n, int k, const void *alpha,
                   const void *a, int lda, const void *b, int ldb, const void *beta, void *c,
                   int ldc);

enum { ROW_MAJOR = 101, NO_TRANS = 111, TRANS = 112 };

/*
 * A product that may be cancelled is made in slices: of a depth that BLAS divides products into by
 * itself, so that each element is packed once, and of so many multiplications, a hundredth of a second on
 * a slow core; but of so many rows that packing b for each is little work.
 */
#define DEPTH 384
#define SLICE 100000000
#define LEAST_ROWS 256

static int64_t bound[GILA_DTYPES];

int64_t gila_set_blas(int64_t dtype, int64_t gemm) {
    if (dtype < GILA_F32 || dtype > GILA_C128) return GILA_NO_KERNEL;
    __atomic_store_n(&bound[dtype], gemm, __ATOMIC_RELEASE);
    return GILA_OK;
}

/* A matrix as BLAS sees it: row after row with a leading dimension, as it is or transposed. */
typedef struct layout {
    char *data;
    int64_t down, right; /* in bytes */
    int trans, leading;
} layout;

static int layout_of(const gila_matrix *m, const gila_products *bodies, layout *to) {
    int64_t parts = bodies->parts;
    int transposed = m->right != parts && m->columns > 1;
    int64_t step = transposed ? m->down : m->right, lead = transposed ? m->right : m->down;
    int64_t width = transposed ? m->rows : m->columns;
    if (width == 1) step = parts;
    if ((transposed ? m->columns : m->rows) == 1) lead = width * parts;
    *to = (layout){m->data, m->down * bodies->size, m->right * bodies->size,
                   transposed ? TRANS : NO_TRANS, (int)(lead / parts)};
    return step == parts && lead % parts == 0 && lead >= width * parts &&
           lead / parts <= INT32_MAX && m->rows <= INT32_MAX && m->columns <= INT32_MAX;
}

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

/* The part of a product that begins at row i, column j and depth k. */
static void multiply(int64_t dtype, int64_t gemm, const layout *l, const int64_t *at,
                     const int64_t *size, double alpha, double beta) {
    const double alpha2[2] = {alpha, 0}, beta2[2] = {beta, 0};
    const float alpha1[2] = {(float)alpha, 0}, beta1[2] = {(float)beta, 0};
    int m = (int)size[0], n = (int)size[1], k = (int)size[2];
    char *c = l[0].data + at[0] * l[0].down + at[1] * l[0].right;
    const char *a = l[1].data + at[0] * l[1].down + at[2] * l[1].right;
    const char *b = l[2].data + at[2] * l[2].down + at[1] * l[2].right;
#define GEMM(type, alpha, beta) \
    ((type *)(intptr_t)gemm)(ROW_MAJOR, l[1].trans, l[2].trans, m, n, k, alpha, a, l[1].leading, \
                             b, l[2].leading, beta, c, l[0].leading)
    if (dtype == GILA_F32)
        GEMM(sgemm, (float)alpha, (float)beta);
    else if (dtype == GILA_F64)
        GEMM(dgemm, alpha, beta);
    else if (dtype == GILA_C64)
        GEMM(cgemm, alpha1, beta1);
    else
        GEMM(cgemm, alpha2, beta2);
#undef GEMM
}

int64_t gila_blas_multiply(const gila_call *call, const gila_matrix *m, const gila_products *bodies,
                           int subtract) {
    int64_t dtype = call->kernel % GILA_DTYPES;
    int64_t gemm = __atomic_load_n(&bound[dtype], __ATOMIC_ACQUIRE);
    layout l[3];
    if (!gemm) return GILA_NO_KERNEL;
    for (int i = 0; i < 3; i++)
        if (!layout_of(&m[i], bodies, &l[i])) return GILA_NO_KERNEL;
    if (l[0].trans == TRANS) return GILA_NO_KERNEL;
    int64_t all[3] = {m[0].rows, m[0].columns, m[1].columns};
    int64_t rows = all[0], columns = all[1], depth = all[2];
    if (call->cancel) {
        depth = least(depth, DEPTH);
        rows = least(rows, SLICE / (depth * columns) + LEAST_ROWS);
        columns = least(columns, SLICE / (depth * rows) + 1);
    }
    for (int64_t k = 0; k < all[2]; k += depth)
        for (int64_t i = 0; i < all[0]; i += rows)
            for (int64_t j = 0; j < all[1]; j += columns) {
                if (gila_cancelled(call)) return GILA_CANCELLED;
                int64_t at[3] = {i, j, k};
                int64_t size[3] = {least(rows, all[0] - i), least(columns, all[1] - j),
                                   least(depth, all[2] - k)};
                multiply(dtype, gemm, l, at, size, subtract ? -1 : 1, subtract || k > 0);
            }
    return GILA_OK;
}
