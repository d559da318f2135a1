#include "calls.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "loops/scan.h"

const row rows[] = {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    {#name, form, DTYPES_##dtypes, accuracy, bits},
#include "kernels.def"
};
const int row_count = sizeof rows / sizeof *rows;

static uint64_t state = 1;

void seed_random(uint64_t seed) { state = seed * 2 + 1; }

uint64_t next_random(void) {
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 2685821657736338717u;
}

int64_t below(int64_t n) { return (int64_t)(next_random() % (uint64_t)n); }

static double unit(void) { return (double)(next_random() >> 11) * 0x1p-53; }

/* How wild the values of a call are: chosen once per call. */
enum values { TAME, WIDE, SPECIAL, FEW, KINDS };

static double value(enum values kind) {
    static const double specials[] = {0.0,       -0.0,      INFINITY, -INFINITY, NAN,
                                      0x1p-1074, 0x1p-1022, 0x1p1023, 1.0,       -1.0};
    switch (kind) {
    case TAME:
        return unit() * 4 - 2;
    case WIDE:
        return ldexp(unit() * 2 - 1, (int)below(2100) - 1070);
    case SPECIAL:
        return below(3) ? unit() * 1e6 : specials[below(10)];
    default:
        return (double)below(3);
    }
}

int size_of(int dtype) {
    static const int sizes[GILA_DTYPES] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};
    return sizes[dtype];
}

int is_float(int dtype) { return dtype >= GILA_F32; }

/* The type of the numbers that an element consists of. */
int part_of(int dtype) {
    return dtype == GILA_C64 ? GILA_F32 : dtype == GILA_C128 ? GILA_F64 : dtype;
}

static void fill(char *memory, int64_t bytes, int dtype, enum values kind) {
    int part = part_of(dtype), size = size_of(part);
    for (int64_t at = 0; at + size <= bytes; at += size) {
        double d = value(kind);
        float f = (float)d;
        uint64_t i = next_random() >> below(64);
        if (kind == FEW) i = (uint64_t)below(3);
        if (kind == TAME && below(2)) i = -i;
        if (dtype == GILA_BOOL) i &= 1;
        const void *from = part == GILA_F64   ? (void *)&d
                           : part == GILA_F32 ? (void *)&f
                                              : (void *)&i; /* little-endian, as all targets are */
        memcpy(memory + at, from, (size_t)size);
    }
}

/* Lays out operand k: axes in any order, with gaps, backwards, or repeated where that is allowed. */
static void place(test_call *t, int k, int dtype, int64_t rank, const int64_t *shape, int repeat,
                  enum values kind) {
    gila_operand *o = &t->call.operands[k];
    int size = size_of(dtype);
    int plain = below(3) == 0;
    int64_t order[GILA_MAX_RANK], extent = 1, start = 0;
    o->rank = rank;
    o->dtype = dtype;
    for (int64_t i = 0; i < rank; i++) {
        int64_t j = plain ? 0 : below(i + 1);
        memmove(order + j + 1, order + j, (size_t)(i - j) * sizeof *order);
        order[j] = i;
    }
    for (int64_t i = 0; i < rank; i++) {
        int64_t axis = order[i], stride = plain ? extent : extent * (1 + below(3) / 2);
        o->shape[axis] = shape[axis];
        if (repeat && !plain && below(5) == 0) {
            o->strides[axis] = 0;
            continue;
        }
        int backwards = !plain && below(4) == 0 && shape[axis] > 0;
        if (backwards) start += (shape[axis] - 1) * stride;
        o->strides[axis] = (backwards ? -stride : stride) * size;
        extent += (shape[axis] > 0 ? shape[axis] - 1 : 0) * stride;
    }
    int64_t offset = below(9);
    t->dtypes[k] = dtype;
    t->bytes[k] = (offset + extent) * size;
    t->memory[k] = malloc((size_t)t->bytes[k]);
    fill(t->memory[k], t->bytes[k], dtype, kind);
    o->data = (int64_t)(intptr_t)(t->memory[k] + (offset + start) * size);
}

void place_random(test_call *t, int k, int dtype, int64_t rank, const int64_t *shape, int repeat) {
    place(t, k, dtype, rank, shape, repeat, TAME);
}

void *place_plain(test_call *t, int k, int dtype, int64_t length) {
    gila_operand *o = &t->call.operands[k];
    o->rank = 1;
    o->dtype = t->dtypes[k] = dtype;
    o->shape[0] = length;
    o->strides[0] = size_of(dtype);
    t->bytes[k] = length * size_of(dtype);
    t->memory[k] = calloc((size_t)length, (size_t)size_of(dtype));
    o->data = (int64_t)(intptr_t)t->memory[k];
    return t->memory[k];
}

static int64_t any_length(void) {
    static const int64_t limits[] = {3, 9, 40, 140};
    return below(limits[below(4)]);
}

static int64_t any_shape(int64_t *shape) {
    int64_t rank = below(5);
    if (rank == 1)
        shape[0] = below(4) ? any_length() : 500 + below(3000);
    else
        for (int64_t i = 0; i < rank; i++) shape[i] = below(rank == 2 ? 70 : 12);
    return rank;
}

static int64_t bits_of(double d) {
    int64_t bits;
    memcpy(&bits, &d, sizeof bits);
    return bits;
}

/* Now and then of another type, which the loops convert. */
static int any_dtype(int dtype) { return below(4) ? dtype : (int)below(GILA_DTYPES); }

static void make_map(test_call *t, int inputs, int dtype, int out_dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK];
    int64_t rank = any_shape(shape);
    place(t, 0, any_dtype(out_dtype), rank, shape, 0, kind);
    for (int k = 1; k <= inputs; k++) place(t, k, any_dtype(dtype), rank, shape, 1, kind);
    t->operands = inputs + 1;
    t->call.params[0] = below(60);
}

static int row_of(const char *name) {
    int row = 0;
    while (strcmp(rows[row].name, name) != 0) row++;
    return row;
}

/* What a program may do by code: slot 3 = slot 0 * slot 1. */
static void multiply_slots(int64_t n, void *out, const void *const *slots, const gila_call *call) {
    const double *a = slots[0], *b = slots[1];
    (void)call;
    for (int64_t i = 0; i < n; i++) ((double *)out)[i] = a[i] * b[i];
}

/*
 * out = convert((a * b) + 1), computed in float64 through one buffer; now and then its smallest or its sum, now
 * and then the product by code.
 */
static void make_program(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK];
    int64_t rank = any_shape(shape), kept = rank, reduction = -1;
    int64_t multiply = row_of("multiply") * GILA_DTYPES + GILA_F64;
    int64_t add = row_of("add") * GILA_DTYPES + GILA_F64;
    if (below(2)) {
        reduction = row_of(dtype < GILA_C64 ? "min" : "sum") * GILA_DTYPES + dtype;
        kept = below(rank + 1);
    }
    int64_t by_row[] = {multiply, 3, 0, 1, 0};
    int64_t by_code[] = {-2, 3, (int64_t)(intptr_t)multiply_slots, 0, 0};
    int64_t program[] = {3,        2, 1, 1,  reduction, 0, GILA_F64, GILA_F64, dtype, GILA_F64,
                         GILA_I64, 1, 0, 0,  0,         0, 0,        0,        add,   3,
                         3,        2, 0, -1, 4,         3, dtype,    GILA_F64};
    memcpy(program + 13, below(2) ? by_row : by_code, sizeof by_row);
    place(t, 0, reduction < 0 ? any_dtype(dtype) : dtype, kept, shape, 0, kind);
    for (int k = 1; k <= 2; k++) place(t, k, any_dtype(GILA_F64), rank, shape, 1, kind);
    t->operands = 3;
    memcpy(t->program, program, sizeof program);
    t->call.params[0] = (int64_t)(intptr_t)t->program;
}

static void make_reduce(test_call *t, int inputs, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK];
    int64_t rank = any_shape(shape);
    int64_t kept = below(rank + 1);
    place(t, 0, dtype, kept, shape, 0, kind);
    for (int k = 1; k <= inputs; k++) place(t, k, any_dtype(dtype), rank, shape, 1, kind);
    t->operands = inputs + 1;
}

/* Of any type, asked whether they are zero; only what counts them is not a bool itself. */
static void make_truth(test_call *t, const char *name, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_shape(shape), kept = below(rank + 1);
    place(t, 0, strcmp(name, "count_nonzero") == 0 ? GILA_I64 : GILA_BOOL, kept, shape, 0, kind);
    place(t, 1, (int)below(GILA_DTYPES), rank, shape, 1, kind);
    t->operands = 2;
}

/* Matrices, or stacks of them. */
static void make_matmul(test_call *t, int dtype) {
    int64_t m = any_length(), k = any_length() * (1 + 3 * (below(8) == 0));
    int64_t n = any_length() * (1 + 3 * (below(8) == 0));
    int64_t stack = below(3), lengths[3][4] = {{0}}, last[3][2] = {{m, n}, {m, k}, {k, n}};
    for (int64_t axis = 0; axis < stack; axis++)
        lengths[0][axis] = lengths[1][axis] = lengths[2][axis] = below(4);
    for (int o = 0; o < 3; o++) {
        memcpy(lengths[o] + stack, last[o], sizeof last[o]);
        place(t, o, dtype, stack + 2, lengths[o], o > 0, TAME);
    }
    t->operands = 3;
}

/* A panel, and its pivots or its triangle. */
static void make_panel(test_call *t, int dtype, int pivots, enum values kind) {
    int64_t m = any_length() * (1 + 3 * (below(8) == 0)), n = below(24), steps = m < n ? m : n;
    place(t, 0, dtype, 2, (int64_t[]){m, n}, 0, below(2) ? TAME : kind);
    place(t, 1, pivots ? GILA_I64 : dtype, pivots ? 1 : 2, (int64_t[]){steps, steps}, 0, TAME);
    t->operands = 2;
}

/* A panel whose lower triangle is that of a positive definite matrix, most often. */
static void make_definite(test_call *t, int dtype, enum values kind) {
    int64_t n = below(24), m = n + any_length();
    place(t, 0, dtype, 2, (int64_t[]){m, n}, 0, below(2) ? TAME : kind);
    const gila_operand *o = &t->call.operands[0];
    for (int64_t j = 0; j < n && below(50); j++)
        *(double *)(intptr_t)(o->data + j * (o->strides[0] + o->strides[1])) = 1e6;
    t->operands = 1;
}

static void make_triangle(test_call *t, int dtype, enum values kind) {
    int64_t m = below(24), n = any_length();
    place(t, 0, dtype, 2, (int64_t[]){m, n}, 0, below(2) ? TAME : kind);
    place(t, 1, dtype, 2, (int64_t[]){m, m}, 1, TAME);
    t->operands = 2;
    t->call.params[0] = below(2);
    t->call.params[1] = below(2);
}

static void make_convolve(test_call *t, int dtype) {
    int64_t h = 1 + below(5), w = 1 + below(7), rows = below(12), columns = any_length();
    place(t, 0, dtype, 2, (int64_t[]){rows, columns}, 0, TAME);
    place(t, 1, dtype, 2, (int64_t[]){rows + h - 1, columns + w - 1}, 1, TAME);
    place(t, 2, dtype, 2, (int64_t[]){h, w}, 1, TAME);
    t->operands = 3;
}

static void make_bodies(test_call *t, int dtype) {
    int64_t n = any_length();
    place(t, 0, dtype, 2, (int64_t[]){n, 3}, 0, TAME);
    place(t, 1, dtype, 2, (int64_t[]){n, 3}, 0, TAME);
    place(t, 2, dtype, 1, &n, 1, TAME);
    t->operands = 3;
    t->call.params[0] = bits_of(0.01);
    t->call.params[1] = bits_of(below(2) * 0.1);
    t->call.params[2] = below(4);
}

static void make_sort(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK];
    int64_t rank = any_shape(shape);
    if (rank == 0) shape[rank++] = 100 + below(5000);
    place(t, 0, dtype, rank, shape, 0, kind);
    t->operands = 1;
}

/* Rows of operand `indexed` are named by an index that counts from either end. */
static void make_take(test_call *t, int dtype, int indexed, enum values kind) {
    int64_t shape[GILA_MAX_RANK], lengths[2];
    int64_t rank = any_shape(shape);
    if (rank == 0) rank = 1;
    lengths[indexed] = 1 + any_length();
    lengths[1 - indexed] = any_length();
    for (int k = 0; k < 2; k++) {
        shape[0] = lengths[k];
        place(t, k, dtype, rank, shape, k == 1, kind);
    }
    place(t, 2, GILA_I64, 1, &lengths[1 - indexed], 1, kind);
    for (int64_t at = 0; at < t->bytes[2]; at += 8) {
        int64_t i = below(2 * lengths[indexed]) - lengths[indexed];
        memcpy(t->memory[2] + at, &i, sizeof i);
    }
    t->operands = 3;
}

/* Any shape that has an axis to work along, as long as it should be at least. */
static int64_t any_rows(int64_t *shape, int64_t least) {
    int64_t rank = any_shape(shape);
    if (rank == 0) shape[rank++] = 100 + below(5000);
    if (shape[rank - 1] < least) shape[rank - 1] = least;
    return rank;
}

static void make_index(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_rows(shape, 1);
    place(t, 0, GILA_I64, rank - 1, shape, 0, kind);
    place(t, 1, any_dtype(dtype), rank, shape, 1, kind);
    t->operands = 2;
}

static void make_scan(test_call *t, int out, int in, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_rows(shape, 0);
    place(t, 0, out, rank, shape, 0, kind);
    place(t, 1, in, rank, shape, 1, kind);
    t->operands = 2;
}

/* The end of a line, of which what is before it is only read, and may begin with what another line came to. */
static void make_scan_ahead(test_call *t, int dtype, enum values kind) {
    int64_t n = 1 + below(3000), all = n + below(5) * GILA_SCAN_AHEAD, one = 1;
    place(t, 0, dtype, 1, &n, 0, kind);
    place(t, 1, any_dtype(dtype), 1, &all, 1, kind);
    place(t, 2, dtype, 1, &one, 0, kind);
    t->operands = 3;
    t->call.params[1] = below(2);
}

/* Writes an integer to each element of an operand of one axis. */
static void put_integers(test_call *t, int k, int64_t from, int64_t count) {
    for (int64_t at = 0; at < t->bytes[k]; at += 8) {
        int64_t i = from + below(count);
        memcpy(t->memory[k] + at, &i, sizeof i);
    }
}

static void sort_operand(const test_call *t, int k, int dtype) {
    gila_call sort = {.operands = {t->call.operands[k]}};
    for (int row = 0; row < row_count; row++)
        if (strcmp(rows[row].name, "sort") == 0) sort.kernel = row * GILA_DTYPES + dtype;
    gila_run((int64_t)(intptr_t)&sort);
}

/* As much room as is needed, or less: what lies behind is not defined. */
static void make_compress(test_call *t, int dtype, enum values kind) {
    int64_t n = any_length() * (1 + 40 * (below(4) == 0)), kept = 0;
    place(t, 2, dtype, 1, &n, 1, kind);
    place(t, 3, GILA_BOOL, 1, &n, 1, kind);
    const gila_operand *mask = &t->call.operands[3];
    for (int64_t i = 0; i < n; i++)
        kept += *(const uint8_t *)(intptr_t)(mask->data + i * mask->strides[0]);
    if (below(4) == 0) kept = below(kept + 1);
    place(t, 0, dtype, 1, &kept, 0, kind);
    place(t, 1, GILA_I64, 0, 0, 0, TAME);
    t->operands = 4;
}

static void make_nonzero(test_call *t, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_rows(shape, 0), elements = 1;
    for (int64_t i = 0; i < rank; i++) elements *= shape[i];
    place(t, 0, GILA_I64, 2, (int64_t[]){rank, below(elements + 1)}, 0, kind);
    place(t, 1, GILA_I64, 0, 0, 0, TAME);
    place(t, 2, (int)below(GILA_DTYPES), rank, shape, 1, kind);
    t->operands = 3;
}

static void make_search(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_shape(shape), n = any_length();
    place(t, 0, GILA_I64, rank, shape, 0, kind);
    place(t, 1, dtype, 1, &n, 0, kind);
    place(t, 2, any_dtype(dtype), rank, shape, 1, kind);
    sort_operand(t, 1, dtype);
    t->operands = 3;
    t->call.params[0] = below(2);
}

static void make_histogram(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_shape(shape), bins = 1 + below(200), edges = bins + 1;
    place(t, 0, GILA_I64, 1, &bins, 0, kind);
    place(t, 1, any_dtype(dtype), rank, shape, 1, kind);
    place(t, 2, dtype, 1, &edges, 0, kind);
    const gila_operand *o = &t->call.operands[2];
    double low = unit() * 4 - 3, width = unit() * 3 + 0.1;
    for (int64_t i = 0; i < edges; i++) {
        void *at = (void *)(intptr_t)(o->data + i * o->strides[0]);
        double edge = low + width * (double)i / (double)bins;
        if (dtype == GILA_F32)
            *(float *)at = (float)edge;
        else
            *(double *)at = edge;
    }
    t->operands = 3;
}

static void make_bincount(test_call *t, enum values kind) {
    int64_t bins = 1 + any_length(), n = any_length() * 20;
    place(t, 0, GILA_I64, 1, &bins, 0, kind);
    place(t, 1, GILA_I64, 1, &n, 1, kind);
    put_integers(t, 1, 0, bins);
    t->operands = 2;
}

/* Some function that the type has. */
static int64_t any_function(int dtype) {
    static const char *const functions[] = {
        "add",   "subtract", "multiply",    "divide",      "minimum", "maximum",  "fmin", "fmax",
        "hypot", "gcd",      "bitwise_and", "bitwise_xor", "fmod",    "copysign", "power"};
    for (;;) {
        int row = row_of(functions[below(sizeof functions / sizeof *functions)]);
        if (rows[row].dtypes >> dtype & 1) return row;
    }
}

static void make_put_fold(test_call *t, int dtype, enum values kind) {
    int64_t length = 1 + any_length(), n = any_length();
    place(t, 0, dtype, 1, &length, 0, kind);
    place(t, 1, any_dtype(dtype), 1, &n, 1, kind);
    place(t, 2, GILA_I64, 1, &n, 1, kind);
    put_integers(t, 2, -length, 2 * length);
    t->operands = 3;
    t->call.params[0] = any_function(dtype);
}

/* Lines of which segments begin anywhere, in any order. */
static void make_reduceat(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_rows(shape, 1), segments = 1 + below(20);
    place(t, 1, any_dtype(dtype), rank, shape, 1, kind);
    place(t, 2, GILA_I64, 1, &segments, 1, kind);
    put_integers(t, 2, 0, shape[rank - 1]);
    shape[rank - 1] = segments;
    place(t, 0, dtype, rank, shape, 0, kind);
    t->operands = 3;
    t->call.params[0] = any_function(dtype);
    t->call.params[1] = below(2);
}

/* What all elements of a line come to, in any order, or what those up to each do. */
static void make_fold(test_call *t, int dtype, enum values kind) {
    int64_t shape[GILA_MAX_RANK], rank = any_rows(shape, 1);
    place(t, 1, any_dtype(dtype), rank, shape, 1, kind);
    if (below(2)) shape[rank - 1] = 1;
    place(t, 0, dtype, rank, shape, 0, kind);
    t->operands = 2;
    t->call.params[0] = any_function(dtype);
    t->call.params[1] = below(2);
}

static void make_scalars(test_call *t, int operands) {
    for (int k = 0; k < operands; k++) place(t, k, GILA_I64, 0, 0, 0, TAME);
    t->operands = operands;
}

/* One axis without gaps, of any bits. */
static void make_flat(test_call *t, int k, int dtype, int64_t n) {
    place(t, k, dtype, 1, &n, 0, WIDE);
    t->call.operands[k].strides[0] = size_of(dtype);
    free(t->memory[k]);
    t->bytes[k] = (n + 2) * size_of(dtype);
    t->memory[k] = malloc((size_t)t->bytes[k]);
    for (int64_t i = 0; i < t->bytes[k]; i++) t->memory[k][i] = (char)(next_random() >> 32);
    t->call.operands[k].data = (int64_t)(intptr_t)(t->memory[k] + size_of(dtype));
    t->operands = k + 1;
}

/* The layers of a ziggurat, here any: each 31 of 32 words is accepted at once. */
static void make_layers(test_call *t, int k, int dtype) {
    int wide = dtype == GILA_F64;
    make_flat(t, k, wide ? GILA_I64 : GILA_I32, 768);
    char *at = t->memory[k] + (wide ? 8 : 4);
    for (int i = 0; i < 768; i++) {
        double value = i < 512 ? unit() * (wide ? 0x1p-50 : 0x1p-20) : 1 - (i - 512) / 256.0;
        float single = (float)value;
        uint64_t place = wide ? 0x1fp47 : 0x1fp18;
        const void *from = i < 256 ? (void *)&place : wide ? (void *)&value : (void *)&single;
        memcpy(at + i * (wide ? 8 : 4), from, wide ? 8 : 4);
    }
}

static void make_draw(test_call *t, int layers, int dtype) {
    int narrow = dtype == GILA_F32 || (dtype == GILA_I64 && below(2));
    make_flat(t, 0, dtype, any_length() * below(4));
    make_flat(t, 1, GILA_I64, 2);
    make_flat(t, 2, narrow ? GILA_I32 : GILA_I64, any_length() * below(4));
    if (layers) make_layers(t, 3, dtype);
    t->call.params[0] = dtype == GILA_I64 ? (int64_t)next_random() : bits_of((double)below(3) - 1);
    uint64_t range = next_random() >> below(64);
    if (narrow) range &= 0xffffffffu;
    t->call.params[1] = dtype == GILA_I64 ? (int64_t)range : bits_of(unit());
}

void make_call(test_call *t, int row, int dtype) {
    enum values kind = (enum values)below(KINDS);
    memset(t, 0, sizeof *t);
    t->call.kernel = row * GILA_DTYPES + dtype;
    switch (rows[row].form) {
    case MAP1:
        make_map(t, 1, dtype, dtype, kind);
        break;
    case MAP2:
        make_map(t, 2, dtype, dtype, kind);
        break;
    case MAP3:
        make_map(t, 3, dtype, dtype, kind);
        break;
    case PROGRAM:
        make_program(t, dtype, kind);
        break;
    case PART:
        make_map(t, 1, dtype, part_of(dtype), kind);
        break;
    case TEST1:
        make_map(t, 1, dtype, GILA_BOOL, kind);
        break;
    case TEST2:
        make_map(t, 2, dtype, GILA_BOOL, kind);
        break;
    case EXPONENT:
        make_map(t, 1, dtype, GILA_I32, kind);
        break;
    case SCALED:
        make_map(t, 2, dtype, dtype, kind);
        break;
    case WHERE:
        make_map(t, 3, dtype, dtype, kind);
        break;
    case ESCAPE:
        make_map(t, 2, dtype, GILA_I64, kind);
        break;
    case REDUCE1:
        make_reduce(t, 1, dtype, kind);
        break;
    case REDUCE2:
        make_reduce(t, 2, dtype, kind);
        break;
    case MATMUL:
        make_matmul(t, dtype);
        break;
    case LU:
    case QR:
        make_panel(t, dtype, rows[row].form == LU, kind);
        break;
    case CHOLESKY:
        make_definite(t, dtype, kind);
        break;
    case TRIANGLE:
        make_triangle(t, dtype, kind);
        break;
    case CONVOLVE:
        make_convolve(t, dtype);
        break;
    case BODIES:
        make_bodies(t, dtype);
        break;
    case TRUTH1:
        make_truth(t, rows[row].name, kind);
        break;
    case INDEX1:
        make_index(t, dtype, kind);
        break;
    case SCAN:
        if ((dtype == GILA_F32 || dtype == GILA_F64) && below(2))
            make_scan_ahead(t, dtype, kind);
        else
            make_scan(t, dtype, any_dtype(dtype), kind);
        break;
    case SORT:
        make_sort(t, dtype, kind);
        break;
    case SELECT:
        make_sort(t, dtype, kind);
        t->call.params[0] = below(100);
        break;
    case ARGSORT:
        make_scan(t, GILA_I64, dtype, kind);
        t->call.params[0] = below(2);
        break;
    case COMPRESS:
        make_compress(t, dtype, kind);
        break;
    case NONZERO:
        make_nonzero(t, kind);
        break;
    case SEARCH:
        make_search(t, dtype, kind);
        break;
    case HISTOGRAM:
        make_histogram(t, dtype, kind);
        break;
    case BINCOUNT:
        make_bincount(t, kind);
        break;
    case PUT_FOLD:
        make_put_fold(t, dtype, kind);
        break;
    case REDUCEAT:
        make_reduceat(t, dtype, kind);
        break;
    case FOLD:
        make_fold(t, dtype, kind);
        break;
    case TAKE:
    case PUT:
        make_take(t, dtype, rows[row].form == TAKE, kind);
        break;
    case FFT:
        make_fft(t, dtype);
        break;
    case SAMPLE:
        make_scalars(t, 1);
        t->call.params[0] = (int64_t)next_random();
        t->call.params[1] = below(100000);
        t->call.params[2] = below(3000);
        break;
    case WORDS:
        make_flat(t, 0, GILA_I64, any_length() * below(3));
        make_flat(t, 1, GILA_I64, 4);
        break;
    case DRAW:
    case ZIGGURAT:
        make_draw(t, rows[row].form == ZIGGURAT, dtype);
        break;
    case TALLY1:
    case TALLY2:
        make_scalars(t, rows[row].form == TALLY1 ? 1 : 2);
        for (int k = 0; k < t->operands; k++) memset(t->memory[k], 0, (size_t)t->bytes[k]);
        t->call.params[0] = below(100000);
        t->call.params[1] = below(5) - 2;
        break;
    }
}

void copy_call(test_call *to, const test_call *from) {
    *to = *from;
    if (from->program[0]) to->call.params[0] = (int64_t)(intptr_t)to->program;
    for (int k = 0; k < from->operands; k++) {
        to->memory[k] = malloc((size_t)from->bytes[k]);
        memcpy(to->memory[k], from->memory[k], (size_t)from->bytes[k]);
        to->call.operands[k].data += (intptr_t)to->memory[k] - (intptr_t)from->memory[k];
    }
}

void free_call(test_call *t) {
    for (int k = 0; k < t->operands; k++) free(t->memory[k]);
}

int check_calls(int argc, char **argv, int calls, int (*check)(int row, int dtype)) {
    uint64_t seed = argc > 2 ? strtoull(argv[2], 0, 10) : 1;
    int failed = 0;
    if (argc > 1) calls = atoi(argv[1]);
    for (int row = 0; row < row_count; row++)
        for (int dtype = 0; dtype < GILA_DTYPES; dtype++) {
            if (!(rows[row].dtypes >> dtype & 1)) continue;
            seed_random(seed * 1000 + (uint64_t)(row * GILA_DTYPES + dtype));
            for (int i = 0; i < calls && failed < 10; i++) failed += check(row, dtype);
        }
    printf("%d kernels, %d calls each, seed %llu: %d failures\n", row_count, calls,
           (unsigned long long)seed, failed);
    return failed > 0;
}
