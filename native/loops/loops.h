/*
 * How bodies are walked over strided operands: compiled once, shared by all instruction sets, so
 * that a body sees contiguous memory and no tails.
 */
#ifndef GILA_LOOPS_H
#define GILA_LOOPS_H

#include "gila.h"

/* The most operands that elementwise loops and reductions walk together. */
#define GILA_MAX_ARRAYS 8

static inline int gila_cancelled(const gila_call *call) {
    const int64_t *flag = (const int64_t *)(intptr_t)call->cancel;
    return flag && __atomic_load_n(flag, __ATOMIC_RELAXED);
}

/*
 * Elementwise: operands[0] from operands[1..inputs], all of one shape (a broadcast axis has stride
 * zero). `body` gets contiguous arrays of its own element types, whose length is a multiple of 32 and
 * which either coincide with the output or do not touch it. A body that takes long per element looks
 * at the cancel flag and returns early. It need not heed call->note, whose bits say: GILA_STREAMED, that the
 * output is aligned to 64 bytes and too large to be read again from a cache, so that v_stream, which spares
 * reading it first, is best; GILA_REPEATED << k, that all elements of input k are the same.
 */
enum { GILA_STREAMED = 1, GILA_REPEATED = 2 };

typedef void (*gila_map_body)(int64_t n, void *out, const void *const *in, const gila_call *call);

typedef struct gila_map {
    gila_map_body body; /* null of what only copies and converts */
    /*
     * For gila_reduce_map: the lanes that n results, a power of two of whole blocks, are reduced to, out, behind which there
     * is room for those of each lesser power; null where there is none.
     */
    gila_map_body block;
    int inputs;
    uint8_t
        dtypes[GILA_MAX_ARRAYS]; /* of the elements that the body writes, then of those it reads */
} gila_map;

int64_t gila_map_run(const gila_call *call, const gila_map *map);

/*
 * Reductions: operands[0] from operands[1..inputs], over the axes that the inputs have more than the
 * output. Elements are taken in the order of their indices and dealt out, one after another, to
 * GILA_REDUCE_BYTES / size lanes; a block is GILA_REDUCE_ROUNDS of these rounds, and blocks are
 * combined in pairs of equal weight. So the result depends on neither strides nor vector width.
 *
 * With params[1], each result is a part of a larger one and is left as a block of lanes. Where each part
 * but the last is of as many blocks, a power of two, reducing what they leave gives what all would.
 */
#define GILA_REDUCE_BYTES 256
#define GILA_REDUCE_ROUNDS 16

/* Numbers of each element type, as near as it has them. */
enum gila_value { GILA_ZERO, GILA_ONE, GILA_MINUS_ZERO, GILA_LEAST, GILA_MOST, GILA_VALUES };

typedef struct gila_reduce {
    /* Reduces so many rounds of elements to lanes. Where one is its own lanes, they may lie `stride` bytes apart. */
    void (*block)(void *lanes, const void *const *in, int rounds, int64_t stride);
    /* lanes = lanes o other. */
    void (*combine)(void *lanes, const void *other);
    /* Reduces lanes to one element: the upper half onto the lower, until one is left. */
    void (*finish)(void *out, void *lanes);
    uint8_t inputs;
    uint8_t out, dtype; /* of the element that is written, of those that are read */
    uint8_t empty;      /* what no elements reduce to; zero where there is no such thing */
    uint8_t pads[2];    /* what fills up the last round: terms that change no result */
} gila_reduce;

int64_t gila_reduce_run(const gila_call *call, const gila_reduce *reduce);

/*
 * The same of what a map makes of operands[1...], which has the bits of reducing an array of it: it is
 * made block by block, and no array is. A reduction of two inputs takes it for both. Without a map as above.
 */
int64_t gila_reduce_map(const gila_call *call, const gila_reduce *reduce, const gila_map *map);

/*
 * The kernels argmin and argmax, which take elements as the type of their number has them. Rows of
 * GILA_PLACED bytes or more that stay in a cache are left to `places`, unless it is null, by the logarithm of an element's
 * bytes: the first of the greatest, of floats times `by`, of integers less its bits, as signed ones.
 */
#define GILA_PLACED 128
typedef int64_t gila_place_of(const void *elements, int64_t n, int64_t by);
typedef gila_place_of *gila_place;
int64_t gila_argmin_run(const gila_call *call, const gila_place *places);
int64_t gila_argmax_run(const gila_call *call, const gila_place *places);

enum { GILA_MAP, GILA_REDUCE, GILA_RUN };

/* One row for one element type, with the body of the target in use; null where there is none. */
typedef struct gila_kernel {
    uint8_t kind;
    uint8_t inputs;
    uint8_t dtypes[4]; /* of the elements that a map writes, then of those it reads */
    union {
        gila_map_body body;
        gila_reduce reduce;
        int64_t (*run)(const gila_call *call);
    };
} gila_kernel;

/* The row and element type of that number as the target in use has it; null where there is none. */
const gila_kernel *gila_find(int64_t number);

/*
 * A row of two inputs and one type, whose number is params[0], applied over and over: along the last axis, operands[0] being
 * what the elements of operands[1] come to up to each place, or where it has one place, what all do. With params[1] any
 * order will do for that. Or what those do from each of places operands[2] until before the next one, but at least one, the
 * last until the end. And operands[0] at places operands[2] combined with operands[1], one after another.
 */
int64_t gila_fold_run(const gila_call *call);
int64_t gila_reduceat_run(const gila_call *call);
int64_t gila_put_fold_run(const gila_call *call);

/*
 * The steps that params[0] points at, applied to operands[1...] block by block, into operands[0], or
 * into what a reduction makes operands[0] of. Words: the numbers of steps, inputs, constants and
 * buffers; the number of the reduction's row and type, or -1; the address of code that reduces a block, or 0;
 * the element types of the inputs and of what the last step makes; each constant: its type, the type that it
 * is written as, two words of that; and each step: a row's number and the slots that it writes and reads
 * (always three), or -1, the slots of a conversion, and the types that it converts to and from, or -2, the
 * slot that it writes and the address of its code. Slots are the inputs, the constants, the buffers, and the
 * result, which only the last step writes.
 *
 * Code is a gila_map_body that is given the addresses of all slots, and repeats constants by itself; that
 * which reduces is gila_map's `block`.
 */
int64_t gila_program_run(const gila_call *call);

#endif
