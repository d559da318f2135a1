#include "dispatch/blas.h"

#include "gila.h"

static int64_t bound[GILA_DTYPES];

int64_t gila_blas(int dtype) { return __atomic_load_n(&bound[dtype], __ATOMIC_ACQUIRE); }

int64_t gila_set_blas(int64_t dtype, int64_t gemm) {
    if (dtype < GILA_F32 || dtype > GILA_C128) return GILA_NO_KERNEL;
    __atomic_store_n(&bound[dtype], gemm, __ATOMIC_RELEASE);
    return GILA_OK;
}
