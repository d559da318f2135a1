#include <string.h>

#include "dispatch/rows.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Elements at a time that are gathered or converted. */
#define BLOCK 512
#define WIDEST 16
/* The fewest elements that a body takes. */
#define LANES 32
/* Elements of a line from which on its lanes are folded side by side, where any order will do. */
#define LONG_LINE 64
/* Not in the innermost loops: made small rather than fast. */
#define AROUND __attribute__((cold, noinline))

/* A function that is applied over and over: its row, its body for the elements' type, and their type and size. */
typedef struct folding {
    const gila_call *call;
    int row, dtype, size;
    gila_map_body body;
} folding;

static AROUND int read_folding(folding *f, const gila_call *call) {
    int64_t row = call->params[0], dtype = call->kernel % GILA_DTYPES;
    const gila_kernel *kernel = row < 0 || row >= ROWS ? 0 : gila_find(row * GILA_DTYPES + dtype);
    *f = (folding){call, (int)row, (int)dtype, gila_sizes[dtype], 0};
    if (!kernel || kernel->kind != GILA_MAP || kernel->inputs != 2) return 0;
    for (int k = 0; k <= 2; k++)
        if (kernel->dtypes[k] != dtype) return 0;
    f->body = kernel->body;
    return 1;
}

/*
 * The commonest functions, as their bodies have them, of one element after the other: a line of which `carry` is what those
 * before come to, and elements at places. `at` returns how many of these there were before one that is none. Integers
 * are unsigned; of signed ones the sign is turned where they are compared.
 */
enum {
    STEP_ADD,
    STEP_SUBTRACT,
    STEP_MULTIPLY,
    STEP_MINIMUM,
    STEP_MAXIMUM,
    STEP_AND,
    STEP_OR,
    STEP_XOR,
    STEP_DIVIDE,
    STEP_FMIN,
    STEP_FMAX
};
#define WHOLE_CASES(T) \
    case STEP_ADD: \
        x = (T)(x + v); \
        break; \
    case STEP_SUBTRACT: \
        x = (T)(x - v); \
        break; \
    case STEP_MULTIPLY: \
        x = (T)(1u * x * v); \
        break; \
    case STEP_MINIMUM: \
        x = (T)(x ^ turn) <= (T)(v ^ turn) ? x : v; \
        break; \
    case STEP_MAXIMUM: \
        x = (T)(x ^ turn) >= (T)(v ^ turn) ? x : v; \
        break; \
    case STEP_AND: \
        x = (T)(x & v); \
        break; \
    case STEP_OR: \
        x = (T)(x | v); \
        break; \
    default: \
        x = (T)(x ^ v);
#define REAL_CASES(T) \
    case STEP_ADD: \
        x = x + v; \
        break; \
    case STEP_SUBTRACT: \
        x = x - v; \
        break; \
    case STEP_MULTIPLY: \
        x = x * v; \
        break; \
    case STEP_DIVIDE: \
        x = x / v; \
        break; \
    case STEP_MINIMUM: \
        x = x <= v || x != x ? x : v; \
        break; \
    case STEP_MAXIMUM: \
        x = x >= v || x != x ? x : v; \
        break; \
    case STEP_FMIN: \
        x = x <= v || v != v ? x : v; \
        break; \
    default: \
        x = x >= v || v != v ? x : v;
#define STEPS(T, CASES) \
    static void line_##T(int step, uint64_t turn, char *out, int64_t stride, const void *in, \
                         int64_t n, void *carry) { \
        T x = *(T *)carry; \
        const T *a = in; \
        (void)turn; \
        for (int64_t i = 0; i < n; i++, out += stride) { \
            const T v = a[i]; \
            switch (step) { CASES(T) } \
            *(T *)(void *)out = x; \
        } \
        *(T *)carry = x; \
    } \
\
    static int64_t at_##T(int step, uint64_t turn, char *out, int64_t stride, int64_t length, \
                          const void *in, const int64_t *places, int64_t n) { \
        const T *a = in; \
        (void)turn; \
        for (int64_t i = 0; i < n; i++) { \
            int64_t place = places[i] + (places[i] < 0 ? length : 0); \
            if ((uint64_t)place >= (uint64_t)length) return i; \
            T *to = (T *)(void *)(out + place * stride), x = *to; \
            const T v = a[i]; \
            switch (step) { CASES(T) } \
            *to = x; \
        } \
        return n; \
    }
STEPS(uint8_t, WHOLE_CASES)
STEPS(uint16_t, WHOLE_CASES)
STEPS(uint32_t, WHOLE_CASES)
STEPS(uint64_t, WHOLE_CASES)
STEPS(float, REAL_CASES)
STEPS(double, REAL_CASES)

typedef struct steps {
    void (*line)(int step, uint64_t turn, char *out, int64_t stride, const void *in, int64_t n,
                 void *carry);
    int64_t (*at)(int step, uint64_t turn, char *out, int64_t stride, int64_t length,
                  const void *in, const int64_t *places, int64_t n);
} steps;

#define STEPS_OF(T) ((steps){line_##T, at_##T})
static steps steps_of(const folding *f) {
    if (f->dtype >= GILA_F32) return f->size == 4 ? STEPS_OF(float) : STEPS_OF(double);
    return f->size == 1   ? STEPS_OF(uint8_t)
           : f->size == 2 ? STEPS_OF(uint16_t)
           : f->size == 4 ? STEPS_OF(uint32_t)
                          : STEPS_OF(uint64_t);
}

static uint64_t turn_of(const folding *f) {
    return f->dtype >= GILA_I8 && f->dtype <= GILA_I64 ? UINT64_C(1) << (8 * f->size - 1) : 0;
}

/* The step that does what the row does; -1 where only the body can. */
static AROUND int step_of(const folding *f) {
    enum { BOOLS = 1, WHOLES = 2, REALS = 4, NUMBERS = WHOLES | REALS };
    static const struct known {
        uint8_t row, step, classes;
    } known[] = {
        {ROW_add, STEP_ADD, NUMBERS},
        {ROW_subtract, STEP_SUBTRACT, NUMBERS},
        {ROW_multiply, STEP_MULTIPLY, NUMBERS},
        {ROW_divide, STEP_DIVIDE, REALS},
        {ROW_minimum, STEP_MINIMUM, BOOLS | NUMBERS},
        {ROW_maximum, STEP_MAXIMUM, BOOLS | NUMBERS},
        {ROW_fmin, STEP_FMIN, REALS},
        {ROW_fmax, STEP_FMAX, REALS},
        {ROW_bitwise_and, STEP_AND, BOOLS | WHOLES},
        {ROW_bitwise_or, STEP_OR, BOOLS | WHOLES},
        {ROW_bitwise_xor, STEP_XOR, BOOLS | WHOLES},
        {ROW_multiply, STEP_AND, BOOLS},
        {ROW_logical_and, STEP_AND, BOOLS},
        {ROW_add, STEP_OR, BOOLS},
        {ROW_logical_or, STEP_OR, BOOLS},
        {ROW_logical_xor, STEP_XOR, BOOLS},
    };
    int own = f->dtype == GILA_BOOL ? BOOLS
              : f->dtype < GILA_F32 ? WHOLES
              : f->dtype < GILA_C64 ? REALS
                                    : 0;
    for (const struct known *k = known; k < known + sizeof known / sizeof *known; k++)
        if (k->row == f->row && (k->classes & own)) return k->step;
    return -1;
}

/* One element by a body: the other lanes are zeros at first. */
typedef struct one {
    _Alignas(64) char x[LANES * WIDEST];
    _Alignas(64) char v[LANES * WIDEST];
} one;

static void by_body(const folding *f, one *o, const char *v) {
    const void *in[2] = {o->x, o->v};
    memcpy(o->v, v, (size_t)f->size);
    f->body(LANES, o->x, in, f->call);
}

/* Folds n contiguous elements; `carry` is what those before come to. */
static AROUND void fold_some(const folding *f, char *out, int64_t stride, const char *in, int64_t n,
                             char *carry) {
    int step = step_of(f);
    if (step >= 0) {
        steps_of(f).line(step, turn_of(f), out, stride, in, n, carry);
        return;
    }
    one o;
    memset(&o, 0, sizeof o);
    memcpy(o.x, carry, (size_t)f->size);
    for (int64_t i = 0; i < n; i++, out += stride, in += f->size) {
        by_body(f, &o, in);
        memcpy(out, o.x, (size_t)f->size);
    }
    memcpy(carry, o.x, (size_t)f->size);
}

/* A line; `stride` 0 keeps what all come to. Where any order will do, lanes of it are folded first. */
static AROUND int64_t fold_line(const folding *f, char *out, int64_t stride, gila_elements in,
                                int64_t n, int any_order) {
    _Alignas(64) char buffer[BLOCK * WIDEST], lanes[LANES * WIDEST], other[LANES * WIDEST],
        carry[WIDEST];
    const void *bodies[2] = {lanes, 0};
    memset(other, 0, sizeof other);
    int lanes_first = any_order && stride == 0 && n >= LONG_LINE;
    for (int64_t i = 0; i < n; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (i % (128 * BLOCK) == 0 && gila_cancelled(f->call)) return GILA_CANCELLED;
        const char *a = gila_contiguous(buffer, f->dtype, in, i, count);
        int64_t from = 0;
        if (lanes_first) {
            if (i == 0) memcpy(lanes, a, (size_t)(LANES * f->size));
            for (from = i == 0 ? LANES : 0; from + LANES <= count; from += LANES) {
                bodies[1] = a + from * f->size;
                f->body(LANES, lanes, bodies, f->call);
            }
            if (i + count < n) continue;
            bodies[1] = other;
            for (int half = LANES / 2; half > 0; half /= 2) {
                memcpy(other, lanes + half * f->size, (size_t)(half * f->size));
                f->body(LANES, lanes, bodies, f->call);
            }
            memcpy(carry, lanes, (size_t)f->size);
            memcpy(out, lanes, (size_t)f->size);
        } else if (i == 0) {
            memcpy(carry, a, (size_t)f->size);
            memcpy(out, a, (size_t)f->size);
            from = 1;
        }
        fold_some(f, out + (i + from) * stride, stride, a + from * f->size, count - from, carry);
    }
    return GILA_OK;
}

/* Neighbouring lines at once: `out` and `in` are the first elements of each. */
static AROUND int64_t fold_across(const folding *f, gila_elements out, gila_elements in,
                                  int64_t width, int64_t n, int64_t out_down, int64_t in_down) {
    _Alignas(64) char buffer[BLOCK * WIDEST], carry[BLOCK * WIDEST];
    int64_t padded = (width + LANES - 1) / LANES * LANES;
    gila_elements all = {f->dtype, carry, f->size};
    memset(carry, 0, (size_t)(padded * f->size));
    memset(buffer, 0, (size_t)(padded * f->size));
    for (int64_t i = 0; i < n; i++) {
        if (i % 128 == 0 && gila_cancelled(f->call)) return GILA_CANCELLED;
        gila_elements next = {f->dtype, i == 0 ? carry : buffer, f->size};
        gila_convert(next, in, width);
        const void *inputs[2] = {carry, buffer};
        if (i > 0) f->body(padded, carry, inputs, f->call);
        if (out_down != 0 || i == n - 1) gila_convert(out, all, width);
        in.data = (char *)in.data + in_down;
        out.data = (char *)out.data + out_down;
    }
    return GILA_OK;
}

AROUND int64_t gila_fold_run(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *in = &call->operands[1];
    int64_t last = out->rank - 1, status = GILA_OK, length = 1;
    gila_nest lines;
    folding f;
    if (!read_folding(&f, call) || last < 0 || last >= GILA_MAX_RANK || out->dtype != f.dtype ||
        !gila_nest_plan(&lines, call->operands, 2, 0, last))
        return GILA_BAD_CALL;
    int64_t n = in->shape[last], kept = out->shape[last];
    if (lines.elements == 0 || kept == 0) return GILA_OK;
    if ((kept != n && kept != 1) || n < 1 || !out->data || !in->data) return GILA_BAD_CALL;
    int64_t down = kept == 1 ? 0 : out->strides[last], in_down = in->strides[last];

    /* Where a body has to be called for each element it is called for many. */
    int across = gila_nest_across(&lines, step_of(&f) < 0 ? INT64_MAX : in_down, &length);
    do {
        gila_elements to = {f.dtype, lines.data[0], down};
        gila_elements from = {(int)in->dtype, lines.data[1], in_down};
        if (across < 0) {
            status = fold_line(&f, to.data, down, from, n, call->params[1] != 0);
            continue;
        }
        to.stride = lines.strides[0][across], from.stride = lines.strides[1][across];
        for (int64_t at = 0; at < length && status == GILA_OK; at += BLOCK) {
            int64_t width = length - at < BLOCK ? length - at : BLOCK;
            status = fold_across(&f, to, from, width, n, down, in_down);
            to.data = (char *)to.data + width * to.stride;
            from.data = (char *)from.data + width * from.stride;
        }
    } while (status == GILA_OK && gila_nest_next(&lines));
    return status;
}

static int64_t at_by_body(const folding *f, char *out, int64_t stride, int64_t length,
                          const char *in, const int64_t *places, int64_t n) {
    one o;
    memset(&o, 0, sizeof o);
    for (int64_t i = 0; i < n; i++, in += f->size) {
        int64_t place = places[i] + (places[i] < 0 ? length : 0);
        if ((uint64_t)place >= (uint64_t)length) return i;
        memcpy(o.x, out + place * stride, (size_t)f->size);
        by_body(f, &o, in);
        memcpy(out + place * stride, o.x, (size_t)f->size);
    }
    return n;
}

AROUND int64_t gila_put_fold_run(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *in = &call->operands[1],
                       *index = &call->operands[2];
    _Alignas(64) char values[BLOCK * WIDEST];
    int64_t buffer[BLOCK];
    folding f;
    if (!read_folding(&f, call) || out->rank != 1 || in->rank != 1 || index->rank != 1 ||
        in->shape[0] != index->shape[0] || out->dtype != f.dtype)
        return GILA_BAD_CALL;
    int64_t n = index->shape[0], length = out->shape[0], stride = out->strides[0];
    if (n > 0 && ((length > 0 && !out->data) || !in->data || !index->data)) return GILA_BAD_CALL;
    gila_elements row = {(int)in->dtype, (void *)(intptr_t)in->data, in->strides[0]};
    gila_elements places = {(int)index->dtype, (void *)(intptr_t)index->data, index->strides[0]};
    int quick = step_of(&f);
    for (int64_t i = 0; i < n; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (gila_cancelled(call)) return GILA_CANCELLED;
        const char *a = gila_contiguous(values, f.dtype, row, i, count);
        const int64_t *indices = gila_contiguous(buffer, GILA_I64, places, i, count);
        char *to = (char *)(intptr_t)out->data;
        int64_t done =
            quick >= 0 ? steps_of(&f).at(quick, turn_of(&f), to, stride, length, a, indices, count)
                       : at_by_body(&f, to, stride, length, a, indices, count);
        if (done < count) return GILA_BAD_INDEX;
    }
    return GILA_OK;
}
