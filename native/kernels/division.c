/* Quotients rounded to integers, their remainders, and common divisors. */
#include "kernels/kernels.h"

#if defined(GILA_CLASS_INT) || defined(GILA_CLASS_UINT)

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
    T rest = fmod_ints(a, b);
    return (T)(rest != 0 && (rest ^ b) < 0 ? rest + b : rest);
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

#elif defined(GILA_CLASS_FLOAT)
#include <math.h>

/* A remainder that is not zero has the sign of the divisor; one that is zero has it too. */
static inline T remainder_floats(T a, T b) {
    T rest = OF_T(fmod)(a, b);
    if (rest == 0) return OF_T(__builtin_copysign)(0, b);
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

/* From the remainder, which is exact, so that both fit together: a = quotient * b + remainder. */
static inline T floor_divide_floats(T a, T b) {
    if (b == 0) return a / b;
    T rest = OF_T(fmod)(a, b);
    T quotient = (a - rest) / b;
    if (rest != 0 && (rest < 0) != (b < 0)) quotient = quotient - 1;
    if (quotient == 0) return OF_T(__builtin_copysign)(0, a / b);
    T whole = OF_T(__builtin_floor)(quotient);
    return quotient - whole > (T)0.5 ? whole + 1 : whole;
}

EACH_MAP2(floor_divide, floor_divide_floats(a, b))
EACH_MAP2(remainder, remainder_floats(a, b))
EACH_MAP2(fmod, OF_T(fmod)(a, b))

#endif
