/*
 * Elementary functions of real numbers, with the same bits on every target. float32 is computed in vectors of its own
 * (single_lanes.h), or in float64 and rounded once more: by the same function, or by a shorter formula (single.h).
 */
#if defined(GILA_CLASS_FLOAT)
#include <math.h>

#include "kernels/kernels.h"

/* Vectors without fused products would call fma() for each lane: no faster than one lane is. */
#if !GILA_FMA && !defined(GILA_ON_scalar)
#define MATH1(name, ...) ELSEWHERE(name)
#define MATH1_PAIRS MATH1
#define MATH1_TURNED MATH1
#define MATH1_ARCS MATH1
#define MATH1_SINGLE MATH1
#define MATH2 MATH1
#define MATH2_LANES MATH1
#define MATH2_SINGLE MATH1

#elif defined(GILA_IS_F64)
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
/* Sine or cosine, by the quarters of a turn between them. */
static __attribute__((noinline)) void circular_all(int64_t n, double *results, const double *a,
                                                   uint64_t quarters) {
    for (int64_t i = 0; i < n; i += VD) {
        PREFETCH(a + i);
        PREFETCH(results + i);
        vd_store(results + i, circular(vd_load(a + i), quarters));
    }
}
#define MATH1_TURNED(name, quarters) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        circular_all(n, out, in[0], quarters); \
    } \
    MAP1(name, name##_all)
/* asin or acos. */
static __attribute__((noinline)) void arcs_all(int64_t n, double *results, const double *a,
                                               double start, double least, uint64_t back) {
    for (int64_t i = 0; i < n; i += VD) {
        PREFETCH(a + i);
        PREFETCH(results + i);
        vd_store(results + i, arc_of(vd_load(a + i), start, least, back));
    }
}
#define MATH1_ARCS(name, ...) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        arcs_all(n, out, in[0], __VA_ARGS__); \
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
#define MATH1_SINGLE MATH1
#define MATH2_LANES MATH2
#define MATH2_SINGLE MATH2

#else

#include "kernels/single.h"
#include "kernels/single_lanes.h"
#include "kernels/widened.h"

#define MATH1(name, ...) MAP1(name, name##_lanes)
#define MATH1_PAIRS MATH1
#define MATH1_TURNED MATH1_SINGLE
#define MATH1_ARCS MATH1
#define MATH1_SINGLE(name, ...) MAP1(name, name##_single)
#define MATH2(name, function) WIDENED(name, f64, 2)
#define MATH2_LANES(name, function) MAP2(name, name##_lanes)
#define MATH2_SINGLE(name, function) MAP2(name, name##_single)

#endif

MATH1_PAIRS(exp, exponentials)
MATH1(expm1, expm1_of)
MATH1(exp2, exp2_of)
MATH1(log, logarithm)
MATH1(log1p, log1p_of)
MATH1(log2, log2_of)
MATH1(log10, log10_of)
MATH2(logaddexp, logaddexp_of)
MATH2_SINGLE(power, power_of)
MATH1_SINGLE(cbrt, cbrt_of)
MATH2(hypot, hypot_of)

MATH1_TURNED(sin, 0)
MATH1_TURNED(cos, 1)
MATH1_SINGLE(tan, tan_of)
MATH1_ARCS(asin, 0, 0x1p-27, SIGN_BIT)
MATH1_ARCS(acos, 1, 0, 0)
MATH1(atan, atan_of)
MATH2_LANES(atan2, atan2_of)
MATH1(sinh, sinh_of)
MATH1(cosh, cosh_of)
MATH1(tanh, tanh_of)
MATH1(asinh, asinh_of)
MATH1(acosh, acosh_of)
MATH1(atanh, atanh_of)

#endif
