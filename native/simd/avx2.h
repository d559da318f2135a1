/* 256 bits with fused multiply-add: x86-64 since 2013. */
#include <immintrin.h>

#define VD 4
#define VF 8
#define GILA_FMA 1

typedef __m256d vd;
typedef __m256 vf;
typedef uint64_t vl __attribute__((vector_size(32)));
typedef __m256d vdm;
typedef __m256 vfm;

static inline vd vd_load(const double *p) { return _mm256_loadu_pd(p); }
static inline void vd_store(double *p, vd a) { _mm256_storeu_pd(p, a); }
static inline vd vd_set1(double a) { return _mm256_set1_pd(a); }
static inline vd vd_sqrt(vd a) { return _mm256_sqrt_pd(a); }
static inline vd vd_fma(vd a, vd b, vd c) { return _mm256_fmadd_pd(a, b, c); }
static inline vdm vd_lt(vd a, vd b) { return _mm256_cmp_pd(a, b, _CMP_LT_OQ); }
static inline vdm vd_le(vd a, vd b) { return _mm256_cmp_pd(a, b, _CMP_LE_OQ); }
static inline vdm vd_nan(vd a) { return _mm256_cmp_pd(a, a, _CMP_UNORD_Q); }
static inline vdm vdm_or(vdm a, vdm b) { return _mm256_or_pd(a, b); }
static inline vdm vdm_and(vdm a, vdm b) { return _mm256_and_pd(a, b); }
static inline int vdm_any(vdm m) { return _mm256_movemask_pd(m); }
static inline vd vd_select(vdm m, vd a, vd b) { return _mm256_blendv_pd(b, a, m); }
static inline vl vd_bits(vd a) { return (vl)a; }
static inline vd vl_double(vl bits) { return (vd)bits; }
static inline vl vl_set1(uint64_t a) { return (vl)_mm256_set1_epi64x((long long)a); }
static inline vdm vl_nonzero(vl a) { return (vdm)(a != vl_set1(0)); }
static inline vd vd_load_f32(const float *p) { return _mm256_cvtps_pd(_mm_loadu_ps(p)); }
static inline void vd_store_f32(float *p, vd a) { _mm_storeu_ps(p, _mm256_cvtpd_ps(a)); }

static inline vf vf_load(const float *p) { return _mm256_loadu_ps(p); }
static inline void vf_store(float *p, vf a) { _mm256_storeu_ps(p, a); }
static inline vf vf_set1(float a) { return _mm256_set1_ps(a); }
static inline vf vf_sqrt(vf a) { return _mm256_sqrt_ps(a); }
static inline vf vf_fma(vf a, vf b, vf c) { return _mm256_fmadd_ps(a, b, c); }
static inline vfm vf_lt(vf a, vf b) { return _mm256_cmp_ps(a, b, _CMP_LT_OQ); }
static inline vfm vf_le(vf a, vf b) { return _mm256_cmp_ps(a, b, _CMP_LE_OQ); }
static inline vfm vf_nan(vf a) { return _mm256_cmp_ps(a, a, _CMP_UNORD_Q); }
static inline vfm vfm_or(vfm a, vfm b) { return _mm256_or_ps(a, b); }
static inline vfm vfm_and(vfm a, vfm b) { return _mm256_and_ps(a, b); }
static inline int vfm_any(vfm m) { return _mm256_movemask_ps(m); }
static inline vf vf_select(vfm m, vf a, vf b) { return _mm256_blendv_ps(b, a, m); }
