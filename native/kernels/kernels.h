/* What every kernel body includes: the vocabulary, the loops, and how a row is defined. */
#ifndef GILA_KERNELS_H
#define GILA_KERNELS_H

#include "loops/loops.h"
#include "simd/simd.h"

#define GILA_NUMBER_bool GILA_BOOL
#define GILA_NUMBER_i8 GILA_I8
#define GILA_NUMBER_i16 GILA_I16
#define GILA_NUMBER_i32 GILA_I32
#define GILA_NUMBER_i64 GILA_I64
#define GILA_NUMBER_u8 GILA_U8
#define GILA_NUMBER_u16 GILA_U16
#define GILA_NUMBER_u32 GILA_U32
#define GILA_NUMBER_u64 GILA_U64
#define GILA_NUMBER_f32 GILA_F32
#define GILA_NUMBER_f64 GILA_F64
#define GILA_NUMBER_c64 GILA_C64
#define GILA_NUMBER_c128 GILA_C128
#define GILA_NUMBER_(dtype) GILA_NUMBER_##dtype
#define GILA_NUMBER(dtype) GILA_NUMBER_(dtype)
/* The element type of this build. */
#define DTYPE GILA_NUMBER(GILA_DTYPE)

/* What an element is, and the type of its parts. */
#if defined(GILA_CLASS_COMPLEX)
typedef struct element {
    T re, im;
} E;
#define PART_DTYPE (DTYPE == GILA_C64 ? GILA_F32 : GILA_F64)
#else
typedef T E;
#define PART_DTYPE DTYPE
#endif

/* The C function for T: OF_T(sqrt) is sqrtf for floats. */
#if defined(GILA_IS_F32) || defined(GILA_IS_C64)
#define OF_T(function) function##f
#else
#define OF_T(function) function
#endif

/*
 * The definition of a row: what dispatch/table.c places. MAP: an elementwise body, of the element types
 * that the row's form says (dispatch/rows.h). REDUCE: the functions of a gila_reduce. RUN: a function.
 * ELSEWHERE: the body of the next lower target, since this one's would be no faster; and so are all
 * maps and runs of a family while GILA_DEFER is defined. LIKE_SIGNED: the body of
 * the signed type of this width, since it computes the same bits; LIKE_WIDTH: that of the type that GILA_WIDTH names,
 * of a row that moves elements.
 */
#define BODY_OF(symbol) \
    void symbol(int64_t n, void *out, const void *const *in, const gila_call *call);
#define MAP(name, function) \
    BODY_OF(GILA_BELOW(name)) \
    BODY_OF(GILA_NAME(name)) \
    void GILA_NAME(name)(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        GILA_CHOOSE(function, GILA_BELOW(name))(n, out, in, call); \
    }
#define MAP1(name, body) MAP(name, body)
#define MAP2(name, body) MAP(name, body)
#define MAP3(name, body) MAP(name, body)
#define PART(name, body) MAP(name, body)
#define TEST1(name, body) MAP(name, body)
#define TEST2(name, body) MAP(name, body)
#define EXPONENT(name, body) MAP(name, body)
#define SCALED(name, body) MAP(name, body)
#define WHERE(name, body) MAP(name, body)
#define REDUCE(name, block, combine, finish) \
    void GILA_NAME(name##_block)(void *, const void *const *, int, int64_t); \
    void GILA_NAME(name##_block)(void *lanes, const void *const *in, int rounds, int64_t stride) { \
        block(lanes, in, rounds, stride); \
    } \
    void GILA_NAME(name##_combine)(void *, const void *); \
    void GILA_NAME(name##_combine)(void *lanes, const void *other) { combine(lanes, other); } \
    void GILA_NAME(name##_finish)(void *, void *); \
    void GILA_NAME(name##_finish)(void *out, void *lanes) { finish(out, lanes); }
#define RUN(name, function) \
    int64_t GILA_BELOW(name)(const gila_call *call); \
    int64_t GILA_NAME(name)(const gila_call *call); \
    int64_t GILA_NAME(name)(const gila_call *call) { \
        return GILA_CHOOSE(function, GILA_BELOW(name))(call); \
    }
#define ELSEWHERE(name) BODY_OF(GILA_BELOW(name)) MAP(name, GILA_BELOW(name))
#define LIKE_SIGNED(name) BODY_OF(GILA_LIKE_SIGNED(name)) MAP(name, GILA_LIKE_SIGNED(name))
#define RUN_LIKE_SIGNED(name) \
    int64_t GILA_LIKE_SIGNED(name)(const gila_call *call); \
    RUN(name, GILA_LIKE_SIGNED(name))
#define REDUCE_LIKE_SIGNED(name) \
    void GILA_LIKE_SIGNED(name##_block)(void *, const void *const *, int, int64_t); \
    void GILA_LIKE_SIGNED(name##_combine)(void *, const void *); \
    void GILA_LIKE_SIGNED(name##_finish)(void *, void *); \
    REDUCE(name, GILA_LIKE_SIGNED(name##_block), GILA_LIKE_SIGNED(name##_combine), \
           GILA_LIKE_SIGNED(name##_finish))
#define LIKE_WIDTH(name) BODY_OF(GILA_LIKE_WIDTH(name)) MAP(name, GILA_LIKE_WIDTH(name))

/* Whether GILA_DEFER is defined counts where it is used: builds have several families in one translation unit. */
#define GILA_CHOOSE(function, below) GILA_CHOOSE_IF(GILA_DEFER, function, below)
#define GILA_CHOOSE_IF(deferred, function, below) GILA_CHOOSE_IF_(deferred, function, below)
#define GILA_CHOOSE_IF_(deferred, function, below) GILA_CHOOSE_IF_##deferred(function, below)
#define GILA_CHOOSE_IF_1(function, below) ((void)function, below)
#define GILA_CHOOSE_IF_GILA_DEFER(function, below) function
#define GILA_BELOW(name) GILA_PASTE(gila_, name, GILA_DTYPE, GILA_LOWER)
#define GILA_LIKE_SIGNED(name) GILA_PASTE(gila_, name, GILA_SIGNED, GILA_TARGET)
#define GILA_LIKE_WIDTH(name) GILA_PASTE(gila_, name, GILA_WIDTH, GILA_TARGET)
#if defined(GILA_IS_BOOL) || defined(GILA_IS_U8)
#define GILA_SIGNED i8
#elif defined(GILA_IS_U16)
#define GILA_SIGNED i16
#elif defined(GILA_IS_U32)
#define GILA_SIGNED i32
#elif defined(GILA_IS_U64)
#define GILA_SIGNED i64
#endif

/*
 * Bodies that are one expression of elements a, b and c, from which the compiler makes vectors. What
 * loops.h promises, whole lanes and no partial overlap, spares them tails and checks.
 */
#define EACH_OF(n) _Pragma("GCC ivdep") for (int64_t i = 0; i < (n & -GILA_LANES); i++)
#define EACH1(body, R, A, expression) \
    static void body(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        R *results = out; \
        const A *as = in[0]; \
        EACH_OF(n) { \
            const A a = as[i]; \
            results[i] = (expression); \
        } \
    }
#define EACH2(body, R, A, B, expression) \
    static void body(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        R *results = out; \
        const A *as = in[0]; \
        const B *bs = in[1]; \
        EACH_OF(n) { \
            const A a = as[i]; \
            const B b = bs[i]; \
            results[i] = (expression); \
        } \
    }
#define EACH3(body, R, A, B, C, expression) \
    static void body(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        (void)call; \
        R *results = out; \
        const A *as = in[0]; \
        const B *bs = in[1]; \
        const C *cs = in[2]; \
        EACH_OF(n) { \
            const A a = as[i]; \
            const B b = bs[i]; \
            const C c = cs[i]; \
            results[i] = (expression); \
        } \
    }
#define EACH_MAP1(name, expression) EACH1(name##_each, E, E, expression) MAP1(name, name##_each)
#define EACH_MAP2(name, expression) EACH2(name##_each, E, E, E, expression) MAP2(name, name##_each)
#define EACH_MAP3(name, expression) \
    EACH3(name##_each, E, E, E, E, expression) MAP3(name, name##_each)
#define EACH_PART(name, expression) EACH1(name##_each, T, E, expression) PART(name, name##_each)
#define EACH_TEST1(name, expression) \
    EACH1(name##_each, uint8_t, E, expression) TEST1(name, name##_each)
#define EACH_TEST2(name, expression) \
    EACH2(name##_each, uint8_t, E, E, expression) TEST2(name, name##_each)

/*
 * Where a comparison gives a mask, which bytes are made of in one step: twice as fast with little code, so that it is worth
 * while to defer no test of these. A number that all are compared with is one vector.
 */
#if defined(GILA_ON_avx512) && defined(GILA_CLASS_FLOAT)
#define GILA_MASKS 1
#else
#define GILA_MASKS 0
#endif
#define MASK_TEST(form, name, in_b, mask) \
    static void name##_masks(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        const T *as = in[0], *bs = in[in_b]; \
        const int64_t each = call->note & GILA_REPEATED << 1 ? 0 : 1; \
        for (int64_t i = 0; i < n; i += VT) { \
            const vt a = v_load(as + i), b = v_load(bs + i * each); \
            (void)b; \
            v_store_truths((uint8_t *)out + i, mask); \
        } \
    } \
    form(name, name##_masks)
#define MASK_TEST1(name, mask) MASK_TEST(TEST1, name, 0, mask)
#define MASK_TEST2(name, mask) MASK_TEST(TEST2, name, 1, mask)

/*
 * The same, of vectors of parts: for floating point, real and complex. i is the place of a vector. Doubles that are
 * unlikely to lie in the first cache are asked for before stores wait for them, where a vector is a cache line: more
 * often it would be a loss.
 */
#if defined(GILA_IS_F64) && VD == 8
#define PAST_L1(bytes) ((bytes) > 16384)
#else
#define PAST_L1(bytes) 0
#endif
#define STORES_AHEAD 512
#define EACH_VECTOR(n, out, call, expression) \
    const int64_t parts = n * GILA_PARTS; \
    if (GILA_STREAMS && (call)->note & GILA_STREAMED) \
        for (int64_t i = 0; i < parts; i += VT) v_stream((T *)(out) + i, expression); \
    else if (PAST_L1(parts * (int64_t)sizeof(T))) \
        for (int64_t i = 0; i < parts; i += VT) { \
            __builtin_prefetch((char *)((T *)(out) + i) + STORES_AHEAD); \
            v_store((T *)(out) + i, expression); \
        } \
    else \
        for (int64_t i = 0; i < parts; i += VT) v_store((T *)(out) + i, expression);
#define PARTS1(name, expression) \
    INLINE vt name##_of(vt a) { return expression; } \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        const T *as = in[0]; \
        EACH_VECTOR(n, out, call, name##_of(v_load(as + i))) \
    } \
    MAP1(name, name##_parts)
#define PARTS2(name, expression) \
    INLINE vt name##_of(vt a, vt b) { return expression; } \
    static void name##_parts(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        const T *as = in[0], *bs = in[1]; \
        EACH_VECTOR(n, out, call, name##_of(v_load(as + i), v_load(bs + i))) \
    } \
    MAP2(name, name##_parts)

/*
 * Rows of which one body does for several builds, as a function GILA_RUN(row, element type, target):
 *
 * RUN_SCALAR: one for all targets, where vectors gain nothing: in the build for GILA_SCALAR.
 * RUN_WIDTH: one for each width of elements, which it moves, or orders by keys: in the build of the
 * type that GILA_WIDTH names, where GILA_WIDTH_HOME is defined; and that of the scalar target also for
 * targets without vectors of keys. RUN_WIDTH_SCALAR: both.
 */
#define GILA_RUN(name, dtype, target) GILA_PASTE(gila_run_, name, dtype, target)
#if defined(GILA_IS_BOOL) || defined(GILA_IS_I8) || defined(GILA_IS_U8)
#define GILA_WIDTH u8
typedef uint8_t W;
#elif defined(GILA_IS_I16) || defined(GILA_IS_U16)
#define GILA_WIDTH u16
typedef uint16_t W;
#elif defined(GILA_IS_I32) || defined(GILA_IS_U32) || defined(GILA_IS_F32)
#define GILA_WIDTH f32
typedef uint32_t W;
#elif defined(GILA_IS_C128)
#define GILA_WIDTH c128
typedef struct W {
    uint64_t parts[2];
} W;
#else
#define GILA_WIDTH f64
typedef uint64_t W;
#endif
#if defined(GILA_IS_U8) || defined(GILA_IS_U16) || defined(GILA_IS_F32) || defined(GILA_IS_F64) || \
    defined(GILA_IS_C128)
#define GILA_WIDTH_HOME 1
#endif
#if defined(GILA_KEYS)
#define GILA_KEYS_TARGET GILA_TARGET
#else
#define GILA_KEYS_TARGET scalar
#endif
#define RUN_SHARED(name, dtype, target) \
    int64_t GILA_RUN(name, dtype, target)(const gila_call *call); \
    RUN(name, GILA_RUN(name, dtype, target))
#define RUN_SCALAR(name) RUN_SHARED(name, GILA_DTYPE, scalar)
#define RUN_WIDTH(name) RUN_SHARED(name, GILA_WIDTH, GILA_KEYS_TARGET)
#define RUN_WIDTH_SCALAR(name) RUN_SHARED(name, GILA_WIDTH, scalar)

#endif
