/*
 * Logarithms in twice the precision, and what is made of them: log1p, log2, log10, powers and the
 * inverse hyperbolic functions.
 *
 * u = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and with s = f / (2 + f) is
 * log(1 + f) = 2 s + 2/3 s^3 + s^5 R(s^2). The first two terms are computed in twice the precision, so
 * that the relative error is about 2^-64; R is our own polynomial, fitted at Chebyshev's nodes.
 */
#ifndef GILA_LOGARITHMS_H
#define GILA_LOGARITHMS_H

#include "kernels/exponentials.h"

/* (log(1 + f) - 2 s) / s^3 up to a factor, in s^2: fdlibm (e_log.c, Sun Microsystems, 1993). */
static const double log_series[7] = {6.666666666666735130e-01, 3.999999999940941908e-01,
                                     2.857142874366239149e-01, 2.222219843214978396e-01,
                                     1.818357216161805012e-01, 1.531383769920937332e-01,
                                     1.479819860511658591e-01};

/* Within one unit in the last place. */
INLINE vd logarithm(vd x) {
    const vl sqrt_half = vl_set1(0x3fe6a09e00000000u);
    const vd zero = vd_set1(0), one = vd_set1(1);
    vdm subnormal = vd_lt(x, vd_set1(0x1p-1022));
    vd normal = vd_select(subnormal, x * vd_set1(0x1p54), x);
    /* x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)). */
    vl bits = vd_bits(normal) + (vl_set1(0x3ff0000000000000u) - sqrt_half);
    vd k = vl_double((bits >> 52) | vl_set1(0x4330000000000000u)) -
           vd_select(subnormal, vd_set1(0x1p52 + 1023 + 54), vd_set1(0x1p52 + 1023));
    vd f = vl_double((bits & vl_set1(0x000fffffffffffffu)) + sqrt_half) - one;

    vd s = f / (vd_set1(2) + f), z = s * s;
    vd half_square = vd_set1(0.5) * f * f;
    vd rest = vd_fma(z, SERIES(z, log_series), half_square);
    vd low = vd_fma(s, rest, k * vd_set1(1.90821492927058770002e-10));
    vd y = vd_fma(k, vd_set1(6.93147180369123816490e-01), f - (half_square - low));

    const vd infinity = vd_set1(INFINITY);
    y = vd_select(vd_le(infinity, x), infinity, y);
    y = vd_select(vd_le(x, zero), vd_select(vd_lt(x, zero), vd_set1(NAN), zero - infinity), y);
    return vd_select(vd_nan(x), x, y);
}

/* log u = k log 2 + rest. */
typedef struct scaled_log {
    vd k;
    doubled rest;
} scaled_log;

/* Of u.hi + u.lo, positive and finite. */
INLINE scaled_log split_log(doubled u) {
    const vl sqrt_half = vl_set1(0x3fe6a09e00000000u);
    vdm subnormal = vd_lt(u.hi, vd_set1(0x1p-1022));
    vd normal = vd_select(subnormal, u.hi * vd_set1(0x1p54), u.hi);
    vl bits = vd_bits(normal) + (vl_set1(0x3ff0000000000000u) - sqrt_half);
    vl exponent = bits >> 52;
    vd k = vl_double(exponent | vl_set1(0x4330000000000000u)) - vd_set1(0x1p52 + 1023);
    k = vd_select(subnormal, k - vd_set1(54), k);
    vd f = vl_double((bits & vl_set1(0x000fffffffffffffu)) + sqrt_half) - vd_set1(1);
    /* The small part counts only where its scale, 2^-k, is a number. */
    vd low = vd_select(vd_lt(u.hi, vd_set1(0x1p60)),
                       u.lo * vl_double((vl_set1(2046) - exponent) << 52), vd_set1(0));

    doubled above = ordered_sum(vd_set1(2), f);
    above.lo = above.lo + low;
    doubled s = quotient((doubled){f, low}, above);
    vd z = s.hi * s.hi;
    vd r = vd_set1(0.10763771141935799);
    r = vd_fma(r, z, vd_set1(0.10456178583266948));
    r = vd_fma(r, z, vd_set1(0.11766819759900725));
    r = vd_fma(r, z, vd_set1(0.1333329638088045));
    r = vd_fma(r, z, vd_set1(0.15384615763125822));
    r = vd_fma(r, z, vd_set1(0.18181818179643494));
    r = vd_fma(r, z, vd_set1(0.22222222222228474));
    r = vd_fma(r, z, vd_set1(0.28571428571428564));
    r = vd_fma(r, z, vd_set1(0.4));
    vd z_low = vd_fma(s.hi, s.hi, vd_set1(0) - z) + (s.hi + s.hi) * s.lo;
    doubled cube = exact_product(s.hi, z);
    cube.lo = cube.lo + vd_fma(s.hi, z_low, s.lo * z);
    const vd two_thirds = vd_set1(0x1.5555555555555p-1);
    doubled third = exact_product(cube.hi, two_thirds);
    vd small = vd_fma(cube.hi, vd_set1(0x1.5555555555555p-55), cube.lo * two_thirds);
    third.lo = third.lo + vd_fma(cube.hi * z, r, small);
    doubled sum = ordered_sum(s.hi + s.hi, third.hi);
    return (scaled_log){k, {sum.hi, sum.lo + ((s.lo + s.lo) + third.lo)}};
}

/* k * (high + low) + rest, where k * high is exact. */
INLINE doubled join_log(vd k, double high, double low, doubled rest) {
    doubled sum = ordered_sum(k * vd_set1(high), rest.hi);
    return ordered_sum(sum.hi, vd_fma(k, vd_set1(low), sum.lo + rest.lo));
}

INLINE doubled natural_log(scaled_log l) {
    return join_log(l.k, 0x1.62e42feep-1, 0x1.a39ef35793c76p-33, l.rest);
}

/* The factor's parts are 1 / log(base). */
INLINE doubled scaled_rest(doubled rest, double high, double low) {
    doubled product = exact_product(rest.hi, vd_set1(high));
    product.lo = product.lo + vd_fma(rest.hi, vd_set1(low), rest.lo * vd_set1(high));
    return product;
}

/* Results of logarithms at 0 and below, at infinity and NaN. */
INLINE vd log_limits(vd x, vd y) {
    const vd infinity = vd_set1(INFINITY), zero = vd_set1(0);
    y = vd_select(vd_le(infinity, x), infinity, y);
    y = vd_select(vd_le(x, zero), vd_select(vd_lt(x, zero), vd_set1(NAN), zero - infinity), y);
    return vd_select(vd_nan(x), x, y);
}

INLINE vd log2_of(vd x) {
    scaled_log l = split_log((doubled){x, vd_set1(0)});
    doubled rest = scaled_rest(l.rest, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
    doubled y = join_log(l.k, 1, 0, rest);
    return log_limits(x, y.hi);
}

INLINE vd log10_of(vd x) {
    scaled_log l = split_log((doubled){x, vd_set1(0)});
    doubled rest = scaled_rest(l.rest, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
    doubled y = join_log(l.k, 0x1.3441350800000p-2, 0x1.f79fef311f12bp-34, rest);
    return log_limits(x, y.hi);
}

INLINE vd log1p_of(vd x) {
    doubled u = exact_sum(vd_set1(1), x);
    doubled y = natural_log(split_log(u));
    return vd_select(vd_lt(magnitude_of(x), vd_set1(TINY)), x, log_limits(u.hi, y.hi));
}

/* log(e^x + e^y) = m + log(1 + e^(n - m)) for the larger m and the smaller n. */
INLINE vd logaddexp_of(vd x, vd y) {
    vd most = vd_select(vd_lt(x, y), y, x), least = vd_select(vd_lt(x, y), x, y);
    doubled difference = exact_sum(least, vd_set1(0) - most);
    vdm within = vd_lt(vd_set1(-1000), difference.hi);
    difference.hi = vd_select(vd_le(most, least), vd_set1(0), clamp(difference.hi, -746, 0));
    difference.lo = vd_select(within, difference.lo, vd_set1(0));
    vd e = whole_power(grow_natural(difference));
    doubled l = natural_log(split_log(exact_sum(vd_set1(1), e)));
    l.hi = vd_select(vd_lt(e, vd_set1(TINY)), e, l.hi);
    doubled sum = exact_sum(most, l.hi);
    vd z = sum.hi + (sum.lo + l.lo);
    z = vd_select(vd_lt(magnitude_of(most), vd_set1(INFINITY)), z, most);
    return vd_select(vdm_or(vd_nan(x), vd_nan(y)), x + y, z);
}

/* Beyond this 1 is nothing beside its square. */
#define BEYOND_ONE 0x1p28

/* log(a + sqrt(a^2 + 1)) = log(1 + a + a^2 / (1 + sqrt(a^2 + 1))); log 2a where a is large. */
INLINE vd asinh_of(vd x) {
    vd a = magnitude_of(x);
    vdm large = vd_lt(vd_set1(BEYOND_ONE), a);
    vd b = vd_select(large, vd_set1(1), a);
    doubled square = exact_product(b, b);
    doubled above = exact_sum(vd_set1(1), square.hi);
    above.lo = above.lo + square.lo;
    doubled root = square_root_of(above);
    doubled divisor = ordered_sum(root.hi, vd_set1(1));
    divisor.lo = divisor.lo + root.lo;
    doubled part = quotient(square, divisor);
    doubled t = exact_sum(b, part.hi);
    doubled u = exact_sum(vd_set1(1), t.hi);
    u.lo = u.lo + (t.lo + part.lo);
    u.hi = vd_select(large, a, u.hi);
    u.lo = vd_select(large, vd_set1(0), u.lo);
    scaled_log l = split_log(u);
    l.k = vd_select(large, l.k + vd_set1(1), l.k);
    vd y = natural_log(l).hi;
    y = vd_select(vd_lt(a, vd_set1(0x1p-28)), a, y);
    return with_sign(log_limits(a + vd_set1(0x1p-1000), y), sign_of(x));
}

/* log(x + sqrt(x^2 - 1)); log 2x where x is large. */
INLINE vd acosh_of(vd x) {
    vdm large = vd_lt(vd_set1(BEYOND_ONE), x);
    vd b = vd_select(large, vd_set1(2), x);
    doubled square = exact_product(b, b);
    doubled below = exact_sum(square.hi, vd_set1(-1));
    below.lo = below.lo + square.lo;
    doubled root = square_root_of(ordered_sum(below.hi, below.lo));
    doubled u = exact_sum(b, root.hi);
    u.lo = u.lo + root.lo;
    u.hi = vd_select(large, x, u.hi);
    u.lo = vd_select(large, vd_set1(0), u.lo);
    scaled_log l = split_log(u);
    l.k = vd_select(large, l.k + vd_set1(1), l.k);
    vd y = natural_log(l).hi;
    y = vd_select(vd_le(x, vd_set1(1)), vd_set1(0), y);
    y = vd_select(vd_le(vd_set1(INFINITY), x), x, y);
    y = vd_select(vd_lt(x, vd_set1(1)), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, y);
}

/* log(1 + 2 a / (1 - a)) / 2. */
INLINE vd atanh_of(vd x) {
    vd a = magnitude_of(x);
    doubled ratio = quotient((doubled){a + a, vd_set1(0)}, exact_sum(vd_set1(1), vd_set1(0) - a));
    doubled u = exact_sum(vd_set1(1), ratio.hi);
    u.lo = u.lo + ratio.lo;
    vd y = vd_set1(0.5) * natural_log(split_log(u)).hi;
    y = vd_select(vd_lt(a, vd_set1(0x1p-28)), a, y);
    y = vd_select(vd_le(vd_set1(1), a), vd_set1(INFINITY), y);
    y = vd_select(vd_lt(vd_set1(1), a), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, with_sign(y, sign_of(x)));
}

/* e^(y log |x|), negative for odd powers of negative numbers; otherwise they have none. */
INLINE vd power_of(vd x, vd y) {
    const vd zero = vd_set1(0), one = vd_set1(1), infinity = vd_set1(INFINITY);
    vd a = magnitude_of(x), b = magnitude_of(y);
    doubled l = natural_log(split_log((doubled){a, zero}));
    l.lo = vd_select(vd_le(a, zero), zero, l.lo);
    l.hi = log_limits(a, l.hi);
    doubled product = exact_product(y, l.hi);
    vd low = vd_fma(y, l.lo, product.lo);
    low = vd_select(vd_lt(magnitude_of(product.hi), vd_set1(2000)), low, zero);
    vd z = whole_power(grow_natural((doubled){clamp(product.hi, -800, 800), low}));

    vdm fractional = vd_lt(b, vd_set1(0x1p52));
    vd whole = vd_select(fractional, b + vd_set1(0x1p52), b);
    vdm broken = vdm_and(fractional, vd_lt(zero, magnitude_of((whole - vd_set1(0x1p52)) - b)));
    vl odd = (vd_bits(whole) & vl_set1(1)) << 63;
    odd = vd_bits(vd_select(vd_lt(b, vd_set1(0x1p53)), vl_double(odd), zero));
    z = vd_select(broken, vd_select(vdm_and(vd_lt(x, zero), vd_lt(a, infinity)), vd_set1(NAN), z),
                  with_sign(z, odd & sign_of(x)));
    vdm power_of_one = vdm_and(vd_le(a, one), vdm_and(vd_le(one, a), vd_le(infinity, b)));
    vdm is_one = vdm_and(vd_le(x, one), vd_le(one, x));
    z = vd_select(vdm_or(power_of_one, vdm_or(is_one, vd_le(b, zero))), one, z);
    return z;
}

#endif
