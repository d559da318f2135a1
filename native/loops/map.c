#include <stddef.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Elements at a time where an operand must be gathered or converted: four blocks fit the L1 cache. */
#define BLOCK 512
/* Elements between two looks at the cancel flag. */
#define STRETCH 16384
#define LANES 32
#define WIDEST 16
#define LINE 64
/* Bytes of a buffer: pages and a line, since a load waits for a store to its place in another page. */
#define BUFFER (BLOCK * WIDEST + LINE)

/* A run along the innermost axis. Operands that a body can read or write where they lie are direct. */
typedef struct run {
    const gila_call *call;
    const gila_map *map;
    gila_elements at[GILA_MAX_ARRAYS];
    int direct[GILA_MAX_ARRAYS];
    int all_direct;
    int note;
    char (*buffers)[BUFFER];
} run;

static gila_elements contiguous(int dtype, void *data) {
    return (gila_elements){dtype, data, gila_sizes[dtype]};
}

static void advance(gila_elements *e, int64_t n) { e->data = (char *)e->data + n * e->stride; }

/* An input's next elements in its buffer, with the last one repeated up to a whole number of lanes. */
static void gather(const run *r, int k, int64_t count, int64_t padded) {
    int dtype = r->map->dtypes[k], size = gila_sizes[dtype];
    char *buffer = r->buffers[k];
    gila_convert(contiguous(dtype, buffer), r->at[k], count);
    gila_repeat(buffer + count * size, buffer + (count - 1) * size, size, padded - count);
}

static int64_t whole_lanes(int64_t n) { return (n + LANES - 1) / LANES * LANES; }

/*
 * At most BLOCK elements: what is not direct passes through buffers, and so does all of a tail. An input
 * that repeats one element is gathered for the first block, for all.
 */
static void run_block(run *r, int64_t count, int first) {
    int64_t padded = whole_lanes(count);
    int whole = padded == count;
    const void *in[GILA_MAX_ARRAYS];
    void *out = whole && r->direct[0] ? r->at[0].data : r->buffers[0];
    for (int k = 1; k <= r->map->inputs; k++) {
        int repeated = r->at[k].stride == 0;
        in[k - 1] = whole && r->direct[k] ? r->at[k].data : r->buffers[k];
        if (in[k - 1] == r->buffers[k] && (first || !repeated))
            gather(r, k, repeated ? 1 : count, padded);
    }
    r->map->body(padded, out, in, r->call);
    if (out == r->buffers[0]) gila_convert(r->at[0], contiguous(r->map->dtypes[0], out), count);
    for (int k = 0; k <= r->map->inputs; k++) advance(&r->at[k], count);
}

static int64_t run_blocks(run *r, int64_t n) {
    int first = 1;
    for (int64_t count; n > 0; n -= count, first = 0) {
        count = n < BLOCK ? n : BLOCK;
        run_block(r, count, first);
        if (gila_cancelled(r->call)) return GILA_CANCELLED;
    }
    return GILA_OK;
}

/*
 * All operands direct, at least LANES elements. What whole lanes leave over is computed first, as a
 * part of the last LANES elements, and kept in a buffer meanwhile: an input may be the output.
 */
static int64_t run_direct(run *r, int64_t n) {
    const void *in[GILA_MAX_ARRAYS];
    int64_t rest = n % LANES;
    if (rest > 0) {
        for (int k = 1; k <= r->map->inputs; k++)
            in[k - 1] = (char *)r->at[k].data + (n - LANES) * r->at[k].stride;
        r->map->body(LANES, r->buffers[0], in, r->call);
    }
    for (int64_t left = n - rest, count; left > 0; left -= count) {
        count = left < STRETCH ? left : STRETCH;
        for (int k = 1; k <= r->map->inputs; k++) in[k - 1] = r->at[k].data;
        r->map->body(count, r->at[0].data, in, r->call);
        for (int k = 0; k <= r->map->inputs; k++) advance(&r->at[k], count);
        if (gila_cancelled(r->call)) return GILA_CANCELLED;
    }
    int64_t size = r->at[0].stride;
    memcpy(r->at[0].data, r->buffers[0] + (LANES - rest) * size, (size_t)(rest * size));
    return GILA_OK;
}

/* Where they lie, whatever their strides and types are. */
static int64_t run_copy(run *r, int64_t n) {
    for (int64_t count; n > 0; n -= count) {
        count = n < STRETCH ? n : STRETCH;
        gila_convert(r->at[0], r->at[1], count);
        for (int k = 0; k < 2; k++) advance(&r->at[k], count);
        if (gila_cancelled(r->call)) return GILA_CANCELLED;
    }
    return GILA_OK;
}

static int64_t run_axis(run *r, int64_t n) {
    if (!r->map->body) return run_copy(r, n);
    return r->all_direct && n >= LANES ? run_direct(r, n) : run_blocks(r, n);
}

/*
 * Whether results are better written past the caches: operands take more than half of the last one, and
 * results do not lie where inputs are read. Half: where results are read next, from a cache of 32 MB, both
 * ways take as long when operands are 17 MB.
 */
static int outgrows_cache(const run *r, const gila_nest *nest) {
    int64_t bytes = 0;
    if (nest->elements < STRETCH || nest->rank != 1 || !r->direct[0]) return 0;
    for (int k = 0; k < nest->arrays; k++) {
        if (k > 0 && nest->data[k] == nest->data[0]) return 0;
        if (r->at[k].stride != 0) bytes += nest->elements * gila_sizes[r->at[k].dtype];
    }
    return bytes > gila_last_cache() / 2 && (intptr_t)nest->data[0] % LINE == 0;
}

/* The same run with a call that has a note. Other threads are to see what was streamed. */
static int64_t run_noted(run *r, int64_t n) {
    const gila_call *plain = r->call;
    gila_call noted;
    memcpy(&noted, plain, offsetof(gila_call, operands));
    noted.note = r->note;
    r->call = &noted;
    int64_t status = run_axis(r, n);
    r->call = plain;
    if (r->note & GILA_STREAMED) __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return status;
}

static int64_t run_nest(run *r, gila_nest *nest) {
    int inner = nest->rank - 1;
    int64_t length = inner < 0 ? 1 : nest->shape[inner];
    r->all_direct = 1;
    r->note = 0;
    for (int k = 0; k < nest->arrays; k++) {
        int dtype = (int)r->call->operands[k].dtype;
        r->at[k] = (gila_elements){dtype, 0, inner < 0 ? 0 : nest->strides[k][inner]};
        r->direct[k] = dtype == r->map->dtypes[k] && r->at[k].stride == gila_sizes[dtype];
        r->all_direct &= r->direct[k];
        if (k > 0 && r->at[k].stride == 0) r->note |= GILA_REPEATED << (k - 1);
    }
    if (outgrows_cache(r, nest)) r->note |= GILA_STREAMED;
    int64_t (*run)(struct run *, int64_t) = r->note ? run_noted : run_axis;
    nest->rank = inner < 0 ? 0 : inner;
    do {
        for (int k = 0; k < nest->arrays; k++) r->at[k].data = nest->data[k];
        int64_t status = run(r, length);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(nest));
    return GILA_OK;
}

/*
 * A row far shorter than LANES takes as long as one of as many: the longest axis takes its place, a block of it at a
 * time, so that what lies side by side is still in the cache when its turn comes.
 */
static int64_t run_columns(run *r, gila_nest *nest, int axis) {
    int inner = nest->rank - 1;
    gila_nest_swap(nest, axis, inner);
    int64_t status = GILA_OK;
    for (int64_t left = nest->shape[inner]; left > 0 && status == GILA_OK; left -= BLOCK) {
        nest->rank = inner + 1;
        nest->shape[inner] = left < BLOCK ? left : BLOCK;
        status = run_nest(r, nest);
        for (int k = 0; k < nest->arrays; k++) nest->data[k] += BLOCK * nest->strides[k][inner];
    }
    return status;
}

static int longest_axis(const gila_nest *nest) {
    int found = nest->rank - 1;
    for (int axis = 0; axis < nest->rank; axis++)
        if (nest->shape[axis] > nest->shape[found]) found = axis;
    return found;
}

int64_t gila_map_run(const gila_call *call, const gila_map *map) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][BUFFER];
    run r;
    r.call = call, r.map = map, r.buffers = buffers;
    gila_nest nest;
    if (call->note ||
        !gila_nest_plan(&nest, call->operands, map->inputs + 1, 0, call->operands[0].rank))
        return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    gila_nest_sort(&nest);
    gila_nest_merge(&nest);
    int longest = longest_axis(&nest), inner = nest.rank - 1;
    if (longest < inner && nest.shape[inner] <= LANES / 2 && nest.shape[longest] >= LANES)
        return run_columns(&r, &nest, longest);
    return run_nest(&r, &nest);
}
