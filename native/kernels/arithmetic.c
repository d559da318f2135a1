/* add, multiply, fma, sqrt: one rounding each, as IEEE 754 has it; int64 wraps round. */
#include "kernels/kernels.h"

static void add(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1];
    for (int64_t i = 0; i < n; i += VT) v_store((T *)out + i, v_load(a + i) + v_load(b + i));
}

int64_t GILA_NAME(add)(const gila_call *call) { return MAP(call, add, 2); }

static void multiply(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1];
    for (int64_t i = 0; i < n; i += VT) v_store((T *)out + i, v_load(a + i) * v_load(b + i));
}

int64_t GILA_NAME(multiply)(const gila_call *call) { return MAP(call, multiply, 2); }

static void multiply_add(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0], *b = in[1], *c = in[2];
    for (int64_t i = 0; i < n; i += VT)
        v_store((T *)out + i, v_fma(v_load(a + i), v_load(b + i), v_load(c + i)));
}

int64_t GILA_NAME(fma)(const gila_call *call) { return MAP(call, multiply_add, 3); }

#if !defined(GILA_IS_I64)
static void square_root(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *a = in[0];
    for (int64_t i = 0; i < n; i += VT) v_store((T *)out + i, v_sqrt(v_load(a + i)));
}

int64_t GILA_NAME(sqrt)(const gila_call *call) { return MAP(call, square_root, 1); }
#endif
