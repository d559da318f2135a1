/* Sums, products and what is made of them: one rounding each, as IEEE 754 has it; integers wrap round. */
#include "kernels/kernels.h"

#if defined(GILA_IS_F64)
#include "kernels/roots.h"
#endif

#if defined(GILA_CLASS_BOOL)

EACH_MAP2(add, a | b)
EACH_MAP2(multiply, a &b)

#elif defined(GILA_CLASS_INT)

/* Products are at least unsigned: those of uint16_t would overflow int. */
EACH_MAP2(add, (T)((vt)a + (vt)b))
EACH_MAP2(subtract, (T)((vt)a - (vt)b))
EACH_MAP2(multiply, (T)(1u * (vt)a * (vt)b))
EACH_MAP3(fma, (T)(1u * (vt)a * (vt)b + (vt)c))
EACH_MAP1(negative, (T)(0u - (vt)a))
EACH_MAP1(square, (T)(1u * (vt)a * (vt)a))
EACH_PART(absolute, a < 0 ? (T)(0u - (vt)a) : a)
EACH_MAP1(sign, (T)((a > 0) - (a < 0)))

#elif defined(GILA_CLASS_UINT)

LIKE_SIGNED(add)
LIKE_SIGNED(subtract)
LIKE_SIGNED(multiply)
LIKE_SIGNED(fma)
LIKE_SIGNED(negative)
LIKE_SIGNED(square)
EACH_PART(absolute, a)
EACH_MAP1(sign, a > 0)

#else

PARTS2(add, a + b)
PARTS2(subtract, a - b)
PARTS1(negative, -a)

#if defined(GILA_CLASS_FLOAT)

PARTS2(multiply, a *b)
PARTS2(divide, a / b)
/* The first of equals; the other one where one is NaN. */
#define EXTREME(name, op) \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        const T *as = in[0], *bs = in[1]; \
        for (int64_t i = 0; i < n; i += VT) { \
            const vt a = v_load(as + i), b = v_load(bs + i); \
            v_store((T *)out + i, v_select(v_nan(a), b, op(b, a))); \
        } \
    } \
    MAP2(name, name##_parts)
EXTREME(fmin, v_min)
EXTREME(fmax, v_max)
#undef EXTREME
PARTS1(square, a *a)
PARTS1(reciprocal, v_set1(1) / a)
#if defined(GILA_IS_F64) && GILA_ROOT_STEPS
static void sqrt_fours(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const double *a = in[0];
    double *results = out;
    for (int64_t i = 0; i < n; i += 4 * VD) {
        vd roots[4];
#pragma GCC unroll 4
        for (int k = 0; k < 4; k++) roots[k] = vd_load(a + i + k * VD);
        four_roots(roots, i / (4 * VD) & 1);
#pragma GCC unroll 4
        for (int k = 0; k < 4; k++)
            if (call->note & GILA_STREAMED)
                vd_stream(results + i + k * VD, roots[k]);
            else
                vd_store(results + i + k * VD, roots[k]);
    }
}
MAP1(sqrt, sqrt_fours)
#else
PARTS1(sqrt, v_sqrt(a))
#endif
EACH_PART(absolute, OF_T(__builtin_fabs)(a))
EACH_MAP1(sign, a > 0 ? (T)1 : a < 0 ? (T)-1 : a == 0 ? (T)0 : a)

static void multiply_add(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const T *a = in[0], *b = in[1], *c = in[2];
    EACH_VECTOR(n, out, call, v_fma(v_load(a + i), v_load(b + i), v_load(c + i)))
}

MAP3(fma, multiply_add)

/* Numbers that are repeated stay in registers: three loads for each result take longer than all else. */
static void add_product(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const T *a = in[0], *b = in[1], *c = in[2];
    T *sums = out;
    const vt factor = v_load(b), term = v_load(c);
    if (!GILA_SMALL && call->note == (GILA_REPEATED << 1 | GILA_REPEATED << 2))
        for (int64_t i = 0; i < n; i += VT) v_store(sums + i, v_load(a + i) * factor + term);
    else if (!GILA_SMALL && call->note == GILA_REPEATED << 2)
        for (int64_t i = 0; i < n; i += VT) v_store(sums + i, v_load(a + i) * v_load(b + i) + term);
    else {
        EACH_VECTOR(n, out, call, v_load(a + i) * v_load(b + i) + v_load(c + i))
    }
}

MAP3(multiply_add, add_product)

#endif
#endif
