/*
 * Fourier transforms of columns: a tile is a matrix of complex numbers, and each of its columns is
 * transformed. Vectors run along the rows, so that no pass shuffles lanes: a row is a sequence of
 * groups, each VT real parts followed by VT imaginary parts.
 *
 * The passes are those of Cooley and Tukey ("An algorithm for the machine calculation of complex
 * Fourier series", 1965) with decimation in frequency, in place: they leave the result's rows in
 * digit-reversed order, and whoever reads the tile next finds row k at positions[k].
 */
#ifndef GILA_FFT_COLUMNS_H
#define GILA_FFT_COLUMNS_H

#define FFT_GROUP (2 * VT)

typedef struct fft_c {
    vt re, im;
} fft_c;

typedef struct fft_tile {
    T *data;
    int64_t stride; /* of a row, in T */
    int64_t groups; /* of a row */
} fft_tile;

INLINE fft_c fft_load(const T *p) { return (fft_c){v_load(p), v_load(p + VT)}; }

INLINE void fft_store(T *p, fft_c a) {
    v_store(p, a.re);
    v_store(p + VT, a.im);
}

INLINE fft_c fft_add(fft_c a, fft_c b) { return (fft_c){a.re + b.re, a.im + b.im}; }
INLINE fft_c fft_sub(fft_c a, fft_c b) { return (fft_c){a.re - b.re, a.im - b.im}; }
/* a - i b and a + i b. */
INLINE fft_c fft_sub_i(fft_c a, fft_c b) { return (fft_c){a.re + b.im, a.im - b.re}; }
INLINE fft_c fft_add_i(fft_c a, fft_c b) { return (fft_c){a.re - b.im, a.im + b.re}; }
INLINE fft_c fft_mul(fft_c a, fft_c w) {
    return (fft_c){v_mla(-a.im, w.im, a.re * w.re), v_mla(a.im, w.re, a.re * w.im)};
}
INLINE fft_c fft_set1(const T *w) { return (fft_c){v_set1(w[0]), v_set1(w[1])}; }

INLINE void fft_butterfly2(fft_c *a, fft_c *b) {
    fft_c sum = fft_add(*a, *b);
    *b = fft_sub(*a, *b);
    *a = sum;
}

/* Transforms a, b, c, d; the result is in the order a, b, c, d. */
INLINE void fft_butterfly4(fft_c *a, fft_c *b, fft_c *c, fft_c *d) {
    fft_c even = fft_add(*a, *c), even1 = fft_sub(*a, *c);
    fft_c odd = fft_add(*b, *d), odd1 = fft_sub(*b, *d);
    *a = fft_add(even, odd);
    *b = fft_sub_i(even1, odd1);
    *c = fft_sub(even, odd);
    *d = fft_add_i(even1, odd1);
}

INLINE void fft_butterfly8(fft_c *x) {
    const vt half = v_set1((T)0.70710678118654752440);
    fft_butterfly4(&x[0], &x[2], &x[4], &x[6]);
    fft_butterfly4(&x[1], &x[3], &x[5], &x[7]);
    fft_c even[4] = {x[0], x[2], x[4], x[6]}, odd[4] = {x[1], x[3], x[5], x[7]};
    odd[1] = (fft_c){(odd[1].re + odd[1].im) * half, (odd[1].im - odd[1].re) * half};
    odd[3] = (fft_c){(odd[3].im - odd[3].re) * half, -(odd[3].re + odd[3].im) * half};
    x[0] = fft_add(even[0], odd[0]);
    x[4] = fft_sub(even[0], odd[0]);
    x[1] = fft_add(even[1], odd[1]);
    x[5] = fft_sub(even[1], odd[1]);
    x[2] = fft_sub_i(even[2], odd[2]);
    x[6] = fft_add_i(even[2], odd[2]);
    x[3] = fft_add(even[3], odd[3]);
    x[7] = fft_sub(even[3], odd[3]);
}

/*
 * An odd number p of elements, by sums over the pairs x[j], x[p - j]. roots are the p-th ones, real
 * parts and, FFT_MAX_PRIME behind them, imaginary parts.
 */
INLINE void fft_butterfly_odd(int p, fft_c *x, const T *roots) {
    fft_c sums[FFT_MAX_PRIME / 2 + 1], differences[FFT_MAX_PRIME / 2 + 1], zero = x[0];
    for (int j = 1; j <= p / 2; j++) {
        sums[j] = fft_add(x[j], x[p - j]);
        differences[j] = fft_sub(x[j], x[p - j]);
        x[0] = fft_add(x[0], sums[j]);
    }
    for (int k = 1; k <= p / 2; k++) {
        fft_c a = zero, b = {v_set1(0), v_set1(0)};
        for (int j = 1, e = k; j <= p / 2; j++) {
            vt re = v_set1(roots[e]), im = v_set1(roots[FFT_MAX_PRIME + e]);
            a = (fft_c){v_mla(sums[j].re, re, a.re), v_mla(sums[j].im, re, a.im)};
            b = (fft_c){v_mla(differences[j].re, im, b.re), v_mla(differences[j].im, im, b.im)};
            e = e + k >= p ? e + k - p : e + k;
        }
        x[k] = fft_add_i(a, b);
        x[p - k] = fft_sub_i(a, b);
    }
}

INLINE void fft_butterfly(int radix, fft_c *x, const T *roots) {
    if (radix == 2)
        fft_butterfly2(&x[0], &x[1]);
    else if (radix == 4)
        fft_butterfly4(&x[0], &x[1], &x[2], &x[3]);
    else if (radix == 8)
        fft_butterfly8(x);
    else
        fft_butterfly_odd(radix, x, roots);
}

/*
 * All butterflies of a pass on rows that are `first` modulo step. Twiddle k is root k * first of
 * those of length span; there are none where first is 0.
 */
INLINE void fft_rows(int radix, const fft_columns *c, fft_tile tile, int64_t span, int64_t first,
                     const T *roots) {
    const T *restrict w = c->roots;
    int64_t step = span / radix, far = step * tile.stride, unit = c->length / span * first * 2;
    for (int64_t block = first; block < c->length; block += span)
        for (int64_t g = 0; g < tile.groups; g++) {
            T *p = tile.data + block * tile.stride + g * FFT_GROUP;
            fft_c x[FFT_MAX_PRIME];
#pragma GCC unroll 8
            for (int k = 0; k < radix; k++) x[k] = fft_load(p + k * far);
            fft_butterfly(radix, x, roots);
            if (unit != 0)
#pragma GCC unroll 8
                for (int k = 1; k < radix; k++) x[k] = fft_mul(x[k], fft_set1(w + k * unit));
#pragma GCC unroll 8
            for (int k = 0; k < radix; k++) fft_store(p + k * far, x[k]);
        }
}

/* As fft_butterfly_odd takes them. */
INLINE void fft_prime_roots(T *roots, const fft_columns *c, int radix) {
    const T *all = c->roots;
    for (int k = 0; k < radix; k++) {
        roots[k] = all[2 * (c->length / radix * k)];
        roots[FFT_MAX_PRIME + k] = all[2 * (c->length / radix * k) + 1];
    }
}

/* One pass: transforms of length `radix` over rows span / radix apart, in blocks of span rows. */
INLINE void fft_pass(int radix, const fft_columns *c, fft_tile tile, int64_t span) {
    T roots[2 * FFT_MAX_PRIME];
    if (radix % 2 == 1) fft_prime_roots(roots, c, radix);
    for (int64_t j = 0; j < span / radix; j++) fft_rows(radix, c, tile, span, j, roots);
}

/*
 * A function for each of the usual radices: the compiler keeps a butterfly in registers. Where small code is enough,
 * powers of two go by passes of radix 4 and 2, and all others are odd.
 */
#define FFT_PASS(radix) \
    static void fft_pass_##radix(const fft_columns *c, fft_tile tile, int64_t span) { \
        fft_pass(radix, c, tile, span); \
    }
FFT_PASS(2)
FFT_PASS(4)
#if !GILA_SMALL
FFT_PASS(3)
FFT_PASS(5)
FFT_PASS(8)
#endif
#undef FFT_PASS

static void fft_pass_odd(const fft_columns *c, fft_tile tile, int64_t span, int radix) {
    T roots[2 * FFT_MAX_PRIME];
    const T *all = c->roots;
    fft_prime_roots(roots, c, radix);
    int64_t step = span / radix, far = step * tile.stride;
    for (int64_t j = 0; j < step; j++)
        for (int64_t block = j; block < c->length; block += span)
            for (int64_t g = 0; g < tile.groups; g++) {
                T *p = tile.data + block * tile.stride + g * FFT_GROUP;
                fft_c x[FFT_MAX_PRIME];
                for (int k = 0; k < radix; k++) x[k] = fft_load(p + k * far);
                fft_butterfly_odd(radix, x, roots);
                for (int k = 0; k < radix; k++) {
                    const T *w = all + 2 * (c->length / span * j * k);
                    fft_store(p + k * far, fft_mul(x[k], fft_set1(w)));
                }
            }
}

static void fft_run_columns(const fft_columns *c, fft_tile tile) {
    static void (*const passes[9])(const fft_columns *, fft_tile, int64_t) = {
        [2] = fft_pass_2,
        [4] = fft_pass_4,
#if !GILA_SMALL
        [3] = fft_pass_3,
        [5] = fft_pass_5,
        [8] = fft_pass_8
#endif
    };
    int64_t span = c->length;
    for (int i = 0; i < c->count; i++) {
        int radix = c->radices[i];
        if (radix <= 8 && passes[radix])
            passes[radix](c, tile, span);
        else
            fft_pass_odd(c, tile, span, radix);
        span /= radix;
    }
}

#endif
