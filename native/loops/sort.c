/*
 * sort, partition: rows as keys, which a target sorts. Elements of 32 and 64 bits are keys but for some bits, and sorted
 * where they lie; those of fewer bits become keys of 32, but of many bytes each value is counted. Short rows are sorted
 * several at once, each in a lane of the vectors.
 */
#include "loops/sort.h"

#include <string.h>

#include "dispatch/memory.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* The most that is sorted in lanes: so many bytes even if there is but one row, as counting takes longer. */
#define SHORT 128
#define MOST_LANES 16

/* What rows have in common. Numbers have keys from ~most to most. */
typedef struct sorter {
    const gila_call *call;
    const gila_sorting *by;
    int dtype, size;
    int64_t stride, n, k, most;
    gila_turn turn;
    uint32_t narrow; /* the bits turned round in elements that are smaller than keys */
} sorter;

static sorter sorter_of(const gila_call *call, const gila_sorting *by, int64_t k) {
    const gila_operand *o = call->operands;
    const int dtype = (int)o->dtype, size = gila_sizes[dtype];
    const int64_t most = by->size == 8 ? INT64_MAX : INT32_MAX;
    sorter s = {call, by,   dtype,  size, o->strides[o->rank - 1], o->shape[o->rank - 1],
                k,    most, {0, 0}, 0};
    if (dtype >= GILA_F32) {
        s.turn.negative = most;
        s.most = size == 8 ? INT64_C(0x7ff) << 52 : INT64_C(0xff) << 23;
    } else if (size == by->size) {
        s.turn.every = dtype >= GILA_U8 ? ~most : 0;
    } else if (dtype >= GILA_I8 && dtype <= GILA_I16) {
        s.narrow = 1u << (8 * size - 1);
    }
    return s;
}

/* Elements of a row to every step-th key, and back. */
#define EACH_KEY(type, to, from) \
    for (int64_t i = 0; i < s->n; i++, row += s->stride, keys += step) to = (type)(from); \
    break;

static void gather(const sorter *s, char *keys, int64_t step, const char *row) {
    switch (s->size) {
    case 1:
        EACH_KEY(int32_t, *(int32_t *)keys, *(const uint8_t *)row ^ s->narrow)
    case 2:
        EACH_KEY(int32_t, *(int32_t *)keys, *(const uint16_t *)row ^ s->narrow)
    case 4:
        EACH_KEY(int32_t, *(int32_t *)keys, *(const int32_t *)row)
    default:
        EACH_KEY(int64_t, *(int64_t *)keys, *(const int64_t *)row)
    }
}

static void scatter(const sorter *s, char *row, const char *keys, int64_t step) {
    switch (s->size) {
    case 1:
        EACH_KEY(uint8_t, *(uint8_t *)row, *(const uint32_t *)keys ^ s->narrow)
    case 2:
        EACH_KEY(uint16_t, *(uint16_t *)row, *(const uint32_t *)keys ^ s->narrow)
    case 4:
        EACH_KEY(int32_t, *(int32_t *)row, *(const int32_t *)keys)
    default:
        EACH_KEY(int64_t, *(int64_t *)row, *(const int64_t *)keys)
    }
}

static int64_t key_at(const sorter *s, const char *keys, int64_t i) {
    return s->by->size == 8 ? ((const int64_t *)keys)[i] : ((const int32_t *)keys)[i];
}

static int is_number(const sorter *s, int64_t key) { return key <= s->most && key >= ~s->most; }

/* Leaves NaNs out, and returns how many numbers there are. */
static int64_t drop_nans(const sorter *s, char *keys) {
    int64_t kept = 0, size = s->by->size;
    for (int64_t i = 0; i < s->n; i++) {
        int number = is_number(s, key_at(s, keys, i));
        memmove(keys + kept * size, keys + i * size, (size_t)size);
        kept += number;
    }
    return kept;
}

/* The same of sorted elements, where negative NaNs are in front and the others behind. */
static int64_t drop_sorted_nans(const sorter *s, char *elements) {
    const int64_t minus_infinity = ~s->most ^ s->turn.negative, size = s->by->size;
    int64_t n = s->n, negative = 0;
    if (!s->turn.negative) return n;
    while (n > 0 && key_at(s, elements, n - 1) > s->most) n--;
    for (int64_t key; negative < n; negative++) {
        key = key_at(s, elements, negative);
        if (key >= 0 || key <= minus_infinity) break;
    }
    if (negative > 0)
        memmove(elements, elements + negative * size, (size_t)((n - negative) * size));
    return n - negative;
}

/* Values of bytes, each as often as it occurs. */
static void count_row(const sorter *s, char *row) {
    int64_t counts[256] = {0};
    uint8_t *at = (uint8_t *)row;
    for (int64_t i = 0; i < s->n; i++) counts[at[i * s->stride] ^ s->narrow]++;
    for (uint32_t value = 0; value < 256; value++)
        for (int64_t i = 0; i < counts[value]; i++, at += s->stride)
            *at = (uint8_t)(value ^ s->narrow);
}

static int64_t sort_row(const sorter *s, char *row) {
    const gila_sorting *by = s->by;
    const int64_t size = by->size, room = (s->n + SORT_SLACK) * size;
    int dense = s->stride == size && s->size == size;
    char *keys = row, *spare = 0;
    int64_t kept = s->n, status = GILA_OK;
    if (s->size == 1 && s->n > SHORT) {
        count_row(s, row);
        return GILA_OK;
    }
    if (!dense || s->k >= 0 || by->lanes == 1) {
        spare = gila_scratch((size_t)(dense ? room : 2 * room));
        if (!spare) return GILA_NO_MEMORY;
    }
    if (!dense) {
        keys = spare + room;
        gather(s, keys, size, row);
    }
    if (s->k < 0 || s->size == 1) {
        status = by->sort(s->call, keys, s->n, spare, -1, s->turn);
        kept = drop_sorted_nans(s, keys);
    } else {
        if (by->turn(keys, s->n, s->turn, s->most)) kept = drop_nans(s, keys);
        if (s->k < kept) status = by->sort(s->call, keys, kept, spare, s->k, (gila_turn){0, 0});
        by->turn(keys, kept, s->turn, s->most);
    }
    if (!dense) scatter(s, row, keys, size);
    if (kept < s->n) {
        double nan = __builtin_nan("");
        gila_elements rest = {s->dtype, row + kept * s->stride, s->stride};
        gila_convert(rest, (gila_elements){GILA_F64, &nan, 0}, s->n - kept);
    }
    return status;
}

/* Rows at these places, each in a lane; where there are NaNs, does nothing and returns 0. */
static int sort_side_by_side(const sorter *s, char *const *rows, int count) {
    _Alignas(64) char keys[SHORT * MOST_LANES * sizeof(int32_t)];
    const gila_sorting *by = s->by;
    const int64_t step = by->lanes * by->size;
    for (int lane = 0; lane < by->lanes; lane++)
        gather(s, keys + lane * by->size, step, rows[lane < count ? lane : 0]);
    if (by->turn(keys, s->n * by->lanes, s->turn, s->most)) return 0;
    by->sort_lanes(keys, s->n);
    by->turn(keys, s->n * by->lanes, s->turn, s->most);
    for (int lane = 0; lane < count; lane++) scatter(s, rows[lane], keys + lane * by->size, step);
    return 1;
}

/* The rows along the last axis of operand 0, which is of the kernel's type. */
static int plan_rows(gila_nest *rows, const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t last = o->rank - 1;
    if (o->dtype != call->kernel % GILA_DTYPES) return 0;
    if (last < 0 || last >= GILA_MAX_RANK || !gila_nest_plan(rows, o, 1, 0, last)) return 0;
    int64_t n = o->shape[last];
    return n >= 0 && n < INT64_MAX >> 6 && (o->data || n == 0 || rows->elements == 0);
}

int64_t gila_sort_run(const gila_call *call, const gila_sorting *by, int64_t k) {
    gila_nest nest;
    if (!plan_rows(&nest, call)) return GILA_BAD_CALL;
    sorter s = sorter_of(call, by, k);
    int64_t status = GILA_OK;
    if (s.n <= 1 || nest.elements == 0) return GILA_OK;
    if (k < s.n && s.n <= SELECTED) s.k = -1;
    const int64_t few = s.size == 1 ? SHORT : by->side_by_side;
    const int most = s.k < 0 && s.n <= few ? by->lanes : 1;
    for (int more = 1, count; more && status == GILA_OK;) {
        char *rows[MOST_LANES];
        if (gila_cancelled(call)) return GILA_CANCELLED;
        for (count = 0; more && count < most; more = gila_nest_next(&nest))
            rows[count++] = nest.data[0];
        if (4 * count > most && most > 1 && sort_side_by_side(&s, rows, count)) continue;
        for (int i = 0; i < count && status == GILA_OK; i++) status = sort_row(&s, rows[i]);
    }
    return status;
}

/*
 * With params[1] a row without gaps is not sorted but split, so that others can sort the two sides at the same time:
 * numbers less than operand 2 come to the front, and how many they are into operand 1.
 */
int64_t gila_split_run(const gila_call *call, const gila_sorting *by) {
    const gila_operand *o = call->operands;
    char *elements = (char *)(intptr_t)o->data, *pivot = (char *)(intptr_t)o[2].data, *spare = 0;
    int64_t *less = (int64_t *)(intptr_t)o[1].data;
    if (o->rank != 1 || o->shape[0] < 0 || !elements || !less || !pivot) return GILA_BAD_CALL;
    if (o->dtype != call->kernel % GILA_DTYPES) return GILA_BAD_CALL;
    if (gila_cancelled(call)) return GILA_CANCELLED;
    const sorter s = sorter_of(call, by, -1);
    if (by->lanes == 1 && !(spare = gila_scratch((size_t)((s.n + SORT_SLACK) * by->size))))
        return GILA_NO_MEMORY;
    *less = by->split(elements, s.n, spare, key_at(&s, pivot, 0), ~s.most, s.turn);
    return GILA_OK;
}
