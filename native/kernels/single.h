/* Powers of single precision, from the exponential function and the logarithm of double precision. */
#ifndef GILA_SINGLE_H
#define GILA_SINGLE_H

#include <math.h>

#include "kernels/logarithms.h"
#include "kernels/widened.h"

#define GILA_NAME_F64(name) GILA_PASTE(gila_, name, f64, GILA_TARGET)
BODY_OF(GILA_NAME_F64(exp))
BODY_OF(GILA_NAME_F64(log))

/* e^(y log |x|). */
INLINE vd power_after(vd z, vd x, vd y) {
    vdm finite = vd_lt(magnitude_of(y), vd_set1(INFINITY));
    return vd_usual(x) && vdm_all(finite) ? z : power_from(x, y, z);
}

static void power_single(int64_t n, void *out, const void *const *in, const gila_call *call) {
    _Alignas(64) double block[WIDE_BLOCK];
    const void *const wide_in[] = {block};
    const float *x = in[0], *y = in[1];
    for (int64_t at = 0, count; at < n; at += count) {
        count = n - at < WIDE_BLOCK ? n - at : (int64_t)WIDE_BLOCK;
        for (int64_t i = 0; i < count; i += VD)
            vd_store(block + i, magnitude_of(vd_load_f32(x + at + i)));
        GILA_NAME_F64(log)(count, block, wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store(block + i, vd_load_f32(y + at + i) * vd_load(block + i));
        GILA_NAME_F64(exp)(count, block, wide_in, call);
        for (int64_t i = 0; i < count; i += VD)
            vd_store_f32(
                (float *)out + at + i,
                power_after(vd_load(block + i), vd_load_f32(x + at + i), vd_load_f32(y + at + i)));
    }
}

#endif
