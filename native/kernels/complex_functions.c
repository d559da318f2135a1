/*
 * Rows of elementary functions of complex numbers. One body serves all targets, since vectors gain little where
 * each case goes its own way; complex64 is computed in complex128 and rounded once more.
 */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/kernels.h"

/* clang-format off */
#define ROWS1(X) \
    X(sqrt) X(log) X(log1p) X(log2) X(log10) X(asin) X(acos) X(atan) X(asinh) X(acosh) X(atanh)
/*
 * The function, the real ones that it is made of, whether the argument's parts are exchanged, and its parts where these
 * suffice, of e and other, which grow, and c and s, which turn:
 *
 * 2^(x + iy) = 2^x (cos t + i sin t) with t = y log 2 in two parts,
 * e^(x + iy) - 1 with e^x cos y - 1 = (e^x - 1) - 2 e^x sin(y / 2)^2,
 * tanh(x + iy) = (sinh x cosh x + i sin y cos y) / (sinh(x)^2 + cos(y)^2).
 */
#define SEPARABLE(X) \
    X(exp, natural, 0, e * c, e * s) \
    X(exp2, binary, 0, e * (c - s * lost(z.im)), e * (z.im == 0 ? z.im : s + c * lost(z.im))) \
    X(expm1, small, 0, e - 2 * other * (c * c), other * s) \
    X(sinh, hyperbolic, 0, e * c, other * s) \
    X(cosh, hyperbolic, 0, other * c, e * s) \
    X(tanh, limited, 0, e * other / (e * e + c * c), s * c / (e * e + c * c)) \
    X(sin, hyperbolic, 1, other * s, e * c) \
    X(cos, hyperbolic, 1, other * c, -(e * s)) \
    X(tan, limited, 1, s * c / (e * e + c * c), e * other / (e * e + c * c))
/* clang-format on */

#if !defined(GILA_ON_scalar)
#define ROW1(name, ...) ELSEWHERE(name)
#define ROW1_SEPARABLE ROW1
#define ROW2(name) ELSEWHERE(name)
#elif defined(GILA_IS_C128)
#include "kernels/complex_functions.h"
#define ROW1(name) EACH_MAP1(name, complex_##name(a))

#include "dispatch/rows.h"

/* Real functions, each of a part of the argument times a scale, where that is not 0, and up to where these suffice. */
typedef struct separable {
    struct function {
        int row, turns;
        double scale;
    } functions[4];
    double most_grown, most_turned;
} separable;

#define FINITE 0x1.fffffffffffffp1023
/* clang-format off */
#define GROWN(name) {ROW_##name, 0, 1}
#define TURNED(name, scale) {ROW_##name, 1, scale}
#define NONE {0, 0, 0}
#define HYPERBOLIC {GROWN(sinh), GROWN(cosh), TURNED(cos, 1), TURNED(sin, 1)}
static const separable
    natural = {{GROWN(exp), NONE, TURNED(cos, 1), TURNED(sin, 1)}, MODERATE, FINITE},
    /* Up to here the square of what y log 2 lacks as a double is nothing. */
    binary = {{GROWN(exp2), NONE, TURNED(cos, LOG_2), TURNED(sin, LOG_2)}, MODERATE, 0x1p20},
    small = {{GROWN(expm1), GROWN(exp), TURNED(sin, 0.5), TURNED(sin, 1)}, MODERATE, FINITE},
    hyperbolic = {HYPERBOLIC, MODERATE, FINITE},
    /* Beyond this 1 is all of the real part. */
    limited = {HYPERBOLIC, 20, FINITE};
/* clang-format on */

/* What y log 2 lacks as a double. */
static inline double lost(double y) { return fma(y, LOG_2, -(y * LOG_2)) + y * LOG_2_LOW; }

#define SEPARABLE_BLOCK 128
typedef double values[4][SEPARABLE_BLOCK];

/* By the bodies for real numbers, which have vectors; one by one what overflows or gets lost. */
static void separate(int64_t n, E *out, const E *in, const gila_call *call, const separable *f,
                     int exchanged,
                     void (*join)(E *out, const E *in, values v, int64_t i, int64_t end),
                     E (*limits)(E z)) {
    _Alignas(64) double part[SEPARABLE_BLOCK];
    _Alignas(64) values v = {{0}};
    for (int64_t count; n > 0; n -= count, in += count, out += count) {
        count = n < SEPARABLE_BLOCK ? n : SEPARABLE_BLOCK;
        for (int k = 0; k < 4; k++) {
            const struct function *of = &f->functions[k];
            const double *parts = &in->re + (of->turns ^ exchanged);
            const void *const from[] = {part};
            if (of->scale == 0) continue;
            if (k == 0 || of->turns != of[-1].turns || of->scale != of[-1].scale)
                for (int64_t i = 0; i < count; i++) part[i] = parts[2 * i] * of->scale;
            gila_find(of->row * GILA_DTYPES + GILA_F64)->body(count, v[k], from, call);
        }
        for (int64_t i = 0, end = 0; i < count; i = ++end) {
            while (end < count && __builtin_fabs((&in[end].re)[exchanged]) <= f->most_grown &&
                   __builtin_fabs((&in[end].re)[!exchanged]) <= f->most_turned)
                end++;
            join(out, in, v, i, end);
            if (end < count) out[end] = limits(in[end]);
        }
    }
}

#define ROW1_SEPARABLE(name, functions, exchanged, real, imaginary) \
    static void name##_join(E *out, const E *in, values v, int64_t i, int64_t end) { \
        for (; i < end; i++) { \
            const E z = in[i]; \
            const double e = v[0][i], other = v[1][i], c = v[2][i], s = v[3][i]; \
            (void)z, (void)other; \
            out[i] = (E){real, imaginary}; \
        } \
    } \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        separate(n, out, in[0], call, &functions, exchanged, name##_join, complex_##name); \
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
