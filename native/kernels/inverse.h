/* Quotients of integers by one number, rounded down, and their remainders, without a division for each. */
#ifndef GILA_INVERSE_H
#define GILA_INVERSE_H

#include <string.h>

#include "kernels/kernels.h"

#if defined(GILA_IS_I64) || defined(GILA_IS_U64)

/*
 * A divisor as a factor and shifts, so that a / b is a few products and sums for every a: Granlund and Montgomery,
 * "Division by invariant integers using multiplication", 1994, figure 4.1.
 */
typedef struct inverse {
    uint64_t factor, negative; /* all bits, where the divisor has a minus sign */
    int first, second;
} inverse;

/* Of b, which is not 0: floor(2^64 (2^l - m) / m) + 1, for its magnitude m and 2^l, the power of 2 from m on. */
static __attribute__((noinline)) inverse inverse_of(T b) {
#if defined(GILA_CLASS_INT)
    uint64_t negative = 0u - ((uint64_t)b >> 63);
#else
    uint64_t negative = 0;
#endif
    uint64_t m = (b ^ negative) - negative;
    int l = m > 1 ? 64 - __builtin_clzll(m - 1) : 0;
    unsigned __int128 rest = ((unsigned __int128)1 << l) - m;
    return (inverse){(uint64_t)((rest << 64) / m + 1), negative, l > 0, l > 1 ? l - 1 : 0};
}

INLINE vl product_high(vl a, vl b) {
    const vl low = vl_set1(0xffffffff);
    vl middle = vl_mul32(a >> 32, b) + (vl_mul32(a, b) >> 32);
    vl other = vl_mul32(a, b >> 32) + (middle & low);
    return vl_mul32(a >> 32, b >> 32) + (middle >> 32) + (other >> 32);
}

INLINE vl divide_by(vl a, inverse b) {
    vl high = product_high(a, vl_set1(b.factor));
    return (high + ((a - high) >> b.first)) >> b.second;
}

/*
 * With a over -b for b below 0, and the complement of a's for a below 0, all are positive: ~(~a / b) is the quotient
 * rounded down. -a has a minus sign where both it and ~a seem to.
 */
INLINE vl floor_quotient(vl a, inverse b) {
#if defined(GILA_CLASS_INT)
    vl negative = vl_set1(b.negative), changed = a ^ negative, up = changed - negative;
    vl sign = vl_set1(0) - ((changed & up) >> 63);
    return sign ^ divide_by(sign ^ up, b);
#else
    return divide_by(a, b);
#endif
}

INLINE void divide_all(int64_t n, T *results, const T *as, T divisor, int rests) {
    const inverse made = inverse_of(divisor), by = made; /* in registers */
    for (int64_t i = 0; i < n; i += VD) {
        vl a = vd_bits(vd_load((const double *)(as + i))), quotient = floor_quotient(a, by);
        vl result = rests ? a - quotient * vl_set1((vt)divisor) : quotient;
        vd_store((double *)(results + i), vl_double(result));
    }
}

#else

/*
 * In floating point of so many more bits that rounding changes the product by less than the half does, which keeps it from
 * being an integer: (a + 1/2) / b. All that follows is exact. ROUNDER, added, rounds to an integer that stands in the low
 * bits.
 */
#if defined(GILA_IS_I32) || defined(GILA_IS_U32)
typedef double real;
typedef uint64_t real_bits;
#define ROUNDER 0x1.8p52
#define REAL_FMA __builtin_fma
#define REAL_SIGNED __builtin_copysign
#else
typedef float real;
typedef uint32_t real_bits;
#define ROUNDER 0x1.8p23f
#define REAL_FMA __builtin_fmaf
#define REAL_SIGNED __builtin_copysignf
#endif
/* Vectors convert signed numbers alone. */
#if defined(GILA_IS_U32)
#define BIAS 0x80000000
#else
#define BIAS 0
#endif

INLINE T low_bits(real a) {
    real_bits bits;
    memcpy(&bits, &a, sizeof bits);
    return (T)bits;
}

INLINE void divide_all(int64_t n, T *results, const T *as, T divisor, int rests) {
    const real b = (real)divisor, inverse = 1 / b, bias = BIAS, half = (real)0.5;
    const real start = (bias + (b < 0 ? -half : half)) * inverse - half;
    EACH_OF(n) {
        const real a = (real)(int32_t)(as[i] - BIAS);
        const real quotient = REAL_FMA(a, inverse, start) + ROUNDER;
        const real rest = REAL_FMA(-b, quotient - ROUNDER, a) + (ROUNDER + bias);
        results[i] = low_bits(rests ? rest : quotient);
    }
}

#if (defined(GILA_IS_I16) || defined(GILA_IS_I32) || defined(GILA_IS_U8)) && !defined(_WIN32)
/* By numbers of their own; those that are 0 give 0. Other types lack it, and Windows does, for size. */
static __attribute__((noinline)) void divide_each(int64_t n, T *results, const T *as, const T *bs,
                                                  int rests) {
    const real half = (real)0.5;
    EACH_OF(n) {
        const real a = (real)as[i], b = (real)bs[i], inverse = 1 / b;
        const real start = REAL_SIGNED(half, b) * inverse - half;
        const real quotient = REAL_FMA(a, inverse, start) + ROUNDER;
        const real rest = REAL_FMA(-b, quotient - ROUNDER, a) + ROUNDER;
        const T result = low_bits(rests ? rest : quotient);
        results[i] = bs[i] == 0 ? 0 : result;
    }
}
#define DIVIDED_EACH(below, ...) divide_each(__VA_ARGS__)
#endif

#endif

#if !defined(DIVIDED_EACH)
#define DIVIDED_EACH(below, n, out, as, bs, rests) below(n, out, in, call)
#endif

/* Without an inverse where divisors differ, or there is none. */
#define DIVIDED(name, rests) \
    BODY_OF(GILA_BELOW(name)) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        const T divisor = *(const T *)in[1]; \
        if (call->note & GILA_REPEATED << 1 && divisor != 0) \
            divide_all(n, out, in[0], divisor, rests); \
        else \
            DIVIDED_EACH(GILA_BELOW(name), n, out, in[0], in[1], rests); \
    } \
    MAP2(name, name##_all)

#endif
