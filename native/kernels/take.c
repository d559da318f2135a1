/*
 * Elements or whole rows at places that an index names: take reads them, put writes them. Places count
 * from the end where they are negative; they are all checked before anything is written. Elements are
 * only moved, so one version serves all types of one size.
 */
#if defined(GILA_CLASS_UINT) || defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "kernels/kernels.h"
#include "loops/nest.h"

typedef struct take_element {
    T parts[GILA_PARTS];
} take_element;

static int take_in_bounds(const gila_operand *index, int64_t length) {
    const char *at = (const char *)(intptr_t)index->data;
    int64_t n = index->shape[0], stride = index->strides[0];
    uint64_t outside = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t place = *(const int64_t *)(at + i * stride);
        outside |= (uint64_t)place + (uint64_t)length >= 2 * (uint64_t)length;
    }
    return !outside;
}

static void take_row(gila_nest *row, char *to, const char *from) {
    row->data[0] = to;
    row->data[1] = (char *)(intptr_t)from;
    do {
        *(take_element *)row->data[0] = *(const take_element *)row->data[1];
    } while (gila_nest_next(row));
}

/* Whether the rows lie in one piece in both operands. */
static int take_pieces(const gila_nest *row) {
    int64_t size = sizeof(take_element);
    return row->rank == 1 && row->strides[0][0] == size && row->strides[1][0] == size;
}

/* Row i of one operand and row index[i] of the other, `indexed`, are out and a or a and out. */
static int64_t take_run(const gila_call *call, int indexed) {
    const gila_operand *o = call->operands, *index = &o[2];
    gila_nest row;
    if (index->rank != 1 || o[0].rank < 1 || o[0].rank != o[1].rank) return GILA_BAD_CALL;
    if (!gila_nest_plan(&row, o, 2, 1, o[0].rank)) return GILA_BAD_CALL;
    int64_t n = index->shape[0], length = o[indexed].shape[0];
    if (o[1 - indexed].shape[0] != n) return GILA_BAD_CALL;
    if (n == 0) return GILA_OK;
    if (!index->data || index->dtype != GILA_I64) return GILA_BAD_CALL;
    if (!take_in_bounds(index, length)) return GILA_BAD_INDEX;
    if (row.elements == 0) return GILA_OK;
    gila_nest_merge(&row);
    char *base[2] = {row.data[0], row.data[1]};
    int single = row.elements == 1, pieces = take_pieces(&row);
    for (int64_t i = 0; i < n; i++) {
        if ((i & 0xffff) == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        const int64_t *at = (const int64_t *)(intptr_t)(index->data + i * index->strides[0]);
        /* Read once and looked at again: another thread may have changed it since the check. */
        int64_t place = __atomic_load_n(at, __ATOMIC_RELAXED);
        int64_t rows[2] = {i, i};
        rows[indexed] = place < 0 ? place + length : place;
        if ((uint64_t)rows[indexed] >= (uint64_t)length) return GILA_BAD_INDEX;
        char *to = base[0] + rows[0] * o[0].strides[0];
        const char *from = base[1] + rows[1] * o[1].strides[0];
        if (single)
            *(take_element *)to = *(const take_element *)from;
        else if (pieces)
            memcpy(to, from, (size_t)row.elements * sizeof(take_element));
        else
            take_row(&row, to, from);
    }
    return GILA_OK;
}

static int64_t run_take(const gila_call *call) { return take_run(call, 1); }
static int64_t run_put(const gila_call *call) { return take_run(call, 0); }

RUN(take, run_take)
RUN(put, run_put)
#endif
