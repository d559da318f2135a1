/*
 * cumsum, cumprod: in groups of 64 bytes as loops/scan.h fixes them, for floats; one element after
 * another for complex numbers, and for integers, where all orders come to the same.
 */
#if defined(GILA_IS_U64)
#include "kernels/kernels.h"

RUN_LIKE_SIGNED(cumsum)
RUN_LIKE_SIGNED(cumprod)
#elif defined(GILA_IS_I64) || defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
/* Two lanes, or four, gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "kernels/kernels.h"
#include "loops/scan.h"

#define LANES (GILA_SCAN_BYTES / (int)sizeof(T))

/* Made by each call: the loader would have to relocate a constant. */
#define RUN_SCAN(name, ...) \
    static int64_t run_##name(const gila_call *call) { \
        const gila_scan scan = {__VA_ARGS__}; \
        return gila_scan_run(call, &scan); \
    } \
    RUN(name, run_##name)

#if defined(GILA_CLASS_FLOAT)
#define GROUP (64 / (int)sizeof(T))
#define VECTORS (GROUP / VT)

#if VT == 1
#define WITHIN(name, op, unit) \
    INLINE vt name##_within(vt a) { return a; }
#define LAST(a) a
#else
/*
 * One vector's groups of 2, 4 ... lanes: lanes of the first halves get `unit`, which changes nothing,
 * those of the second halves the last lane of the first.
 */
#if VT == 2
#define LAST(a) __builtin_shufflevector(a, a, 1, 1)
#define STEP1(a, u) __builtin_shufflevector(a, u, 2, 0)
#elif VT == 4
#define LAST(a) __builtin_shufflevector(a, a, 3, 3, 3, 3)
#define STEP1(a, u) __builtin_shufflevector(a, u, 4, 0, 4, 2)
#define STEP2(a, u) __builtin_shufflevector(a, u, 4, 4, 1, 1)
#elif VT == 8
#define LAST(a) __builtin_shufflevector(a, a, 7, 7, 7, 7, 7, 7, 7, 7)
#define STEP1(a, u) __builtin_shufflevector(a, u, 8, 0, 8, 2, 8, 4, 8, 6)
#define STEP2(a, u) __builtin_shufflevector(a, u, 8, 8, 1, 1, 8, 8, 5, 5)
#define STEP4(a, u) __builtin_shufflevector(a, u, 8, 8, 8, 8, 3, 3, 3, 3)
#else
#define LAST(a) \
    __builtin_shufflevector(a, a, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15)
#define STEP1(a, u) \
    __builtin_shufflevector(a, u, 16, 0, 16, 2, 16, 4, 16, 6, 16, 8, 16, 10, 16, 12, 16, 14)
#define STEP2(a, u) \
    __builtin_shufflevector(a, u, 16, 16, 1, 1, 16, 16, 5, 5, 16, 16, 9, 9, 16, 16, 13, 13)
#define STEP4(a, u) \
    __builtin_shufflevector(a, u, 16, 16, 16, 16, 3, 3, 3, 3, 16, 16, 16, 16, 11, 11, 11, 11)
#define STEP8(a, u) \
    __builtin_shufflevector(a, u, 16, 16, 16, 16, 16, 16, 16, 16, 7, 7, 7, 7, 7, 7, 7, 7)
#endif
#if VT == 2
#define STEPS(op, a, u) a = op(a, STEP1(a, u));
#elif VT == 4
#define STEPS(op, a, u) a = op(a, STEP1(a, u)), a = op(a, STEP2(a, u));
#elif VT == 8
#define STEPS(op, a, u) a = op(a, STEP1(a, u)), a = op(a, STEP2(a, u)), a = op(a, STEP4(a, u));
#else
#define STEPS(op, a, u) \
    a = op(a, STEP1(a, u)), a = op(a, STEP2(a, u)), a = op(a, STEP4(a, u)), a = op(a, STEP8(a, u));
#endif
#define WITHIN(name, op, unit) \
    INLINE vt name##_within(vt a) { \
        const vt u = v_set1(unit); \
        STEPS(op, a, u) \
        return a; \
    }
#endif

/*
 * What VT groups come to, in their own order, but nothing else: a vector is left of each pair, first of those from the
 * same place in two groups, until lane i is of group i; then of those from the same groups. HALF: the elements of a
 * pair that a round adds (k = 1) to the others (k = 0).
 */
#define OF_GROUP(i) (((i) % VT * VECTORS + (i) / VT) * VT)
#if defined(GILA_ON_avx512) || defined(GILA_ON_sse2)
/* Wider vectors, or two lanes, gain nothing: each sum of groups waits for the one before. */
#define AHEAD(name, op) void GILA_BELOW(name##_ahead)(const void *in, int64_t n, void *carry);
#define AHEAD_OF(name) GILA_BELOW(name##_ahead)
#else
#if VT == 1
#define HALF(a, b, round, k) ((void)(round), (k) ? (b) : (a))
#elif VT == 2
#define HALF(a, b, round, k) \
    ((round) == 0 ? (vt)__builtin_shufflevector(a, b, k, 2 + k) : (k) ? (b) : (a))
#elif VT == 4
#define HALF(a, b, round, k) \
    ((round) == 0   ? (vt)__builtin_shufflevector(a, b, k, 4 + k, 2 + k, 6 + k) \
     : (round) == 1 ? (vt)__builtin_shufflevector(a, b, 2 * k, 2 * k + 1, 2 * k + 4, 2 * k + 5) \
     : (k)          ? (b) \
                    : (a))
#else
#define HALF(a, b, round, k) \
    ((round) < 2    ? (vt)__builtin_shufflevector(a, b, k, 2 + k, 8 + k, 10 + k, 4 + k, 6 + k, \
                                                  12 + k, 14 + k) \
     : (round) == 2 ? (vt)__builtin_shufflevector(a, b, 4 * k, 4 * k + 1, 4 * k + 2, 4 * k + 3, \
                                                  4 * k + 8, 4 * k + 9, 4 * k + 10, 4 * k + 11) \
     : (k)          ? (b) \
                    : (a))
#endif
#define AHEAD_OF(name) GILA_NAME(name##_ahead)
#define AHEAD(name, op) \
    INLINE vt name##_pair(vt a, vt b, int round) { \
        return op(HALF(a, b, round, 1), HALF(a, b, round, 0)); \
    } \
\
    void AHEAD_OF(name)(const void *in, int64_t n, void *carry); \
    void AHEAD_OF(name)(const void *in, int64_t n, void *carry) { \
        T sums[VT], before = *(T *)carry; \
        for (const T *from = in; n > 0; n -= GROUP * VT, from += GROUP * VT) { \
            vt v[GROUP / 2]; \
            _Pragma("GCC unroll 8") for (int i = 0; i < GROUP / 2; i++) v[i] = name##_pair( \
                v_load(from + OF_GROUP(2 * i)), v_load(from + OF_GROUP(2 * i + 1)), 0); \
            _Pragma("GCC unroll 4") for (int round = 1; 1 << round < GROUP; round++) \
                _Pragma("GCC unroll 8") for (int i = 0; i < GROUP >> round >> 1; i++) v[i] = \
                    name##_pair(v[2 * i], v[2 * i + 1], round); \
            v_store(sums, v[0]); \
            _Pragma("GCC unroll 8") for (int i = 0; i < VT; i++) before = op(sums[i], before); \
        } \
        *(T *)carry = before; \
    }
#endif

/* What is left of a line, as a group. */
ONCE const T *fill_group(T *group, const T *from, int64_t n, T unit) {
    for (int i = 0; i < GROUP; i += VT) v_store(group + i, v_set1(unit));
    return memcpy(group, from, (size_t)n * sizeof(T));
}

#define SCAN(name, op, unit) \
    WITHIN(name, op, unit) \
\
    /* Scans a group; returns what it and those before it come to, in all lanes, as `before` is. */ \
    INLINE vt name##_group(T *out, const T *in, vt before) { \
        vt v[VECTORS]; \
        _Pragma("GCC unroll 8") for (int i = 0; i < VECTORS; i++) v[i] = \
            name##_within(v_load(in + i * VT)); \
        for (int half = 1; half < VECTORS; half *= 2) \
            for (int at = half; at < VECTORS; at += 2 * half) \
                for (int i = at; i < at + half; i++) v[i] = op(v[i], LAST(v[at - 1])); \
        _Pragma("GCC unroll 8") for (int i = 0; i < VECTORS; i++) \
            v_store(out + i * VT, op(v[i], before)); \
        return op(LAST(v[VECTORS - 1]), before); \
    } \
\
    static void name##_line(void *out, const void *in, int64_t n, void *carry) { \
        T filled[GROUP], *to = out; \
        const T *from = in; \
        vt before = v_set1(*(T *)carry); \
        for (; n > 0; n -= GROUP, from += GROUP, to += GROUP) { \
            if (n < GROUP) from = fill_group(filled, from, n, unit); \
            before = name##_group(n < GROUP ? filled : to, from, before); \
            if (n < GROUP) memcpy(to, filled, (size_t)n * sizeof(T)); \
        } \
        v_store(filled, before); \
        *(T *)carry = *filled; \
    } \
\
    static void name##_rows(void *rows, void *carry) { \
        T *a = rows, *before = carry; \
        for (int i = 0; i < LANES; i += VT) { \
            vt v[GROUP]; \
            _Pragma("GCC unroll 16") for (int k = 0; k < GROUP; k++) v[k] = \
                v_load(a + k * LANES + i); \
            _Pragma("GCC unroll 4") for (int half = 1; half < GROUP; half *= 2) \
                _Pragma("GCC unroll 8") for (int at = half; at < GROUP; at += 2 * half) \
                    _Pragma("GCC unroll 8") for (int k = at; k < at + half; k++) v[k] = \
                        op(v[k], v[at - 1]); \
            vt sum = v_load(before + i); \
            _Pragma("GCC unroll 16") for (int k = 0; k < GROUP; k++) { \
                v[k] = op(v[k], sum); \
                v_store(a + k * LANES + i, v[k]); \
            } \
            v_store(before + i, v[GROUP - 1]); \
        } \
    } \
\
    AHEAD(name, op) \
    static const T name##_start = (T)(unit); \
    RUN_SCAN(name, name##_line, name##_rows, AHEAD_OF(name), DTYPE, GROUP, &name##_start)

/* Of vectors and of elements. */
#define ADD(a, b) ((a) + (b))
#define MULTIPLY(a, b) ((a) * (b))

/* Minus zero is the zero that changes no sum. */
SCAN(cumsum, ADD, -(T)0)
SCAN(cumprod, MULTIPLY, 1)
#undef ADD
#undef MULTIPLY
#undef GROUP
#undef VECTORS
#undef WITHIN
#undef STEP1
#undef STEP2
#undef STEP4
#undef STEP8
#undef STEPS
#undef LAST
#undef HALF
#undef OF_GROUP
#undef AHEAD
#undef AHEAD_OF
#else

#if defined(GILA_CLASS_COMPLEX)
typedef T scan_part;
#else
typedef uint64_t scan_part;
#endif

/* In a register or two, while a line is walked. */
typedef struct scan_number {
    scan_part parts[GILA_PARTS];
} scan_number;

INLINE void scan_add(scan_number *a, const T *b) {
    for (int i = 0; i < GILA_PARTS; i++) a->parts[i] = a->parts[i] + (scan_part)b[i];
}

INLINE void scan_multiply(scan_number *a, const T *b) {
#if defined(GILA_CLASS_COMPLEX)
    if (a->parts[0] == 1 && a->parts[1] == 0) { /* exact, also where parts are infinite */
        a->parts[0] = b[0];
        a->parts[1] = b[1];
        return;
    }
    T re = a->parts[0] * b[0] - a->parts[1] * b[1];
    a->parts[1] = a->parts[0] * b[1] + a->parts[1] * b[0];
    a->parts[0] = re;
#else
    a->parts[0] = a->parts[0] * (scan_part)*b;
#endif
}

#define SCAN(name, op, ...) \
    static void name##_line(void *out, const void *in, int64_t n, void *carry) { \
        scan_number sum; \
        memcpy(&sum, carry, sizeof sum); \
        for (int64_t i = 0; i < n; i++) { \
            op(&sum, (const T *)in + i * GILA_PARTS); \
            memcpy((char *)out + i * (int64_t)sizeof sum, &sum, sizeof sum); \
        } \
        memcpy(carry, &sum, sizeof sum); \
    } \
\
    static void name##_rows(void *row, void *carry) { \
        scan_number *before = carry; \
        for (int i = 0; i < LANES / GILA_PARTS; i++) op(before + i, (T *)row + i * GILA_PARTS); \
        memcpy(row, carry, GILA_SCAN_BYTES); \
    } \
\
    static const T name##_start[2] = {__VA_ARGS__}; \
    RUN_SCAN(name, name##_line, name##_rows, 0, (int)(call->kernel % GILA_DTYPES), 1, name##_start)

#if defined(GILA_CLASS_COMPLEX)
SCAN(cumsum, scan_add, -(T)0, -(T)0)
#else
SCAN(cumsum, scan_add, 0)
#endif
SCAN(cumprod, scan_multiply, 1)
#endif

#undef SCAN
#undef RUN_SCAN
#undef LANES
#undef GILA_DEFER
#endif
