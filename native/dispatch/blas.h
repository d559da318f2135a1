/* The BLAS that matrix products are handed to, when the caller has bound one. */
#ifndef GILA_BLAS_H
#define GILA_BLAS_H

#include "loops/matrices.h"

/*
 * m[0] = m[1] m[2], or m[0] minus that, in slices short enough to be cancelled. GILA_NO_KERNEL where no
 * BLAS is bound for the call's element type or it cannot take these strides, as those of an m[0] by columns.
 */
int64_t gila_blas_multiply(const gila_call *call, const gila_matrix *m, const gila_products *bodies,
                           int subtract);

#endif
