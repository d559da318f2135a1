/* Square roots, cube roots and the lengths of vectors. */
#ifndef GILA_ROOTS_H
#define GILA_ROOTS_H

#include <math.h>

#include "kernels/doubled.h"

#if GILA_ROOT_STEPS
/*
 * Square roots by fused products, correctly rounded: Markstein, "Software division and square root using Goldschmidt's
 * algorithms", 2004. g and h are near sqrt(a) and half its inverse; the last step adds what g lacks, of which no more
 * than 2^-51 units in the last place are wrong. The few numbers whose roots lie as close to the middle of two doubles are
 * a test (native/test/contract.c). Where the error of g * g is subnormal, and for what has no root, by the instruction.
 */
INLINE vd refined_root(vd a) {
    const vd half = vd_set1(0.5);
    vdm ordinary = vdm_and(vd_le(vd_set1(0x1p-956), a), vd_le(a, vd_set1(0x1.fffffffffffffp1023)));
    if (__builtin_expect(!vdm_all(ordinary), 0)) return vd_sqrt(a);
    vd y = vd_root_seed(a), g = a * y, h = y * half;
#pragma GCC unroll 4
    for (int step = 0; step < GILA_ROOT_STEPS; step++) {
        vd r = vd_fma(-g, h, half);
        g = vd_fma(g, r, g);
        h = vd_fma(h, r, h);
    }
    return vd_fma(vd_fma(-g, g, a), h, g);
}

/*
 * Of four vectors, the last ones by the instruction: the divider has them while the others take the steps. Of the fours
 * every second one is odd.
 */
INLINE void four_roots(vd *a, int odd) {
    int divided = (GILA_DIVIDED_ROOTS + odd) / 2;
#pragma GCC unroll 4
    for (int k = 3; k >= 0; k--) a[k] = k < 4 - divided ? refined_root(a[k]) : vd_sqrt(a[k]);
}
#endif

/*
 * Near a^(-1/3), of which 2^-32 are wrong: from a third of the exponent's bits, where it is 4 %, by two steps of the series of
 * (1 - e)^(-1/3) for e = 1 - a y^3. Of normal numbers, and of 0 some number.
 */
INLINE vd inverse_cbrt(vd a) {
    const vd offset = vd_set1(0x1p52 + 1430197664), one = vd_set1(1);
    vd high = vl_double((vd_bits(a) >> 32) | vl_set1(0x4330000000000000u)) - vd_set1(0x1p52);
    vd y = vl_double(vd_bits(vd_fma(high, vd_set1(-0x1.5555555555555p-2), offset)) << 32);
#pragma GCC unroll 2
    for (int step = 0; step < 2; step++) {
        vd e = vd_fma(-(a * y), y * y, one);
        y = vd_fma(y * e, vd_fma(e, vd_set1(2.0 / 9), vd_set1(1.0 / 3)), y);
    }
    return y;
}

/* From t = a y^2 by a step of Newton's, with its square in twice the precision; scaled so that no part is subnormal. */
INLINE vd cbrt_of(vd x) {
    vd a = magnitude_of(x);
    vdm small = vd_lt(a, vd_set1(0x1p-900));
    vd scaled = vd_select(small, a * vd_set1(0x1p900), a), y = inverse_cbrt(scaled);
    vd t = scaled * y * y;
    doubled square = exact_product(t, t);
    vd rest = vd_fma(-square.lo, t, vd_fma(-square.hi, t, scaled));
    t = vd_fma(rest, y * y * vd_set1(1.0 / 3), t);
    t = vd_select(small, t * vd_set1(0x1p-300), t);
    return vd_select(vd_lt(a, vd_set1(INFINITY)), with_sign(t, sign_of(x)), x);
}

/* Within 4 % of half the inverse of a's root: from half the exponent's bits, as vd_root_seed of AVX2. */
INLINE vd half_inverse_root(vd a) {
    return vl_double(vl_set1(0x5fd6eb50c7b537a9) - (vd_bits(a) >> 1));
}

/* Of the sum of squares in twice the precision. Of what its root lacks one digit counts. */
INLINE vd length_of(vd x, vd y, vd *sum) {
    doubled p = exact_product(x, x), q = exact_product(y, y), s = exact_sum(p.hi, q.hi);
    vd root = vd_sqrt(s.hi);
    vd rest = vd_fma(vd_set1(0) - root, root, s.hi) + (s.lo + (p.lo + q.lo));
    *sum = s.hi;
    return vd_fma(rest, half_inverse_root(s.hi), root);
}

#define LEAST_SQUARE 0x1p-900
#define MOST_SQUARE 0x1p1000

/* Scaled so that squares neither overflow nor are lost. */
RARE vd hypot_limits(vd x, vd y) {
    const vd zero = vd_set1(0), one = vd_set1(1), infinity = vd_set1(INFINITY);
    vd a = magnitude_of(x), b = magnitude_of(y), sum = x * x + y * y, scale = one, back = one;
    vdm large = vd_lt(vd_set1(MOST_SQUARE), sum), small = vd_lt(sum, vd_set1(LEAST_SQUARE));
    scale = vd_select(large, vd_set1(0x1p-600), vd_select(small, vd_set1(0x1p600), scale));
    back = vd_select(large, vd_set1(0x1p600), vd_select(small, vd_set1(0x1p-600), back));
    vd z = length_of(x * scale, y * scale, &sum) * back;
    z = vd_select(vd_le(sum, zero), zero, z);
    return vd_select(vdm_or(vd_le(infinity, a), vd_le(infinity, b)), infinity, z);
}

INLINE vd hypot_of(vd x, vd y) {
    vd sum, z = length_of(x, y, &sum);
    vdm usual = vdm_and(vd_le(vd_set1(LEAST_SQUARE), sum), vd_le(sum, vd_set1(MOST_SQUARE)));
    return VD == 1 || !vdm_all(usual) ? hypot_limits(x, y) : z;
}

#endif
