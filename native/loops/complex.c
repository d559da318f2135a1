/*
 * Products of complex matrices, by those of real ones: of the parts of a, as they lie, with a matrix in which each row of b is
 * followed by i times the same. So the real and the imaginary part of a sum lie side by side, as out has them.
 */
#include <stddef.h>
#include <string.h>

#include "dispatch/dtypes.h"
#include "dispatch/rows.h"
#include "loops/convert.h"
#include "loops/matrices.h"
#include "loops/nest.h"

/* Bytes of what is copied at a time; so few lie on the stack. */
#define MOST (INT64_C(1) << 22)
#define FEW 8192
/* Rows and columns are divided at multiples of this. */
#define GRAIN 64

/* What is done once for copies of kilobytes is to take little room. */
#define AROUND static __attribute__((cold))

typedef struct product {
    const gila_call *call;
    gila_operand operands[3];
    enum gila_product_mode mode;
} product;

enum { OUT, A, B };

/* The axes of a product: those of the stack, and these. */
enum { NONE = -4, ALONG_COLUMNS, ALONG_DEPTH, ALONG_ROWS };

/* Which axis of each operand, counted from the last as 1, they are; 0 where it has none. */
static const unsigned char places[][3] = {{1, 0, 1}, {0, 1, 2}, {2, 2, 0}};

AROUND int64_t *length_of(gila_operand *o, int from_last) { return &o->shape[o->rank - from_last]; }
AROUND int64_t step_of(const gila_operand *o, int from_last) {
    return o->strides[o->rank - from_last];
}

/* Whether numbers of a row follow each other. */
AROUND int is_dense(gila_operand *o) {
    return *length_of(o, 1) == 1 || step_of(o, 1) == gila_sizes[o->dtype];
}

/* An operand that copies of another's matrices fill, each copied once. */
AROUND gila_operand copies_of(const gila_operand *o, int64_t element) {
    gila_operand made = *o;
    for (int64_t axis = o->rank - 1; axis >= 0; axis--) {
        int repeated = axis < o->rank - 2 && o->strides[axis] == 0;
        made.strides[axis] = repeated ? 0 : element;
        if (!repeated) element *= o->shape[axis];
    }
    return made;
}

AROUND int64_t bytes_of(const gila_operand *copies, int64_t element) {
    for (int64_t axis = 0; axis < copies->rank; axis++)
        if (copies->strides[axis] != 0) element *= copies->shape[axis];
    return element;
}

#define SPREAD(type) \
    static void spread_##type(type *to, const char *from, const gila_operand *b, int sign) { \
        int64_t n = b->shape[b->rank - 1]; \
        for (int64_t k = 0; k < b->shape[b->rank - 2]; k++, from += step_of(b, 2)) { \
            type *turned = to + 2 * n; \
            for (int64_t j = 0; j < n; j++) { \
                const type *number = (const type *)(const void *)(from + j * step_of(b, 1)); \
                type re = sign < 0 ? -number[0] : number[0]; \
                type im = sign < 0 ? -number[1] : number[1]; \
                to[2 * j] = re, to[2 * j + 1] = im; \
                turned[2 * j] = -im, turned[2 * j + 1] = re; \
            } \
            to = turned + 2 * n; \
        } \
    }
SPREAD(float)
SPREAD(double)

/* Fills copies: dense ones, or if `sign` is not 0, times that, spread. */
AROUND void copy(const gila_operand *copies, const gila_operand *from, int sign) {
    gila_operand once[2] = {*copies, *from};
    for (int64_t axis = 0; axis < from->rank - 2; axis++)
        if (from->strides[axis] == 0) once[0].shape[axis] = once[1].shape[axis] = 1;
    gila_nest nest;
    gila_nest_plan(&nest, once, 2, 0, from->rank - 2);
    int dtype = (int)from->dtype, size = gila_sizes[dtype];
    int64_t columns = from->shape[from->rank - 1];
    do {
        char *to = nest.data[0];
        if (sign == 0)
            gila_convert_rows((gila_elements){dtype, to, size}, columns * size,
                              (gila_elements){dtype, nest.data[1], step_of(from, 1)},
                              step_of(from, 2), from->shape[from->rank - 2], columns);
        else if (dtype == GILA_C64)
            spread_float((float *)(void *)to, nest.data[1], from, sign);
        else
            spread_double((double *)(void *)to, nest.data[1], from, sign);
    } while (gila_nest_next(&nest));
}

/* Dense rows of numbers as rows of twice as many parts. */
AROUND gila_operand parts_of(gila_operand o) {
    o.dtype = o.dtype == GILA_C64 ? GILA_F32 : GILA_F64;
    o.shape[o.rank - 1] *= 2;
    o.strides[o.rank - 1] = gila_sizes[o.dtype];
    return o;
}

/* The product, whose out is dense, with room for the copies. What is not set is subtracted from; to add is to subtract the negative. */
AROUND int64_t multiply(product *p, gila_operand *a, gila_operand *b, char *room) {
    gila_call real;
    int size = gila_sizes[p->operands[B].dtype];
    memcpy(&real, p->call, offsetof(gila_call, operands));
    real.operands[0] = parts_of(p->operands[OUT]);
    b->data = (int64_t)(intptr_t)room;
    copy(b, &p->operands[B], p->mode == GILA_ADD ? -1 : 1);
    real.operands[2] = parts_of(*b);
    /* Of twice as many rows of numbers that are half as wide. */
    *length_of(&real.operands[2], 2) *= 2;
    real.operands[2].strides[b->rank - 2] /= 2;
    if (a) {
        a->data = b->data + bytes_of(b, 2 * size);
        copy(a, &p->operands[A], 0);
    }
    real.operands[1] = parts_of(a ? *a : p->operands[A]);
    int row = p->mode == GILA_SET ? ROW_matmul : ROW_matmul_subtract;
    real.kernel = (int64_t)row * GILA_DTYPES + real.operands[0].dtype;
    const gila_kernel *kernel = gila_find(real.kernel);
    return kernel ? kernel->run(&real) : GILA_NO_KERNEL;
}

/* Not a part of `run`, which calls itself. */
static __attribute__((cold, noinline)) int64_t multiply_once(product *p, gila_operand *a,
                                                             gila_operand *b, int64_t bytes) {
    _Alignas(64) char few[FEW];
    char *room = bytes <= FEW ? few : (char *)(intptr_t)gila_alloc(bytes);
    if (!room) return GILA_NO_MEMORY;
    int64_t status = multiply(p, a, b, room);
    if (room != few) gila_free((int64_t)(intptr_t)room);
    return status;
}

AROUND int place(const product *p, int axis, int operand) {
    return axis < 0 ? places[axis - ALONG_COLUMNS][operand] : (int)p->operands[operand].rank - axis;
}

AROUND int64_t length_along(product *p, int axis) {
    int operand = axis == ALONG_DEPTH ? A : OUT;
    return *length_of(&p->operands[operand], place(p, axis, operand));
}

/* The axis to divide a product along: of which copies take least room then. */
AROUND int widest(product *p, int a_is_dense) {
    int found = NONE, last = a_is_dense ? ALONG_DEPTH : ALONG_ROWS;
    int64_t most = 1;
    if (!is_dense(&p->operands[OUT])) return ALONG_COLUMNS;
    for (int axis = 0; axis < p->operands[OUT].rank - 2; axis++)
        if (length_along(p, axis) > 1) return axis;
    for (int axis = ALONG_COLUMNS; axis <= last; axis++)
        if (length_along(p, axis) > most) most = length_along(p, axis), found = axis;
    return found;
}

/* Makes an axis of a product the part of it that begins so far on. */
AROUND product part_of(const product *p, int axis, int64_t from, int64_t length) {
    product part = *p;
    for (int i = OUT; i <= B; i++) {
        gila_operand *o = &part.operands[i];
        int at = place(p, axis, i);
        if (at > 0) o->data += from * step_of(o, at), *length_of(o, at) = length;
    }
    if (axis == ALONG_DEPTH && from > 0 && p->mode == GILA_SET) part.mode = GILA_ADD;
    return part;
}

/* Divides a product until copies are small. */
AROUND int64_t run(product *p) {
    if (gila_cancelled(p->call)) return GILA_CANCELLED;
    int size = gila_sizes[p->operands[OUT].dtype], a_is_dense = is_dense(&p->operands[A]);
    gila_operand b = copies_of(&p->operands[B], 2 * size), a = copies_of(&p->operands[A], size);
    int64_t bytes = bytes_of(&b, 2 * size) + (a_is_dense ? 0 : bytes_of(&a, size));
    int axis = bytes <= MOST && is_dense(&p->operands[OUT]) ? NONE : widest(p, a_is_dense);
    if (axis == NONE) return multiply_once(p, a_is_dense ? 0 : &a, &b, bytes);
    int64_t length = length_along(p, axis);
    int64_t half = (length + 1) / 2;
    if (axis < 0 && half > GRAIN) half = (half + GRAIN - 1) / GRAIN * GRAIN;
    product part = part_of(p, axis, 0, half);
    int64_t status = run(&part);
    if (status != GILA_OK) return status;
    part = part_of(p, axis, half, length - half);
    return run(&part);
}

AROUND void transpose(gila_operand *o) {
    int64_t i = o->rank - 2, length = o->shape[i], stride = o->strides[i];
    o->shape[i] = o->shape[i + 1], o->strides[i] = o->strides[i + 1];
    o->shape[i + 1] = length, o->strides[i + 1] = stride;
}

int64_t gila_complex_products(const gila_call *call, enum gila_product_mode mode) {
    const gila_operand *o = call->operands;
    product p = {call, {o[0], o[1], o[2]}, mode};
    if (!is_dense(&p.operands[OUT]) && step_of(&p.operands[OUT], 2) == gila_sizes[o->dtype]) {
        p.operands[A] = o[2], p.operands[B] = o[1];
        for (int i = OUT; i <= B; i++) transpose(&p.operands[i]);
    }
    return run(&p);
}
