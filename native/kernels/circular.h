/*
 * Sine, cosine and tangent, with the same bits on every target. Polynomials and the parts of pi/2: fdlibm
 * (k_sin.c, k_cos.c, e_rem_pio2.c; Sun Microsystems, 1993).
 */
#ifndef GILA_CIRCULAR_H
#define GILA_CIRCULAR_H

#include <string.h>

#include "kernels/doubled.h"
#include "kernels/exponential.h"
#include "kernels/reduce_large.h"

/* Arguments below this, about 2^19 pi, are reduced by three parts of pi/2 of 33 bits each. */
#define MEDIUM 0x1.921fb54442d18p19

/* What is left of |x| after n quarter turns: angle + tail, at most pi/4. */
typedef struct reduced {
    vl n;
    vd angle;
    vd tail;
} reduced;

/* The same with the large arguments among them reduced one by one: rare, and kept out of the loop. */
static __attribute__((noinline, cold)) reduced with_large(vd a, reduced r) {
    double x[VD], angles[VD], tails[VD];
    uint64_t turns[VD];
    vd_store(x, a);
    vd_store(angles, r.angle);
    vd_store(tails, r.tail);
    memcpy(turns, &r.n, sizeof turns);
    for (int i = 0; i < VD; i++)
        if (x[i] >= MEDIUM) turns[i] = gila_reduce_large(x[i], &angles[i], &tails[i]);
    memcpy(&r.n, turns, sizeof turns);
    r.angle = vd_load(angles);
    r.tail = vd_load(tails);
    return r;
}

/* Of each part the product with n, taken off, is rounded once, and what that loses is exact. */
INLINE reduced reduce(vd a) {
    const vd part2 = vd_set1(-6.07710050630396597660e-11);
    const vd part3 = vd_set1(-2.02226624871116645580e-21);
    vd rounded = vd_fma(a, vd_set1(0x1.45f306dc9c883p-1), vd_set1(ROUNDER));
    vd n = rounded - vd_set1(ROUNDER);
    vd r0 = vd_fma(n, vd_set1(-1.57079632673412561417e+00), a);
    vd r1 = vd_fma(n, part2, r0), e1 = vd_fma(n, part2, r0 - r1);
    vd r2 = vd_fma(n, part3, r1), e2 = vd_fma(n, part3, r1 - r2);
    vd tail = vd_fma(n, vd_set1(-8.47842766036889956997e-32), e1 + e2);
    vd angle = r2 + tail;
    reduced result = {vd_bits(rounded), angle, (r2 - angle) + tail};

    if (vdm_any(vd_le(vd_set1(MEDIUM), a))) return with_large(a, result);
    return result;
}

static const double sin_series[5] = {8.33333333332248946124e-03, -1.98412698298579493134e-04,
                                     2.75573137070700676789e-06, -2.50507602534068634195e-08,
                                     1.58969099521155010221e-10};
static const double cos_series[6] = {4.16666666666666019037e-02, -1.38888888888741095749e-03,
                                     2.48015872894767294178e-05, -2.75573143513906633035e-07,
                                     2.08757232129817482790e-09, -1.13596475577881948265e-11};

/* sin(x + tail) and cos(x + tail) for |x| <= pi/4, as a large part and a small one. */
INLINE doubled sine_parts(vd x, vd tail) {
    vd z = x * x, v = z * x;
    vd rest = vd_fma(v, SERIES(z, sin_series), vd_set1(-0.5) * tail);
    return (doubled){x, vd_fma(v, vd_set1(-1.66666666666666324348e-01), vd_fma(z, rest, tail))};
}

INLINE doubled cosine_parts(vd x, vd tail) {
    const vd one = vd_set1(1), minus_half = vd_set1(-0.5);
    vd z = x * x, w = vd_fma(z, minus_half, one);
    vd lost = vd_fma(z, minus_half, one - w);
    vd rest = vd_fma(vd_set1(0) - x, tail, lost);
    return (doubled){w, vd_fma(z * z, SERIES(z, cos_series), rest)};
}

INLINE vd sine(vd x, vd tail) {
    doubled parts = sine_parts(x, tail);
    return parts.hi + parts.lo;
}

INLINE vd cosine(vd x, vd tail) {
    doubled parts = cosine_parts(x, tail);
    return parts.hi + parts.lo;
}

/* sin(a) for a >= 0 turned on by `quarters` of a turn: 0 gives sin, 1 gives cos. */
INLINE vd circular(vd a, uint64_t quarters) {
    reduced r = reduce(a);
    vl n = r.n + vl_set1(quarters);
    vd y = vd_select(vl_nonzero(n & vl_set1(1)), cosine(r.angle, r.tail), sine(r.angle, r.tail));
    return vl_double(vd_bits(y) ^ ((n & vl_set1(2)) << 62));
}

INLINE vd sin_vd(vd x) {
    vl sign = vd_bits(x) & vl_set1(SIGN_BIT);
    return vl_double(vd_bits(circular(vl_double(vd_bits(x) ^ sign), 0)) ^ sign);
}

INLINE vd cos_vd(vd x) { return circular(vl_double(vd_bits(x) & ~vl_set1(SIGN_BIT)), 1); }

/* Sine over cosine; after an odd number of quarter turns minus cosine over sine. */
INLINE vd tan_of(vd x) {
    vd a = magnitude_of(x);
    reduced r = reduce(a);
    doubled s = sine_parts(r.angle, r.tail), c = cosine_parts(r.angle, r.tail);
    s = ordered_sum(s.hi, s.lo);
    c = ordered_sum(c.hi, c.lo);
    const vd zero = vd_set1(0);
    vdm odd = vl_nonzero(r.n & vl_set1(1));
    doubled above = {vd_select(odd, c.hi, s.hi), vd_select(odd, c.lo, s.lo)};
    doubled below = {vd_select(odd, zero - s.hi, c.hi), vd_select(odd, zero - s.lo, c.lo)};
    doubled y = quotient(above, below);
    return vd_select(vd_lt(a, vd_set1(0x1p-27)), x, with_sign(y.hi + y.lo, sign_of(x)));
}

#endif
