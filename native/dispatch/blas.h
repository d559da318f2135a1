/* The BLAS that matrix products are handed to, when the caller has bound one. */
#ifndef GILA_BLAS_H
#define GILA_BLAS_H

#include "gila.h"

/*
 * operands[0] = operands[1] operands[2], or operands[0] minus that, in slices short enough to be
 * cancelled; operands are matrices that fit and have elements. GILA_NO_KERNEL where no BLAS is bound
 * for the element type or it cannot take these strides.
 */
int64_t gila_blas_multiply(const gila_call *call, int64_t dtype, int subtract);

#endif
