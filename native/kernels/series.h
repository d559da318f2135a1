/* Polynomials in Estrin's order, whose steps wait for one another least: neighbours are joined first. */
#ifndef GILA_SERIES_H
#define GILA_SERIES_H

#include "simd/simd.h"

#define MAX_TERMS 16

/* c[0] + c[1] x + ... of so many terms; each step is fused. */
INLINE vd series(vd x, const double *c, int terms) {
    vd sums[MAX_TERMS];
#pragma GCC unroll 16
    for (int i = 0; i < terms; i++) sums[i] = vd_set1(c[i]);
#pragma GCC unroll 4
    for (; terms > 1; terms = (terms + 1) / 2, x = x * x) {
#pragma GCC unroll 8
        for (int i = 0; i < terms / 2; i++) sums[i] = vd_fma(sums[2 * i + 1], x, sums[2 * i]);
        if (terms & 1) sums[terms / 2] = sums[terms - 1];
    }
    return sums[0];
}

#define SERIES(x, coefficients) series(x, coefficients, sizeof(coefficients) / sizeof(double))

#endif
