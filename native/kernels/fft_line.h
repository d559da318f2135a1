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

/* Up to this length there are roots for the transform in one piece, n rows of one group. */
#define FFT_WHOLE 1024
/* Up to this length all n twiddles are stored, above it every 16th and 16 steps for each row. */
#define FFT_DIRECT 16384
/* Twiddles of a row are stored in groups of 16: the most lanes there are. */
#define FFT_STEPS 16
/* A tile's size where its rows are not longer: wide rows matter more than the inner cache, which it does not fit. */
#ifndef FFT_TILE_BYTES
#define FFT_TILE_BYTES 131072
#endif
/* Columns of a turned matrix up to this size are transformed where they lie, those of a larger one in a tile. */
#define FFT_NEAR_BYTES (INT64_C(8) << 20)

typedef struct fft_plan {
    const gila_call *call;
    int64_t n;        /* length of the line */
    int64_t m, l;     /* of the matrix */
    int chirped;      /* the line is shorter than the matrix */
    int64_t width[2]; /* groups of a tile, in the first and in the second stage */
    int64_t stride;   /* of a row of the transposed matrix, in T */
    fft_columns whole, down, across;
    const T *twiddles, *steps;
    const T *chirp, *spectrum;
    T *tile, *turned, *padded;
    int64_t part, parts; /* of both stages, where others do the rest */
    T *shared;           /* then the turned matrix, else null */
} fft_plan;

static int64_t fft_least(int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t fft_padded(int64_t l) { return (l + FFT_STEPS - 1) / FFT_STEPS * FFT_STEPS; }
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
    const int64_t unit = p->steps ? 2 : 2 * FFT_STEPS, pitch = fft_padded(p->l) / FFT_STEPS * unit;
    for (int64_t row = 0; row < p->m; row += VT)
        for (int64_t g = 0; g < tile.groups; g++) {
            const int64_t column = first + g * VT;
            const T *twiddles = p->twiddles + column / FFT_STEPS * unit;
            vt re[VT], im[VT];
#pragma GCC unroll 16
            for (int i = 0; i < VT; i++) {
                int64_t at = fft_least(row + i, p->m - 1);
                const T *w = twiddles + at * pitch;
                const T *step = (p->steps ? p->steps + at * 2 * FFT_STEPS : w) + column % FFT_STEPS;
                fft_c x = fft_load(tile.data + p->down.positions[at] * tile.stride + g * FFT_GROUP);
                x = fft_mul(x, (fft_c){v_load(step), v_load(step + FFT_STEPS)});
                if (p->steps) x = fft_mul(x, fft_set1(w));
                re[i] = x.re, im[i] = x.im;
            }
            v_transpose(re);
            v_transpose(im);
            T *to = p->turned + column * p->stride + 2 * row;
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

/* The first group of a part of a stage: parts are whole tiles. */
static __attribute__((noinline)) int64_t fft_start(int64_t groups, int64_t width, int64_t part,
                                                   int64_t parts) {
    return fft_least((groups + width - 1) / width * part / parts * width, groups);
}

HOT void fft_first_stage(const fft_plan *p, const T *in, int inverse) {
    int64_t groups = fft_groups(p->l), width = p->width[0];
    int64_t g = fft_start(groups, width, p->part, p->parts);
    for (int64_t end = fft_start(groups, width, p->part + 1, p->parts); g < end; g += width) {
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

HOT void fft_second_stage(const fft_plan *p, T *out, T scale, int inverse) {
    int64_t groups = fft_groups(p->m), width = p->width[1];
    int64_t g = fft_start(groups, width, p->part, p->parts);
    for (int64_t end = fft_start(groups, width, p->part + 1, p->parts); g < end; g += width) {
        if (gila_cancelled(p->call)) return;
        int64_t first = g * VT, count = fft_least(width * VT, p->m - first);
        fft_tile tile = {p->turned + g * FFT_GROUP, p->stride, fft_groups(count)};
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
                        tile.data + p->across.positions[row] * tile.stride, count, scale, inverse);
    }
}

/* Transforms m * l complex numbers, l > 1; in may be out. */
static void fft_matrix(const fft_plan *p, T *out, const T *in, T scale, int inverse) {
    fft_first_stage(p, in, inverse);
    fft_second_stage(p, out, scale, inverse);
}

/* out = in * factors; parts of in swapped before, or those of out after. */
static void fft_multiply(T *out, const T *in, const T *factors, int64_t n, int before, int after) {
    for (int64_t i = 0; i < n; i++) {
        T re = in[2 * i + before], im = in[2 * i + !before];
        T wre = factors[2 * i], wim = factors[2 * i + 1];
        out[2 * i + after] = re * wre - im * wim;
        out[2 * i + !after] = re * wim + im * wre;
    }
}

/* Transforms n complex numbers; in may be out. */
static void fft_line(const fft_plan *p, T *out, const T *in, T scale, int inverse) {
    if (!p->chirped) {
        fft_matrix(p, out, in, scale, inverse);
        return;
    }
    int64_t padded = p->m * p->l;
    fft_multiply(p->padded, in, p->chirp, p->n, inverse, 0);
    memset(p->padded + 2 * p->n, 0, (size_t)(padded - p->n) * 2 * sizeof(T));
    fft_matrix(p, p->padded, p->padded, 1, 0);
    fft_multiply(p->padded, p->padded, p->spectrum, padded, 0, 0);
    fft_matrix(p, p->padded, p->padded, scale, 1);
    fft_multiply(out, p->padded, p->chirp, p->n, 0, inverse);
}

static int fft_is_whole(int64_t m, int64_t l) { return l == 1 || m * l <= FFT_WHOLE; }

/* Numbers in the tables of a plan. */
static int64_t fft_plan_length(int64_t n, int64_t m, int64_t l) {
    int64_t length = fft_is_whole(m, l) ? 2 * m * l : 0;
    if (l > 1) {
        length += 2 * m + 2 * l;
        length += m * l <= FFT_DIRECT ? 2 * m * fft_padded(l)
                                      : 2 * m * (fft_padded(l) / FFT_STEPS + FFT_STEPS);
    }
    return m * l == n ? length : length + 2 * n + 2 * m * l;
}

/* Takes the tables apart; returns what follows them, or null where the lengths do not fit. */
ONCE const T *fft_open(fft_plan *p, int64_t n, int64_t m, int64_t l, const T *at) {
    *p = (fft_plan){.n = n, .m = m, .l = l, .chirped = m * l != n, .parts = 1};
    if (fft_is_whole(m, l)) {
        if (!fft_factor(&p->whole, m * l)) return 0;
        p->whole.roots = at;
        at += 2 * m * l;
    }
    if (l > 1) {
        if (!fft_factor(&p->down, m) || !fft_factor(&p->across, l)) return 0;
        p->down.roots = at;
        p->across.roots = at += 2 * m;
        p->twiddles = at += 2 * l;
        if (m * l <= FFT_DIRECT) {
            at += 2 * m * fft_padded(l);
        } else {
            p->steps = at += 2 * m * (fft_padded(l) / FFT_STEPS);
            at += 2 * m * FFT_STEPS;
        }
    }
    if (p->chirped) {
        p->chirp = at;
        p->spectrum = at += 2 * n;
        at += 2 * m * l;
    }
    return at;
}

static int64_t fft_width(int64_t length, int64_t columns, int64_t parts) {
    int64_t width = FFT_TILE_BYTES / (length * FFT_GROUP * (int64_t)sizeof(T));
    return width < 1 ? 1 : fft_least(width, (fft_groups(columns) + parts - 1) / parts);
}

/* Gives a plan its working memory, and returns how much that is; with null, only counts it. */
ONCE int64_t fft_furnish(fft_plan *p, T *at) {
    T *start = at;
    p->width[0] = fft_width(p->m, p->l, p->parts);
    p->width[1] = fft_width(p->l, p->m, p->parts);
    p->stride = fft_groups(p->m) * FFT_GROUP;
    /* Rows a multiple of 4 KiB apart would share few places of the inner cache. */
    if (p->stride * (int64_t)sizeof(T) % 4096 == 0) p->stride += FFT_GROUP;
    int64_t first = p->m * (p->width[0] + 1), second = p->l * (p->width[1] + 1);
    p->tile = at;
    p->turned = at += (first > second ? first : second) * FFT_GROUP;
    if (p->shared) p->turned = p->shared;
    p->padded = at += p->l > 1 && !p->shared ? p->l * p->stride : 0;
    at += p->chirped ? (2 * p->m * p->l + FFT_GROUP - 1) / FFT_GROUP * FFT_GROUP : 0;
    fft_columns *columns[] = {&p->whole, &p->down, &p->across};
    for (int i = 0; i < 3; i++) {
        if (columns[i]->length == 0) continue;
        if (start) fft_position(columns[i], (int32_t *)at);
        at += (columns[i]->length * (int64_t)sizeof(int32_t) / (int64_t)sizeof(T) + FFT_GROUP) /
              FFT_GROUP * FFT_GROUP;
    }
    return at - start;
}

#endif
