/*
 * Monte-Carlo pi: how many of the points number first .. first + count - 1 lie in the quarter
 * circle. Point i comes from block i / 2 of Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", 2011), whose key is the seed, so any division of the work
 * gives the same points. Coordinates have 32 bits.
 */
#if defined(GILA_IS_F64)
/* Two lanes gain little. */
#if defined(GILA_ON_sse2)
#define GILA_DEFER 1
#endif
#include <string.h>

#include "kernels/kernels.h"

#define MULTIPLIER_0 0xD2511F53u
#define MULTIPLIER_1 0xCD9E8D57u
#define WEYL_0 0x9E3779B9u
#define WEYL_1 0xBB67AE85u
#define LOW 0xffffffffu

/* Blocks between two looks at the cancel flag. */
#define STRETCH 65536

/* Four words of each lane's block; every lane holds a 32-bit word. */
static inline void philox(vl counter, uint64_t seed, vl words[4]) {
    uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
    const vl low = vl_set1(LOW), m0 = vl_set1(MULTIPLIER_0), m1 = vl_set1(MULTIPLIER_1);
    vl c0 = counter & low, c1 = counter >> 32, c2 = vl_set1(0), c3 = vl_set1(0);
#pragma GCC unroll 10
    for (int round = 0; round < 10; round++) {
        vl p0 = vl_mul32(c0, m0), p1 = vl_mul32(c2, m1);
        c0 = (p1 >> 32) ^ c1 ^ vl_set1(k0);
        c2 = (p0 >> 32) ^ c3 ^ vl_set1(k1);
        c1 = p1 & low;
        c3 = p0 & low;
        k0 += WEYL_0;
        k1 += WEYL_1;
    }
    words[0] = c0, words[1] = c1, words[2] = c2, words[3] = c3;
}

static inline vd coordinate(vl word) {
    vd integer = vl_double(word | vl_set1(0x4330000000000000u)) - vd_set1(0x1p52);
    return integer * vd_set1(0x1p-32);
}

static inline vd hit(vl x, vl y) {
    vd a = coordinate(x), b = coordinate(y);
    return vd_select(vd_lt(a * a + b * b, vd_set1(1)), vd_set1(1), vd_set1(0));
}

static inline double lanes_sum(vd a) {
    double lanes[VD], sum = 0;
    vd_store(lanes, a);
    for (int i = 0; i < VD; i++) sum += lanes[i];
    return sum;
}

/* One point: 1 where it is inside. */
static int64_t one_hit(uint64_t seed, uint64_t point) {
    vl words[4];
    philox(vl_set1(point / 2), seed, words);
    double hits[VD];
    vd_store(hits, point % 2 ? hit(words[2], words[3]) : hit(words[0], words[1]));
    return (int64_t)hits[0];
}

/* Both points of `blocks` blocks, a multiple of the lanes. */
static __attribute__((noinline)) int64_t block_hits(uint64_t seed, uint64_t first, int64_t blocks) {
    uint64_t lanes[GILA_LANES];
    for (int i = 0; i < VD; i++) lanes[i] = first + (uint64_t)i;
    vl counter, words[4];
    memcpy(&counter, lanes, sizeof counter);
    vd hits = vd_set1(0);
    for (int64_t i = 0; i < blocks; i += VD, counter = counter + vl_set1(VD)) {
        philox(counter, seed, words);
        hits = hits + hit(words[0], words[1]);
        hits = hits + hit(words[2], words[3]);
    }
    return (int64_t)lanes_sum(hits);
}

ONCE int64_t run_pi(const gila_call *call) {
    uint64_t seed = (uint64_t)call->params[0], point = (uint64_t)call->params[1];
    int64_t left = call->params[2], hits = 0;
    int64_t *out = (int64_t *)(intptr_t)call->operands[0].data;
    if (!out || left < 0) return GILA_BAD_CALL;
    if (left > 0 && point % 2) hits += one_hit(seed, point), point++, left--;
    while (left >= 2 * VD) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        int64_t blocks = left / 2 < STRETCH ? left / 2 / VD * VD : STRETCH;
        hits += block_hits(seed, point / 2, blocks);
        point += 2 * (uint64_t)blocks;
        left -= 2 * blocks;
    }
    for (; left > 0; left--, point++) hits += one_hit(seed, point);
    *out = hits;
    return GILA_OK;
}

RUN(pi, run_pi)

#undef STRETCH
#undef GILA_DEFER
#endif
