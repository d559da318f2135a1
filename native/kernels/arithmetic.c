/* add, multiply, fma, sqrt: one rounding each, as IEEE 754 has it; integers wrap round. */
#if !defined(GILA_CLASS_BOOL)
#include "kernels/kernels.h"

static void add(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1];
    for (int64_t i = 0; i < n * GILA_PARTS; i += VT)
        v_store((T *)out + i, (vt)(v_load(a + i) + v_load(b + i)));
}

MAP2(add, add)

#if defined(GILA_CLASS_COMPLEX)
static void multiply(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1];
    T *c = out;
    for (int64_t i = 0; i < 2 * n; i += 2) {
        T re = a[i] * b[i] - a[i + 1] * b[i + 1], im = a[i] * b[i + 1] + a[i + 1] * b[i];
        c[i] = re;
        c[i + 1] = im;
    }
}
#else
static void multiply(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1];
    for (int64_t i = 0; i < n; i += VT) v_store((T *)out + i, v_mul(v_load(a + i), v_load(b + i)));
}

static void multiply_add(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1], *c = in[2];
    for (int64_t i = 0; i < n; i += VT)
        v_store((T *)out + i, v_fma(v_load(a + i), v_load(b + i), v_load(c + i)));
}

MAP3(fma, multiply_add)
#endif

MAP2(multiply, multiply)

#if defined(GILA_CLASS_FLOAT)
static void square_root(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0];
    for (int64_t i = 0; i < n; i += VT) v_store((T *)out + i, v_sqrt(v_load(a + i)));
}

MAP1(sqrt, square_root)
#endif
#endif
