/*
 * What e^x - 1 in twice the precision gives: expm1, exp2, powers, and the hyperbolic functions. The
 * polynomial is that of exponential.h.
 */
#ifndef GILA_EXPONENTIALS_H
#define GILA_EXPONENTIALS_H

#include "kernels/doubled.h"
#include "kernels/exponential.h"

/* e^x = 2^n (1 + rest), the rest between -0.3 and 0.42. */
typedef struct grown {
    vl n;
    doubled rest;
} grown;

/* From x = r + tail + n log 2, with |r| at most 0.35. */
INLINE grown grow(vl n, vd r, vd tail) {
    vd p = vd_set1(2.0911367871348534e-09);
    p = vd_fma(p, r, vd_set1(2.5100569275813683e-08));
    p = vd_fma(p, r, vd_set1(2.7557282693108636e-07));
    p = vd_fma(p, r, vd_set1(2.75572680728901e-06));
    p = vd_fma(p, r, vd_set1(2.4801587317322748e-05));
    p = vd_fma(p, r, vd_set1(0.00019841269863303223));
    p = vd_fma(p, r, vd_set1(0.0013888888888886517));
    p = vd_fma(p, r, vd_set1(0.008333333333330011));
    p = vd_fma(p, r, vd_set1(0.041666666666666664));
    p = vd_fma(p, r, vd_set1(0.16666666666666669));
    p = vd_fma(p, r, vd_set1(0.5));
    return (grown){n, ordered_sum(r, vd_fma(p, r * r, tail))};
}

/* e^(x.hi + x.lo) for |x.hi| up to 2000. */
INLINE grown grow_natural(doubled x) {
    vd rounded = vd_fma(x.hi, vd_set1(0x1.71547652b82fep0), vd_set1(ROUNDER));
    vd n = rounded - vd_set1(ROUNDER);
    vd high = vd_fma(n, vd_set1(-0x1.62e42feep-1), x.hi);
    vd low = vd_fma(n, vd_set1(0x1.a39ef35793c76p-33), vd_set1(0) - x.lo);
    vd r = high - low;
    return grow(vd_bits(rounded) - vl_set1(ROUNDER_BITS), r, (high - r) - low);
}

/* In two steps, so that only the last one rounds where the result is subnormal. */
INLINE vd whole_power(grown g) {
    doubled sum = ordered_sum(vd_set1(1), g.rest.hi);
    vd y = sum.hi + (sum.lo + g.rest.lo);
    vl shifted = g.n + vl_set1(4096), half = shifted >> 1;
    return y * power_of_two(half - vl_set1(2048)) * power_of_two(shifted - half - vl_set1(2048));
}

INLINE vd clamp(vd x, double least, double most) {
    x = vd_select(vd_lt(vd_set1(most), x), vd_set1(most), x);
    return vd_select(vd_lt(x, vd_set1(least)), vd_set1(least), x);
}

/* (e^x - 1) / 4, which is finite where the hyperbolic functions are. */
INLINE doubled quarter_expm1(vd x) {
    grown g = grow_natural((doubled){clamp(x, -60, 710.6), vd_set1(0)});
    vd scale = power_of_two(g.n - vl_set1(2));
    doubled sum = exact_sum(scale - vd_set1(0.25), scale * g.rest.hi);
    return (doubled){sum.hi, sum.lo + scale * g.rest.lo};
}

/* Arguments below this are their own expm1, sinh and tanh. */
#define TINY 0x1p-54

INLINE vd expm1_of(vd x) {
    doubled e = quarter_expm1(x);
    vd y = (e.hi + e.lo) * vd_set1(4);
    return vd_select(vd_lt(magnitude_of(x), vd_set1(TINY)), x, y);
}

INLINE vd exp2_of(vd x) {
    x = clamp(x, -1100, 1100);
    vd rounded = x + vd_set1(ROUNDER), f = x - (rounded - vd_set1(ROUNDER));
    doubled r = exact_product(f, vd_set1(0x1.62e42fefa39efp-1));
    vd tail = vd_fma(f, vd_set1(0x1.abc9e3b39803fp-56), r.lo);
    return whole_power(grow(vd_bits(rounded) - vl_set1(ROUNDER_BITS), r.hi, tail));
}

/* With E = (e^a - 1) / 4: 2 (E + E / (4 E + 1)). */
INLINE vd sinh_of(vd x) {
    vd a = magnitude_of(x);
    doubled e = quarter_expm1(a);
    vd y = e.hi + (e.lo + e.hi / vd_fma(e.hi, vd_set1(4), vd_set1(1)));
    y = vd_select(vd_lt(a, vd_set1(TINY)), a, y + y);
    return with_sign(y, sign_of(x));
}

/* With X = e^a / 4: 2 (X + 1 / (16 X)). */
INLINE vd cosh_of(vd x) {
    grown g = grow_natural((doubled){clamp(magnitude_of(x), 0, 710.6), vd_set1(0)});
    vd scale = power_of_two(g.n - vl_set1(2));
    doubled sum = ordered_sum(scale, scale * g.rest.hi);
    vd y = sum.hi + (vd_set1(0.0625) / sum.hi + (sum.lo + scale * g.rest.lo));
    return y + y;
}

/* With E = e^2a - 1: E / (E + 2). */
INLINE vd tanh_of(vd x) {
    vd a = magnitude_of(x);
    grown g = grow_natural((doubled){clamp(a + a, 0, 50), vd_set1(0)});
    vd scale = power_of_two(g.n);
    doubled e = exact_sum(scale - vd_set1(1), scale * g.rest.hi);
    e.lo = vd_fma(scale, g.rest.lo, e.lo);
    doubled above = ordered_sum(vd_select(vd_lt(e.hi, vd_set1(2)), vd_set1(2), e.hi),
                                vd_select(vd_lt(e.hi, vd_set1(2)), e.hi, vd_set1(2)));
    above.lo = above.lo + e.lo;
    doubled y = quotient(e, above);
    vd whole = vd_select(vd_lt(a, vd_set1(TINY)), a, y.hi + y.lo);
    return with_sign(whole, sign_of(x));
}

#endif
