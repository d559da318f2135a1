/* Magnitudes and angles of complex numbers, computed in double. */
#if defined(GILA_CLASS_COMPLEX)
#include <math.h>

#include "kernels/angles.h"
#include "kernels/kernels.h"
#include "kernels/roots.h"

#define COMPLEX_PART(name, function) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        for (int64_t i = 0; i < n; i += VD) { \
            const T *at = (const T *)in[0] + 2 * i; \
            vd first = vd_load_t(at), second = vd_load_t(at + VD); \
            vd_store_t((T *)out + i, function(vd_even(first, second), vd_odd(first, second))); \
        } \
    } \
    PART(name, name##_all)

COMPLEX_PART(absolute, hypot_of)

/* What divides gains little from wider vectors. */
#if !defined(GILA_NO_ROWS)
INLINE vd angle_of(vd re, vd im) { return atan2_of(im, re); }
COMPLEX_PART(angle, angle_of)

static void complex_sign(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    for (int64_t i = 0; i < n; i += VD) {
        const T *at = (const T *)in[0] + 2 * i;
        vd first = vd_load_t(at), second = vd_load_t(at + VD);
        vd re = vd_even(first, second), im = vd_odd(first, second);
        vd magnitude = hypot_of(re, im);
        vdm zero = vd_le(magnitude, vd_set1(0));
        re = vd_select(zero, vd_set1(0), re / magnitude);
        im = vd_select(zero, vd_set1(0), im / magnitude);
        vd_store_t((T *)out + 2 * i, vd_zip_lo(re, im));
        vd_store_t((T *)out + 2 * i + VD, vd_zip_hi(re, im));
    }
}

MAP1(sign, complex_sign)
#endif

#endif
