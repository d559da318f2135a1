#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "dispatch/memory.h"
#include "dispatch/rows.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Blocks that lie in place at a time, a power of two: so many that what is done between them counts for little. */
#define MOST_BLOCKS 256
#define LEVELS 56
/* Rows of so many elements' bytes or fewer are gathered as columns, rather than reduced one by one. */
#define COLUMN_BYTES (GILA_REDUCE_BYTES / 2)
/* Groups of columns that are reduced at a time, of GILA_REDUCE_BYTES each: their lanes stay in the L1 cache. */
#define LANES_BYTES (1 << 15)
/* Rows of a block or less that are reduced one after the other at a time. */
#define MOST_ROWS 16

#define BLOCK_BYTES (GILA_REDUCE_BYTES * GILA_REDUCE_ROUNDS)
/* A buffer for a block; one more cache line, so that no two begin at the same place of a page. */
#define ROOM (BLOCK_BYTES + 64)
/* What loops.h promises bodies of maps: a whole number of these. */
#define MAP_LANES 32

/*
 * The lanes of blocks seen so far, as a stack: for each bit that is set in `count`, the highest first, those of as
 * many blocks combined. So equal weights are combined at once, while they are in the L1 cache.
 */
typedef struct counter {
    uint64_t count;
    char (*top)[GILA_REDUCE_BYTES]; /* room for the next lanes */
} counter;

/* Counts what lies at the top of the stack, the lanes of 2^level blocks, of which a multiple came before. */
static inline void count_blocks(counter *counter, const gila_reduce *reduce, int level) {
    for (uint64_t c = counter->count >> level; c & 1; c >>= 1) {
        counter->top--;
        reduce->combine(counter->top[0], counter->top[1]);
    }
    counter->top++;
    counter->count += (uint64_t)1 << level;
}

/* Once, since it is a long row of moves. */
static __attribute__((noinline)) void copy_lanes(void *to, const void *from) {
    memcpy(to, from, GILA_REDUCE_BYTES);
}

/* Each gila_value of each element type; of bools that of their bytes, since none of them is less than false. */
static char values[GILA_VALUES][GILA_DTYPES][16];

__attribute__((constructor)) static void make_values(void) {
    static const double numbers[GILA_VALUES][2] = {{0}, {1}, {-0.0, -0.0}, {-INFINITY}, {INFINITY}};
    for (int value = 0; value < GILA_VALUES; value++)
        for (int dtype = 0; dtype < GILA_DTYPES; dtype++) {
            int as = dtype == GILA_BOOL ? GILA_U8 : dtype;
            gila_convert(
                (gila_elements){as, values[value][dtype], gila_sizes[dtype]},
                (gila_elements){GILA_C128, (void *)(intptr_t)numbers[value], sizeof *numbers}, 1);
        }
}

/* Fills up what a reduction is to take no notice of. */
static void pad(const gila_reduce *reduce, int input, void *to, int64_t bytes) {
    int size = gila_sizes[reduce->dtype];
    gila_repeat(to, values[reduce->pads[input]][reduce->dtype], size, bytes / size);
}

/* Writes the one element that lanes come to; or, of a part, them as a block that reduces to them. */
static void leave(const gila_call *call, const gila_reduce *reduce, char *out, char *lanes) {
    if (!call->params[1]) {
        reduce->finish(out, lanes);
    } else {
        copy_lanes(out, lanes);
        pad(reduce, 0, out + GILA_REDUCE_BYTES, BLOCK_BYTES - GILA_REDUCE_BYTES);
    }
}

/* What is reduced: the operands themselves where there is no map, else what it makes of them. */
typedef struct source {
    const gila_call *call;
    const gila_reduce *reduce;
    const gila_map *map;
    int inputs;
    int dtypes[GILA_MAX_ARRAYS]; /* of the elements that are to be contiguous */
    int64_t block;               /* elements of one */
    int64_t piece;               /* elements that each buffer has room for */
} source;

static source source_of(const gila_call *call, const gila_reduce *reduce, const gila_map *map) {
    source s = {.call = call, .reduce = reduce, .map = map};
    s.inputs = map ? map->inputs : reduce->inputs;
    s.piece = s.block = BLOCK_BYTES / gila_sizes[reduce->dtype];
    for (int k = 0; k < s.inputs; k++) {
        s.dtypes[k] = map ? map->dtypes[k + 1] : reduce->dtype;
        int64_t room = BLOCK_BYTES / gila_sizes[s.dtypes[k]];
        if (s.piece > room) s.piece = room;
    }
    return s;
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

/* The next elements of each input, contiguous: in place where a whole piece lies so, else gathered
   and converted into a buffer, which has room for the padding. */
static void gather(cursor *cursor, const source *s, int64_t count, int whole, char (*buffers)[ROOM],
                   const void **in) {
    int direct[GILA_MAX_ARRAYS], all = 1;
    whole &= cursor->length - cursor->at >= count;
    for (int k = 0; k < s->inputs; k++) {
        int dtype = s->dtypes[k];
        direct[k] = whole && cursor->strides[k] == gila_sizes[dtype] && cursor->dtypes[k] == dtype;
        in[k] = direct[k] ? cursor->nest.data[k] + cursor->at * cursor->strides[k] : buffers[k];
        all &= direct[k];
    }
    for (int64_t filled = 0; filled < count;) {
        int64_t run = cursor->length - cursor->at;
        if (run > count - filled) run = count - filled;
        for (int k = 0; !all && k < s->inputs; k++) {
            int64_t stride = cursor->strides[k];
            int dtype = s->dtypes[k], size = gila_sizes[dtype];
            char *from = cursor->nest.data[k] + cursor->at * stride;
            gila_elements to = {dtype, buffers[k] + filled * size, size};
            if (!direct[k]) gila_convert(to, (gila_elements){cursor->dtypes[k], from, stride}, run);
        }
        filled += run;
        cursor->at += run;
        if (cursor->at == cursor->length) {
            gila_nest_next(&cursor->nest);
            cursor->at = 0;
        }
    }
}

/* The next elements that the map makes, piece by piece; the last ones are repeated up to whole lanes. */
static void make(cursor *cursor, const source *s, int64_t count, char (*buffers)[ROOM],
                 char *results) {
    const void *in[GILA_MAX_ARRAYS];
    for (int64_t done = 0, n; done < count; done += n) {
        n = count - done < s->piece ? count - done : s->piece;
        if (n > MAP_LANES) n -= n % MAP_LANES; /* so that what is copied is short */
        int64_t padded = (n + MAP_LANES - 1) / MAP_LANES * MAP_LANES;
        gather(cursor, s, n, n == padded, buffers, in);
        for (int k = 0; padded > n && k < s->inputs; k++) {
            int size = gila_sizes[s->dtypes[k]];
            gila_repeat(buffers[k] + n * size, buffers[k] + (n - 1) * size, size, padded - n);
        }
        s->map->body(padded, results + done * gila_sizes[s->reduce->dtype], in, s->call);
    }
}

/* The next elements of what is reduced, a block or less, contiguous. */
static void next_elements(cursor *cursor, const source *s, int64_t n, char (*buffers)[ROOM],
                          const void **in) {
    if (!s->map) {
        gather(cursor, s, n, 1, buffers, in);
        return;
    }
    make(cursor, s, n, buffers, buffers[s->inputs]);
    for (int k = 0; k < s->reduce->inputs; k++) in[k] = buffers[s->inputs];
}

/* How many elements lie in each input as they are wanted, from the cursor on. */
static int64_t direct_elements(const cursor *cursor, const source *s) {
    for (int k = 0; k < s->inputs; k++) {
        int dtype = s->dtypes[k];
        if (cursor->strides[k] != gila_sizes[dtype] || cursor->dtypes[k] != dtype) return 0;
    }
    return cursor->length - cursor->at;
}

/* Counts the next blocks by code of the map's that makes and reduces them: as many as come to one place of the stack. */
static int64_t make_blocks(cursor *cursor, const source *s, char (*buffers)[ROOM],
                           counter *counter) {
    const void *in[GILA_MAX_ARRAYS];
    int level = 0;
    int64_t direct = direct_elements(cursor, s) / s->block;
    while (2 << level <= direct && 2 << level <= MOST_BLOCKS && !(counter->count >> level & 1))
        level++;
    int64_t blocks = 1 << level;
    gather(cursor, s, blocks * s->block, 1, buffers, in);
    s->map->block(blocks * s->block, counter->top, in, s->call);
    count_blocks(counter, s->reduce, level);
    return blocks;
}

/* Then one round of elements is the lanes that it is reduced to. */
static int lanes_are_elements(const gila_reduce *reduce) {
    return reduce->inputs == 1 && reduce->out == reduce->dtype;
}

/* A last round of each input that is filled up: of all rows as many elements come before what changes no result. */
typedef struct last_round {
    _Alignas(64) char elements[2][GILA_REDUCE_BYTES];
} last_round;

static void fill_last(const gila_reduce *reduce, last_round *last) {
    for (int k = 0; k < reduce->inputs; k++) pad(reduce, k, last->elements[k], GILA_REDUCE_BYTES);
}

/* What is left of n elements behind their whole rounds. */
static void set_last(const gila_reduce *reduce, const void *const *in, int64_t n,
                     last_round *last) {
    int64_t bytes = n * gila_sizes[reduce->dtype], rest = bytes % GILA_REDUCE_BYTES;
    for (int k = 0; k < reduce->inputs; k++)
        gila_move(last->elements[k], (const char *)in[k] + bytes - rest, rest);
}

/* Reduces n elements, a block or less, to lanes. */
static void reduce_elements(const gila_reduce *reduce, const void *const *in, int64_t n,
                            const last_round *last, char *lanes) {
    _Alignas(64) char more[GILA_REDUCE_BYTES];
    const void *ends[2] = {last->elements[0], last->elements[1]};
    int64_t bytes = n * gila_sizes[reduce->dtype], whole = bytes / GILA_REDUCE_BYTES;
    if (whole > 0) reduce->block(lanes, in, (int)whole, GILA_REDUCE_BYTES);
    if (bytes == whole * GILA_REDUCE_BYTES) return;
    if (whole > 0 && lanes_are_elements(reduce)) {
        reduce->combine(lanes, ends[0]);
        return;
    }
    reduce->block(whole == 0 ? lanes : more, ends, 1, GILA_REDUCE_BYTES);
    if (whole > 0) reduce->combine(lanes, more);
}

/*
 * Counts the next blocks, the last of which may be a part of one; how many there are. Not inline, since GCC has no
 * measure then and makes twice as much of what it calls.
 */
static __attribute__((noinline)) int64_t reduce_blocks(cursor *cursor, const source *s,
                                                       int64_t left, char (*buffers)[ROOM],
                                                       last_round *last, counter *counter) {
    const void *in[GILA_MAX_ARRAYS];
    if (s->map && s->map->block && left >= s->block && s->piece == s->block)
        return make_blocks(cursor, s, buffers, counter);
    int64_t direct = s->map ? 0 : direct_elements(cursor, s), blocks = direct / s->block;
    if (blocks == 0) {
        int64_t n = left < s->block ? left : s->block;
        next_elements(cursor, s, n, buffers, in);
        set_last(s->reduce, in, n, last);
        reduce_elements(s->reduce, in, n, last, *counter->top);
        count_blocks(counter, s->reduce, 0);
        return 1;
    }
    /* Of truth values no more than there were, since one may settle what all come to. */
    int64_t most = s->reduce->dtype == GILA_BOOL && counter->count < MOST_BLOCKS
                       ? (int64_t)counter->count + 1
                       : MOST_BLOCKS;
    if (blocks > most) blocks = most;
    gather(cursor, s, blocks * s->block, 1, buffers, in);
    struct counter at = *counter; /* in registers */
    for (int64_t b = 0; b < blocks; b++) {
        s->reduce->block(*at.top, in, GILA_REDUCE_ROUNDS, GILA_REDUCE_BYTES);
        count_blocks(&at, s->reduce, 0);
        for (int k = 0; k < s->inputs; k++) in[k] = (const char *)in[k] + BLOCK_BYTES;
    }
    *counter = at;
    return blocks;
}

/* Whether lanes have the truth value that no other changes: the one that does not fill up. */
static int is_settled(const gila_reduce *reduce, const char *lanes) {
    if (reduce->dtype != GILA_BOOL || reduce->out != GILA_BOOL) return 0;
    return memchr(lanes, !*values[reduce->pads[0]][GILA_BOOL], GILA_REDUCE_BYTES) != 0;
}

static int64_t reduce_one(const source *s, cursor *cursor, char (*buffers)[ROOM], last_round *last,
                          char *out) {
    const gila_reduce *reduce = s->reduce;
    _Alignas(64) char lanes[LEVELS][GILA_REDUCE_BYTES];
    counter counter = {0, lanes};
    int64_t left = cursor->nest.elements;
    if (left == 0) {
        memcpy(out, values[reduce->empty][reduce->out], (size_t)gila_sizes[reduce->out]);
        return GILA_OK;
    }
    while (left > 0) {
        if (gila_cancelled(s->call)) return GILA_CANCELLED;
        left -= reduce_blocks(cursor, s, left, buffers, last, &counter) * s->block;
        if (is_settled(reduce, counter.top[-1])) break;
    }
    while (--counter.top > lanes) reduce->combine(counter.top[-1], counter.top[0]);
    leave(s->call, reduce, out, *lanes);
    return GILA_OK;
}

/*
 * Columns: neighbouring results at once, as many as some groups of lanes have room for, so that what is read of a row of
 * elements is long. What was a lane is then a row of them, and the steps are the same, so that results are too.
 */
typedef struct columns {
    const source *source;
    gila_nest nest;                   /* the elements that make one result */
    int64_t strides[GILA_MAX_ARRAYS]; /* from one result's element to the next one's */
    int64_t width;                    /* results at once */
    int64_t groups, most;             /* of GILA_REDUCE_BYTES, for so many */
    int64_t lanes;                    /* rows of groups to which elements are dealt out */
    int64_t left;                     /* rows that are yet to be read */
    int64_t made, used;               /* rows that a map has made, and how many of them are used */
    char (*buffers)[ROOM];            /* one for each input, and one for what a map makes */
} columns;

static gila_elements row_of(const columns *c, int k) {
    return (gila_elements){(int)c->source->call->operands[k + 1].dtype, c->nest.data[k],
                           c->strides[k]};
}

/* One row, or some that follow one another. */
static void pass_rows(columns *c, int64_t rows) {
    c->left -= rows;
    if (c->nest.rank != 1)
        gila_nest_next(&c->nest);
    else
        for (int k = 0; k < c->nest.arrays; k++) c->nest.data[k] += rows * c->nest.strides[k][0];
}

/* As many rows as the buffers have room for, gathered, and handed to a map. */
static void make_rows(columns *c) {
    const source *s = c->source;
    const void *in[GILA_MAX_ARRAYS];
    int64_t row = c->groups * GILA_REDUCE_BYTES / gila_sizes[s->reduce->dtype], rows;
    int64_t most = c->left < s->piece / row ? c->left : s->piece / row;
    c->used = 0;
    for (c->made = 0; c->made < most; c->made += rows) {
        rows = c->nest.rank == 1 ? most : 1;
        for (int k = 0; k < s->inputs; k++) {
            int dtype = s->dtypes[k], size = gila_sizes[dtype];
            gila_elements to = {dtype, c->buffers[k] + c->made * row * size, size};
            gila_convert_rows(to, row * size, row_of(c, k), c->nest.strides[k][0], rows, c->width);
        }
        pass_rows(c, rows);
    }
    if (!s->map) return;
    for (int k = 0; k < s->inputs; k++) in[k] = c->buffers[k];
    int64_t padded = (c->made * row + MAP_LANES - 1) / MAP_LANES * MAP_LANES;
    s->map->body(padded, c->buffers[s->inputs], in, s->call);
}

/* Whether rows can be read where they lie. */
static int rows_direct(const columns *c) {
    int dtype = c->source->reduce->dtype, size = gila_sizes[dtype];
    gila_elements row = row_of(c, 0);
    return !c->source->map && c->width * size == c->groups * GILA_REDUCE_BYTES &&
           row.stride == size && row.dtype == dtype;
}

/* A row of elements, one of each result: where it lies, made, or gathered into a buffer. */
static const void *next_row(columns *c, int direct) {
    if (direct) {
        const void *row = c->nest.data[0];
        pass_rows(c, 1);
        return row;
    }
    if (c->used == c->made) make_rows(c);
    char *made = c->buffers[c->source->map ? c->source->inputs : 0];
    return made + c->used++ * c->groups * GILA_REDUCE_BYTES;
}

/* A block of count elements of each result, dealt out to c->lanes rows; the last block is filled up. */
static void column_block(columns *c, char (*rows)[GILA_REDUCE_BYTES], int64_t count, int fill) {
    const gila_reduce *reduce = c->source->reduce;
    int64_t groups = c->groups;
    int direct = rows_direct(c);
    if (direct && c->nest.rank == 1) {
        int64_t stride = *c->nest.strides[0];
        for (int64_t i = 0; i < c->lanes && i < count; i++) {
            const char(*row)[GILA_REDUCE_BYTES] = (void *)(c->nest.data[0] + i * stride);
            int rounds = (int)((count - i + c->lanes - 1) / c->lanes);
            for (int64_t g = 0; g < groups; g++) {
                const void *in = row[g];
                reduce->block(rows[i * groups + g], &in, rounds, c->lanes * stride);
            }
        }
        c->nest.data[0] += count * stride;
        c->left -= count;
    } else
        for (int64_t i = 0; i < count; i++) {
            const char(*row)[GILA_REDUCE_BYTES] = next_row(c, direct);
            char(*to)[GILA_REDUCE_BYTES] = rows + (i & (c->lanes - 1)) * groups;
            if (i < c->lanes)
                memcpy(to, row, (size_t)groups * sizeof *row);
            else
                for (int64_t g = 0; g < groups; g++) reduce->combine(to[g], row[g]);
        }
    if (fill && count < c->lanes)
        pad(reduce, 0, rows[count * groups], (c->lanes - count) * groups * GILA_REDUCE_BYTES);
}

/* The first `count` groups of some rows with those of others. */
static void combine_rows(columns *c, char (*to)[GILA_REDUCE_BYTES], char (*from)[GILA_REDUCE_BYTES],
                         int64_t count) {
    for (int64_t i = 0; i < count; i++) c->source->reduce->combine(to[i], from[i]);
}

/* All blocks of some groups of results, into rows[0]: reduce_one for many, with a stack like a counter's. */
static int64_t reduce_columns(columns *c, char (*rows)[GILA_REDUCE_BYTES]) {
    int64_t left = c->nest.elements, block = c->lanes * GILA_REDUCE_ROUNDS;
    int64_t all = c->lanes * c->groups, valid = left < c->lanes ? left * c->groups : all;
    char(*top)[GILA_REDUCE_BYTES] = rows;
    for (uint64_t count = 0; left > 0; left -= block, count++) {
        if (gila_cancelled(c->source->call)) return GILA_CANCELLED;
        column_block(c, top, left < block ? left : block, count > 0);
        for (uint64_t i = count; i & 1; i >>= 1, top -= all) combine_rows(c, top - all, top, all);
        top += all;
    }
    for (top -= all; top > rows; top -= all) combine_rows(c, top - all, top, all);
    for (int64_t half = all / 2; half >= c->groups; half /= 2)
        combine_rows(c, rows, rows + half, valid - half < half ? valid - half : half);
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

/* Whether results are to be made many at once along an axis: where the elements of all inputs together lie
   closer along it than along those that go away, or where few elements make a result. */
static int by_columns(const gila_reduce *reduce, const gila_nest *outer, const gila_nest *inner,
                      int inputs, int axis) {
    if (!lanes_are_elements(reduce) || axis < 0) return 0;
    if (inner->rank == 0 || outer->shape[axis] < 4) return 0;
    int64_t kept = 0, gone = 0;
    for (int k = 0; k < inputs; k++) {
        kept += llabs(outer->strides[k + 1][axis]);
        gone += llabs(inner->strides[k][inner->rank - 1]);
    }
    return inner->elements <= COLUMN_BYTES / gila_sizes[reduce->dtype] || kept < gone;
}

/* Results along an axis of the outer nest: whole groups, as many at once as a buffer has room for, then a part of one. */
static int64_t reduce_axis(columns *c, const gila_nest *outer, const gila_nest *inner, int axis,
                           int64_t length, char (*rows)[GILA_REDUCE_BYTES]) {
    const source *s = c->source;
    int size = gila_sizes[s->reduce->dtype];
    int64_t lanes = GILA_REDUCE_BYTES / size, out_stride = outer->strides[0][axis];
    for (int64_t at = 0; at < length; at += c->width) {
        c->nest = *inner;
        c->left = inner->elements;
        c->made = c->used = 0;
        c->groups = (length - at) / lanes;
        if (c->groups > c->most) c->groups = c->most;
        c->width = c->groups > 0 ? c->groups * lanes : length - at;
        if (c->groups == 0) c->groups = 1;
        for (int k = 0; k < s->inputs; k++) {
            c->strides[k] = outer->strides[k + 1][axis];
            c->nest.data[k] = outer->data[k + 1] + at * c->strides[k];
        }
        int64_t status = reduce_columns(c, rows);
        if (status != GILA_OK) return status;
        gila_elements to = {s->reduce->dtype, outer->data[0] + at * out_stride, out_stride};
        gila_convert(to, (gila_elements){s->reduce->dtype, rows, size}, c->width);
    }
    return GILA_OK;
}

static int64_t run_columns(const source *s, gila_nest *outer, const gila_nest *inner, int axis) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][ROOM];
    int dtype = s->reduce->dtype;
    int64_t length = outer->shape[axis];
    /* In which order elements are taken changes only the results of floats. */
    int64_t lanes = dtype < GILA_F32 ? 1 : GILA_REDUCE_BYTES / gila_sizes[dtype], levels = 2;
    for (int64_t n = inner->elements / (lanes * GILA_REDUCE_ROUNDS); n > 0; n /= 2) levels++;
    int64_t room_of_row = s->piece * gila_sizes[dtype] / GILA_REDUCE_BYTES;
    int64_t most = LANES_BYTES / (lanes * GILA_REDUCE_BYTES);
    if (most > room_of_row) most = room_of_row;
    size_t room = (size_t)((levels + 1) * lanes * most);
    char(*rows)[GILA_REDUCE_BYTES] = gila_scratch(room * sizeof *rows);
    if (!rows) return GILA_NO_MEMORY;
    /* What lies beside a narrow row is computed on as well. */
    memset(buffers, 0, (size_t)s->inputs * ROOM);
    columns c = {.source = s, .lanes = lanes, .most = most, .buffers = buffers};
    outer->shape[axis] = 1;
    do {
        int64_t status = reduce_axis(&c, outer, inner, axis, length, rows);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(outer));
    return GILA_OK;
}

static int64_t run_rows(const source *s, gila_nest *outer, cursor *cursor) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][ROOM];
    last_round last;
    fill_last(s->reduce, &last);
    open_cursor(cursor);
    do {
        /* At the end of its elements, the cursor is back at the first. */
        for (int k = 0; k < s->inputs; k++) cursor->nest.data[k] = outer->data[k + 1];
        int64_t status = reduce_one(s, cursor, buffers, &last, outer->data[0]);
        if (status != GILA_OK) return status;
    } while (gila_nest_next(outer));
    return GILA_OK;
}

/*
 * Rows of a block or less, of all inputs many at a time. Their last rounds are copied before the first one is read: a
 * load of what a part of was just stored waits long.
 */
static int64_t run_short_rows(const source *s, gila_nest *outer, cursor *all, int64_t n) {
    _Alignas(64) char buffers[GILA_MAX_ARRAYS][ROOM], lanes[GILA_REDUCE_BYTES];
    last_round last[MOST_ROWS];
    const gila_reduce *reduce = s->reduce;
    int64_t row = n * gila_sizes[reduce->dtype], left = outer->elements, most = s->block / n;
    if (most > MOST_ROWS) most = MOST_ROWS;
    for (int r = 0; r < most && r < left; r++) fill_last(reduce, &last[r]);
    open_cursor(all);
    for (int64_t rows; left > 0; left -= rows) {
        const void *in[GILA_MAX_ARRAYS], *at[GILA_MAX_ARRAYS];
        if (gila_cancelled(s->call)) return GILA_CANCELLED;
        rows = left < most ? left : most;
        next_elements(all, s, rows * n, buffers, in);
        for (int64_t r = 0; row % GILA_REDUCE_BYTES > 0 && r < rows; r++) {
            for (int k = 0; k < reduce->inputs; k++) at[k] = (const char *)in[k] + r * row;
            set_last(reduce, at, n, &last[r]);
        }
        for (int64_t r = 0; r < rows; r++) {
            for (int k = 0; k < reduce->inputs; k++) at[k] = (const char *)in[k] + r * row;
            reduce_elements(reduce, at, n, &last[r], lanes);
            leave(s->call, reduce, outer->data[0], lanes);
            gila_nest_next(outer);
        }
    }
    return GILA_OK;
}

static void make_ones(int64_t n, void *out, const void *const *in, const gila_call *call) {
    gila_elements truths = {GILA_BOOL, (void *)(intptr_t)in[0], 1};
    gila_convert((gila_elements){GILA_I64, out, sizeof(int64_t)}, truths, n);
    (void)call;
}

/* What is true is counted by the sum of ones, of which lanes are elements. */
static const gila_map ones = {make_ones, .inputs = 1, .dtypes = {GILA_I64, GILA_BOOL}};

int64_t gila_reduce_map(const gila_call *call, const gila_reduce *reduce, const gila_map *map) {
    const gila_operand *operands = call->operands;
    source s = source_of(call, reduce, map);
    gila_nest outer;
    cursor cursor;
    gila_nest *inner = &cursor.nest;
    if (map && map->dtypes[0] != reduce->dtype) return GILA_BAD_CALL;
    if (!gila_nest_plan(&outer, operands, s.inputs + 1, 0, operands[0].rank) ||
        !gila_nest_plan(inner, operands + 1, s.inputs, operands[0].rank, operands[1].rank))
        return GILA_BAD_CALL;
    if (operands[0].dtype != reduce->out) return GILA_BAD_CALL;
    for (int k = 0; k < s.inputs; k++) cursor.dtypes[k] = (int)operands[k + 1].dtype;
    if (outer.elements == 0) return GILA_OK;
    int64_t n = inner->elements;
    int axis = closest_axis(&outer);
    if (!call->params[1] && n > 0) {
        const gila_reduce *columns = reduce;
        const gila_map *made = map;
        /* Of two inputs, the sum of products is wanted, of which each is rounded. */
        gila_map products = {.inputs = 2, .dtypes = {reduce->out, reduce->out, reduce->out}};
        if (!map && !lanes_are_elements(reduce)) {
            columns = &gila_find(ROW_sum * GILA_DTYPES + reduce->out)->reduce;
            products.body = gila_find(ROW_multiply * GILA_DTYPES + reduce->out)->body;
            made = reduce->inputs == 2 ? &products : &ones;
        }
        source c = source_of(call, columns, made);
        if (by_columns(columns, &outer, inner, s.inputs, axis))
            return run_columns(&c, &outer, inner, axis);
    }
    if (n == 0 || n > s.block) return run_rows(&s, &outer, &cursor);
    return gila_nest_plan(inner, operands + 1, s.inputs, 0, operands[1].rank)
               ? run_short_rows(&s, &outer, &cursor, n)
               : GILA_BAD_CALL;
}

int64_t gila_reduce_run(const gila_call *call, const gila_reduce *reduce) {
    return gila_reduce_map(call, reduce, 0);
}
