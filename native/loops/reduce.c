#include <stdlib.h>
#include <string.h>

#include "dispatch/memory.h"
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
    int inner = nest->rank - 1;
    for (int k = 0; k < nest->arrays; k++)
        cursor->strides[k] = inner < 0 ? 0 : nest->strides[k][inner];
    cursor->length = inner < 0 ? 1 : nest->shape[inner];
    nest->rank = inner < 0 ? 0 : inner;
    cursor->at = 0;
}

/* The next block of contiguous elements: in place where they lie so, else gathered, converted and
   filled up to a whole number of rounds, which is returned. */
static int next_block(cursor *cursor, const gila_reduce *reduce, int64_t n,
                      char buffers[][BLOCK_BYTES], const void **in) {
    int size = gila_sizes[reduce->dtype];
    int64_t block = BLOCK_BYTES / size, lanes = GILA_REDUCE_BYTES / size;
    int64_t count = n < block ? n : block, padded = (count + lanes - 1) / lanes * lanes;
    int whole = count == padded && cursor->length - cursor->at >= count;
    for (int k = 0; k < reduce->inputs; k++) {
        in[k] = buffers[k];
        whole &= cursor->strides[k] == size && cursor->dtypes[k] == reduce->dtype;
    }
    for (int64_t filled = 0; filled < count;) {
        if (cursor->at == cursor->length) {
            gila_nest_next(&cursor->nest);
            cursor->at = 0;
        }
        int64_t run = cursor->length - cursor->at;
        if (run > count - filled) run = count - filled;
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
    for (int k = 0; padded > count && k < reduce->inputs; k++)
        gila_repeat(buffers[k] + count * size, reduce->pads[k], size, padded - count);
    return (int)(padded / lanes);
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
        memcpy(out, reduce->empty, (size_t)gila_sizes[reduce->out]);
        return GILA_OK;
    }
    counter.count = 0;
    open_cursor(cursor);
    for (; left > 0; left -= block) {
        if (counter.count % STRETCH == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        int rounds = next_block(cursor, reduce, left, buffers, in);
        reduce->block(lanes, in, rounds);
        if (left <= block && counter.count == 0) {
            reduce->finish(out, lanes);
            return GILA_OK;
        }
        add_block(&counter, reduce, lanes);
    }
    total(&counter, reduce, out);
    return GILA_OK;
}

/*
 * Columns: neighbouring results at once, as many as a row of lanes has room for. What was a lane is
 * then a row of them, and the steps are the same, so that results are too.
 */
typedef struct columns {
    const gila_reduce *reduce;
    gila_nest nest;     /* the elements that make one result */
    gila_elements from; /* dtype, and stride from one result's element to the next one's */
    int64_t width;      /* results at once */
    int64_t lanes;      /* rows of lanes to which elements are dealt out */
} columns;

/* Whether rows can be read where they lie. */
static int rows_direct(const columns *c) {
    int size = gila_sizes[c->reduce->dtype];
    return c->width * size == GILA_REDUCE_BYTES && c->from.stride == size &&
           c->from.dtype == c->reduce->dtype;
}

/* A row of elements, one of each result: where it lies, or gathered into the buffer. */
static const void *next_row(columns *c, int direct, char *buffer) {
    char *data = c->nest.data[0];
    int dtype = c->reduce->dtype;
    gila_elements from = {c->from.dtype, data, c->from.stride};
    if (!direct) gila_convert((gila_elements){dtype, buffer, gila_sizes[dtype]}, from, c->width);
    if (c->nest.rank == 1)
        c->nest.data[0] += c->nest.strides[0][0];
    else
        gila_nest_next(&c->nest);
    return direct ? data : buffer;
}

/* A block of count elements of each result, dealt out to c->lanes rows; the last block is filled up. */
static void column_block(columns *c, char (*rows)[GILA_REDUCE_BYTES], int64_t count, int fill) {
    _Alignas(64) char buffer[GILA_REDUCE_BYTES] = {0};
    int size = gila_sizes[c->reduce->dtype], direct = rows_direct(c);
    for (int64_t i = 0; i < count; i++) {
        const void *row = next_row(c, direct, buffer);
        if (i < c->lanes)
            memcpy(rows[i], row, GILA_REDUCE_BYTES);
        else
            c->reduce->combine(rows[i & (c->lanes - 1)], row);
    }
    for (int64_t i = count; fill && i < c->lanes; i++)
        gila_repeat(rows[i], c->reduce->pads[0], size, GILA_REDUCE_BYTES / size);
}

static void combine_rows(columns *c, char (*to)[GILA_REDUCE_BYTES],
                         char (*from)[GILA_REDUCE_BYTES]) {
    for (int64_t i = 0; i < c->lanes; i++) c->reduce->combine(to[i], from[i]);
}

/* All blocks of one group of results, into rows[0]: reduce_one for many. */
static int64_t reduce_columns(const gila_call *call, columns *c, char (*rows)[GILA_REDUCE_BYTES]) {
    int64_t left = c->nest.elements, block = c->lanes * GILA_REDUCE_ROUNDS, valid = c->lanes;
    uint64_t count = 0;
    int level = 0;
    if (left < valid) valid = left;
    for (; left > 0; left -= block, count++) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        column_block(c, rows, left < block ? left : block, count > 0);
        for (level = 0; count >> level & 1; level++)
            combine_rows(c, rows, rows + (level + 1) * c->lanes);
        memcpy(rows + (level + 1) * c->lanes, rows, (size_t)c->lanes * GILA_REDUCE_BYTES);
    }
    while (count >> ++level)
        if (count >> level & 1) combine_rows(c, rows, rows + (level + 1) * c->lanes);
    for (int64_t half = c->lanes / 2; half > 0; half /= 2)
        for (int64_t i = 0; i < half && i + half < valid; i++)
            c->reduce->combine(rows[i], rows[i + half]);
    return GILA_OK;
}

/* The outer axis along which elements lie closest; -1 where there is none. */
static int closest_axis(const gila_nest *outer) {
    int found = -1;
    for (int axis = 0; axis < outer->rank; axis++)
        if (found < 0 || llabs(outer->strides[1][axis]) < llabs(outer->strides[1][found]))
            found = axis;
    return found;
}

/* Whether results are to be made many at once along an axis: where elements lie closer along it than
   along those that go away, or where few elements make a result. */
static int by_columns(const gila_reduce *reduce, const gila_nest *outer, const gila_nest *inner,
                      int axis) {
    if (reduce->inputs != 1 || reduce->out != reduce->dtype || axis < 0) return 0;
    if (inner->rank == 0 || outer->shape[axis] < 4) return 0;
    return inner->elements <= GILA_REDUCE_BYTES / gila_sizes[reduce->dtype] ||
           llabs(outer->strides[1][axis]) < llabs(inner->strides[0][inner->rank - 1]);
}

static int64_t run_columns(const gila_call *call, const gila_reduce *reduce, gila_nest *outer,
                           const gila_nest *inner, int axis) {
    int size = gila_sizes[reduce->dtype];
    int64_t length = outer->shape[axis], most = GILA_REDUCE_BYTES / size;
    int64_t in_stride = outer->strides[1][axis], out_stride = outer->strides[0][axis];
    /* In which order elements are taken changes only the results of floats. */
    int64_t lanes = reduce->dtype < GILA_F32 ? 1 : most, levels = 2;
    for (int64_t n = inner->elements / (lanes * GILA_REDUCE_ROUNDS); n > 0; n /= 2) levels++;
    char(*rows)[GILA_REDUCE_BYTES] = gila_scratch((size_t)((levels + 1) * lanes) * sizeof *rows);
    if (!rows) return GILA_NO_MEMORY;
    outer->shape[axis] = 1;
    do {
        for (int64_t at = 0; at < length; at += most) {
            int64_t width = length - at < most ? length - at : most;
            columns c = {
                reduce, *inner, {(int)call->operands[1].dtype, 0, in_stride}, width, lanes};
            c.nest.data[0] = outer->data[1] + at * in_stride;
            int64_t status = reduce_columns(call, &c, rows);
            if (status != GILA_OK) return status;
            gila_elements to = {reduce->dtype, outer->data[0] + at * out_stride, out_stride};
            gila_convert(to, (gila_elements){reduce->dtype, rows, size}, width);
        }
    } while (gila_nest_next(outer));
    return GILA_OK;
}

int64_t gila_reduce_run(const gila_call *call, const gila_reduce *reduce) {
    const gila_operand *operands = call->operands;
    gila_nest outer, inner;
    cursor cursor;
    if (!gila_nest_plan(&outer, operands, reduce->inputs + 1, 0, operands[0].rank) ||
        !gila_nest_plan(&inner, operands + 1, reduce->inputs, operands[0].rank, operands[1].rank))
        return GILA_BAD_CALL;
    if (operands[0].dtype != reduce->out) return GILA_BAD_CALL;
    for (int k = 0; k < reduce->inputs; k++) cursor.dtypes[k] = (int)operands[k + 1].dtype;
    if (outer.elements == 0) return GILA_OK;
    gila_nest_merge(&inner);
    int axis = closest_axis(&outer);
    if (inner.elements > 0 && by_columns(reduce, &outer, &inner, axis))
        return run_columns(call, reduce, &outer, &inner, axis);
    do {
        cursor.nest = inner;
        for (int k = 0; k < reduce->inputs; k++) cursor.nest.data[k] = outer.data[k + 1];
        int64_t status = reduce_one(call, reduce, &cursor, outer.data[0]);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(&outer));
    return GILA_OK;
}
