/* Keys: integers whose order is that of the elements. For the families that sort. */
#ifndef GILA_SORT_KEYS_H
#define GILA_SORT_KEYS_H

#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/nest.h"

#if defined(GILA_WIDTH_HOME) && !defined(GILA_CLASS_COMPLEX)
enum sort_kind { SORT_UNSIGNED, SORT_SIGNED, SORT_FLOAT };

static inline enum sort_kind sort_kind_of(int64_t dtype) {
    return dtype == GILA_F32 || dtype == GILA_F64  ? SORT_FLOAT
           : dtype >= GILA_I8 && dtype <= GILA_I64 ? SORT_SIGNED
                                                   : SORT_UNSIGNED;
}

#define SORT_SIGN ((W)((W)1 << (8 * sizeof(W) - 1)))

/* An element's bits as an unsigned integer that orders it. */
INLINE W sort_up(enum sort_kind kind, W bits) {
    if (kind == SORT_FLOAT) return bits & SORT_SIGN ? (W)~bits : (W)(bits | SORT_SIGN);
    return kind == SORT_SIGNED ? (W)(bits ^ SORT_SIGN) : bits;
}

#define SORT_INFINITY \
    ((W)(sizeof(W) == 8 ? (W)(0x7ffull << 26 << 26) : sizeof(W) == 4 ? (W)0x7f800000u : (W)0))

INLINE int sort_nan(enum sort_kind kind, W bits) {
    return kind == SORT_FLOAT && (W)(bits & ~SORT_SIGN) > SORT_INFINITY;
}

/* Statements with `kind` as a constant, so that loops need not ask. */
#define SORT_BY_KIND(which, ...) \
    switch (which) { \
    case SORT_FLOAT: { \
        const enum sort_kind kind = SORT_FLOAT; \
        __VA_ARGS__ \
    } break; \
    case SORT_SIGNED: { \
        const enum sort_kind kind = SORT_SIGNED; \
        __VA_ARGS__ \
    } break; \
    default: { \
        const enum sort_kind kind = SORT_UNSIGNED; \
        __VA_ARGS__ \
    } \
    }

/* The rows along the last axis of the first `operands` operands, all of one shape. */
static inline int sort_rows(gila_nest *rows, const gila_call *call, int operands) {
    const gila_operand *o = call->operands;
    int64_t last = o->rank - 1;
    if (last < 0 || last >= GILA_MAX_RANK || !gila_nest_plan(rows, o, operands, 0, last)) return 0;
    for (int k = 0; k < operands; k++)
        if (o[k].shape[last] != o->shape[last] ||
            (o->shape[last] > 0 && rows->elements > 0 && !o[k].data))
            return 0;
    return o->shape[last] >= 0 && o->shape[last] < INT64_MAX >> 6;
}
#endif

#endif
