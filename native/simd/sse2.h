/* 128 bits, no fused multiply-add and no blend: every x86-64 has it. */
#include <emmintrin.h>
#include <math.h>

#define VD 2
#define VF 4
#define GILA_FMA 0
#define GILA_STREAMS 0
/* Rows of a matrix product's tile, two vectors wide: its sums stay in registers. */
#define GILA_TILE_ROWS 6

typedef __m128d vd;
typedef __m128 vf;
typedef uint64_t vl __attribute__((vector_size(16)));
typedef uint32_t vu __attribute__((vector_size(16)));
typedef __m128d vdm;
typedef __m128 vfm;

static inline vd vd_load(const double *p) { return _mm_loadu_pd(p); }
static inline void vd_store(double *p, vd a) { _mm_storeu_pd(p, a); }
static inline vd vd_set1(double a) { return _mm_set1_pd(a); }
static inline vd vd_sqrt(vd a) { return _mm_sqrt_pd(a); }
static inline vd vd_fma(vd a, vd b, vd c) {
    for (int i = 0; i < VD; i++) a[i] = fma(a[i], b[i], c[i]);
    return a;
}
static inline vd vd_min(vd a, vd b) { return _mm_min_pd(a, b); }
static inline vd vd_max(vd a, vd b) { return _mm_max_pd(a, b); }
static inline vdm vd_lt(vd a, vd b) { return _mm_cmplt_pd(a, b); }
static inline vdm vd_le(vd a, vd b) { return _mm_cmple_pd(a, b); }
static inline vdm vd_nan(vd a) { return _mm_cmpunord_pd(a, a); }
static inline vdm vdm_or(vdm a, vdm b) { return _mm_or_pd(a, b); }
static inline vdm vdm_and(vdm a, vdm b) { return _mm_and_pd(a, b); }
static inline int vdm_any(vdm m) { return _mm_movemask_pd(m); }
static inline int vdm_all(vdm m) { return _mm_movemask_pd(m) == 3; }
static inline vd vd_select(vdm m, vd a, vd b) {
    return _mm_or_pd(_mm_and_pd(m, a), _mm_andnot_pd(m, b));
}
static inline vl vd_bits(vd a) { return (vl)a; }
static inline vd vl_double(vl bits) { return (vd)bits; }
static inline vl vl_set1(uint64_t a) { return (vl){a, a}; }
static inline vdm vl_nonzero(vl a) { return (vdm)(a != vl_set1(0)); }
static inline vl vl_mul32(vl a, vl b) { return (vl)_mm_mul_epu32((__m128i)a, (__m128i)b); }
static inline vd vd_lookup8(const double *table, vl i) {
    return (vd){table[i[0] & 7], table[i[1] & 7]};
}
static inline vd vd_lookup32(const double *table, vl i) {
    return (vd){table[i[0] & 31], table[i[1] & 31]};
}
static inline vd vd_load_f32(const float *p) {
    return _mm_cvtps_pd(_mm_castsi128_ps(_mm_loadl_epi64((const __m128i *)p)));
}
static inline void vd_store_f32(float *p, vd a) {
    _mm_storel_epi64((__m128i *)p, _mm_castps_si128(_mm_cvtpd_ps(a)));
}

static inline vf vf_load(const float *p) { return _mm_loadu_ps(p); }
static inline void vf_store(float *p, vf a) { _mm_storeu_ps(p, a); }
static inline vf vf_set1(float a) { return _mm_set1_ps(a); }
static inline vf vf_sqrt(vf a) { return _mm_sqrt_ps(a); }
static inline vf vf_fma(vf a, vf b, vf c) {
    for (int i = 0; i < VF; i++) a[i] = fmaf(a[i], b[i], c[i]);
    return a;
}
static inline vf vf_min(vf a, vf b) { return _mm_min_ps(a, b); }
static inline vf vf_max(vf a, vf b) { return _mm_max_ps(a, b); }
static inline vfm vf_lt(vf a, vf b) { return _mm_cmplt_ps(a, b); }
static inline vfm vf_le(vf a, vf b) { return _mm_cmple_ps(a, b); }
static inline vfm vf_nan(vf a) { return _mm_cmpunord_ps(a, a); }
static inline vfm vfm_or(vfm a, vfm b) { return _mm_or_ps(a, b); }
static inline vfm vfm_and(vfm a, vfm b) { return _mm_and_ps(a, b); }
static inline int vfm_any(vfm m) { return _mm_movemask_ps(m); }
static inline int vfm_all(vfm m) { return _mm_movemask_ps(m) == 15; }
static inline vf vf_select(vfm m, vf a, vf b) {
    return _mm_or_ps(_mm_and_ps(m, a), _mm_andnot_ps(m, b));
}
static inline vu vf_bits(vf a) { return (vu)a; }
static inline vf vu_float(vu bits) { return (vf)bits; }
static inline vu vu_set1(uint32_t a) { return (vu){a, a, a, a}; }

/*
 * Pairs a, b seen as one sequence of twice as many lanes. zip: their lanes in turn, lower and upper
 * half; even and odd: every other lane. reverse: the lanes of one vector backwards.
 */
static inline vd vd_zip_lo(vd a, vd b) { return _mm_unpacklo_pd(a, b); }
static inline vd vd_zip_hi(vd a, vd b) { return _mm_unpackhi_pd(a, b); }
static inline vd vd_even(vd a, vd b) { return _mm_unpacklo_pd(a, b); }
static inline vd vd_odd(vd a, vd b) { return _mm_unpackhi_pd(a, b); }
static inline vd vd_reverse(vd a) { return _mm_shuffle_pd(a, a, 1); }
static inline vf vf_zip_lo(vf a, vf b) { return _mm_unpacklo_ps(a, b); }
static inline vf vf_zip_hi(vf a, vf b) { return _mm_unpackhi_ps(a, b); }
static inline vf vf_even(vf a, vf b) { return _mm_shuffle_ps(a, b, 0x88); }
static inline vf vf_odd(vf a, vf b) { return _mm_shuffle_ps(a, b, 0xdd); }
static inline vf vf_reverse(vf a) { return _mm_shuffle_ps(a, a, 0x1b); }
