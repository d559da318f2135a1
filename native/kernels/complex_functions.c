/*
 * Rows of elementary functions of complex numbers. One body serves all targets, since vectors gain little where
 * each case goes its own way; complex64 is computed in complex128 and rounded once more.
 */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/kernels.h"
#include "loops/separable.h"

/* clang-format off */
#define ROWS1(X) \
    X(sqrt) X(log) X(log1p) X(log2) X(log10) X(asin) X(acos) X(atan) X(asinh) X(acosh) X(atanh)
/* clang-format on */

#if !defined(GILA_ON_scalar)
#define ROW1(name, ...) ELSEWHERE(name)
#define ROW1_SEPARABLE ROW1
#define ROW2(name) ELSEWHERE(name)
#elif defined(GILA_IS_C128)
#include "kernels/complex_functions.h"
#define ROW1(name) EACH_MAP1(name, complex_##name(a))

#define ROW1_SEPARABLE(name, ...) \
    static gila_parts name##_limits(gila_parts z) { \
        const E limits = complex_##name((E){z.re, z.im}); \
        return (gila_parts){limits.re, limits.im}; \
    } \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        gila_separate_##name(n, out, in[0], call, name##_limits); \
    } \
    MAP1(name, name##_parts)
#define ROW2(name) EACH_MAP2(name, complex_##name(a, b))
#else
#include "kernels/widened.h"
#define ROW1(name, ...) WIDENED(name, c128, 1)
#define ROW1_SEPARABLE ROW1
#define ROW2(name) WIDENED(name, c128, 2)
#endif

ROWS1(ROW1)
SEPARABLE(ROW1_SEPARABLE)
ROW2(power)

#endif
