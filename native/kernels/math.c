/*
 * exp, log, sin, cos: within one unit in the last place for every argument, and with the same bits
 * on every target, because no step is fused. float32 is computed in double and rounded once more.
 *
 * Polynomials of log, sin and cos, and the parts of pi/2: fdlibm (e_log.c, k_sin.c, k_cos.c,
 * e_rem_pio2.c; Sun Microsystems, 1993), whose error bounds need no fused step either. exp: our own
 * polynomial, Chebyshev-fitted, of relative error below 2^-58.
 */
#if defined(GILA_CLASS_FLOAT)
#include <math.h>
#include <string.h>

#include "kernels/exponential.h"
#include "kernels/kernels.h"
#include "kernels/reduce_large.h"

#define SIGN_BIT 0x8000000000000000u

INLINE vd logarithm(vd x) {
    const vl sqrt_half = vl_set1(0x3fe6a09e00000000u);
    const vd zero = vd_set1(0.0), two = vd_set1(2.0), half = vd_set1(0.5);
    vdm subnormal = vd_lt(x, vd_set1(0x1p-1022));
    vd normal = vd_select(subnormal, x * vd_set1(0x1p54), x);
    /* x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)). */
    vl bits = vd_bits(normal) + (vl_set1(0x3ff0000000000000u) - sqrt_half);
    vd k = vl_double((bits >> 52) | vl_set1(0x4330000000000000u)) - vd_set1(0x1p52 + 1023);
    k = vd_select(subnormal, k - vd_set1(54.0), k);
    vd f = vl_double((bits & vl_set1(0x000fffffffffffffu)) + sqrt_half) - vd_set1(1.0);

    vd s = f / (two + f);
    vd z = s * s;
    vd w = z * z;
    vd even = vd_set1(1.531383769920937332e-01);
    even = even * w + vd_set1(2.222219843214978396e-01);
    even = even * w + vd_set1(3.999999999940941908e-01);
    vd odd = vd_set1(1.479819860511658591e-01);
    odd = odd * w + vd_set1(1.818357216161805012e-01);
    odd = odd * w + vd_set1(2.857142874366239149e-01);
    odd = odd * w + vd_set1(6.666666666666735130e-01);
    vd r = z * odd + w * even;
    vd half_square = half * f * f;
    vd low = s * (half_square + r) + k * vd_set1(1.90821492927058770002e-10);
    vd y = k * vd_set1(6.93147180369123816490e-01) - ((half_square - low) - f);

    const vd infinity = vd_set1(INFINITY);
    y = vd_select(vd_le(infinity, x), infinity, y);
    y = vd_select(vd_le(x, zero), vd_select(vd_lt(x, zero), vd_set1(NAN), zero - infinity), y);
    return vd_select(vd_nan(x), x, y);
}

/* Arguments below this, about 2^19 pi, are reduced by three parts of pi/2 of 33 bits each. */
#define MEDIUM 0x1.921fb54442d18p19

/* What is left of |x| after n quarter turns: angle + tail, at most pi/4. */
typedef struct reduced {
    vl n;
    vd angle;
    vd tail;
} reduced;

/* The same with the large arguments among them reduced one by one: rare, and kept out of the loop. */
static __attribute__((noinline, cold)) reduced with_large(vd a, reduced r) {
    double x[VD], angles[VD], tails[VD];
    uint64_t turns[VD];
    vd_store(x, a);
    vd_store(angles, r.angle);
    vd_store(tails, r.tail);
    memcpy(turns, &r.n, sizeof turns);
    for (int i = 0; i < VD; i++)
        if (x[i] >= MEDIUM) turns[i] = gila_reduce_large(x[i], &angles[i], &tails[i]);
    memcpy(&r.n, turns, sizeof turns);
    r.angle = vd_load(angles);
    r.tail = vd_load(tails);
    return r;
}

INLINE reduced reduce(vd a) {
    vd rounded = a * vd_set1(0x1.45f306dc9c883p-1) + vd_set1(ROUNDER);
    vd n = rounded - vd_set1(ROUNDER);
    vd r0 = a - n * vd_set1(1.57079632673412561417e+00);
    vd w1 = n * vd_set1(6.07710050630396597660e-11);
    vd r1 = r0 - w1;
    vd e1 = (r0 - r1) - w1;
    vd w2 = n * vd_set1(2.02226624871116645580e-21);
    vd r2 = r1 - w2;
    vd e2 = (r1 - r2) - w2;
    vd tail = (e1 + e2) - n * vd_set1(8.47842766036889956997e-32);
    vd angle = r2 + tail;
    reduced result = {vd_bits(rounded), angle, (r2 - angle) + tail};

    if (vdm_any(vd_le(vd_set1(MEDIUM), a))) return with_large(a, result);
    return result;
}

/* sin(x + tail) and cos(x + tail) for |x| <= pi/4. */
INLINE vd sine(vd x, vd tail) {
    vd z = x * x;
    vd v = z * x;
    vd p = vd_set1(1.58969099521155010221e-10);
    p = p * z + vd_set1(-2.50507602534068634195e-08);
    p = p * z + vd_set1(2.75573137070700676789e-06);
    p = p * z + vd_set1(-1.98412698298579493134e-04);
    p = p * z + vd_set1(8.33333333332248946124e-03);
    vd s1 = vd_set1(-1.66666666666666324348e-01);
    return x - ((z * (vd_set1(0.5) * tail - v * p) - tail) - v * s1);
}

INLINE vd cosine(vd x, vd tail) {
    const vd one = vd_set1(1.0);
    vd z = x * x;
    vd p = vd_set1(-1.13596475577881948265e-11);
    p = p * z + vd_set1(2.08757232129817482790e-09);
    p = p * z + vd_set1(-2.75573143513906633035e-07);
    p = p * z + vd_set1(2.48015872894767294178e-05);
    p = p * z + vd_set1(-1.38888888888741095749e-03);
    p = p * z + vd_set1(4.16666666666666019037e-02);
    vd half_z = vd_set1(0.5) * z;
    vd w = one - half_z;
    return w + (((one - w) - half_z) + (z * (z * p) - x * tail));
}

/* sin(a) for a >= 0 turned on by `quarters` of a turn: 0 gives sin, 1 gives cos. */
INLINE vd circular(vd a, uint64_t quarters) {
    reduced r = reduce(a);
    vl n = r.n + vl_set1(quarters);
    vd y = vd_select(vl_nonzero(n & vl_set1(1)), cosine(r.angle, r.tail), sine(r.angle, r.tail));
    return vl_double(vd_bits(y) ^ ((n & vl_set1(2)) << 62));
}

INLINE vd sin_vd(vd x) {
    vl sign = vd_bits(x) & vl_set1(SIGN_BIT);
    return vl_double(vd_bits(circular(vl_double(vd_bits(x) ^ sign), 0)) ^ sign);
}

INLINE vd cos_vd(vd x) { return circular(vl_double(vd_bits(x) & ~vl_set1(SIGN_BIT)), 1); }

static void exp_all(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *x = in[0];
    for (int64_t i = 0; i < n; i += VD) vd_store_t((T *)out + i, exponential(vd_load_t(x + i)));
}

MAP1(exp, exp_all)

static void log_all(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *x = in[0];
    for (int64_t i = 0; i < n; i += VD) vd_store_t((T *)out + i, logarithm(vd_load_t(x + i)));
}

MAP1(log, log_all)

static void sin_all(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *x = in[0];
    for (int64_t i = 0; i < n; i += VD) vd_store_t((T *)out + i, sin_vd(vd_load_t(x + i)));
}

MAP1(sin, sin_all)

static void cos_all(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const T *x = in[0];
    for (int64_t i = 0; i < n; i += VD) vd_store_t((T *)out + i, cos_vd(vd_load_t(x + i)));
}

MAP1(cos, cos_all)
#endif
