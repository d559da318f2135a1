#include <string.h>

#include "loops/convert.h"
#include "loops/nest.h"

/* Blocks between two looks at the cancel flag. */
#define STRETCH 64
#define LEVELS 56

#define BLOCK_BYTES (GILA_REDUCE_BYTES * GILA_REDUCE_ROUNDS)

/*
 * Blocks seen so far, as a binary counter: where bit i of `count` is set, levels[i] holds the sum of
 * 2^i of them.
 */
typedef struct counter {
    uint64_t count;
    _Alignas(64) char levels[LEVELS][GILA_REDUCE_BYTES];
} counter;

static void add_block(counter *counter, const gila_reduce *reduce, char *lanes) {
    int level = 0;
    for (; counter->count >> level & 1; level++) reduce->combine(lanes, counter->levels[level]);
    memcpy(counter->levels[level], lanes, GILA_REDUCE_BYTES);
    counter->count++;
}

static void total(counter *counter, const gila_reduce *reduce, char *out) {
    int level = 0;
    while (!(counter->count >> level & 1)) level++;
    char *lanes = counter->levels[level];
    while (counter->count >> ++level)
        if (counter->count >> level & 1) reduce->combine(lanes, counter->levels[level]);
    reduce->finish(out, lanes);
}

/* Where the walk through the inputs stands: the nest without its innermost axis, and a place in it. */
typedef struct cursor {
    gila_nest nest;
    int64_t length;
    int64_t strides[GILA_MAX_ARRAYS];
    int dtypes[GILA_MAX_ARRAYS];
    int64_t at;
} cursor;

static void open_cursor(cursor *cursor) {
    gila_nest *nest = &cursor->nest;
    gila_nest_merge(nest);
    int inner = nest->rank - 1;
    for (int k = 0; k < nest->arrays; k++)
        cursor->strides[k] = inner < 0 ? 0 : nest->strides[k][inner];
    cursor->length = inner < 0 ? 1 : nest->shape[inner];
    nest->rank = inner < 0 ? 0 : inner;
    cursor->at = 0;
}

/* The next block of contiguous elements: in place where they lie so, else gathered, converted and
   filled up. */
static void next_block(cursor *cursor, const gila_reduce *reduce, int64_t n,
                       char buffers[][BLOCK_BYTES], const void **in) {
    int size = gila_sizes[reduce->dtype];
    int64_t block = BLOCK_BYTES / size;
    int whole = n >= block && cursor->length - cursor->at >= block;
    for (int k = 0; k < reduce->inputs; k++) {
        in[k] = buffers[k];
        whole &= cursor->strides[k] == size && cursor->dtypes[k] == reduce->dtype;
    }
    for (int64_t filled = 0; filled < block && filled < n;) {
        if (cursor->at == cursor->length) {
            gila_nest_next(&cursor->nest);
            cursor->at = 0;
        }
        int64_t run = cursor->length - cursor->at;
        int64_t wanted = (n < block ? n : block) - filled;
        if (run > wanted) run = wanted;
        for (int k = 0; k < reduce->inputs; k++) {
            int64_t stride = cursor->strides[k];
            char *from = cursor->nest.data[k] + cursor->at * stride;
            gila_elements to = {reduce->dtype, buffers[k] + filled * size, size};
            if (whole)
                in[k] = from;
            else
                gila_convert(to, (gila_elements){cursor->dtypes[k], from, stride}, run);
        }
        cursor->at += run;
        filled += run;
    }
    for (int k = 0; n < block && k < reduce->inputs; k++)
        gila_repeat(buffers[k] + n * size, reduce->pads[k], size, block - n);
}

static int64_t reduce_one(const gila_call *call, const gila_reduce *reduce, cursor *cursor,
                          char *out) {
    _Alignas(64) char lanes[GILA_REDUCE_BYTES];
    _Alignas(64) char buffers[2][BLOCK_BYTES];
    counter counter;
    const void *in[2];
    int64_t left = cursor->nest.elements;
    int64_t block = BLOCK_BYTES / gila_sizes[reduce->dtype];
    if (left == 0) {
        memset(out, 0, (size_t)gila_sizes[reduce->dtype]);
        return GILA_OK;
    }
    counter.count = 0;
    open_cursor(cursor);
    for (; left > 0; left -= block) {
        if (counter.count % STRETCH == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        next_block(cursor, reduce, left, buffers, in);
        reduce->block(lanes, in);
        add_block(&counter, reduce, lanes);
    }
    total(&counter, reduce, out);
    return GILA_OK;
}

int64_t gila_reduce_run(const gila_call *call, const gila_reduce *reduce) {
    const gila_operand *operands = call->operands;
    gila_nest outer, inner;
    cursor cursor;
    if (!gila_nest_plan(&outer, operands, reduce->inputs + 1, 0, operands[0].rank) ||
        !gila_nest_plan(&inner, operands + 1, reduce->inputs, operands[0].rank, operands[1].rank))
        return GILA_BAD_CALL;
    if (operands[0].dtype != reduce->dtype) return GILA_BAD_CALL;
    for (int k = 0; k < reduce->inputs; k++) cursor.dtypes[k] = (int)operands[k + 1].dtype;
    if (outer.elements == 0) return GILA_OK;
    do {
        cursor.nest = inner;
        for (int k = 0; k < reduce->inputs; k++) cursor.nest.data[k] = outer.data[k + 1];
        int64_t status = reduce_one(call, reduce, &cursor, outer.data[0]);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(&outer));
    return GILA_OK;
}
