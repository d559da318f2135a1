/* Arithmetic of complex numbers, and their parts. */
#if defined(GILA_CLASS_COMPLEX)
#include <math.h>

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

/* In double, whatever T is. */
static inline double complex_magnitude(E a) { return hypot(a.re, a.im); }

static inline E complex_sign(E a) {
    double magnitude = complex_magnitude(a);
    if (magnitude == 0) return (E){0, 0};
    return (E){(T)(a.re / magnitude), (T)(a.im / magnitude)};
}

EACH_MAP2(multiply, complex_product(a, b))
EACH_MAP2(divide, complex_quotient(a, b))
EACH_MAP1(square, complex_product(a, a))
EACH_MAP1(reciprocal, complex_quotient((E){1, 0}, a))
EACH_PART(absolute, (T)complex_magnitude(a))
EACH_MAP1(sign, complex_sign(a))
EACH_MAP1(conj, ((E){a.re, -a.im}))
EACH_PART(real, a.re)
EACH_PART(imag, a.im)
EACH_PART(angle, (T)atan2(a.im, a.re))

#endif
