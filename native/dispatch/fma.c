/*
 * fma and fmaf for the scalar and sse2 kernels, which must do on x86-64 processors of before 2013 as well, that lack
 * the instruction. MinGW-w64's own round twice, as they compute in the x87's 64 bits; glibc's change the processor's
 * rounding mode and back, which takes 90 ns.
 */
#include "dispatch/cpu.h"

#if defined(__x86_64__)

#include <math.h>
#include <stdint.h>
#include <string.h>

typedef unsigned __int128 wide;

/* a + b, and what its rounding lost: Knuth's. */
typedef struct rounded_sum {
    double sum, lost;
} rounded_sum;

static inline rounded_sum add(double a, double b) {
    double sum = a + b, part = sum - a;
    return (rounded_sum){sum, (a - (sum - part)) + (b - part)};
}

/*
 * Integers here carry every bit of the sum that can decide its rounding, as section 5.6 of IEEE 754 wants it
 * rounded: once. They serve where a part of the sum or of the product might be subnormal or overflow.
 */

/* magnitude * 2^exponent, with the magnitude's highest bit at TOP, so that two of them can be added. */
typedef struct number {
    wide magnitude;
    int exponent, negative;
} number;

enum { TOP = 125, DOUBLE_BITS = 53, LEAST_EXPONENT = -1074 };

static uint64_t bits(double x) {
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    return b;
}

static double from_bits(uint64_t b) {
    double x;
    memcpy(&x, &b, sizeof x);
    return x;
}

static number normal(wide magnitude, int exponent, int negative) {
    uint64_t high = (uint64_t)(magnitude >> 64);
    int zeros = high ? __builtin_clzll(high) : 64 + __builtin_clzll((uint64_t)magnitude);
    int shift = zeros - (127 - TOP);
    return (number){shift < 0 ? magnitude >> -shift : magnitude << shift, exponent - shift,
                    negative};
}

/* x is finite and not zero. */
static number exact(double x) {
    uint64_t b = bits(x), fraction = b & ((UINT64_C(1) << 52) - 1);
    int exponent = (int)(b >> 52 & 0x7ff);
    if (exponent) fraction |= UINT64_C(1) << 52;
    return (number){fraction, (exponent ? exponent : 1) - 1075, (int)(b >> 63)};
}

/* a / 2^n; where bits are lost, the lowest one says so. */
static wide shifted(wide a, int n) {
    if (n == 0) return a;
    if (n > TOP) return a != 0;
    return a >> n | ((a & (((wide)1 << n) - 1)) != 0);
}

/* The integer nearest to a / 2^n, the even one of two; 0 < n < 127. */
static uint64_t nearest(wide a, int n) {
    uint64_t quotient = (uint64_t)(a >> n);
    wide rest = a & (((wide)1 << n) - 1), half = (wide)1 << (n - 1);
    return quotient + (rest > half || (rest == half && (quotient & 1)));
}

static double rounded(number x) {
    int drop = TOP + 1 - DOUBLE_BITS; /* so many bits do not fit */
    if (x.exponent + drop < LEAST_EXPONENT) drop = LEAST_EXPONENT - x.exponent;
    double result;
    if (x.exponent + drop > 1023) {
        result = HUGE_VAL;
    } else if (x.exponent + drop == LEAST_EXPONENT) {
        result = drop > TOP + 1 ? 0 : from_bits(nearest(x.magnitude, drop));
    } else {
        result = ldexp((double)nearest(x.magnitude, drop), x.exponent + drop);
    }
    return x.negative ? -result : result;
}

static double fma_of_integers(double a, double b, double c) {
    if (!isfinite(a) || !isfinite(b) || a == 0 || b == 0) return a * b + c;
    if (!isfinite(c)) return c;
    number x = exact(a), y = exact(b);
    x = normal(x.magnitude * y.magnitude, x.exponent + y.exponent, x.negative ^ y.negative);
    if (c == 0) return rounded(x);
    y = exact(c);
    y = normal(y.magnitude, y.exponent, y.negative);
    if (x.exponent < y.exponent || (x.exponent == y.exponent && x.magnitude < y.magnitude)) {
        number smaller = x;
        x = y;
        y = smaller;
    }
    wide other = shifted(y.magnitude, x.exponent - y.exponent);
    wide sum = x.negative == y.negative ? x.magnitude + other : x.magnitude - other;
    return sum ? rounded(normal(sum, x.exponent, x.negative)) : 0;
}

/*
 * A sum rounded to odd (its last bit says whether any was lost), so that rounding it again to fewer bits is
 * right; Boldo and Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to
 * odd", 2008.
 */
static inline double odd_sum(double a, double b) {
    rounded_sum s = add(a, b);
    if (s.lost == 0 || (bits(s.sum) & 1)) return s.sum;
    return from_bits(bits(s.sum) + (uint64_t)((s.lost > 0) == (s.sum > 0) ? 1 : -1));
}

/* The upper half of a double's bits. */
static inline double upper(double a) {
    double t = a * 0x1.0000002p27;
    return t - (t - a);
}

static int instructed;

void gila_use_fma(int64_t target) {
    __atomic_store_n(&instructed, target >= GILA_TARGET_avx2, __ATOMIC_RELAXED);
}

double fma(double a, double b, double c) {
    if (__atomic_load_n(&instructed, __ATOMIC_RELAXED)) {
        __asm__("vfmadd213sd %2, %1, %0" : "+x"(a) : "x"(b), "x"(c));
        return a;
    }
    double product = a * b, magnitude = fabs(product);
    if (!(0x1p-900 < magnitude && magnitude < 0x1p1000 && fabs(a) < 0x1p990 && fabs(b) < 0x1p990 &&
          fabs(c) < 0x1p1000))
        return fma_of_integers(a, b, c);
    double a1 = upper(a), a2 = a - a1, b1 = upper(b), b2 = b - b1;
    double lost = a2 * b2 - (((product - a1 * b1) - a2 * b1) - a1 * b2);
    rounded_sum small = add(c, lost), large = add(product, small.sum);
    return large.sum + odd_sum(small.lost, large.lost);
}

/* The product of two floats is exact in double. */
float fmaf(float a, float b, float c) {
    if (__atomic_load_n(&instructed, __ATOMIC_RELAXED)) {
        __asm__("vfmadd213ss %2, %1, %0" : "+x"(a) : "x"(b), "x"(c));
        return a;
    }
    double product = (double)a * b, sum = product + c;
    return (float)(isfinite(sum) ? odd_sum(product, c) : sum);
}

#else
void gila_use_fma(int64_t target) { (void)target; }
#endif
