/* 512 bits with mask registers (F, DQ, BW and VL): servers since 2017, Zen 4 and later. */
#include <immintrin.h>

#define VD 8
#define VF 16
#define GILA_FMA 1
#define GILA_STREAMS 1
/* Rows of a matrix product's tile, two vectors wide: its sums stay in registers. */
#define GILA_TILE_ROWS 8

typedef __m512d vd;
typedef __m512 vf;
typedef uint64_t vl __attribute__((vector_size(64)));
typedef uint32_t vu __attribute__((vector_size(64)));
typedef __mmask8 vdm;
typedef __mmask16 vfm;

static inline vd vd_load(const double *p) { return _mm512_loadu_pd(p); }
static inline void vd_store(double *p, vd a) { _mm512_storeu_pd(p, a); }
/* Past the caches, to where a whole vector is aligned. */
static inline void vd_stream(double *p, vd a) { _mm512_stream_pd(p, a); }
static inline vd vd_set1(double a) { return _mm512_set1_pd(a); }
static inline vd vd_sqrt(vd a) { return _mm512_sqrt_pd(a); }
static inline vd vd_fma(vd a, vd b, vd c) { return _mm512_fmadd_pd(a, b, c); }
static inline vd vd_min(vd a, vd b) { return _mm512_min_pd(a, b); }
static inline vd vd_max(vd a, vd b) { return _mm512_max_pd(a, b); }
static inline vdm vd_lt(vd a, vd b) { return _mm512_cmp_pd_mask(a, b, _CMP_LT_OQ); }
static inline vdm vd_eq(vd a, vd b) { return _mm512_cmp_pd_mask(a, b, _CMP_EQ_OQ); }
static inline void vd_store_truths(uint8_t *p, vdm m) {
    _mm_storel_epi64((__m128i *)(void *)p, _mm_maskz_mov_epi8(m, _mm_set1_epi8(1)));
}
static inline vdm vd_le(vd a, vd b) { return _mm512_cmp_pd_mask(a, b, _CMP_LE_OQ); }
static inline vdm vd_nan(vd a) { return _mm512_cmp_pd_mask(a, a, _CMP_UNORD_Q); }
static inline vdm vdm_or(vdm a, vdm b) { return a | b; }
static inline vdm vdm_and(vdm a, vdm b) { return a & b; }
static inline int vdm_any(vdm m) { return m; }
static inline int vdm_all(vdm m) { return m == 0xff; }
static inline vd vd_select(vdm m, vd a, vd b) { return _mm512_mask_blend_pd(m, b, a); }
/* The lanes whose bools are true. */
static inline vdm vd_truths(const uint8_t *p) {
    __m128i a = _mm_loadl_epi64((const __m128i *)(const void *)p);
    return (vdm)_mm_test_epi8_mask(a, a);
}
static inline vl vd_bits(vd a) { return (vl)a; }
static inline vd vl_double(vl bits) { return (vd)bits; }
static inline vl vl_set1(uint64_t a) { return (vl)_mm512_set1_epi64((long long)a); }
static inline vdm vl_nonzero(vl a) { return _mm512_test_epi64_mask((__m512i)a, (__m512i)a); }
static inline vl vl_mul32(vl a, vl b) { return (vl)_mm512_mul_epu32((__m512i)a, (__m512i)b); }
static inline vd vd_lookup8(const double *table, vl i) {
    return _mm512_permutexvar_pd((__m512i)i, vd_load(table));
}
static inline vd vd_lookup32(const double *table, vl i) {
    vd low = _mm512_permutex2var_pd(vd_load(table), (__m512i)i, vd_load(table + 8));
    vd high = _mm512_permutex2var_pd(vd_load(table + 16), (__m512i)i, vd_load(table + 24));
    return vd_select(_mm512_movepi64_mask((__m512i)(i << 59)), high, low);
}
#define GILA_SCALE 1
static inline vd vd_scale(vd a, vd n) { return _mm512_scalef_pd(a, n); }
#define GILA_USUAL 1
static inline int vd_usual(vd a) { return !_mm512_fpclass_pd_mask(a, 0xff); }
#define GILA_ROOT_STEPS 2
#define GILA_DIVIDED_ROOTS 3
static inline vd vd_root_seed(vd a) { return _mm512_rsqrt14_pd(a); }
static inline vd vd_load_f32(const float *p) { return _mm512_cvtps_pd(_mm256_loadu_ps(p)); }
static inline void vd_store_f32(float *p, vd a) { _mm256_storeu_ps(p, _mm512_cvtpd_ps(a)); }
static inline vd vd_inverse_f32(vd a) {
    return _mm512_cvtps_pd(_mm256_set1_ps(1) / _mm512_cvtpd_ps(a));
}

static inline vf vf_load(const float *p) { return _mm512_loadu_ps(p); }
static inline void vf_store(float *p, vf a) { _mm512_storeu_ps(p, a); }
static inline void vf_stream(float *p, vf a) { _mm512_stream_ps(p, a); }
static inline vf vf_set1(float a) { return _mm512_set1_ps(a); }
static inline vf vf_sqrt(vf a) { return _mm512_sqrt_ps(a); }
static inline vf vf_fma(vf a, vf b, vf c) { return _mm512_fmadd_ps(a, b, c); }
static inline vf vf_min(vf a, vf b) { return _mm512_min_ps(a, b); }
static inline vf vf_max(vf a, vf b) { return _mm512_max_ps(a, b); }
static inline vfm vf_lt(vf a, vf b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
static inline vfm vf_eq(vf a, vf b) { return _mm512_cmp_ps_mask(a, b, _CMP_EQ_OQ); }
static inline void vf_store_truths(uint8_t *p, vfm m) {
    _mm_storeu_si128((__m128i *)(void *)p, _mm_maskz_mov_epi8(m, _mm_set1_epi8(1)));
}
static inline vfm vf_le(vf a, vf b) { return _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ); }
static inline vfm vf_nan(vf a) { return _mm512_cmp_ps_mask(a, a, _CMP_UNORD_Q); }
static inline vfm vfm_or(vfm a, vfm b) { return a | b; }
static inline vfm vfm_and(vfm a, vfm b) { return a & b; }
static inline int vfm_any(vfm m) { return m; }
static inline vf vf_select(vfm m, vf a, vf b) { return _mm512_mask_blend_ps(m, b, a); }
static inline vfm vf_truths(const uint8_t *p) {
    __m128i a = _mm_loadu_si128((const __m128i *)(const void *)p);
    return _mm_test_epi8_mask(a, a);
}
static inline vu vf_bits(vf a) { return (vu)a; }
static inline vf vu_float(vu bits) { return (vf)bits; }
static inline vu vu_set1(uint32_t a) { return (vu)_mm512_set1_epi32((int)a); }
static inline vf vf_scale(vf a, vf n) { return _mm512_scalef_ps(a, n); }
static inline int vf_usual(vf a) { return !_mm512_fpclass_ps_mask(a, 0xff); }

/* Keys of sorting: int64 (vi) and int32 (vj). A mask has one bit per lane. */
#define GILA_KEYS 1
/* For each mask of eight lanes: the lanes of the mask, then the others, in four bits each. */
extern const uint32_t gila_parted_lanes[256];
#define VI 8
#define VJ 16
typedef __m512i vi;
typedef __m512i vj;

static inline vi vi_load(const void *p) { return _mm512_loadu_si512(p); }
static inline void vi_store(void *p, vi a) { _mm512_storeu_si512(p, a); }
/* The first lanes alone: of the others, those of `rest`. */
static inline vi vi_load_few(const void *p, int64_t lanes, vi rest) {
    return _mm512_mask_loadu_epi64(rest, (__mmask8)((1u << lanes) - 1), p);
}
static inline void vi_store_few(void *p, int64_t lanes, vi a) {
    _mm512_mask_storeu_epi64(p, (__mmask8)((1u << lanes) - 1), a);
}
/* All bits of the lanes that are negative. */
static inline vi vi_signs(vi a) { return _mm512_srai_epi64(a, 63); }
static inline vi vi_set1(int64_t a) { return _mm512_set1_epi64(a); }
static inline unsigned vi_lt(vi a, vi b) { return _mm512_cmplt_epi64_mask(a, b); }
/* Moves the lanes of the mask to the front; the others are arbitrary. */
static inline vi vi_compress(vi a, unsigned mask) {
    return _mm512_maskz_compress_epi64((__mmask8)mask, a);
}
/* The lanes of the mask, then the others. */
static inline vi vi_part(vi a, unsigned mask) {
    __m512i lanes = _mm512_set1_epi32((int)gila_parted_lanes[mask]);
    __m512i shifts = _mm512_setr_epi64(0, 4, 8, 12, 16, 20, 24, 28);
    return _mm512_permutexvar_epi64(_mm512_srlv_epi64(lanes, shifts), a);
}

static inline vj vj_load(const void *p) { return _mm512_loadu_si512(p); }
static inline void vj_store(void *p, vj a) { _mm512_storeu_si512(p, a); }
static inline vj vj_load_few(const void *p, int64_t lanes, vj rest) {
    return _mm512_mask_loadu_epi32(rest, (__mmask16)((1u << lanes) - 1), p);
}
static inline void vj_store_few(void *p, int64_t lanes, vj a) {
    _mm512_mask_storeu_epi32(p, (__mmask16)((1u << lanes) - 1), a);
}
static inline vj vj_signs(vj a) { return _mm512_srai_epi32(a, 31); }
static inline vj vj_set1(int32_t a) { return _mm512_set1_epi32(a); }
static inline unsigned vj_lt(vj a, vj b) { return _mm512_cmplt_epi32_mask(a, b); }
static inline vj vj_compress(vj a, unsigned mask) {
    return _mm512_maskz_compress_epi32((__mmask16)mask, a);
}
/*
 * The lesser of each two lanes to a, the other to b, of zeros either. What is not the minimum is the exclusive or
 * of all three, which does not wait for the ports that compare.
 */
static inline void vj_exchange(vj *a, vj *b) {
    vj less = _mm512_min_epi32(*a, *b);
    *b = _mm512_ternarylogic_epi32(*a, *b, less, 0x96);
    *a = less;
}
/* Whether there are lanes that minimum and maximum do not tell from others: NaN and -0.0. */
static inline unsigned vd_strange(vd a) { return _mm512_fpclass_pd_mask(a, 0x85); }
static inline void vd_exchange(vd *a, vd *b) {
    vi x = (vi)*a, y = (vi)*b;
    *a = vd_min(*a, *b);
    *b = (vd)_mm512_ternarylogic_epi64(x, y, (vi)*a, 0x96);
}

/*
 * Pairs a, b seen as one sequence of twice as many lanes. zip: their lanes in turn, lower and upper
 * half; even and odd: every other lane. reverse: the lanes of one vector backwards.
 */
static inline vd vd_zip_lo(vd a, vd b) {
    return _mm512_permutex2var_pd(a, _mm512_setr_epi64(0, 8, 1, 9, 2, 10, 3, 11), b);
}
static inline vd vd_zip_hi(vd a, vd b) {
    return _mm512_permutex2var_pd(a, _mm512_setr_epi64(4, 12, 5, 13, 6, 14, 7, 15), b);
}
static inline vd vd_even(vd a, vd b) {
    return _mm512_permutex2var_pd(a, _mm512_setr_epi64(0, 2, 4, 6, 8, 10, 12, 14), b);
}
static inline vd vd_odd(vd a, vd b) {
    return _mm512_permutex2var_pd(a, _mm512_setr_epi64(1, 3, 5, 7, 9, 11, 13, 15), b);
}
static inline vd vd_reverse(vd a) {
    return _mm512_permutexvar_pd(_mm512_setr_epi64(7, 6, 5, 4, 3, 2, 1, 0), a);
}
static inline vf vf_zip_lo(vf a, vf b) {
    return _mm512_permutex2var_ps(
        a, _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), b);
}
static inline vf vf_zip_hi(vf a, vf b) {
    return _mm512_permutex2var_ps(
        a, _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), b);
}
static inline vf vf_even(vf a, vf b) {
    return _mm512_permutex2var_ps(
        a, _mm512_setr_epi32(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b);
}
static inline vf vf_odd(vf a, vf b) {
    return _mm512_permutex2var_ps(
        a, _mm512_setr_epi32(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b);
}
static inline vf vf_reverse(vf a) {
    return _mm512_permutexvar_ps(
        _mm512_setr_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0), a);
}

/*
 * Of a pair seen as one sequence: each step brings lanes that lie half as far apart as before to the same place of both
 * vectors, first those of half a vector. After the last, of neighbours, together puts all in order again.
 */
static inline void vd_apart(vd *a, vd *b, int step) {
    vd low = step == 0   ? _mm512_shuffle_f64x2(*a, *b, 0x44)
             : step == 1 ? _mm512_shuffle_f64x2(*a, *b, 0x88)
                         : _mm512_unpacklo_pd(*a, *b);
    *b = step == 0   ? _mm512_shuffle_f64x2(*a, *b, 0xee)
         : step == 1 ? _mm512_shuffle_f64x2(*a, *b, 0xdd)
                     : _mm512_unpackhi_pd(*a, *b);
    *a = low;
}
static inline void vd_together(vd *a, vd *b) {
    __m512i lanes = _mm512_setr_epi64(0, 8, 1, 9, 4, 12, 5, 13);
    vd low = _mm512_permutex2var_pd(*a, lanes, *b);
    *b = _mm512_permutex2var_pd(*a, _mm512_setr_epi64(2, 10, 3, 11, 6, 14, 7, 15), *b);
    *a = low;
}
static inline void vj_apart(vj *a, vj *b, int step) {
    vj low = step == 0   ? _mm512_shuffle_i64x2(*a, *b, 0x44)
             : step == 1 ? _mm512_shuffle_i64x2(*a, *b, 0x88)
                         : _mm512_unpacklo_epi32(*a, *b);
    *b = step == 0   ? _mm512_shuffle_i64x2(*a, *b, 0xee)
         : step == 1 ? _mm512_shuffle_i64x2(*a, *b, 0xdd)
                     : _mm512_unpackhi_epi32(*a, *b);
    *a = low;
}
static inline void vj_together(vj *a, vj *b) {
    vj lanes = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 8, 24, 9, 25, 10, 26, 11, 27);
    vj low = _mm512_permutex2var_epi32(*a, lanes, *b);
    lanes = _mm512_setr_epi32(4, 20, 5, 21, 6, 22, 7, 23, 12, 28, 13, 29, 14, 30, 15, 31);
    *b = _mm512_permutex2var_epi32(*a, lanes, *b);
    *a = low;
}
static inline vj vj_zip_lo(vj a, vj b) { return (vj)vf_zip_lo((vf)a, (vf)b); }
static inline vj vj_zip_hi(vj a, vj b) { return (vj)vf_zip_hi((vf)a, (vf)b); }
static inline vj vj_reverse(vj a) { return (vj)vf_reverse((vf)a); }

/* Bools as a mask. */
static inline unsigned vj_mask(const uint8_t *p) { return vf_truths(p); }
static inline unsigned vi_mask(const uint8_t *p) { return vd_truths(p); }
