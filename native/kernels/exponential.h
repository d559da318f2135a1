/*
 * e to the power x, within one unit in the last place, with the same bits on every target: our own
 * polynomial, Chebyshev-fitted, of relative error below 2^-58. No step is fused.
 */
#ifndef GILA_EXPONENTIAL_H
#define GILA_EXPONENTIAL_H

#include "simd/simd.h"

/* Adding and subtracting it rounds a small double to an integer, which stands in the low bits. */
#define ROUNDER 0x1.8p52
#define ROUNDER_BITS 0x4338000000000000u

INLINE vd exponential(vd x) {
    const vd one = vd_set1(1.0), rounder = vd_set1(ROUNDER);
    /* Beyond these the result is infinite or zero in any case; NaN stays as it is. */
    x = vd_select(vd_lt(vd_set1(710), x), vd_set1(710), x);
    x = vd_select(vd_lt(x, vd_set1(-746)), vd_set1(-746), x);

    vd rounded = x * vd_set1(0x1.71547652b82fep0) + rounder;
    vd n = rounded - rounder;
    vd high = x - n * vd_set1(0x1.62e42feep-1);
    vd low = n * vd_set1(0x1.a39ef35793c76p-33);
    vd r = high - low;
    vd r_tail = (high - r) - low;

    vd p = vd_set1(2.0911367871348534e-09);
    p = p * r + vd_set1(2.5100569275813683e-08);
    p = p * r + vd_set1(2.7557282693108636e-07);
    p = p * r + vd_set1(2.75572680728901e-06);
    p = p * r + vd_set1(2.4801587317322748e-05);
    p = p * r + vd_set1(0.00019841269863303223);
    p = p * r + vd_set1(0.0013888888888886517);
    p = p * r + vd_set1(0.008333333333330011);
    p = p * r + vd_set1(0.041666666666666664);
    p = p * r + vd_set1(0.16666666666666669);
    p = p * r + vd_set1(0.5);
    vd sum = one + r;
    vd lost = (one - sum) + r;
    vd y = sum + (lost + (r_tail + p * (r * r)));

    /* Times 2^n in two steps, so that only the last one rounds where the result is subnormal. */
    vl shifted = vd_bits(rounded) - vl_set1(ROUNDER_BITS) + vl_set1(2048);
    vl half = shifted >> 1;
    vd scale1 = vl_double((half - vl_set1(1)) << 52);
    vd scale2 = vl_double((shifted - half - vl_set1(1)) << 52);
    return y * scale1 * scale2;
}

#endif
