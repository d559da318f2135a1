/* The BLAS that matrix products are handed to, when the caller has bound one. */
#ifndef GILA_BLAS_H
#define GILA_BLAS_H

/* cblas_?gemm with 32-bit sizes (LP64). */
typedef void gila_dgemm(int order, int trans_a, int trans_b, int m, int n, int k, double alpha,
                        const double *a, int lda, const double *b, int ldb, double beta, double *c,
                        int ldc);
typedef void gila_sgemm(int order, int trans_a, int trans_b, int m, int n, int k, float alpha,
                        const float *a, int lda, const float *b, int ldb, float beta, float *c,
                        int ldc);

enum { CBLAS_ROW_MAJOR = 101, CBLAS_NO_TRANS = 111, CBLAS_TRANS = 112 };

/* Null where none is bound. */
gila_dgemm *gila_blas_f64(void);
gila_sgemm *gila_blas_f32(void);

#endif
