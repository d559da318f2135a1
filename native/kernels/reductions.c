/*
 * sum, dot, min, max: over lanes and blocks as loops/loops.h fixes them, products rounded before
 * they are added, so that every target gives the same bits.
 */
#include <math.h>

#include "kernels/kernels.h"

#define LANES (GILA_REDUCE_BYTES / (int)sizeof(T))

static void add_lanes(void *lanes, const void *other) {
    T *a = lanes;
    const T *b = other;
    for (int i = 0; i < LANES; i += VT) v_store(a + i, v_load(a + i) + v_load(b + i));
}

static void add_halves(void *out, void *lanes) {
    T *a = lanes;
    for (int half = LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++) a[i] += a[i + half];
    *(T *)out = a[0];
}

static void sum_block(void *lanes, const void *const *in) {
    const T *a = in[0];
    for (int i = 0; i < LANES; i += VT) {
        vt sum = v_load(a + i);
        for (int round = 1; round < GILA_REDUCE_ROUNDS; round++)
            sum = sum + v_load(a + round * LANES + i);
        v_store((T *)lanes + i, sum);
    }
}

/* Minus zero is the zero that changes no sum. */
static const T minus_zero = -(T)0, one = 1;

int64_t GILA_NAME(sum)(const gila_call *call) {
    static const gila_reduce sum = {sum_block, add_lanes, add_halves, 1, sizeof(T), {&minus_zero}};
    return gila_reduce_run(call, &sum);
}

static void dot_block(void *lanes, const void *const *in) {
    const T *a = in[0], *b = in[1];
    for (int i = 0; i < LANES; i += VT) {
        vt sum = v_load(a + i) * v_load(b + i);
        for (int at = LANES + i; at < GILA_REDUCE_ROUNDS * LANES; at += LANES)
            sum = sum + v_load(a + at) * v_load(b + at);
        v_store((T *)lanes + i, sum);
    }
}

int64_t GILA_NAME(dot)(const gila_call *call) {
    static const gila_reduce dot = {dot_block, add_lanes, add_halves,
                                    2,         sizeof(T), {&minus_zero, &one}};
    return gila_reduce_run(call, &dot);
}

/* The smaller one, the first of equals; NaN where either is. */
static inline vt smaller(vt a, vt b) { return v_select(vm_or(v_lt(b, a), v_nan(b)), b, a); }

static inline vt larger(vt a, vt b) { return v_select(vm_or(v_lt(a, b), v_nan(b)), b, a); }

static inline T canonical(T a) { return a != a ? (T)NAN : a; }

static void min_block(void *lanes, const void *const *in) {
    const T *a = in[0];
    for (int i = 0; i < LANES; i += VT) {
        vt least = v_load(a + i);
        for (int round = 1; round < GILA_REDUCE_ROUNDS; round++)
            least = smaller(least, v_load(a + round * LANES + i));
        v_store((T *)lanes + i, least);
    }
}

static void min_lanes(void *lanes, const void *other) {
    T *a = lanes;
    const T *b = other;
    for (int i = 0; i < LANES; i += VT) v_store(a + i, smaller(v_load(a + i), v_load(b + i)));
}

static void min_halves(void *out, void *lanes) {
    T *a = lanes;
    for (int half = LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++)
            if (a[i + half] < a[i] || a[i + half] != a[i + half]) a[i] = a[i + half];
    *(T *)out = canonical(a[0]);
}

static const T infinity = (T)INFINITY, minus_infinity = -(T)INFINITY;

int64_t GILA_NAME(min)(const gila_call *call) {
    static const gila_reduce min = {min_block, min_lanes, min_halves, 1, sizeof(T), {&infinity}};
    return gila_reduce_run(call, &min);
}

static void max_block(void *lanes, const void *const *in) {
    const T *a = in[0];
    for (int i = 0; i < LANES; i += VT) {
        vt most = v_load(a + i);
        for (int round = 1; round < GILA_REDUCE_ROUNDS; round++)
            most = larger(most, v_load(a + round * LANES + i));
        v_store((T *)lanes + i, most);
    }
}

static void max_lanes(void *lanes, const void *other) {
    T *a = lanes;
    const T *b = other;
    for (int i = 0; i < LANES; i += VT) v_store(a + i, larger(v_load(a + i), v_load(b + i)));
}

static void max_halves(void *out, void *lanes) {
    T *a = lanes;
    for (int half = LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++)
            if (a[i] < a[i + half] || a[i + half] != a[i + half]) a[i] = a[i + half];
    *(T *)out = canonical(a[0]);
}

int64_t GILA_NAME(max)(const gila_call *call) {
    static const gila_reduce max = {max_block, max_lanes, max_halves,
                                    1,         sizeof(T), {&minus_infinity}};
    return gila_reduce_run(call, &max);
}
