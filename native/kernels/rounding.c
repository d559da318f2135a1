/* Rounding to integers, and the representation of floating-point numbers. */
#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
/* Wider vectors gain in the nearer caches, up to twice, but take as much code again: the library is to stay small. */
#if defined(GILA_ON_avx512)
#define GILA_DEFER 1
#endif
#include <math.h>
#include <string.h>

#include "kernels/kernels.h"

#if defined(GILA_CLASS_COMPLEX)

static inline E round_complex(E a) {
    return (E){OF_T(__builtin_rint)(a.re), OF_T(__builtin_rint)(a.im)};
}

EACH_MAP1(round, round_complex(a))
EACH_TEST1(isnan, (a.re != a.re) | (a.im != a.im))
EACH_TEST1(isinf, (OF_T(__builtin_fabs)(a.re) == (T)INFINITY) |
                      (OF_T(__builtin_fabs)(a.im) == (T)INFINITY))
EACH_TEST1(isfinite,
           (OF_T(__builtin_fabs)(a.re) < (T)INFINITY) & (OF_T(__builtin_fabs)(a.im) < (T)INFINITY))

#else

/* Bits behind those of the exponent; exponents that those may be, and that are kept as 0 is. */
#if defined(GILA_IS_F32)
typedef uint32_t float_bits;
typedef int32_t float_int;
#define FRACTION 23
#define PLACES 0xffu
#else
typedef uint64_t float_bits;
typedef int64_t float_int;
#define FRACTION 52
#define PLACES UINT64_C(0x7ff)
#endif
#define BIAS (int)(PLACES / 2)

static inline float_bits bits_of(T a) {
    float_bits bits;
    memcpy(&bits, &a, sizeof bits);
    return bits;
}

static inline T float_of(float_bits bits) {
    T a;
    memcpy(&a, &bits, sizeof a);
    return a;
}

/* Numbers of one sign are ordered as their bits. */
static inline T next_after(T a, T b) {
    float_bits bits = bits_of(a);
    float_bits least = 1 | (float_bits)(b < 0) << (sizeof bits * 8 - 1);
    bits = a == 0 ? least : (a < b) == (a > 0) ? bits + 1 : bits - 1;
    T next = float_of(bits);
    return a != a || b != b ? a + b : a == b ? b : next;
}

static inline int is_negative(T a) { return bits_of(a) >> (sizeof a * 8 - 1) != 0; }

EACH_MAP1(floor, OF_T(__builtin_floor)(a))
EACH_MAP1(ceil, OF_T(__builtin_ceil)(a))
EACH_MAP1(trunc, OF_T(__builtin_trunc)(a))
EACH_MAP1(round, OF_T(__builtin_rint)(a))
EACH_MAP2(copysign, OF_T(__builtin_copysign)(a, b))
EACH_MAP2(nextafter, next_after(a, b))
EACH_TEST1(signbit, is_negative(a))
#if !GILA_MASKS
EACH_TEST1(isnan, a != a)
EACH_TEST1(isinf, OF_T(__builtin_fabs)(a) == (T)INFINITY)
EACH_TEST1(isfinite, OF_T(__builtin_fabs)(a) < (T)INFINITY)
#endif

#if defined(GILA_ON_sse2)
ELSEWHERE(ldexp)
ELSEWHERE(mantissa)
ELSEWHERE(exponent)
#else
/* 2 to a power, itself a normal number. */
static inline T power_of_2(int power) {
    return float_of((float_bits)(int64_t)(power + BIAS) << FRACTION);
}

/* The smallest numbers show their exponents when they are multiplied by this power of 2. */
#define UPWARD (FRACTION + 2)
static inline int is_small(T a) { return OF_T(__builtin_fabs)(a) < power_of_2(1 - BIAS); }
static inline float_bits shown(T a) { return bits_of(is_small(a) ? a * power_of_2(UPWARD) : a); }

/* Zeros, infinities and NaN have none. */
static inline int has_exponent(T a) { return (a != 0) & (OF_T(__builtin_fabs)(a) < (T)INFINITY); }

static inline T mantissa_of(T a) {
    float_bits fraction = shown(a) & ~(PLACES << FRACTION);
    T moved = float_of(fraction | (float_bits)(BIAS - 1) << FRACTION);
    return has_exponent(a) ? moved : a;
}

/* As wide as a, so that vectors of it stay whole. */
static inline float_int exponent_of(T a) {
    float_bits place = shown(a) >> FRACTION & PLACES;
    float_int power = (float_int)place - (BIAS - 1) - (is_small(a) ? UPWARD : 0);
    return has_exponent(a) ? power : 0;
}

/* In two steps, of which only the last one can round. Beyond these powers any result is infinite or zero. */
RARE T scale(T a, int b) {
    int power = (int)exponent_of(a) + (b > 5000 ? 5000 : b < -5000 ? -5000 : b);
    power = power > BIAS + 2 ? BIAS + 2 : power < -BIAS - UPWARD ? -BIAS - UPWARD : power;
    return mantissa_of(a) * power_of_2(power / 2) * power_of_2(power - power / 2);
}

/* Most powers are numbers themselves. */
static inline int is_far(int power) { return (power <= -BIAS) | (power > BIAS); }

static void ldexp_all(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0];
    const int32_t *b = in[1];
    for (T *to = out; n > 0; n -= GILA_LANES, to += GILA_LANES, a += GILA_LANES, b += GILA_LANES) {
        int far = 0;
        for (int i = 0; i < GILA_LANES; i++) far |= is_far(b[i]);
        for (int i = 0; far && i < GILA_LANES; i++)
            to[i] = is_far(b[i]) ? scale(a[i], b[i]) : a[i] * power_of_2(b[i]);
        if (!far) EACH_OF(GILA_LANES) to[i] = a[i] * power_of_2(b[i]);
    }
}

SCALED(ldexp, ldexp_all)
#undef GILA_DEFER
EACH_MAP1(mantissa, mantissa_of(a))
EACH1(exponent_each, int32_t, T, (int32_t)exponent_of(a))
EXPONENT(exponent, exponent_each)
#undef UPWARD
#endif

#undef FRACTION
#undef PLACES
#undef BIAS
#endif
#undef GILA_DEFER

#if GILA_MASKS
MASK_TEST1(isnan, v_nan(a))
MASK_TEST1(isinf, vm_and(v_nan(a - a), (vtm)~v_nan(a)))
MASK_TEST1(isfinite, (vtm)~v_nan(a - a))
#endif
#endif
