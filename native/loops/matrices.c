#include "loops/matrices.h"

#include <string.h>

#include "dispatch/blas.h"
#include "loops/nest.h"

/* Products of fewer multiplications are made sooner than BLAS has looked at them; of complex ones, of as many times more. */
#define BLAS_LEAST (1 << 15)
#define BLAS_COMPLEX 8
/* Larger ones of narrow factors, too: OpenBLAS packs both, unless the product is small. */
#define BLAS_SMALL (1 << 20)
#define BLAS_NARROW 64

static gila_matrix matrix_of(const gila_operand *o, int64_t size) {
    int64_t axis = o->rank - 2;
    return (gila_matrix){(void *)(intptr_t)o->data, o->shape[axis], o->shape[axis + 1],
                         o->strides[axis] / size, o->strides[axis + 1] / size};
}

static void transpose(gila_matrix *m) {
    *m = (gila_matrix){m->data, m->columns, m->rows, m->right, m->down};
}

/* What the sums of no products are. */
static void clear(const gila_matrix *out, const gila_products *bodies) {
    int64_t size = bodies->size;
    for (int64_t i = 0; i < out->rows; i++)
        for (int64_t j = 0; j < out->columns; j++)
            memset((char *)out->data + (i * out->down + j * out->right) * size, 0,
                   (size_t)(bodies->parts * size));
}

static int64_t multiply(const gila_call *call, gila_nest *nest, gila_matrix *m,
                        const gila_products *bodies, enum gila_product_mode mode) {
    int64_t parts = bodies->parts;
    int first = 1, second = 2;
    if (m[0].columns > 1 && (m[0].rows == 1 || (m[0].down == parts && m[0].right != parts))) {
        /* The transposed product is by rows, or has one column. */
        gila_matrix right = m[1];
        m[1] = m[2], m[2] = right;
        for (int k = 0; k < 3; k++) transpose(&m[k]);
        first = 2, second = 1;
    }
    int one = m[0].columns == 1;
    int64_t narrowest = m[0].rows < m[0].columns ? m[0].rows : m[0].columns;
    if (m[1].columns < narrowest) narrowest = m[1].columns;
    double work = (double)m[0].rows * (double)m[0].columns * (double)m[1].columns;
    double least = parts == 2 ? BLAS_COMPLEX * BLAS_LEAST : BLAS_LEAST;
    int to_blas = !one && work >= least && (work <= BLAS_SMALL || narrowest > BLAS_NARROW);
    int contiguous = m[1].right == parts || m[1].down == parts;
    gila_product body = one && contiguous ? bodies->vector : bodies->matrix;
    int64_t status;
    do {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        m[0].data = nest->data[0], m[1].data = nest->data[first], m[2].data = nest->data[second];
        status = GILA_NO_KERNEL;
        if (to_blas) status = gila_blas_multiply(call, m, bodies, mode == GILA_SUBTRACT);
        if (status == GILA_NO_KERNEL && !body) return gila_complex_products(call, mode);
        if (status == GILA_NO_KERNEL) status = body(call, m, mode);
    } while (status == GILA_OK && gila_nest_next(nest));
    return status;
}

int64_t gila_products_run(const gila_call *call, const gila_products *bodies,
                          enum gila_product_mode mode) {
    const gila_operand *o = call->operands;
    int64_t rank = o->rank;
    if (rank < 2 || rank > GILA_MAX_RANK || o[1].rank != rank || o[2].rank != rank)
        return GILA_BAD_CALL;
    gila_matrix m[3];
    for (int k = 0; k < 3; k++) m[k] = matrix_of(&o[k], bodies->size);
    int64_t depth = m[1].columns;
    if (m[1].rows != m[0].rows || m[2].columns != m[0].columns || m[2].rows != depth)
        return GILA_BAD_CALL;
    if (m[0].rows == 0 || m[0].columns == 0) return GILA_OK;
    gila_nest nest;
    if (!gila_nest_plan(&nest, o, depth > 0 ? 3 : 1, 0, rank - 2)) return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    if (depth > 0) return multiply(call, &nest, m, bodies, mode);
    do {
        m[0].data = nest.data[0];
        if (mode == GILA_SET) clear(m, bodies);
    } while (gila_nest_next(&nest));
    return GILA_OK;
}
