/* Convolution of planes: what all element types and instruction sets share. */
#ifndef GILA_CONVOLVE_H
#define GILA_CONVOLVE_H

#include "loops/loops.h"

/*
 * One row of n outputs. `image` is the element under the first weight of the first of them, `pitch` elements from one row to
 * the next; the weights, in the order in which the image's elements meet them, lie one after another. Looks at the cancel flag.
 */
typedef int64_t (*gila_convolution)(const gila_call *call, void *out, int64_t n, const void *image,
                                    int64_t pitch, const void *weights, int64_t rows,
                                    int64_t columns);

/* operands: out, image, weights, planes of the row's type, but the image and out may be strided. */
int64_t gila_convolve_run(const gila_call *call, gila_convolution row);

#endif
