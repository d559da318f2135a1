/*
 * Real lines of even length n = 2 h as complex ones of length h, with neighbours as real and
 * imaginary parts (Cooley, Lewis and Welch, "The fast Fourier transform algorithm: programming
 * considerations", 1970): with w = exp(-2 pi i k / n), numbers k and h - k of the complex transform
 * give those of the real one. Its number h stands beside number 0 and comes from it.
 */
#ifndef GILA_FFT_REAL_H
#define GILA_FFT_REAL_H

INLINE fft_c fft_conjugate(fft_c a) { return (fft_c){a.re, -a.im}; }

/* Numbers k and h - k: of a real line from those of the complex one; inverse, the other way, twice. */
INLINE void fft_pair(fft_c *a, fft_c *b, fft_c w, int inverse) {
    fft_c even = fft_add(*a, fft_conjugate(*b)), odd = fft_sub(*a, fft_conjugate(*b));
    if (inverse) {
        odd = fft_mul(odd, fft_conjugate(w));
        *a = fft_add_i(even, odd);
        *b = fft_conjugate(fft_sub_i(even, odd));
    } else {
        const vt half = v_set1((T)0.5);
        odd = fft_mul(odd, w);
        fft_c low = fft_sub_i(even, odd), high = fft_add_i(even, odd);
        *a = (fft_c){low.re * half, low.im * half};
        *b = (fft_c){high.re * half, -high.im * half};
    }
}

/* Of the tables of a real plan: exp(-2 pi i k / n) for every 16th k up to h / 2, and for k < 16. */
INLINE const T *fft_real_steps(const T *roots, int64_t h, int64_t k) {
    return roots + 2 * (h / 2 / FFT_STEPS + 1) + k % FFT_STEPS;
}

/* exp(-2 pi i (k + lane) / n). */
INLINE fft_c fft_real_roots(const T *roots, int64_t h, int64_t k) {
    const T *steps = fft_real_steps(roots, h, k);
    return fft_mul((fft_c){v_load(steps), v_load(steps + FFT_STEPS)},
                   fft_set1(roots + 2 * (k / FFT_STEPS)));
}

INLINE fft_c fft_reverse(fft_c a) { return (fft_c){v_reverse(a.re), v_reverse(a.im)}; }

/* Pairs k up to k + VT of a line in memory, where both ends have VT numbers. */
static __attribute__((noinline)) void fft_pair_vectors(T *low, T *high, const T *from_low,
                                                       const T *from_high, const T *roots,
                                                       int64_t h, int64_t k, int inverse) {
    fft_c w = fft_real_roots(roots, h, k);
    fft_c a = fft_fetch(from_low), b = fft_reverse(fft_fetch(from_high));
    fft_pair(&a, &b, w, inverse);
    fft_put(low, a);
    fft_put(high, fft_reverse(b));
}

/* Pairs k up to `end` of a line; `in` and `out` have h + 1 numbers, and may be the same. */
static __attribute__((noinline)) void fft_pair_line(T *out, const T *in, const T *roots, int64_t h,
                                                    int64_t k, int64_t end, int inverse) {
    for (; k < end; k += VT) {
        int64_t count = fft_least(VT, end - k), top = h - k - count + 1;
        if (count == VT) {
            fft_pair_vectors(out + 2 * k, out + 2 * top, in + 2 * k, in + 2 * top, roots, h, k,
                             inverse);
        } else {
            T low[FFT_GROUP] = {0}, high[FFT_GROUP] = {0};
            size_t bytes = 2 * (size_t)count * sizeof(T);
            T *end = high + FFT_GROUP - 2 * count;
            memcpy(low, in + 2 * k, bytes);
            memcpy(end, in + 2 * top, bytes);
            fft_pair_vectors(low, high, low, high, roots, h, k, inverse);
            memcpy(out + 2 * k, low, bytes);
            memcpy(out + 2 * top, end, bytes);
        }
    }
}

/* The same in the columns of a group, h + 1 rows of it. */
static void fft_pair_rows(T *rows, const T *roots, int64_t h, int inverse) {
    for (int64_t k = 0; k <= h / 2; k++) {
        const T *steps = fft_real_steps(roots, h, k);
        fft_c w = {v_set1(steps[0]), v_set1(steps[FFT_STEPS])};
        w = fft_mul(w, fft_set1(roots + 2 * (k / FFT_STEPS)));
        fft_c a = fft_load(rows + k * FFT_GROUP), b = fft_load(rows + (h - k) * FFT_GROUP);
        fft_pair(&a, &b, w, inverse);
        fft_store(rows + k * FFT_GROUP, a);
        fft_store(rows + (h - k) * FFT_GROUP, b);
    }
}

#endif
