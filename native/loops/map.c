#include <string.h>

#include "loops/convert.h"
#include "loops/nest.h"

/* Elements at a time where an operand must be gathered or converted: four blocks fit the L1 cache. */
#define BLOCK 512
/* Elements between two looks at the cancel flag. */
#define STRETCH 16384
#define LANES 32
#define WIDEST 16

/* A run along the innermost axis. Operands that a body can read or write where they lie are direct. */
typedef struct run {
    const gila_call *call;
    const gila_map *map;
    gila_elements at[GILA_MAX_ARRAYS];
    int direct[GILA_MAX_ARRAYS];
    char (*buffers)[BLOCK * WIDEST];
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
    if (padded > count)
        gila_repeat(buffer + count * size, buffer + (count - 1) * size, size, padded - count);
}

/* At most BLOCK elements: what is not direct passes through buffers, and so does all of a tail. */
static void run_block(run *r, int64_t count, int first) {
    int64_t padded = (count + LANES - 1) / LANES * LANES;
    int whole = padded == count;
    const void *in[GILA_MAX_ARRAYS];
    void *out = whole && r->direct[0] ? r->at[0].data : r->buffers[0];
    for (int k = 1; k <= r->map->inputs; k++) {
        int repeated = r->at[k].stride == 0;
        in[k - 1] = whole && r->direct[k] ? r->at[k].data : r->buffers[k];
        if (in[k - 1] == r->buffers[k] && (first || !repeated))
            gather(r, k, repeated ? 1 : count, repeated ? BLOCK : padded);
    }
    r->map->body(padded, out, in, r->call);
    if (out == r->buffers[0]) gila_convert(r->at[0], contiguous(r->map->dtypes[0], out), count);
    for (int k = 0; k <= r->map->inputs; k++) advance(&r->at[k], count);
}

static int64_t run_axis(run *r, int64_t n) {
    int all = 1, first = 1;
    for (int k = 0; k <= r->map->inputs; k++) all &= r->direct[k];
    for (int64_t stretch = 0; n > 0; n -= stretch) {
        stretch = n < STRETCH ? n : STRETCH;
        int64_t whole = all ? stretch / LANES * LANES : 0;
        if (whole > 0) {
            const void *in[GILA_MAX_ARRAYS];
            for (int k = 1; k <= r->map->inputs; k++) in[k - 1] = r->at[k].data;
            r->map->body(whole, r->at[0].data, in, r->call);
            for (int k = 0; k <= r->map->inputs; k++) advance(&r->at[k], whole);
        }
        for (int64_t done = whole; done < stretch; done += BLOCK, first = 0)
            run_block(r, stretch - done < BLOCK ? stretch - done : BLOCK, first);
        if (gila_cancelled(r->call)) return GILA_CANCELLED;
    }
    return GILA_OK;
}

int64_t gila_map_run(const gila_call *call, const gila_map *map) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][BLOCK * WIDEST];
    run r = {.call = call, .map = map, .buffers = buffers};
    gila_nest nest;
    if (!gila_nest_plan(&nest, call->operands, map->inputs + 1, 0, call->operands[0].rank))
        return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    gila_nest_sort(&nest);
    gila_nest_merge(&nest);

    int inner = nest.rank - 1;
    int64_t length = inner < 0 ? 1 : nest.shape[inner];
    nest.rank = inner < 0 ? 0 : inner;
    do {
        for (int k = 0; k < nest.arrays; k++) {
            int dtype = (int)call->operands[k].dtype;
            int64_t stride = inner < 0 ? 0 : nest.strides[k][inner];
            r.at[k] = (gila_elements){dtype, nest.data[k], stride};
            r.direct[k] = dtype == map->dtypes[k] && stride == gila_sizes[dtype];
        }
        int64_t status = run_axis(&r, length);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(&nest));
    return GILA_OK;
}
