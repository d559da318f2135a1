/* Quotients of integers by one number, rounded down, and their remainders, without a division for each. */
#ifndef GILA_INVERSE_H
#define GILA_INVERSE_H

#include <string.h>

#include "kernels/kernels.h"

#if defined(GILA_IS_I64) || defined(GILA_IS_U64)
#define BITS 64
typedef vl lanes;
#define LANE vl_set1
typedef unsigned __int128 twice;

INLINE lanes product_high(lanes a, lanes b) {
    const vl low = vl_set1(0xffffffff);
    vl middle = vl_mul32(a >> 32, b) + (vl_mul32(a, b) >> 32);
    vl other = vl_mul32(a, b >> 32) + (middle & low);
    return vl_mul32(a >> 32, b >> 32) + (middle >> 32) + (other >> 32);
}
#elif defined(GILA_IS_I32) || defined(GILA_IS_U32)
#define BITS 32
typedef vu lanes;
#define LANE vu_set1
typedef uint64_t twice;

INLINE lanes product_high(lanes a, lanes b) {
    const vl even = vl_mul32((vl)a, (vl)b), odd = vl_mul32((vl)a >> 32, (vl)b);
    return (lanes)(even >> 32 | (odd & vl_set1(UINT64_C(0xffffffff) << 32)));
}
#elif defined(GILA_IS_I16) || defined(GILA_IS_U16)
#define BITS 16
typedef vh lanes;
#define LANE vh_set1
typedef uint64_t twice;
#define product_high vh_mul_high
#else
#define BITS 8
typedef vb lanes;
#define LANE vb_set1
#endif

/*
 * A divisor as a factor and shifts, so that a / b is a few products and sums for every a: Granlund and Montgomery,
 * "Division by invariant integers using multiplication", 1994, figure 4.1. Of 8 bits, which have no shifts, the factor has 16,
 * from 1 / b up: all that a times its error comes to is less than a unit. That of 1, which has no room, is 0 there.
 */
typedef struct inverse {
    uint64_t factor;
    vt negative; /* all bits, where the divisor has a minus sign */
    int first, second;
} inverse;

/* Of b, which is not 0: floor(2^BITS (2^l - m) / m) + 1, for its magnitude m and 2^l, the power of 2 from m on. */
static __attribute__((noinline)) inverse inverse_of(T b) {
    vt negative = b > 0 ? 0 : (vt) ~(vt)0, m = (vt)((b ^ negative) - negative);
#if BITS == 8
    return (inverse){m > 1 ? 0xffff / m + 1 : 0, negative, m == 1, 0};
#else
    int l = m > 1 ? 64 - __builtin_clzll((uint64_t)m - 1) : 0;
    twice rest = ((twice)1 << l) - m;
    return (inverse){(uint64_t)((rest << BITS) / m + 1), negative, l > 0, l > 1 ? l - 1 : 0};
#endif
}

INLINE lanes divide_by(lanes a, inverse b) {
#if BITS == 8
    return vb_mul_high(a, vh_set1((uint16_t)b.factor)) + (a & LANE((vt)-b.first));
#else
    lanes high = product_high(a, LANE((vt)b.factor));
    return (high + ((a - high) >> b.first)) >> b.second;
#endif
}

/*
 * Where a and b differ in sign the complement of the quotient of a's complement, which both are positive: ~(~a / b) is the
 * quotient rounded down. For b below 0 it is that of a - 1 and -b, or for a up to 0 the quotient of -a, ~(a - 1).
 */
INLINE lanes floor_quotient(lanes a, inverse b) {
#if defined(GILA_CLASS_INT)
    typedef T integers __attribute__((vector_size(sizeof(lanes))));
    lanes negative = LANE(b.negative), below = a + negative;
    lanes turn = (lanes)((integers)(a | below) >> (BITS - 1));
    return divide_by(below ^ turn, b) ^ (turn ^ negative);
#else
    return divide_by(a, b);
#endif
}

INLINE void divide_all(int64_t n, T *results, const T *as, T divisor, int rests) {
    const inverse made = inverse_of(divisor), by = made; /* in registers */
    for (int64_t i = 0; i < n; i += (int64_t)(sizeof(lanes) / sizeof(T))) {
        lanes a;
        memcpy(&a, as + i, sizeof a);
        const lanes quotient = floor_quotient(a, by);
        const lanes result = rests ? a - quotient * LANE((vt)divisor) : quotient;
        memcpy(results + i, &result, sizeof result);
    }
}

#undef BITS
#undef LANE
#undef product_high

#if !defined(GILA_IS_I64) && !defined(GILA_IS_U64) && !defined(GILA_IS_U32) && !defined(_WIN32)
/*
 * By numbers of their own; those that are 0 give 0. In floating point of so many more bits that rounding changes the
 * product by less than the half does, which keeps it from being an integer: (a + 1/2) / b. All that follows is exact.
 * ROUNDER, added, rounds to an integer that stands in the low bits. uint32 lacks it, and Windows does, for size.
 */
#if defined(GILA_IS_I32)
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

INLINE T low_bits(real a) {
    real_bits bits;
    memcpy(&bits, &a, sizeof bits);
    return (T)bits;
}

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
