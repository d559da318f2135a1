/* Arithmetic of complex numbers, and their parts. */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/complex_arithmetic.h"

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
EACH_MAP2(divide, complex_quotient(a, b))
EACH_MAP1(reciprocal, complex_quotient((E){1, 0}, a))
EACH_MAP1(conj, ((E){a.re, -a.im}))
EACH_PART(real, a.re)
EACH_PART(imag, a.im)

#endif
