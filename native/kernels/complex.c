/* Arithmetic of complex numbers, and their parts. */
#if defined(GILA_CLASS_COMPLEX)
#include "kernels/complex_arithmetic.h"

EACH_MAP2(multiply, complex_product(a, b))
EACH_MAP2(divide, complex_quotient(a, b))
EACH_MAP1(square, complex_product(a, a))
EACH_MAP1(reciprocal, complex_quotient((E){1, 0}, a))
EACH_MAP1(conj, ((E){a.re, -a.im}))
EACH_PART(real, a.re)
EACH_PART(imag, a.im)

#endif
