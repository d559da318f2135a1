/* Keys: integers whose order is that of the elements. For the families that sort. */
#ifndef GILA_SORT_KEYS_H
#define GILA_SORT_KEYS_H

#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Room that keys and spare memory have behind them: whole vectors are stored at the ends. */
#define SORT_SLACK 16

/*
 * With k < 0 sorts n elements by their keys, which have bits turned round: `every` in all, and `negative` in
 * negative ones. Else n keys, and only so far that the k-th is in its place, no key before it is greater and none
 * behind it is less. `spare` has room for as many keys; only with k >= 0, or where targets lack vectors of
 * keys, is it needed. In the builds of f32 and f64.
 */
#define sort_keys32 GILA_PASTE(gila_, sort_keys, f32, GILA_KEYS_TARGET)
#define sort_keys64 GILA_PASTE(gila_, sort_keys, f64, GILA_KEYS_TARGET)
int64_t sort_keys32(const gila_call *call, int32_t *keys, int64_t n, int32_t *spare, int64_t k,
                    int32_t every, int32_t negative);
int64_t sort_keys64(const gila_call *call, int64_t *keys, int64_t n, int64_t *spare, int64_t k,
                    int64_t every, int64_t negative);

/*
 * Moves elements with lesser keys than that of the pivot to the front, but for those whose keys are less than `least`,
 * and returns how many: perhaps none where there are few. Of the same bits as above; no element changes.
 */
#define split_keys32 GILA_PASTE(gila_, split_keys, f32, GILA_KEYS_TARGET)
#define split_keys64 GILA_PASTE(gila_, split_keys, f64, GILA_KEYS_TARGET)
int64_t split_keys32(int32_t *elements, int64_t n, int32_t *spare, int32_t pivot, int32_t least,
                     int32_t every, int32_t negative);
int64_t split_keys64(int64_t *elements, int64_t n, int64_t *spare, int64_t pivot, int64_t least,
                     int64_t every, int64_t negative);

#if defined(GILA_WIDTH_HOME) && !defined(GILA_CLASS_COMPLEX)
enum sort_kind { SORT_UNSIGNED, SORT_SIGNED, SORT_FLOAT };

static inline enum sort_kind sort_kind_of(int64_t dtype) {
    return dtype == GILA_F32 || dtype == GILA_F64  ? SORT_FLOAT
           : dtype >= GILA_I8 && dtype <= GILA_I64 ? SORT_SIGNED
                                                   : SORT_UNSIGNED;
}

#define SORT_SIGN ((W)((W)1 << (8 * sizeof(W) - 1)))

/* An element's bits as an unsigned integer that orders it, and back. */
INLINE W sort_up(enum sort_kind kind, W bits) {
    if (kind == SORT_FLOAT) return bits & SORT_SIGN ? (W)~bits : (W)(bits | SORT_SIGN);
    return kind == SORT_SIGNED ? (W)(bits ^ SORT_SIGN) : bits;
}

INLINE W sort_down(enum sort_kind kind, W key) {
    if (kind == SORT_FLOAT) return key & SORT_SIGN ? (W)(key ^ SORT_SIGN) : (W)~key;
    return kind == SORT_SIGNED ? (W)(key ^ SORT_SIGN) : key;
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
