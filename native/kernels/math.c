/*
 * Elementary functions of real numbers, with the same bits on every target. float32 is computed in vectors of its own
 * (single_lanes.h), or in float64 and rounded once more: by the same function, or, powers, by a shorter formula (single.h).
 */
#if defined(GILA_CLASS_FLOAT)
#include <math.h>

#include "kernels/kernels.h"

/* clang-format off */
#define MATH_ROWS(X) \
    X(cbrt, cbrt_of) X(sin, sin_vd) X(cos, cos_vd) X(tan, tan_of)
/* In vectors of either precision. */
#define MATH_ROWS_LANES(X) \
    X(exp2, exp2_of) X(log, logarithm) X(asin, asin_of) X(acos, acos_of) X(atan, atan_of) \
    X(expm1, expm1_of) X(sinh, sinh_of) X(cosh, cosh_of) X(tanh, tanh_of) \
    X(log2, log2_of) X(log10, log10_of) X(log1p, log1p_of) \
    X(asinh, asinh_of) X(acosh, acosh_of) X(atanh, atanh_of)
#define MATH_ROWS2(X) \
    X(hypot, hypot_of) X(logaddexp, logaddexp_of)
/* clang-format on */

#if defined(GILA_IS_F64)
#include "kernels/angles.h"
#include "kernels/circular.h"
#include "kernels/logarithms.h"
#include "kernels/roots.h"

/*
 * What is read and written so many bytes ahead: at the ends of pages the processor's own prefetching starts anew, and
 * most of these functions are about as slow as memory.
 */
#define BYTES_AHEAD 2048
#define PREFETCH(p) __builtin_prefetch((const char *)(p) + BYTES_AHEAD)

#define MATH1(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const double *a = in[0]; \
        double *results = out; \
        for (int64_t i = 0; i < n; i += VD) { \
            PREFETCH(a + i); \
            PREFETCH(results + i); \
            vd_store(results + i, function(vd_load(a + i))); \
        } \
    } \
    MAP1(name, name##_all)
/* Of two vectors at once: while steps of one wait for each other, the processor's queue has those of the other. */
#define AT_ONCE (GILA_SMALL ? 1 : 2)
#define MATH1_PAIRS(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const double *a = in[0]; \
        double *results = out; \
        for (int64_t i = 0; i < n; i += AT_ONCE * VD) { \
            vd x[AT_ONCE]; \
            for (int k = 0; k < AT_ONCE; k++) { \
                PREFETCH(a + i + k * VD); \
                PREFETCH(results + i + k * VD); \
                x[k] = vd_load(a + i + k * VD); \
            } \
            function(x, AT_ONCE); \
            for (int k = 0; k < AT_ONCE; k++) vd_store(results + i + k * VD, x[k]); \
        } \
    } \
    MAP1(name, name##_all)
#define MATH2(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const double *a = in[0], *b = in[1]; \
        double *results = out; \
        for (int64_t i = 0; i < n; i += VD) { \
            PREFETCH(a + i); \
            PREFETCH(b + i); \
            PREFETCH(results + i); \
            vd_store(results + i, function(vd_load(a + i), vd_load(b + i))); \
        } \
    } \
    MAP2(name, name##_all)
#define MATH1_LANES MATH1
#define MATH2_LANES MATH2
#define MATH2_SINGLE MATH2

#else

#include "kernels/widened.h"
#if GILA_FMA || defined(GILA_ON_scalar)
#include "kernels/single.h"
#include "kernels/single_lanes.h"
#endif

#define MATH1(name, function) WIDENED(name, f64, 1)
#define MATH1_LANES(name, function) MAP1(name, name##_lanes)
#define MATH2_LANES(name, function) MAP2(name, name##_lanes)
#define MATH1_PAIRS MATH1_LANES
#define MATH2(name, function) WIDENED(name, f64, 2)
#define MATH2_SINGLE(name, function) MAP2(name, name##_single)

#endif

/* Vectors without fused products would call fma() for each lane: no faster than one lane is. */
#define MATH_ELSEWHERE(name, ...) ELSEWHERE(name)
#if GILA_FMA || defined(GILA_ON_scalar)
MATH1_PAIRS(exp, exponentials)
MATH_ROWS(MATH1)
MATH_ROWS_LANES(MATH1_LANES)
MATH_ROWS2(MATH2)
MATH2_LANES(atan2, atan2_of)
MATH2_SINGLE(power, power_of)
#else
MATH_ELSEWHERE(exp, )
MATH_ROWS(MATH_ELSEWHERE)
MATH_ROWS_LANES(MATH_ELSEWHERE)
MATH_ROWS2(MATH_ELSEWHERE)
ELSEWHERE(atan2)
ELSEWHERE(power)
#endif

#endif
