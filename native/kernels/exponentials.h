/* What e^x - 1 in twice the precision gives: expm1, exp2 and the hyperbolic functions. */
#ifndef GILA_EXPONENTIALS_H
#define GILA_EXPONENTIALS_H

#include "kernels/doubled.h"
#include "kernels/exponential.h"

/* e^(x.hi + x.lo) for |x.hi| up to 1300. */
INLINE grown grow_natural(doubled x) {
    vd rounded = EIGHTHS(x.hi);
    return grow(rounded, less_log2(x.hi, rounded) + log2_rest(x.lo, rounded));
}

/* (e^x - 1) / 4, which is finite where the hyperbolic functions are. */
INLINE doubled quarter_expm1(vd x) {
    grown g = grow_natural((doubled){clamp(x, -60, 710.6), vd_set1(0)});
    vd n = g.n - vd_set1(2);
    doubled sum = exact_sum(vd_scale(g.power, n), vd_set1(-0.25));
    doubled e = exact_sum(sum.hi, vd_scale(g.rest, n));
    return (doubled){e.hi, e.lo + (sum.lo + vd_scale(g.lost, n))};
}

/* Arguments below this are their own expm1 and sinh. */
#define TINY 0x1p-54

INLINE vd expm1_of(vd x) {
    doubled e = quarter_expm1(x);
    vd y = (e.hi + e.lo) * vd_set1(4);
    return vd_select(vd_lt(magnitude_of(x), vd_set1(TINY)), x, y);
}

INLINE vd exp2_of(vd x) {
    x = clamp(x, -1100, 1100);
    vd rounded = x + vd_set1(EIGHTHS_ROUNDER), f = x - (rounded - vd_set1(EIGHTHS_ROUNDER));
    vd low = f * vd_set1(0x1.abc9e3b39803fp-56);
    return whole_power(grow(rounded, vd_fma(f, vd_set1(0x1.62e42fefa39efp-1), low)));
}

/* With E = (e^a - 1) / 4: 2 (E + E / (4 E + 1)), or 2 (2 E - 4 E^2 / (4 E + 1)): what is added is less than half of E. */
INLINE vd sinh_of(vd x) {
    const vd one = vd_set1(1), four = vd_set1(4);
    vd magnitude = magnitude_of(x), a = vd_min(vd_set1(710.6), magnitude), rounded = EIGHTHS(a);
    grown g = grow(rounded, log2_rest(less_log2(a, rounded), rounded));
    vd scale = vd_scale(vd_set1(0.25), g.n);
    doubled e = ordered_sum(vd_fma(g.power, scale, vd_set1(-0.25)), g.rest * scale);
    vdm small = vd_lt(e.hi, vd_set1(0.25));
    vd times = vd_select(small, vd_set1(2), one), by = vd_select(small, e.hi * -four, one);
    vd low = vd_fma(g.lost, scale, e.lo);
    vd added = vd_fma(times, low, by * (e.hi / vd_fma(four, e.hi, one)));
    vd y = vd_fma(times, e.hi, added);
    y = vd_select(vd_lt(magnitude, vd_set1(TINY)), magnitude, y + y);
    return with_sign(y, sign_of(x));
}

/* With X = e^a / 4: 2 (X + 1 / (16 X)). */
INLINE vd cosh_of(vd x) {
    grown g = grow_natural((doubled){clamp(magnitude_of(x), 0, 710.6), vd_set1(0)});
    vd n = g.n - vd_set1(2), high = vd_scale(g.power, n), rest = vd_scale(g.rest, n);
    vd y = high + (vd_set1(0.0625) / (high + rest) + rest);
    return y + y;
}

/* With E = e^2a - 1: E / (E + 2). */
INLINE vd tanh_of(vd x) {
    const vd one = vd_set1(1), two = vd_set1(2);
    vd a = vd_min(vd_set1(25), magnitude_of(x)), twice = a + a, rounded = EIGHTHS(twice);
    grown g = grow(rounded, log2_rest(less_log2(twice, rounded), rounded));
    vd scale = vd_scale(one, g.n);
    doubled e = ordered_sum(vd_fma(g.power, scale, -one), g.rest * scale);
    /* In this order because it is exact where the quotient's digits are not soon those of 1. */
    doubled above = ordered_sum(two, e.hi);
    above.lo = above.lo + e.lo;
    return with_sign(rounded_quotient(e, above), sign_of(x));
}

#endif
