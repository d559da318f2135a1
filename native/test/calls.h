/* Random calls of every kernel: shapes, strides, offsets, alignment and values of all kinds. */
#ifndef GILA_TEST_CALLS_H
#define GILA_TEST_CALLS_H

#include <stdint.h>

#include "dispatch/dtypes.h"
#include "gila.h"

enum form {
    MAP1,
    MAP2,
    MAP3,
    PART,
    TEST1,
    TEST2,
    EXPONENT,
    SCALED,
    WHERE,
    PROGRAM,
    REDUCE1,
    REDUCE2,
    TRUTH1,
    INDEX1,
    SCAN,
    MATMUL,
    LU,
    QR,
    CHOLESKY,
    TRIANGLE,
    SORT,
    SELECT,
    ARGSORT,
    COMPRESS,
    NONZERO,
    SEARCH,
    HISTOGRAM,
    BINCOUNT,
    FOLD,
    REDUCEAT,
    PUT_FOLD,
    TAKE,
    PUT,
    FFT,
    ESCAPE,
    SAMPLE,
    CONVOLVE,
    BODIES,
    WORDS,
    DRAW,
    ZIGGURAT,
    TALLY1,
    TALLY2
};

enum accuracy { EXACT, ROUNDED, ULP1, ULP2, SUM, TERMS };
enum bits { SAME, FREE };

typedef struct row {
    const char *name;
    enum form form;
    int dtypes; /* bit set of element types */
    enum accuracy accuracy;
    enum bits bits;
} row;

extern const row rows[];
extern const int row_count;

/* A call with the memory its operands view: exactly as much as they need, so that a sanitizer sees
   any access beside it. */
typedef struct test_call {
    int operands;
    int dtypes[GILA_MAX_OPERANDS];
    int64_t bytes[GILA_MAX_OPERANDS];
    char *memory[GILA_MAX_OPERANDS];
    int64_t program[64];
    gila_call call;
} test_call;

/* xorshift64*: Vigna, "An experimental exploration of Marsaglia's xorshift generators", 2016. */
uint64_t next_random(void);
void seed_random(uint64_t seed);
int64_t below(int64_t n);

int size_of(int dtype);
int is_float(int dtype);
int part_of(int dtype);

/* Operand k of a call: strides of all kinds, or contiguous with zeros for the caller to fill. */
void place_random(test_call *t, int k, int dtype, int64_t rank, const int64_t *shape, int repeat);
void *place_plain(test_call *t, int k, int dtype, int64_t length);

void make_fft(test_call *t, int dtype);

void make_call(test_call *t, int row, int dtype);
/* The same call on memory of its own. */
void copy_call(test_call *to, const test_call *from);
void free_call(test_call *t);

/*
 * The whole of a test program [CALLS-PER-KERNEL [SEED]]: checks so many calls, which `check` makes, of each kernel and
 * element type, until ten have failed. `check` returns how many failures it has seen. Returns the exit status.
 */
int check_calls(int argc, char **argv, int calls, int (*check)(int row, int dtype));

#endif
