/*
 * Numbers of twice the precision, as the unevaluated sum of two doubles, the second a rounding error of
 * the first: Dekker, "A floating-point technique for extending the available precision", 1971.
 */
#ifndef GILA_DOUBLED_H
#define GILA_DOUBLED_H

#include "simd/simd.h"

#define SIGN_BIT 0x8000000000000000u

typedef struct doubled {
    vd hi, lo;
} doubled;

/* a + b. */
INLINE doubled exact_sum(vd a, vd b) {
    vd sum = a + b, part = sum - a;
    return (doubled){sum, (a - (sum - part)) + (b - part)};
}

/* a + b where b is no larger than a, or a is 0. */
INLINE doubled ordered_sum(vd a, vd b) {
    vd sum = a + b;
    return (doubled){sum, b - (sum - a)};
}

INLINE doubled exact_product(vd a, vd b) {
    vd product = a * b;
    return (doubled){product, vd_fma(a, b, vd_set1(0) - product)};
}

/* a / b, whose second parts are small beside the first: by what a first quotient leaves of a, divided too, and rounded. */
INLINE vd rounded_quotient(doubled a, doubled b) {
    vd inverse = vd_set1(1) / b.hi, hi = a.hi * inverse;
    return vd_fma(vd_fma(-hi, b.lo, vd_fma(-hi, b.hi, a.hi) + a.lo), inverse, hi);
}

INLINE vl sign_of(vd a) { return vd_bits(a) & vl_set1(SIGN_BIT); }

INLINE vd magnitude_of(vd a) { return vl_double(vd_bits(a) & ~vl_set1(SIGN_BIT)); }

INLINE vd with_sign(vd a, vl sign) { return vl_double(vd_bits(a) ^ sign); }

#endif
