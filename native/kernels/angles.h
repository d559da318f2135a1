/*
 * Inverse trigonometric functions. Polynomials: fdlibm (e_asin.c, s_atan.c; Sun Microsystems, 1993);
 * around them sums are kept in twice the precision.
 */
#ifndef GILA_ANGLES_H
#define GILA_ANGLES_H

#include "kernels/doubled.h"

#define HALF_PI 0x1.921fb54442d18p+0
#define HALF_PI_LOW 0x1.1a62633145c07p-54

/* asin(x) / x - 1, for x^2 = z up to 1/4. */
INLINE vd arc_excess(vd z) {
    vd p = vd_set1(3.47933107596021167570e-05);
    p = vd_fma(p, z, vd_set1(7.91534994289814532176e-04));
    p = vd_fma(p, z, vd_set1(-4.00555345006794114027e-02));
    p = vd_fma(p, z, vd_set1(2.01212532134862925881e-01));
    p = vd_fma(p, z, vd_set1(-3.25565818622400915405e-01));
    p = vd_fma(p, z, vd_set1(1.66666666666666657415e-01));
    vd q = vd_set1(7.70381505559019352791e-02);
    q = vd_fma(q, z, vd_set1(-6.88283971605453293030e-01));
    q = vd_fma(q, z, vd_set1(2.02094576023350569471e+00));
    q = vd_fma(q, z, vd_set1(-2.40339491173441421878e+00));
    q = vd_fma(q, z, vd_set1(1));
    return (z * p) / q;
}

/* Where |x| > 1/2 from asin(x) = pi/2 - 2 asin(sqrt((1 - x) / 2)). The root's error is added again. */
typedef struct arc {
    vdm far;
    doubled angle; /* asin of |x| where it is near, else twice that of the root */
} arc;

INLINE arc arc_of(vd a) {
    const vd half = vd_set1(0.5), zero = vd_set1(0);
    vdm far = vd_lt(half, a);
    vd z = vd_select(far, half * (vd_set1(1) - a), a * a);
    vd root = vd_sqrt(z);
    vd error = vd_fma(zero - root, root, z) / (root + root);
    error = vd_select(vd_lt(zero, root), error, zero);
    vd t = vd_select(far, root, a);
    vd rest = vd_fma(t, arc_excess(z), vd_select(far, error, zero));
    vd twice = vd_select(far, vd_set1(2), vd_set1(1));
    return (arc){far, {t * twice, rest * twice}};
}

INLINE vd asin_of(vd x) {
    vd a = magnitude_of(x);
    arc c = arc_of(a);
    doubled rest = ordered_sum(vd_set1(HALF_PI), vd_set1(0) - c.angle.hi);
    rest.lo = rest.lo + (vd_set1(HALF_PI_LOW) - c.angle.lo);
    vd y = vd_select(c.far, rest.hi + rest.lo, c.angle.hi + c.angle.lo);
    y = vd_select(vd_lt(a, vd_set1(0x1p-27)), a, y);
    y = vd_select(vd_lt(vd_set1(1), a), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, with_sign(y, sign_of(x)));
}

/* pi/2 - asin(x) where x is near, else twice the angle of the root, from pi where x is negative. */
INLINE vd acos_of(vd x) {
    const vd zero = vd_set1(0);
    vd a = magnitude_of(x);
    arc c = arc_of(a);
    vl sign = sign_of(x);
    doubled near = exact_sum(vd_set1(HALF_PI), zero - with_sign(c.angle.hi, sign));
    near.lo = near.lo + (vd_set1(HALF_PI_LOW) - with_sign(c.angle.lo, sign));
    doubled back = ordered_sum(vd_set1(2 * HALF_PI), zero - c.angle.hi);
    back.lo = back.lo + (vd_set1(2 * HALF_PI_LOW) - c.angle.lo);
    vd far = vd_select(vd_lt(x, zero), back.hi + back.lo, c.angle.hi + c.angle.lo);
    vd y = vd_select(c.far, far, near.hi + near.lo);
    y = vd_select(vd_lt(vd_set1(1), a), vd_set1(NAN), y);
    return vd_select(vd_nan(x), x, y);
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
