/*
 * Sine, cosine and tangent, with the same bits on every target. Polynomials: fdlibm (k_sin.c, k_cos.c;
 * Sun Microsystems, 1993).
 */
#ifndef GILA_CIRCULAR_H
#define GILA_CIRCULAR_H

#include <string.h>

#include "kernels/doubled.h"
#include "kernels/exponential.h"
#include "loops/tables.h"

/* What is left of x after n quarter turns: angle - excess, at most pi/4 in magnitude. */
typedef struct reduced {
    vl n;
    vd angle, excess;
} reduced;

/*
 * Not negative where the two parts of pi/2 lack nothing that counts: they are off by less than 2^-106 for each of the
 * turns, which is below 2^-64 of an angle that is at least 2^-41 x. No x beyond 2^41 has such an angle; NaN for some.
 */
INLINE vd margin_of(vd x, vd angle) { return vd_fma(x * x, vd_set1(-0x1p-82), angle * angle); }

/* The same with those lanes reduced one by one where that is not so. */
RARE reduced reduced_long(vd x, reduced r, uint64_t quarters) {
    double xs[VD], margins[VD], angles[VD], excesses[VD];
    uint64_t turns[VD];
    vd_store(xs, x);
    vd_store(margins, margin_of(x, r.angle));
    vd_store(angles, r.angle);
    vd_store(excesses, r.excess);
    memcpy(turns, &r.n, sizeof turns);
    gila_reduce_large(VD, xs, margins, quarters, turns, angles, excesses);
    memcpy(&r.n, turns, sizeof turns);
    r.angle = vd_load(angles);
    r.excess = vd_load(excesses);
    return r;
}

/*
 * Of x, turned on by so many quarters of a turn. The first part of pi/2 has 50 bits, so that what is left after it is
 * exact: Boldo, Daumas and Li, "Formally verified argument reduction with a fused multiply-add", 2009.
 */
INLINE reduced reduce(vd x, uint64_t quarters) {
    const vd part1 = vd_set1(0x1.921fb54442d18p0), part2 = vd_set1(0x1.1a62633145c07p-54);
    const vd rounder = vd_set1(ROUNDER + (double)quarters);
    vd rounded = vd_fma(x, vd_set1(0x1.45f306dc9c883p-1), rounder), n = rounded - rounder;
    vd left = vd_fma(-n, part1, x), angle = vd_fma(-n, part2, left);
    reduced r = {vd_bits(rounded), angle, vd_fma(n, part2, angle - left)};
    if (!vdm_all(vd_le(vd_set1(0), margin_of(x, angle)))) return reduced_long(x, r, quarters);
    return r;
}

static const double sin_series[6] = {1.66666666666666324348e-01, -8.33333333332248946124e-03,
                                     1.98412698298579493134e-04, -2.75573137070700676789e-06,
                                     2.50507602534068634195e-08, -1.58969099521155010221e-10};
static const double cos_series[6] = {4.16666666666666019037e-02, -1.38888888888741095749e-03,
                                     2.48015872894767294178e-05, -2.75573143513906633035e-07,
                                     2.08757232129817482790e-09, -1.13596475577881948265e-11};

/* sin(x - excess) = hi - lo for |x| <= pi/4. */
INLINE doubled sine_parts(vd x, vd excess) {
    vd z = x * x, w = vd_fma(z, vd_set1(-0.5), vd_set1(1));
    return (doubled){x, vd_fma(z * x, SERIES(z, sin_series), excess * w)};
}

/* cos(x - excess) = hi + lo for |x| <= pi/4. */
INLINE doubled cosine_parts(vd x, vd excess) {
    const vd one = vd_set1(1), minus_half = vd_set1(-0.5);
    vd z = x * x, w = vd_fma(z, minus_half, one);
    vd rest = vd_fma(x, excess, vd_fma(z, minus_half, one - w));
    return (doubled){w, vd_fma(z * z, SERIES(z, cos_series), rest)};
}

/* sin(x) turned on by `quarters` of a turn: 0 gives sin, 1 gives cos. */
INLINE vd circular(vd x, uint64_t quarters) {
    reduced r = reduce(x, quarters);
    doubled s = sine_parts(r.angle, r.excess), c = cosine_parts(r.angle, r.excess);
    vd y = vd_select(vl_nonzero(r.n & vl_set1(1)), c.hi + c.lo, s.hi - s.lo);
    return vl_double(vd_bits(y) ^ ((r.n << 62) & vl_set1(SIGN_BIT)));
}

/* Sine over cosine; after an odd number of quarter turns minus cosine over sine. */
INLINE vd tan_of(vd x) {
    vd a = magnitude_of(x);
    const vd zero = vd_set1(0);
    reduced r = reduce(a, 0);
    doubled s = sine_parts(r.angle, r.excess), c = cosine_parts(r.angle, r.excess);
    s = ordered_sum(s.hi, zero - s.lo);
    c = ordered_sum(c.hi, c.lo);
    vdm odd = vl_nonzero(r.n & vl_set1(1));
    doubled above = {vd_select(odd, c.hi, s.hi), vd_select(odd, c.lo, s.lo)};
    doubled below = {vd_select(odd, zero - s.hi, c.hi), vd_select(odd, zero - s.lo, c.lo)};
    vd y = rounded_quotient(above, below);
    return vd_select(vd_lt(a, vd_set1(0x1p-27)), x, with_sign(y, sign_of(x)));
}

#endif
