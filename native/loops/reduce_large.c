/* Reduction of large arguments of sin and cos: Payne and Hanek, "Radian reduction", 1983. */
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "loops/tables.h"

/* 64 zero bits, then the first 1280 bits of 2/pi. */
static const uint64_t two_over_pi[] = {0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0,
                                       0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
                                       0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
                                       0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
                                       0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7,
                                       0x4f463f669e5fea2d, 0x7527bac7ebe5f17b, 0x3d0739f78a5292ea,
                                       0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d};

/* 64 of those bits, from bit `at` on, counted from 0. */
static inline uint64_t bits_of_two_over_pi(int at) {
    int word = at / 64, shift = at % 64;
    uint64_t high = two_over_pi[word] << shift;
    return shift ? high | two_over_pi[word + 1] >> (64 - shift) : high;
}

/*
 * For x = m 2^e with an integer m of 53 bits: the bits of 2/pi that give multiples of four quarter
 * turns are left out, and 192 bits from there on leave 137 right ones behind the binary point of
 * x * 2/pi. The nearest that a double comes to a multiple of pi/2 is about 2^-62.
 *
 * Returns the number of quarter turns, modulo 4; what is left is *angle + *tail.
 */
static uint64_t reduce(double x, double *angle, double *tail) {
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    if (bits >= 0x7ff0000000000000u) {
        *angle = *tail = NAN;
        return 0;
    }
    int e = (int)(bits >> 52) - 1075;
    uint64_t m = (bits & 0x000fffffffffffffu) | 0x0010000000000000u;

    /* m * window modulo 2^192: two bits of whole quarter turns, then 190 bits of fraction. */
    int at = e - 2 + 64;
    unsigned __int128 low = (unsigned __int128)m * bits_of_two_over_pi(at + 128);
    unsigned __int128 middle =
        (unsigned __int128)m * bits_of_two_over_pi(at + 64) + (uint64_t)(low >> 64);
    uint64_t w0 = (uint64_t)low, w1 = (uint64_t)middle;
    uint64_t w2 = m * bits_of_two_over_pi(at) + (uint64_t)(middle >> 64);
    uint64_t n = w2 >> 62;

    /* The fraction as a signed number in [-1/2, 1/2), of 128 bits after normalization. */
    w2 = w2 << 2 | w1 >> 62;
    w1 = w1 << 2 | w0 >> 62;
    w0 = w0 << 2;
    int negative = (int)(w2 >> 63);
    if (negative) {
        n++;
        w0 = ~w0, w1 = ~w1, w2 = ~w2; /* one unit in 2^-192 off */
    }
    int shift = 0;
    if (w2 == 0) w2 = w1, w1 = w0, w0 = 0, shift = 64;
    int zeros = __builtin_clzll(w2 | 1);
    if (zeros) {
        w2 = w2 << zeros | w1 >> (64 - zeros);
        w1 = w1 << zeros | w0 >> (64 - zeros);
        shift += zeros;
    }
    double scale = ldexp(negative ? -1.0 : 1.0, -shift - 64);
    double high = (double)(w2 & ~(uint64_t)0x7ff) * scale;
    double rest = ((double)(w2 & 0x7ff) + (double)w1 * 0x1p-64) * scale;

    /* Times pi/2, as a sum of two doubles each. */
    double product = high * 0x1.921fb54442d18p0;
    double error = fma(high, 0x1.921fb54442d18p0, -product);
    error += high * 0x1.1a62633145c07p-54 + rest * 0x1.921fb54442d18p0;
    *angle = product + error;
    *tail = (product - *angle) + error;
    return n;
}

void gila_reduce_large(int lanes, const double *xs, const double *margins, uint64_t quarters,
                       uint64_t *turns, double *angles, double *excesses) {
    for (int i = 0; i < lanes; i++) {
        if (margins[i] >= 0) continue;
        double angle, tail, sign = copysign(1, xs[i]);
        uint64_t n = reduce(fabs(xs[i]), &angle, &tail);
        turns[i] = (sign < 0 ? -n : n) + quarters;
        angles[i] = sign * angle;
        excesses[i] = -sign * tail;
    }
}
