/*
 * sort, partition: keys, as loops/sort.c makes them of rows. -0.0 comes before 0.0, and every NaN becomes
 * the same one and comes last. Equal keys are equal bits, so any sorting method gives the same result.
 *
 * Keys are sorted by quicksort. Where there are vectors of keys, in place: each is parted
 * into lesser keys, written to the front, and others, written to the back (Bramas, A Novel Hybrid Quicksort
 * Algorithm Vectorized using AVX-512, 2017), and up to SMALL keys are sorted by networks; elsewhere, through spare
 * memory, and by comparing each with each. Where pivots keep failing, heapsort takes over.
 */
#if !defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "kernels/kernels.h"
#include "loops/sort.h"

#if defined(_WIN32) && defined(GILA_ON_avx512)
/* AVX2's do it, in half the speed: these would make the library there larger than it may be. */
#define SORT_ELSEWHERE 1
#else
#define SORT_ELSEWHERE 0
#endif

#if defined(GILA_SCALAR) && defined(GILA_IS_F64)
/* From the highest lane down, those of the mask in front, the others behind; `count` lanes are in front. */
#define PARTED(front, behind, count) ((front) | (behind) << (4 * (count)&31)),
#define PARTED0(f, b, n) PARTED(f, (b) << 4, n) PARTED((f) << 4, b, n + 1)
#define PARTED1(f, b, n) PARTED0(f, (b) << 4 | 1, n) PARTED0((f) << 4 | 1, b, n + 1)
#define PARTED2(f, b, n) PARTED1(f, (b) << 4 | 2, n) PARTED1((f) << 4 | 2, b, n + 1)
#define PARTED3(f, b, n) PARTED2(f, (b) << 4 | 3, n) PARTED2((f) << 4 | 3, b, n + 1)
#define PARTED4(f, b, n) PARTED3(f, (b) << 4 | 4, n) PARTED3((f) << 4 | 4, b, n + 1)
#define PARTED5(f, b, n) PARTED4(f, (b) << 4 | 5, n) PARTED4((f) << 4 | 5, b, n + 1)
#define PARTED6(f, b, n) PARTED5(f, (b) << 4 | 6, n) PARTED5((f) << 4 | 6, b, n + 1)
#define PARTED7(f, b, n) PARTED6(f, (b) << 4 | 7, n) PARTED6((f) << 4 | 7, b, n + 1)
/* The same of four lanes, each as two halves of a byte. */
#define HALVED(front, behind, count) ((front) | (behind) << (16 * (count)&63)),
#define HALVED0(f, b, n) HALVED(f, (b) << 16 | 0x100, n) HALVED((f) << 16 | 0x100, b, n + 1)
#define HALVED1(f, b, n) HALVED0(f, (b) << 16 | 0x302, n) HALVED0((f) << 16 | 0x302, b, n + 1)
#define HALVED2(f, b, n) HALVED1(f, (b) << 16 | 0x504, n) HALVED1((f) << 16 | 0x504, b, n + 1)
#define HALVED3(f, b, n) HALVED2(f, (b) << 16 | 0x706, n) HALVED2((f) << 16 | 0x706, b, n + 1)
#if defined(__x86_64__)
extern const uint32_t gila_parted_lanes[256];
extern const uint64_t gila_parted_halves[16];
const uint32_t gila_parted_lanes[256] = {PARTED7(0u, 0u, 0)};
const uint64_t gila_parted_halves[16] = {HALVED3(UINT64_C(0), UINT64_C(0), 0)};
#endif
#endif

#if !SORT_ELSEWHERE && (defined(GILA_KEYS) || defined(GILA_SCALAR))
#if defined(GILA_IS_F32) || defined(GILA_IS_F64)
#define CAT_(a, b) a##b
#define CAT(a, b) CAT_(a, b)
#if defined(GILA_IS_F32)
typedef int32_t sort_key;
#define KEY_MAX INT32_MAX
#define KEY_MIN INT32_MIN
#define KEY_INFINITY KEY_MAX
#define VECTOR(op) CAT(vj, op)
#define ROWS(op) CAT(vj, op)
#define VK VJ
#else
typedef int64_t sort_key;
#define KEY_MAX INT64_MAX
#define KEY_MIN INT64_MIN
#define KEY_INFINITY INT64_C(0x7ff0000000000000)
#define VECTOR(op) CAT(vi, op)
#define ROWS(op) CAT(vd, op)
#define VK VI
#endif

/* Bits to turn round: `every` in all keys, and `negative` in negative ones. */
typedef struct sort_turn {
    sort_key every, negative;
} sort_turn;

static const sort_turn no_turn = {0, 0};

INLINE sort_key turn_key(sort_key key, sort_turn turn) {
    return key ^ turn.every ^ (key < 0 ? turn.negative : 0);
}

/*
 * How a first split compares and leaves elements: bits of all are turned round for the comparison, and perhaps back
 * again. Keys below `least` count as great ones.
 */
typedef struct splitting {
    sort_key pivot, least;
    sort_turn turn, back;
} splitting;

#if defined(GILA_KEYS)
#include "kernels/sort_network.h"

/* The most rows that are read before the first of them is written. */
#define AHEAD 8

typedef struct split_vectors {
    vk pivots, least;
    turn_vectors turn, back;
} split_vectors;

/* What is not yet written lies between. */
typedef struct split_ends {
    sort_key *low, *high;
} split_ends;

/* A row of so many lanes. Its others go to the back by a store of their own where no table parts a vector. */
INLINE void split_row(vk row, int64_t lanes, split_vectors by, int first, split_ends *to) {
    unsigned less = VECTOR(_lt)(row, by.pivots);
    if (first) {
        less &= ~VECTOR(_lt)(row, by.least);
        row = turn_row(row, by.back);
    }
    if (lanes < VK) less &= (1u << lanes) - 1;
    int64_t others = lanes - __builtin_popcount(less);
#if VK > 8
    VECTOR(_store)(to->low, VECTOR(_compress)(row, less));
    VECTOR(_store_few)(to->high - others, others, VECTOR(_compress)(row, ~less));
#else
    row = VECTOR(_part)(row, less);
    VECTOR(_store)(to->low, row);
    if (lanes < VK)
        VECTOR(_store_few)(to->high - lanes, lanes, row);
    else
        VECTOR(_store)(to->high - VK, row);
#endif
    to->low += lanes - others;
    to->high -= others;
}

/*
 * Moves keys less than the pivot to the front and returns their number: in place, more than SMALL keys. Several rows
 * are read at a time, at either end, so that loads need not wait for the stores before them; as many of both ends wait
 * in `room`, so that behind the keys read there is room to write.
 */
INLINE int64_t split_turned(sort_key *keys, int64_t n, splitting s, int first, int ahead) {
    sort_key room[3 * AHEAD * VK];
    const split_vectors by = {VECTOR(_set1)(s.pivot), VECTOR(_set1)(s.least), vectors_of(s.turn),
                              vectors_of(s.back)};
    const int64_t read = ahead * VK;
    split_ends to = {keys, keys + n};
    sort_key *left = to.low + read, *right = to.high - read;
    memcpy(room, keys, (size_t)read * sizeof *room);
    memcpy(room + read, right, (size_t)read * sizeof *room);
    while (right - left >= read) {
        const sort_key *at = left;
        vk rows[AHEAD];
        if (to.high - right < read)
            at = right -= read;
        else
            left += read;
#pragma GCC unroll 8
        for (int i = 0; i < ahead; i++) rows[i] = turn_row(VECTOR(_load)(at + i * VK), by.turn);
#pragma GCC unroll 8
        for (int i = 0; i < ahead; i++) split_row(rows[i], VK, by, first, &to);
    }
    sort_key *last = room + 2 * read;
    for (; right - left >= VK; left += VK, last += VK) VECTOR(_store)(last, VECTOR(_load)(left));
    /* Then those of less than a row, so that no store reaches what the other one of its row is to leave. */
    int64_t few = right - left;
    vk row = VECTOR(_load_few)(left, few, by.pivots);
    split_row(turn_row(row, by.turn), few, by, first, &to);
    for (const sort_key *at = room; at < last; at += VK)
        split_row(turn_row(VECTOR(_load)(at), by.turn), VK, by, first, &to);
    return to.low - keys;
}

static __attribute__((noinline)) int64_t sort_split(sort_key *keys, int64_t n, sort_key pivot,
                                                    sort_key *spare) {
    (void)spare;
    return split_turned(keys, n, (splitting){pivot, KEY_MIN, no_turn, no_turn}, 0, AHEAD);
}

/* The first split of all elements, which makes them keys or leaves them as they are. */
static __attribute__((noinline)) int64_t split_first(sort_key *keys, int64_t n, splitting by,
                                                     sort_key *spare) {
    (void)spare;
    return split_turned(keys, n, by, 1, 4);
}

/* The same, but all in their order. */
static int64_t split_in_order(sort_key *keys, int64_t n, sort_key pivot, sort_key *spare) {
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
#else
#define SMALL 32

static int64_t split_in_order(sort_key *keys, int64_t n, sort_key pivot, sort_key *spare) {
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
#define sort_split split_in_order
#define sort_lanes 0
#define SIDE_BY_SIDE 0
#undef VK
#define VK 1

/* Turns bits of all keys round; returns whether any is then more than `most` or less than ~most. */
static unsigned turn_keys(sort_key *keys, int64_t n, sort_turn turn, sort_key most) {
    unsigned beyond = 0;
    for (int64_t i = 0; i < n; i++) {
        sort_key k = keys[i] = turn_key(keys[i], turn);
        beyond |= k > most || k < ~most;
    }
    return beyond;
}

static int64_t split_first(sort_key *keys, int64_t n, splitting by, sort_key *spare) {
    int64_t low = 0, high = 0;
    for (int64_t i = 0; i < n; i++) {
        sort_key k = turn_key(keys[i], by.turn);
        int less = k < by.pivot && k >= by.least;
        keys[low] = spare[high] = turn_key(k, by.back);
        low += less;
        high += !less;
    }
    memcpy(keys + low, spare, (size_t)high * sizeof(sort_key));
    return low;
}

/* Ranks each key among all. Equal keys have the rank of the first of them: a running maximum fills the places behind it. */
static void sort_small(sort_key *keys, int64_t n, sort_turn turn) {
    sort_key sorted[SMALL];
    for (int64_t i = 0; i < n; i++) sorted[i] = KEY_MIN;
    for (int64_t i = 0; i < n; i++) {
        int rank = 0;
        for (int64_t j = 0; j < n; j++) rank += keys[j] < keys[i];
        sorted[rank] = keys[i];
    }
    sort_key most = KEY_MIN;
    for (int64_t i = 0; i < n; i++) {
        most = sorted[i] > most ? sorted[i] : most;
        keys[i] = most;
    }
    turn_keys(keys, n, turn, KEY_MAX);
}
#endif

static void sift(sort_key *keys, int64_t at, int64_t n) {
    sort_key k = keys[at];
    for (int64_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n && keys[child + 1] > keys[child]) child++;
        if (keys[child] <= k) break;
        keys[at] = keys[child];
    }
    keys[at] = k;
}

ONCE void heapsort_keys(sort_key *keys, int64_t n) {
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
static __attribute__((noinline)) sort_key choose_pivot(const sort_key *keys, int64_t n,
                                                       sort_turn in) {
    int64_t step = n / 9;
    sort_key thirds[3];
    for (int i = 0; i < 3; i++) {
        const sort_key *at = keys + (3 * i + 1) * step;
        thirds[i] = median3(turn_key(at[-step / 2], in), turn_key(at[step / 2], in),
                            turn_key(at[2 * step - 1], in));
    }
    return median3(thirds[0], thirds[1], thirds[2]);
}

/* Nearer the middle, for long stretches: the median of those of three parts. */
static __attribute__((noinline)) sort_key choose_better_pivot(const sort_key *keys, int64_t n,
                                                              sort_turn in) {
    sort_key pivots[3];
    if (n < 1024) return choose_pivot(keys, n, in);
    for (int i = 0; i < 3; i++) pivots[i] = choose_pivot(keys + i * (n / 3), n / 3, in);
    return median3(pivots[0], pivots[1], pivots[2]);
}

ONCE int sort_levels(int64_t n) {
    int depth = 8;
    for (; n > 1; n /= 2) depth += 2;
    return depth;
}

/* What a cancelled sort has not come to becomes elements again: none is lost. */
ONCE int64_t give_up(sort_key *keys, int64_t n, sort_turn turn) {
    turn_keys(keys, n, turn, KEY_MAX);
    return GILA_CANCELLED;
}

/* Of keys that are not less than `least`; they are left with bits turned round. */
static int64_t quicksort(const gila_call *call, sort_key *keys, int64_t n, sort_key *spare,
                         int depth, sort_key least, sort_turn turn) {
    while (n > SMALL) {
        if (gila_cancelled(call)) return give_up(keys, n, turn);
        if (depth-- == 0) {
            heapsort_keys(keys, n);
            turn_keys(keys, n, turn, KEY_MAX);
            return GILA_OK;
        }
        sort_key pivot = choose_better_pivot(keys, n, no_turn);
        int64_t low = pivot > least ? sort_split(keys, n, pivot, spare) : 0;
        if (low == 0) {
            /* The pivot is the least: whatever equals it is in place, in front. */
            low = pivot == KEY_MAX ? n : sort_split(keys, n, pivot + 1, spare);
            turn_keys(keys, low, turn, KEY_MAX);
        } else {
            int64_t status = quicksort(call, keys, low, spare, depth, least, turn);
            if (status != GILA_OK) return give_up(keys + low, n - low, turn);
        }
        least = pivot;
        keys += low;
        n -= low;
    }
    sort_small(keys, n, turn);
    return GILA_OK;
}

/* Of elements, whose keys have bits turned round: the first split does that, rather than a pass of its own. */
static int64_t sort_elements(const gila_call *call, sort_key *elements, int64_t n, sort_key *spare,
                             sort_turn turn) {
    if (n <= SMALL) {
        turn_keys(elements, n, turn, KEY_MAX);
        sort_small(elements, n, turn);
        return GILA_OK;
    }
    int depth = sort_levels(n);
    splitting by = {choose_better_pivot(elements, n, turn), KEY_MIN, turn, no_turn};
    int64_t low = split_first(elements, n, by, spare);
    int64_t status = quicksort(call, elements, low, spare, depth, KEY_MIN, turn);
    return status != GILA_OK
               ? give_up(elements + low, n - low, turn)
               : quicksort(call, elements + low, n - low, spare, depth, by.pivot, turn);
}

/*
 * A key that is likely to have the k-th and few others on its side of the lesser part of n keys, so that of three splits the
 * second and the third are of little (Floyd and Rivest, Expected time bounds for selection, 1975).
 */
ONCE sort_key sample_pivot(const gila_call *call, const sort_key *keys, int64_t n, sort_key *spare,
                           int64_t k) {
    sort_key sample[SELECTED + SORT_SLACK];
    int64_t step = n / SELECTED, place = k / step + (2 * k < n ? MARGIN : -MARGIN);
    for (int i = 0; i < SELECTED; i++) sample[i] = keys[i * step + step / 2];
    quicksort(call, sample, SELECTED, spare, sort_levels(SELECTED), KEY_MIN, no_turn);
    return sample[place < 0 ? 0 : place < SELECTED ? place : SELECTED - 1];
}

/* The k-th key to its place. All targets leave the others in one order: they split alike, and sort as few. */
ONCE int64_t quickselect(const gila_call *call, sort_key *keys, int64_t n, sort_key *spare,
                         int depth, int64_t k) {
    while (n > SELECTED) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        if (depth-- == 0) {
            heapsort_keys(keys, n);
            return GILA_OK;
        }
        sort_key pivot =
            n < SAMPLED ? choose_pivot(keys, n, no_turn) : sample_pivot(call, keys, n, spare, k);
        int64_t low = split_in_order(keys, n, pivot, spare);
        if (low > 0 && k < low) {
            n = low;
            continue;
        }
        if (low == 0) low = pivot == KEY_MAX ? n : split_in_order(keys, n, pivot + 1, spare);
        keys += low;
        n -= low;
        if ((k -= low) < 0) return GILA_OK;
    }
    return quicksort(call, keys, n, spare, sort_levels(n), KEY_MIN, no_turn);
}

static int64_t sort_or_select(const gila_call *call, void *keys, int64_t n, void *spare, int64_t k,
                              gila_turn of) {
    const sort_turn turn = {(sort_key)of.every, (sort_key)of.negative};
    return k < 0 ? sort_elements(call, keys, n, spare, turn)
                 : quickselect(call, keys, n, spare, sort_levels(n), k);
}

static unsigned turn_all(void *keys, int64_t n, gila_turn of, int64_t most) {
    const sort_turn turn = {(sort_key)of.every, (sort_key)of.negative};
    return of.every | of.negative ? turn_keys(keys, n, turn, (sort_key)most) : 0;
}

static int64_t split_elements(void *elements, int64_t n, void *spare, int64_t pivot, int64_t least,
                              gila_turn of) {
    const sort_turn turn = {(sort_key)of.every, (sort_key)of.negative};
    splitting by = {turn_key((sort_key)pivot, turn), (sort_key)least, turn, turn};
    return n > SMALL ? split_first(elements, n, by, spare) : 0;
}

extern const gila_sorting GILA_NAME(sorting);
const gila_sorting GILA_NAME(sorting) = {
    sizeof(sort_key), VK, SIDE_BY_SIDE, sort_or_select, turn_all, sort_lanes, split_elements};

#undef CAT
#undef CAT_
#undef KEY_MAX
#undef KEY_MIN
#undef KEY_INFINITY
#undef VECTOR
#undef ROWS
#undef VK
#undef SMALL
#undef SMALL_ROWS
#undef COLUMN
#undef FEW
#undef LINE
#undef exchange
#undef exchange_keys
#undef apart
#undef AHEAD
#undef sort_split
#undef sort_lanes
#undef SIDE_BY_SIDE
#endif

#if defined(GILA_WIDTH_HOME)
#if defined(GILA_IS_F64)
#define SORTING GILA_PASTE(gila_, sorting, f64, GILA_KEYS_TARGET)
#else
#define SORTING GILA_PASTE(gila_, sorting, f32, GILA_KEYS_TARGET)
#endif
extern const gila_sorting SORTING;

int64_t GILA_RUN(sort, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    return call->params[1] ? gila_split_run(call, &SORTING) : gila_sort_run(call, &SORTING, -1);
}

int64_t GILA_RUN(partition, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    int64_t k = call->params[0];
    return k < 0 ? GILA_BAD_CALL : gila_sort_run(call, &SORTING, k);
}
#undef SORTING
#endif
#endif

#if SORT_ELSEWHERE
RUN(sort, GILA_BELOW(sort))
RUN(partition, GILA_BELOW(partition))
#else
RUN_WIDTH(sort)
RUN_WIDTH(partition)
#endif
#endif
