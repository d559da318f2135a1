/* Places looked up, and what falls on each counted: what all element types share. */
#ifndef GILA_SEARCH_H
#define GILA_SEARCH_H

#include "loops/loops.h"

/* Where each of `count` numbers v goes into sorted a, of n: before what equals it, or with `right` behind it. */
typedef void (*gila_search)(int right, const void *a, int64_t n, const void *v, int64_t *out,
                            int64_t count);

/* operands: out, sorted row, elements to look for; params: 1 for the place behind equals. */
int64_t gila_searchsorted_run(const gila_call *call, gila_search search);

/* Tables of counts, so that neighbours in one bin do not wait for each other. */
#define GILA_TABLES 4

/*
 * Counts n numbers in so many tables, in turn, each of bins + 1 counts; what lies outside, and NaN, behind the last bin.
 * Edges are the lower ones, infinity, and the last bin's upper one. False where these have no bins between them.
 */
typedef int (*gila_count)(int64_t *counts, int tables, const void *a, int64_t n, const void *edges,
                          int64_t bins);

/* operands: counts (bins), elements, edges (bins + 1). */
int64_t gila_histogram_run(const gila_call *call, gila_count count);

#endif
