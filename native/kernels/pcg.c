/*
 * PCG64 (O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms for
 * random number generation", 2014): a linear congruential sequence of 128 bits, of which each state
 * gives one word. Lane k of L makes words k, k + L, k + 2 L ..., whose states are again such a
 * sequence, with the multiplier to the power L: so the lanes do not wait for one another.
 */
#if defined(GILA_IS_I64)
#include <string.h>

#include "kernels/kernels.h"

typedef unsigned __int128 pcg_u128;

#define PCG_MULTIPLIER ((pcg_u128)0x2360ed051fc65da4u << 64 | 0x4385df649fccf645u)
/* Words between two looks at the cancel flag. */
#define PCG_STRETCH 65536

/* state * factor + term */
typedef struct pcg_step {
    pcg_u128 factor, term;
} pcg_step;

INLINE uint64_t pcg_output(pcg_u128 state) {
    uint64_t folded = (uint64_t)(state >> 64) ^ (uint64_t)state;
    unsigned rotation = (unsigned)(state >> 122);
    return folded >> rotation | folded << (-rotation & 63);
}

/* Two to the power `doublings` steps at once. */
static pcg_step pcg_leap(pcg_step step, int doublings) {
    for (int i = 0; i < doublings; i++) {
        step.term *= step.factor + 1;
        step.factor *= step.factor;
    }
    return step;
}

/* The next n words; returns the state after them. */
static pcg_u128 pcg_few(uint64_t *out, int64_t n, pcg_u128 state, pcg_step step) {
    for (int64_t i = 0; i < n; i++) {
        state = state * step.factor + step.term;
        out[i] = pcg_output(state);
    }
    return state;
}

#if VD == 8
/* Vectors of eight lanes; several of them hide how long a product takes. */
#define PCG_VECTORS 4
#define PCG_LOG_LANES 5
#define PCG_LANES (8 * PCG_VECTORS)

typedef struct pcg_vector {
    vl high, low;
} pcg_vector;

INLINE vl pcg_load(const uint64_t *from) {
    vl v;
    memcpy(&v, from, sizeof v);
    return v;
}

INLINE vl pcg_vector_output(pcg_vector s) {
    return (vl)_mm512_rorv_epi64((__m512i)(s.high ^ s.low), (__m512i)(s.high >> 58));
}

INLINE pcg_vector pcg_vector_step(pcg_vector s, pcg_step step) {
    uint64_t factor = (uint64_t)step.factor, term = (uint64_t)step.term;
    const vl mask = vl_set1(0xffffffffu), f0 = vl_set1(factor), f1 = vl_set1(factor >> 32);
    vl high = s.low * vl_set1((uint64_t)(step.factor >> 64)) + s.high * f0;
    high = high + vl_set1((uint64_t)(step.term >> 64));
    /* The upper half of s.low * factor, from products of 32 bits. */
    vl s1 = s.low >> 32;
    vl p00 = vl_mul32(s.low, f0), p01 = vl_mul32(s.low, f1), p10 = vl_mul32(s1, f0);
    vl middle = (p00 >> 32) + p10;
    vl carry = (middle & mask) + p01;
    high = high + vl_mul32(s1, f1) + (middle >> 32) + (carry >> 32);
    vl low = (carry << 32 | (p00 & mask)) + vl_set1(term);
    __mmask8 over = _mm512_cmplt_epu64_mask((__m512i)low, (__m512i)vl_set1(term));
    high = (vl)_mm512_mask_sub_epi64((__m512i)high, over, (__m512i)high, (__m512i)vl_set1(~0ull));
    return (pcg_vector){high, low};
}

static pcg_u128 pcg_lanes(uint64_t *out, int64_t n, pcg_u128 state, pcg_step step) {
    uint64_t high[PCG_LANES], low[PCG_LANES];
    for (int i = 0; i < PCG_LANES; i++) {
        state = state * step.factor + step.term;
        high[i] = (uint64_t)(state >> 64), low[i] = (uint64_t)state;
    }
    pcg_vector lanes[PCG_VECTORS];
    for (int v = 0; v < PCG_VECTORS; v++)
        lanes[v] = (pcg_vector){pcg_load(high + 8 * v), pcg_load(low + 8 * v)};
    pcg_step leap = pcg_leap(step, PCG_LOG_LANES);
    for (int64_t i = 0;;) {
        for (int v = 0; v < PCG_VECTORS; v++) {
            vl word = pcg_vector_output(lanes[v]);
            memcpy(out + i + 8 * v, &word, sizeof word);
        }
        i += PCG_LANES;
        if (i == n) break;
        for (int v = 0; v < PCG_VECTORS; v++) lanes[v] = pcg_vector_step(lanes[v], leap);
    }
    uint64_t last_high[8], last_low[8];
    memcpy(last_high, &lanes[PCG_VECTORS - 1].high, sizeof last_high);
    memcpy(last_low, &lanes[PCG_VECTORS - 1].low, sizeof last_low);
    return (pcg_u128)last_high[7] << 64 | last_low[7];
}
#else
#define PCG_LOG_LANES 2
#define PCG_LANES 4

static pcg_u128 pcg_lanes(uint64_t *out, int64_t n, pcg_u128 state, pcg_step step) {
    pcg_u128 a = state * step.factor + step.term;
    pcg_u128 b = a * step.factor + step.term;
    pcg_u128 c = b * step.factor + step.term;
    pcg_u128 d = c * step.factor + step.term;
    pcg_step leap = pcg_leap(step, PCG_LOG_LANES);
    for (int64_t i = 0;;) {
        out[i] = pcg_output(a), out[i + 1] = pcg_output(b);
        out[i + 2] = pcg_output(c), out[i + 3] = pcg_output(d);
        i += PCG_LANES;
        if (i == n) return d;
        a = a * leap.factor + leap.term, b = b * leap.factor + leap.term;
        c = c * leap.factor + leap.term, d = d * leap.factor + leap.term;
    }
}
#endif

/* out: words. a: the state, upper and lower word, and the increment, likewise. */
static int64_t pcg64_run(const gila_call *call) {
    const gila_operand *o = call->operands;
    uint64_t *out = (uint64_t *)(intptr_t)o[0].data, *a = (uint64_t *)(intptr_t)o[1].data;
    int64_t left = o[0].shape[0];
    if (o[0].rank != 1 || o[1].rank != 1 || o[1].shape[0] != 4 || left < 0) return GILA_BAD_CALL;
    if (!a || (left > 0 && !out)) return GILA_BAD_CALL;
    pcg_u128 state = (pcg_u128)a[0] << 64 | a[1];
    pcg_step step = {PCG_MULTIPLIER, (pcg_u128)a[2] << 64 | a[3]};
    while (left > 0) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        int64_t n = left < PCG_STRETCH ? left : PCG_STRETCH, whole = n / PCG_LANES * PCG_LANES;
        if (whole > 0) state = pcg_lanes(out, whole, state, step);
        state = pcg_few(out + whole, n - whole, state, step);
        out += n, left -= n;
    }
    a[0] = (uint64_t)(state >> 64), a[1] = (uint64_t)state;
    return GILA_OK;
}
RUN(pcg64, pcg64_run)

#undef PCG_MULTIPLIER
#undef PCG_STRETCH
#undef PCG_VECTORS
#undef PCG_LOG_LANES
#undef PCG_LANES
#endif
