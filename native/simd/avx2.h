/* 256 bits with fused multiply-add: x86-64 since 2013. */
#include <immintrin.h>
#include <string.h>

#define VD 4
#define VF 8
#define GILA_FMA 1
#define GILA_STREAMS 1
/* Rows of a matrix product's tile, two vectors wide: its sums stay in registers. */
#define GILA_TILE_ROWS 6

typedef __m256d vd;
typedef __m256 vf;
typedef uint64_t vl __attribute__((vector_size(32)));
typedef uint32_t vu __attribute__((vector_size(32)));
typedef uint16_t vh __attribute__((vector_size(32)));
typedef uint8_t vb __attribute__((vector_size(32)));
typedef __m256d vdm;
typedef __m256 vfm;

static inline vd vd_load(const double *p) { return _mm256_loadu_pd(p); }
static inline void vd_store(double *p, vd a) { _mm256_storeu_pd(p, a); }
/* Past the caches, to where a whole vector is aligned. */
static inline void vd_stream(double *p, vd a) { _mm256_stream_pd(p, a); }
static inline vd vd_set1(double a) { return _mm256_set1_pd(a); }
static inline vd vd_sqrt(vd a) { return _mm256_sqrt_pd(a); }
static inline vd vd_fma(vd a, vd b, vd c) { return _mm256_fmadd_pd(a, b, c); }
static inline vd vd_min(vd a, vd b) { return _mm256_min_pd(a, b); }
static inline vd vd_max(vd a, vd b) { return _mm256_max_pd(a, b); }
static inline vdm vd_lt(vd a, vd b) { return _mm256_cmp_pd(a, b, _CMP_LT_OQ); }
static inline vdm vd_le(vd a, vd b) { return _mm256_cmp_pd(a, b, _CMP_LE_OQ); }
static inline vdm vd_nan(vd a) { return _mm256_cmp_pd(a, a, _CMP_UNORD_Q); }
static inline vdm vdm_or(vdm a, vdm b) { return _mm256_or_pd(a, b); }
static inline vdm vdm_and(vdm a, vdm b) { return _mm256_and_pd(a, b); }
static inline int vdm_any(vdm m) { return _mm256_movemask_pd(m); }
static inline int vdm_all(vdm m) { return _mm256_movemask_pd(m) == 15; }
static inline vd vd_select(vdm m, vd a, vd b) { return _mm256_blendv_pd(b, a, m); }
/* The lanes whose bools are true. */
static inline vdm vd_truths(const uint8_t *p) {
    int32_t a;
    memcpy(&a, p, sizeof a);
    return (vdm)_mm256_sub_epi64(_mm256_setzero_si256(),
                                 _mm256_cvtepu8_epi64(_mm_cvtsi32_si128(a)));
}
static inline vl vd_bits(vd a) { return (vl)a; }
static inline vd vl_double(vl bits) { return (vd)bits; }
static inline vl vl_set1(uint64_t a) { return (vl)_mm256_set1_epi64x((long long)a); }
static inline vdm vl_nonzero(vl a) { return (vdm)(a != vl_set1(0)); }
#define GILA_NEGATIVE 1
static inline int vl_negative(vl a) { return _mm256_movemask_pd((vd)a); }
static inline vl vl_mul32(vl a, vl b) { return (vl)_mm256_mul_epu32((__m256i)a, (__m256i)b); }
static inline vh vh_set1(uint16_t a) { return (vh)_mm256_set1_epi16((short)a); }
static inline vb vb_set1(uint8_t a) { return (vb)_mm256_set1_epi8((char)a); }
static inline vh vh_mul_high(vh a, vh b) { return (vh)_mm256_mulhi_epu16((__m256i)a, (__m256i)b); }
static inline vb vb_mul_high(vb a, vh b) {
    __m256i low = _mm256_unpacklo_epi8((__m256i)a, _mm256_setzero_si256());
    __m256i high = _mm256_unpackhi_epi8((__m256i)a, _mm256_setzero_si256());
    return (vb)_mm256_packus_epi16((__m256i)vh_mul_high((vh)low, b),
                                   (__m256i)vh_mul_high((vh)high, b));
}
/* Halves of doubles are what one can permute by a variable: number 2 i and 2 i + 1 of either half of the table. */
static inline vd vd_lookup8(const double *table, vl i) {
    __m256i twice = _mm256_slli_epi32(_mm256_shuffle_epi32((__m256i)i, 0xa0), 1);
    __m256i halves = _mm256_add_epi32(twice, (__m256i)vl_set1(0x0000000100000000));
    __m256 low = _mm256_castpd_ps(vd_load(table)), high = _mm256_castpd_ps(vd_load(table + 4));
    return vd_select((vdm)(i << 61), _mm256_castps_pd(_mm256_permutevar8x32_ps(high, halves)),
                     _mm256_castps_pd(_mm256_permutevar8x32_ps(low, halves)));
}
static inline vd vd_lookup32(const double *table, vl i) {
    i = i & vl_set1(31);
    return (vd){table[i[0]], table[i[1]], table[i[2]], table[i[3]]};
}
/* From half the exponent, within 2^-4.8: the constant is of Robertson, "A brief history of InvSqrt", 2012. */
#define GILA_ROOT_STEPS 4
#define GILA_DIVIDED_ROOTS 4
static inline vd vd_root_seed(vd a) { return (vd)(vl_set1(0x5fe6eb50c7b537a9) - ((vl)a >> 1)); }
static inline vd vd_load_f32(const float *p) { return _mm256_cvtps_pd(_mm_loadu_ps(p)); }
static inline void vd_store_f32(float *p, vd a) { _mm_storeu_ps(p, _mm256_cvtpd_ps(a)); }
static inline vd vd_inverse_f32(vd a) {
    return _mm256_cvtps_pd(_mm_set1_ps(1) / _mm256_cvtpd_ps(a));
}

static inline vf vf_load(const float *p) { return _mm256_loadu_ps(p); }
static inline void vf_store(float *p, vf a) { _mm256_storeu_ps(p, a); }
static inline void vf_stream(float *p, vf a) { _mm256_stream_ps(p, a); }
static inline vf vf_set1(float a) { return _mm256_set1_ps(a); }
static inline vf vf_sqrt(vf a) { return _mm256_sqrt_ps(a); }
static inline vf vf_fma(vf a, vf b, vf c) { return _mm256_fmadd_ps(a, b, c); }
static inline vf vf_min(vf a, vf b) { return _mm256_min_ps(a, b); }
static inline vf vf_max(vf a, vf b) { return _mm256_max_ps(a, b); }
static inline vfm vf_lt(vf a, vf b) { return _mm256_cmp_ps(a, b, _CMP_LT_OQ); }
static inline vfm vf_le(vf a, vf b) { return _mm256_cmp_ps(a, b, _CMP_LE_OQ); }
static inline vfm vf_nan(vf a) { return _mm256_cmp_ps(a, a, _CMP_UNORD_Q); }
static inline vfm vfm_or(vfm a, vfm b) { return _mm256_or_ps(a, b); }
static inline vfm vfm_and(vfm a, vfm b) { return _mm256_and_ps(a, b); }
static inline int vfm_any(vfm m) { return _mm256_movemask_ps(m); }
static inline int vfm_all(vfm m) { return _mm256_movemask_ps(m) == 255; }
static inline vf vf_select(vfm m, vf a, vf b) { return _mm256_blendv_ps(b, a, m); }
static inline vfm vf_truths(const uint8_t *p) {
    __m128i a = _mm_loadl_epi64((const __m128i *)(const void *)p);
    return (vfm)_mm256_sub_epi32(_mm256_setzero_si256(), _mm256_cvtepu8_epi32(a));
}
static inline vu vf_bits(vf a) { return (vu)a; }
static inline vf vu_float(vu bits) { return (vf)bits; }
static inline vu vu_set1(uint32_t a) { return (vu)_mm256_set1_epi32((int)a); }

/* Keys of sorting: int64 (vi) and int32 (vj). A mask has one bit per lane. */
#define GILA_KEYS 1
/* For each mask of eight lanes: the lanes of the mask, then the others, in four bits each. */
extern const uint32_t gila_parted_lanes[256];
/* For each mask of four lanes of twice the width: their halves, in eight bits each. */
extern const uint64_t gila_parted_halves[16];
#define VI 4
#define VJ 8
typedef __m256i vi;
typedef __m256i vj;

static inline vi vi_load(const void *p) { return _mm256_loadu_si256(p); }
static inline void vi_store(void *p, vi a) { _mm256_storeu_si256(p, a); }
static inline vi first_lanes64(int64_t lanes) {
    return _mm256_cmpgt_epi64(_mm256_set1_epi64x(lanes), _mm256_setr_epi64x(0, 1, 2, 3));
}
/* The first lanes alone: of the others, those of `rest`. */
static inline vi vi_load_few(const void *p, int64_t lanes, vi rest) {
    vi mask = first_lanes64(lanes);
    return _mm256_blendv_epi8(rest, _mm256_maskload_epi64((const long long *)p, mask), mask);
}
static inline void vi_store_few(void *p, int64_t lanes, vi a) {
    _mm256_maskstore_epi64((long long *)p, first_lanes64(lanes), a);
}
/* All bits of the lanes that are negative. */
static inline vi vi_signs(vi a) { return _mm256_cmpgt_epi64(_mm256_setzero_si256(), a); }
static inline vi vi_set1(int64_t a) { return _mm256_set1_epi64x(a); }
static inline unsigned vi_lt(vi a, vi b) {
    return (unsigned)_mm256_movemask_pd(_mm256_castsi256_pd(_mm256_cmpgt_epi64(b, a)));
}
/* The lanes of the mask, then the others. */
static inline vj vj_part(vj a, unsigned mask) {
    __m256i lanes = _mm256_set1_epi32((int)gila_parted_lanes[mask]);
    __m256i shifts = _mm256_setr_epi32(0, 4, 8, 12, 16, 20, 24, 28);
    return _mm256_permutevar8x32_epi32(a, _mm256_srlv_epi32(lanes, shifts));
}
static inline vi vi_part(vi a, unsigned mask) {
    __m128i halves = _mm_loadl_epi64((const __m128i *)(const void *)&gila_parted_halves[mask]);
    return _mm256_permutevar8x32_epi32(a, _mm256_cvtepu8_epi32(halves));
}
/* Moves the lanes of the mask to the front; the others are arbitrary. */
#define vj_compress vj_part
#define vi_compress vi_part

static inline vj vj_load(const void *p) { return _mm256_loadu_si256(p); }
static inline void vj_store(void *p, vj a) { _mm256_storeu_si256(p, a); }
static inline vj first_lanes32(int64_t lanes) {
    return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)lanes),
                              _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}
static inline vj vj_load_few(const void *p, int64_t lanes, vj rest) {
    vj mask = first_lanes32(lanes);
    return _mm256_blendv_epi8(rest, _mm256_maskload_epi32((const int *)p, mask), mask);
}
static inline void vj_store_few(void *p, int64_t lanes, vj a) {
    _mm256_maskstore_epi32((int *)p, first_lanes32(lanes), a);
}
static inline vj vj_signs(vj a) { return _mm256_srai_epi32(a, 31); }
static inline vj vj_set1(int32_t a) { return _mm256_set1_epi32(a); }
static inline unsigned vj_lt(vj a, vj b) {
    return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(b, a)));
}
/* The lesser of each two lanes to a, the other to b, of zeros either. */
static inline void vj_exchange(vj *a, vj *b) {
    vj less = _mm256_min_epi32(*a, *b);
    *b = _mm256_max_epi32(*a, *b);
    *a = less;
}
/* Whether there are lanes that minimum and maximum do not tell from others: NaN and -0.0. */
static inline unsigned vd_strange(vd a) {
    vi minus = _mm256_cmpeq_epi64((vi)a, _mm256_set1_epi64x(INT64_MIN));
    return (unsigned)_mm256_movemask_pd(_mm256_or_pd(vd_nan(a), (vd)minus));
}
static inline void vd_exchange(vd *a, vd *b) {
    vd less = vd_min(*a, *b);
    *b = vd_max(*b, *a);
    *a = less;
}

/*
 * Pairs a, b seen as one sequence of twice as many lanes. zip: their lanes in turn, lower and upper
 * half; even and odd: every other lane. reverse: the lanes of one vector backwards.
 */
static inline vd vd_zip_lo(vd a, vd b) {
    return _mm256_permute2f128_pd(_mm256_unpacklo_pd(a, b), _mm256_unpackhi_pd(a, b), 0x20);
}
static inline vd vd_zip_hi(vd a, vd b) {
    return _mm256_permute2f128_pd(_mm256_unpacklo_pd(a, b), _mm256_unpackhi_pd(a, b), 0x31);
}
static inline vd vd_even(vd a, vd b) {
    return _mm256_permute4x64_pd(_mm256_unpacklo_pd(a, b), 0xd8);
}
static inline vd vd_odd(vd a, vd b) {
    return _mm256_permute4x64_pd(_mm256_unpackhi_pd(a, b), 0xd8);
}
static inline vd vd_reverse(vd a) { return _mm256_permute4x64_pd(a, 0x1b); }
/* Inside both halves alone. */
#define GILA_NEAR 1
static inline vd vd_near_even(vd a, vd b) { return _mm256_unpacklo_pd(a, b); }
static inline vd vd_near_odd(vd a, vd b) { return _mm256_unpackhi_pd(a, b); }
static inline vd vd_near_zip_lo(vd a, vd b) { return _mm256_unpacklo_pd(a, b); }
static inline vd vd_near_zip_hi(vd a, vd b) { return _mm256_unpackhi_pd(a, b); }
static inline vf vf_near_even(vf a, vf b) { return _mm256_shuffle_ps(a, b, 0x88); }
static inline vf vf_near_odd(vf a, vf b) { return _mm256_shuffle_ps(a, b, 0xdd); }
static inline vf vf_near_zip_lo(vf a, vf b) { return _mm256_unpacklo_ps(a, b); }
static inline vf vf_near_zip_hi(vf a, vf b) { return _mm256_unpackhi_ps(a, b); }
static inline vf vf_zip_lo(vf a, vf b) {
    return _mm256_permute2f128_ps(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b), 0x20);
}
static inline vf vf_zip_hi(vf a, vf b) {
    return _mm256_permute2f128_ps(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b), 0x31);
}
static inline vf vf_even(vf a, vf b) {
    return (vf)_mm256_permute4x64_pd((vd)_mm256_shuffle_ps(a, b, 0x88), 0xd8);
}
static inline vf vf_odd(vf a, vf b) {
    return (vf)_mm256_permute4x64_pd((vd)_mm256_shuffle_ps(a, b, 0xdd), 0xd8);
}
static inline vf vf_reverse(vf a) {
    return _mm256_permutevar8x32_ps(a, _mm256_setr_epi32(7, 6, 5, 4, 3, 2, 1, 0));
}

static inline vj vj_zip_lo(vj a, vj b) { return (vj)vf_zip_lo((vf)a, (vf)b); }
static inline vj vj_zip_hi(vj a, vj b) { return (vj)vf_zip_hi((vf)a, (vf)b); }
/*
 * Of a pair seen as one sequence: each step brings lanes that lie half as far apart as before to the same place of both
 * vectors, first those of half a vector. After the last, of neighbours, together puts all in order again.
 */
static inline void vd_apart(vd *a, vd *b, int step) {
    vd low = step ? _mm256_unpacklo_pd(*a, *b) : _mm256_permute2f128_pd(*a, *b, 0x20);
    *b = step ? _mm256_unpackhi_pd(*a, *b) : _mm256_permute2f128_pd(*a, *b, 0x31);
    *a = low;
}
static inline void vd_together(vd *a, vd *b) {
    vd low = vd_zip_lo(*a, *b);
    *b = vd_zip_hi(*a, *b);
    *a = low;
}
static inline void vj_apart(vj *a, vj *b, int step) {
    vj low = step ? _mm256_unpacklo_epi32(*a, *b) : _mm256_permute2x128_si256(*a, *b, 0x20);
    *b = step ? _mm256_unpackhi_epi32(*a, *b) : _mm256_permute2x128_si256(*a, *b, 0x31);
    *a = low;
}
static inline void vj_together(vj *a, vj *b) {
    vj low = vj_zip_lo(*a, *b);
    *b = vj_zip_hi(*a, *b);
    *a = low;
}
static inline vj vj_reverse(vj a) { return (vj)vf_reverse((vf)a); }

/* Four vectors, eight of floats: inside both halves, then of these the off-diagonal ones change places. */
#define GILA_TRANSPOSE 1
static inline __attribute__((always_inline)) void vd_transpose(vd *rows) {
    vd a[4];
#pragma GCC unroll 2
    for (int i = 0; i < 4; i += 2) {
        a[i] = _mm256_unpacklo_pd(rows[i], rows[i + 1]);
        a[i + 1] = _mm256_unpackhi_pd(rows[i], rows[i + 1]);
    }
#pragma GCC unroll 2
    for (int i = 0; i < 2; i++) {
        rows[i] = _mm256_permute2f128_pd(a[i], a[i + 2], 0x20);
        rows[i + 2] = _mm256_permute2f128_pd(a[i], a[i + 2], 0x31);
    }
}
static inline __attribute__((always_inline)) void vf_transpose(vf *rows) {
    vd a[8];
#pragma GCC unroll 2
    for (int i = 0; i < 8; i += 4) {
        vd b = (vd)_mm256_unpacklo_ps(rows[i], rows[i + 1]);
        vd c = (vd)_mm256_unpackhi_ps(rows[i], rows[i + 1]);
        vd d = (vd)_mm256_unpacklo_ps(rows[i + 2], rows[i + 3]);
        vd e = (vd)_mm256_unpackhi_ps(rows[i + 2], rows[i + 3]);
        a[i] = _mm256_unpacklo_pd(b, d);
        a[i + 1] = _mm256_unpackhi_pd(b, d);
        a[i + 2] = _mm256_unpacklo_pd(c, e);
        a[i + 3] = _mm256_unpackhi_pd(c, e);
    }
#pragma GCC unroll 4
    for (int i = 0; i < 4; i++) {
        rows[i] = (vf)_mm256_permute2f128_pd(a[i], a[i + 4], 0x20);
        rows[i + 4] = (vf)_mm256_permute2f128_pd(a[i], a[i + 4], 0x31);
    }
}

/* Eight bools as a mask. */
static inline unsigned vj_mask(const uint8_t *p) {
    uint64_t a;
    memcpy(&a, p, sizeof a);
    return (unsigned)_pext_u64(a, 0x0101010101010101u);
}
static inline unsigned vi_mask(const uint8_t *p) {
    uint32_t a;
    memcpy(&a, p, sizeof a);
    return (unsigned)_pext_u32(a, 0x01010101u);
}
