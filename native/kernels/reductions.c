/*
 * sum, dot, min, max: over lanes and blocks as loops/loops.h fixes them, products rounded before
 * they are added, so that every target gives the same bits.
 */
#include <math.h>

#include "kernels/kernels.h"

#define LANES (GILA_REDUCE_BYTES / (int)sizeof(T))

/* Sums are made in the types that others are converted to first. */
#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT) || \
    defined(GILA_CLASS_COMPLEX)
#if defined(GILA_IS_I64)
typedef uint64_t sum_type;
#else
typedef T sum_type;
#endif

static void add_lanes(void *lanes, const void *other) {
    T *a = lanes;
    const T *b = other;
    for (int i = 0; i < LANES; i += VT) v_store(a + i, v_load(a + i) + v_load(b + i));
}

static void add_halves(void *out, void *lanes) {
    T *a = lanes;
    for (int half = LANES / 2; half >= GILA_PARTS; half /= 2)
        for (int i = 0; i < half; i++) a[i] = (T)((sum_type)a[i] + (sum_type)a[i + half]);
    for (int i = 0; i < GILA_PARTS; i++) ((T *)out)[i] = a[i];
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
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
static const T no_terms[2] = {-(T)0, -(T)0};
#else
static const T no_terms[1] = {0};
#endif

REDUCE(sum, sum_block, add_lanes, add_halves, 1, DTYPE, {no_terms})

#if !defined(GILA_CLASS_COMPLEX)
static void dot_block(void *lanes, const void *const *in) {
    const T *a = in[0], *b = in[1];
    for (int i = 0; i < LANES; i += VT) {
        vt sum = v_load(a + i) * v_load(b + i);
        for (int at = LANES + i; at < GILA_REDUCE_ROUNDS * LANES; at += LANES)
            sum = sum + v_load(a + at) * v_load(b + at);
        v_store((T *)lanes + i, sum);
    }
}

static const T one = 1;

REDUCE(dot, dot_block, add_lanes, add_halves, 2, DTYPE, {no_terms, &one})
#endif
#endif

#if !defined(GILA_CLASS_COMPLEX)
/* What changes no result. */
#if defined(GILA_CLASS_INT)
static const T most = (T)((vt)-1 >> 1), least = -(T)((vt)-1 >> 1) - 1;
#elif defined(GILA_CLASS_UINT)
static const T most = (T)-1, least = 0;
#elif defined(GILA_CLASS_BOOL)
static const T most = 1, least = 0;
#else
static const T most = (T)INFINITY, least = -(T)INFINITY;
#endif

/* The smaller one, the first of equals; NaN where either is. */
static inline vt smaller(vt a, vt b) { return v_select(vm_or(v_lt(b, a), v_nan(b)), b, a); }

static inline vt larger(vt a, vt b) { return v_select(vm_or(v_lt(a, b), v_nan(b)), b, a); }

#if !defined(GILA_CLASS_FLOAT)
static inline int is_nan(T a) { return (void)a, 0; }
static inline T canonical(T a) { return a; }
#else
static inline int is_nan(T a) { return a != a; }
static inline T canonical(T a) { return a != a ? (T)NAN : a; }
#endif

static void min_block(void *lanes, const void *const *in) {
    const T *a = in[0];
    for (int i = 0; i < LANES; i += VT) {
        vt found = v_load(a + i);
        for (int round = 1; round < GILA_REDUCE_ROUNDS; round++)
            found = smaller(found, v_load(a + round * LANES + i));
        v_store((T *)lanes + i, found);
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
            if (a[i + half] < a[i] || is_nan(a[i + half])) a[i] = a[i + half];
    *(T *)out = canonical(a[0]);
}

REDUCE(min, min_block, min_lanes, min_halves, 1, DTYPE, {&most})

static void max_block(void *lanes, const void *const *in) {
    const T *a = in[0];
    for (int i = 0; i < LANES; i += VT) {
        vt found = v_load(a + i);
        for (int round = 1; round < GILA_REDUCE_ROUNDS; round++)
            found = larger(found, v_load(a + round * LANES + i));
        v_store((T *)lanes + i, found);
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
            if (a[i] < a[i + half] || is_nan(a[i + half])) a[i] = a[i + half];
    *(T *)out = canonical(a[0]);
}

REDUCE(max, max_block, max_lanes, max_halves, 1, DTYPE, {&least})
#endif

#undef LANES
