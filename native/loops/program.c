#include <stddef.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "loops/convert.h"
#include "loops/nest.h"

/*
 * Elements that all steps are applied to before the next ones are looked at. Few, so that what lies
 * between steps stays in the L1 cache; enough that looking at a step costs little. Fewer where inputs
 * come from memory: a processor looks some hundred operations ahead, and is to find the next loads there.
 */
#define PIECE 256
#define FAR_PIECE 64
#define MAX_STEPS 100
#define MAX_CONSTANTS 8
#define MAX_BUFFERS 8
#define MAX_SLOTS (GILA_MAX_ARRAYS + MAX_CONSTANTS + MAX_BUFFERS)
#define WIDEST 16
/* A slot's room, with a few cache lines more: two that begin at the same place of a page look like one. */
#define ROOM (PIECE * WIDEST + 192)

/* A number of the type `dtype`, converted from two words of the type `from`. */
typedef struct constant {
    int64_t dtype, from;
    int64_t words[2];
} constant;

/*
 * A row and type; or CONVERSION, whose in[1] and in[2] are the types it converts to and from; or CODE, whose
 * in[0] is the address of a body that is given all slots.
 */
enum { CONVERSION = -1, CODE = -2 };
typedef struct step {
    int64_t kernel;
    int64_t out, in[3];
} step;

/* What params[0] is the address of. */
typedef struct program {
    int64_t steps, inputs, constants, buffers, reduction, block;
    const int64_t *dtypes;
    const constant *constant;
    const step *step;
} program;

/* A step that was checked and looked up; without a body, a conversion. */
typedef struct ready {
    gila_map_body body;
    int is_code;
    int out, in[3];
    int to, from;
    int note;
} ready;

/* A program on its way. */
typedef struct running {
    gila_call call; /* a copy, of as many operands as there are, by which the body finds the rest */
    program program;
    int64_t piece; /* elements that all steps are applied to before the next ones */
    ready steps[MAX_STEPS];
    void *slots[MAX_SLOTS];
    _Alignas(64) char room[MAX_CONSTANTS + MAX_BUFFERS][ROOM];
} running;

static int within(int64_t a, int64_t from, int64_t to) { return a >= from && a < to; }
static int is_dtype(int64_t dtype) { return within(dtype, 0, GILA_DTYPES); }

/* False where it says what cannot be. */
static int read_program(program *p, const int64_t *words) {
    *p = (program){words[0], words[1], words[2], words[3], words[4], words[5], words + 6, 0, 0};
    if (!within(p->inputs, 1, GILA_MAX_ARRAYS) || !within(p->constants, 0, MAX_CONSTANTS + 1) ||
        !within(p->buffers, 0, MAX_BUFFERS + 1) || !within(p->steps, 1, MAX_STEPS + 1))
        return 0;
    p->constant = (const constant *)(const void *)(p->dtypes + p->inputs + 1);
    p->step = (const step *)(const void *)(p->constant + p->constants);
    for (int64_t k = 0; k <= p->inputs; k++)
        if (!is_dtype(p->dtypes[k])) return 0;
    for (int64_t k = 0; k < p->constants; k++)
        if (!is_dtype(p->constant[k].dtype) || !is_dtype(p->constant[k].from)) return 0;
    return 1;
}

static int read_step(ready *r, const program *p, const step *s) {
    int64_t first = p->inputs + p->constants, slots = first + p->buffers + 1;
    if (s->kernel == CODE) {
        *r = (ready){.body = (gila_map_body)(intptr_t)s->in[0], .is_code = 1, .out = (int)s->out};
        return r->body && within(s->out, first, slots);
    }
    const gila_kernel *kernel = gila_find(s->kernel);
    int is_map = kernel && kernel->kind == GILA_MAP;
    int inputs = is_map ? kernel->inputs : s->kernel == CONVERSION;
    *r = (ready){.body = is_map ? kernel->body : 0, .out = (int)s->out};
    if (inputs < 1 || inputs > 3 || !within(s->out, first, slots)) return 0;
    for (int k = 0; k < inputs; k++) {
        if (!within(s->in[k], 0, slots)) return 0;
        r->in[k] = (int)s->in[k];
        if (within(s->in[k], p->inputs, first)) r->note |= GILA_REPEATED << k;
    }
    if (is_map) return 1;
    r->to = (int)s->in[1], r->from = (int)s->in[2];
    return is_dtype(s->in[1]) && is_dtype(s->in[2]);
}

static void run_step(const ready *s, int64_t n, void *const *slots, const gila_call *call) {
    if (s->body) {
        /* A body does not look at more than it has; the rest names a slot that is there. */
        const void *in[3] = {slots[s->in[0]], slots[s->in[1]], slots[s->in[2]]};
        s->body(n, slots[s->out], s->is_code ? (const void *const *)slots : in, call);
    } else {
        gila_convert((gila_elements){s->to, slots[s->out], gila_sizes[s->to]},
                     (gila_elements){s->from, slots[s->in[0]], gila_sizes[s->from]}, n);
    }
}

/* An elementwise body that applies one step after the other. Only the last one's results may be streamed. */
static void run_steps(int64_t n, void *out, const void *const *in, const gila_call *call) {
    running *r = (running *)(intptr_t)call->params[0];
    const program *p = &r->program;
    const int64_t streamed = call->note & GILA_STREAMED, piece = r->piece;
    void **result = &r->slots[p->inputs + p->constants + p->buffers];
    for (int64_t done = 0; done < n; done += piece) {
        int64_t count = n - done < piece ? n - done : piece;
        for (int64_t k = 0; k < p->inputs; k++)
            r->slots[k] = (char *)in[k] + done * gila_sizes[p->dtypes[k]];
        *result = (char *)out + done * gila_sizes[p->dtypes[p->inputs]];
        const ready *last = r->steps + p->steps - 1;
        for (const ready *s = r->steps; s <= last; s++) {
            r->call.note = s < last ? s->note : s->note | streamed;
            run_step(s, count, r->slots, &r->call);
        }
    }
    r->call.note = 0;
}

/* The lanes that whole blocks of what the steps make are reduced to, by code that does both at once. */
static void run_blocks(int64_t n, void *lanes, const void *const *in, const gila_call *call) {
    running *r = (running *)(intptr_t)call->params[0];
    memcpy(r->slots, in, (size_t)r->program.inputs * sizeof *in);
    ((gila_map_body)(intptr_t)r->program.block)(n, lanes, (const void *const *)r->slots, call);
}

/* Gives constants and buffers their places, and repeats constants for rows. */
static void place(running *r) {
    const program *p = &r->program;
    for (int64_t k = 0; k < p->constants + p->buffers; k++) r->slots[p->inputs + k] = r->room[k];
    for (int64_t k = 0; k < p->constants; k++) {
        const constant *c = &p->constant[k];
        int to = (int)c->dtype, size = gila_sizes[to];
        gila_elements from = {(int)c->from, (void *)(intptr_t)c->words, sizeof c->words};
        gila_convert((gila_elements){to, r->room[k], size}, from, 1);
        if (r->piece <= PIECE) gila_repeat(r->room[k], r->room[k], size, PIECE);
    }
}

/* Whether inputs are more than a cache holds beside other things. */
static int are_far(const running *r) {
    double bytes = 0;
    for (int64_t k = 1; k <= r->program.inputs; k++) {
        const gila_operand *o = &r->call.operands[k];
        double size = is_dtype(o->dtype) ? gila_sizes[o->dtype] : 0;
        for (int64_t axis = 0; axis < o->rank && axis < GILA_MAX_RANK; axis++)
            if (o->strides[axis] != 0) size *= (double)o->shape[axis];
        bytes += size;
    }
    return bytes > (double)gila_last_cache() / 2;
}

int64_t gila_program_run(const gila_call *call) {
    running r;
    program *p = &r.program;
    if (!call->params[0] || !read_program(p, (const int64_t *)(intptr_t)call->params[0]))
        return GILA_BAD_CALL;
    for (int64_t i = 0; i < p->steps; i++)
        if (!read_step(&r.steps[i], p, &p->step[i])) return GILA_BAD_CALL;
    size_t operands = (size_t)(p->inputs + 1) * sizeof *call->operands;
    memcpy(&r.call, call, offsetof(gila_call, operands) + operands);
    r.call.params[0] = (int64_t)(intptr_t)&r;
    /* Code that does everything has no use for pieces. */
    int is_whole = p->steps == 1 && r.steps[0].is_code;
    r.piece = is_whole ? INT64_MAX : are_far(&r) ? FAR_PIECE : PIECE;
    place(&r);
    gila_map map = {
        .body = run_steps, .inputs = (int)p->inputs, .block = p->block ? run_blocks : 0};
    map.dtypes[0] = (uint8_t)p->dtypes[p->inputs];
    for (int64_t k = 0; k < p->inputs; k++) map.dtypes[k + 1] = (uint8_t)p->dtypes[k];
    if (p->reduction < 0) return gila_map_run(&r.call, &map);
    const gila_kernel *kernel = gila_find(p->reduction);
    if (!kernel || kernel->kind != GILA_REDUCE) return GILA_BAD_CALL;
    return gila_reduce_map(&r.call, &kernel->reduce, &map);
}
