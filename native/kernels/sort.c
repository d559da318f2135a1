/*
 * sort, partition, merge: along the last axis, by keys. -0.0 comes before 0.0, and every NaN becomes
 * the same one and comes last. Equal keys are equal bits, so any sorting method gives the same result.
 *
 * Keys of 32 and 64 bits are sorted by quicksort: the vectors of a stretch are split into smaller
 * keys, written back to the front, and others, written to spare memory. Up to SMALL keys are ranked by
 * comparing each with each. Where pivots keep failing, heapsort takes over. Keys of 16 bits are sorted
 * as 32; those of 8 are counted.
 */
#if !defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/sort_keys.h"

#if defined(GILA_KEYS) || defined(GILA_SCALAR)
#if defined(GILA_IS_F32) || defined(GILA_IS_F64)
#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#if defined(GILA_IS_F32)
typedef int32_t sort_key;
#define KEY_MAX INT32_MAX
#define KEY_MIN INT32_MIN
#define VECTOR(op) CAT(vj, op)
#define VK VJ
#else
typedef int64_t sort_key;
#define KEY_MAX INT64_MAX
#define KEY_MIN INT64_MIN
#define VECTOR(op) CAT(vi, op)
#define VK VI
#endif

#define SMALL 32

#if defined(GILA_KEYS)
typedef VECTOR() vk;

/* Moves keys less than the pivot to the front and returns their number; the order is not kept. */
static int64_t sort_split(sort_key *keys, int64_t n, sort_key pivot, sort_key *spare) {
    const vk pivots = VECTOR(_set1)(pivot);
    int64_t low = 0, high = 0, i = 0;
    for (; i + VK <= n; i += VK) {
        vk v = VECTOR(_load)(keys + i);
        unsigned less = VECTOR(_lt)(v, pivots);
        unsigned rest = ~less & ((1u << VK) - 1);
        VECTOR(_store)(keys + low, VECTOR(_compress)(v, less));
        VECTOR(_store)(spare + high, VECTOR(_compress)(v, rest));
        int count = __builtin_popcount(less);
        low += count;
        high += VK - count;
    }
    for (; i < n; i++) {
        sort_key k = keys[i];
        keys[low] = spare[high] = k;
        low += k < pivot;
        high += k >= pivot;
    }
    memcpy(keys + low, spare, (size_t)high * sizeof(sort_key));
    return low;
}

/* ranks[i] = how many of the keys are less than keys[i]; all in arrays of SMALL. */
static void rank_keys(const sort_key *keys, int64_t n, sort_key *ranks) {
    for (int64_t i = 0; i < n; i += VK) {
        vk v = VECTOR(_load)(keys + i), count = VECTOR(_set1)(0);
        for (int64_t j = 0; j < n; j++) count = VECTOR(_count_lt)(count, VECTOR(_set1)(keys[j]), v);
        VECTOR(_store)(ranks + i, count);
    }
}
#else
static int64_t sort_split(sort_key *keys, int64_t n, sort_key pivot, sort_key *spare) {
    int64_t low = 0, high = 0;
    for (int64_t i = 0; i < n; i++) {
        sort_key k = keys[i];
        keys[low] = spare[high] = k;
        low += k < pivot;
        high += k >= pivot;
    }
    memcpy(keys + low, spare, (size_t)high * sizeof(sort_key));
    return low;
}

static void rank_keys(const sort_key *keys, int64_t n, sort_key *ranks) {
    for (int64_t i = 0; i < n; i++) {
        sort_key count = 0;
        for (int64_t j = 0; j < n; j++) count += keys[j] < keys[i];
        ranks[i] = count;
    }
}
#endif

/* Equal keys have the rank of the first of them: a running maximum fills the places behind it. */
static void sort_small(sort_key *keys, int64_t n) {
    sort_key padded[SMALL + SORT_SLACK], ranks[SMALL + SORT_SLACK], sorted[SMALL];
    for (int64_t i = 0; i < n; i++) {
        padded[i] = keys[i];
        sorted[i] = KEY_MIN;
    }
    for (int64_t i = n; i < SMALL + SORT_SLACK; i++) padded[i] = KEY_MAX;
    rank_keys(padded, n, ranks);
    for (int64_t i = 0; i < n; i++) sorted[ranks[i]] = keys[i];
    sort_key most = KEY_MIN;
    for (int64_t i = 0; i < n; i++) {
        most = sorted[i] > most ? sorted[i] : most;
        keys[i] = most;
    }
}

static void sift(sort_key *keys, int64_t at, int64_t n) {
    sort_key k = keys[at];
    for (int64_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && keys[child + 1] > keys[child]) child++;
        if (keys[child] <= k) break;
        keys[at] = keys[child];
    }
    keys[at] = k;
}

static void heapsort_keys(sort_key *keys, int64_t n) {
    for (int64_t i = n / 2; i-- > 0;) sift(keys, i, n);
    for (int64_t i = n; i-- > 1;) {
        sort_key k = keys[0];
        keys[0] = keys[i];
        keys[i] = k;
        sift(keys, 0, i);
    }
}

static sort_key median3(sort_key a, sort_key b, sort_key c) {
    sort_key low = a < b ? a : b, high = a < b ? b : a;
    return c < low ? low : c > high ? high : c;
}

/* About the middle: of nine keys spread over the stretch, the median of three medians. */
static sort_key choose_pivot(const sort_key *keys, int64_t n) {
    int64_t step = n / 9;
    sort_key thirds[3];
    for (int i = 0; i < 3; i++) {
        const sort_key *at = keys + (3 * i + 1) * step;
        thirds[i] = median3(at[-step / 2], at[step / 2], at[2 * step - 1]);
    }
    return median3(thirds[0], thirds[1], thirds[2]);
}

static int sort_levels(int64_t n) {
    int depth = 8;
    for (; n > 1; n /= 2) depth += 2;
    return depth;
}

static int64_t quicksort(const gila_call *call, sort_key *keys, int64_t n, sort_key *spare,
                         int depth, int64_t k) {
    while (n > SMALL) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        if (depth-- == 0) {
            heapsort_keys(keys, n);
            return GILA_OK;
        }
        sort_key pivot = choose_pivot(keys, n);
        int64_t low = sort_split(keys, n, pivot, spare), skip = low;
        if (low == 0) {
            /* The pivot is the least: whatever equals it is in place, in front. */
            skip = pivot == KEY_MAX ? n : sort_split(keys, n, pivot + 1, spare);
        } else if (k < low) {
            if (k >= 0) {
                n = low;
                continue;
            }
            int64_t status = quicksort(call, keys, low, spare, depth, -1);
            if (status != GILA_OK) return status;
        }
        keys += skip;
        n -= skip;
        if (k >= 0 && (k -= skip) < 0) return GILA_OK;
    }
    sort_small(keys, n);
    return GILA_OK;
}

#if defined(GILA_IS_F32)
#define SORT_KEYS sort_keys32
#else
#define SORT_KEYS sort_keys64
#endif
int64_t SORT_KEYS(const gila_call *call, sort_key *keys, int64_t n, sort_key *spare, int64_t k) {
    return quicksort(call, keys, n, spare, sort_levels(n), k);
}
#undef SORT_KEYS

#undef CAT
#undef CAT_
#undef KEY_MAX
#undef KEY_MIN
#undef VECTOR
#undef VK
#undef SMALL
#endif

#if defined(GILA_WIDTH_HOME)
#if defined(GILA_IS_U8)
/* Elements of a byte: how often each value occurs says it all. */
static int64_t sort_row(const gila_call *call, gila_elements row, int64_t n, int64_t k) {
    int64_t counts[256] = {0};
    enum sort_kind kind = sort_kind_of(row.dtype);
    uint8_t *at = row.data;
    (void)call, (void)k;
    for (int64_t i = 0; i < n; i++) counts[sort_up(kind, at[i * row.stride])]++;
    for (int value = 0; value < 256; value++)
        for (int64_t i = 0; i < counts[value]; i++, at += row.stride)
            *at = sort_down(kind, (uint8_t)value);
    return GILA_OK;
}
#else
#if defined(GILA_IS_F64)
typedef int64_t row_key;
#define SORT_ROW_KEYS sort_keys64
#else
typedef int32_t row_key;
#define SORT_ROW_KEYS sort_keys32
#endif

/* What makes an unsigned key a signed one; a key of 16 bits is less than that anyway. */
#define KEY_BIAS ((row_key)((uint64_t)1 << (8 * sizeof(row_key) - 1)))

/* Elements as keys; NaNs are counted and left out. */
static int64_t to_keys(row_key *keys, gila_elements row, int64_t n) {
    int64_t kept = 0;
    const char *at = row.data;
    SORT_BY_KIND(
        sort_kind_of(row.dtype), for (int64_t i = 0; i < n; i++) {
            W bits = *(const W *)(const void *)(at + i * row.stride);
            keys[kept] = (row_key)(sort_up(kind, bits) ^ KEY_BIAS);
            kept += !sort_nan(kind, bits);
        })
    return kept;
}

static void from_keys(gila_elements row, const row_key *keys, int64_t kept, int64_t n) {
    const T nan = (T)__builtin_nan("");
    char *at = row.data;
    SORT_BY_KIND(
        sort_kind_of(row.dtype), for (int64_t i = 0; i < kept; i++) {
            *(W *)(void *)(at + i * row.stride) = sort_down(kind, (W)(keys[i] ^ KEY_BIAS));
        })
    for (int64_t i = kept; i < n; i++) *(T *)(void *)(at + i * row.stride) = nan;
}

static int64_t sort_row(const gila_call *call, gila_elements row, int64_t n, int64_t k) {
    row_key *keys = gila_scratch(2 * (size_t)(n + SORT_SLACK) * sizeof(row_key));
    if (!keys) return GILA_NO_MEMORY;
    int64_t kept = to_keys(keys, row, n), status = GILA_OK;
    if (k < kept) status = SORT_ROW_KEYS(call, keys, kept, keys + n + SORT_SLACK, k);
    from_keys(row, keys, kept, n);
    return status;
}
#endif

/* params[0] of a partition: the k of all rows. */
static int64_t run_rows(const gila_call *call, int64_t k) {
    const gila_operand *o = &call->operands[0];
    gila_nest rows;
    if (!sort_rows(&rows, call, 1)) return GILA_BAD_CALL;
    int64_t n = o->shape[o->rank - 1], stride = o->strides[o->rank - 1], status;
    if (n <= 1 || rows.elements == 0) return GILA_OK;
    do {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        status = sort_row(call, (gila_elements){(int)o->dtype, rows.data[0], stride}, n, k);
    } while (status == GILA_OK && gila_nest_next(&rows));
    return status;
}

int64_t GILA_RUN(sort, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    return run_rows(call, -1);
}

int64_t GILA_RUN(partition, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    return call->params[0] < 0 ? GILA_BAD_CALL : run_rows(call, call->params[0]);
}

#if defined(GILA_SCALAR) && (defined(GILA_IS_F32) || defined(GILA_IS_F64))
typedef struct sorted_row {
    const char *data;
    int64_t stride, n;
} sorted_row;

/* sort_up for all kinds by one formula: bits to be turned round in every element, and in negative ones. */
typedef struct merge_order {
    W every, negative;
} merge_order;

INLINE W merge_bits(const char *at) { return *(const W *)(const void *)at; }

INLINE W merge_key(merge_order order, W bits) {
    W negative = (W)0 - (W)(bits >> (8 * sizeof(W) - 1));
    return bits ^ ((negative & order.negative) | order.every);
}

/* How many of the first `count` elements of the merged rows come from a. */
static int64_t merge_share(merge_order order, const sorted_row *a, const sorted_row *b,
                           int64_t count) {
    int64_t low = count > b->n ? count - b->n : 0, high = count < a->n ? count : a->n;
    while (low < high) {
        int64_t i = low + (high - low) / 2;
        W x = merge_bits(a->data + i * a->stride);
        W y = merge_bits(b->data + (count - i - 1) * b->stride);
        if (merge_key(order, x) <= merge_key(order, y))
            low = i + 1;
        else
            high = i;
    }
    return low;
}

/* What is left of two rows to be merged, and where the next element goes. */
typedef struct merging {
    const char *a, *b;
    int64_t a_left, b_left;
    char *out;
} merging;

/* The elements from `from` until before `to` of two sorted rows merged, which begin at `out`. */
static merging merge_part(merge_order order, char *out, const sorted_row *a, const sorted_row *b,
                          int64_t from, int64_t to) {
    int64_t i = merge_share(order, a, b, from), end = merge_share(order, a, b, to);
    int64_t j = from - i;
    return (merging){a->data + i * a->stride, b->data + j * b->stride, end - i, to - end - j, out};
}

/* Without a branch on what is compared, which no processor could foretell. */
INLINE void merge_next(merge_order order, merging *m, int64_t a, int64_t b, int64_t out) {
    W x = merge_bits(m->a), y = merge_bits(m->b);
    int64_t second = -(int64_t)(merge_key(order, x) > merge_key(order, y));
    *(W *)(void *)m->out = (W)(x ^ ((x ^ y) & (W)second));
    m->a += a & ~second;
    m->b += b & second;
    m->a_left -= 1 + second;
    m->b_left += second;
    m->out += out;
}

static void merge_all(merge_order order, merging m, int64_t a, int64_t b, int64_t out) {
    while (m.a_left > 0 && m.b_left > 0) merge_next(order, &m, a, b, out);
    for (; m.a_left > 0; m.a_left--, m.a += a, m.out += out) *(W *)(void *)m.out = merge_bits(m.a);
    for (; m.b_left > 0; m.b_left--, m.b += b, m.out += out) *(W *)(void *)m.out = merge_bits(m.b);
}

/*
 * The elements from `from` on of two sorted rows merged, as many as `out` has room for. Each element waits
 * for the comparison before it: two halves at a time take little longer than one.
 */
static void merge_rows(merge_order order, gila_elements to, const sorted_row *first,
                       const sorted_row *second, int64_t from, int64_t n) {
    int64_t a = first->stride, b = second->stride, out = to.stride, middle = from + n / 2;
    char *half = (char *)to.data + n / 2 * out;
    merging low = merge_part(order, to.data, first, second, from, middle);
    merging high = merge_part(order, half, first, second, middle, from + n);
    while (low.a_left > 0 && low.b_left > 0 && high.a_left > 0 && high.b_left > 0) {
        merge_next(order, &low, a, b, out);
        merge_next(order, &high, a, b, out);
    }
    merge_all(order, low, a, b, out);
    merge_all(order, high, a, b, out);
}

/* operands: out, two rows as sort leaves them; params: the place of out's first element among all. */
int64_t GILA_RUN(merge, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t from = call->params[0];
    for (int k = 0; k < 3; k++)
        if (o[k].rank != 1 || (o[k].shape[0] > 0 && !o[k].data)) return GILA_BAD_CALL;
    if (from < 0 || o[0].shape[0] > o[1].shape[0] + o[2].shape[0] - from) return GILA_BAD_CALL;
    if (gila_cancelled(call)) return GILA_CANCELLED;
    gila_elements out = {(int)o[0].dtype, (void *)(intptr_t)o[0].data, o[0].strides[0]};
    sorted_row a = {(const char *)(intptr_t)o[1].data, o[1].strides[0], o[1].shape[0]};
    sorted_row b = {(const char *)(intptr_t)o[2].data, o[2].strides[0], o[2].shape[0]};
    enum sort_kind kind = sort_kind_of(o[0].dtype);
    merge_order order = {kind == SORT_UNSIGNED ? 0 : SORT_SIGN, kind == SORT_FLOAT ? (W)-1 : 0};
    merge_rows(order, out, &a, &b, from, o[0].shape[0]);
    return GILA_OK;
}
#endif
#undef KEY_BIAS
#undef SORT_ROW_KEYS
#endif
#endif

RUN_WIDTH(sort)
RUN_WIDTH(partition)
#if defined(GILA_IS_I32) || defined(GILA_IS_U32) || defined(GILA_IS_I64) || \
    defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
RUN_WIDTH_SCALAR(merge)
#endif
#endif
