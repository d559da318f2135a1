/* Elements that a mask selects: what all widths and instruction sets share. */
#ifndef GILA_SELECT_H
#define GILA_SELECT_H

#include "loops/loops.h"

/*
 * Moves the elements of n whose mask is not zero to the front of `out`, which has room for `room`; how many. Of `out` nothing
 * is written behind its end, and what is behind the elements is arbitrary.
 */
typedef int64_t (*gila_selection)(void *out, int64_t room, const void *a, const uint8_t *mask,
                                  int64_t n);

/* operands: out, how many are kept, a, mask; all rows, of elements of so many bytes, 16 at most. */
int64_t gila_compress_run(const gila_call *call, gila_selection selection, int64_t size);

#endif
