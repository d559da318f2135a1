#include "loops/convert.h"

#include "dispatch/cpu.h"
#if defined(__x86_64__) && !defined(__clang__)
#include <immintrin.h>
#endif

const int gila_sizes[GILA_DTYPES] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};

/* Elements that are converted as vectors, where they are contiguous. */
#define DENSE 32
/* Elements at a time of what is converted in two steps. */
#define PIECE 512
/* Vectors are of AVX2: processors of before 2013 go without. */
#if defined(__x86_64__)
#define DENSE_TARGET __attribute__((target("avx2")))
static int has_vectors(void) { return gila_target() >= GILA_TARGET_avx2; }
#else
#define DENSE_TARGET
static int has_vectors(void) { return 1; }
#endif

/* Elements that are only moved: aligned as the parts of complex numbers are. */
typedef struct two {
    uint32_t half[2];
} two;

typedef struct four {
    uint64_t half[2];
} four;

typedef struct c64 {
    float re, im;
} c64;

typedef struct c128 {
    double re, im;
} c128;

static inline int64_t i64_of(double a) {
    if (__builtin_expect(__builtin_fabs(a) < 0x1p63, 1)) return (int64_t)a;
    return a > 0 ? INT64_MAX : a < 0 ? INT64_MIN : 0;
}

/*
 * The same of as many as there are vectors for, by the only instruction set that has them; how many. Which features it
 * takes, compilers name differently: GCC's names.
 */
#if defined(__x86_64__) && !defined(__clang__)
__attribute__((target("avx512f,avx512dq"))) static int64_t
i64_by_vectors(char *to, const char *from, int64_t n) {
    if (gila_target() < GILA_TARGET_avx512) return 0;
    for (int64_t at = 0; at < n / 8 * 64; at += 64) {
        __m512d a = _mm512_loadu_pd(from + at);
        __m512i whole = _mm512_maskz_cvttpd_epi64(_mm512_cmp_pd_mask(a, a, _CMP_ORD_Q), a);
        __mmask8 large = _mm512_cmp_pd_mask(_mm512_set1_pd(0x1p63), a, _CMP_LE_OQ);
        whole = _mm512_mask_blend_epi64(large, whole, _mm512_set1_epi64(INT64_MAX));
        _mm512_storeu_si512(to + at, whole);
    }
    return n / 8 * 8;
}
#else
static int64_t i64_by_vectors(char *to, const char *from, int64_t n) {
    return (void)to, (void)from, (void)n, 0;
}
#endif

static inline uint64_t u64_of(double a) {
    if (__builtin_expect(a < 0x1p63, 1)) return a > 0 ? (uint64_t)(int64_t)a : 0;
    return a >= 0x1p64 ? UINT64_MAX : a == a ? (uint64_t)a : 0;
}

#if defined(__SSE2__)
static inline double of_bits(uint64_t bits) {
    double a;
    memcpy(&a, &bits, sizeof a);
    return a;
}

/*
 * From halves, since SSE2 has an instruction for one number only: behind the bits of 2^84 and of 2^52 each is a double, and
 * nothing but their sum is rounded. The sign is made a bit of weight 2^63, which is taken off again.
 */
static inline double halves_of(uint64_t a, double off) {
    double upper = of_bits(a >> 32 | UINT64_C(0x4530000000000000));
    double lower = of_bits((a & UINT32_MAX) | UINT64_C(0x4330000000000000));
    return upper - (0x1p84 + 0x1p52 + off) + lower;
}
#define OF_I64(a) halves_of((uint64_t)(a) ^ UINT64_C(1) << 63, 0x1p63)
#define OF_U64(a) halves_of(a, 0)
#else
#define OF_I64(a) (double)(a)
#define OF_U64(a) (double)(a)
#endif

/* Whether bits of a wide one are set: of half as many, which vectors can compare. */
static inline int any_bit(uint64_t a) { return (uint32_t)(a | a >> 32) != 0; }

/* The nearest number within bounds, for NaN zero, which lies within. */
#define BOUNDED(type) \
    static inline type bounded_##type(type a, type least, type most) { \
        a = a == a ? a : 0; \
        a = a > least ? a : least; \
        return a < most ? a : most; \
    }
BOUNDED(double)
BOUNDED(float)

/* to[i] = VALUE of a = from[i], not by vectors that the compiler would put together number by number. */
#define EACH(to_type, from_type, value) \
    for (; n > 0; n--, to += to_stride, from += from_stride) { \
        const from_type a = *(const from_type *)from; \
        *(to_type *)to = (value); \
        __asm__("" : "+r"(from)); \
    }

/* The same of whole DENSE of contiguous elements; how many: of none where the compiler has no vectors for it. */
#define DENSE_EACH(to_type, from_type, value) return 0;
#define DENSE_VECTORS(to_type, from_type, value) \
    _Pragma("GCC ivdep") for (int64_t i = 0; i < (n & -DENSE); i++) { \
        const from_type a = ((const from_type *)from)[i]; \
        ((to_type *)to)[i] = (value); \
    } \
    return n & -DENSE;

/*
 * By the processor's instruction, where it has the results that are wanted: where magnitudes are below 2^63, looked up for
 * many at once. Of doubles: their bits are ordered as they are.
 */
#define DENSE_IN_RANGE(to_type, from_type, value) \
    int64_t done = i64_by_vectors(to, from, n); \
    for (; n - done >= DENSE; done += DENSE) { \
        const uint64_t sign = UINT64_C(1) << 63, *bits = (const uint64_t *)from + done; \
        uint64_t outside = 0; \
        for (int i = 0; i < DENSE; i++) \
            outside |= (bits[i] & ~sign) + (sign - UINT64_C(0x43e0000000000000)); \
        if (outside & sign) break; \
        for (int64_t i = done; i < done + DENSE; i++) { \
            ((to_type *)to)[i] = (to_type)((const from_type *)from)[i]; \
            __asm__("" : "+r"(i)); \
        } \
    } \
    return done;

/*
 * All others are made of these: integers of one width are moved, and lose their upper bits, alike; bool is an integer as
 * a source. X(loop, type to, type from, C types, value).
 */
#define PAIRS(X) \
    X(EACH, U8, U8, uint8_t, uint8_t, a) \
    X(EACH, U16, U16, uint16_t, uint16_t, a) \
    X(EACH, U32, U32, uint32_t, uint32_t, a) \
    X(EACH, U64, U64, two, two, a) \
    X(EACH, C128, C128, four, four, a) \
    X(VECTORS, U8, U16, uint8_t, uint16_t, (uint8_t)a) \
    X(VECTORS, U8, U32, uint8_t, uint32_t, (uint8_t)a) \
    X(VECTORS, U8, U64, uint8_t, uint64_t, (uint8_t)a) \
    X(VECTORS, U16, U32, uint16_t, uint32_t, (uint16_t)a) \
    X(VECTORS, U16, U64, uint16_t, uint64_t, (uint16_t)a) \
    X(VECTORS, U32, U64, uint32_t, uint64_t, (uint32_t)a) \
    X(VECTORS, U16, U8, uint16_t, uint8_t, a) \
    X(VECTORS, U16, I8, uint16_t, int8_t, (uint16_t)a) \
    X(VECTORS, U32, U8, uint32_t, uint8_t, a) \
    X(VECTORS, U32, I8, uint32_t, int8_t, (uint32_t)a) \
    X(VECTORS, U32, U16, uint32_t, uint16_t, a) \
    X(VECTORS, U32, I16, uint32_t, int16_t, (uint32_t)a) \
    X(VECTORS, U64, U8, uint64_t, uint8_t, a) \
    X(VECTORS, U64, I8, uint64_t, int8_t, (uint64_t)a) \
    X(VECTORS, U64, U16, uint64_t, uint16_t, a) \
    X(VECTORS, U64, I16, uint64_t, int16_t, (uint64_t)a) \
    X(VECTORS, U64, U32, uint64_t, uint32_t, a) \
    X(VECTORS, U64, I32, uint64_t, int32_t, (uint64_t)a) \
    X(VECTORS, BOOL, U8, uint8_t, uint8_t, a != 0) \
    X(VECTORS, BOOL, U16, uint8_t, uint16_t, a != 0) \
    X(VECTORS, BOOL, U32, uint8_t, uint32_t, a != 0) \
    X(VECTORS, BOOL, U64, uint8_t, uint64_t, any_bit(a)) \
    X(VECTORS, BOOL, F32, uint8_t, uint32_t, a << 1 != 0) \
    X(VECTORS, BOOL, F64, uint8_t, uint64_t, any_bit(a << 1)) \
    X(VECTORS, F32, I32, float, int32_t, (float)a) \
    X(EACH, F32, I64, float, int64_t, (float)a) \
    X(EACH, F32, U64, float, uint64_t, (float)a) \
    X(VECTORS, F32, F64, float, double, (float)a) \
    X(VECTORS, F64, I32, double, int32_t, a) \
    X(VECTORS, F64, I64, double, int64_t, OF_I64(a)) \
    X(VECTORS, F64, U64, double, uint64_t, OF_U64(a)) \
    X(VECTORS, F64, F32, double, float, a) \
    X(VECTORS, I32, F32, int32_t, float, \
      (int32_t)bounded_float(a, (float)least, below) | (a > below ? top : 0)) \
    X(VECTORS, I32, F64, int32_t, double, (int32_t)bounded_double(a, least, most)) \
    X(EACH, U32, F64, uint32_t, double, (uint32_t)bounded_double(a, least, most)) \
    X(IN_RANGE, I64, F64, int64_t, double, i64_of(a)) \
    X(EACH, U64, F64, uint64_t, double, u64_of(a)) \
    X(EACH, C64, F32, c64, float, ((c64){a, 0})) \
    X(EACH, C128, F64, c128, double, ((c128){a, 0}))

static int is_signed(int dtype) { return dtype >= GILA_I8 && dtype <= GILA_I64; }
static int is_integer(int dtype) { return dtype >= GILA_I8 && dtype <= GILA_U64; }
static int is_complex(int dtype) { return dtype >= GILA_C64; }
static int unsigned_of(int dtype) { return is_signed(dtype) ? dtype - GILA_I8 + GILA_U8 : dtype; }
static int part_of(int dtype) { return is_complex(dtype) ? dtype - GILA_C64 + GILA_F32 : dtype; }

/* A pair that is converted alike. */
static void simplify(int *to, int *from) {
    static const uint8_t widths[] = {
        [1] = GILA_U8, [2] = GILA_U16, [4] = GILA_U32, [8] = GILA_U64, [16] = GILA_C128};
    if (*to != *from) *from = part_of(*from);
    if (*to == *from) *to = *from = widths[gila_sizes[*to]];
    if (*from == GILA_BOOL) *from = GILA_U8;
    if (is_integer(*to) && is_integer(*from)) *to = unsigned_of(*to);
    if (*to <= GILA_U64 && gila_sizes[*to] <= gila_sizes[*from]) *from = unsigned_of(*from);
}

/* The type between two that are no pair; -1 of a pair. */
static int between(int to, int from) {
    int real = to >= GILA_F32, is_short = gila_sizes[to] < 4;
    if (is_complex(to) && to != from) return from == part_of(to) ? -1 : part_of(to);
    if (from == GILA_F32 && is_integer(to) && to != GILA_I32) return is_short ? GILA_I32 : GILA_F64;
    if (from == GILA_F64 && is_integer(to) && is_short) return GILA_I32;
    if (is_integer(from) && real && gila_sizes[from] < 4) return GILA_I32;
    return from == GILA_U32 && real ? GILA_I64 : -1;
}

#define PAIR(to, from) ((to)*GILA_DTYPES + (from))

/* Of integers of 32 bits or less that numbers become: bounds, and what lies beyond the upper one is set to. */
typedef struct limits {
    double least, most;
    float below; /* of float32 the greatest that is no larger than `most` */
    int32_t top;
} limits;

static limits limits_of(int dtype) {
    int bits = 8 * gila_sizes[dtype] - is_signed(dtype);
    double most = (double)((UINT64_C(1) << (bits & 63)) - 1);
    return (limits){is_signed(dtype) ? -1 - most : 0, most,
                    bits < 31 ? (float)most : 0x1.fffffep30f,
                    (int32_t)((UINT64_C(1) << (bits & 31)) - 1)};
}

DENSE_TARGET static int64_t convert_dense(int pair, char *to, const char *from, int64_t n,
                                          const limits *l) {
    const double least = l->least, most = l->most;
    const float below = l->below;
    const int32_t top = l->top;
    switch (pair) {
#define X(loop, to_name, from_name, to_type, from_type, value) \
    case PAIR(GILA_##to_name, GILA_##from_name): { \
        DENSE_##loop(to_type, from_type, value) \
    }
        PAIRS(X)
#undef X
    }
    return 0;
}

/* Numbers that become integers of 32 bits or less stay within the bounds of the type `bounds`. */
static void convert_pair(gila_elements b, gila_elements a, int64_t n, int bounds) {
    char *to = b.data;
    const char *from = a.data;
    const int64_t to_stride = b.stride, from_stride = a.stride;
    const int pair = PAIR(b.dtype, a.dtype);
    const limits l = limits_of(bounds);
    if (to_stride == gila_sizes[b.dtype] && from_stride == gila_sizes[a.dtype] && has_vectors()) {
        int64_t done = convert_dense(pair, to, from, n, &l);
        n -= done, to += done * to_stride, from += done * from_stride;
    }
    const double least = l.least, most = l.most;
    const float below = l.below;
    const int32_t top = l.top;
    switch (pair) {
#define X(loop, to_name, from_name, to_type, from_type, value) \
    case PAIR(GILA_##to_name, GILA_##from_name): { \
        EACH(to_type, from_type, value) break; \
    }
        PAIRS(X)
#undef X
    }
}

static void convert(gila_elements to, gila_elements from, int64_t n, int bounds) {
    _Alignas(16) char buffer[PIECE * 8];
    simplify(&to.dtype, &from.dtype);
    int dtype = between(to.dtype, from.dtype), size = gila_sizes[to.dtype];
    if (to.dtype == from.dtype && to.stride == size && from.stride == size) {
        gila_move(to.data, from.data, n * size);
        return;
    }
    if (dtype < 0) {
        convert_pair(to, from, n, bounds);
        return;
    }
    gila_elements middle = {dtype, buffer, gila_sizes[dtype]};
    for (int64_t count; n > 0; n -= count) {
        count = n < PIECE ? n : PIECE;
        convert(middle, from, count, bounds);
        convert(to, middle, count, bounds);
        to.data = (char *)to.data + count * to.stride;
        from.data = (char *)from.data + count * from.stride;
    }
}

/* By parts: complex numbers, which also become pairs of bools. */
static void convert_parts(gila_elements to, gila_elements from, int64_t n) {
    int64_t size = gila_sizes[to.dtype = part_of(to.dtype)];
    int64_t part = gila_sizes[from.dtype = part_of(from.dtype)];
    int whole = to.stride == 2 * size && from.stride == 2 * part;
    if (whole) to.stride = size, from.stride = part, n *= 2;
    convert(to, from, n, to.dtype);
    if (whole) return;
    to.data = (char *)to.data + size;
    from.data = (char *)from.data + part;
    convert(to, from, n, to.dtype);
}

/* True is what has a part that is. */
static void convert_truths(gila_elements to, gila_elements from, int64_t n) {
    uint16_t buffer[PIECE];
    for (int64_t count; n > 0; n -= count) {
        count = n < PIECE ? n : PIECE;
        convert_parts((gila_elements){GILA_BOOL, buffer, 2}, from, count);
        convert(to, (gila_elements){GILA_U16, buffer, 2}, count, GILA_BOOL);
        to.data = (char *)to.data + count * to.stride;
        from.data = (char *)from.data + count * from.stride;
    }
}

void gila_convert_each(gila_elements to, gila_elements from, int64_t n) {
    if (is_complex(from.dtype) && to.dtype == GILA_BOOL)
        convert_truths(to, from, n);
    else if (is_complex(from.dtype) && is_complex(to.dtype) && to.dtype != from.dtype)
        convert_parts(to, from, n);
    else
        convert(to, from, n, to.dtype);
}
