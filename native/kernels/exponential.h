/*
 * e to the power x, within one unit in the last place, with the same bits on every target: 2^(n/8) e^r,
 * with powers of 2^(1/8) from a table, as Tang has it ("Table-driven implementation of the exponential
 * function in IEEE floating-point arithmetic", 1989).
 */
#ifndef GILA_EXPONENTIAL_H
#define GILA_EXPONENTIAL_H

#include "kernels/series.h"

/* Adding and subtracting it rounds a small double to an integer, which stands in the low bits. */
#define ROUNDER 0x1.8p52

/* The same for eighths. */
#define EIGHTHS_ROUNDER 0x1.8p49

/* 2^(i/8), and what the doubles lack of them. */
static const double exp_powers[8] = {
    0x1.0000000000000p+0, 0x1.172b83c7d517bp+0, 0x1.306fe0a31b715p+0, 0x1.4bfdad5362a27p+0,
    0x1.6a09e667f3bcdp+0, 0x1.8ace5422aa0dbp+0, 0x1.ae89f995ad3adp+0, 0x1.d5818dcfba487p+0};
static const double exp_rests[8] = {
    0x0.0000000000000p+0,   -0x1.19041b9d78a76p-55, 0x1.6f46ad23182e4p-55, 0x1.d4397afec42e2p-56,
    -0x1.bdd3413b26456p-54, 0x1.6e9f156864b27p-54,  0x1.7a1cd345dcc81p-54, 0x1.2ed02d75b3707p-55};

/*
 * (e^r - 1 - r) / r^2 for |r| up to log(2)/16: our own polynomial, fitted at Chebyshev's nodes. Its part in e^r has
 * a relative error below 2^-65.
 */
static const double exp_series[7] = {
    0x1.0000000000000p-1,  0x1.555555555559dp-3,  0x1.5555555555572p-5, 0x1.1111110c65418p-7,
    0x1.6c16c1685a1c8p-10, 0x1.a01eddd492b8ep-13, 0x1.a01de4fc5f772p-16};

/*
 * e^x = 2^n (power + rest) with n rounded down; the power is from the table, the rest small beside it.
 * `lost` is what the rest lacks where the power is 1.
 */
typedef struct grown {
    vd n, power, rest, lost;
} grown;

/* From x = r + n log 2, where the eighths of n stand in the low bits of `rounded`. */
INLINE grown grow(vd rounded, vd r) {
    vd power = vd_lookup8(exp_powers, vd_bits(rounded));
    vd higher = SERIES(r, exp_series), square = r * r, excess = vd_fma(higher, square, r);
    vd rest = vd_fma(power, excess, vd_lookup8(exp_rests, vd_bits(rounded)));
    vd lost = vd_fma(higher, square, r - excess);
    return (grown){rounded - vd_set1(EIGHTHS_ROUNDER), power, rest, lost};
}

/* The eighths nearest to x / log 2, and what they leave of x: the first step of two is exact. */
#define EIGHTHS(x) vd_fma(x, vd_set1(0x1.71547652b82fep0), vd_set1(EIGHTHS_ROUNDER))
INLINE vd less_log2(vd x, vd rounded) {
    return vd_fma(rounded - vd_set1(EIGHTHS_ROUNDER), vd_set1(-0x1.62e42feep-1), x);
}
INLINE vd log2_rest(vd low, vd rounded) {
    return vd_fma(rounded - vd_set1(EIGHTHS_ROUNDER), vd_set1(-0x1.a39ef35793c76p-33), low);
}

INLINE vd whole_power(grown g) { return vd_scale(g.power + g.rest, g.n); }

INLINE vd clamp(vd x, double least, double most) {
    return vd_max(vd_set1(least), vd_min(vd_set1(most), x));
}

/*
 * What e^x alone takes: powers that need no rests. All are larger by e^(EXP_SHIFT * 0x1.a39ef35793c76p-33), and the shift is
 * the first multiple of 1/8 for which the nearest doubles are within 0.046 units in the last place (a search, as that for
 * the tables of Gal, "Computing elementary functions: a new approach for achieving high accuracy and good performance",
 * 1986).
 */
#define EXP_SHIFT 10546807.125
static const double exp_shifted[8] = {
    0x1.0084071c8ad96p+0, 0x1.17bb7df918e8fp+0, 0x1.310ce2c7f00b5p+0, 0x1.4ca8e559b52e3p+0,
    0x1.6ac49d9164154p+0, 0x1.8b99f17db4ee0p+0, 0x1.af6804b024d68p+0, 0x1.d673b1a7bd173p+0};

/*
 * e^x of so many vectors. The polynomial is (e^r - 1 - r) / r^2 for |r| up to log(2)/16 and the shift: our own minimax
 * polynomial, whose part in e^r has an error below 2^-58, even and odd powers apart, which takes fewer products than pairs.
 * Where n is the exponent of a normal number, and so is that of the result, it is added to the power's, unless the processor
 * scales by an instruction; for others all is done once more.
 */
#define EACH _Pragma("GCC unroll 2") for (int k = 0; k < count; k++)
INLINE void exponentials(vd *x, int count) {
    const vl least = vd_bits(vd_set1(EIGHTHS_ROUNDER - 1021));
    const vl most = vd_bits(vd_set1(EIGHTHS_ROUNDER + 1024 - 0.125));
    vd all[2], rounded[2], r[2], square[2], even[2], odd[2];
    EACH all[k] = x[k];
    for (int scaled = GILA_SCALE || GILA_SMALL;; scaled = 1) {
        /* Beyond these the result is infinite or zero in any case; NaN stays as it is. */
        if (scaled) {
            EACH all[k] = clamp(all[k], -746, 710);
        }
        EACH rounded[k] = EIGHTHS(all[k]);
        EACH x[k] = less_log2(all[k], rounded[k]);
        EACH r[k] = rounded[k] - vd_set1(EIGHTHS_ROUNDER - EXP_SHIFT);
        EACH r[k] = vd_fma(r[k], vd_set1(-0x1.a39ef35793c76p-33), x[k]);
        EACH square[k] = r[k] * r[k];
        EACH even[k] =
            vd_fma(vd_set1(0x1.6c1c74e0e8664p-10), square[k], vd_set1(0x1.555555495327ap-5));
        EACH odd[k] =
            vd_fma(vd_set1(0x1.9f5fcf8011126p-13), square[k], vd_set1(0x1.111112e66c363p-7));
        EACH even[k] = vd_fma(even[k], square[k], vd_set1(0x1.00000000000e1p-1));
        EACH odd[k] = vd_fma(odd[k], square[k], vd_set1(0x1.555555555122dp-3));
        EACH even[k] = vd_fma(odd[k], r[k], even[k]);
        EACH r[k] = vd_fma(even[k], square[k], r[k]);
        EACH x[k] = vd_lookup8(exp_shifted, vd_bits(rounded[k]));
        if (scaled) break;
        vl outside = vl_set1(0);
        EACH outside |= (vd_bits(rounded[k]) - least) | (most - vd_bits(rounded[k]));
        if (__builtin_expect(!vl_negative(outside), 1)) {
            EACH x[k] = vl_double(vd_bits(x[k]) + (vd_bits(rounded[k]) >> 3 << 52));
            EACH x[k] = vd_fma(x[k], r[k], x[k]);
            return;
        }
    }
    EACH x[k] = vd_fma(x[k], r[k], x[k]);
    EACH x[k] = vd_scale(x[k], rounded[k] - vd_set1(EIGHTHS_ROUNDER));
}
#undef EACH

INLINE vd exponential(vd x) {
    exponentials(&x, 1);
    return x;
}

#endif
