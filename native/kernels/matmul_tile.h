/* What a matrix product is made of: wt, a vector of WT elements, and c + a * b on it. */
#ifndef GILA_MATMUL_TILE_H
#define GILA_MATMUL_TILE_H

#include <string.h>

#include "simd/simd.h"

#if defined(GILA_CLASS_FLOAT)
typedef vt wt;
#define WT VT
#define w_load v_load
#define w_store v_store
#define w_set1 v_set1
#define w_mla v_mla
static inline T t_add(T a, T b) { return a + b; }
static inline T t_mul(T a, T b) { return a * b; }
static inline T t_sub(T a, T b) { return a - b; }
static inline wt w_add(wt a, wt b) { return a + b; }
#else
/* As wide as VD doubles: the compiler makes the multiplications that a target lacks of others. */
typedef vt wt __attribute__((vector_size(8 * VD)));
#define WT ((int)(sizeof(wt) / sizeof(vt)))
static inline wt w_load(const T *p) {
    wt a;
    memcpy(&a, p, sizeof a);
    return a;
}
static inline void w_store(T *p, wt a) { memcpy(p, &a, sizeof a); }
static inline wt w_set1(T a) { return (wt){0} + (vt)a; }
static inline T t_add(T a, T b) { return (T)((uint64_t)a + (uint64_t)b); }
static inline T t_mul(T a, T b) { return (T)((uint64_t)a * (uint64_t)b); }
static inline T t_sub(T a, T b) { return (T)((uint64_t)a - (uint64_t)b); }
static inline wt w_add(wt a, wt b) { return a + b; }
static inline wt w_mla(wt a, wt b, wt c) { return a * b + c; }
#endif

/* The first lanes alone; of the others, zeros. */
#if defined(GILA_KEYS) && defined(GILA_IS_F32)
static inline wt w_load_few(const T *p, int64_t lanes) {
    return (wt)vj_load_few(p, lanes, vj_set1(0));
}
static inline void w_store_few(T *p, int64_t lanes, wt a) { vj_store_few(p, lanes, (vj)a); }
#elif defined(GILA_KEYS)
static inline wt w_load_few(const T *p, int64_t lanes) {
    return (wt)vi_load_few(p, lanes, vi_set1(0));
}
static inline void w_store_few(T *p, int64_t lanes, wt a) { vi_store_few(p, lanes, (vi)a); }
#else
static inline wt w_load_few(const T *p, int64_t lanes) {
    if (lanes == WT) return w_load(p);
    T few[WT] = {0};
    for (int64_t l = 0; l < lanes; l++) few[l] = p[l];
    return w_load(few);
}
static inline void w_store_few(T *p, int64_t lanes, wt a) {
    T few[WT];
    w_store(few, a);
    for (int64_t l = 0; l < lanes; l++) p[l] = few[l];
}
#endif

#endif
