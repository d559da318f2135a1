/* One lane: plain C. The vocabulary's reference. */
#include <math.h>
#include <string.h>

#define GILA_SCALAR 1
#define VD 1
#define VF 1
#define GILA_FMA 0
#define GILA_STREAMS 0
/* Rows of a matrix product's tile, two vectors wide: its sums stay in registers. */
#define GILA_TILE_ROWS 4

typedef double vd;
typedef float vf;
typedef uint64_t vl;
typedef uint32_t vu;
typedef int vdm;
typedef int vfm;

static inline vd vd_load(const double *p) { return *p; }
static inline void vd_store(double *p, vd a) { *p = a; }
static inline vd vd_set1(double a) { return a; }
static inline vd vd_sqrt(vd a) { return sqrt(a); }
static inline vd vd_fma(vd a, vd b, vd c) { return fma(a, b, c); }
static inline vd vd_min(vd a, vd b) { return a < b ? a : b; }
static inline vd vd_max(vd a, vd b) { return b < a ? a : b; }
static inline vdm vd_lt(vd a, vd b) { return a < b; }
static inline vdm vd_le(vd a, vd b) { return a <= b; }
static inline vdm vd_nan(vd a) { return a != a; }
static inline vdm vdm_or(vdm a, vdm b) { return a | b; }
static inline vdm vdm_and(vdm a, vdm b) { return a & b; }
static inline int vdm_any(vdm m) { return m; }
static inline int vdm_all(vdm m) { return m; }
static inline vd vd_select(vdm m, vd a, vd b) { return m ? a : b; }
static inline vl vd_bits(vd a) {
    vl bits;
    memcpy(&bits, &a, sizeof bits);
    return bits;
}
static inline vd vl_double(vl bits) {
    vd a;
    memcpy(&a, &bits, sizeof a);
    return a;
}
static inline vl vl_set1(uint64_t a) { return a; }
static inline vdm vl_nonzero(vl a) { return a != 0; }
static inline vl vl_mul32(vl a, vl b) { return (a & 0xffffffffu) * (b & 0xffffffffu); }
static inline vd vd_lookup8(const double *table, vl i) { return table[i & 7]; }
static inline vd vd_lookup32(const double *table, vl i) { return table[i & 31]; }
/* One lane takes the way that serves all numbers: the library need not have both. */
#define GILA_USUAL 1
static inline int vd_usual(vd a) { return (void)a, 0; }
static inline vd vd_load_f32(const float *p) { return *p; }
static inline void vd_store_f32(float *p, vd a) { *p = (float)a; }
static inline vd vd_inverse_f32(vd a) { return 1 / (float)a; }

static inline vf vf_load(const float *p) { return *p; }
static inline void vf_store(float *p, vf a) { *p = a; }
static inline vf vf_set1(float a) { return a; }
static inline vf vf_sqrt(vf a) { return sqrtf(a); }
static inline vf vf_fma(vf a, vf b, vf c) { return fmaf(a, b, c); }
static inline vf vf_min(vf a, vf b) { return a < b ? a : b; }
static inline vf vf_max(vf a, vf b) { return b < a ? a : b; }
static inline vfm vf_lt(vf a, vf b) { return a < b; }
static inline vfm vf_le(vf a, vf b) { return a <= b; }
static inline vfm vf_nan(vf a) { return a != a; }
static inline vfm vfm_or(vfm a, vfm b) { return a | b; }
static inline vfm vfm_and(vfm a, vfm b) { return a & b; }
static inline int vfm_any(vfm m) { return m; }
static inline int vfm_all(vfm m) { return m; }
static inline vf vf_select(vfm m, vf a, vf b) { return m ? a : b; }
static inline vu vf_bits(vf a) {
    vu bits;
    memcpy(&bits, &a, sizeof bits);
    return bits;
}
static inline vf vu_float(vu bits) {
    vf a;
    memcpy(&a, &bits, sizeof a);
    return a;
}
static inline vu vu_set1(uint32_t a) { return a; }
static inline int vf_usual(vf a) { return (void)a, 0; }

/*
 * Pairs a, b seen as one sequence of twice as many lanes. zip: their lanes in turn, lower and upper
 * half; even and odd: every other lane. reverse: the lanes of one vector backwards.
 */
static inline vd vd_zip_lo(vd a, vd b) { return (void)b, a; }
static inline vd vd_zip_hi(vd a, vd b) { return (void)a, b; }
static inline vd vd_even(vd a, vd b) { return (void)b, a; }
static inline vd vd_odd(vd a, vd b) { return (void)a, b; }
static inline vd vd_reverse(vd a) { return a; }
static inline vf vf_zip_lo(vf a, vf b) { return (void)b, a; }
static inline vf vf_zip_hi(vf a, vf b) { return (void)a, b; }
static inline vf vf_even(vf a, vf b) { return (void)b, a; }
static inline vf vf_odd(vf a, vf b) { return (void)a, b; }
static inline vf vf_reverse(vf a) { return a; }
