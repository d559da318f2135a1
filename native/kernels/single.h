/*
 * Functions of single precision in vectors of double precision, whose further digits spare what double precision itself
 * takes against rounding. Polynomials are our own minimax ones.
 */
#ifndef GILA_SINGLE_H
#define GILA_SINGLE_H

#include <math.h>

#include "kernels/logarithms.h"
#include "kernels/roots.h"
#include "kernels/widened.h"

#define GILA_NAME_F64(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
BODY_OF(GILA_NAME_F64(exp))
BODY_OF(GILA_NAME_F64(log))
BODY_OF(GILA_NAME_F64(sin))
BODY_OF(GILA_NAME_F64(cos))
BODY_OF(GILA_NAME_F64(tan))

/* x after so many quarter turns, at most pi/4 in magnitude. */
typedef struct quartered {
    vl n;
    vd angle;
} quartered;

/* Up to here what is left of a float has the digits of one: the turns, fewer than 2^41, are off by 2^-106 each. */
#define MOST_TURNED 0x1p40
INLINE quartered quarter_turns(vd x, uint64_t quarters) {
    const vd rounder = vd_set1(ROUNDER + (double)quarters);
    vd rounded = vd_fma(x, vd_set1(0x1.45f306dc9c883p-1), rounder), n = rounded - rounder;
    vd left = vd_fma(-n, vd_set1(0x1.921fb54442d18p0), x);
    return (quartered){vd_bits(rounded), vd_fma(-n, vd_set1(0x1.1a62633145c07p-54), left)};
}

/* With those beyond it, infinities and NaN by the function of double precision. */
RARE vd beyond_turned(vd x, vd y, gila_map_body function) {
    _Alignas(64) double block[GILA_LANES] = {0};
    const void *const in[] = {block};
    vd_store(block, x);
    function(GILA_LANES, block, in, 0);
    return vd_select(vd_le(magnitude_of(x), vd_set1(MOST_TURNED)), y, vd_load(block));
}

/* For |x| up to pi/4, with relative errors below 2^-28 and 2^-33. */
INLINE vd sine_single(vd x, vd z) {
    vd sum = vd_fma(z, vd_set1(-0x1.9943d52c3bb1fp-13), vd_set1(0x1.11073ad4e4cb1p-7));
    return x * vd_fma(z, vd_fma(z, sum, vd_set1(-0x1.55554525fcfffp-3)), vd_set1(1));
}
INLINE vd cosine_single(vd z) {
    vd sum = vd_fma(z, vd_set1(0x1.99ebfe5835c59p-16), vd_set1(-0x1.6c0c356c7aad3p-10));
    sum = vd_fma(z, vd_fma(z, sum, vd_set1(0x1.55554a1548169p-5)), vd_set1(-0.5));
    return vd_fma(z, sum, vd_set1(1));
}

/*
 * The tangent is sine over cosine, after an odd number of quarter turns minus cosine over sine: with an inverse of 23 bits,
 * the quotient has 45. Of 0 it is that 0, whose sign the quotient's rest may lose.
 */
static __attribute__((noinline)) void circular_single(int64_t n, float *out, const float *in,
                                                      uint64_t quarters, int tangent,
                                                      gila_map_body function) {
    for (int64_t i = 0; i < n; i += VD) {
        vd x = vd_load_f32(in + i);
        quartered t = quarter_turns(x, quarters);
        vdm odd = vl_nonzero(t.n & vl_set1(1));
        vd z = t.angle * t.angle, sine = sine_single(t.angle, z), cosine = cosine_single(z);
        vd y = vd_select(odd, cosine, sine);
        if (tangent) {
            vd below = vd_select(odd, -sine, cosine), inverse = vd_inverse_f32(below);
            vd quotient = y * inverse;
            quotient = vd_fma(vd_fma(-quotient, below, y), inverse, quotient);
            y = vd_select(vd_le(z, vd_set1(0)), x, quotient);
        } else {
            y = with_sign(y, (t.n << 62) & vl_set1(SIGN_BIT));
        }
        vdm usual = vd_le(magnitude_of(x), vd_set1(MOST_TURNED));
        if (!__builtin_expect(vdm_all(usual), 1)) y = beyond_turned(x, y, function);
        vd_store_f32(out + i, y);
    }
}
#define CIRCULAR_SINGLE(name, quarters, tangent) \
    static void name##_single(int64_t n, void *out, const void *const *in, \
                              const gila_call *call) { \
        (void)call; \
        circular_single(n, out, in[0], quarters, tangent, GILA_NAME_F64(name)); \
    }
CIRCULAR_SINGLE(sin, 0, 0)
CIRCULAR_SINGLE(cos, 1, 0)
CIRCULAR_SINGLE(tan, 0, 1)

static void cbrt_single(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    for (int64_t i = 0; i < n; i += VD) {
        vd x = vd_load_f32((const float *)in[0] + i), a = magnitude_of(x), y = inverse_cbrt(a);
        y = with_sign(a * y * y, sign_of(x));
        vd_store_f32((float *)out + i, vd_select(vd_lt(a, vd_set1(INFINITY)), y, x));
    }
}

/* Powers are e^(y log |x|), by the functions of double precision. */
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
        for (int64_t i = 0; i < count; i += VD)
            vd_store(block + i, magnitude_of(vd_load_f32(x + at + i)));
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
