/* Comparison, choice, truth values and bits. */
/* Wider vectors gain in the nearer caches, up to twice, but take as much code again: the library is to stay small. */
#if defined(GILA_ON_avx512)
#define GILA_DEFER 1
#endif
#include "kernels/kernels.h"

#if defined(GILA_CLASS_COMPLEX)

#define EQUAL(a, b) ((a.re == b.re) & (a.im == b.im))
#define TRUTH(a) ((a.re != 0) | (a.im != 0))

#else

#define EQUAL(a, b) ((a) == (b))
#define TRUTH(a) ((a) != 0)

#if !GILA_MASKS
EACH_TEST2(less, a < b)
EACH_TEST2(less_equal, a <= b)
#endif

#if defined(GILA_CLASS_FLOAT)
/* The first of equals; NaN where either is. */
#define SMALLER(a, b) ((a) <= (b) || (a) != (a) ? (a) : (b))
#define LARGER(a, b) ((a) >= (b) || (a) != (a) ? (a) : (b))

/* Of equals a. Compilers make no vectors of it. */
INLINE vt clip_of(vt a, vt least, vt most) {
    vtm no_bounds = vm_or(v_nan(least), v_nan(most));
    return v_select(no_bounds, least + most, v_min(most, v_max(least, a)));
}

static void clip_parts(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const T *a = in[0], *b = in[1], *c = in[2];
    const vt least = v_load(b), most = v_load(c);
    if (!GILA_SMALL && call->note == (GILA_REPEATED << 1 | GILA_REPEATED << 2)) {
        for (int64_t i = 0; i < n; i += VT)
            v_store((T *)out + i, clip_of(v_load(a + i), least, most));
    } else {
        EACH_VECTOR(n, out, call, clip_of(v_load(a + i), v_load(b + i), v_load(c + i)))
    }
}

MAP3(clip, clip_parts)
#else
#define SMALLER(a, b) ((a) <= (b) ? (a) : (b))
#define LARGER(a, b) ((a) >= (b) ? (a) : (b))
EACH_MAP3(clip, SMALLER(LARGER(a, b), c))
#endif
EACH_MAP2(minimum, SMALLER(a, b))
EACH_MAP2(maximum, LARGER(a, b))

#endif

#if defined(GILA_CLASS_BOOL) || defined(GILA_CLASS_UINT)

LIKE_SIGNED(equal)
LIKE_SIGNED(not_equal)
LIKE_SIGNED(logical_and)
LIKE_SIGNED(logical_or)
LIKE_SIGNED(logical_xor)
LIKE_SIGNED(logical_not)
LIKE_SIGNED(bitwise_and)
LIKE_SIGNED(bitwise_or)
LIKE_SIGNED(bitwise_xor)

#else

#if !GILA_MASKS
EACH_TEST2(equal, EQUAL(a, b))
EACH_TEST2(not_equal, !EQUAL(a, b))
#endif
EACH_TEST2(logical_and, TRUTH(a) & TRUTH(b))
EACH_TEST2(logical_or, TRUTH(a) | TRUTH(b))
EACH_TEST2(logical_xor, TRUTH(a) ^ TRUTH(b))
EACH_TEST1(logical_not, !TRUTH(a))

#if defined(GILA_CLASS_INT)
EACH_MAP2(bitwise_and, a &b)
EACH_MAP2(bitwise_or, a | b)
EACH_MAP2(bitwise_xor, a ^ b)
#endif

#endif

#if !defined(GILA_WIDTH_HOME)
LIKE_WIDTH(where)
#elif GILA_STREAMS && defined(GILA_CLASS_FLOAT)
static void where_parts(int64_t n, void *out, const void *const *in, const gila_call *call) {
    const uint8_t *a = in[0];
    const T *b = in[1], *c = in[2];
    EACH_VECTOR(n, out, call, v_select(v_truths(a + i), v_load(b + i), v_load(c + i)))
}

WHERE(where, where_parts)
#else
EACH3(where_each, E, uint8_t, E, E, a ? b : c)
WHERE(where, where_each)
#endif

#if defined(GILA_CLASS_BOOL)
EACH_MAP1(invert, a ^ 1)
#elif defined(GILA_CLASS_INT)
EACH_MAP1(invert, ~a)
#elif defined(GILA_CLASS_UINT)
LIKE_SIGNED(invert)
#endif

#if defined(GILA_CLASS_INT) || defined(GILA_CLASS_UINT)
#define WIDTH (8 * (int)sizeof(T))

/* Of pairs, of groups of four, of bytes, and of more and more of them: Warren, "Hacker's Delight", section 5-1. */
INLINE T bits_of(vt a) {
    const vt bytes = (vt)-1 / 255;
    a = (vt)(a - (a >> 1 & 0x55 * bytes));
    a = (vt)((a & 0x33 * bytes) + (a >> 2 & 0x33 * bytes));
    a = (vt)(a + (a >> 4)) & 0x0f * bytes;
#define WITH_THOSE(by) (vt)(a + (sizeof a > (by) / 8 ? a >> (by) % (8 * sizeof a) : 0))
    a = WITH_THOSE(8);
    a = WITH_THOSE(16);
    a = WITH_THOSE(32);
#undef WITH_THOSE
    return (T)(a & 0x7f);
}

#if defined(GILA_CLASS_INT)
EACH_MAP1(bitwise_count, bits_of(a < 0 ? (vt)(0u - (vt)a) : (vt)a))
#else
EACH_MAP1(bitwise_count, bits_of(a))
#endif

enum { LEFT, RIGHT, RIGHT_SIGNED };

/* Elements of all widths by one number, as words, which keep of each element the bits that stay within it. */
void GILA_PASTE(gila_, shift_words, i64, GILA_TARGET)(int64_t bytes, void *out, const void *a,
                                                      int by, int width, int way);
#if defined(GILA_IS_I64) && !defined(GILA_ON_scalar)
void GILA_PASTE(gila_, shift_words, i64, GILA_TARGET)(int64_t bytes, void *out, const void *a,
                                                      int by, int width, int way) {
    const uint64_t all = ~UINT64_C(0) >> (64 - width), ones = ~UINT64_C(0) / all;
    const vl keep = vl_set1(ones * (way == LEFT ? all << by & all : all >> by));
    const vl signs = vl_set1(way == RIGHT_SIGNED ? ones << (width - 1) : 0);
    const double *words = a;
    double *results = out;
    for (int64_t i = 0; i < bytes / 8; i += VD) {
        const vl word = vd_bits(vd_load(words + i)), sign = word & signs;
        const vl shifted = way == LEFT ? word << by : word >> by;
        vd_store(results + i, vl_double((shifted & keep) | sign | (sign - (sign >> by))));
    }
}
#endif

/* Of wider elements to shift each takes no longer. */
#if defined(GILA_ON_scalar) || defined(GILA_IS_I32) || defined(GILA_IS_U32) || \
    defined(GILA_IS_I64) || defined(GILA_IS_U64)
#define SHIFT(name, way, expression) EACH_MAP2(name, expression)
#else
#define SHIFT(name, way, expression) \
    EACH2(name##_each, T, T, T, expression) \
    static void name##_all(int64_t n, void *out, const void *const *in, const gila_call *call) { \
        const vt by = *(const vt *)in[1]; \
        if (call->note & GILA_REPEATED << 1 && by < WIDTH) \
            GILA_PASTE(gila_, shift_words, i64, GILA_TARGET) \
        (n * (int64_t)sizeof(T), out, in[0], (int)by, WIDTH, way); \
        else name##_each(n, out, in, call); \
    } \
    MAP2(name, name##_all)
#endif

#if defined(GILA_CLASS_INT)
SHIFT(left_shift, LEFT, (vt)b < WIDTH ? (T)(1u * (vt)a << ((vt)b & (WIDTH - 1))) : 0)
SHIFT(right_shift, RIGHT_SIGNED,
      (vt)b < WIDTH ? (T)(a >> ((vt)b & (WIDTH - 1))) : (T)(a >> (WIDTH - 1)))
#else
LIKE_SIGNED(left_shift)
SHIFT(right_shift, RIGHT, b < WIDTH ? (T)(a >> (b & (WIDTH - 1))) : 0)
#endif
#undef SHIFT
#undef WIDTH
#endif

#undef EQUAL
#undef TRUTH
#undef SMALLER
#undef LARGER

#undef GILA_DEFER

#if GILA_MASKS
MASK_TEST2(less, v_lt(a, b))
MASK_TEST2(less_equal, v_le(a, b))
MASK_TEST2(equal, v_eq(a, b))
MASK_TEST2(not_equal, (vtm)~v_eq(a, b))
#endif
