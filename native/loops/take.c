#include "loops/take.h"

#include <stdlib.h>
#include <string.h>

#include "loops/convert.h"
#include "loops/nest.h"

/* Places between two looks at the cancel flag. */
#define STRETCH INT64_C(65536)

/* An index of n places, and what it names: `length` of them, `down` bytes from one to the next. */
typedef struct place_index {
    const gila_call *call;
    const char *at;
    int64_t n, stride;
    int64_t length, down;
} place_index;

/* Whether all places are from -length to length - 1. */
static int in_bounds(const place_index *index) {
    const char *at = index->at;
    uint64_t length = (uint64_t)index->length, outside = 0;
    for (int64_t left = index->n; left > 0; left--, at += index->stride) {
        uint64_t from_least = *(const uint64_t *)(const void *)at + length;
        outside |= from_least | (2 * length - 1 - from_least);
    }
    return (int64_t)outside >= 0;
}

/* What the index names there, of what begins at `named`; null where that lies outside. */
static inline char *named_by(const place_index *index, const char *at, char *named) {
    /* Read once and looked at again: another thread may have changed it since the check. */
    int64_t place = __atomic_load_n((const int64_t *)(const void *)at, __ATOMIC_RELAXED);
    if (__builtin_expect((uint64_t)place >= (uint64_t)index->length, 0)) {
        if (place >= 0) return 0;
        place += index->length;
        if ((uint64_t)place >= (uint64_t)index->length) return 0;
    }
    return named + place * index->down;
}

/* An element for each place, from there or to there; the others lie `next` bytes apart. Where all is dense, strides are known. */
static inline __attribute__((always_inline)) int64_t elements_of(const place_index *index,
                                                                 char *named, char *other,
                                                                 int64_t next, int puts, int size,
                                                                 int dense) {
    place_index own = *index; /* which no store can change */
    if (dense) own.stride = sizeof(int64_t), own.down = next = size;
    const char *at = own.at;
    for (int64_t left = own.n; left > 0;) {
        if (gila_cancelled(own.call)) return GILA_CANCELLED;
        int64_t end = left < STRETCH ? 0 : left - STRETCH;
        for (; left > end; left--, at += own.stride, other += next) {
            char *found = named_by(&own, at, named);
            if (!found) return GILA_BAD_INDEX;
            if (puts)
                memcpy(found, other, (size_t)size);
            else
                memcpy(other, found, (size_t)size);
        }
    }
    return GILA_OK;
}

static int64_t move_elements(const place_index *index, char *named, char *other, int64_t next,
                             int puts, int size) {
    int dense = index->stride == sizeof(int64_t) && index->down == size && next == size;
    switch (size) {
#define SIZE(size, dense) \
    case size: \
        return dense ? elements_of(index, named, other, next, puts, size, 1) \
                     : elements_of(index, named, other, next, puts, size, 0);
        SIZE(1, dense)
        SIZE(2, dense)
        SIZE(4, dense)
        SIZE(8, dense)
        SIZE(16, 0)
#undef SIZE
    }
    return GILA_BAD_CALL;
}

/* A row for each place. */
static int64_t move_rows(const place_index *index, gila_nest *row, int64_t next, int puts,
                         int dtype) {
    int inner = --row->rank, size = gila_sizes[dtype];
    char *named = row->data[!puts], *other = row->data[puts];
    int whole = inner == 0 && row->strides[0][0] == size && row->strides[1][0] == size;
    for (int64_t i = 0; i < index->n; i++, other += next) {
        if (i % STRETCH == 0 && gila_cancelled(index->call)) return GILA_CANCELLED;
        row->data[puts] = other;
        row->data[!puts] = named_by(index, index->at + i * index->stride, named);
        if (!row->data[!puts]) return GILA_BAD_INDEX;
        if (whole) {
            memcpy(row->data[0], row->data[1], (size_t)(row->shape[0] * size));
            continue;
        }
        do {
            gila_elements to = {dtype, row->data[0], row->strides[0][inner]};
            gila_elements from = {dtype, row->data[1], row->strides[1][inner]};
            gila_convert(to, from, row->shape[inner]);
        } while (gila_nest_next(row));
    }
    return GILA_OK;
}

static int64_t run_moves(const gila_call *call, int puts) {
    const gila_operand *o = call->operands, *places = &o[2], *named = &o[!puts], *other = &o[puts];
    gila_nest row;
    if (places->rank != 1 || o[0].rank < 1 || o[0].rank != o[1].rank) return GILA_BAD_CALL;
    if (!gila_nest_plan(&row, o, 2, 1, o[0].rank)) return GILA_BAD_CALL;
    place_index index = {.call = call,
                         .at = (const char *)(intptr_t)places->data,
                         .n = places->shape[0],
                         .stride = places->strides[0],
                         .length = named->shape[0],
                         .down = named->strides[0]};
    if (other->shape[0] != index.n) return GILA_BAD_CALL;
    if (index.n == 0) return GILA_OK;
    if (!index.at || places->dtype != GILA_I64) return GILA_BAD_CALL;
    if (puts && !in_bounds(&index)) return GILA_BAD_INDEX;
    if (row.elements == 0) return GILA_OK;
    int dtype = (int)named->dtype;
    int64_t next = other->strides[0], status;
    /* Where the elements of a row lie farther apart than rows do, all rows' first ones are moved first. */
    if (row.rank > 0 && llabs(row.strides[!puts][row.rank - 1]) <= llabs(index.down))
        return move_rows(&index, &row, next, puts, dtype);
    do {
        status =
            move_elements(&index, row.data[!puts], row.data[puts], next, puts, gila_sizes[dtype]);
    } while (status == GILA_OK && gila_nest_next(&row));
    return status;
}

int64_t gila_take_run(const gila_call *call) { return run_moves(call, 0); }
int64_t gila_put_run(const gila_call *call) { return run_moves(call, 1); }
