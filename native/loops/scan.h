/* Scans: each element of the output from those of the input up to its place along the last axis. */
#ifndef GILA_SCAN_H
#define GILA_SCAN_H

#include "loops/loops.h"

/* Bytes of a row of neighbouring lines that are scanned at once, across the axis. */
#define GILA_SCAN_BYTES 256

/* A multiple of the elements that are read ahead at once, and of groups. */
#define GILA_SCAN_AHEAD 512

/*
 * Elements are taken in groups. In a group of 2^k elements, the last of each first half of 2, then of
 * 4 ... elements is added to all of the second half; then what the groups before it come to is added
 * to all. A group that is not whole is filled up. So the result depends on neither strides nor vector
 * width.
 *
 * With params[1] the call is a part of a line, and operand 2 what the elements before it come to. Of floats the output
 * may be the end of a line, whose first elements, some times GILA_SCAN_AHEAD, are only read.
 */
typedef struct gila_scan {
    /* Scans n contiguous elements; `carry` is one element, what those before come to. */
    void (*line)(void *out, const void *in, int64_t n, void *carry);
    /* Scans a group of rows in place; `carry` is a row. Each has GILA_SCAN_BYTES. */
    void (*rows)(void *rows, void *carry);
    /* What `line` leaves as carry, of n elements, some times GILA_SCAN_AHEAD; null where it would be no faster. */
    void (*ahead)(const void *in, int64_t n, void *carry);
    int dtype;
    int group;
    const void *start; /* the first carry; and what fills up */
} gila_scan;

int64_t gila_scan_run(const gila_call *call, const gila_scan *scan);

#endif
