/*
 * Rows of elementary functions of complex numbers. One body serves all targets, since vectors gain little where
 * each case goes its own way; complex64 is computed in complex128 and rounded once more.
 */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/kernels.h"

/* clang-format off */
#define ROWS1(X) \
    X(sqrt) X(expm1) X(exp2) X(log) X(log1p) X(log2) X(log10) \
    X(tan) X(asin) X(acos) X(atan) X(tanh) X(asinh) X(acosh) X(atanh)
/* The function, what multiplies one part and the other, whether the argument's imaginary part grows, and the second sign. */
#define SEPARABLE(X) \
    X(exp, exp, cos, exp, sin, 0, 1) X(sinh, sinh, cos, cosh, sin, 0, 1) X(cosh, cosh, cos, sinh, sin, 0, 1) \
    X(sin, cosh, sin, sinh, cos, 1, 1) X(cos, cosh, cos, sinh, sin, 1, -1)
/* clang-format on */

#if !defined(GILA_ON_scalar)
#define ROW1(name, ...) ELSEWHERE(name)
#define ROW1_SEPARABLE ROW1
#define ROW2(name) ELSEWHERE(name)
#elif defined(GILA_IS_C128)
#include "kernels/complex_functions.h"
#define ROW1(name) EACH_MAP1(name, complex_##name(a))

#include "dispatch/rows.h"

/* Each part of the result is a function that grows of one part of the argument, times one that turns of the other. */
typedef struct separable {
    int grows[2], turns[2]; /* rows */
    int exchanged, sign;
    E (*each)(E z);
} separable;

static void of_real(int row, int64_t n, double *out, const double *in, const gila_call *call) {
    gila_find(row * GILA_DTYPES + GILA_F64)->body(n, out, (const void *const *)&in, call);
}

/* By the bodies for real numbers, which have vectors; where one of a block overflows or gets lost, one by one. */
#define SEPARABLE_BLOCK 128
static void separate(int64_t n, E *out, const E *in, const gila_call *call, const separable *f) {
    _Alignas(64) double x[SEPARABLE_BLOCK], y[SEPARABLE_BLOCK];
    _Alignas(64) double grown[2][SEPARABLE_BLOCK], turned[2][SEPARABLE_BLOCK];
    for (int64_t count; n > 0; n -= count, in += count, out += count) {
        count = n < SEPARABLE_BLOCK ? n : SEPARABLE_BLOCK;
        int plain = 1;
        for (int64_t i = 0; i < count; i++) {
            x[i] = f->exchanged ? in[i].im : in[i].re;
            y[i] = f->exchanged ? in[i].re : in[i].im;
            plain &= __builtin_fabs(x[i]) <= MODERATE && is_finite(y[i]);
        }
        for (int k = 0; plain && k < 2; k++) {
            of_real(f->grows[k], count, grown[k], x, call);
            of_real(f->turns[k], count, turned[k], y, call);
        }
        for (int64_t i = 0; i < count; i++)
            out[i] = plain ? (E){grown[0][i] * turned[0][i], f->sign * (grown[1][i] * turned[1][i])}
                           : f->each(in[i]);
    }
}

#define ROW1_SEPARABLE(name, grows, turns, grows2, turns2, exchanged, sign) \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        static const separable f = {{ROW_##grows, ROW_##grows2}, \
                                    {ROW_##turns, ROW_##turns2}, \
                                    exchanged, \
                                    sign, \
                                    complex_##name}; \
        separate(n, out, in[0], call, &f); \
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
