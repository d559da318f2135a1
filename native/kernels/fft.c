/*
 * Discrete Fourier transforms along the last axis. Several short ones are columns of one tile, a
 * lane each; a long one is a matrix of its own (fft_line.h). The tables come with the call and
 * nothing is kept between calls but the thread's working memory.
 */
#if defined(GILA_CLASS_COMPLEX)
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "loops/nest.h"

#include "kernels/fft_columns.h"
#include "kernels/fft_line.h"
#include "kernels/fft_real.h"

/* Columns that are longer than this do not fit the inner cache: a matrix is faster. */
#define FFT_COLUMN_BYTES 32768

/* So that no product of two lengths overflows. */
#define FFT_MAX_LENGTH INT32_MAX

enum fft_kind { FFT_COMPLEX, FFT_TO_COMPLEX, FFT_TO_REAL };

/*
 * One side of a transform as complex numbers: bytes from one to the next, bytes from the real part to
 * the imaginary one, and how many parts there are; what is missing is zero. A bare one has no
 * imaginary parts.
 */
typedef struct fft_side {
    int64_t step, gap, parts;
    int bare;
} fft_side;

typedef struct fft_job {
    enum fft_kind kind;
    int64_t n;     /* length of the transform */
    int64_t h;     /* length of the complex transform that makes it: n, or n / 2 of a real line */
    int64_t count; /* complex numbers of the real line's spectrum that are written or read */
    int inverse;
    T scale;
    fft_side in, out;
    fft_plan plan;
    const T *roots;      /* of pairs, where the line is real and its length even */
    int64_t pair, pairs; /* the first of these and the one behind the last: others do the rest */
    T *line;             /* room for a line and its fold */
    T *rows;             /* room for the rows of columns, twice */
} fft_job;

static int fft_is_plain(fft_side s) {
    return !s.bare && s.gap == sizeof(T) && s.step == 2 * sizeof(T);
}

static int64_t fft_numbers(fft_side s) { return s.bare ? s.parts : (s.parts + 1) / 2; }

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

static void fft_gather(T *line, fft_side s, const char *base, int64_t count) {
    int64_t i = 0;
    if (fft_is_plain(s)) {
        i = fft_least(count, s.parts / 2);
        memcpy(line, base, 2 * (size_t)i * sizeof(T));
    }
    for (; i < count; i++) fft_read(s, base, i, &line[2 * i], &line[2 * i + 1]);
}

static void fft_scatter(char *base, fft_side s, const T *line) {
    int64_t count = fft_numbers(s);
    for (int64_t i = 0; i < count; i++) fft_write(s, base, i, line[2 * i], line[2 * i + 1]);
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

/* The pairs of a real line's spectrum, of which numbers 0 and h are real, as the complex transform takes them. */
static __attribute__((noinline)) void fft_fold_pairs(const fft_job *job, T *line,
                                                     const T *spectrum) {
    T first = spectrum[0], last = spectrum[2 * job->h];
    fft_pair_line(line, spectrum, job->roots, job->h, job->pair, job->pairs, 1);
    if (job->pair == 0) line[0] = first + last, line[1] = first - last;
}

/* The spectrum of a real line as the complex transform takes it; it may be in the line itself. */
static void fft_fold(const fft_job *job, const T *spectrum) {
    T *line = job->line;
    if (spectrum != line) memcpy(line, spectrum, 2 * (size_t)job->count * sizeof(T));
    if (!job->inverse) fft_negate(line, job->count);
    if (job->roots) {
        fft_fold_pairs(job, line, line);
    } else {
        line[1] = 0;
        fft_mirror(line, job->n);
    }
}

/* The transform of a real line from that of its pairs, or from its own. */
static void fft_complete(const fft_job *job, T *out) {
    if (job->roots) {
        if (job->pair == 0) memcpy(out + 2 * job->h, out, 2 * sizeof(T));
        fft_pair_line(out, out, job->roots, job->h, job->pair, job->pairs, 0);
    }
    if (job->inverse) fft_negate(out, job->n / 2 + 1);
    if (job->count > job->n / 2 + 1) fft_mirror(out, job->n);
}

static void fft_run_line(const fft_job *job, char *to, const char *from) {
    int direct = fft_is_plain(job->out) && (job->kind != FFT_TO_COMPLEX || job->roots);
    const T *in = (const T *)from;
    T *out = direct ? (T *)to : job->line;
    int64_t wanted = job->kind == FFT_TO_REAL ? job->count : job->h;
    if (!fft_is_plain(job->in) || job->in.parts < 2 * wanted) {
        fft_gather(job->line, job->in, from, wanted);
        in = job->line;
    }
    if (job->kind == FFT_TO_REAL) {
        fft_fold(job, in);
        in = job->line;
    }
    int inverse = job->kind == FFT_COMPLEX ? job->inverse : job->kind == FFT_TO_REAL;
    fft_line(&job->plan, out, in, job->scale, inverse);
    if (job->kind == FFT_TO_COMPLEX) fft_complete(job, out);
    if (!direct) fft_scatter(to, job->out, out);
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
    int swap = job->kind == FFT_COMPLEX ? job->inverse : job->kind == FFT_TO_REAL;
    if (swap) fft_finish_rows(rows, job->h, 1, 1, 1);
    fft_run_columns(columns, (fft_tile){rows, FFT_GROUP, 1});
    fft_finish_rows(rows, job->h, job->scale, 1, swap);
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

/* Whether columns are the better way for so many transforms. */
static int fft_prefers_lanes(const fft_job *job, char *const *from, int lanes) {
    const fft_plan *p = &job->plan;
    if (p->l == 1) return 1;
    if (p->whole.length == 0 || p->chirped || lanes <= VT / 2) return 0;
    int64_t bytes = p->n * FFT_GROUP * (int64_t)sizeof(T);
    return bytes <= FFT_COLUMN_BYTES || (lanes == VT && fft_adjacent(from, 2 * sizeof(T)));
}

static int64_t fft_run_all(const gila_call *call, const fft_job *job, gila_nest *nest) {
    int more = nest->elements > 0;
    while (more) {
        char *to[VT], *from[VT];
        int lanes = 0;
        if (gila_cancelled(call)) return GILA_CANCELLED;
        for (; more && lanes < VT; lanes++) {
            to[lanes] = nest->data[0];
            from[lanes] = nest->data[1];
            more = gila_nest_next(nest);
        }
        if (fft_prefers_lanes(job, from, lanes)) {
            fft_run_lanes(job, to, from, lanes);
            continue;
        }
        for (int lane = 0; lane < lanes; lane++) {
            fft_run_line(job, to[lane], from[lane]);
            if (gila_cancelled(call)) return GILA_CANCELLED;
        }
    }
    return GILA_OK;
}

/* Bytes and numbers of the last axis of an operand. */
ONCE fft_side fft_side_of(const gila_operand *o, int is_real, int paired, int64_t count) {
    int64_t last = o->rank - 1, stride = o->strides[last];
    int64_t length = fft_least(o->shape[last], count);
    if (!is_real) return (fft_side){stride, sizeof(T), 2 * length, 0};
    return (fft_side){paired ? 2 * stride : stride, stride, length, !paired};
}

#define FFT_REAL (DTYPE == GILA_C64 ? GILA_F32 : GILA_F64)

/* What is to be done, with its tables; false where the call does not fit together. */
ONCE int fft_prepare(fft_job *job, const gila_call *call) {
    const gila_operand *o = call->operands, *tables = &o[2];
    int64_t m = call->params[1], l = call->params[2];
    double scale;
    memcpy(&scale, &call->params[4], sizeof scale);
    job->n = call->params[0];
    job->inverse = call->params[3] != 0;
    job->scale = (T)scale;
    job->kind = o[0].dtype == FFT_REAL   ? FFT_TO_REAL
                : o[1].dtype == FFT_REAL ? FFT_TO_COMPLEX
                                         : FFT_COMPLEX;
    int paired = job->kind != FFT_COMPLEX && job->n % 2 == 0;
    int64_t length = o[0].shape[o[0].rank - 1];
    job->h = paired ? job->n / 2 : job->n;
    job->count = job->kind == FFT_COMPLEX ? job->n : job->n / 2 + 1;
    if (job->kind == FFT_TO_COMPLEX && length != job->count) job->count = job->n;
    if (job->n < 1 || m < 1 || l < 1 || (job->n | m | l) > FFT_MAX_LENGTH) return 0;
    if (length != (job->kind == FFT_TO_REAL ? job->n : job->count)) return 0;
    if (m * l != job->h && (l == 1 || m * l < 2 * job->h - 1)) return 0;
    if (tables->rank != 1 || tables->dtype != FFT_REAL || tables->strides[0] != sizeof(T) ||
        tables->shape[0] != fft_plan_length(job->h, m, l) + (paired ? fft_real_length(job->h) : 0))
        return 0;
    const T *rest = fft_open(&job->plan, job->h, m, l, (const T *)(intptr_t)tables->data);
    job->plan.call = call;
    job->roots = paired ? rest : 0;
    job->pair = 0;
    job->pairs = job->h / 2 + 1;
    job->in = fft_side_of(&o[1], job->kind == FFT_TO_COMPLEX, paired,
                          job->kind == FFT_TO_REAL ? job->count : job->n);
    job->out = fft_side_of(&o[0], job->kind == FFT_TO_REAL, paired, job->n);
    return rest != 0;
}

ONCE int fft_furnish_job(fft_job *job) {
    fft_plan *p = &job->plan;
    int64_t plan = fft_furnish(p, 0), line = (2 * job->n / FFT_GROUP + 2) * FFT_GROUP;
    int64_t rows = p->whole.length > 0 && !p->chirped ? 2 * (job->n + 1) * FFT_GROUP : 0;
    T *work = gila_scratch((size_t)(plan + line + rows) * sizeof(T));
    if (!work) return 0;
    fft_furnish(p, work);
    job->line = work + plan;
    job->rows = job->line + line;
    return 1;
}

/*
 * A part of the transform of one line without gaps. params[5]: the first stage, the second, or what a real line needs
 * besides: before them if it is the result, else after them. params[6]: how many parts there are, times 2^32, and which
 * it is; one where numbers are negated or mirrored. Operand 3: room for the turned matrix, which all parts share, and
 * behind it for the folded spectrum of a real result.
 */
ONCE int64_t fft_run_part(fft_job *job, const gila_call *call) {
    const gila_operand *o = call->operands;
    fft_plan *p = &job->plan;
    T *out = (T *)(intptr_t)o[0].data;
    const T *in = (const T *)(intptr_t)o[1].data;
    int to_real = job->kind == FFT_TO_REAL, inverse = job->kind != FFT_TO_COMPLEX && job->inverse;
    p->parts = call->params[6] >> 32;
    p->part = call->params[6] & UINT32_MAX;
    p->shared = (T *)(intptr_t)o[3].data;
    if (p->l == 1 || p->chirped || !p->shared || p->parts < 1 || to_real > inverse ||
        !fft_is_plain(job->in) || !fft_is_plain(job->out) ||
        job->in.parts < 2 * (job->h + to_real) || (to_real && !job->roots))
        return GILA_BAD_CALL;
    if (!fft_furnish_job(job)) return GILA_NO_MEMORY;
    T *folded = p->shared + p->l * p->stride;
    if (o[3].shape[0] < p->l * p->stride + to_real * (job->n + 2)) return GILA_BAD_CALL;
    job->pair = fft_start(job->pairs, VT, p->part, p->parts);
    job->pairs = fft_start(job->pairs, VT, p->part + 1, p->parts);
    if (call->params[5] == 1)
        fft_first_stage(p, to_real ? folded : in, inverse);
    else if (call->params[5] == 2)
        fft_second_stage(p, out, job->scale, inverse);
    else if (to_real)
        fft_fold_pairs(job, folded, in);
    else
        fft_complete(job, out);
    return gila_cancelled(call) ? GILA_CANCELLED : GILA_OK;
}

static int64_t run_fft(const gila_call *call) {
    const gila_operand *o = call->operands;
    fft_job job;
    gila_nest nest;
    if (o[0].rank < 1 || o[0].rank > GILA_MAX_RANK || o[1].rank != o[0].rank) return GILA_BAD_CALL;
    if (!gila_nest_plan(&nest, o, 2, 0, o[0].rank - 1)) return GILA_BAD_CALL;
    if (!fft_prepare(&job, call)) return GILA_BAD_CALL;
    gila_nest_sort(&nest);
    /* So few lines would leave most lanes empty: nothing is made ready for columns of them. */
    if (job.plan.l > 1 && nest.elements <= VT / 2) job.plan.whole.length = 0;
    if (call->params[5]) return fft_run_part(&job, call);
    if (!fft_furnish_job(&job)) return GILA_NO_MEMORY;
    return fft_run_all(call, &job, &nest);
}

RUN(fft, run_fft)
#endif
