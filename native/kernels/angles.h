/*
 * Inverse trigonometric functions. The arctangent's polynomial: fdlibm (s_atan.c; Sun Microsystems, 1993);
 * around it sums are kept in twice the precision.
 */
#ifndef GILA_ANGLES_H
#define GILA_ANGLES_H

#include "kernels/roots.h"
#include "kernels/series.h"

#define HALF_PI 0x1.921fb54442d18p+0
#define HALF_PI_LOW 0x1.1a62633145c07p-54

/* (asin(t) - t) / t^3 in t^2, up to t = 1/2: our own minimax polynomial, with an error of asin(t) below 2^-55. */
static const double arc_series[12] = {
    0x1.5555555555387p-3, 0x1.333333336f8e2p-4, 0x1.6db6db41d0f8ap-5,  0x1.f1c72c6e17027p-6,
    0x1.6e89ef698f567p-6, 0x1.1c6c289893eabp-6, 0x1.c6f86e886ccb6p-7,  0x1.8ee501de8a6a7p-7,
    0x1.aab0d1e41ab0ap-8, 0x1.40b3b3735dda2p-6, -0x1.0af7844456736p-6, 0x1.05cf3886cafe9p-5};

/*
 * asin(a) = t + rest where a is near 0, else pi/2 - 2 (t + rest) for t = sqrt((1 - a) / 2), whose error the rest has;
 * acos(x) = pi/2 - asin(x): this from `start` right angles on, of x turned `back` by its sign's bit. Below `least` x.
 */
INLINE vd arc_of(vd x, double start, double least, uint64_t back) {
    const vd half = vd_set1(0.5), one = vd_set1(1), zero = vd_set1(0);
    vd a = magnitude_of(x);
    vdm far = vd_lt(half, a);
    vd z = vd_select(far, half * (one - a), a * a), t = vd_select(far, vd_sqrt(z), a);
    vd lost = vd_select(far, vd_fma(-t, t, z) * half_inverse_root(z), zero);
    vd rest = vd_fma(t, z * SERIES(z, arc_series), lost), twice = vd_select(far, vd_set1(2), one);
    vl sign = sign_of(x) ^ vl_set1(back);
    vd count = vd_set1(start) - with_sign(vd_select(far, one, zero), sign);
    sign ^= vd_bits(vd_select(far, -zero, zero));
    vd b = with_sign(t * twice, sign), c = with_sign(rest * twice, sign);
    /* So many right angles - b - c: there are none, or they are larger than b. */
    vd angles = count * vd_set1(HALF_PI), y = angles - b;
    y = y + (((angles - y) - b) - (c - count * vd_set1(HALF_PI_LOW)));
    return vd_select(vd_lt(a, vd_set1(least)), x, y);
}

/* The angle of the point (x, y) with 0 <= y <= x: that of a near multiple of 1, and the rest. */
INLINE doubled octant(vd y, vd x) {
    const vd zero = vd_set1(0);
    vdm middle = vd_lt(vd_set1(0.4375) * x, y), high = vd_lt(vd_set1(0.6875) * x, y);
    vd slope = vd_select(high, vd_set1(1), vd_set1(0.5));
    vd above = vd_select(middle, vd_fma(zero - slope, x, y), y);
    vd below = vd_select(middle, vd_fma(slope, y, x), x), t = above / below;
    vd base =
        vd_select(high, vd_set1(7.85398163397448278999e-01), vd_set1(4.63647609000806093515e-01));
    vd base_low =
        vd_select(high, vd_set1(3.06161699786838301793e-17), vd_set1(2.26987774529616870924e-17));
    base = vd_select(middle, base, zero);
    base_low = vd_select(middle, base_low, zero);
    vd z = t * t, w = z * z;
    vd even = vd_set1(1.62858201153657823623e-02);
    even = vd_fma(even, w, vd_set1(4.97687799461593236017e-02));
    even = vd_fma(even, w, vd_set1(6.66107313738753120669e-02));
    even = vd_fma(even, w, vd_set1(9.09088713343650656196e-02));
    even = vd_fma(even, w, vd_set1(1.42857142725034663711e-01));
    even = vd_fma(even, w, vd_set1(3.33333333333329318027e-01));
    vd odd = vd_set1(-3.65315727442169155270e-02);
    odd = vd_fma(odd, w, vd_set1(-5.83357013379057348645e-02));
    odd = vd_fma(odd, w, vd_set1(-7.69187620504482999495e-02));
    odd = vd_fma(odd, w, vd_set1(-1.11111104054623557880e-01));
    odd = vd_fma(odd, w, vd_set1(-1.99999999998764832476e-01));
    vd series = vd_fma(w, odd, z * even);
    doubled angle = ordered_sum(base, t);
    angle.lo = angle.lo + (base_low - t * series);
    return angle;
}

/* The angle of the point (x, y), which is not NaN. */
INLINE doubled angle_parts(vd y, vd x) {
    const vd zero = vd_set1(0), one = vd_set1(1), infinity = vd_set1(INFINITY);
    vd a = magnitude_of(x), b = magnitude_of(y);
    vdm steep = vd_lt(a, b);
    vd most = vd_select(steep, b, a), least = vd_select(steep, a, b);
    /* Scaled so that the sums of the two neither overflow nor are subnormal; and the ends. */
    vd scale = vd_select(vd_lt(vd_set1(0x1p1000), most), vd_set1(0x1p-4), one);
    scale = vd_select(vd_lt(most, vd_set1(0x1p-900)), vd_set1(0x1p110), scale);
    vdm both = vd_le(infinity, least);
    least = vd_select(both, one, least * scale);
    most = vd_select(both, one, most * scale);
    most = vd_select(vd_le(most, zero), one, most);
    doubled angle = octant(least, most);

    doubled turned = ordered_sum(vd_set1(HALF_PI), zero - angle.hi);
    turned.lo = turned.lo + (vd_set1(HALF_PI_LOW) - angle.lo);
    angle.hi = vd_select(steep, turned.hi, angle.hi);
    angle.lo = vd_select(steep, turned.lo, angle.lo);
    turned = ordered_sum(vd_set1(2 * HALF_PI), zero - angle.hi);
    turned.lo = turned.lo + (vd_set1(2 * HALF_PI_LOW) - angle.lo);
    vdm behind = vl_nonzero(sign_of(x));
    vl sign = sign_of(y);
    return (doubled){with_sign(vd_select(behind, turned.hi, angle.hi), sign),
                     with_sign(vd_select(behind, turned.lo, angle.lo), sign)};
}

INLINE vd atan2_of(vd y, vd x) {
    doubled angle = angle_parts(y, x);
    return vd_select(vdm_or(vd_nan(x), vd_nan(y)), x + y, angle.hi + angle.lo);
}

/* As that of the point (1, x). */
INLINE vd atan_of(vd x) {
    const vd one = vd_set1(1);
    vd a = magnitude_of(x);
    vdm steep = vd_lt(one, a);
    doubled angle = octant(vd_select(steep, one, a), vd_select(steep, a, one));
    doubled turned = ordered_sum(vd_set1(HALF_PI), vd_set1(0) - angle.hi);
    turned.lo = turned.lo + (vd_set1(HALF_PI_LOW) - angle.lo);
    vd y = vd_select(steep, turned.hi + turned.lo, angle.hi + angle.lo);
    y = vd_select(vd_lt(a, vd_set1(0x1p-27)), a, y);
    return with_sign(y, sign_of(x));
}

#endif
