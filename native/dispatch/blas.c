#include "dispatch/blas.h"

#include "gila.h"

static int64_t bound[2];

gila_dgemm *gila_blas_f64(void) {
    return (gila_dgemm *)(intptr_t)__atomic_load_n(&bound[0], __ATOMIC_ACQUIRE);
}

gila_sgemm *gila_blas_f32(void) {
    return (gila_sgemm *)(intptr_t)__atomic_load_n(&bound[1], __ATOMIC_ACQUIRE);
}

int64_t gila_set_blas(int64_t dgemm, int64_t sgemm) {
    __atomic_store_n(&bound[0], dgemm, __ATOMIC_RELEASE);
    __atomic_store_n(&bound[1], sgemm, __ATOMIC_RELEASE);
    return GILA_OK;
}
