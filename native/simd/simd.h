/*
 * The vocabulary of the kernel bodies. A body is compiled once per instruction set and element
 * type; the build defines
 *
 *   GILA_TARGET   scalar, sse2, avx2, avx512 or neon     GILA_HEADER      "simd/<target>.h"
 *   GILA_DTYPE    bool, i8 ... c128                      GILA_IS_<DTYPE>  1
 *   GILA_CLASS_<BOOL, INT, UINT, FLOAT or COMPLEX>  1
 *
 * and a body is written in T, the element, and vt, a vector of VT of them (v_load, v_sqrt ...). Of a
 * complex type T is a part: an element is GILA_PARTS of them.
 * Arithmetic is written with operators. Functions whose bits must not depend on the element type's
 * width work in vd, doubles, for float32 too. vd_fma rounds once everywhere; v_mla rounds once
 * where the processor can and is for rows whose bits are FREE.
 */
#ifndef GILA_SIMD_H
#define GILA_SIMD_H

#include <stdint.h>

#include GILA_HEADER

/* Where there are no stores past the caches, or they are not worth their room. */
#if !GILA_STREAMS
#define vd_stream vd_store
#define vf_stream vf_store
#endif

#define GILA_PASTE_(a, b, c, d) a##b##_##c##_##d
#define GILA_PASTE(a, b, c, d) GILA_PASTE_(a, b, c, d)
/* The name of this body in this build: gila_exp_f64_avx2. */
#define GILA_NAME(name) GILA_PASTE(gila_, name, GILA_DTYPE, GILA_TARGET)

/*
 * vd_min, vd_max, vf_min and vf_max are b where either is NaN. vd_inverse_f32 is 1 / a in single precision. vd_lookup8
 * and vd_lookup32 are the entry of so many that the index's low bits name. vd_scale is a times 2 to the power n
 * rounded down, itself rounded once; n is a multiple of 2^-12 within 2000. vd_root_seed is near 1 / sqrt(a), for
 * normal a; after GILA_ROOT_STEPS of Newton's steps all bits are right; GILA_DIVIDED_ROOTS of eight roots the
 * instruction makes in about the time that the others take by steps. vd_usual: no lane is zero, negative, subnormal,
 * infinite or NaN. Of floats vf_scale takes integers n within 150. vl_negative: whether a lane is, as a signed
 * integer. Of lanes of 16 bits and of 8, which only AVX2 and Neon have, vh_mul_high and vb_mul_high are products shifted to the
 * right by 16; those of vb have to be less than 256.
 */
#ifndef GILA_NEGATIVE
static inline int vl_negative(vl a) { return vdm_any(vl_nonzero(a >> 63)); }
#endif
#ifndef GILA_USUAL
static inline int vd_usual(vd a) {
    return vdm_all(
        vdm_and(vd_le(vd_set1(0x1p-1022), a), vd_le(a, vd_set1(0x1.fffffffffffffp1023))));
}
static inline int vf_usual(vf a) {
    return vfm_all(vfm_and(vf_le(vf_set1(0x1p-126f), a), vf_le(a, vf_set1(0x1.fffffep127f))));
}
#endif
#ifndef GILA_SCALE
#define GILA_SCALE 0
/* In two steps, of which only the last one can round. */
static inline vd vd_scale(vd a, vd n) {
    const vd rounder = vd_set1(0x1.8p40);
    vl k = (vd_bits(n + rounder) - vd_bits(rounder) + vl_set1(UINT64_C(4096) << 12)) >> 12;
    vl half = k >> 1;
    a = a * vl_double((half - vl_set1(2048 - 1023)) << 52);
    return a * vl_double((k - half - vl_set1(2048 - 1023)) << 52);
}
static inline vf vf_scale(vf a, vf n) {
    const vf rounder = vf_set1(0x1.8p23f);
    vu k = vf_bits(n + rounder) - vf_bits(rounder) + vu_set1(512), half = k >> 1;
    a = a * vu_float((half - vu_set1(256 - 127)) << 23);
    return a * vu_float((k - half - vu_set1(256 - 127)) << 23);
}
#endif

/* Whether the build wants small code where fast code would be large. */
#ifndef GILA_SMALL
#define GILA_SMALL 0
#endif

/*
 * A call inside a loop would load its constants anew each time. Real functions have the most of them: in small builds the
 * compiler may choose, but for what serves all targets.
 */
#define FORCED_INLINE static inline __attribute__((always_inline))
#if GILA_SMALL && defined(GILA_CLASS_FLOAT)
#define INLINE static inline
#else
#define INLINE FORCED_INLINE
#endif
/* What few vectors need, kept out of the loop. */
#define RARE static __attribute__((noinline, cold))
/* Done once for each call, before the work: made small rather than fast. */
#define ONCE static __attribute__((cold))
/* Compilers take for as rarely done what follows a call of those, unless told otherwise. */
#define HOT static __attribute__((hot))

/* The most lanes any target has: the elementwise loop hands bodies a multiple of it. */
#define GILA_LANES INT64_C(32)

#if defined(GILA_IS_F64) || defined(GILA_IS_C128)
typedef double T;
typedef vd vt;
typedef vdm vtm;
#define VT VD
#define v_load vd_load
#define v_store vd_store
#define v_stream vd_stream
#define v_set1 vd_set1
#define v_sqrt vd_sqrt
#define v_fma vd_fma
#define v_min vd_min
#define v_max vd_max
#define v_lt vd_lt
#define v_le vd_le
#define v_nan vd_nan
#define v_eq vd_eq
#define v_store_truths vd_store_truths
#define v_select vd_select
#define v_truths vd_truths
#define vm_or vdm_or
#define vm_and vdm_and
#define vm_any vdm_any
#define v_zip_lo vd_zip_lo
#define v_zip_hi vd_zip_hi
#define v_even vd_even
#define v_odd vd_odd
#define v_reverse vd_reverse
#define vd_load_t vd_load
#define vd_store_t vd_store
#elif defined(GILA_IS_F32) || defined(GILA_IS_C64)
typedef float T;
typedef vf vt;
typedef vfm vtm;
#define VT VF
#define v_load vf_load
#define v_store vf_store
#define v_stream vf_stream
#define v_set1 vf_set1
#define v_sqrt vf_sqrt
#define v_fma vf_fma
#define v_min vf_min
#define v_max vf_max
#define v_lt vf_lt
#define v_le vf_le
#define v_nan vf_nan
#define v_eq vf_eq
#define v_store_truths vf_store_truths
#define v_select vf_select
#define v_truths vf_truths
#define vm_or vfm_or
#define vm_and vfm_and
#define vm_any vfm_any
#define v_zip_lo vf_zip_lo
#define v_zip_hi vf_zip_hi
#define v_even vf_even
#define v_odd vf_odd
#define v_reverse vf_reverse
#define vd_load_t vd_load_f32
#define vd_store_t vd_store_f32
#else
#if defined(GILA_IS_BOOL)
typedef uint8_t T, vt;
#elif defined(GILA_IS_I8)
typedef int8_t T;
typedef uint8_t vt;
#elif defined(GILA_IS_I16)
typedef int16_t T;
typedef uint16_t vt;
#elif defined(GILA_IS_I32)
typedef int32_t T;
typedef uint32_t vt;
#elif defined(GILA_IS_I64)
typedef int64_t T;
typedef uint64_t vt;
#elif defined(GILA_IS_U8)
typedef uint8_t T, vt;
#elif defined(GILA_IS_U16)
typedef uint16_t T, vt;
#elif defined(GILA_IS_U32)
typedef uint32_t T, vt;
#else
typedef uint64_t T, vt;
#endif
/* Integers: one lane, unsigned so that it wraps round; the compiler makes vectors of it. */
typedef int vtm;
#define VT 1
static inline vt v_load(const T *p) { return (vt)*p; }
static inline void v_store(T *p, vt a) { *p = (T)a; }
/* Widened first: a product of two uint16_t would overflow int. */
static inline vt v_mul(vt a, vt b) { return (vt)((uint64_t)a * b); }
static inline vt v_fma(vt a, vt b, vt c) { return (vt)((uint64_t)a * b + c); }
static inline vtm v_lt(vt a, vt b) { return (T)a < (T)b; }
static inline vtm v_nan(vt a) { return (void)a, 0; }
static inline vt v_select(vtm m, vt a, vt b) { return m ? a : b; }
static inline vtm vm_or(vtm a, vtm b) { return a | b; }
#endif

#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
static inline vt v_mul(vt a, vt b) { return a * b; }
static inline vt v_mla(vt a, vt b, vt c) {
#if GILA_FMA
    return v_fma(a, b, c);
#else
    return a * b + c;
#endif
}
#endif

#if defined(GILA_CLASS_FLOAT) || defined(GILA_CLASS_COMPLEX)
#ifndef GILA_TRANSPOSE
/* Transposes VT vectors, by zipping those half of them apart until each has met each. */
INLINE void v_transpose(vt *rows) {
#pragma GCC unroll 4
    for (int step = 1; step < VT; step *= 2) {
        vt zipped[VT];
#pragma GCC unroll 16
        for (int i = 0; i < VT / 2; i++) {
            zipped[2 * i] = v_zip_lo(rows[i], rows[i + VT / 2]);
            zipped[2 * i + 1] = v_zip_hi(rows[i], rows[i + VT / 2]);
        }
#pragma GCC unroll 16
        for (int i = 0; i < VT; i++) rows[i] = zipped[i];
    }
}
#elif defined(GILA_IS_F64) || defined(GILA_IS_C128)
#define v_transpose vd_transpose
#else
#define v_transpose vf_transpose
#endif
#endif

#if defined(GILA_CLASS_COMPLEX)
/* v_near_even and v_near_odd: the same lanes in any order, from which v_near_zip_lo and v_near_zip_hi make the pair again. */
#ifndef GILA_NEAR
#define v_near_even v_even
#define v_near_odd v_odd
#define v_near_zip_lo v_zip_lo
#define v_near_zip_hi v_zip_hi
#elif defined(GILA_IS_C128)
#define v_near_even vd_near_even
#define v_near_odd vd_near_odd
#define v_near_zip_lo vd_near_zip_lo
#define v_near_zip_hi vd_near_zip_hi
#else
#define v_near_even vf_near_even
#define v_near_odd vf_near_odd
#define v_near_zip_lo vf_near_zip_lo
#define v_near_zip_hi vf_near_zip_hi
#endif

#define GILA_PARTS 2
#else
#define GILA_PARTS 1
#endif

#endif
