/*
 * The rows of kernels.def as numbers, and what their forms are to whoever runs them: the kind of a
 * gila_kernel and, of elementwise ones, how many inputs and which element types the body writes and
 * reads. SELF is the row's own type, SELF_PART that of its parts.
 */
#ifndef GILA_ROWS_H
#define GILA_ROWS_H

#include "gila.h"

enum {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW_##name,
#include "kernels.def"
    ROWS
};

/* What stands behind the last row of a table (dispatch/table.c). */
#define TABLE_END 255

enum { SELF = GILA_DTYPES, SELF_PART };

#define FORM_MAP1 MAP, 1, SELF, SELF
#define FORM_MAP2 MAP, 2, SELF, SELF, SELF
#define FORM_MAP3 MAP, 3, SELF, SELF, SELF, SELF
#define FORM_PART MAP, 1, SELF_PART, SELF
#define FORM_TEST1 MAP, 1, GILA_BOOL, SELF
#define FORM_TEST2 MAP, 2, GILA_BOOL, SELF, SELF
#define FORM_WHERE MAP, 3, SELF, GILA_BOOL, SELF, SELF
#define FORM_EXPONENT MAP, 1, GILA_I32, SELF
#define FORM_SCALED MAP, 2, SELF, SELF, GILA_I32
#define FORM_ESCAPE MAP, 2, GILA_I64, SELF, SELF
#define FORM_REDUCE1 REDUCE, 1
#define FORM_REDUCE2 REDUCE, 2
#define FORM_TRUTH1 REDUCE, 1
#define FORM_TAKE RUN, 0
#define FORM_PUT RUN, 0
#define FORM_PROGRAM RUN, 0
#define FORM_MATMUL RUN, 0
#define FORM_LU RUN, 0
#define FORM_QR RUN, 0
#define FORM_CHOLESKY RUN, 0
#define FORM_TRIANGLE RUN, 0
#define FORM_FFT RUN, 0
#define FORM_INDEX1 RUN, 0
#define FORM_SCAN RUN, 0
#define FORM_COMPRESS RUN, 0
#define FORM_NONZERO RUN, 0
#define FORM_SEARCH RUN, 0
#define FORM_HISTOGRAM RUN, 0
#define FORM_BINCOUNT RUN, 0
#define FORM_FOLD RUN, 0
#define FORM_REDUCEAT RUN, 0
#define FORM_PUT_FOLD RUN, 0
#define FORM_SORT RUN, 0
#define FORM_SELECT RUN, 0
#define FORM_ARGSORT RUN, 0
#define FORM_SAMPLE RUN, 0
#define FORM_CONVOLVE RUN, 0
#define FORM_BODIES RUN, 0
#define FORM_WORDS RUN, 0
#define FORM_DRAW RUN, 0
#define FORM_ZIGGURAT RUN, 0
#define FORM_TALLY1 RUN, 0
#define FORM_TALLY2 RUN, 0

#endif
