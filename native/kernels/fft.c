/*
 * Discrete Fourier transforms along the last axis. Several short ones are columns of one tile, a
 * lane each; a long one is a matrix of its own (fft_line.h). What has no vectors is in loops/fft.c. The tables come with
 * the call and nothing is kept between calls but the thread's working memory.
 */
#if defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "kernels/kernels.h"
#include "loops/fft.h"

#include "kernels/fft_columns.h"
#include "kernels/fft_line.h"
#include "kernels/fft_real.h"

static int fft_is_plain(fft_side s) {
    return !s.bare && s.gap == sizeof(T) && s.step == 2 * sizeof(T);
}

static __attribute__((noinline)) void fft_read(fft_side s, const char *base, int64_t i, T *re,
                                               T *im) {
    const char *at = base + i * s.step;
    *re = i < fft_numbers(s) ? *(const T *)at : 0;
    *im = !s.bare && 2 * i + 1 < s.parts ? *(const T *)(at + s.gap) : 0;
}

static __attribute__((noinline)) void fft_write(fft_side s, char *base, int64_t i, T re, T im) {
    char *at = base + i * s.step;
    *(T *)at = re;
    if (!s.bare && 2 * i + 1 < s.parts) *(T *)(at + s.gap) = im;
}

ONCE void fft_negate(T *line, int64_t count) {
    for (int64_t i = 0; i < count; i++) line[2 * i + 1] = -line[2 * i + 1];
}

/* The numbers of a real line's spectrum that are conjugates of those before them. */
static void fft_mirror(T *line, int64_t n) {
    int64_t k = n / 2 + 1;
    for (; k + VT <= n; k += VT)
        fft_put(line + 2 * k, fft_conjugate(fft_reverse(fft_fetch(line + 2 * (n - k - VT + 1)))));
    for (; k < n; k++) {
        line[2 * k] = line[2 * (n - k)];
        line[2 * k + 1] = -line[2 * (n - k) + 1];
    }
}

/*
 * Numbers 0 and h of a spectrum that is folded to pairs are real. Parts of the work, of pairs alone, never negate, and so
 * need no copy.
 */
static void fft_fold(const fft_job *job, void *to, const void *from) {
    T *line = to;
    const T *spectrum = from;
    if (spectrum != line && !(job->inverse && job->roots)) {
        memcpy(line, spectrum, 2 * (size_t)job->count * sizeof(T));
        spectrum = line;
    }
    if (!job->inverse) fft_negate(line, job->count);
    if (job->roots) {
        T first = spectrum[0], last = spectrum[2 * job->h];
        fft_pair_line(line, spectrum, job->roots, job->h, job->pair, job->pairs, 1);
        if (job->pair == 0) line[0] = first + last, line[1] = first - last;
    } else {
        line[1] = 0;
        fft_mirror(line, job->n);
    }
}

static void fft_complete(const fft_job *job, void *line) {
    T *out = line;
    if (job->roots) {
        if (job->pair == 0) memcpy(out + 2 * job->h, out, 2 * sizeof(T));
        fft_pair_line(out, out, job->roots, job->h, job->pair, job->pairs, 0);
    }
    if (job->inverse) fft_negate(out, job->n / 2 + 1);
    if (job->count > job->n / 2 + 1) fft_mirror(out, job->n);
}

/* Whether VT transforms lie `bytes` apart. */
static int fft_adjacent(char *const *lanes, int64_t bytes) {
    for (int lane = 1; lane < VT; lane++)
        if (lanes[lane] - lanes[0] != lane * bytes) return 0;
    return 1;
}

/* Number i of up to VT transforms as row i of a group. */
HOT void fft_load_rows(T *rows, fft_side s, char *const *from, int lanes, int64_t count) {
    int64_t i = 0, whole = fft_least(count, s.bare ? s.parts : s.parts / 2);
    if (lanes == VT && fft_is_plain(s)) {
        for (; i + VT <= whole; i += VT) {
            for (int lane = 0; lane < VT; lane++)
                fft_store(rows + (i + lane) * FFT_GROUP,
                          fft_fetch((const T *)(from[lane] + i * s.step)));
            fft_transpose_groups(rows + i * FFT_GROUP);
        }
    } else if (lanes == VT && !s.bare && s.gap == sizeof(T) && fft_adjacent(from, 2 * sizeof(T))) {
        for (; i < whole; i++)
            fft_store(rows + i * FFT_GROUP, fft_fetch((const T *)(from[0] + i * s.step)));
    } else if (lanes == VT && fft_adjacent(from, sizeof(T))) {
        for (; i < whole; i++) {
            vt re = v_load((const T *)(from[0] + i * s.step));
            vt im = s.bare ? v_set1(0) : v_load((const T *)(from[0] + i * s.step + s.gap));
            fft_store(rows + i * FFT_GROUP, (fft_c){re, im});
        }
    }
    for (; i < count; i++) {
        T *row = rows + i * FFT_GROUP;
        memset(row, 0, FFT_GROUP * sizeof(T));
        for (int lane = 0; lane < lanes; lane++)
            fft_read(s, from[lane], i, &row[lane], &row[VT + lane]);
    }
}

/* Row positions[i] of a group, or row i, as number i of up to VT transforms. */
HOT void fft_store_rows(char *const *to, fft_side s, const T *rows, const int32_t *positions,
                        int lanes) {
#define FFT_ROW(i) (rows + (positions ? positions[i] : (i)) * FFT_GROUP)
    int64_t i = 0, count = fft_numbers(s), whole = s.bare ? s.parts : s.parts / 2;
    if (lanes == VT && fft_is_plain(s)) {
        for (; i + VT <= whole; i += VT) {
            _Alignas(64) T square[VT * FFT_GROUP];
            for (int k = 0; k < VT; k++)
                fft_store(square + k * FFT_GROUP, fft_load(FFT_ROW(i + k)));
            fft_transpose_groups(square);
            for (int lane = 0; lane < VT; lane++)
                fft_put((T *)(to[lane] + i * s.step), fft_load(square + lane * FFT_GROUP));
        }
    } else if (lanes == VT && !s.bare && s.gap == sizeof(T) && fft_adjacent(to, 2 * sizeof(T))) {
        for (; i < whole; i++) fft_put((T *)(to[0] + i * s.step), fft_load(FFT_ROW(i)));
    } else if (lanes == VT && fft_adjacent(to, sizeof(T))) {
        for (; i < whole; i++) {
            fft_c a = fft_load(FFT_ROW(i));
            v_store((T *)(to[0] + i * s.step), a.re);
            if (!s.bare) v_store((T *)(to[0] + i * s.step + s.gap), a.im);
        }
    }
    for (; i < count; i++)
        for (int lane = 0; lane < lanes; lane++)
            fft_write(s, to[lane], i, FFT_ROW(i)[lane], FFT_ROW(i)[VT + lane]);
#undef FFT_ROW
}

/* Scales, swaps parts or negates imaginary ones, in all of the first `count` rows of a group. */
static __attribute__((noinline)) void fft_finish_rows(T *rows, int64_t count, T scale, T sign,
                                                      int swap) {
    const vt scales = v_set1(scale), signs = v_set1(scale * sign);
    for (int64_t i = 0; i < count; i++) {
        fft_c a = fft_load(rows + i * FFT_GROUP);
        if (swap) a = (fft_c){a.im, a.re};
        fft_store(rows + i * FFT_GROUP, (fft_c){a.re * scales, a.im * signs});
    }
}

/* The spectra of real lines, in rows, as the complex transform takes them. */
static void fft_fold_rows(const fft_job *job, T *rows) {
    const vt zero = v_set1(0);
    if (!job->inverse) fft_finish_rows(rows, job->count, 1, -1, 0);
    v_store(rows + VT, zero);
    if (job->n % 2 == 0) v_store(rows + job->h * FFT_GROUP + VT, zero);
    if (job->roots) {
        fft_pair_rows(rows, job->roots, job->h, 1);
        return;
    }
    for (int64_t k = job->n / 2 + 1; k < job->n; k++)
        fft_store(rows + k * FFT_GROUP, fft_conjugate(fft_load(rows + (job->n - k) * FFT_GROUP)));
}

/* Up to VT transforms at once. */
HOT void fft_run_lanes(const fft_job *job, char *const *to, char *const *from, int lanes) {
    T *rows = job->rows;
    const fft_columns *columns = &job->plan.whole;
    fft_load_rows(rows, job->in, from, lanes, job->kind == FFT_TO_REAL ? job->count : job->h);
    if (job->kind == FFT_TO_REAL) fft_fold_rows(job, rows);
    if (job->swapped) fft_finish_rows(rows, job->h, 1, 1, 1);
    fft_run_columns(columns, (fft_tile){rows, FFT_GROUP, 1});
    fft_finish_rows(rows, job->h, (T)job->scale, 1, job->swapped);
    if (job->kind != FFT_TO_COMPLEX) {
        fft_store_rows(to, job->out, rows, columns->positions, lanes);
        return;
    }
    T *sorted = rows + (job->n + 1) * FFT_GROUP;
    for (int64_t k = 0; k < job->h; k++)
        fft_store(sorted + k * FFT_GROUP, fft_load(rows + columns->positions[k] * FFT_GROUP));
    if (job->roots) {
        fft_store(sorted + job->h * FFT_GROUP, fft_load(sorted));
        fft_pair_rows(sorted, job->roots, job->h, 0);
    }
    if (job->inverse) fft_finish_rows(sorted, job->n / 2 + 1, 1, -1, 0);
    for (int64_t k = job->n / 2 + 1; k < job->count; k++)
        fft_store(sorted + k * FFT_GROUP,
                  fft_conjugate(fft_load(sorted + (job->n - k) * FFT_GROUP)));
    fft_store_rows(to, job->out, sorted, 0, lanes);
}

static int64_t run_fft(const gila_call *call) {
    const fft_steps steps = {
        VT,           GILA_SMALL ? 4 : 8, fft_run_lanes, fft_first_stage, fft_second_stage,
        fft_multiply, fft_fold,           fft_complete};
    return gila_fft_run(call, &steps);
}

RUN(fft, run_fft)
#endif
