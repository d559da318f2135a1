#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Elements at a time where an operand must be gathered or converted: four blocks fit the L1 cache. */
#define BLOCK 512
/* Elements between two looks at the cancel flag. */
#define STRETCH 16384
#define LANES 32
/* Elements of a row from which on a call of its own takes less than gathering it with others. */
#define LONG_ROW 64
/* Columns at a time of what lies transposed: as many rows then fill lines of the cache. */
#define COLUMNS 32
#define WIDEST 16
#define LINE 64
/* Bytes of a buffer: pages and a line, since a load waits for a store to its place in another page. */
#define BUFFER (BLOCK * WIDEST + LINE)

/*
 * The two axes that are walked by tiles of rows and columns, columns along the innermost axis. Operands that a body can
 * read or write where they lie, if rows follow one another, are direct.
 */
typedef struct run {
    const gila_call *call;
    const gila_map *map;
    gila_elements at[GILA_MAX_ARRAYS];
    int64_t down[GILA_MAX_ARRAYS]; /* bytes from one row to the next */
    int direct[GILA_MAX_ARRAYS];
    int by_rows; /* whether all are, or lie in buffers for good, and tiles are rows or parts of them */
    int64_t height, width; /* of the whole, then of a tile */
    int64_t rows, columns;
    char (*buffers)[BUFFER];
} run;

static gila_elements contiguous(int dtype, void *data) {
    return (gila_elements){dtype, data, gila_sizes[dtype]};
}

/* Whether an input is one element for all rows and columns. */
static int is_number(const run *r, int k) {
    return k > 0 && r->at[k].stride == 0 && r->down[k] == 0;
}

static int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }
static int64_t most(int64_t a, int64_t b) { return a > b ? a : b; }

/*
 * A body's call with contiguous memory, at least LANES elements. What whole lanes leave over is computed first, as a part of
 * the last LANES elements, and kept meanwhile: an input may be the output.
 */
static void run_contiguous(const run *r, int64_t n, char *out, const void *const *in) {
    _Alignas(LINE) char last[LANES * WIDEST];
    const void *ends[GILA_MAX_ARRAYS];
    int64_t rest = n % LANES, size = gila_sizes[r->map->dtypes[0]];
    if (rest > 0) {
        for (int k = 0; k < r->map->inputs; k++)
            ends[k] = (const char *)in[k] + (n - LANES) * gila_sizes[r->map->dtypes[k + 1]];
        r->map->body(LANES, last, ends, r->call);
    }
    if (n > rest) r->map->body(n - rest, out, in, r->call);
    memcpy(out + (n - rest) * size, last + (LANES - rest) * size, (size_t)(rest * size));
}

/*
 * What does not lie as a body takes it passes through buffers, in which the last element is repeated up to a whole number
 * of lanes. An input that repeats one element is gathered for the first tile, for all: `fresh` is 2 of the first tile, 1
 * of the first one of other rows.
 */
static void run_tile(run *r, const gila_elements *at, int64_t rows, int64_t columns, int fresh) {
    int64_t n = rows * columns, padded = (n + LANES - 1) / LANES * LANES;
    const void *in[GILA_MAX_ARRAYS];
    char *out = r->buffers[0];
    int in_place = 0;
    for (int k = 0; k <= r->map->inputs; k++) {
        int dtype = r->map->dtypes[k], size = gila_sizes[dtype];
        int lies = n >= LANES && r->direct[k] && (rows == 1 || r->down[k] == columns * size);
        in_place |= lies;
        if (k == 0) {
            if (lies) out = at[0].data;
            continue;
        }
        char *buffer = r->buffers[k];
        in[k - 1] = lies ? at[k].data : buffer;
        if (lies) continue;
        int64_t filled = n;
        if (at[k].stride == 0 && (rows == 1 || r->down[k] == 0)) {
            if (fresh <= (r->down[k] == 0)) continue;
            gila_convert(contiguous(dtype, buffer), at[k], filled = 1);
        } else {
            gila_convert_rows(contiguous(dtype, buffer), columns * size, at[k], r->down[k], rows,
                              columns);
        }
        gila_repeat(buffer + filled * size, buffer + (filled - 1) * size, size, padded - filled);
    }
    if (in_place)
        run_contiguous(r, n, out, in);
    else
        r->map->body(padded, out, in, r->call);
    if (out != r->buffers[0]) return;
    gila_elements made = contiguous(r->map->dtypes[0], out);
    gila_convert_rows(at[0], r->down[0], made, columns * made.stride, rows, columns);
}

/* The same of a part of a row, by_rows. */
static void run_row(const run *r, int64_t row, int64_t column, int64_t columns) {
    const void *at[GILA_MAX_ARRAYS];
    for (int k = 0; k <= r->map->inputs; k++)
        at[k] = (char *)r->at[k].data + row * r->down[k] + column * r->at[k].stride;
    run_contiguous(r, columns, (char *)at[0], at + 1);
}

static int64_t run_tiles(run *r) {
    for (int64_t row = 0; row < r->height; row += r->rows) {
        int64_t rows = least(r->rows, r->height - row);
        for (int64_t column = 0; column < r->width; column += r->columns) {
            int64_t columns = least(r->columns, r->width - column);
            if (gila_cancelled(r->call)) return GILA_CANCELLED;
            if (r->by_rows && columns >= LANES) {
                run_row(r, row, column, columns);
                continue;
            }
            gila_elements at[GILA_MAX_ARRAYS];
            for (int k = 0; k <= r->map->inputs; k++) {
                at[k] = r->at[k];
                at[k].data = (char *)at[k].data + row * r->down[k] + column * at[k].stride;
            }
            if (r->map->body)
                run_tile(r, at, rows, columns, (column == 0) << (row == 0));
            else
                gila_convert_rows(at[0], r->down[0], at[1], r->down[1], rows, columns);
        }
    }
    return GILA_OK;
}

/*
 * Whether results are better written past the caches: operands take more than 5/8 of the last one, those once that share
 * memory, and results do not lie where inputs are read. 5/8: with a cache of 32 MB, both ways take as long when operands are
 * 17 to 25 MB, the more the fewer arrays there are and the sooner results are read.
 */
static int outgrows_cache(const run *r, const gila_nest *nest) {
    int64_t bytes = 0;
    if (nest->elements < STRETCH || nest->rank != 1 || !r->direct[0]) return 0;
    for (int k = 0; k < nest->arrays; k++) {
        if (k > 0 && nest->data[k] == nest->data[0]) return 0;
        int64_t size = nest->elements * gila_sizes[r->at[k].dtype];
        int is_shared = k > 1 && llabs(nest->data[k] - nest->data[k - 1]) < size;
        if (r->at[k].stride != 0 && !is_shared) bytes += size;
    }
    return bytes > gila_last_cache() / 8 * 5 && (intptr_t)nest->data[0] % LINE == 0;
}

/* The axis along which an input lies closer than along the innermost one; -1 where none does. */
static int transposed_axis(const gila_nest *nest) {
    int found = -1, inner = nest->rank - 1;
    for (int k = 1; k < nest->arrays && found < 0; k++) {
        int64_t closest = llabs(nest->strides[k][inner]);
        for (int axis = 0; axis < inner; axis++) {
            int64_t stride = llabs(nest->strides[k][axis]);
            if (stride > 0 && stride < closest) closest = stride, found = axis;
        }
    }
    return found;
}

/* The next one, where it fills tiles, or else the longest. */
static int axis_of_rows(const gila_nest *nest) {
    int found = nest->rank - 2;
    if (nest->shape[found] * nest->shape[found + 1] >= BLOCK / 2) return found;
    for (int axis = found - 1; axis >= 0; axis--)
        if (nest->shape[axis] > nest->shape[found]) found = axis;
    return found;
}

/*
 * Chooses the axis of rows, and the tiles: as much as buffers hold, or so much of one row where all lies as a body takes it.
 */
static void plan_tiles(run *r, gila_nest *nest) {
    int inner = nest->rank - 1, closer = inner > 0 ? transposed_axis(nest) : -1;
    int transposed = closer >= 0;
    if (inner > 0) gila_nest_swap(nest, transposed ? closer : axis_of_rows(nest), inner - 1);
    r->width = inner < 0 ? 1 : nest->shape[inner];
    r->height = inner < 1 ? 1 : nest->shape[inner - 1];
    int all_direct = 1, all_lie = 1, gathers = transposed || r->width < LONG_ROW, widest = 1;
    for (int k = 0; k < nest->arrays; k++) {
        int dtype = (int)r->call->operands[k].dtype;
        r->at[k] = (gila_elements){dtype, 0, inner < 0 ? 0 : nest->strides[k][inner]};
        r->down[k] = inner < 1 ? 0 : nest->strides[k][inner - 1];
        r->direct[k] = dtype == r->map->dtypes[k] && r->at[k].stride == gila_sizes[dtype];
        all_direct &= r->direct[k];
        all_lie &= r->direct[k] || is_number(r, k);
        if (is_number(r, k)) widest = (int)most(widest, gila_sizes[r->map->dtypes[k]]);
        gathers |= !r->direct[k] && r->at[k].stride != 0;
    }
    int whole = !r->map->body || (all_direct && r->width >= LONG_ROW);
    int64_t room = whole && !transposed ? STRETCH : BLOCK;
    r->columns = least(r->width, room);
    if (transposed && r->width > BLOCK / 4)
        r->columns = least(r->width, most(COLUMNS, BLOCK / r->height));
    r->rows = !r->map->body || gathers ? room / r->columns : 1;
    r->by_rows = r->map->body && all_lie && !gathers;
    if (r->by_rows && !whole) r->columns = least(r->width, BLOCK * WIDEST / widest);
}

/* Numbers of which each tile is to have as many elements as it has columns. */
static void repeat_numbers(run *r) {
    for (int k = 1; k <= r->map->inputs; k++) {
        if (r->direct[k] || !is_number(r, k)) continue;
        int dtype = r->map->dtypes[k];
        gila_convert(contiguous(dtype, r->buffers[k]), r->at[k], 1);
        gila_repeat(r->buffers[k], r->buffers[k], gila_sizes[dtype], r->columns);
        r->at[k].data = r->buffers[k];
    }
}

static int64_t run_nest(run *r, gila_nest *nest) {
    const gila_call *plain = r->call;
    gila_call noted;
    plan_tiles(r, nest);
    memcpy(&noted, plain, offsetof(gila_call, operands));
    for (int k = 1; k < nest->arrays; k++)
        if (r->at[k].stride == 0 && (r->rows == 1 || r->down[k] == 0))
            noted.note |= GILA_REPEATED << (k - 1);
    if (outgrows_cache(r, nest)) noted.note |= GILA_STREAMED;
    if (noted.note) r->call = &noted;
    nest->rank = nest->rank < 2 ? 0 : nest->rank - 2;
    int64_t status;
    do {
        for (int k = 0; k < nest->arrays; k++) r->at[k].data = nest->data[k];
        if (r->by_rows) repeat_numbers(r);
        status = run_tiles(r);
    } while (status == GILA_OK && gila_nest_next(nest));
    /* Other threads are to see what was streamed. */
    if (noted.note & GILA_STREAMED) __atomic_thread_fence(__ATOMIC_SEQ_CST);
    return status;
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
    return run_nest(&r, &nest);
}
