/*
 * Sorting along the last axis, in place. Floats are ordered by keys: their bits as signed integers,
 * with the negative ones turned round; -0.0 comes before 0.0, and every NaN becomes the same one
 * and comes last. Equal keys are equal bits, so any sorting method gives the same result.
 *
 * The keys are sorted by quicksort: the vectors of a stretch are split into smaller keys, written
 * back to the front, and others, written to spare memory. Up to SMALL keys are ranked by comparing
 * each with each. Where pivots keep failing, heapsort takes over.
 */
#if defined(GILA_CLASS_FLOAT) || defined(GILA_IS_I64)
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "loops/nest.h"

#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)

#if defined(GILA_IS_F32)
typedef int32_t key;
#define KEY_MAX INT32_MAX
#define KEY_MIN INT32_MIN
#define SIGN_SHIFT 31
#define VECTOR(op) CAT(vj, op)
#define VK VJ
#else
typedef int64_t key;
#define KEY_MAX INT64_MAX
#define KEY_MIN INT64_MIN
#define SIGN_SHIFT 63
#define VECTOR(op) CAT(vi, op)
#define VK VI
#endif

#define SMALL 32
/* Room behind the keys and the spare memory: whole vectors are stored at the ends. */
#define SLACK 16

#if defined(GILA_KEYS)
typedef VECTOR() vk;

/* Moves keys less than the pivot to the front and returns their number; the order is not kept. */
static int64_t partition(key *keys, int64_t n, key pivot, key *spare) {
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
        key k = keys[i];
        keys[low] = spare[high] = k;
        low += k < pivot;
        high += k >= pivot;
    }
    memcpy(keys + low, spare, (size_t)high * sizeof(key));
    return low;
}

/* ranks[i] = how many of the keys are less than keys[i]; all in arrays of SMALL. */
static void rank_keys(const key *keys, int64_t n, key *ranks) {
    for (int64_t i = 0; i < n; i += VK) {
        vk v = VECTOR(_load)(keys + i), count = VECTOR(_set1)(0);
        for (int64_t j = 0; j < n; j++) count = VECTOR(_count_lt)(count, VECTOR(_set1)(keys[j]), v);
        VECTOR(_store)(ranks + i, count);
    }
}
#else
static int64_t partition(key *keys, int64_t n, key pivot, key *spare) {
    int64_t low = 0, high = 0;
    for (int64_t i = 0; i < n; i++) {
        key k = keys[i];
        keys[low] = spare[high] = k;
        low += k < pivot;
        high += k >= pivot;
    }
    memcpy(keys + low, spare, (size_t)high * sizeof(key));
    return low;
}

static void rank_keys(const key *keys, int64_t n, key *ranks) {
    for (int64_t i = 0; i < n; i++) {
        key count = 0;
        for (int64_t j = 0; j < n; j++) count += keys[j] < keys[i];
        ranks[i] = count;
    }
}
#endif

/* Equal keys have the rank of the first of them: a running maximum fills the places behind it. */
static void sort_small(key *keys, int64_t n) {
    key padded[SMALL + SLACK], ranks[SMALL + SLACK], sorted[SMALL];
    for (int64_t i = 0; i < n; i++) {
        padded[i] = keys[i];
        sorted[i] = KEY_MIN;
    }
    for (int64_t i = n; i < SMALL + SLACK; i++) padded[i] = KEY_MAX;
    rank_keys(padded, n, ranks);
    for (int64_t i = 0; i < n; i++) sorted[ranks[i]] = keys[i];
    key most = KEY_MIN;
    for (int64_t i = 0; i < n; i++) {
        most = sorted[i] > most ? sorted[i] : most;
        keys[i] = most;
    }
}

static void sift(key *keys, int64_t at, int64_t n) {
    key k = keys[at];
    for (int64_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && keys[child + 1] > keys[child]) child++;
        if (keys[child] <= k) break;
        keys[at] = keys[child];
    }
    keys[at] = k;
}

static void heapsort_keys(key *keys, int64_t n) {
    for (int64_t i = n / 2; i-- > 0;) sift(keys, i, n);
    for (int64_t i = n; i-- > 1;) {
        key k = keys[0];
        keys[0] = keys[i];
        keys[i] = k;
        sift(keys, 0, i);
    }
}

static key median3(key a, key b, key c) {
    key low = a < b ? a : b, high = a < b ? b : a;
    return c < low ? low : c > high ? high : c;
}

/* About the middle: of nine keys spread over the stretch, the median of three medians. */
static key choose_pivot(const key *keys, int64_t n) {
    int64_t step = n / 9;
    key thirds[3];
    for (int i = 0; i < 3; i++) {
        const key *at = keys + (3 * i + 1) * step;
        thirds[i] = median3(at[-step / 2], at[step], at[2 * step + step / 2 - 1]);
    }
    return median3(thirds[0], thirds[1], thirds[2]);
}

static int64_t quicksort(const gila_call *call, key *keys, int64_t n, key *spare, int depth) {
    while (n > SMALL) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        if (depth-- == 0) {
            heapsort_keys(keys, n);
            return GILA_OK;
        }
        key pivot = choose_pivot(keys, n);
        int64_t low = partition(keys, n, pivot, spare);
        if (low == 0) {
            /* The pivot is the least: whatever equals it is in place, in front. */
            low = pivot == KEY_MAX ? n : partition(keys, n, pivot + 1, spare);
        } else {
            int64_t status = quicksort(call, keys, low, spare, depth);
            if (status != GILA_OK) return status;
        }
        keys += low;
        n -= low;
    }
    sort_small(keys, n);
    return GILA_OK;
}

/* Its own inverse on the bits of floats; integers are their own keys. */
static inline key flip(key bits) {
#if defined(GILA_IS_I64)
    return bits;
#else
    return bits ^ ((bits >> SIGN_SHIFT) & KEY_MAX);
#endif
}

/* Fetches one row as keys; NaNs are counted and left out. */
static int64_t to_keys(key *keys, const char *row, int64_t stride, int64_t n) {
    int64_t kept = 0;
    for (int64_t i = 0; i < n; i++) {
        key bits;
        memcpy(&bits, row + i * stride, sizeof bits);
#if defined(GILA_IS_I64)
        keys[kept++] = bits;
#else
        T value;
        memcpy(&value, &bits, sizeof value);
        keys[kept] = flip(bits);
        kept += value == value;
#endif
    }
    return kept;
}

static void from_keys(char *row, int64_t stride, const key *keys, int64_t kept, int64_t n) {
    for (int64_t i = 0; i < kept; i++) {
        key bits = flip(keys[i]);
        memcpy(row + i * stride, &bits, sizeof bits);
    }
#if !defined(GILA_IS_I64)
    const T nan = (T)__builtin_nan("");
    for (int64_t i = kept; i < n; i++) memcpy(row + i * stride, &nan, sizeof nan);
#else
    (void)n;
#endif
}

static int levels(int64_t n) {
    int depth = 8;
    for (; n > 1; n /= 2) depth += 2;
    return depth;
}

static int64_t run_sort(const gila_call *call) {
    const gila_operand *o = &call->operands[0];
    gila_nest rows;
    if (o->rank < 1 || o->rank > GILA_MAX_RANK) return GILA_BAD_CALL;
    if (!gila_nest_plan(&rows, o, 1, 0, o->rank - 1)) return GILA_BAD_CALL;
    int64_t n = o->shape[o->rank - 1], stride = o->strides[o->rank - 1];
    if (n <= 1 || rows.elements == 0) return GILA_OK;
    if (!o->data || n > (INT64_MAX >> 5)) return GILA_BAD_CALL;
    key *keys = gila_scratch(2 * (size_t)(n + SLACK) * sizeof(key));
    if (!keys) return GILA_NO_MEMORY;
    int64_t status;
    do {
        int64_t kept = to_keys(keys, rows.data[0], stride, n);
        status = quicksort(call, keys, kept, keys + n + SLACK, levels(n));
        from_keys(rows.data[0], stride, keys, kept, n);
    } while (status == GILA_OK && gila_nest_next(&rows));
    return status;
}

RUN(sort, run_sort)
#endif
