/* Functions of complex numbers that are made of real functions of their parts. */
#ifndef GILA_SEPARABLE_H
#define GILA_SEPARABLE_H

#include "loops/loops.h"

/* Up to this no e^x overflows or loses digits. */
#define MODERATE 700

#define LOG_2 0x1.62e42fefa39efp-1
#define LOG_2_LOW 0x1.abc9e3b39803fp-56

typedef struct gila_parts {
    double re, im;
} gila_parts;

/* clang-format off */
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

/* By the bodies for real numbers, which have vectors; by `limits`, one by one, what overflows or gets lost. */
#define DECLARE(name, ...) \
    void gila_separate_##name(int64_t n, void *out, const void *in, const gila_call *call, \
                              gila_parts (*limits)(gila_parts z));
SEPARABLE(DECLARE)
#undef DECLARE

#endif
