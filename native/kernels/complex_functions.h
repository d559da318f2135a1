/*
 * Elementary functions of complex numbers, in double, one at a time. Branch cuts, signed zeros and limits are those of
 * C's Annex G; formulas: Kahan, "Branch cuts for complex elementary functions, or: Much ado about nothing's sign bit",
 * 1987. Parts that nearly cancel are computed in twice the precision. Functions that others turn by a right angle
 * exchange the parts of argument and result: sin(x + iy) = s + it where sinh(y + ix) = t + is.
 */
#ifndef GILA_COMPLEX_FUNCTIONS_H
#define GILA_COMPLEX_FUNCTIONS_H

#include <math.h>

#include "kernels/angles.h"
#include "kernels/circular.h"
#include "kernels/complex_arithmetic.h"
#include "kernels/logarithms.h"
#include "kernels/roots.h"
#include "loops/separable.h"

/* Functions of real numbers, compiled once. */
#define SHARED static __attribute__((noinline))
SHARED double turned(double x, uint64_t quarters) { return circular(x, quarters); }
SHARED double real_hypot(double x, double y) { return hypot_of(x, y); }
SHARED double real_exp(doubled x) { return whole_power(grow_natural(x)); }
SHARED doubled real_log(doubled x) { return natural_log(split_log(x)); }

/* The angle of the point (x, y), which is not NaN. */
SHARED doubled angle(double y, double x) {
    doubled parts = angle_parts(y, x);
    return exact_sum(parts.hi, parts.lo);
}

/* The square of this is nothing beside 1. */
#define NEAR 0x1p-28

static inline double real_sin(double x) { return turned(x, 0); }
static inline double real_cos(double x) { return turned(x, 1); }
static inline int is_infinite(double x) { return __builtin_fabs(x) == (double)INFINITY; }
static inline int is_finite(double x) { return __builtin_fabs(x) < (double)INFINITY; }
static inline int is_nan(double x) { return x != x; }
static inline int is_negative(double x) { return !is_nan(x) && sign_of(x) != 0; }

/* A magnitude with the sign of y, plus where that is NaN. */
static inline double signed_by(double magnitude, double y) {
    return is_negative(y) ? -magnitude : magnitude;
}

/* a * b, but zero if either is zero: of limits the faster one. */
static inline double product(double a, double b) {
    if (a == 0 || b == 0) return is_negative(a) != is_negative(b) ? -0.0 : 0.0;
    return a * b;
}

static inline E exchanged(E z) { return (E){z.im, z.re}; }

/* Of -0, infinity and NaN there is no second part. */
static inline double value(doubled a) { return is_finite(a.hi) && a.lo != 0 ? a.hi + a.lo : a.hi; }

/* The product of a with a constant, or any other number, in two parts. */
SHARED doubled scaled(doubled a, double hi, double lo) {
    doubled p = exact_product(a.hi, hi);
    p.lo += vd_fma(a.hi, lo, a.lo * hi);
    return is_finite(p.hi) ? p : (doubled){product(a.hi, hi), 0};
}

SHARED doubled total(doubled a, doubled b) {
    doubled sum = exact_sum(a.hi, b.hi);
    if (!is_finite(sum.hi)) return (doubled){sum.hi, 0};
    return exact_sum(sum.hi, sum.lo + (a.lo + b.lo));
}

static inline double atan2_value(double y, double x) {
    return is_nan(x) || is_nan(y) ? (double)NAN : value(angle(y, x));
}

/* Square root: no square overflows, or is lost. */
SHARED E complex_sqrt(E z) {
    double a = __builtin_fabs(z.re), b = __builtin_fabs(z.im), most = a < b ? b : a;
    if (is_infinite(b)) return (E){b, z.im};
    if (is_infinite(a)) {
        double other = is_nan(z.im) ? z.im : 0;
        return z.re > 0 ? (E){a, signed_by(other, z.im)} : (E){other, signed_by(a, z.im)};
    }
    if (a == 0 && b == 0) return (E){0, z.im};
    double scale = most > 0x1p1000 ? 0x1p-4 : most < 0x1p-900 ? 0x1p108 : 1;
    double back = most > 0x1p1000 ? 4 : most < 0x1p-900 ? 0x1p-54 : 1;
    a *= scale;
    b *= scale;
    double t = __builtin_sqrt(0.5 * (a + real_hypot(a, b))), u = b / (t + t);
    return z.re < 0 ? (E){u * back, signed_by(t * back, z.im)}
                    : (E){t * back, signed_by(u * back, z.im)};
}

/* What e^x is where that would overflow or be lost: e * scale^3. */
typedef struct growth {
    double e, scale;
} growth;

SHARED growth growth_of(doubled x) {
    const double limit = 800, turn = x.hi > MODERATE ? 1 : x.hi < -MODERATE ? -1 : 0;
    /* 1536 log 2. */
    doubled r = exact_sum(x.hi, turn * -0x1.0a2b23f3bab73p+10);
    r.lo += x.lo - turn * 0x1.a06bb56359018p-44;
    if (r.hi > limit) r = (doubled){limit, 0};
    if (r.hi < -limit) r = (doubled){-limit, 0};
    return (growth){real_exp(r), turn > 0 ? 0x1p512 : turn < 0 ? 0x1p-512 : 1};
}

static inline double grown_by(growth g, double x) {
    return product(x * g.scale, g.e) * g.scale * g.scale;
}

/* e^x (cos y + i sin y), of a turn in two parts: those of whole turns count where y is large. */
SHARED E expanded(doubled x, doubled y) {
    if (is_infinite(x.hi) && !is_finite(y.hi))
        return x.hi > 0 ? (E){x.hi, NAN} : (E){0, signed_by(0, y.hi)};
    growth g = growth_of(x);
    double c = real_cos(y.hi), s = real_sin(y.hi);
    if (y.lo != 0) {
        double c_low = real_cos(y.lo), s_low = real_sin(y.lo), s_whole = s * c_low + c * s_low;
        c = c * c_low - s * s_low;
        s = s_whole;
    }
    return (E){grown_by(g, c), grown_by(g, s)};
}

/*
 * Of those that are made of real functions of the two parts (loops/separable.c), here are the values beyond what these
 * suffice for.
 */
static E complex_exp(E z) { return expanded((doubled){z.re, 0}, (doubled){z.im, 0}); }

static E complex_exp2(E z) {
    doubled x = {z.re, 0}, y = {z.im, 0};
    return expanded(scaled(x, LOG_2, LOG_2_LOW), scaled(y, LOG_2, LOG_2_LOW));
}

static E complex_expm1(E z) {
    E e = complex_exp(z);
    return (E){e.re - 1, e.im};
}

/* c + a^2 + b^2, of which little may be left. */
SHARED doubled surplus(double c, double a, double b) {
    doubled p = exact_product(a, a), q = exact_product(b, b);
    doubled s = exact_sum(c, p.hi), t = exact_sum(s.hi, q.hi);
    doubled small = exact_sum(p.lo, q.lo), rest = exact_sum(s.lo, small.hi);
    doubled sum = exact_sum(t.hi, rest.hi);
    return exact_sum(sum.hi, sum.lo + (rest.lo + (small.lo + t.lo)));
}

/* log(1 + d) / 2. */
SHARED doubled half_log1p(doubled d) {
    doubled u = exact_sum(1, d.hi);
    u.lo += d.lo;
    doubled l = __builtin_fabs(d.hi) < TINY ? d : real_log(u);
    return (doubled){0.5 * l.hi, 0.5 * l.lo};
}

/* The logarithm of |x + iy|, exact also where that is near 1. */
SHARED doubled log_magnitude(double x, double y) {
    double a = __builtin_fabs(x), b = __builtin_fabs(y);
    if (is_infinite(a) || is_infinite(b)) return (doubled){INFINITY, 0};
    if (is_nan(a) || is_nan(b)) return (doubled){NAN, 0};
    double most = a < b ? b : a, least = a < b ? a : b;
    if (most == 0) return (doubled){-INFINITY, 0};
    double k = most > 0x1p500 ? 600 : most < 0x1p-450 ? -600 : 0;
    double scale = most > 0x1p500 ? 0x1p-600 : most < 0x1p-450 ? 0x1p600 : 1;
    most *= scale;
    least *= scale;
    double rough = most * most + least * least;
    if (k == 0 && 0.5 < rough && rough < 3) return half_log1p(surplus(-1, most, least));
    doubled p = exact_product(most, most), q = exact_product(least, least);
    doubled square = ordered_sum(p.hi, q.hi);
    square.lo += p.lo + q.lo;
    doubled l = real_log(square);
    return join_log(k, 0x1.62e42feep-1, 0x1.a39ef35793c76p-33, (doubled){0.5 * l.hi, 0.5 * l.lo});
}

static E complex_log(E z) { return (E){value(log_magnitude(z.re, z.im)), atan2_value(z.im, z.re)}; }

/* The factor's parts are 1 / log(base). */
SHARED E log_to_base(E z, double hi, double lo) {
    int nan = is_nan(z.re) || is_nan(z.im);
    doubled turn = nan ? (doubled){NAN, 0} : angle(z.im, z.re);
    return (E){value(scaled(log_magnitude(z.re, z.im), hi, lo)), value(scaled(turn, hi, lo))};
}

static E complex_log2(E z) { return log_to_base(z, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56); }
static E complex_log10(E z) { return log_to_base(z, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57); }

/* |1 + z|^2 = 1 + (2 x + x^2 + y^2); 1 + x is exact where this is near 0. */
static E complex_log1p(E z) {
    double x = z.re, y = z.im;
    int near = -0.5 < x && x < 2 && __builtin_fabs(y) < 2;
    doubled l = near ? half_log1p(surplus(x + x, x, y)) : log_magnitude(1 + x, y);
    return (E){value(l), atan2_value(y, 1 + x)};
}

/* By repeated squaring. */
static E whole_power_of(E z, int n) {
    E square = z, y = {1, 0};
    for (int rest = n < 0 ? -n : n, first = 1; rest; rest >>= 1) {
        if (rest & 1) {
            y = first ? square : complex_product(y, square);
            first = 0;
        }
        square = complex_product(square, square);
    }
    return n < 0 ? complex_quotient((E){1, 0}, y) : y;
}

/*
 * e^(w log z) with the logarithm in twice the precision; small whole powers by multiplication, so that those of whole
 * numbers are exact. At 0 as NumPy has it.
 */
static E complex_power(E z, E w) {
    const double most = 16;
    if (w.re == 0 && w.im == 0) return (E){1, 0};
    if (z.re == 0 && z.im == 0) return w.re > 0 ? (E){0, 0} : (E){NAN, NAN};
    if (w.im == 0 && __builtin_fabs(w.re) <= most && __builtin_rint(w.re) == w.re) {
        E y = whole_power_of(z, (int)w.re);
        if (is_finite(y.re) && is_finite(y.im) && (y.re != 0 || y.im != 0)) return y;
    }
    int nan = is_nan(z.re) || is_nan(z.im);
    doubled l = log_magnitude(z.re, z.im), turn = nan ? (doubled){NAN, 0} : angle(z.im, z.re);
    doubled p = scaled(l, w.re, 0), q = scaled(turn, w.im, 0);
    doubled r = scaled(turn, w.re, 0), s = scaled(l, w.im, 0);
    return expanded(total(p, (doubled){-q.hi, -q.lo}), total(r, s));
}

/* The parts of the hyperbolic functions of x + iy where e^-|x| is nothing beside e^|x|. */
SHARED E half_exp(double x, double y) {
    doubled half = exact_sum(__builtin_fabs(x), -LOG_2);
    half.lo = is_finite(x) ? half.lo - LOG_2_LOW : 0;
    return expanded(half, (doubled){y, 0});
}

SHARED E complex_sinh(E z) {
    double x = z.re, y = z.im;
    if (is_infinite(x) && !is_finite(y)) return (E){INFINITY, NAN};
    if (!(__builtin_fabs(x) > MODERATE)) return (E){x == 0 ? x : NAN, y == 0 ? y : NAN};
    E e = half_exp(x, y);
    return (E){x < 0 ? -e.re : e.re, e.im};
}

SHARED E complex_cosh(E z) {
    double x = z.re, y = z.im;
    if (is_infinite(x) && !is_finite(y)) return (E){INFINITY, NAN};
    if (!(__builtin_fabs(x) > MODERATE)) return (E){NAN, x == 0 ? x : y == 0 ? y : NAN};
    E e = half_exp(x, y);
    return (E){e.re, x < 0 ? -e.im : e.im};
}

/* 1 + 4 i sin y cos y / e^2|x|. */
SHARED E complex_tanh(E z) {
    double x = z.re, y = z.im;
    if (is_infinite(x) && !is_finite(y)) return (E){signed_by(1, x), signed_by(0, y)};
    if (is_nan(x) || !is_finite(y)) return (E){x == 0 ? x : NAN, y == 0 ? y : NAN};
    growth g = growth_of((doubled){-2 * __builtin_fabs(x), 0});
    return (E){signed_by(1, x), 4 * grown_by(g, real_sin(y) * real_cos(y))};
}

/* What the inverse functions of x + iy are made of, for y >= 0. */
typedef struct arcs {
    double sine, cosine; /* real parts of asin and acos */
    double growth;       /* the magnitude of their imaginary parts */
} arcs;

/* log(x + sqrt(1 + x^2)), as half the logarithm of the square. */
static inline double asinh_of_positive(double x) {
    doubled d = {(x + x) * (x + __builtin_sqrt(1 + x * x)), 0};
    return value(half_log1p(d));
}

/* With a + ib and c + id, the square roots of 1 - x + iy and 1 + x + iy: no sum below cancels. */
SHARED arcs arcs_of(double x, double y) {
    double most = __builtin_fabs(x) < y ? y : __builtin_fabs(x);
    if (most > BEYOND_ONE || is_infinite(y))
        return (arcs){atan2_value(x, y), atan2_value(y, x), value(log_magnitude(x, y)) + LOG_2};
    if (is_nan(x) || is_nan(y)) return (arcs){x == 0 ? x : NAN, x == 0 ? HALF_PI : NAN, NAN};
    if (most < NEAR) return (arcs){x, HALF_PI - x, y};
    E p = complex_sqrt((E){1 - x, y}), q = complex_sqrt((E){1 + x, y});
    return (arcs){atan2_value(x, p.re * q.re + p.im * q.im), 2 * atan2_value(p.re, q.re),
                  asinh_of_positive(p.re * q.im + p.im * q.re)};
}

SHARED E complex_asin(E z) {
    arcs a = arcs_of(z.re, __builtin_fabs(z.im));
    return (E){a.sine, signed_by(a.growth, z.im)};
}

static E complex_acos(E z) {
    arcs a = arcs_of(z.re, __builtin_fabs(z.im));
    return (E){a.cosine, -signed_by(a.growth, z.im)};
}

static E complex_acosh(E z) {
    arcs a = arcs_of(z.re, __builtin_fabs(z.im));
    return (E){a.growth, signed_by(a.cosine, z.im)};
}

/* Of x, y >= 0: log(1 + 4 x / ((1 - x)^2 + y^2)) / 4, and half the angle of (1 - x^2 - y^2, 2 y). */
SHARED E atanh_of_quadrant(double x, double y) {
    double most = x < y ? y : x;
    if (is_infinite(x) || is_infinite(y)) return (E){0, is_nan(y) ? y : HALF_PI};
    if (is_nan(x) || is_nan(y)) return (E){x == 0 ? x : NAN, NAN};
    if (most > 0x1p54) {
        double h = real_hypot(0.5 * x, 0.5 * y);
        return (E){x / h / h * 0.25, HALF_PI};
    }
    if (most < NEAR) return (E){x, y};
    double turn = 0.5 * atan2_value(y + y, (1 - x) * (1 + x) - y * y);
    if (x == 1 && y < 0x1p-100) return (E){0.5 * (LOG_2 - log_magnitude(y, 0).hi), turn};
    doubled d = {4 * x / ((1 - x) * (1 - x) + y * y), 0};
    return (E){0.5 * value(half_log1p(d)), turn};
}

SHARED E complex_atanh(E z) {
    E quadrant = atanh_of_quadrant(__builtin_fabs(z.re), __builtin_fabs(z.im));
    return (E){signed_by(quadrant.re, z.re), signed_by(quadrant.im, z.im)};
}

static E complex_sin(E z) { return exchanged(complex_sinh(exchanged(z))); }
static E complex_tan(E z) { return exchanged(complex_tanh(exchanged(z))); }
static E complex_asinh(E z) { return exchanged(complex_asin(exchanged(z))); }
static E complex_atan(E z) { return exchanged(complex_atanh(exchanged(z))); }

static E complex_cos(E z) {
    E y = complex_cosh(exchanged(z));
    return (E){y.re, -y.im};
}

#endif
