/*
 * The natural logarithm; logarithms in twice the precision; and what is made of them: log1p, log2, log10,
 * powers and the inverse hyperbolic functions.
 *
 * Those in twice the precision: a number between 3/4 and 3/2 times a factor c from a table of 32 is
 * 1 + f, and log(1 / c) is in the table too: Tang, "Table-driven implementation of the logarithm function in IEEE
 * floating-point arithmetic", 1990. The factors have so few bits that f is exact.
 */
#ifndef GILA_LOGARITHMS_H
#define GILA_LOGARITHMS_H

#include "kernels/exponentials.h"
#include "loops/tables.h"

/* (log(1 + f) - 2 s) / s^3 up to a factor, in s^2: fdlibm (e_log.c, Sun Microsystems, 1993). */
static const double log_series[7] = {6.666666666666735130e-01, 3.999999999940941908e-01,
                                     2.857142874366239149e-01, 2.222219843214978396e-01,
                                     1.818357216161805012e-01, 1.531383769920937332e-01,
                                     1.479819860511658591e-01};

/* Results of logarithms at 0 and below, at infinity and NaN. */
INLINE vd log_limits(vd x, vd y) {
    const vd infinity = vd_set1(INFINITY), zero = vd_set1(0);
    y = vd_select(vd_le(infinity, x), infinity, y);
    y = vd_select(vd_le(x, zero), vd_select(vd_lt(x, zero), vd_set1(NAN), zero - infinity), y);
    return vd_select(vd_nan(x), x, y);
}

/* A positive number as a normal one, with what the exponent's bits lie above the exponent, and 2^52. */
typedef struct biased {
    vd normal, bias;
} biased;

/* Where all are usual, that is known. */
INLINE biased biased_of(vd x, int usual) {
    const vd bias = vd_set1(0x1p52 + 1023);
    if (__builtin_expect(usual, 1)) return (biased){x, bias};
    vdm subnormal = vd_lt(x, vd_set1(0x1p-1022));
    return (biased){vd_select(subnormal, x * vd_set1(0x1p54), x),
                    vd_select(subnormal, bias + vd_set1(54), bias)};
}

/* x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)). */
typedef struct halved {
    vd k, f;
    vl exponent; /* of 2^k, where x is no subnormal number */
} halved;

INLINE halved halve(biased x) {
    const vl sqrt_half = vl_set1(0x3fe6a09e00000000u);
    vl bits = vd_bits(x.normal) + (vl_set1(0x3ff0000000000000u) - sqrt_half), exponent = bits >> 52;
    vd k = vl_double(exponent | vl_set1(0x4330000000000000u)) - x.bias;
    vd f = vl_double((bits & vl_set1(0x000fffffffffffffu)) + sqrt_half) - vd_set1(1);
    return (halved){k, f, exponent};
}

/* log(1 + f), and `more`, which is small. */
INLINE vd log_of_fraction(vd f, vd more) {
    vd s = f / (vd_set1(2) + f), z = s * s;
    vd half_square = vd_set1(0.5) * f * f;
    vd rest = vd_fma(z, SERIES(z, log_series), half_square);
    return f - (half_square - vd_fma(s, rest, more));
}

/* log 2 in two parts. */
#define LOG2_HIGH 6.93147180369123816490e-01
#define LOG2_LOW 1.90821492927058770002e-10

/* k log 2 + log(1 + f), and `more`, with k times the low part of log 2 in it. */
INLINE vd log_from_half(vd k, vd f, vd more) {
    return vd_fma(k, vd_set1(LOG2_HIGH), log_of_fraction(f, more));
}

INLINE vd log_of(biased x) {
    halved h = halve(x);
    return log_from_half(h.k, h.f, h.k * vd_set1(LOG2_LOW));
}

/* Within one unit in the last place. */
INLINE vd logarithm(vd x) {
    int usual = vd_usual(x);
    vd y = log_of(biased_of(x, usual));
    return __builtin_expect(usual, 1) ? y : log_limits(x, y);
}

/*
 * (log(1 + f) - f + f^2 / 2) / (-f^3 / 2) for f from -0.0198 to 0.0232: our own polynomial, fitted at Chebyshev's
 * nodes. Its part in log(1 + f) has an absolute error below 2^-71.
 */
static const double log1p_series[9] = {
    -0x1.5555555555555p-1, 0x1.ffffffffffffcp-2,  -0x1.9999999999c1ep-2,
    0x1.555555556f735p-2,  -0x1.2492491c7dec0p-2, 0x1.fffff9633ed80p-3,
    -0x1.c71d74b1196f3p-3, 0x1.99eb04dba0b67p-3,  -0x1.6f79e9a70cc32p-3};

/* u = 2^k (1 + f) / c with log(1 / c) = start; 2^k has that exponent where u is no subnormal number. */
typedef struct split {
    vd k, f, c;
    vl exponent;
    doubled start;
} split;

/* Of what is positive and finite. */
INLINE split split_biased(biased u) {
    const vl least = vl_set1(0x3fe7c00000000000u), mantissa = vl_set1(0x000fffffffffffffu);
    vl bits = vd_bits(u.normal) + (vd_bits(vd_set1(1)) - least), exponent = bits >> 52;
    vl row = bits >> 47;
    vd k = vl_double(exponent | vl_set1(0x4330000000000000u)) - u.bias;
    vd c = vd_lookup32(gila_log_factors, row);
    vd f = vd_fma(vl_double((bits & mantissa) + least), c, vd_set1(-1));
    doubled start = {vd_lookup32(gila_log_starts, row), vd_lookup32(gila_log_rests, row)};
    return (split){k, f, c, exponent, start};
}

/* Of u.hi + u.lo; what the small part adds to the logarithm goes into the start. */
INLINE split split_log(doubled u) {
    split s = split_biased(biased_of(u.hi, 0));
    /* It counts only where its scale, 2^-k, is a number. */
    vd scale = vl_double((vl_set1(2046) - s.exponent) << 52);
    vd low = vd_select(vd_lt(u.hi, vd_set1(0x1p60)), u.lo * (scale * s.c), vd_set1(0));
    s.start.lo = s.start.lo + vd_fma(vd_set1(0) - s.f, low, low);
    return s;
}

/* start + log(1 + f). */
INLINE doubled log_from(doubled start, vd f) {
    doubled first = ordered_sum(start.hi, f);
    vd minus_half = vd_set1(-0.5) * f, second = f * minus_half;
    doubled sum = ordered_sum(first.hi, second);
    vd lost = vd_fma(f, minus_half, vd_set1(0) - second);
    vd low = (start.lo + first.lo) + (lost + sum.lo);
    return ordered_sum(sum.hi, vd_fma(f * second, SERIES(f, log1p_series), low));
}

/* k * (high + low) + rest, where k * high is exact. */
INLINE doubled join_log(vd k, double high, double low, doubled rest) {
    doubled sum = ordered_sum(k * vd_set1(high), rest.hi);
    return ordered_sum(sum.hi, vd_fma(k, vd_set1(low), sum.lo + rest.lo));
}

INLINE doubled natural_log(split s) {
    doubled start = {vd_fma(s.k, vd_set1(0x1.62e42fefa3800p-1), s.start.hi),
                     vd_fma(s.k, vd_set1(0x1.ef35793c76730p-45), s.start.lo)};
    return log_from(start, s.f);
}

INLINE vd log2_of(vd x) {
    int usual = vd_usual(x);
    halved h = halve(biased_of(x, usual));
    vd y = vd_fma(log_of_fraction(h.f, vd_set1(0)), vd_set1(0x1.71547652b82fep+0), h.k);
    return __builtin_expect(usual, 1) ? y : log_limits(x, y);
}

/* Of k log10(2) + log(1 + f) / log(10) all that counts is kept in two parts, so that powers of ten are exact. */
INLINE vd log10_of(vd x) {
    const vd factor = vd_set1(0x1.bcb7b1526e50ep-2);
    int usual = vd_usual(x);
    halved h = halve(biased_of(x, usual));
    vd s = h.f / (vd_set1(2) + h.f), z = s * s, half_square = vd_set1(0.5) * h.f * h.f;
    doubled l = ordered_sum(h.f, -half_square);
    l.lo = vd_fma(s, vd_fma(z, SERIES(z, log_series), half_square), l.lo);
    doubled rest = exact_product(l.hi, factor);
    rest.lo = vd_fma(l.lo, factor, vd_fma(l.hi, vd_set1(0x1.95355baaafad3p-57), rest.lo));
    vd y = join_log(h.k, 0x1.3441350800000p-2, 0x1.f79fef311f12bp-34, rest).hi;
    return __builtin_expect(usual, 1) ? y : log_limits(x, y);
}

/*
 * log(u.hi + u.lo) for u not below 2^-53, and for its small part that of the derivative; near 1 the sum of the two parts is
 * exact. And so many times log 2.
 */
INLINE vd log_of_sum(doubled u, vd times) {
    halved h = halve(biased_of(u.hi, 1));
    /* The small part counts only where its scale, 2^-k, is a number. */
    vd scaled = u.lo * vl_double((vl_set1(2046) - h.exponent) << 52);
    scaled = vd_select(vd_lt(u.hi, vd_set1(0x1p60)), scaled, vd_set1(0));
    doubled f = ordered_sum(h.f, scaled);
    vd derivative = vd_fma(f.hi, f.hi, vd_set1(1) - f.hi), k = h.k + times;
    return log_from_half(k, f.hi, vd_fma(f.lo, derivative, k * vd_set1(LOG2_LOW)));
}

INLINE vd log1p_of(vd x) {
    doubled u = exact_sum(vd_set1(1), x);
    vd y = log_of_sum(u, vd_set1(0));
    y = __builtin_expect(vd_usual(u.hi), 1) ? y : log_limits(u.hi, y);
    return vd_select(vd_lt(magnitude_of(x), vd_set1(TINY)), x, y);
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

/*
 * log(a + sqrt(a^2 + 1)) = log(1 + a + a^2 / (1 + sqrt(a^2 + 1))), of which the last part is below 0.3 of the sum of both,
 * and so are its errors; log 2a where a is large.
 */
INLINE vd asinh_of(vd x) {
    const vd zero = vd_set1(0), one = vd_set1(1);
    vd a = magnitude_of(x);
    vdm large = vd_lt(vd_set1(BEYOND_ONE), a);
    vd b = vd_select(large, one, a);
    doubled t = ordered_sum(b, (b * b) / (one + vd_sqrt(vd_fma(b, b, one))));
    doubled u = exact_sum(one, t.hi);
    u = (doubled){vd_select(large, a, u.hi), vd_select(large, zero, u.lo + t.lo)};
    vd y = log_of_sum(u, vd_select(large, one, zero));
    y = vd_select(vd_lt(a, vd_set1(0x1p-28)), a, y);
    return with_sign(log_limits(a + vd_set1(0x1p-1000), y), sign_of(x));
}

/* log(x + sqrt(x^2 - 1)) = log(1 + y + sqrt(y^2 + 2 y)) for y = x - 1; log 2x where x is large. */
INLINE vd acosh_of(vd x) {
    const vd zero = vd_set1(0), one = vd_set1(1);
    vdm large = vd_lt(vd_set1(BEYOND_ONE), x);
    vd b = vd_select(large, one, x - one), root = vd_sqrt(vd_fma(b, b, b + b));
    doubled t = ordered_sum(root, b), u = exact_sum(one, t.hi);
    u = (doubled){vd_select(large, x, u.hi), vd_select(large, zero, u.lo + t.lo)};
    vd y = log_of_sum(u, vd_select(large, one, zero));
    y = vd_select(vd_le(vd_set1(INFINITY), x), x, y);
    y = vd_select(vd_lt(x, one), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, y);
}

/*
 * log((1 + a) / (1 - a)) / 2: with P = 2^k near that quotient, f / (2 + f) for what is left of it, 1 + f, is
 * ((1 + P) a + (1 - P)) / ((1 - P) a + (1 + P)). Without a k this is a. Where P is large, 1 + P may not be exact, but
 * errors of 1 + a do not count: ((1 + a) - P (1 - a)) / ((1 + a) + P (1 - a)).
 */
INLINE vd atanh_of(vd x) {
    const vd one = vd_set1(1), zero = vd_set1(0);
    vd a = magnitude_of(x), above = one + a, below = one - a;
    halved h = halve((biased){above / below, vd_set1(0x1p52 + 1023)});
    vd power = vl_double(h.exponent << 52), more = one + power, less = one - power;
    vdm large = vd_lt(vd_set1(1024), power);
    vd with = vd_select(large, below, a);
    vd rest = vd_fma(vd_select(large, zero - power, more), with, vd_select(large, above, less));
    vd all = vd_fma(vd_select(large, power, less), with, vd_select(large, above, more));
    vd s = rest / all, z = s * s;
    rest = s * (z * (vd_set1(0.5) * SERIES(z, log_series)));
    vd y = vd_fma(h.k, vd_set1(0.5 * LOG2_HIGH), s + vd_fma(h.k, vd_set1(0.5 * LOG2_LOW), rest));
    y = vd_select(vd_le(one, a), vd_set1(INFINITY), y);
    y = vd_select(vd_lt(one, a), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, with_sign(y, sign_of(x)));
}

/*
 * x to the power y from z, that of its magnitude: negative for odd powers of negative numbers; otherwise they have
 * none. And where the power is 1 whatever the other is.
 */
INLINE vd power_from(vd x, vd y, vd z) {
    const vd zero = vd_set1(0), one = vd_set1(1), infinity = vd_set1(INFINITY);
    vd a = magnitude_of(x), b = magnitude_of(y);
    vdm fractional = vd_lt(b, vd_set1(0x1p52));
    vd whole = vd_select(fractional, b + vd_set1(0x1p52), b);
    vdm broken = vdm_and(fractional, vd_lt(zero, magnitude_of((whole - vd_set1(0x1p52)) - b)));
    vl odd = (vd_bits(whole) & vl_set1(1)) << 63;
    odd = vd_bits(vd_select(vd_lt(b, vd_set1(0x1p53)), vl_double(odd), zero));
    z = vd_select(broken, vd_select(vdm_and(vd_lt(x, zero), vd_lt(a, infinity)), vd_set1(NAN), z),
                  with_sign(z, odd & sign_of(x)));
    vdm power_of_one = vdm_and(vd_le(a, one), vdm_and(vd_le(one, a), vd_le(infinity, b)));
    vdm is_one = vdm_and(vd_le(x, one), vd_le(one, x));
    return vd_select(vdm_or(power_of_one, vdm_or(is_one, vd_le(b, zero))), one, z);
}

/* Where x or the result is no positive finite number: e^(y log |x|), and what comes of it. */
RARE vd power_limits(vd x, vd y, vd high, vd low) {
    const vd zero = vd_set1(0);
    vd a = magnitude_of(x);
    doubled l = {log_limits(a, high), vd_select(vd_le(a, zero), zero, low)};
    doubled product = exact_product(y, l.hi);
    product.lo = vd_fma(y, l.lo, product.lo);
    vdm moderate = vd_lt(magnitude_of(product.hi), vd_set1(2000));
    product.lo = vd_select(moderate, product.lo, zero);
    product.hi = clamp(product.hi, -800, 800);
    return power_from(x, y, whole_power(grow_natural(product)));
}

INLINE vd power_of(vd x, vd y) {
    int usual = vd_usual(x);
    vd a = __builtin_expect(usual, 1) ? x : magnitude_of(x);
    doubled l = natural_log(split_biased(biased_of(a, usual)));
    doubled product = exact_product(y, l.hi);
    product.lo = vd_fma(y, l.lo, product.lo);
    vdm moderate = vd_lt(magnitude_of(product.hi), vd_set1(800));
    if (!usual || !vdm_all(moderate)) return power_limits(x, y, l.hi, l.lo);
    return whole_power(grow_natural(product));
}

#endif
