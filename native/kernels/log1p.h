/*
 * log1p of one number in (-1, 0], as fdlibm has it (s_log1p.c, Sun Microsystems, 1993), within one unit
 * in the last place. For random streams to have the bits that they have elsewhere, in double the
 * polynomial is summed in pairs and products are fused, as in the GNU C library on processors that can.
 *
 * 1 + x is 2^k (1 + f), c what it lost in rounding; with s = f / (2 + f), log(1 + f) is
 * f - f^2 / 2 + s (f^2 / 2 + R(s^2)).
 */
#ifndef GILA_LOG1P_H
#define GILA_LOG1P_H

#include <math.h>
#include <stdint.h>
#include <string.h>

static inline uint32_t log1p_high(double x) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return (uint32_t)(bits >> 32);
}

static inline double log1p_scaled(double x, uint32_t high) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    bits = (uint64_t)high << 32 | (uint32_t)bits;
    memcpy(&x, &bits, sizeof bits);
    return x;
}

static inline double log1p_f64(double x) {
    const double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    uint32_t magnitude = log1p_high(x) & 0x7fffffff;
    if (magnitude < 0x3c900000) return x;
    if (magnitude < 0x3e200000) return x - x * x * 0.5;
    double f = x, c = 0, k = 0;
    uint32_t fraction = 1;
    if (magnitude > 0x3fd2bec3) {
        double u = 1 + x;
        uint32_t high = log1p_high(u);
        int exponent = (int)(high >> 20) - 1023;
        c = (exponent > 0 ? 1 - (u - x) : x - (u - 1)) / u;
        fraction = high & 0xfffff;
        if (fraction < 0x6a09e) {
            u = log1p_scaled(u, fraction | 0x3ff00000);
        } else {
            exponent++;
            u = log1p_scaled(u, fraction | 0x3fe00000);
            fraction = (0x100000 - fraction) >> 2;
        }
        f = u - 1;
        k = exponent;
    }
    double square = 0.5 * f * f;
    if (fraction == 0) {
        double low = fma(k, ln2_low, c);
        if (f == 0) return fma(k, ln2_high, low);
        double r = square * fma(-0.66666666666666666, f, 1);
        return k == 0 ? f - r : fma(k, ln2_high, -((r - low) - f));
    }
    double s = f / (2 + f), z = s * s, z2 = z * z, z4 = z2 * z2, z6 = z4 * z2;
    double r2 = fma(z, 2.857142874366239149e-01, 3.999999999940941908e-01);
    double r3 = fma(z, 1.818357216161805012e-01, 2.222219843214978396e-01);
    double r4 = fma(z, 1.479819860511658591e-01, 1.531383769920937332e-01);
    double r = fma(z6, r4, fma(z4, r3, fma(z, 6.666666666666735130e-01, z2 * r2)));
    double slope = s * (square + r);
    if (k == 0) return f - (square - slope);
    return fma(k, ln2_high, -((square - (slope + fma(k, ln2_low, c))) - f));
}

static inline uint32_t log1p_bits(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

static inline float log1p_float(uint32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline float log1p_f32(float x) {
    const float ln2_high = 6.9313812256e-01f, ln2_low = 9.0580006145e-06f;
    uint32_t magnitude = log1p_bits(x) & 0x7fffffff;
    if (magnitude < 0x24800000) return x;
    if (magnitude < 0x31000000) return x - x * x * 0.5f;
    float f = x, c = 0, k = 0;
    uint32_t fraction = 1;
    if (magnitude > 0x3e95f61f) {
        float u = 1 + x;
        uint32_t bits = log1p_bits(u);
        int exponent = (int)(bits >> 23) - 127;
        c = (exponent > 0 ? 1 - (u - x) : x - (u - 1)) / u;
        fraction = bits & 0x7fffff;
        if (fraction < 0x3504f7) {
            u = log1p_float(fraction | 0x3f800000);
        } else {
            exponent++;
            u = log1p_float(fraction | 0x3f000000);
            fraction = (0x800000 - fraction) >> 2;
        }
        f = u - 1;
        k = (float)exponent;
    }
    float square = 0.5f * f * f;
    if (fraction == 0) {
        if (f == 0) return k * ln2_high + (c + k * ln2_low);
        float r = square * (1 - 0.66666666666666666f * f);
        return k == 0 ? f - r : k * ln2_high - ((r - (k * ln2_low + c)) - f);
    }
    float s = f / (2 + f), z = s * s;
    float r = 1.5313838422e-01f + z * 1.4798198640e-01f;
    r = 1.8183572590e-01f + z * r;
    r = 2.2222198546e-01f + z * r;
    r = 2.8571429849e-01f + z * r;
    r = 4.0000000596e-01f + z * r;
    r = z * (6.6666668653e-01f + z * r);
    if (k == 0) return f - (square - s * (square + r));
    return k * ln2_high - ((square - (s * (square + r) + (k * ln2_low + c))) - f);
}

#endif
