/*
 * Numbers of a distribution from the words of a random stream, with the bits that NumPy's generators
 * give: uniform (Lemire's multiplication for integers, "Fast random integer generation in an
 * interval", 2019), normal and exponential (the ziggurat of Marsaglia and Tsang, 2000).
 *
 * Nearly always a number takes one word. So a group of words is tried at once, and the numbers before
 * the first word that does not do are kept; that one is taken singly, and the next group begins after
 * what it used. A number that would need more words than there are is not begun.
 */
#if defined(GILA_CLASS_FLOAT) || defined(GILA_IS_I64)
/* Two lanes, or four, gain little; nor does a group of 8 floats from more than 8 lanes. */
#if defined(GILA_ON_sse2) || (defined(GILA_ON_avx512) && defined(GILA_IS_F32))
#define GILA_DEFER 1
#endif
#include <string.h>

#include "kernels/exponential.h"
#include "kernels/kernels.h"
#include "kernels/log1p.h"

/* Numbers that are tried at once. */
#if defined(GILA_CLASS_FLOAT)
#define DRAW_GROUP 8
#else
#define DRAW_GROUP 64
#endif
/* Numbers between two looks at the cancel flag. */
#define DRAW_STRETCH 65536

typedef struct draw {
    T *out;
    int64_t n, drawn;
    int64_t words, used;
    const gila_call *call;
} draw;

static int64_t draw_begin(draw *d, const gila_call *call, int64_t table) {
    const gila_operand *o = call->operands;
    for (int i = 0; i < (table ? 4 : 3); i++) {
        if (o[i].rank != 1 || o[i].shape[0] < 0) return GILA_BAD_CALL;
        if (o[i].shape[0] > 0 && !o[i].data) return GILA_BAD_CALL;
    }
    if (o[1].shape[0] != 2 || (table && o[3].shape[0] != table)) return GILA_BAD_CALL;
    *d = (draw){(T *)(intptr_t)o[0].data, o[0].shape[0], 0, o[2].shape[0], 0, call};
    return GILA_OK;
}

static void draw_end(const draw *d) {
    int64_t *progress = (int64_t *)(intptr_t)d->call->operands[1].data;
    progress[0] = d->drawn, progress[1] = d->used;
}

INLINE double draw_param(const gila_call *call, int i) {
    double value;
    memcpy(&value, &call->params[i], sizeof value);
    return value;
}

INLINE int64_t draw_least(int64_t a, int64_t b) { return a < b ? a : b; }

#if defined(GILA_CLASS_FLOAT)
#if defined(GILA_IS_F64)
typedef uint64_t draw_word;
typedef int64_t draw_integer;
#define DRAW_UNIT(word) ((T)(draw_integer)((word) >> 11) * 0x1p-53)
#define DRAW_SIGN 63
#define DRAW_LOG1P log1p_f64
#define DRAW_LAYER(word, exponential) ((word) >> ((exponential) ? 3 : 0) & 0xff)
#define DRAW_PLACE(word, exponential) \
    ((word) >> ((exponential) ? 11 : 9) & DRAW_PLACES(exponential))
#define DRAW_PLACES(exponential) (UINT64_MAX >> ((exponential) ? 11 : 12))
#define DRAW_R 3.6541528853610087963519472518
#define DRAW_INVERSE_R 0.27366123732975827203338247596
#define DRAW_EXPONENTIAL_R 7.6971174701310497140446280481
#else
typedef uint32_t draw_word;
typedef int32_t draw_integer;
#define DRAW_UNIT(word) ((T)(draw_integer)((word) >> 8) * 0x1p-24f)
#define DRAW_SIGN 31
#define DRAW_LOG1P log1p_f32
#define DRAW_LAYER(word, exponential) ((word) >> ((exponential) ? 1 : 0) & 0xff)
#define DRAW_PLACE(word, exponential) ((word) >> 9)
#define DRAW_R 3.6541528853610087963519472518f
#define DRAW_INVERSE_R 0.27366123732975827203338247596f
#define DRAW_EXPONENTIAL_R 7.6971174701310497140446280481f
#endif

/* The layers of a ziggurat: what is accepted at once, the unit of a place, the density at the edge. */
#define DRAW_LAYERS 256
#define DRAW_TABLE (3 * DRAW_LAYERS)
typedef struct draw_layers {
    draw_word k[DRAW_LAYERS];
    T w[DRAW_LAYERS], f[DRAW_LAYERS];
} draw_layers;

static int64_t draw_uniform_run(const gila_call *call) {
    draw d;
    int64_t status = draw_begin(&d, call, 0);
    if (status != GILA_OK) return status;
    const draw_word *words = (const draw_word *)(intptr_t)call->operands[2].data;
    T p = (T)draw_param(call, 0), q = (T)draw_param(call, 1);
    for (int64_t end = draw_least(d.n, d.words); d.drawn < end;) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        int64_t n = draw_least(end - d.drawn, DRAW_STRETCH);
        for (int64_t i = 0; i < n; i++) d.out[d.drawn + i] = p + q * DRAW_UNIT(words[d.drawn + i]);
        d.drawn += n;
    }
    d.used = d.drawn;
    draw_end(&d);
    return GILA_OK;
}
RUN(draw_uniform, draw_uniform_run)

INLINE T draw_flip(T x, draw_word sign) {
    draw_word bits;
    memcpy(&bits, &x, sizeof bits);
    bits ^= sign << DRAW_SIGN;
    memcpy(&x, &bits, sizeof x);
    return x;
}

/* The number of a word, and whether it lies surely under the curve. */
INLINE T draw_try(draw_word word, const draw_layers *t, int exponential, unsigned *sure) {
    draw_word layer = DRAW_LAYER(word, exponential), place = DRAW_PLACE(word, exponential);
    *sure = place < t->k[layer];
    return draw_flip((T)(draw_integer)place * t->w[layer], exponential ? 0 : word >> 8 & 1);
}

/* p + q times the numbers of a group of words, and a bit for each that lies surely under the curve. */
#if defined(GILA_KEYS) && VT <= DRAW_GROUP
typedef draw_word draw_vector __attribute__((vector_size(VT * sizeof(T))));
typedef draw_integer draw_places __attribute__((vector_size(VT * sizeof(T))));
#if VT == 8
#define DRAW_EACH(of) \
    { of(0), of(1), of(2), of(3), of(4), of(5), of(6), of(7) }
#else
#define DRAW_EACH(of) \
    { of(0), of(1), of(2), of(3) }
#endif

/* Exact, as places have no more bits than T. */
INLINE vt draw_real(draw_vector places) {
#if defined(GILA_IS_F64) && VT == 4
    /* As the last bits of 2^84 and of 2^52. */
    vt high = (vt)(places >> 32 | 0x4530000000000000u) - v_set1(0x1p84 + 0x1p52);
    return high + (vt)((places & 0xffffffffu) | 0x4330000000000000u);
#else
    return __builtin_convertvector((draw_places)places, vt);
#endif
}

INLINE unsigned draw_group(T *out, const draw_word *words, const draw_layers *t, int exponential,
                           T p, T q) {
    unsigned sure = 0;
#pragma GCC unroll 2
    for (int i = 0; i < DRAW_GROUP; i += VT) {
        draw_vector word;
        memcpy(&word, words + i, sizeof word);
#define DRAW_K(lane) t->k[DRAW_LAYER(words[i + lane], exponential)]
#define DRAW_W(lane) t->w[DRAW_LAYER(words[i + lane], exponential)]
        draw_vector place = DRAW_PLACE(word, exponential), k = DRAW_EACH(DRAW_K);
        vt x = draw_real(place) * (vt)DRAW_EACH(DRAW_W);
        if (!exponential) x = (vt)((draw_vector)x ^ (word >> 8 << DRAW_SIGN));
        v_store(out + i, v_set1(p) + v_set1(q) * x);
#if defined(GILA_IS_F64)
        sure |= vi_lt((vi)place, (vi)k) << i;
#else
        sure |= vj_lt((vj)place, (vj)k) << i;
#endif
    }
    return sure;
}
#else
INLINE unsigned draw_group(T *out, const draw_word *words, const draw_layers *t, int exponential,
                           T p, T q) {
    unsigned sure = 0, one;
    for (int i = 0; i < DRAW_GROUP; i++) {
        out[i] = p + q * draw_try(words[i], t, exponential, &one);
        sure |= one << i;
    }
    return sure;
}
#endif

static __attribute__((noinline)) double draw_exp(double x) {
    double lanes[GILA_LANES];
    vd_store(lanes, exponential(vd_set1(x)));
    return lanes[0];
}

INLINE T draw_minus_log(T u) { return -DRAW_LOG1P(-u); }

/* One number from the words from d->used on; 0 if there are too few. */
static int draw_normal_one(draw *d, const draw_word *words, const draw_layers *t, T *out) {
    for (int64_t at = d->used; at < d->words;) {
        unsigned sure;
        draw_word word = words[at++], layer = DRAW_LAYER(word, 0);
        T x = draw_try(word, t, 0, &sure);
        if (!sure && layer == 0) {
            T tail, y;
            do {
                if (at + 2 > d->words) return 0;
                tail = DRAW_INVERSE_R * draw_minus_log(DRAW_UNIT(words[at]));
                y = draw_minus_log(DRAW_UNIT(words[at + 1]));
                at += 2;
            } while (!(y + y > tail * tail));
            x = draw_flip(DRAW_R + tail, DRAW_PLACE(word, 0) >> 8 & 1);
        } else if (!sure) {
            if (at == d->words) return 0;
            T y = (t->f[layer - 1] - t->f[layer]) * DRAW_UNIT(words[at++]) + t->f[layer];
            if (!(y < draw_exp(-0.5 * x * x))) continue;
        }
        d->used = at;
        *out = x;
        return 1;
    }
    return 0;
}

static int draw_exponential_one(draw *d, const draw_word *words, const draw_layers *t, T *out) {
    for (int64_t at = d->used; at < d->words;) {
        unsigned sure;
        draw_word word = words[at++], layer = DRAW_LAYER(word, 1);
        T x = draw_try(word, t, 1, &sure);
        if (!sure) {
            if (at == d->words) return 0;
            T u = DRAW_UNIT(words[at++]);
            if (layer == 0)
                x = DRAW_EXPONENTIAL_R + draw_minus_log(u);
            else if (!((t->f[layer - 1] - t->f[layer]) * u + t->f[layer] < (T)draw_exp(-x)))
                continue;
        }
        d->used = at;
        *out = x;
        return 1;
    }
    return 0;
}

/* Both distributions: groups while they last, then number by number. */
#define DRAW_ZIGGURAT(name, exponential) \
    static int64_t name##_run(const gila_call *call) { \
        draw d; \
        int64_t status = draw_begin(&d, call, DRAW_TABLE); \
        if (status != GILA_OK) return status; \
        const draw_word *words = (const draw_word *)(intptr_t)call->operands[2].data; \
        const draw_layers *t = (const draw_layers *)(intptr_t)call->operands[3].data; \
        T p = (T)draw_param(call, 0), q = (T)draw_param(call, 1); \
        for (int64_t look = 0; d.drawn < d.n;) { \
            if (d.drawn >= look) { \
                if (gila_cancelled(call)) return GILA_CANCELLED; \
                look += DRAW_STRETCH; \
            } \
            while (draw_least(d.n - d.drawn, d.words - d.used) >= DRAW_GROUP) { \
                T x[DRAW_GROUP], *out = d.out + d.drawn; \
                unsigned sure = draw_group(x, words + d.used, t, exponential, p, q); \
                if (sure != (1u << DRAW_GROUP) - 1) { \
                    int kept = __builtin_ctz(~sure); \
                    for (int i = 0; i < DRAW_GROUP; i++) out[i] = i < kept ? x[i] : out[i]; \
                    d.drawn += kept, d.used += kept; \
                    break; \
                } \
                memcpy(out, x, sizeof x); \
                d.drawn += DRAW_GROUP, d.used += DRAW_GROUP; \
            } \
            if (d.drawn == d.n) break; \
            T x; \
            if (!name##_one(&d, words, t, &x)) break; \
            d.out[d.drawn++] = p + q * x; \
        } \
        draw_end(&d); \
        return GILA_OK; \
    } \
    RUN(name, name##_run)

DRAW_ZIGGURAT(draw_normal, 0)
DRAW_ZIGGURAT(draw_exponential, 1)

#undef DRAW_UNIT
#undef DRAW_SIGN
#undef DRAW_LOG1P
#undef DRAW_LAYER
#undef DRAW_PLACE
#undef DRAW_PLACES
#undef DRAW_EACH
#undef DRAW_K
#undef DRAW_W
#undef DRAW_R
#undef DRAW_INVERSE_R
#undef DRAW_EXPONENTIAL_R
#undef DRAW_LAYERS
#undef DRAW_TABLE
#undef DRAW_ZIGGURAT

#else
/*
 * The upper half of a word times the number of outcomes is the number; where the lower half is below
 * 2^bits modulo that number, the word is rejected, so that each outcome has as many words. A number of
 * outcomes of 0 stands for all: 2^bits.
 */
#define DRAW_INTEGERS(name, word, product, bits) \
    static void name(draw *d, const word *words, uint64_t p, word outcomes) { \
        word threshold = outcomes ? (word)(0 - outcomes) % outcomes : 0; \
        while (d->drawn < d->n && d->used < d->words) { \
            const word *from = words + d->used; \
            int64_t n = draw_least(d->n - d->drawn, d->words - d->used), kept = 0; \
            n = draw_least(n, DRAW_GROUP); \
            word good[DRAW_GROUP], rejected = 0; \
            for (int64_t i = 0; i < n; i++) { \
                product m = (product)from[i] * outcomes; \
                good[i] = outcomes ? (word)(m >> bits) : from[i]; \
                rejected |= (word)((word)m < threshold); \
            } \
            T *out = d->out + d->drawn; \
            if (!rejected) \
                for (; kept < n; kept++) out[kept] = (T)(p + good[kept]); \
            for (int64_t i = 0; rejected && i < n; i++) \
                if ((word)((product)from[i] * outcomes) >= threshold) \
                    out[kept++] = (T)(p + good[i]); \
            d->drawn += kept, d->used += n; \
        } \
    }
DRAW_INTEGERS(draw_narrow, uint32_t, uint64_t, 32)
DRAW_INTEGERS(draw_wide, uint64_t, unsigned __int128, 64)

/* Words of 32 or 64 bits, as their type says; q fits them. */
static int64_t draw_integers_run(const gila_call *call) {
    draw d;
    int64_t status = draw_begin(&d, call, 0);
    if (status != GILA_OK) return status;
    const gila_operand *words = &call->operands[2];
    const void *from = (const void *)(intptr_t)words->data;
    uint64_t p = (uint64_t)call->params[0], outcomes = (uint64_t)call->params[1] + 1;
    int64_t n = d.n, all = d.words;
    while (d.drawn < n && d.used < all) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        d.n = draw_least(n, d.drawn + DRAW_STRETCH);
        if (words->dtype == GILA_I32)
            draw_narrow(&d, from, p, (uint32_t)outcomes);
        else
            draw_wide(&d, from, p, outcomes);
    }
    draw_end(&d);
    return GILA_OK;
}
RUN(draw_integers, draw_integers_run)

#undef DRAW_INTEGERS
#endif

#undef DRAW_GROUP
#undef DRAW_STRETCH
#undef GILA_DEFER
#endif
