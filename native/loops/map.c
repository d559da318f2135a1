#include <string.h>

#include "loops/nest.h"

/* Elements gathered at a time where an operand is not contiguous: four blocks fit the L1 cache. */
#define BLOCK 512
/* Elements between two looks at the cancel flag. */
#define STRETCH 16384
#define LANES 32

/* One run along the innermost axis, through blocks: strides are undone and tails filled up. */
static void run_blocks(const gila_call *call, const gila_map *map, char **data,
                       const int64_t *strides, int64_t n) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][BLOCK * 8];
    const void *in[GILA_MAX_ARRAYS];
    for (int64_t done = 0; done < n; done += BLOCK) {
        int64_t count = n - done < BLOCK ? n - done : BLOCK;
        int64_t padded = (count + LANES - 1) / LANES * LANES;
        for (int k = 1; k <= map->inputs; k++) {
            char *buffer = buffers[k];
            int size = map->in_size;
            const char *source = data[k] + done * strides[k];
            in[k - 1] = buffer;
            if (strides[k] == 0 && done > 0) continue;
            gila_copy(buffer, size, source, strides[k], count, size);
            gila_copy(buffer + count * size, size, buffer + (count - 1) * size, 0, padded - count,
                      size);
        }
        map->body(padded, buffers[0], in, call);
        gila_copy(data[0] + done * strides[0], strides[0], buffers[0], map->out_size, count,
                  map->out_size);
    }
}

/* One run along the innermost axis: in place where everything is contiguous, else in blocks. */
static int64_t run_axis(const gila_call *call, const gila_map *map, char **data,
                        const int64_t *strides, int64_t n) {
    int contiguous = strides[0] == map->out_size;
    for (int k = 1; k <= map->inputs; k++) contiguous &= strides[k] == map->in_size;
    char *at[GILA_MAX_ARRAYS];
    memcpy(at, data, sizeof at);
    while (n > 0) {
        int64_t count = n < STRETCH ? n : STRETCH;
        int64_t whole = contiguous ? count / LANES * LANES : 0;
        if (whole > 0) {
            const void *in[GILA_MAX_ARRAYS];
            for (int k = 1; k <= map->inputs; k++) in[k - 1] = at[k];
            map->body(whole, at[0], in, call);
            count = whole;
        } else {
            run_blocks(call, map, at, strides, count);
        }
        for (int k = 0; k <= map->inputs; k++) at[k] += count * strides[k];
        n -= count;
        if (gila_cancelled(call)) return GILA_CANCELLED;
    }
    return GILA_OK;
}

int64_t gila_map_run(const gila_call *call, const gila_map *map) {
    gila_nest nest;
    if (!gila_nest_plan(&nest, call->operands, map->inputs + 1, 0, call->operands[0].rank))
        return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    gila_nest_sort(&nest);
    gila_nest_merge(&nest);

    int inner = nest.rank - 1;
    int64_t strides[GILA_MAX_ARRAYS] = {0};
    for (int k = 0; inner >= 0 && k < nest.arrays; k++) strides[k] = nest.strides[k][inner];
    int64_t length = inner < 0 ? 1 : nest.shape[inner];
    nest.rank = inner < 0 ? 0 : inner;
    do {
        int64_t status = run_axis(call, map, nest.data, strides, length);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(&nest));
    return GILA_OK;
}
