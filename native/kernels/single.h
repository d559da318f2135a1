/*
 * Functions of single precision, most from the exponential function or the logarithm of double precision by the textbook
 * formulas: what cancels in them is not missed in single precision. Below the magnitudes named here the result is the
 * argument. Within one unit in the last place.
 */
#ifndef GILA_SINGLE_H
#define GILA_SINGLE_H

#include <math.h>

#include "kernels/logarithms.h"
#include "kernels/widened.h"

#define GILA_NAME_F64(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
BODY_OF(GILA_NAME_F64(exp))
BODY_OF(GILA_NAME_F64(log))

/* Each before and after of a block, so that functions share them. */
typedef void (*single_before)(double *block, const float *x, int64_t n);
typedef void (*single_after)(float *out, const double *block, const float *x, int64_t n);

#define BEFORE(before) \
    static void before##_block(double *block, const float *x, int64_t n) { \
        for (int64_t i = 0; i < n; i += VD) vd_store(block + i, before(vd_load_f32(x + i))); \
    }
#define AFTER(after) \
    static void after##_block(float *out, const double *block, const float *x, int64_t n) { \
        for (int64_t i = 0; i < n; i += VD) \
            vd_store_f32(out + i, after(vd_load(block + i), vd_load_f32(x + i))); \
    }

/* y, or x where its magnitude is below `least`; odd functions take magnitudes and get back the sign. */
INLINE vd unless_small(vd x, double least, vd y) {
    return vd_select(vd_lt(magnitude_of(x), vd_set1(least)), x, y);
}
INLINE vd odd_unless_small(vd x, double least, vd y) {
    return unless_small(x, least, with_sign(y, sign_of(x)));
}

BEFORE(magnitude_of)

/* log(a + sqrt(a^2 + 1)). */
INLINE vd asinh_before(vd x) {
    vd a = magnitude_of(x);
    return a + vd_sqrt(vd_fma(a, a, vd_set1(1)));
}
BEFORE(asinh_before)
INLINE vd asinh_after(vd l, vd x) { return odd_unless_small(x, 0x1p-13, l); }

/* log(x + sqrt(x^2 - 1)). */
INLINE vd acosh_before(vd x) { return x + vd_sqrt(vd_fma(x, x, vd_set1(-1))); }
BEFORE(acosh_before)
INLINE vd acosh_after(vd l, vd x) { return vd_select(vd_lt(x, vd_set1(1)), vd_set1(NAN), l); }

/* log((1 + a) / (1 - a)) / 2. */
INLINE vd atanh_before(vd x) {
    vd a = magnitude_of(x);
    return (vd_set1(1) + a) / (vd_set1(1) - a);
}
BEFORE(atanh_before)
INLINE vd atanh_after(vd l, vd x) { return odd_unless_small(x, 0x1p-13, vd_set1(0.5) * l); }

/* after(kernel(before(x)), x), by the kernel of double precision on this target. */
static __attribute__((noinline)) void by_blocks(single_before before, gila_map_body kernel,
                                                single_after after, int64_t n, float *out,
                                                const float *x, const gila_call *call) {
    _Alignas(64) double block[WIDE_BLOCK];
    const void *const in[] = {block};
    for (int64_t at = 0, count; at < n; at += count) {
        count = n - at < WIDE_BLOCK ? n - at : (int64_t)WIDE_BLOCK;
        before(block, x + at, count);
        kernel(count, block, in, call);
        after(out + at, block, x + at, count);
    }
}

#define SINGLE(name, kernel, before) \
    AFTER(name##_after) \
    static void name##_single(int64_t n, void *out, const void *const *in, \
                              const gila_call *call) { \
        by_blocks(before##_block, GILA_NAME_F64(kernel), name##_after_block, n, out, in[0], call); \
    } \
    MAP(name, name##_single)

/* e^(y log |x|). */
INLINE vd power_after(vd z, vd x, vd y) {
    vdm finite = vd_lt(magnitude_of(y), vd_set1(INFINITY));
    return vd_usual(x) && vdm_all(finite) ? z : power_from(x, y, z);
}

static void power_single(int64_t n, void *out, const void *const *in, const gila_call *call) {
    _Alignas(64) double block[WIDE_BLOCK];
    const void *const wide_in[] = {block};
    const float *x = in[0], *y = in[1];
    for (int64_t at = 0, count; at < n; at += count) {
        count = n - at < WIDE_BLOCK ? n - at : (int64_t)WIDE_BLOCK;
        magnitude_of_block(block, x + at, count);
        GILA_NAME_F64(log)(count, block, wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store(block + i, vd_load_f32(y + at + i) * vd_load(block + i));
        GILA_NAME_F64(exp)(count, block, wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store_f32(
                (float *)out + at + i,
                power_after(vd_load(block + i), vd_load_f32(x + at + i), vd_load_f32(y + at + i)));
    }
}

#endif
