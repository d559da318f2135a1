/* What every kernel body includes: the vocabulary, the loops, and the prototypes from the rows. */
#ifndef GILA_KERNELS_H
#define GILA_KERNELS_H

#include "loops/loops.h"
#include "simd/simd.h"

#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    int64_t GILA_NAME(name)(const gila_call *call);
#include "kernels.def"
#undef KERNEL

#define MAP(call, body, inputs) gila_map_run(call, &(gila_map){body, inputs, sizeof(T), sizeof(T)})

#endif
