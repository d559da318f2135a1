/* Arithmetic of complex numbers, and their parts. */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/kernels.h"

/* Real and imaginary parts of VT numbers. */
typedef struct parts {
    vt re, im;
} parts;

INLINE parts load_parts(const T *at) {
    vt first = v_load(at), second = v_load(at + VT);
    return (parts){v_near_even(first, second), v_near_odd(first, second)};
}

INLINE void store_parts(T *at, parts a) {
    v_store(at, v_near_zip_lo(a.re, a.im));
    v_store(at + VT, v_near_zip_hi(a.re, a.im));
}

INLINE parts product_of(parts a, parts b) {
    return (parts){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

/*
 * As complex_quotient (complex_arithmetic.h). Where the imaginary part of b is the larger one, parts change places, and
 * the imaginary part of the result its sign.
 */
INLINE parts quotient_of(parts a, parts b) {
    const vt zero = v_set1(0);
    vt re = v_max(b.re, -b.re), im = v_max(b.im, -b.im);
    vtm steep = v_lt(re, im), nothing = v_le(re + im, zero);
    vt most = v_select(steep, b.im, b.re), least = v_select(steep, b.re, b.im);
    vt first = v_select(steep, a.im, a.re), second = v_select(steep, a.re, a.im);
    vt ratio = least / most, turned = first * ratio;
    vt divisor = v_select(nothing, zero, most + least * ratio);
    vt imaginary = v_select(steep, turned - second, second - turned);
    return (parts){v_select(nothing, a.re, first + second * ratio) / divisor,
                   v_select(nothing, a.im, imaginary) / divisor};
}

#define EACH_PARTS(name, other, expression) \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        for (int64_t i = 0; i < n * 2; i += 2 * VT) { \
            parts a = load_parts((const T *)in[0] + i), b = other; \
            store_parts((T *)out + i, expression); \
        } \
    } \
    MAP(name, name##_parts)

EACH_PARTS(multiply, load_parts((const T *)in[1] + i), product_of(a, b))
EACH_PARTS(square, a, product_of(a, b))
EACH_PARTS(divide, load_parts((const T *)in[1] + i), quotient_of(a, b))
EACH_PARTS(reciprocal, a, quotient_of(((parts){v_set1(1), v_set1(0)}), b))
EACH_MAP1(conj, ((E){a.re, -a.im}))
EACH_PART(real, a.re)
EACH_PART(imag, a.im)

#endif
