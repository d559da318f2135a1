/* Quotients rounded to integers, their remainders, and common divisors. */
/* Wider vectors gain little: the divider has to take two turns. */
#if defined(GILA_ON_avx512) && defined(GILA_CLASS_FLOAT)
#define GILA_DEFER 1
#endif
#include "kernels/kernels.h"

#if defined(GILA_CLASS_INT) || defined(GILA_CLASS_UINT)
#if defined(GILA_ON_scalar)

/* What is not defined is made to be: a divisor of 0 gives 0, and the least integer over -1 itself. */
#if defined(GILA_CLASS_INT)
static inline T floor_divide_ints(T a, T b) {
    if (b == 0) return 0;
    if (b == -1) return (T)(0u - (vt)a);
    T quotient = (T)(a / b);
    return (T)(quotient - ((a % b != 0) & ((a ^ b) < 0)));
}

static inline T fmod_ints(T a, T b) { return b == 0 || b == -1 ? 0 : (T)(a % b); }

static inline T remainder_ints(T a, T b) {
    T rest = fmod_ints(a, b),
      other = (rest != 0) & ((rest ^ b) < 0); /* no branch: either is as likely */
    return (T)(rest + (b & (T)(0u - (vt)other)));
}

static inline vt magnitude_int(T a) { return (vt)(a < 0 ? 0u - (vt)a : (vt)a); }
#else
static inline T floor_divide_ints(T a, T b) { return b == 0 ? 0 : (T)(a / b); }

static inline T fmod_ints(T a, T b) { return b == 0 ? 0 : (T)(a % b); }

static inline T remainder_ints(T a, T b) { return fmod_ints(a, b); }

static inline vt magnitude_int(T a) { return a; }
#endif

/* Euclid's algorithm. */
static inline vt gcd_ints(vt a, vt b) {
    while (b != 0) {
        vt rest = (vt)(a % b);
        a = b;
        b = rest;
    }
    return a;
}

static inline vt lcm_ints(vt a, vt b) {
    vt divisor = gcd_ints(a, b);
    return divisor == 0 ? 0 : (vt)(1u * (vt)(a / divisor) * b);
}

EACH_MAP2(floor_divide, floor_divide_ints(a, b))
EACH_MAP2(remainder, remainder_ints(a, b))
EACH_MAP2(fmod, fmod_ints(a, b))
EACH_MAP2(gcd, (T)gcd_ints(magnitude_int(a), magnitude_int(b)))
EACH_MAP2(lcm, (T)lcm_ints(magnitude_int(a), magnitude_int(b)))
#else
/* One lane divides as fast, but where b is one number: there is an inverse for all. */
#include "kernels/inverse.h"
DIVIDED(floor_divide, 0)
DIVIDED(remainder, 1)
#if defined(GILA_CLASS_UINT)
MAP2(fmod, remainder_all)
#else
ELSEWHERE(fmod)
#endif
ELSEWHERE(gcd)
ELSEWHERE(lcm)
#endif

#elif defined(GILA_CLASS_FLOAT)
#include <math.h>

#define WHOLE (T)(sizeof(T) == 8 ? 0x1p53 : 0x1p24)

/*
 * a modulo b with the sign of a, where the quotient is exact but for its fraction; else NaN. It is one too large where
 * rounding made it a whole number. Either rest is a multiple of the last place of b and smaller than b: nothing is rounded.
 */
static inline T quick_rest(T a, T b) {
    T quotient = a / b;
    T rest = OF_T(__builtin_fma)(-OF_T(__builtin_trunc)(quotient), b, a);
    T other = rest + OF_T(__builtin_copysign)(b, a);
    rest = (rest < 0) & (a > 0) ? other : rest;
    rest = (rest > 0) & (a < 0) ? other : rest;
    rest = OF_T(__builtin_copysign)(rest, a);
    rest = OF_T(__builtin_fabs)(quotient) < WHOLE ? rest : (T)NAN;
    return OF_T(__builtin_fabs)(b) < (T)INFINITY ? rest : (T)NAN;
}

static __attribute__((noinline)) void rests(T *restrict rest, const T *a, const T *b) {
#if GILA_FMA
    for (int i = 0; i < GILA_LANES; i++) rest[i] = quick_rest(a[i], b[i]);
#endif
    for (int i = 0; i < GILA_LANES; i++)
        if (!GILA_FMA || rest[i] != rest[i]) rest[i] = OF_T(fmod)(a[i], b[i]);
}

/* From the remainder, which is exact, so that both fit together: a = quotient * b + remainder. */
static inline T floor_divide_floats(T a, T b, T rest) {
    T ratio = a / b, quotient = (a - rest) / b;
    quotient = (rest != 0) & ((rest < 0) != (b < 0)) ? quotient - 1 : quotient;
    T whole = OF_T(__builtin_floor)(quotient);
    whole = quotient - whole > (T)0.5 ? whole + 1 : whole;
    whole = quotient == 0 ? OF_T(__builtin_copysign)(0, ratio) : whole;
    return b == 0 ? ratio : whole;
}

/* A remainder that is not zero has the sign of the divisor; one that is zero has it too. */
static inline T remainder_floats(T b, T rest) {
    T other = (rest < 0) != (b < 0) ? rest + b : rest;
    return rest == 0 ? OF_T(__builtin_copysign)(0, b) : other;
}

/* Of elements a and b and their rest. */
#define EACH_REST(name, expression) \
    static void name##_each(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const T *as = in[0], *bs = in[1]; \
        for (T *results = out; n > 0; n -= GILA_LANES) { \
            T found[GILA_LANES]; \
            rests(found, as, bs); \
            _Pragma("GCC ivdep") for (int i = 0; i < GILA_LANES; i++) { \
                const T a = *as++, b = *bs++, rest = found[i]; \
                (void)a, (void)b; \
                *results++ = (expression); \
            } \
        } \
    } \
    MAP2(name, name##_each)

EACH_REST(floor_divide, floor_divide_floats(a, b, rest))
EACH_REST(remainder, remainder_floats(b, rest))
EACH_REST(fmod, rest)

#undef WHOLE
#endif

#undef GILA_DEFER
