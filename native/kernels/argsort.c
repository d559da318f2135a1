/*
 * argsort: the indices that would sort each row, equal elements in the order in which they are; -0.0
 * equals 0.0, and NaN comes last. In descending order the keys are turned round, so that NaN comes first.
 *
 * Keys are sorted by radix, with their indices, a byte at a time from the lowest, without the bytes
 * that all have in common; few of them by insertion.
 */
#if !defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/sort_keys.h"

#if defined(GILA_WIDTH_HOME) && defined(GILA_SCALAR)
#define FEW 48
#define DIGITS (int)sizeof(W)
#define VALUES 256

/* A wide key has its index beside it; of a narrow one both fit one word. */
#if defined(GILA_IS_F64)
typedef struct keyed_index {
    uint64_t key;
    int64_t index;
} keyed_index;
#define MOST_KEYED (INT64_MAX >> 6)
INLINE keyed_index keyed(W key, int64_t i) { return (keyed_index){key, i}; }
INLINE W key_of(keyed_index a) { return a.key; }
INLINE int64_t index_of(keyed_index a) { return a.index; }
#else
typedef uint64_t keyed_index;
#define MOST_KEYED UINT32_MAX
INLINE keyed_index keyed(W key, int64_t i) { return (uint64_t)key << 32 | (uint64_t)i; }
INLINE W key_of(keyed_index a) { return (W)(a >> 32); }
INLINE int64_t index_of(keyed_index a) { return (int64_t)(a & UINT32_MAX); }
#endif

INLINE int digit_of(keyed_index a, int digit) { return (int)(key_of(a) >> (8 * digit) & 0xff); }

/* The key that orders an element's bits. */
INLINE W argsort_key(enum sort_kind kind, W bits, W descending) {
    if (sort_nan(kind, bits)) return (W)~descending;
    if (kind == SORT_FLOAT && bits == SORT_SIGN) bits = 0;
    return (W)(sort_up(kind, bits) ^ descending);
}

/* Looks at the cancel flag now and then: a pass over many keys takes long. */
INLINE int stop_at(const gila_call *call, int64_t i) {
    return (i & 0x3ffff) == 0 && gila_cancelled(call);
}

static void insert_few(keyed_index *keys, int64_t n) {
    for (int64_t i = 1; i < n; i++) {
        keyed_index key = keys[i];
        int64_t j = i;
        for (; j > 0 && key_of(keys[j - 1]) > key_of(key); j--) keys[j] = keys[j - 1];
        keys[j] = key;
    }
}

/* Returns where the sorted keys are: in `keys`, or in `spare`; null if the call is cancelled. */
static keyed_index *radix_sort(const gila_call *call, keyed_index *keys, keyed_index *spare,
                               int64_t n) {
    int64_t counts[DIGITS][VALUES] = {{0}};
    for (int64_t i = 0; i < n; i++) {
        if (stop_at(call, i)) return 0;
        for (int digit = 0; digit < DIGITS; digit++) counts[digit][digit_of(keys[i], digit)]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
        int64_t *places = counts[digit], sum = 0;
        if (places[digit_of(keys[0], digit)] == n) continue;
        for (int value = 0; value < VALUES; value++) {
            int64_t count = places[value];
            places[value] = sum;
            sum += count;
        }
        for (int64_t i = 0; i < n; i++) {
            if (stop_at(call, i)) return 0;
            spare[places[digit_of(keys[i], digit)]++] = keys[i];
        }
        keyed_index *sorted = spare;
        spare = keys;
        keys = sorted;
    }
    return keys;
}

static int64_t argsort_row(const gila_call *call, gila_elements out, gila_elements row, int64_t n,
                           W descending) {
    if (n > MOST_KEYED) return GILA_NO_MEMORY;
    keyed_index *keys = gila_scratch(2 * (size_t)n * sizeof *keys);
    const char *at = row.data;
    char *to = out.data;
    if (!keys) return GILA_NO_MEMORY;
    SORT_BY_KIND(
        sort_kind_of(row.dtype), for (int64_t i = 0; i < n; i++) {
            if (stop_at(call, i)) return GILA_CANCELLED;
            W bits = *(const W *)(const void *)(at + i * row.stride);
            keys[i] = keyed(argsort_key(kind, bits, descending), i);
        })
    if (n <= FEW)
        insert_few(keys, n);
    else
        keys = radix_sort(call, keys, keys + n, n);
    if (!keys) return GILA_CANCELLED;
    for (int64_t i = 0; i < n; i++) {
        if (stop_at(call, i)) return GILA_CANCELLED;
        *(int64_t *)(void *)(to + i * out.stride) = index_of(keys[i]);
    }
    return GILA_OK;
}

/* operands: out, a; params: 1 for descending order. */
int64_t GILA_RUN(argsort, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    const gila_operand *o = call->operands;
    W descending = call->params[0] ? (W)-1 : 0;
    gila_nest rows;
    if (o[0].dtype != GILA_I64 || o[0].rank != o[1].rank || !sort_rows(&rows, call, 2))
        return GILA_BAD_CALL;
    int64_t last = o->rank - 1, n = o->shape[last], status;
    if (n == 0 || rows.elements == 0) return GILA_OK;
    do {
        gila_elements out = {GILA_I64, rows.data[0], o[0].strides[last]};
        gila_elements row = {(int)o[1].dtype, rows.data[1], o[1].strides[last]};
        if (gila_cancelled(call)) return GILA_CANCELLED;
        status = argsort_row(call, out, row, n, descending);
    } while (status == GILA_OK && gila_nest_next(&rows));
    return status;
}
#undef FEW
#undef DIGITS
#undef VALUES
#undef MOST_KEYED
#endif

RUN_WIDTH_SCALAR(argsort)
#endif
