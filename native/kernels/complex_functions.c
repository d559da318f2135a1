/*
 * Rows of elementary functions of complex numbers. One body serves all targets, since vectors gain little where
 * each case goes its own way; complex64 is computed in complex128 and rounded once more.
 */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/kernels.h"

/* clang-format off */
#define ROWS1(X) \
    X(sqrt) X(exp) X(expm1) X(exp2) X(log) X(log1p) X(log2) X(log10) \
    X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) X(atanh)
/* clang-format on */

#if !defined(GILA_ON_scalar)
#define ROW1(name) ELSEWHERE(name)
#define ROW2(name) ELSEWHERE(name)
#elif defined(GILA_IS_C128)
#include "kernels/complex_functions.h"
#define ROW1(name) EACH_MAP1(name, complex_##name(a))
#define ROW2(name) EACH_MAP2(name, complex_##name(a, b))
#else
#include "kernels/widened.h"
#define ROW1(name) WIDENED(name, c128, 1)
#define ROW2(name) WIDENED(name, c128, 2)
#endif

ROWS1(ROW1)
ROW2(power)

#endif
