/*
 * Elementary functions of real numbers, with the same bits on every target. float32 is computed in
 * float64 and rounded once more.
 */
#if defined(GILA_CLASS_FLOAT)
#include <math.h>

#include "kernels/kernels.h"

/* clang-format off */
#define UNFUSED_ROWS(X) \
    X(exp, exponential) X(log, logarithm) X(sin, sin_vd) X(cos, cos_vd)
#define FUSED_ROWS(X) \
    X(expm1, expm1_of) X(exp2, exp2_of) \
    X(log1p, log1p_of) X(log2, log2_of) X(log10, log10_of) X(cbrt, cbrt_of) \
    X(tan, tan_of) X(asin, asin_of) X(acos, acos_of) X(atan, atan_of) \
    X(sinh, sinh_of) X(cosh, cosh_of) X(tanh, tanh_of) \
    X(asinh, asinh_of) X(acosh, acosh_of) X(atanh, atanh_of)
#define FUSED_ROWS2(X) \
    X(power, power_of) X(hypot, hypot_of) X(atan2, atan2_of) X(logaddexp, logaddexp_of)
/* clang-format on */

#if defined(GILA_IS_F64)
#include "kernels/angles.h"
#include "kernels/circular.h"
#include "kernels/logarithms.h"
#include "kernels/roots.h"

#define MATH1(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const double *a = in[0]; \
        for (int64_t i = 0; i < n; i += VD) vd_store((double *)out + i, function(vd_load(a + i))); \
    } \
    MAP1(name, name##_all)
#define MATH2(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const double *a = in[0], *b = in[1]; \
        for (int64_t i = 0; i < n; i += VD) \
            vd_store((double *)out + i, function(vd_load(a + i), vd_load(b + i))); \
    } \
    MAP2(name, name##_all)

#else

#define OF_F64(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
#define WIDE_BLOCK 256

/* What the kernel of float64 computes, block by block. */
static void widened(const gila_kernel *wide, int64_t n, float *out, const void *const *in,
                    const gila_call *call) {
    _Alignas(64) double buffers[3][WIDE_BLOCK];
    const void *const wide_in[2] = {buffers[1], buffers[2]};
    for (int64_t done = 0; done < n; done += WIDE_BLOCK) {
        int64_t count = n - done < WIDE_BLOCK ? n - done : WIDE_BLOCK;
        for (int k = 0; k < wide->inputs; k++)
            for (int64_t i = 0; i < count; i += VD)
                vd_store(buffers[k + 1] + i, vd_load_f32((const float *)in[k] + done + i));
        wide->body(count, buffers[0], wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store_f32(out + done + i, vd_load(buffers[0] + i));
    }
}

#define MATH(name, map) \
    extern const gila_kernel OF_F64(name); \
    static void name##_wide(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        widened(&OF_F64(name), n, out, in, call); \
    } \
    map(name, name##_wide)
#define MATH1(name, function) MATH(name, MAP1)
#define MATH2(name, function) MATH(name, MAP2)

#endif

/* Vectors without fused products would call fma() for each lane: no faster than one lane is. */
#define MATH_ELSEWHERE(name, function) ELSEWHERE(name)
UNFUSED_ROWS(MATH1)
#if GILA_FMA || defined(GILA_ON_scalar)
FUSED_ROWS(MATH1)
FUSED_ROWS2(MATH2)
#else
FUSED_ROWS(MATH_ELSEWHERE)
FUSED_ROWS2(MATH_ELSEWHERE)
#endif

#endif
