/* Products and quotients of complex numbers. */
#ifndef GILA_COMPLEX_ARITHMETIC_H
#define GILA_COMPLEX_ARITHMETIC_H

#include "kernels/kernels.h"

static inline E complex_product(E a, E b) {
    return (E){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/* Smith's algorithm (Communications of the ACM 5, 1962): no square overflows. */
static inline E complex_quotient(E a, E b) {
    if (OF_T(__builtin_fabs)(b.re) >= OF_T(__builtin_fabs)(b.im)) {
        if (b.re == 0)
            return (E){a.re / OF_T(__builtin_fabs)(b.re), a.im / OF_T(__builtin_fabs)(b.re)};
        T ratio = b.im / b.re, divisor = b.re + b.im * ratio;
        return (E){(a.re + a.im * ratio) / divisor, (a.im - a.re * ratio) / divisor};
    }
    T ratio = b.re / b.im, divisor = b.re * ratio + b.im;
    return (E){(a.re * ratio + a.im) / divisor, (a.im * ratio - a.re) / divisor};
}

#endif
