/*
 * Fourier transforms of one contiguous line of complex numbers, of length n = m * l. The line is a
 * matrix of m rows and l columns. Its columns are transformed, multiplied by exp(-2 pi i j k / n),
 * transposed, and its columns are transformed again: the four steps of Bailey ("FFTs in external
 * or hierarchical memory", 1990), which read the line with two sweeps whatever its length.
 *
 * Where n has a prime factor that is too large the transform is a convolution with a chirp
 * (Bluestein, "A linear filtering approach to the computation of the discrete Fourier transform",
 * 1970), made by transforms of a length m * l of at least 2 n - 1.
 *
 * Transforms are forward; the inverse is the forward one with real and imaginary parts swapped,
 * before and after. Where the call is cancelled they end early.
 */
#ifndef GILA_FFT_LINE_H
#define GILA_FFT_LINE_H

/* Columns of a turned matrix up to this size are transformed where they lie, those of a larger one in a tile. */
#define FFT_NEAR_BYTES (INT64_C(8) << 20)

static int64_t fft_groups(int64_t columns) { return (columns + VT - 1) / VT; }

/* VT complex numbers from memory, and back. */
INLINE fft_c fft_fetch(const T *p) {
    vt a = v_load(p), b = v_load(p + VT);
    return (fft_c){v_even(a, b), v_odd(a, b)};
}
INLINE void fft_put(T *p, fft_c a) {
    v_store(p, v_zip_lo(a.re, a.im));
    v_store(p + VT, v_zip_hi(a.re, a.im));
}

/*
 * `count` complex numbers into groups of a row, the last one filled up with zeros. The inverse has
 * real and imaginary parts in each other's places.
 */
static void fft_fetch_row(T *row, const T *from, int64_t count, int inverse) {
    T *re = row + inverse * VT, *im = row + !inverse * VT;
    int64_t i = 0;
    for (; i + VT <= count; i += VT) {
        fft_c a = fft_fetch(from + 2 * i);
        v_store(re + 2 * i, a.re);
        v_store(im + 2 * i, a.im);
    }
    if (i == count) return;
    for (int64_t lane = 0; lane < VT; lane++) {
        re[2 * i + lane] = i + lane < count ? from[2 * (i + lane)] : 0;
        im[2 * i + lane] = i + lane < count ? from[2 * (i + lane) + 1] : 0;
    }
}

static void fft_put_row(T *to, const T *row, int64_t count, T scale, int inverse) {
    const T *re = row + inverse * VT, *im = row + !inverse * VT;
    const vt scales = v_set1(scale);
    int64_t i = 0;
    for (; i + VT <= count; i += VT)
        fft_put(to + 2 * i, (fft_c){v_load(re + 2 * i) * scales, v_load(im + 2 * i) * scales});
    for (int64_t lane = 0; i + lane < count; lane++) {
        to[2 * (i + lane)] = re[2 * i + lane] * scale;
        to[2 * (i + lane) + 1] = im[2 * i + lane] * scale;
    }
}

/* Transposes the real and the imaginary parts of VT groups. */
static void fft_transpose_groups(T *groups) {
    for (int part = 0; part < 2; part++, groups += VT) {
        vt rows[VT];
#pragma GCC unroll 16
        for (int i = 0; i < VT; i++) rows[i] = v_load(groups + i * FFT_GROUP);
        v_transpose(rows);
#pragma GCC unroll 16
        for (int i = 0; i < VT; i++) v_store(groups + i * FFT_GROUP, rows[i]);
    }
}

/*
 * Number (row, column) of the tile, whose columns are those from `first` on, times exp(-2 pi i row column / n) becomes
 * number (column, row) of the turned matrix. Rows that fill up the last vector repeat the last one.
 */
HOT void fft_turn(const fft_plan *p, fft_tile tile, int64_t first) {
    const T *all_twiddles = p->twiddles, *all_steps = p->steps;
    T *turned = p->turned;
    const int64_t unit = all_steps ? 2 : 2 * FFT_STEPS, pitch = fft_padded(p->l) / FFT_STEPS * unit;
    for (int64_t row = 0; row < p->m; row += VT)
        for (int64_t g = 0; g < tile.groups; g++) {
            const int64_t column = first + g * VT;
            const T *twiddles = all_twiddles + column / FFT_STEPS * unit;
            vt re[VT], im[VT];
#pragma GCC unroll 16
            for (int i = 0; i < VT; i++) {
                int64_t at = fft_least(row + i, p->m - 1);
                const T *w = twiddles + at * pitch;
                const T *step =
                    (all_steps ? all_steps + at * 2 * FFT_STEPS : w) + column % FFT_STEPS;
                fft_c x = fft_load(tile.data + p->down.positions[at] * tile.stride + g * FFT_GROUP);
                x = fft_mul(x, (fft_c){v_load(step), v_load(step + FFT_STEPS)});
                if (all_steps) x = fft_mul(x, fft_set1(w));
                re[i] = x.re, im[i] = x.im;
            }
            v_transpose(re);
            v_transpose(im);
            T *to = turned + column * p->stride + 2 * row;
#pragma GCC unroll 16
            for (int i = 0; i < VT; i++, to += p->stride)
                if (column + i < p->l) fft_store(to, (fft_c){re[i], im[i]});
        }
}

/* Its rows are a group apart, since those a power of two apart would share few places of the cache. */
static fft_tile fft_tile_of(const fft_plan *p, int64_t columns) {
    int64_t groups = fft_groups(columns);
    return (fft_tile){p->tile, (groups + 1) * FFT_GROUP, groups};
}

HOT void fft_first_stage(const fft_plan *p, const void *line, int inverse) {
    const T *in = line;
    int64_t groups = fft_groups(p->l), width = p->width[0];
    int64_t g = gila_fft_start(groups, width, p->part, p->parts);
    for (int64_t end = gila_fft_start(groups, width, p->part + 1, p->parts); g < end; g += width) {
        if (gila_cancelled(p->call)) return;
        int64_t first = g * VT, count = fft_least(width * VT, p->l - first);
        fft_tile tile = fft_tile_of(p, count);
        for (int64_t row = 0; row < p->m; row++)
            fft_fetch_row(tile.data + row * tile.stride, in + 2 * (row * p->l + first), count,
                          inverse);
        fft_run_columns(&p->down, tile);
        fft_turn(p, tile, first);
    }
}

HOT void fft_second_stage(const fft_plan *p, void *line, double scale, int inverse) {
    T *out = line;
    int64_t groups = fft_groups(p->m), width = p->width[1];
    int64_t g = gila_fft_start(groups, width, p->part, p->parts);
    for (int64_t end = gila_fft_start(groups, width, p->part + 1, p->parts); g < end; g += width) {
        if (gila_cancelled(p->call)) return;
        int64_t first = g * VT, count = fft_least(width * VT, p->m - first);
        fft_tile tile = {(T *)p->turned + g * FFT_GROUP, p->stride, fft_groups(count)};
        if (p->l * p->stride * (int64_t)sizeof(T) > FFT_NEAR_BYTES) {
            const T *from = tile.data;
            tile = fft_tile_of(p, count);
            for (int64_t row = 0; row < p->l; row++, from += p->stride)
                for (int64_t i = 0; i < tile.groups * FFT_GROUP; i += FFT_GROUP)
                    fft_store(tile.data + row * tile.stride + i, fft_load(from + i));
        }
        fft_run_columns(&p->across, tile);
        for (int64_t row = 0; row < p->l; row++)
            fft_put_row(out + 2 * (row * p->m + first),
                        tile.data + p->across.positions[row] * tile.stride, count, (T)scale,
                        inverse);
    }
}

static void fft_multiply(void *results, const void *numbers, const void *others, int64_t n,
                         int before, int after) {
    T *out = results;
    const T *in = numbers, *factors = others;
    for (int64_t i = 0; i < n; i++) {
        T re = in[2 * i + before], im = in[2 * i + !before];
        T wre = factors[2 * i], wim = factors[2 * i + 1];
        out[2 * i + after] = re * wre - im * wim;
        out[2 * i + !after] = re * wim + im * wre;
    }
}

#endif
