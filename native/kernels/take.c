/*
 * Elements or whole rows at places that an index names: take reads them, put writes them. Places count
 * from the end where they are negative; they are all checked before anything is written. Elements are
 * only moved, so one version serves all types of one size, and all targets.
 */
#if defined(GILA_CLASS_UINT) || defined(GILA_CLASS_COMPLEX)
#include <stdlib.h>
#include <string.h>

#include "kernels/kernels.h"
#include "loops/nest.h"

#if defined(GILA_SCALAR)
/* Places between two looks at the cancel flag. */
#define STRETCH INT64_C(65536)

typedef struct take_element {
    T parts[GILA_PARTS];
} take_element;

/* An index of n places, and what it names: `length` of them, `down` bytes from one to the next. */
typedef struct take_index {
    const gila_call *call;
    const char *at;
    int64_t n, stride;
    int64_t length, down;
} take_index;

static int take_in_bounds(const take_index *index) {
    const char *at = index->at;
    uint64_t outside = 0, length = (uint64_t)index->length;
    for (int64_t left = index->n; left > 0; left--, at += index->stride) {
        uint64_t place = (uint64_t) * (const int64_t *)(const void *)at;
        outside |= place + length >= 2 * length;
    }
    return !outside;
}

/* What the index names there, of what begins at `named`; null where that lies outside. */
INLINE char *take_named(const take_index *index, const char *at, char *named) {
    /* Read once and looked at again: another thread may have changed it since the check. */
    int64_t place = __atomic_load_n((const int64_t *)(const void *)at, __ATOMIC_RELAXED);
    place += place >> 63 & index->length;
    return (uint64_t)place < (uint64_t)index->length ? named + place * index->down : 0;
}

/* One element for each place: from there, or to there, in turn with those that lie `next` bytes apart. */
static int64_t take_elements(const take_index *index, char *named, char *other, int64_t next,
                             int puts) {
    const char *at = index->at;
    for (int64_t left = index->n; left > 0;) {
        if (gila_cancelled(index->call)) return GILA_CANCELLED;
        int64_t end = left < STRETCH ? 0 : left - STRETCH;
        for (; left > end; left--, at += index->stride, other += next) {
            take_element *found = (take_element *)(void *)take_named(index, at, named);
            if (!found) return GILA_BAD_INDEX;
            if (puts)
                *found = *(take_element *)(void *)other;
            else
                *(take_element *)(void *)other = *found;
        }
    }
    return GILA_OK;
}

static void take_row(gila_nest *row, char *to, const char *from) {
    row->data[0] = to;
    row->data[1] = (char *)(intptr_t)from;
    do {
        *(take_element *)row->data[0] = *(const take_element *)row->data[1];
    } while (gila_nest_next(row));
}

/* One row for each place. */
static int64_t take_rows(const take_index *index, gila_nest *row, int64_t next, int puts) {
    const int64_t size = sizeof(take_element), bytes = row->elements * size;
    int pieces = row->rank == 1 && row->strides[0][0] == size && row->strides[1][0] == size;
    char *named = row->data[!puts], *other = row->data[puts];
    for (int64_t i = 0; i < index->n; i++, other += next) {
        if (i % STRETCH == 0 && gila_cancelled(index->call)) return GILA_CANCELLED;
        char *found = take_named(index, index->at + i * index->stride, named);
        if (!found) return GILA_BAD_INDEX;
        char *to = puts ? found : other, *from = puts ? other : found;
        if (pieces)
            memcpy(to, from, (size_t)bytes);
        else
            take_row(row, to, from);
    }
    return GILA_OK;
}

/* Row i of one operand and row index[i] of the other, are out and a or, with puts, a and out. */
static int64_t take_run(const gila_call *call, int puts) {
    const gila_operand *o = call->operands, *places = &o[2], *named = &o[!puts], *other = &o[puts];
    gila_nest row;
    if (places->rank != 1 || o[0].rank < 1 || o[0].rank != o[1].rank) return GILA_BAD_CALL;
    if (!gila_nest_plan(&row, o, 2, 1, o[0].rank)) return GILA_BAD_CALL;
    take_index index = {call,
                        (const char *)(intptr_t)places->data,
                        places->shape[0],
                        places->strides[0],
                        named->shape[0],
                        named->strides[0]};
    if (other->shape[0] != index.n) return GILA_BAD_CALL;
    if (index.n == 0) return GILA_OK;
    if (!index.at || places->dtype != GILA_I64) return GILA_BAD_CALL;
    if (!take_in_bounds(&index)) return GILA_BAD_INDEX;
    if (row.elements == 0) return GILA_OK;
    gila_nest_merge(&row);
    int64_t next = other->strides[0], status;
    /* Where the elements of a row lie farther apart than rows do, all rows' first ones come first. */
    if (row.rank > 0 && llabs(row.strides[!puts][row.rank - 1]) <= llabs(index.down))
        return take_rows(&index, &row, next, puts);
    do {
        status = take_elements(&index, row.data[!puts], row.data[puts], next, puts);
    } while (status == GILA_OK && gila_nest_next(&row));
    return status;
}

int64_t GILA_RUN(take, GILA_DTYPE, GILA_TARGET)(const gila_call *call) { return take_run(call, 0); }
int64_t GILA_RUN(put, GILA_DTYPE, GILA_TARGET)(const gila_call *call) { return take_run(call, 1); }
#undef STRETCH
#endif

RUN_SCALAR(take)
RUN_SCALAR(put)
#endif
