#include "loops/fft.h"

#include <string.h>

#include "dispatch/memory.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* A tile's size where its rows are not longer: wide rows matter more than the inner cache, which it does not fit. */
#define TILE_BYTES 131072
/* Columns that are longer than this do not fit the inner cache: a matrix is faster. */
#define COLUMN_BYTES 32768
/* So that no size overflows: of the line, of the matrix and of its sides. */
#define MAX_LENGTH INT32_MAX
#define MAX_MATRIX (INT64_C(1) << 40)

static int is_plain(const fft_job *job, fft_side s) {
    return !s.bare && s.gap == job->size && s.step == 2 * job->size;
}

/* Moves parts between a line without gaps and one side of the transform. */
static void move_parts(const fft_job *job, fft_side s, char *base, char *line, int gather) {
    int dtype = job->size == 4 ? GILA_F32 : GILA_F64;
    if (is_plain(job, s)) {
        gila_move(gather ? line : base, gather ? base : line, s.parts * job->size);
        return;
    }
    for (int imaginary = 0; imaginary < 2 - s.bare; imaginary++) {
        gila_elements there = {dtype, base + imaginary * s.gap, s.step};
        gila_elements here = {dtype, line + imaginary * job->size, 2 * job->size};
        int64_t n = imaginary ? s.parts / 2 : fft_numbers(s);
        gila_convert(gather ? here : there, gather ? there : here, n);
    }
}

static void run_complex(const fft_job *job, const fft_steps *steps, void *out, const void *in) {
    const fft_plan *p = &job->plan;
    if (!p->chirped) {
        steps->first_stage(p, in, job->swapped);
        steps->second_stage(p, out, job->scale, job->swapped);
        return;
    }
    int64_t padded = p->m * p->l, number = 2 * job->size;
    steps->multiply(p->padded, in, p->chirp, p->n, job->swapped, 0);
    memset((char *)p->padded + p->n * number, 0, (size_t)((padded - p->n) * number));
    steps->first_stage(p, p->padded, 0);
    steps->second_stage(p, p->padded, 1, 0);
    steps->multiply(p->padded, p->padded, p->spectrum, padded, 0, 0);
    steps->first_stage(p, p->padded, 1);
    steps->second_stage(p, p->padded, job->scale, 1);
    steps->multiply(out, p->padded, p->chirp, p->n, 0, job->swapped);
}

static void run_line(const fft_job *job, const fft_steps *steps, char *to, char *from) {
    int direct = is_plain(job, job->out) && (job->kind != FFT_TO_COMPLEX || job->roots);
    char *in = from, *out = direct ? to : job->line;
    int64_t wanted = job->kind == FFT_TO_REAL ? job->count : job->h;
    if (!is_plain(job, job->in) || job->in.parts < 2 * wanted) {
        in = job->line;
        memset(in, 0, (size_t)(2 * wanted * job->size));
        move_parts(job, job->in, from, in, 1);
    }
    if (job->kind == FFT_TO_REAL) {
        steps->fold(job, job->line, in);
        in = job->line;
    }
    run_complex(job, steps, out, in);
    if (job->kind == FFT_TO_COMPLEX) steps->complete(job, out);
    if (!direct) move_parts(job, job->out, to, out, 0);
}

/* Whether columns are the better way for so many transforms. */
static int prefers_columns(const fft_job *job, int lanes, char *const *from, int count) {
    const fft_plan *p = &job->plan;
    if (p->l == 1) return 1;
    if (p->whole.length == 0 || p->chirped || count <= lanes / 2) return 0;
    if (p->n * 2 * lanes * job->size <= COLUMN_BYTES) return 1;
    for (int i = 1; i < count; i++)
        if (from[i] - from[0] != i * 2 * job->size) return 0;
    return count == lanes;
}

static int64_t run_all(const fft_job *job, const fft_steps *steps, gila_nest *nest) {
    const gila_call *call = job->plan.call;
    int more = nest->elements > 0;
    while (more) {
        char *to[FFT_STEPS], *from[FFT_STEPS];
        int count = 0;
        if (gila_cancelled(call)) return GILA_CANCELLED;
        for (; more && count < steps->lanes; count++) {
            to[count] = nest->data[0];
            from[count] = nest->data[1];
            more = gila_nest_next(nest);
        }
        if (prefers_columns(job, steps->lanes, from, count)) {
            steps->columns(job, to, from, count);
            continue;
        }
        for (int i = 0; i < count; i++) {
            run_line(job, steps, to[i], from[i]);
            if (gila_cancelled(call)) return GILA_CANCELLED;
        }
    }
    return GILA_OK;
}

/* Splits a length into radices; false where a prime has no pass. */
static int factor(fft_columns *c, int64_t length, int largest) {
    int64_t rest = length;
    c->length = length;
    c->count = 0;
    for (; largest == 8 && rest % 8 == 0 && rest % 32 != 16; rest /= 8) c->radices[c->count++] = 8;
    for (; rest % 4 == 0; rest /= 4) c->radices[c->count++] = 4;
    for (int p = 2; p <= FFT_MAX_PRIME && rest > 1; p += 1 + (p > 2))
        for (; rest % p == 0; rest /= p) c->radices[c->count++] = p;
    return rest == 1;
}

static void find_positions(fft_columns *c, int32_t *positions) {
    int64_t size = 1;
    positions[0] = 0;
    for (int i = c->count; i-- > 0; size *= c->radices[i])
        for (int64_t rest = size; rest-- > 0;) {
            int32_t position = positions[rest];
            for (int k = 0; k < c->radices[i]; k++)
                positions[rest * c->radices[i] + k] = (int32_t)(k * size) + position;
        }
    c->positions = positions;
}

/* The numbers, in turn, of a table or of working memory, where there is some. */
typedef struct numbers {
    char *at;
    int64_t count;
    int size;
} numbers;

static void *take(numbers *from, int64_t count) {
    char *taken = from->at ? from->at + from->count * from->size : 0;
    from->count += count;
    return taken;
}

/* Takes the tables apart; whether the lengths fit. */
static int open_tables(fft_job *job, const fft_steps *steps, numbers *tables, int paired) {
    fft_plan *p = &job->plan;
    int64_t padded = fft_padded(p->l);
    if (p->l == 1 || p->m * p->l <= FFT_WHOLE) {
        if (!factor(&p->whole, p->m * p->l, steps->largest)) return 0;
        p->whole.roots = take(tables, 2 * p->m * p->l);
    }
    if (p->l > 1) {
        if (!factor(&p->down, p->m, steps->largest) || !factor(&p->across, p->l, steps->largest))
            return 0;
        p->down.roots = take(tables, 2 * p->m);
        p->across.roots = take(tables, 2 * p->l);
        int direct = p->m * p->l <= FFT_DIRECT;
        p->twiddles = take(tables, 2 * p->m * (direct ? padded : padded / FFT_STEPS));
        if (!direct) p->steps = take(tables, 2 * p->m * FFT_STEPS);
    }
    if (p->chirped) {
        p->chirp = take(tables, 2 * p->n);
        p->spectrum = take(tables, 2 * p->m * p->l);
    }
    if (paired) job->roots = take(tables, 2 * (job->h / 2 / FFT_STEPS + 1) + 2 * FFT_STEPS);
    return 1;
}

/* Bytes and numbers of the last axis of an operand. */
static fft_side side_of(const gila_operand *o, int size, int is_real, int paired, int64_t count) {
    int64_t last = o->rank - 1, stride = o->strides[last];
    int64_t length = fft_least(o->shape[last], count);
    if (!is_real) return (fft_side){stride, size, 2 * length, 0};
    return (fft_side){paired ? 2 * stride : stride, stride, length, !paired};
}

/* What is to be done, with its tables; false where the call does not fit together. */
static int prepare(fft_job *job, const fft_steps *steps, const gila_call *call) {
    const gila_operand *o = call->operands, *tables = &o[2];
    int64_t n = call->params[0], m = call->params[1], l = call->params[2];
    int real = call->kernel % GILA_DTYPES == GILA_C64 ? GILA_F32 : GILA_F64;
    int to_real = o[0].dtype == real, from_real = !to_real && o[1].dtype == real;
    int is_real = to_real || from_real, paired = is_real && n % 2 == 0;
    int64_t length = o[0].shape[o[0].rank - 1], h = paired ? n / 2 : n;
    *job = (fft_job){.n = n, .h = h, .size = gila_sizes[real], .inverse = call->params[3] != 0};
    job->kind = to_real ? FFT_TO_REAL : from_real ? FFT_TO_COMPLEX : FFT_COMPLEX;
    job->swapped = is_real ? to_real : job->inverse;
    memcpy(&job->scale, &call->params[4], sizeof job->scale);
    job->count = is_real ? n / 2 + 1 : n;
    if (from_real && length != job->count) job->count = n;
    if (n < 1 || m < 1 || l < 1 || (n | m | l) > MAX_LENGTH || m * l > MAX_MATRIX) return 0;
    if (length != (to_real ? n : job->count)) return 0;
    if (m * l != h && (l == 1 || m * l < 2 * h - 1)) return 0;
    job->plan = (fft_plan){.call = call, .n = h, .m = m, .l = l, .chirped = m * l != h, .parts = 1};
    numbers table = {(char *)(intptr_t)tables->data, 0, job->size};
    if (tables->rank != 1 || tables->dtype != real || tables->strides[0] != job->size ||
        !tables->data || !open_tables(job, steps, &table, paired) ||
        tables->shape[0] != table.count)
        return 0;
    job->pairs = h / 2 + 1;
    job->in = side_of(&o[1], job->size, from_real, paired, to_real ? job->count : n);
    job->out = side_of(&o[0], job->size, to_real, paired, n);
    return 1;
}

static int64_t tile_width(int64_t group_bytes, int64_t length, int64_t groups, int64_t parts) {
    int64_t width = TILE_BYTES / (length * group_bytes);
    return width < 1 ? 1 : fft_least(width, (groups + parts - 1) / parts);
}

/* Working memory is taken in whole groups. */
static void *take_groups(numbers *from, int64_t count, int64_t group) {
    return take(from, (count + group - 1) / group * group);
}

/* Gives the job its working memory, or with null only counts it. */
static void furnish_from(fft_job *job, const fft_steps *steps, numbers *work) {
    fft_plan *p = &job->plan;
    int64_t lanes = steps->lanes, group = 2 * lanes;
    int64_t first = p->m * (p->width[0] + 1), second = p->l * (p->width[1] + 1);
    p->tile = take(work, (first > second ? first : second) * group);
    p->turned = p->shared ? p->shared : take(work, p->l > 1 ? p->l * p->stride : 0);
    p->padded = take_groups(work, p->chirped ? 2 * p->m * p->l : 0, group);
    fft_columns *columns[] = {&p->whole, &p->down, &p->across};
    for (int i = 0; i < 3; i++) {
        int32_t *positions = take_groups(work, columns[i]->length, group);
        if (positions && columns[i]->length > 0) find_positions(columns[i], positions);
    }
    job->line = take_groups(work, 2 * job->n + group, group);
    job->rows = take(work, p->whole.length > 0 && !p->chirped ? 2 * (job->n + 1) * group : 0);
}

static int furnish(fft_job *job, const fft_steps *steps) {
    fft_plan *p = &job->plan;
    int64_t lanes = steps->lanes, group = 2 * lanes;
    int64_t down = (p->l + lanes - 1) / lanes, across = (p->m + lanes - 1) / lanes;
    p->width[0] = tile_width(group * job->size, p->m, down, p->parts);
    p->width[1] = tile_width(group * job->size, p->l, across, p->parts);
    p->stride = across * group;
    /* Rows a multiple of 4 KiB apart would share few places of the inner cache. */
    if (p->stride * job->size % 4096 == 0) p->stride += group;
    numbers work = {0, 0, job->size};
    furnish_from(job, steps, &work);
    work = (numbers){gila_scratch((size_t)(work.count * job->size)), 0, job->size};
    if (work.at) furnish_from(job, steps, &work);
    return work.at != 0;
}

int64_t gila_fft_start(int64_t groups, int64_t width, int64_t part, int64_t parts) {
    return fft_least((groups + width - 1) / width * part / parts * width, groups);
}

/*
 * A part of the transform of one line without gaps. params[5]: the first stage, the second, or what a real line needs
 * besides: before them if it is the result, else after them. params[6]: how many parts there are, times 2^32, and which
 * it is; one where numbers are negated or mirrored. Operand 3: room for the turned matrix, which all parts share, and
 * behind it for the folded spectrum of a real result.
 */
static int64_t run_part(fft_job *job, const fft_steps *steps, const gila_call *call) {
    const gila_operand *o = call->operands;
    fft_plan *p = &job->plan;
    void *out = (void *)(intptr_t)o[0].data;
    const void *in = (const void *)(intptr_t)o[1].data;
    int to_real = job->kind == FFT_TO_REAL;
    p->parts = call->params[6] >> 32;
    p->part = call->params[6] & UINT32_MAX;
    p->shared = (void *)(intptr_t)o[3].data;
    if (p->l == 1 || p->chirped || !p->shared || p->parts < 1 || to_real > job->inverse ||
        !is_plain(job, job->in) || !is_plain(job, job->out) ||
        job->in.parts < 2 * (job->h + to_real) || (to_real && !job->roots))
        return GILA_BAD_CALL;
    if (!furnish(job, steps)) return GILA_NO_MEMORY;
    int64_t turned = p->l * p->stride;
    void *folded = (char *)p->shared + turned * job->size;
    if (o[3].shape[0] < turned + to_real * (job->n + 2)) return GILA_BAD_CALL;
    int64_t pairs = job->pairs, lanes = steps->lanes;
    job->pair = gila_fft_start(pairs, lanes, p->part, p->parts);
    job->pairs = gila_fft_start(pairs, lanes, p->part + 1, p->parts);
    if (call->params[5] == 1)
        steps->first_stage(p, to_real ? folded : in, job->swapped);
    else if (call->params[5] == 2)
        steps->second_stage(p, out, job->scale, job->swapped);
    else if (to_real)
        steps->fold(job, folded, in);
    else
        steps->complete(job, out);
    return gila_cancelled(call) ? GILA_CANCELLED : GILA_OK;
}

int64_t gila_fft_run(const gila_call *call, const fft_steps *steps) {
    const gila_operand *o = call->operands;
    fft_job job;
    gila_nest nest;
    if (o[0].rank < 1 || o[0].rank > GILA_MAX_RANK || o[1].rank != o[0].rank) return GILA_BAD_CALL;
    if (!gila_nest_plan(&nest, o, 2, 0, o[0].rank - 1)) return GILA_BAD_CALL;
    if (!prepare(&job, steps, call)) return GILA_BAD_CALL;
    gila_nest_sort(&nest);
    /* So few lines would leave most lanes empty: nothing is made ready for columns of them. */
    if (job.plan.l > 1 && nest.elements <= steps->lanes / 2) job.plan.whole.length = 0;
    if (call->params[5]) return run_part(&job, steps, call);
    if (!furnish(&job, steps)) return GILA_NO_MEMORY;
    return run_all(&job, steps, &nest);
}
