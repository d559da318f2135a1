/*
 * Functions of single precision in vectors of single precision, twice as wide as those of double precision. Where
 * cancellation or the sum of several roundings would tell, sums are kept in two parts. Those of a kind differ in constants,
 * and share a loop. Polynomials are our own minimax ones.
 */
#ifndef GILA_SINGLE_LANES_H
#define GILA_SINGLE_LANES_H

#include <math.h>

#include "kernels/kernels.h"

#define SIGN_BIT_F 0x80000000u

INLINE vu sign_f(vf a) { return vf_bits(a) & vu_set1(SIGN_BIT_F); }
INLINE vf magnitude_f(vf a) { return vu_float(vf_bits(a) & vu_set1(~SIGN_BIT_F)); }
INLINE vf with_sign_f(vf a, vu sign) { return vu_float(vf_bits(a) ^ sign); }
INLINE vf unless_small_f(vf x, float least, vf y) {
    return vf_select(vf_lt(magnitude_f(x), vf_set1(least)), x, y);
}

/* c[0] + c[1] x + ... of so many terms, in Horner's order; each step is fused. */
INLINE vf series_f(vf x, const float *c, int terms) {
    vf sum = vf_set1(c[terms - 1]);
#pragma GCC unroll 8
    for (int i = terms - 2; i >= 0; i--) sum = vf_fma(sum, x, vf_set1(c[i]));
    return sum;
}
#define SERIES_F(x, coefficients) series_f(x, coefficients, sizeof(coefficients) / sizeof(float))

/* What `kind` makes of each vector by `of`. */
#define LANES_F(kind, of) \
    typedef struct kind kind; \
    static __attribute__((noinline)) void kind##_all(int64_t n, float *out, const float *x, \
                                                     const kind *k) { \
        const kind c = *k; \
        for (int64_t i = 0; i < n; i += VF) vf_store(out + i, of(vf_load(x + i), &c)); \
    }
#define OF_KIND(name, kind, ...) \
    static void name##_lanes(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        static const struct kind constants = {__VA_ARGS__}; \
        (void)call; \
        kind##_all(n, out, in[0], &constants); \
    }

/* Adding and subtracting it rounds a small number to an integer, which stands in the low bits. */
#define ROUNDER_F 0x1.8p23f

/* (e^r - 1 - r) / r^2 for |r| up to log(2)/2; e^r - 1 has a relative error below 2^-31. */
static const float exp_series_f[6] = {0x1.000000p-1f, 0x1.555554p-3f,  0x1.5554f8p-5f,
                                      0x1.1112d6p-7f, 0x1.6d3a5ep-10f, 0x1.9e77e2p-13f};
INLINE vf excess_f(vf r) { return vf_fma(r * r, SERIES_F(r, exp_series_f), r); }

INLINE vf clamp_f(vf x, float least, float most) {
    return vf_max(vf_set1(least), vf_min(vf_set1(most), x));
}

/* 2^n e^r: n is x times the inverse of a step, rounded, and r times 1 / scale what n steps, in two parts, leave of x. */
struct power_f {
    float least, most, inverse, step, low, scale;
};
INLINE vf power_of_f(vf x, const struct power_f *c) {
    const vf rounder = vf_set1(ROUNDER_F);
    x = clamp_f(x, c->least, c->most);
    vf n = vf_fma(x, vf_set1(c->inverse), rounder) - rounder;
    vf r = vf_fma(n, vf_set1(-c->low), vf_fma(n, vf_set1(-c->step), x));
    return vf_scale(vf_set1(1) + excess_f(r * vf_set1(c->scale)), n);
}
LANES_F(power_f, power_of_f)

/* log 2 and its inverse. The first of its two parts has so few bits that its products with integers are exact. */
#define INVERSE_LOG2_F 0x1.715476p+0f
#define LOG2_F 0x1.62e4p-1f
#define LOG2_LOW_F 0x1.7f7d1cp-20f
OF_KIND(exp, power_f, -105, 89, INVERSE_LOG2_F, LOG2_F, LOG2_LOW_F, 1)
OF_KIND(exp2, power_f, -152, 129, 1, 1, 0, 0x1.62e430p-1f)

/* (e^x - 1) / 4, which is finite where the hyperbolic functions are, for x within -20 and 89.5. */
INLINE vf quarter_expm1_f(vf x) {
    const vf rounder = vf_set1(ROUNDER_F);
    vf n = vf_fma(x, vf_set1(INVERSE_LOG2_F), rounder) - rounder;
    vf r = vf_fma(n, vf_set1(-LOG2_LOW_F), vf_fma(n, vf_set1(-LOG2_F), x));
    vf power = vu_float(vf_bits(n + vf_set1(ROUNDER_F + 125)) << 23);
    return vf_fma(power, excess_f(r), power - vf_set1(0.25f));
}

struct expm1_f {
    float least;
};
INLINE vf expm1_of_f(vf x, const struct expm1_f *c) {
    return unless_small_f(x, c->least, vf_set1(4) * quarter_expm1_f(clamp_f(x, -20, 89.5f)));
}
LANES_F(expm1_f, expm1_of_f)
OF_KIND(expm1, expm1_f, 0x1p-25f)

/*
 * Of a = |x|, with the sign of x where sign says so, and with E = (e^(scale a) - 1) / 4: start + slope E +
 * (part E + rest) / (below E + 1/2); and a + a^3 P(a^2), with a relative error below 2^-25, where a < near.
 */
struct hyperbolic_f {
    float scale, most, start, slope, part, rest, below, near;
    uint32_t sign;
    float series[4];
};
INLINE vf hyperbolic_of_f(vf x, const struct hyperbolic_f *c) {
    vf a = magnitude_f(x), z = a * a, near = vf_fma(a * z, series_f(z, c->series, 4), a);
    vf e = quarter_expm1_f(vf_min(vf_set1(c->most), a * vf_set1(c->scale)));
    vf above = vf_fma(vf_set1(c->part), e, vf_set1(c->rest));
    vf ratio = above / vf_fma(vf_set1(c->below), e, vf_set1(0.5f));
    vf y = vf_fma(vf_set1(c->slope), e, vf_set1(c->start)) + ratio;
    y = vf_select(vf_lt(a, vf_set1(c->near)), near, y);
    return with_sign_f(y, sign_f(x) & vu_set1(c->sign));
}
LANES_F(hyperbolic_f, hyperbolic_of_f)
OF_KIND(sinh, hyperbolic_f, 1, 89.5f, 0, 2, 1, 0, 2, 1, SIGN_BIT_F,
        {0x1.555556p-3f, 0x1.1110e6p-7f, 0x1.a01de2p-13f, 0x1.76525cp-19f})
OF_KIND(cosh, hyperbolic_f, 1, 89.5f, 0, 2, 1, 0.5f, 2, 0, 0, {0, 0, 0, 0})
OF_KIND(tanh, hyperbolic_f, 2, 20, 1, 0, 0, -0.5f, 1, 0.5f, SIGN_BIT_F,
        {-0x1.5554c2p-2f, 0x1.10e57ep-3f, -0x1.b1ff02p-5f, 0x1.17e930p-6f})

/* (log(1 + f) - f + f^2 / 2) / f^3 for 1 + f from sqrt(1/2) to sqrt(2); log(1 + f) has a relative error below 2^-30. */
static const float log_series_f[9] = {0x1.555548p-2f,  -0x1.000006p-2f, 0x1.99a47cp-3f,
                                      -0x1.555c48p-3f, 0x1.233ad6p-3f,  -0x1.fc26c4p-4f,
                                      0x1.e6cd5cp-4f,  -0x1.de17fap-4f, 0x1.146d6ap-4f};

/* x = 2^k (1 + f). */
typedef struct split_f {
    vf k, f;
    vu exponent; /* of 2^k, where x is no subnormal number */
} split_f;

/* Of a positive finite number; where all are usual, that is known. */
INLINE split_f split_parts_f(vf x, int usual) {
    const vu sqrt_half = vu_set1(0x3f3504f3);
    vf bias = vf_set1(0x1p23f + 127);
    if (!__builtin_expect(usual, 1)) {
        vfm subnormal = vf_lt(x, vf_set1(0x1p-126f));
        x = vf_select(subnormal, x * vf_set1(0x1p24f), x);
        bias = vf_select(subnormal, bias + vf_set1(24), bias);
    }
    vu bits = vf_bits(x) + (vu_set1(0x3f800000) - sqrt_half), exponent = bits >> 23;
    vf k = vu_float(exponent | vu_set1(0x4b000000)) - bias;
    vf f = vu_float((bits & vu_set1(0x007fffff)) + sqrt_half) - vf_set1(1);
    return (split_f){k, f, exponent};
}

/* Results of logarithms at 0 and below, at infinity and NaN. */
INLINE vf log_limits_f(vf x, vf y) {
    const vf infinity = vf_set1(INFINITY), zero = vf_set1(0);
    y = vf_select(vf_le(infinity, x), infinity, y);
    y = vf_select(vf_le(x, zero), vf_select(vf_lt(x, zero), vf_set1(NAN), zero - infinity), y);
    return vf_select(vf_nan(x), x, y);
}

/* Logarithms to a base: that of e, and that of 2 in two parts as above. */
struct logarithm_f {
    float unit, step, low;
};
/* With `more`: what the product of f and the unit lacks, or is to be added. */
INLINE vf join_f(split_f s, vf more, const struct logarithm_f *c) {
    const vf unit = vf_set1(c->unit);
    vf rest = (s.f * s.f) * vf_fma(s.f, SERIES_F(s.f, log_series_f), vf_set1(-0.5f));
    vf high = s.f * unit, low = vf_fma(rest, unit, more);
    vf start = s.k * vf_set1(c->step), sum = start + high, lost = high - (sum - start);
    return sum + (lost + vf_fma(s.k, vf_set1(c->low), low));
}
INLINE vf logarithm_of_f(vf x, const struct logarithm_f *c) {
    int usual = vf_usual(x);
    split_f s = split_parts_f(x, usual);
    const vf unit = vf_set1(c->unit);
    vf y = join_f(s, vf_fma(s.f, unit, vf_set1(0) - s.f * unit), c);
    return __builtin_expect(usual, 1) ? y : log_limits_f(x, y);
}
LANES_F(logarithm_f, logarithm_of_f)
OF_KIND(log, logarithm_f, 1, LOG2_F, LOG2_LOW_F)
OF_KIND(log2, logarithm_f, INVERSE_LOG2_F, 1, 0)
OF_KIND(log10, logarithm_f, 0x1.bcb7b2p-2f, 0x1.344p-2f, 0x1.3509f8p-18f)

/* The sum of two numbers in two parts: of any, and where b is no larger than a or a is 0. */
typedef struct parts_f {
    vf hi, lo;
} parts_f;
INLINE parts_f exact_sum_f(vf a, vf b) {
    vf sum = a + b, part = sum - a;
    return (parts_f){sum, (a - (sum - part)) + (b - part)};
}
INLINE parts_f ordered_sum_f(vf a, vf b) {
    vf sum = a + b;
    return (parts_f){sum, b - (sum - a)};
}

/* log(u) for u not below 2^-24, whose second part counts where its scale, 2^-k, is a number; and so many times log 2. */
INLINE vf log_of_sum_f(parts_f u, vf times) {
    static const struct logarithm_f natural = {1, LOG2_F, LOG2_LOW_F};
    split_f s = split_parts_f(u.hi, 1);
    vf scaled = u.lo * vu_float((vu_set1(254) - s.exponent) << 23);
    scaled = vf_select(vf_lt(u.hi, vf_set1(0x1p60f)), scaled, vf_set1(0));
    parts_f f = ordered_sum_f(s.f, scaled);
    s.f = f.hi;
    s.k = s.k + times;
    return join_f(s, f.lo * vf_fma(f.hi, f.hi, vf_set1(1) - f.hi), &natural);
}

/* Where x is small, the result is x. */
struct log1p_f {
    float least;
};
INLINE vf log1p_of_f(vf x, const struct log1p_f *c) {
    parts_f u = exact_sum_f(vf_set1(1), x);
    vf y = log_of_sum_f(u, vf_set1(0));
    y = __builtin_expect(vf_usual(u.hi), 1) ? y : log_limits_f(u.hi, y);
    return unless_small_f(x, c->least, y);
}
LANES_F(log1p_f, log1p_of_f)
OF_KIND(log1p, log1p_f, 0x1p-25f)

/* log(1 + t) for t of two parts, log 2x where x is large. */
INLINE vf log_beyond_f(vf x, vfm large, parts_f t) {
    const vf zero = vf_set1(0), one = vf_set1(1);
    parts_f u = exact_sum_f(one, t.hi);
    u = (parts_f){vf_select(large, x, u.hi), vf_select(large, zero, u.lo + t.lo)};
    vf y = log_of_sum_f(u, vf_select(large, one, zero));
    return vf_select(vf_lt(x, vf_set1(INFINITY)), y, x);
}

/* As those of double precision (logarithms.h). */
struct asinh_f {
    float large, least;
};
struct acosh_f {
    float large;
};
struct atanh_f {
    float one;
};
INLINE vf asinh_of_f(vf x, const struct asinh_f *c) {
    const vf one = vf_set1(1);
    vf a = magnitude_f(x);
    vfm large = vf_lt(vf_set1(c->large), a);
    vf b = vf_select(large, one, a);
    parts_f t = ordered_sum_f(b, (b * b) / (one + vf_sqrt(vf_fma(b, b, one))));
    vf y = with_sign_f(log_beyond_f(a, large, t), sign_f(x));
    return unless_small_f(x, c->least, y);
}
LANES_F(asinh_f, asinh_of_f)
OF_KIND(asinh, asinh_f, 0x1p14f, 0x1p-12f)

INLINE vf acosh_of_f(vf x, const struct acosh_f *c) {
    const vf one = vf_set1(1);
    vfm large = vf_lt(vf_set1(c->large), x);
    vf b = vf_select(large, one, x - one);
    vf y = log_beyond_f(x, large, ordered_sum_f(vf_sqrt(vf_fma(b, b, b + b)), b));
    return vf_select(vf_lt(x, one), vf_set1(NAN), y);
}
LANES_F(acosh_f, acosh_of_f)
OF_KIND(acosh, acosh_f, 0x1p14f)

/* (atanh(s) - s) / s^3 in s^2, up to s = 0.172; atanh(s) has a relative error below 2^-30. */
static const float atanh_series_f[3] = {0x1.55557ap-2f, 0x1.995ea4p-3f, 0x1.31e954p-3f};
INLINE vf atanh_of_f(vf x, const struct atanh_f *c) {
    const vf one = vf_set1(c->one), half = vf_set1(0.5f);
    vf a = magnitude_f(x), above = one + a, below = one - a;
    split_f h = split_parts_f(above / below, 1);
    vf power = vu_float(h.exponent << 23), more = one + power, less = one - power;
    vfm large = vf_lt(vf_set1(1024), power);
    vf with = vf_select(large, below, a);
    vf rest =
        vf_fma(vf_select(large, vf_set1(0) - power, more), with, vf_select(large, above, less));
    vf all = vf_fma(vf_select(large, power, less), with, vf_select(large, above, more));
    vf s = rest / all, z = s * s, k = h.k * half;
    rest = s * z * SERIES_F(z, atanh_series_f);
    vf y = vf_fma(k, vf_set1(LOG2_F), s + vf_fma(k, vf_set1(LOG2_LOW_F), rest));
    y = vf_select(vf_le(one, a), vf_set1(INFINITY), y);
    y = vf_select(vf_lt(one, a), vf_set1(NAN), y);
    return with_sign_f(y, sign_f(x));
}
LANES_F(atanh_f, atanh_of_f)
OF_KIND(atanh, atanh_f, 1)

#define HALF_PI_F 0x1.921fb6p+0f
#define HALF_PI_LOW_F -0x1.777a5cp-25f

/* So many right angles - b - c, where there are none or they are larger than b. */
INLINE vf right_angles_minus_f(vf count, vf b, vf c) {
    vf a = count * vf_set1(HALF_PI_F), rest = a - b;
    return rest + (((a - rest) - b) - (c - count * vf_set1(HALF_PI_LOW_F)));
}

/* (atan(t) - t) / t^3 in t^2; atan(t) has a relative error below 2^-28 up to t = 1. */
static const float atan_series_f[9] = {-0x1.55553ep-2f, 0x1.9991e4p-3f,  -0x1.242086p-3f,
                                       0x1.c08c4ep-4f,  -0x1.58091cp-4f, 0x1.da2a12p-5f,
                                       -0x1.fd7e36p-6f, 0x1.642524p-7f,  -0x1.d35b12p-10f};

/* The angle of the point (x, y): that of its octant, before or behind none, one or two right ones. */
INLINE vf octants_f(vf t, vfm steep, vu behind) {
    const vf zero = vf_set1(0), two = vf_set1(2);
    vf z = t * t, rest = t * z * SERIES_F(z, atan_series_f);
    vf count = vu_float(vf_bits(two) & (vu_set1(0) - (behind >> 31)));
    count = vf_select(steep, vf_set1(1), count);
    vu back = behind ^ vf_bits(vf_select(steep, zero, vu_float(vu_set1(SIGN_BIT_F))));
    return right_angles_minus_f(count, with_sign_f(t, back), with_sign_f(rest, back));
}

INLINE vf atan2_of_f(vf y, vf x) {
    const vf zero = vf_set1(0), one = vf_set1(1), infinity = vf_set1(INFINITY);
    vf a = magnitude_f(x), b = magnitude_f(y);
    vf most = vf_max(a, b), least = vf_min(a, b);
    vfm both = vf_le(infinity, least);
    least = vf_select(both, one, least);
    most = vf_select(vfm_or(both, vf_le(most, zero)), one, most);
    vf angle = octants_f(least / most, vf_lt(a, b), sign_f(x));
    return vf_select(vfm_or(vf_nan(x), vf_nan(y)), x + y, with_sign_f(angle, sign_f(y)));
}

static void atan2_lanes(int64_t n, void *out, const void *const *in, const gila_call *call) {
    (void)call;
    const float *y = in[0], *x = in[1];
    for (int64_t i = 0; i < n; i += VF)
        vf_store((float *)out + i, atan2_of_f(vf_load(y + i), vf_load(x + i)));
}

struct atan_f {
    float one;
};
INLINE vf atan_of_f(vf x, const struct atan_f *c) {
    vf a = magnitude_f(x), one = vf_set1(c->one);
    vfm steep = vf_lt(one, a);
    vf angle = octants_f(vf_select(steep, one / a, a), steep, vu_set1(0));
    return with_sign_f(angle, sign_f(x));
}
LANES_F(atan_f, atan_of_f)
OF_KIND(atan, atan_f, 1)

/* (asin(t) - t) / t^3 in t^2; asin(t) has a relative error below 2^-27 up to t = 1/2. */
static const float arc_series_f[5] = {0x1.5555c8p-3f, 0x1.330204p-4f, 0x1.747bb8p-5f,
                                      0x1.8c3e50p-6f, 0x1.595c60p-5f};

/*
 * asin(a) = t + rest where a is near, else pi/2 - 2 (t + rest) for t = sqrt((1 - a) / 2); acos(x) = pi/2 - asin(x): this
 * from `start` right angles on, with that as they have it.
 */
struct arc_f {
    float start, least;
    uint32_t back;
};
INLINE vf arc_of_f(vf x, const struct arc_f *c) {
    const vf half = vf_set1(0.5f), one = vf_set1(1), zero = vf_set1(0);
    vf a = magnitude_f(x);
    vfm far = vf_lt(half, a);
    vf z = vf_select(far, half * (one - a), a * a), t = vf_select(far, vf_sqrt(z), a);
    vf rest = t * z * SERIES_F(z, arc_series_f), twice = vf_select(far, vf_set1(2), one);
    vu sign = sign_f(x) ^ vu_set1(c->back);
    vf count = vf_set1(c->start) - with_sign_f(vf_select(far, one, zero), sign);
    vu back = sign ^ vf_bits(vf_select(far, vu_float(vu_set1(SIGN_BIT_F)), zero));
    vf y =
        right_angles_minus_f(count, with_sign_f(t * twice, back), with_sign_f(rest * twice, back));
    return unless_small_f(x, c->least, y);
}
LANES_F(arc_f, arc_of_f)
OF_KIND(asin, arc_f, 0, 0x1p-13f, SIGN_BIT_F)
OF_KIND(acos, arc_f, 1, 0, 0)

#endif
