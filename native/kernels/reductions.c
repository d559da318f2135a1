/*
 * sum, prod, dot, min, max, any, all, count_nonzero: over lanes and blocks as loops/loops.h fixes
 * them, products rounded before they are added, so that every target gives the same bits.
 */
#include <math.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "kernels/kernels.h"

#define LANES (GILA_REDUCE_BYTES / (int)sizeof(T))
/*
 * Lanes that are in registers at once: of floats as many vectors as hide the latency of an addition; of
 * integers as many as the compiler makes vectors of.
 */
#if VT > 1
#define CHAINS 4
#define UNROLLED _Pragma("GCC unroll 4")
#else
#define CHAINS (64 / (int)sizeof(T))
#define UNROLLED
#endif

/*
 * These lines to the cache: processors look ahead no further than to the end of a page. Of rounds that follow one another
 * those of the next block, of others those beside them, which come next. All at once, since between loads they hold these up.
 */
#define FURTHER(stride) \
    (((stride) == GILA_REDUCE_BYTES ? GILA_REDUCE_ROUNDS * GILA_REDUCE_BYTES \
                                    : GILA_REDUCE_BYTES) & \
     (VT > 1 ? gila_ahead_mask : -1))
INLINE void ask_for(const void *from, int64_t ahead) {
    const char *at = (const char *)from + ahead;
#pragma GCC unroll 4
    for (int byte = 0; !GILA_SMALL && byte < CHAINS * VT * (int)sizeof(T); byte += 64)
        __builtin_prefetch(at + byte);
    if (VT > 1) __asm__ volatile("" ::: "memory");
}

/* NAME_block and NAME_lanes of a gila_reduce, from a function of two vectors. */
#define LANEWISE(name, op) \
    static void name##_block(void *lanes, const void *const *in, int rounds, int64_t stride) { \
        int64_t ahead = FURTHER(stride); \
        for (int i = 0; i < LANES; i += CHAINS * VT) { \
            const T *a = (const T *)in[0] + i; \
            vt found[CHAINS]; \
            ask_for(a, ahead); \
            UNROLLED for (int c = 0; c < CHAINS; c++) found[c] = v_load(a + c * VT); \
            for (int round = 1; round < rounds; round++) { \
                a = (const T *)(const void *)((const char *)a + stride); \
                ask_for(a, ahead); \
                UNROLLED for (int c = 0; c < CHAINS; c++) found[c] = \
                    op(found[c], v_load(a + c * VT)); \
            } \
            UNROLLED for (int c = 0; c < CHAINS; c++) v_store((T *)lanes + i + c * VT, found[c]); \
        } \
    } \
    LANES_OF(name, op)

#define LANES_OF(name, op) \
    static void name##_lanes(void *lanes, const void *other) { \
        T *a = lanes; \
        const T *b = other; \
        for (int i = 0; i < LANES; i += CHAINS * VT) \
            UNROLLED for (int c = 0; c < CHAINS; c++) \
                v_store(a + i + c * VT, op(v_load(a + i + c * VT), v_load(b + i + c * VT))); \
    }

/* NAME_finish, from functions of two vectors and of two numbers. */
#if VT > 1 && !GILA_SMALL
/* The upper half of the first 16, 8, 4 or 2 lanes onto the lower; lanes behind are arbitrary. */
#if VT == 16
#define UPPER16(a) \
    __builtin_shufflevector(a, a, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7)
#define UPPER8(a) __builtin_shufflevector(a, a, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7, 4, 5, 6, 7)
#define UPPER4(a) __builtin_shufflevector(a, a, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3)
#define UPPER2(a) __builtin_shufflevector(a, a, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
#define FOLD(op, a) a = op(a, UPPER16(a)), a = op(a, UPPER8(a)), a = op(a, UPPER4(a))
#elif VT == 8
#define UPPER8(a) __builtin_shufflevector(a, a, 4, 5, 6, 7, 4, 5, 6, 7)
#define UPPER4(a) __builtin_shufflevector(a, a, 2, 3, 2, 3, 2, 3, 2, 3)
#define UPPER2(a) __builtin_shufflevector(a, a, 1, 1, 1, 1, 1, 1, 1, 1)
#define FOLD(op, a) a = op(a, UPPER8(a)), a = op(a, UPPER4(a))
#elif VT == 4
#define UPPER4(a) __builtin_shufflevector(a, a, 2, 3, 2, 3)
#define UPPER2(a) __builtin_shufflevector(a, a, 1, 1, 1, 1)
#define FOLD(op, a) a = op(a, UPPER4(a))
#else
#define UPPER2(a) __builtin_shufflevector(a, a, 1, 1)
#define FOLD(op, a)
#endif
#define HALVES(name, op, op1) \
    static void name##_finish(void *out, void *lanes) { \
        T *a = lanes; \
        vt v[LANES / VT]; \
        _Pragma("GCC unroll 16") for (int i = 0; i < LANES / VT; i++) v[i] = v_load(a + i * VT); \
        _Pragma("GCC unroll 4") for (int half = LANES / VT / 2; half > 0; half /= 2) \
            _Pragma("GCC unroll 8") for (int i = 0; i < half; i++) v[i] = op(v[i], v[i + half]); \
        FOLD(op, v[0]); \
        if (GILA_PARTS == 1) v[0] = op(v[0], UPPER2(v[0])); \
        v_store(a, v[0]); \
        memcpy(out, a, sizeof(T) * GILA_PARTS); \
    }
#else
/* Down to a vector the compiler is to make loops of them, whose lengths it knows. */
#if GILA_SMALL || defined(GILA_SCALAR)
#define FOLD_VECTORS(op1)
#define FOLDED LANES
#else
#define FOLD_BYTES(op1, bytes) \
    _Pragma("GCC ivdep") for (int i = 0; i < bytes / (int)sizeof(T); i++) a[i] = \
        op1(a[i], a[i + bytes / (int)sizeof(T)]);
#define FOLD_VECTORS(op1) FOLD_BYTES(op1, 128) FOLD_BYTES(op1, 64) FOLD_BYTES(op1, 32)
#define FOLDED (32 / (int)sizeof(T))
#endif
#define HALVES(name, op, op1) \
    static void name##_finish(void *out, void *lanes) { \
        T *a = lanes; \
        FOLD_VECTORS(op1) \
        for (int half = FOLDED / 2; half >= GILA_PARTS; half /= 2) \
            for (int i = 0; i < half; i++) { \
                a[i] = op1(a[i], a[i + half]); \
                __asm__("" : "+r"(i)); \
            } \
        memcpy(out, a, sizeof(T) * GILA_PARTS); \
    }
#endif

/* Sums and products are made in the types that others are converted to first. */
#if defined(GILA_IS_U64)
REDUCE_LIKE_SIGNED(sum)
REDUCE_LIKE_SIGNED(prod)
REDUCE_LIKE_SIGNED(dot)
#elif defined(GILA_IS_I64) || defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
#if defined(GILA_IS_I64)
typedef uint64_t sum_type;
#else
typedef T sum_type;
#endif

INLINE vt plus(vt a, vt b) { return a + b; }
INLINE T plus1(T a, T b) { return (T)((sum_type)a + (sum_type)b); }

LANEWISE(sum, plus)
HALVES(sum, plus, plus1)
REDUCE(sum, sum_block, sum_lanes, sum_finish)

#if defined(GILA_CLASS_COMPLEX)
/* a *= b, the parts each rounded; times one is exact, also where parts are infinite. */
static void times(T *a, const T *b) {
    if (b[0] == 1 && b[1] == 0) return;
    T re = a[0] * b[0] - a[1] * b[1];
    a[1] = a[0] * b[1] + a[1] * b[0];
    a[0] = re;
}

static void prod_lanes(void *lanes, const void *other) {
    for (int i = 0; i < LANES; i += 2) times((T *)lanes + i, (const T *)other + i);
}

static void prod_block(void *lanes, const void *const *in, int rounds, int64_t stride) {
    memcpy(lanes, in[0], GILA_REDUCE_BYTES);
    for (int round = 1; round < rounds; round++)
        prod_lanes(lanes, (const char *)in[0] + round * stride);
}

static void prod_finish(void *out, void *lanes) {
    T *a = lanes;
    for (int half = LANES / 2; half >= 2; half /= 2)
        for (int i = 0; i < half; i += 2) times(a + i, a + i + half);
    memcpy(out, a, 2 * sizeof(T));
}
#else
INLINE T times1(T a, T b) { return (T)((sum_type)a * (sum_type)b); }
LANEWISE(prod, v_mul)
HALVES(prod, v_mul, times1)

#define DOT_CHAINS (VT > 1 && !GILA_SMALL ? CHAINS : 1)
static void dot_block(void *lanes, const void *const *in, int rounds, int64_t stride) {
    (void)stride;
    const T *a = in[0], *b = in[1];
    for (int i = 0; i < LANES; i += DOT_CHAINS * VT) {
        vt sums[DOT_CHAINS];
        UNROLLED for (int c = 0; c < DOT_CHAINS; c++) sums[c] =
            v_mul(v_load(a + i + c * VT), v_load(b + i + c * VT));
        for (int at = LANES + i; at < rounds * LANES; at += LANES)
            UNROLLED for (int c = 0; c < DOT_CHAINS; c++) sums[c] =
                (vt)(sums[c] + v_mul(v_load(a + at + c * VT), v_load(b + at + c * VT)));
        UNROLLED for (int c = 0; c < DOT_CHAINS; c++) v_store((T *)lanes + i + c * VT, sums[c]);
    }
}

REDUCE(dot, dot_block, sum_lanes, sum_finish)
#endif

REDUCE(prod, prod_block, prod_lanes, prod_finish)
#endif

#if !defined(GILA_CLASS_COMPLEX)
/* The smaller one, the first of equals; NaN where either is. */
INLINE vt smaller(vt a, vt b) { return v_select(vm_or(v_lt(b, a), v_nan(b)), b, a); }
INLINE vt larger(vt a, vt b) { return v_select(vm_or(v_lt(a, b), v_nan(b)), b, a); }
#if defined(GILA_CLASS_FLOAT)
INLINE int is_nan(T a) { return a != a; }
#else
INLINE int is_nan(T a) { return (void)a, 0; }
#endif
INLINE T smaller1(T a, T b) { return b < a || is_nan(b) ? b : a; }
INLINE T larger1(T a, T b) { return a < b || is_nan(b) ? b : a; }

/*
 * Of floats the instructions will do that overlook NaN, as long as the sums of the elements are none: they are where an
 * element is, and few are else.
 */
#if VT > 1 && !GILA_SMALL
#define BEST(name, op, quick) \
    LANES_OF(name, op) \
    static void name##_block(void *lanes, const void *const *in, int rounds, int64_t stride) { \
        int64_t ahead = FURTHER(stride); \
        vtm strange = v_nan(v_set1(0)); \
        for (int i = 0; i < LANES; i += CHAINS * VT) { \
            const T *a = (const T *)in[0] + i; \
            vt found[CHAINS], sums[CHAINS]; \
            ask_for(a, ahead); \
            UNROLLED for (int c = 0; c < CHAINS; c++) sums[c] = found[c] = v_load(a + c * VT); \
            for (int round = 1; round < rounds; round++) { \
                a = (const T *)(const void *)((const char *)a + stride); \
                ask_for(a, ahead); \
                UNROLLED for (int c = 0; c < CHAINS; c++) { \
                    vt next = v_load(a + c * VT); \
                    found[c] = quick(next, found[c]); \
                    sums[c] = sums[c] + next; \
                } \
            } \
            UNROLLED for (int c = 0; c < CHAINS; c++) { \
                v_store((T *)lanes + i + c * VT, found[c]); \
                strange = vm_or(strange, v_nan(sums[c])); \
            } \
        } \
        for (int round = 0; vm_any(strange) && round < rounds; round++) \
            name##_lanes(lanes, (const char *)in[0] + round * stride); \
    }
#else
#define BEST(name, op, quick) LANEWISE(name, op)
#endif
BEST(min, smaller, v_min)
HALVES(min, smaller, smaller1)
BEST(max, larger, v_max)
HALVES(max, larger, larger1)
#undef BEST

REDUCE(min, min_block, min_lanes, min_finish)
REDUCE(max, max_block, max_lanes, max_finish)

#if defined(GILA_CLASS_FLOAT) && VT > 1 && !GILA_SMALL
#define PLACED VT
/*
 * The place of the first of the greatest of n elements times `sign`, a vector or more; NaN before all. What whole vectors
 * leave over is in one that ends with the last element.
 */
static int64_t place(const void *elements, int64_t n, int64_t sign) {
    const T *a = elements;
    const int64_t last = n - VT;
    const vt turn = v_set1((T)sign);
    vt found[CHAINS], sums[CHAINS];
    UNROLLED for (int c = 0; c < CHAINS; c++) sums[c] = found[c] =
        v_load(a + (c * VT < last ? c * VT : last)) * turn;
    for (int64_t i = CHAINS * VT; i < n; i += CHAINS * VT)
        UNROLLED for (int c = 0; c < CHAINS; c++) {
            vt next = v_load(a + (i + c * VT < last ? i + c * VT : last)) * turn;
            found[c] = v_max(next, found[c]);
            sums[c] = sums[c] + next;
        }
    if (vm_any(v_nan((sums[0] + sums[1]) + (sums[2] + sums[3]))))
        for (int64_t i = 0; i < n; i++)
            if (is_nan(a[i])) return i;
    vt best = v_max(v_max(found[0], found[1]), v_max(found[2], found[3]));
    FOLD(v_max, best);
    best = v_set1(v_max(best, UPPER2(best))[0]);
    for (int64_t i = 0;; i += VT) {
        int64_t at = i < last ? i : last;
        if (!vm_any(v_le(best, v_load(a + at) * turn))) continue;
        while (a[at] * (T)sign < best[0]) at++;
        return at;
    }
}
#elif defined(GILA_CLASS_INT) && !GILA_SMALL && !defined(GILA_SCALAR)
/* The same of integers less the bits of `turn`, in vectors of 32 bytes; those of 64 bits have the rows, for all. */
#define PLACED (GILA_PLACED / (int)sizeof(T))
#define PLACED_VECTORS (GILA_PLACED / 32)
typedef T place_keys __attribute__((vector_size(32)));
typedef int64_t place_words __attribute__((vector_size(32)));

INLINE place_keys place_load(const void *at) {
    place_keys keys;
    memcpy(&keys, at, sizeof keys);
    return keys;
}

/* The greater ones. */
INLINE place_keys place_greater(place_keys a, place_keys b) {
    return a ^ ((a ^ b) & (place_keys)(b > a));
}

int64_t GILA_NAME(place)(const void *elements, int64_t n, int64_t turn);
int64_t GILA_NAME(place)(const void *elements, int64_t n, int64_t turn) {
    const T *a = elements;
    const int64_t last = n - PLACED;
    const place_keys turns = (place_keys){0} ^ (T)turn;
    place_keys top[PLACED_VECTORS];
    T keys[32 / sizeof(T)];
#pragma GCC unroll 4
    for (int c = 0; c < PLACED_VECTORS; c++) top[c] = place_load(a + c * (32 / sizeof(T))) ^ turns;
    for (int64_t i = PLACED; i < n; i += PLACED) {
        const T *at = a + (i < last ? i : last);
#pragma GCC unroll 4
        for (int c = 0; c < PLACED_VECTORS; c++)
            top[c] = place_greater(top[c], place_load(at + c * (32 / sizeof(T))) ^ turns);
    }
    top[0] = place_greater(place_greater(top[0], top[1]), place_greater(top[2], top[3]));
    memcpy(keys, top, sizeof keys);
    T best = keys[0];
    for (int c = 1; c < (int)(32 / sizeof(T)); c++) best = best < keys[c] ? keys[c] : best;
    best ^= (T)turn;
    const place_keys all = (place_keys){0} + best;
    for (int64_t i = 0;; i += PLACED) {
        int64_t at = i < last ? i : last;
        place_words found = {0};
#pragma GCC unroll 4
        for (int c = 0; c < PLACED_VECTORS; c++)
            found |= (place_words)(place_load(a + at + c * (32 / sizeof(T))) == all);
        if (!(found[0] | found[1] | found[2] | found[3])) continue;
        while (a[at] != best) at++;
        return at;
    }
}
#endif

#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
/* By the logarithm of an element's bytes. */
#if defined(GILA_SCALAR) || GILA_SMALL
#define places 0
#elif defined(GILA_IS_F32)
static const gila_place places[] = {0, 0, place};
#elif defined(GILA_IS_F64)
static const gila_place places[] = {0, 0, 0, place};
#else
#define PLACE(dtype) GILA_PASTE(gila_, place, dtype, GILA_TARGET)
gila_place_of PLACE(i8), PLACE(i16), PLACE(i32), PLACE(i64);
static const gila_place places[] = {PLACE(i8), PLACE(i16), PLACE(i32), PLACE(i64)};
#endif

static int64_t run_argmin(const gila_call *call) { return gila_argmin_run(call, places); }
static int64_t run_argmax(const gila_call *call) { return gila_argmax_run(call, places); }
RUN(argmin, run_argmin)
RUN(argmax, run_argmax)
#undef places
#undef PLACE
#endif
#undef PLACED
#undef PLACED_VECTORS
#endif

#if defined(GILA_CLASS_BOOL)
INLINE vt either(vt a, vt b) { return a | b; }
INLINE vt both(vt a, vt b) { return a & b; }
LANEWISE(any, either)
HALVES(any, either, either)
LANEWISE(all, both)
HALVES(all, both, both)
REDUCE(any, any_block, any_lanes, any_finish)
REDUCE(all, all_block, all_lanes, all_finish)

/*
 * Counts are one int64 in front of the lanes; those of one byte's bits would run over. Of a block's, bytes are added in
 * pairs, as four numbers of 16 bits, whose sum a product has in its highest ones.
 */
static void count_block(void *lanes, const void *const *in, int rounds, int64_t stride) {
    (void)stride;
    const T *a = in[0];
    const uint64_t evens = 0x00ff00ff00ff00ff, ones = 0x0001000100010001;
    uint64_t pairs = 0;
    T counts[LANES];
    memcpy(counts, a, LANES);
    for (int at = LANES; at < rounds * LANES; at += LANES)
        for (int i = 0; i < LANES; i++) counts[i] = (T)(counts[i] + a[at + i]);
    for (int i = 0; i < LANES; i += 8) {
        uint64_t eight;
        memcpy(&eight, counts + i, sizeof eight);
        pairs += (eight & evens) + (eight >> 8 & evens);
    }
    *(int64_t *)lanes = (int64_t)(pairs * ones >> 48);
}

static void count_lanes(void *lanes, const void *other) {
    *(int64_t *)lanes += *(const int64_t *)other;
}

static void count_finish(void *out, void *lanes) { memcpy(out, lanes, sizeof(int64_t)); }

REDUCE(count_nonzero, count_block, count_lanes, count_finish)
#endif

#undef LANES
#undef CHAINS
#undef FOLD
#undef FOLD_BYTES
#undef FOLD_VECTORS
#undef FOLDED
#undef UPPER16
#undef UPPER8
#undef UPPER4
#undef UPPER2
#undef UNROLLED
#undef LANES_OF
#undef LANEWISE
#undef HALVES
