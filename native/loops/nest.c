#include "loops/nest.h"

/* The fewest elements that are worth working on side by side. */
#define MANY 4

static int mergeable(const gila_nest *nest, int outer, int inner) {
    for (int k = 0; k < nest->arrays; k++)
        if (nest->strides[k][outer] != nest->strides[k][inner] * nest->shape[inner]) return 0;
    return 1;
}

/* Makes one axis of neighbours that all arrays walk as one. */
static void merge(gila_nest *nest) {
    int last = 0;
    for (int axis = 1; axis < nest->rank; axis++) {
        int64_t length = nest->shape[axis];
        if (mergeable(nest, last, axis))
            length *= nest->shape[last];
        else
            last++;
        nest->shape[last] = length;
        for (int k = 0; k < nest->arrays; k++) nest->strides[k][last] = nest->strides[k][axis];
    }
    if (nest->rank > 0) nest->rank = last + 1;
}

int gila_nest_plan(gila_nest *nest, const gila_operand *operands, int arrays, int64_t from,
                   int64_t to) {
    nest->arrays = arrays;
    nest->rank = 0;
    nest->elements = 1;
    if (from < 0 || to > GILA_MAX_RANK) return 0;
    for (int64_t axis = from; axis < to; axis++) {
        int64_t length = operands[0].shape[axis];
        if (length < 0) return 0;
        nest->elements *= length;
        for (int k = 0; k < arrays; k++) {
            if (operands[k].rank < to || operands[k].shape[axis] != length) return 0;
            nest->strides[k][nest->rank] = operands[k].strides[axis];
        }
        if (length == 1) continue;
        nest->index[nest->rank] = 0;
        nest->shape[nest->rank++] = length;
    }
    for (int k = 0; k < arrays; k++) {
        if (operands[k].dtype < 0 || operands[k].dtype >= GILA_DTYPES) return 0;
        nest->data[k] = (char *)(intptr_t)operands[k].data;
        if (nest->elements > 0 && !nest->data[k]) return 0;
    }
    merge(nest);
    return 1;
}

static int64_t magnitude(int64_t a) { return a < 0 ? -a : a; }

void gila_nest_swap(gila_nest *nest, int a, int b) {
    int64_t length = nest->shape[a];
    nest->shape[a] = nest->shape[b];
    nest->shape[b] = length;
    for (int k = 0; k < nest->arrays; k++) {
        int64_t stride = nest->strides[k][a];
        nest->strides[k][a] = nest->strides[k][b];
        nest->strides[k][b] = stride;
    }
}

void gila_nest_sort(gila_nest *nest) {
    const int64_t *strides = nest->strides[0];
    for (int i = 1; i < nest->rank; i++)
        for (int j = i; j > 0 && magnitude(strides[j - 1]) < magnitude(strides[j]); j--)
            gila_nest_swap(nest, j - 1, j);
    merge(nest);
}

int gila_nest_across(gila_nest *nest, int64_t down, int64_t *length) {
    int across = -1;
    for (int axis = 0; axis < nest->rank; axis++) {
        int64_t step = magnitude(nest->strides[1][axis]);
        if (nest->shape[axis] < MANY || step >= magnitude(down)) continue;
        if (across < 0 || step < magnitude(nest->strides[1][across])) across = axis;
    }
    if (across < 0) return -1;
    *length = nest->shape[across];
    nest->shape[across] = 1;
    return across;
}

int gila_nest_next(gila_nest *nest) {
    for (int axis = nest->rank - 1; axis >= 0; axis--) {
        int more = ++nest->index[axis] < nest->shape[axis];
        int64_t step = more ? 1 : 1 - nest->shape[axis];
        for (int k = 0; k < nest->arrays; k++) nest->data[k] += step * nest->strides[k][axis];
        if (more) return 1;
        nest->index[axis] = 0;
    }
    return 0;
}
