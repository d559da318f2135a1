/* The BLAS that matrix products are handed to, when the caller has bound one. */
#ifndef GILA_BLAS_H
#define GILA_BLAS_H

#include <stdint.h>

enum { CBLAS_ROW_MAJOR = 101, CBLAS_NO_TRANS = 111, CBLAS_TRANS = 112 };

/* The address of cblas_?gemm (LP64) for an element type; 0 where none is bound. */
int64_t gila_blas(int dtype);

#endif
