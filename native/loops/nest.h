/* Several strided operands walked together: a nest of axes, the innermost last. */
#ifndef GILA_NEST_H
#define GILA_NEST_H

#include "loops/loops.h"

typedef struct gila_nest {
    int arrays;
    int rank;
    int64_t elements;
    int64_t shape[GILA_MAX_RANK];
    int64_t strides[GILA_MAX_ARRAYS][GILA_MAX_RANK];
    int64_t index[GILA_MAX_RANK];
    char *data[GILA_MAX_ARRAYS];
} gila_nest;

/*
 * The axes [from, to) of operands that agree on them; axes of length one are dropped, and neighbours that all walk as one
 * are one. False where the operands lack an axis, differ in a length, or are null though they have elements.
 */
int gila_nest_plan(gila_nest *nest, const gila_operand *operands, int arrays, int64_t from,
                   int64_t to);

/* Puts the smallest strides of array 0 innermost, for work whose order does not matter, and merges neighbours then. */
void gila_nest_sort(gila_nest *nest);

/* Exchanges two axes. */
void gila_nest_swap(gila_nest *nest, int a, int b);

/*
 * For work along an axis that the nest lacks, `down` bytes from one element of array 1 to the next: takes out of the nest an
 * axis on which many elements lie closer, so that they are worked on side by side. Its number, and its length; -1 where
 * there is none.
 */
int gila_nest_across(gila_nest *nest, int64_t down, int64_t *length);

/* Moves all data pointers to the next element; false, and back at the first, after the last. */
int gila_nest_next(gila_nest *nest);

#endif
