/* The instruction sets of this architecture, lowest first, and which of them this processor runs. */
#ifndef GILA_CPU_H
#define GILA_CPU_H

#include <stdint.h>

#if defined(__x86_64__) || defined(_M_X64)
#define GILA_TARGETS(X) X(scalar) X(sse2) X(avx2) X(avx512)
#elif defined(__aarch64__)
#define GILA_TARGETS(X) X(scalar) X(neon)
#else
#define GILA_TARGETS(X) X(scalar)
#endif

enum {
#define X(target) GILA_TARGET_##target,
    GILA_TARGETS(X)
#undef X
        GILA_TARGET_COUNT
};

/* The highest target that the processor and the operating system support. */
int gila_best_target(void);

/* Bytes of the last cache that a core reaches, as its processor says, but no more than it can count on. */
int64_t gila_last_cache(void);

/*
 * How far ahead kernels ask for what they only read is masked with this: 0 where a processor looks ahead better alone, so that
 * they ask for the lines they are at, which costs nothing; else -1.
 */
extern int64_t gila_ahead_mask;

/*
 * Kernels of lower targets, which serve higher ones where vectors gain nothing, use the instruction for fused products that a
 * higher one brings; when the lower target itself is chosen, they do without it.
 */
void gila_use_fma(int64_t target);

#endif
