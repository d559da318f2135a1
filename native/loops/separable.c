#include "loops/separable.h"

#include <math.h>

#include "dispatch/dtypes.h"
#include "dispatch/rows.h"

/* Real functions, each of a part of the argument times a scale, where that is not 0, and up to where these suffice. */
typedef struct separable {
    struct function {
        int row, turns;
        double scale;
    } functions[4];
    double most_grown, most_turned;
} separable;

#define FINITE 0x1.fffffffffffffp1023
/* clang-format off */
#define GROWN(name) {ROW_##name, 0, 1}
#define TURNED(name, scale) {ROW_##name, 1, scale}
#define NONE {0, 0, 0}
#define HYPERBOLIC {GROWN(sinh), GROWN(cosh), TURNED(cos, 1), TURNED(sin, 1)}
static const separable
    natural = {{GROWN(exp), NONE, TURNED(cos, 1), TURNED(sin, 1)}, MODERATE, FINITE},
    /* Up to here the square of what y log 2 lacks as a double is nothing. */
    binary = {{GROWN(exp2), NONE, TURNED(cos, LOG_2), TURNED(sin, LOG_2)}, MODERATE, 0x1p20},
    small = {{GROWN(expm1), GROWN(exp), TURNED(sin, 0.5), TURNED(sin, 1)}, MODERATE, FINITE},
    hyperbolic = {HYPERBOLIC, MODERATE, FINITE},
    /* Beyond this 1 is all of the real part. */
    limited = {HYPERBOLIC, 20, FINITE};
/* clang-format on */

/* What y log 2 lacks as a double. */
static inline double lost(double y) { return fma(y, LOG_2, -(y * LOG_2)) + y * LOG_2_LOW; }

#define BLOCK 128
typedef double values[4][BLOCK];

/* Parts of a block times a scale; whether all are numbers of at most that magnitude. */
static int take(int64_t n, double *restrict part, const double *parts, double scale, double most) {
    int64_t beyond = 0;
    for (int64_t i = 0; i < n; i++) {
        const double x = parts[2 * i];
        part[i] = x * scale;
        beyond |= __builtin_fabs(x) <= most ? 0 : -1;
    }
    return !beyond;
}

/* Takes all parts of a block, then joins what the functions make of them, in runs that need no limits. */
static void separate(int64_t n, gila_parts *out, const gila_parts *in, const gila_call *call,
                     const separable *f, int exchanged,
                     void (*join)(gila_parts *out, const gila_parts *in, values v, int64_t i,
                                  int64_t end),
                     gila_parts (*limits)(gila_parts z)) {
    _Alignas(64) double part[BLOCK];
    _Alignas(64) values v = {{0}};
    const void *const from[] = {part};
    for (int64_t count; n > 0; n -= count, in += count, out += count) {
        int usual = 1;
        count = n < BLOCK ? n : BLOCK;
        for (int k = 0; k < 4; k++) {
            const struct function *of = &f->functions[k];
            if (of->scale == 0) continue;
            if (k == 0 || of->turns != of[-1].turns || of->scale != of[-1].scale)
                usual &= take(count, part, &in->re + (of->turns ^ exchanged), of->scale,
                              of->turns ? f->most_turned : f->most_grown);
            gila_find(of->row * GILA_DTYPES + GILA_F64)->body(count, v[k], from, call);
        }
        for (int64_t i = 0, end = usual ? count : 0; i < count; i = ++end) {
            while (end < count && __builtin_fabs((&in[end].re)[exchanged]) <= f->most_grown &&
                   __builtin_fabs((&in[end].re)[!exchanged]) <= f->most_turned)
                end++;
            join(out, in, v, i, end);
            if (end < count) out[end] = limits(in[end]);
        }
    }
}

#define SEPARATE(name, functions, exchanged, real, imaginary) \
    static void name##_join(gila_parts *out, const gila_parts *in, values v, int64_t i, \
                            int64_t end) { \
        for (; i < end; i++) { \
            const gila_parts z = in[i]; \
            const double e = v[0][i], other = v[1][i], c = v[2][i], s = v[3][i]; \
            (void)z, (void)other; \
            out[i] = (gila_parts){real, imaginary}; \
        } \
    } \
    void gila_separate_##name(int64_t n, void *out, const void *in, const gila_call *call, \
                              gila_parts (*limits)(gila_parts z)) { \
        separate(n, out, in, call, &functions, exchanged, name##_join, limits); \
    }
SEPARABLE(SEPARATE)
