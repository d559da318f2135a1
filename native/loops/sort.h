/* Rows that are sorted: shared by all targets, which sort keys. */
#ifndef GILA_SORT_H
#define GILA_SORT_H

#include <stdint.h>

#include "gila.h"

/* Room that keys and spare memory have behind them: whole vectors are stored at the ends. */
#define SORT_SLACK 16

/* So few keys a partition sorts, whatever the target. Of so many more, each pivot is one of a sorted sample of so few. */
#define SELECTED 256
#define SAMPLED (8 * SELECTED)
/* Half again the deviation of what place in the sample the wanted key would have. */
#define MARGIN 12

/* Bits that key and element differ in: `every` in all, and `negative` in negative ones. */
typedef struct gila_turn {
    int64_t every, negative;
} gila_turn;

/* How a target sorts signed integers of `size` bytes, the keys. */
typedef struct gila_sorting {
    int size;
    /* Keys of a vector; 1 where there are none, and sorting takes spare memory, as much as there are keys. */
    int lanes;
    int side_by_side; /* the length up to which rows are best sorted each in a lane, at most 128 */
    /*
     * With k < 0 sorts n elements by their keys. Else n keys, not turned round, and only so far that the k-th is in its
     * place, no key before it is greater and none behind it is less, which always takes spare memory.
     */
    int64_t (*sort)(const gila_call *call, void *keys, int64_t n, void *spare, int64_t k,
                    gila_turn turn);
    /* Elements to keys, or back; returns whether any is then more than `most` or less than ~most. */
    unsigned (*turn)(void *keys, int64_t n, gila_turn turn, int64_t most);
    /* Sorts n vectors of keys, each lane by itself. */
    void (*sort_lanes)(void *keys, int64_t n);
    /*
     * Moves elements with lesser keys than that of the pivot to the front, but for those whose keys are less than `least`,
     * and returns how many: perhaps none where there are few. No element changes.
     */
    int64_t (*split)(void *elements, int64_t n, void *spare, int64_t pivot, int64_t least,
                     gila_turn turn);
} gila_sorting;

/* The kernels sort, with k < 0, and partition. */
int64_t gila_sort_run(const gila_call *call, const gila_sorting *by, int64_t k);

/* Splits a row for sort. */
int64_t gila_split_run(const gila_call *call, const gila_sorting *by);

#endif
