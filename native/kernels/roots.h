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
 * As fdlibm (s_cbrt.c, FreeBSD): a third of the exponent's bits is right to 5 bits, a polynomial in
 * t^3 / x to 23, to which it is then rounded, so that its square is exact; one step of Newton's.
 */
INLINE vd cbrt_of(vd x) {
    vd a = magnitude_of(x);
    vdm subnormal = vd_lt(a, vd_set1(0x1p-1022));
    vd normal = vd_select(subnormal, a * vd_set1(0x1p54), a);
    const vl magic = vl_set1(0x4330000000000000u);
    vd high = vl_double((vd_bits(normal) >> 32) | magic) - vd_set1(0x1p52);
    vd offset = vd_select(subnormal, vd_set1(696219795), vd_set1(715094163));
    vl third = vd_bits(vd_fma(high, vd_set1(0x1.5555555555555p-2), offset + vd_set1(0x1p52)));
    vd t = vl_double(third << 32);

    vd r = (t * t) * (t / a);
    vd p = vd_fma(r, vd_set1(0.145996192886612446982), vd_set1(-0.758397934778766047437));
    vd q = vd_fma(r, vd_set1(1.621429720105354466140), vd_set1(-1.88497979543377169875));
    q = vd_fma(r, q, vd_set1(1.87595182427177009643));
    t = t * vd_fma((r * r) * r, p, q);
    t = vl_double((vd_bits(t) + vl_set1(0x80000000u)) & vl_set1(0xffffffffc0000000u));
    r = a / (t * t);
    r = (r - t) / ((t + t) + r);
    t = vd_fma(t, r, t);
    vdm unchanged = vdm_or(vd_le(a, vd_set1(0)), vd_le(vd_set1(INFINITY), a));
    return vd_select(vdm_or(unchanged, vd_nan(x)), x, with_sign(t, sign_of(x)));
}

/*
 * Of the sum of squares in twice the precision. Of what its root lacks one digit counts: the inverse is from half the
 * exponent, within 4 % (as vd_root_seed of AVX2).
 */
INLINE vd length_of(vd x, vd y, vd *sum) {
    doubled p = exact_product(x, x), q = exact_product(y, y), s = exact_sum(p.hi, q.hi);
    vd root = vd_sqrt(s.hi);
    vd half_inverse = vl_double(vl_set1(0x5fd6eb50c7b537a9) - (vd_bits(s.hi) >> 1));
    vd rest = vd_fma(vd_set1(0) - root, root, s.hi) + (s.lo + (p.lo + q.lo));
    *sum = s.hi;
    return vd_fma(rest, half_inverse, root);
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
