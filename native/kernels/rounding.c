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

#if defined(GILA_IS_F32)
typedef uint32_t float_bits;
#else
typedef uint64_t float_bits;
#endif

/* Numbers of one sign are ordered as their bits. */
static inline T next_after(T a, T b) {
    float_bits bits;
    memcpy(&bits, &a, sizeof bits);
    float_bits least = 1 | (float_bits)(b < 0) << (sizeof bits * 8 - 1);
    bits = a == 0 ? least : (a < b) == (a > 0) ? bits + 1 : bits - 1;
    T next;
    memcpy(&next, &bits, sizeof next);
    return a != a || b != b ? a + b : a == b ? b : next;
}

static inline int is_negative(T a) {
    float_bits bits;
    memcpy(&bits, &a, sizeof bits);
    return bits >> (sizeof bits * 8 - 1) != 0;
}

/* Beyond these powers any result is infinite or zero. */
static inline T scale(T a, T b) {
    int power = b > 5000 ? 5000 : b > -5000 ? (int)b : -5000;
    return b != b ? b : OF_T(scalbn)(a, power);
}

EACH_MAP1(floor, OF_T(__builtin_floor)(a))
EACH_MAP1(ceil, OF_T(__builtin_ceil)(a))
EACH_MAP1(trunc, OF_T(__builtin_trunc)(a))
EACH_MAP1(round, OF_T(__builtin_rint)(a))
EACH_MAP2(copysign, OF_T(__builtin_copysign)(a, b))
EACH_MAP2(nextafter, next_after(a, b))
EACH_MAP2(ldexp, scale(a, b))
EACH_TEST1(signbit, is_negative(a))
EACH_TEST1(isnan, a != a)
EACH_TEST1(isinf, OF_T(__builtin_fabs)(a) == (T)INFINITY)
EACH_TEST1(isfinite, OF_T(__builtin_fabs)(a) < (T)INFINITY)

#endif
#undef GILA_DEFER
#endif
