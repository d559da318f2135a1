/* 128 bits with fused multiply-add: every aarch64 has it. */
#include <arm_neon.h>

#define VD 2
#define VF 4
#define GILA_FMA 1
#define GILA_STREAMS 0
/* Rows of a matrix product's tile, two vectors wide: its sums stay in registers. */
#define GILA_TILE_ROWS 8

typedef float64x2_t vd;
typedef float32x4_t vf;
typedef uint64x2_t vl;
typedef uint32x4_t vu;
typedef uint16x8_t vh;
typedef uint8x16_t vb;
typedef uint64x2_t vdm;
typedef uint32x4_t vfm;

static inline vd vd_load(const double *p) { return vld1q_f64(p); }
static inline void vd_store(double *p, vd a) { vst1q_f64(p, a); }
static inline vd vd_set1(double a) { return vdupq_n_f64(a); }
static inline vd vd_sqrt(vd a) { return vsqrtq_f64(a); }
static inline vd vd_fma(vd a, vd b, vd c) { return vfmaq_f64(c, a, b); }
static inline vd vd_min(vd a, vd b) { return vbslq_f64(vcltq_f64(a, b), a, b); }
static inline vd vd_max(vd a, vd b) { return vbslq_f64(vcltq_f64(b, a), a, b); }
static inline vdm vd_lt(vd a, vd b) { return vcltq_f64(a, b); }
static inline vdm vd_le(vd a, vd b) { return vcleq_f64(a, b); }
static inline vdm vd_nan(vd a) { return veorq_u64(vceqq_f64(a, a), vdupq_n_u64(~0ULL)); }
static inline vdm vdm_or(vdm a, vdm b) { return vorrq_u64(a, b); }
static inline vdm vdm_and(vdm a, vdm b) { return vandq_u64(a, b); }
static inline int vdm_any(vdm m) { return (vgetq_lane_u64(m, 0) | vgetq_lane_u64(m, 1)) != 0; }
static inline int vdm_all(vdm m) { return (vgetq_lane_u64(m, 0) & vgetq_lane_u64(m, 1)) != 0; }
static inline vd vd_select(vdm m, vd a, vd b) { return vbslq_f64(m, a, b); }
static inline vl vd_bits(vd a) { return vreinterpretq_u64_f64(a); }
static inline vd vl_double(vl bits) { return vreinterpretq_f64_u64(bits); }
static inline vl vl_set1(uint64_t a) { return vdupq_n_u64(a); }
static inline vdm vl_nonzero(vl a) { return vtstq_u64(a, a); }
static inline vl vl_mul32(vl a, vl b) { return vmull_u32(vmovn_u64(a), vmovn_u64(b)); }
static inline vh vh_set1(uint16_t a) { return vdupq_n_u16(a); }
static inline vb vb_set1(uint8_t a) { return vdupq_n_u8(a); }
static inline vh vh_mul_high(vh a, vh b) {
    uint32x4_t low = vmull_u16(vget_low_u16(a), vget_low_u16(b)), high = vmull_high_u16(a, b);
    return vuzp2q_u16(vreinterpretq_u16_u32(low), vreinterpretq_u16_u32(high));
}
static inline vb vb_mul_high(vb a, vh b) {
    vh low = vh_mul_high(vmovl_u8(vget_low_u8(a)), b), high = vh_mul_high(vmovl_high_u8(a), b);
    return vuzp1q_u8(vreinterpretq_u8_u16(low), vreinterpretq_u8_u16(high));
}
static inline vd vd_lookup8(const double *table, vl i) {
    return (vd){table[i[0] & 7], table[i[1] & 7]};
}
static inline vd vd_lookup32(const double *table, vl i) {
    return (vd){table[i[0] & 31], table[i[1] & 31]};
}
static inline vd vd_load_f32(const float *p) { return vcvt_f64_f32(vld1_f32(p)); }
static inline void vd_store_f32(float *p, vd a) { vst1_f32(p, vcvt_f32_f64(a)); }
static inline vd vd_inverse_f32(vd a) {
    return vcvt_f64_f32(vdiv_f32(vdup_n_f32(1), vcvt_f32_f64(a)));
}

static inline vf vf_load(const float *p) { return vld1q_f32(p); }
static inline void vf_store(float *p, vf a) { vst1q_f32(p, a); }
static inline vf vf_set1(float a) { return vdupq_n_f32(a); }
static inline vf vf_sqrt(vf a) { return vsqrtq_f32(a); }
static inline vf vf_fma(vf a, vf b, vf c) { return vfmaq_f32(c, a, b); }
static inline vf vf_min(vf a, vf b) { return vbslq_f32(vcltq_f32(a, b), a, b); }
static inline vf vf_max(vf a, vf b) { return vbslq_f32(vcltq_f32(b, a), a, b); }
static inline vfm vf_lt(vf a, vf b) { return vcltq_f32(a, b); }
static inline vfm vf_le(vf a, vf b) { return vcleq_f32(a, b); }
static inline vfm vf_nan(vf a) { return vmvnq_u32(vceqq_f32(a, a)); }
static inline vfm vfm_or(vfm a, vfm b) { return vorrq_u32(a, b); }
static inline vfm vfm_and(vfm a, vfm b) { return vandq_u32(a, b); }
static inline int vfm_any(vfm m) { return vmaxvq_u32(m) != 0; }
static inline int vfm_all(vfm m) { return vminvq_u32(m) != 0; }
static inline vf vf_select(vfm m, vf a, vf b) { return vbslq_f32(m, a, b); }
static inline vu vf_bits(vf a) { return vreinterpretq_u32_f32(a); }
static inline vf vu_float(vu bits) { return vreinterpretq_f32_u32(bits); }
static inline vu vu_set1(uint32_t a) { return vdupq_n_u32(a); }

/*
 * Pairs a, b seen as one sequence of twice as many lanes. zip: their lanes in turn, lower and upper
 * half; even and odd: every other lane. reverse: the lanes of one vector backwards.
 */
static inline vd vd_zip_lo(vd a, vd b) { return vzip1q_f64(a, b); }
static inline vd vd_zip_hi(vd a, vd b) { return vzip2q_f64(a, b); }
static inline vd vd_even(vd a, vd b) { return vuzp1q_f64(a, b); }
static inline vd vd_odd(vd a, vd b) { return vuzp2q_f64(a, b); }
static inline vd vd_reverse(vd a) { return vextq_f64(a, a, 1); }
static inline vf vf_zip_lo(vf a, vf b) { return vzip1q_f32(a, b); }
static inline vf vf_zip_hi(vf a, vf b) { return vzip2q_f32(a, b); }
static inline vf vf_even(vf a, vf b) { return vuzp1q_f32(a, b); }
static inline vf vf_odd(vf a, vf b) { return vuzp2q_f32(a, b); }
static inline vf vf_reverse(vf a) { return vrev64q_f32(vextq_f32(a, a, 2)); }
