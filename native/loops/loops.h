/*
 * How bodies are walked over strided operands: compiled once, shared by all instruction sets, so
 * that a body sees contiguous memory and no tails.
 */
#ifndef GILA_LOOPS_H
#define GILA_LOOPS_H

#include "gila.h"

typedef int64_t (*gila_kernel)(const gila_call *call);

static inline int gila_cancelled(const gila_call *call) {
    const int64_t *flag = (const int64_t *)(intptr_t)call->cancel;
    return flag && __atomic_load_n(flag, __ATOMIC_RELAXED);
}

/*
 * Elementwise: operands[0] from operands[1..inputs], all of one shape (a broadcast axis has stride
 * zero). `body` gets contiguous arrays whose length is a multiple of 16 and which either coincide
 * with the output or do not touch it.
 */
typedef void (*gila_map_body)(int64_t n, void *out, const void *const *in, const int64_t *params);

typedef struct gila_map {
    gila_map_body body;
    int inputs;
    int in_size;  /* bytes of an input element */
    int out_size; /* bytes of an output element */
} gila_map;

int64_t gila_map_run(const gila_call *call, const gila_map *map);

#endif
