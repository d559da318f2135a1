/*
 * argsort: the indices that would sort each row, equal elements in the order in which they are; -0.0
 * equals 0.0, and NaN comes last. In descending order the keys are turned round, so that NaN comes first.
 *
 * Short rows become words of a key and its index, which the target in use sorts as any others. Of longer ones keys are
 * sorted by radix, with their indices, a byte at a time from the lowest, without the bytes that all have in common; a
 * long row may be sorted in parts, which keep their keys and are merged.
 */
#if !defined(GILA_CLASS_COMPLEX)
#include <stddef.h>
#include <string.h>

#include "dispatch/memory.h"
#include "dispatch/rows.h"
#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/nest.h"

#if (defined(GILA_IS_F32) || defined(GILA_IS_F64)) && defined(GILA_SCALAR)
/* What is sorted as words: rows up to this length, as more digits take longer by radix; so many words and rows at a time. */
#define SHORT(size) (64 * (size))
#define WORDS 2048
#define ROWS 64
#define BLOCK 512
#define DIGITS (int)sizeof(W)
#define VALUES 256

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

#define SORT_INFINITY ((W)(sizeof(W) == 8 ? UINT64_C(0x7ff) << 52 : 0x7f800000))

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

/* A wide key has its index beside it; of a narrow one both fit one word. */
#if defined(GILA_IS_F64)
typedef struct keyed_index {
    uint64_t key;
    int64_t index;
} keyed_index;
#define MOST_KEYED (INT64_MAX >> 6)
FORCED_INLINE keyed_index keyed(W key, int64_t i) { return (keyed_index){key, i}; }
FORCED_INLINE W key_of(keyed_index a) { return a.key; }
FORCED_INLINE int64_t index_of(keyed_index a) { return a.index; }
#else
typedef uint64_t keyed_index;
#define MOST_KEYED UINT32_MAX
FORCED_INLINE keyed_index keyed(W key, int64_t i) { return (uint64_t)key << 32 | (uint64_t)i; }
FORCED_INLINE W key_of(keyed_index a) { return (W)(a >> 32); }
FORCED_INLINE int64_t index_of(keyed_index a) { return (int64_t)(a & UINT32_MAX); }
#endif

FORCED_INLINE int digit_of(keyed_index a, int digit) {
    return (int)(key_of(a) >> (8 * digit) & 0xff);
}

/* The key that orders the bits of an element of 32 or 64 bits. */
FORCED_INLINE W argsort_key(enum sort_kind kind, W bits, W descending) {
    if (sort_nan(kind, bits)) return (W)~descending;
    if (kind == SORT_FLOAT && bits == SORT_SIGN) bits = 0;
    return (W)(sort_up(kind, bits) ^ descending);
}

FORCED_INLINE W descending_of(const gila_call *call) { return call->params[0] ? (W)-1 : 0; }

/* Looks at the cancel flag now and then: a pass over many keys takes long. */
FORCED_INLINE int stop_at(const gila_call *call, int64_t i) {
    return (i & 0x3ffff) == 0 && gila_cancelled(call);
}

/* The keys of a row's elements. Those of less than 32 bits have keys of as many. */
static void argsort_row_keys(W *keys, gila_elements row, int64_t n, W descending) {
    enum sort_kind kinds = sort_kind_of(row.dtype);
    int size = gila_sizes[row.dtype];
    if (size < (int)sizeof(W)) {
        W turn = descending ^ (kinds == SORT_SIGNED ? (W)1 << (8 * size - 1) : 0);
        const char *at = row.data;
        if (size == 1)
            for (int64_t i = 0; i < n; i++, at += row.stride) keys[i] = *(const uint8_t *)at ^ turn;
        else
            for (int64_t i = 0; i < n; i++, at += row.stride)
                keys[i] = *(const uint16_t *)(const void *)at ^ turn;
        return;
    }
    const W *from = gila_contiguous(keys, row.dtype, row, 0, n);
    SORT_BY_KIND(kinds,
                 for (int64_t i = 0; i < n; i++) keys[i] = argsort_key(kind, from[i], descending);)
}

/* The first digit from one on in which keys differ, whose differing bits are `varying`; DIGITS if there is none. */
FORCED_INLINE int differing_digit(W varying, int digit) {
    while (digit < DIGITS && (varying >> (8 * digit) & 0xff) == 0) digit++;
    return digit;
}

/*
 * Returns where the sorted keys are: in `keys`, or in `spare`; null if the call is cancelled. Values of a digit are
 * counted while keys are sorted by the one before; those of the last one twice, which takes less time than to ask.
 */
static keyed_index *radix_sort(const gila_call *call, keyed_index *keys, keyed_index *spare,
                               int64_t n, W varying) {
    int64_t places[VALUES], counts[VALUES] = {0};
    int digit = differing_digit(varying, 0);
    for (int64_t i = 0; i < n && digit < DIGITS; i++) counts[digit_of(keys[i], digit)]++;
    for (int next; digit < DIGITS; digit = next) {
        int64_t sum = 0;
        for (int value = 0; value < VALUES; value++) {
            places[value] = sum;
            sum += counts[value];
            counts[value] = 0;
        }
        next = differing_digit(varying, digit + 1);
        int counted = next < DIGITS ? next : digit;
        for (int64_t i = 0; i < n; i++) {
            if (stop_at(call, i)) return 0;
            keyed_index key = keys[i];
            counts[digit_of(key, counted)]++;
            spare[places[digit_of(key, digit)]++] = key;
        }
        keyed_index *sorted = spare;
        spare = keys;
        keys = sorted;
    }
    return keys;
}

/* Keys of a row whose first index is `first`, sorted, in `keys` or in `spare`; or null. */
static keyed_index *argsort_keys(const gila_call *call, keyed_index *keys, keyed_index *spare,
                                 gila_elements row, int64_t first, int64_t n) {
    W room[BLOCK], varying = 0, before = 0;
    int disordered = 0;
    for (int64_t i = 0; i < n; i += BLOCK, row.data = (char *)row.data + BLOCK * row.stride) {
        if (stop_at(call, i)) return 0;
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        argsort_row_keys(room, row, count, descending_of(call));
        for (int64_t k = 0; k < count; k++) {
            keys[i + k] = keyed(room[k], first + i + k);
            varying |= room[k] ^ key_of(keys[0]);
            disordered |= room[k] < before;
            before = room[k];
        }
    }
    return disordered ? radix_sort(call, keys, spare, n, varying) : keys;
}

static int64_t argsort_row(const gila_call *call, gila_elements out, gila_elements row, int64_t n) {
    if (n > MOST_KEYED) return GILA_NO_MEMORY;
    keyed_index *keys = gila_scratch(2 * (size_t)n * sizeof *keys);
    char *to = out.data;
    if (!keys) return GILA_NO_MEMORY;
    keys = argsort_keys(call, keys, keys + n, row, 0, n);
    if (!keys) return GILA_CANCELLED;
    for (int64_t i = 0; i < n; i++) {
        if (stop_at(call, i)) return GILA_CANCELLED;
        *(int64_t *)(void *)(to + i * out.stride) = index_of(keys[i]);
    }
    return GILA_OK;
}

/*
 * Sorts the keys of a part of a row, whose first index is params[2]: they are left in `out` with their indices, and the
 * last operand is as much room.
 */
ONCE int64_t argsort_part(const gila_call *call) {
    const gila_operand *o = call->operands;
    gila_elements row = {(int)o[1].dtype, (void *)(intptr_t)o[1].data, o[1].strides[0]};
    keyed_index *out = (keyed_index *)(intptr_t)o[0].data;
    keyed_index *spare = (keyed_index *)(intptr_t)o[2].data;
    int64_t n = o[1].shape[0], first = call->params[2];
    if (o[1].rank != 1 || !out || !spare || !row.data || n < 1 || first < 0) return GILA_BAD_CALL;
    if (n > MOST_KEYED || first > MOST_KEYED - n) return GILA_NO_MEMORY;
    keyed_index *keys = argsort_keys(call, out, spare, row, first, n);
    if (!keys) return GILA_CANCELLED;
    if (keys != out) memcpy(out, keys, (size_t)n * sizeof *keys);
    return GILA_OK;
}

#if defined(GILA_IS_F64)
/* Keys with their indices, of either width: the first word orders them, and what the last one holds is the index. */
typedef struct sorted_part {
    const char *keys;
    int64_t n, size;
} sorted_part;

FORCED_INLINE uint64_t word_at(const char *key) { return *(const uint64_t *)(const void *)key; }

/* Where first words go and last ones, which of their bits, and how far apart. */
typedef struct merge_output {
    char *keys, *indices;
    int64_t key_step, index_step;
    uint64_t index_bits;
} merge_output;

/* What is left of two parts to be merged, and where the next key goes. */
typedef struct merging {
    const char *a, *b, *a_end, *b_end;
    char *keys, *indices;
} merging;

/* How many of the first `count` of two merged parts come from the first: all that equal one of the second. */
static int64_t merge_share(sorted_part a, sorted_part b, int64_t count) {
    int64_t low = count > b.n ? count - b.n : 0, high = count < a.n ? count : a.n;
    while (low < high) {
        int64_t i = low + (high - low) / 2;
        if (word_at(a.keys + i * a.size) <= word_at(b.keys + (count - i - 1) * a.size))
            low = i + 1;
        else
            high = i;
    }
    return low;
}

/* The places from `from` until before `to` of two merged parts, the first of which is number `at` of the output. */
ONCE merging merge_range(sorted_part a, sorted_part b, int64_t from, int64_t to,
                         const merge_output *out, int64_t at) {
    int64_t i = merge_share(a, b, from), end = merge_share(a, b, to);
    return (merging){a.keys + i * a.size,
                     b.keys + (from - i) * a.size,
                     a.keys + end * a.size,
                     b.keys + (to - end) * a.size,
                     out->keys + at * out->key_step,
                     out->indices + at * out->index_step};
}

FORCED_INLINE int merge_goes_on(const merging *m) { return m->a < m->a_end && m->b < m->b_end; }

FORCED_INLINE void merge_put(merging *m, const char *key, const merge_output *out, int64_t size) {
    *(uint64_t *)(void *)m->keys = word_at(key);
    *(uint64_t *)(void *)m->indices = word_at(key + size - 8) & out->index_bits;
    m->keys += out->key_step;
    m->indices += out->index_step;
}

/* Without a branch on what is compared, which no processor could foretell. */
FORCED_INLINE void merge_next(merging *m, const merge_output *out, int64_t size) {
    intptr_t second = -(intptr_t)(word_at(m->b) < word_at(m->a));
    intptr_t a = (intptr_t)m->a, b = (intptr_t)m->b;
    merge_put(m, (const char *)(a ^ ((a ^ b) & second)), out, size);
    m->a += size & ~second;
    m->b += size & second;
}

ONCE void merge_rest(merging m, const merge_output *out, int64_t size) {
    while (merge_goes_on(&m)) merge_next(&m, out, size);
    if (m.a == m.a_end) m.a = m.b, m.a_end = m.b_end;
    for (; m.a < m.a_end; m.a += size) merge_put(&m, m.a, out, size);
}

/*
 * Merges two sorted parts, or what any range of it consists of: from the place params[2] on, as many as `out` has
 * room for, of keys with their indices or, in the end, of indices alone. Each waits for the comparison before it: two
 * halves at a time take little longer than one.
 */
static int64_t argsort_merge(const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t size = o[1].strides[0], from = call->params[2], n = o[0].shape[0];
    sorted_part a = {(const char *)(intptr_t)o[1].data, o[1].shape[0], size};
    sorted_part b = {(const char *)(intptr_t)o[2].data, o[2].shape[0], size};
    int64_t middle = from + n / 2;
    uint64_t unused;
    char *to = (char *)(intptr_t)o[0].data;
    if (!to || !a.keys || !b.keys || from < 0 || n > a.n + b.n - from) return GILA_BAD_CALL;
    if (gila_cancelled(call)) return GILA_CANCELLED;
    merge_output out = {to, to + size - 8, size, size, UINT64_MAX};
    if (o[0].dtype == GILA_I64)
        out = (merge_output){(char *)&unused, to, 0, o[0].strides[0],
                             size == 8 ? UINT32_MAX : UINT64_MAX};
    merging low = merge_range(a, b, from, middle, &out, 0);
    merging high = merge_range(a, b, middle, from + n, &out, n / 2);
    while (merge_goes_on(&low) && merge_goes_on(&high)) {
        merge_next(&low, &out, size);
        merge_next(&high, &out, size);
    }
    merge_rest(low, &out, size);
    merge_rest(high, &out, size);
    return GILA_OK;
}
#endif

static int64_t argsort_in_parts(const gila_call *call) {
    if (call->params[1] == 1) return argsort_part(call);
#if defined(GILA_IS_F64)
    if (call->params[1] == 2) return argsort_merge(call);
#endif
    return GILA_BAD_CALL;
}

/* Short rows of one length. */
typedef struct short_rows {
    int64_t n, rows;
    int bits; /* of an index */
    char *outs[ROWS];
    W keys[WORDS];
    int64_t words[WORDS];
} short_rows;

/* Words of keys and indices: of what keys are more than the least, or where that is too much, of all but their lowest bits. */
static void make_words(const short_rows *s, int64_t *words, const W *keys) {
    uint64_t least = keys[0], most = keys[0], start = UINT64_C(1) << 63;
    int shift = 0;
    for (int64_t i = 1; i < s->n; i++) {
        least = least < keys[i] ? least : keys[i];
        most = most > keys[i] ? most : keys[i];
    }
    if ((most - least) >> (63 - s->bits) == 0) start = least, shift = s->bits;
    for (int64_t i = 0; i < s->n; i++)
        words[i] = (int64_t)((keys[i] - start) << shift >> s->bits << s->bits | (uint64_t)i);
}

/* The indices in sorted words; those whose keys the words lacked bits of come to their places by insertion. */
static void put_indices(const short_rows *s, char *to, int64_t stride, int64_t *words,
                        const W *keys) {
    const int64_t mask = (INT64_C(1) << s->bits) - 1;
    W before = 0;
    for (int64_t i = 0; i < s->n; i++) {
        int64_t index = words[i] &= mask, at = i;
        W key = keys[index];
        if (__builtin_expect(key < before, 0)) {
            for (; at > 0 && keys[words[at - 1]] > key; at--) words[at] = words[at - 1];
            words[at] = index;
        } else {
            before = key;
        }
    }
    for (int64_t i = 0; i < s->n; i++, to += stride) *(int64_t *)(void *)to = words[i];
}

static int64_t argsort_short(const gila_call *call, gila_nest *rows, int64_t n) {
    const gila_operand *o = call->operands;
    const int64_t last = o->rank - 1, most = WORDS / n < ROWS ? WORDS / n : ROWS;
    short_rows s;
    gila_call sort;
    gila_operand *words = sort.operands;
    memset(&sort, 0, offsetof(gila_call, operands));
    sort.kernel = ROW_sort * GILA_DTYPES + GILA_I64;
    sort.cancel = call->cancel;
    words->data = (int64_t)(intptr_t)s.words;
    words->dtype = GILA_I64;
    words->rank = 2;
    words->shape[1] = s.n = n;
    words->strides[0] = 8 * n;
    words->strides[1] = 8;
    for (s.bits = 1; n > INT64_C(1) << s.bits;) s.bits++;
    for (int more = 1; more;) {
        for (s.rows = 0; more && s.rows < most; more = gila_nest_next(rows), s.rows++) {
            gila_elements row = {(int)o[1].dtype, rows->data[1], o[1].strides[last]};
            W *keys = s.keys + s.rows * n;
            s.outs[s.rows] = rows->data[0];
            argsort_row_keys(keys, row, n, descending_of(call));
            make_words(&s, s.words + s.rows * n, keys);
        }
        words->shape[0] = s.rows;
        int64_t status = gila_find(sort.kernel)->run(&sort);
        if (status != GILA_OK) return status;
        for (int64_t i = 0; i < s.rows; i++)
            put_indices(&s, s.outs[i], o->strides[last], s.words + i * n, s.keys + i * n);
    }
    return GILA_OK;
}

/* The rows along the last axis. */
static int argsort_rows(gila_nest *rows, const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t last = o->rank - 1;
    if (o[0].dtype != GILA_I64 || o[1].dtype != call->kernel % GILA_DTYPES) return 0;
    if (o[1].rank != o->rank || last < 0 || last >= GILA_MAX_RANK) return 0;
    if (!gila_nest_plan(rows, o, 2, 0, last)) return 0;
    int64_t n = o->shape[last];
    return n >= 0 && n == o[1].shape[last] && n < INT64_MAX >> 6 &&
           ((o[0].data && o[1].data) || n == 0 || rows->elements == 0);
}

/* operands: out, a; params: 1 for descending order; what to do with a part of a row, else 0. */
int64_t GILA_RUN(argsort, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    const gila_operand *o = call->operands;
    gila_nest rows;
    if (call->params[1]) return argsort_in_parts(call);
    if (!argsort_rows(&rows, call)) return GILA_BAD_CALL;
    int64_t last = o->rank - 1, n = o->shape[last], status;
    if (n == 0 || rows.elements == 0) return GILA_OK;
    if (n <= SHORT(gila_sizes[o[1].dtype])) return argsort_short(call, &rows, n);
    do {
        gila_elements out = {GILA_I64, rows.data[0], o[0].strides[last]};
        gila_elements row = {(int)o[1].dtype, rows.data[1], o[1].strides[last]};
        if (gila_cancelled(call)) return GILA_CANCELLED;
        status = argsort_row(call, out, row, n);
    } while (status == GILA_OK && gila_nest_next(&rows));
    return status;
}
#undef SHORT
#undef WORDS
#undef ROWS
#undef BLOCK
#undef DIGITS
#undef VALUES
#undef MOST_KEYED
#endif

#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_IS_F64)
RUN_SHARED(argsort, f64, scalar)
#else
RUN_SHARED(argsort, f32, scalar)
#endif
#endif
