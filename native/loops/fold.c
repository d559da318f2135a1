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
/* So many times as many, where it is so many times as long: a call of the body is for more. */
#define WIDER 4
/* Not in the innermost loops: made small rather than fast. */
#define AROUND __attribute__((cold, noinline))

/*
 * The commonest functions, as their bodies have them, of one element after the other: X(step, what x and v come to), a loop
 * each. Of a line `before` is what those before come to, `after` what all do. At places: returns how many there were before
 * one that is none. Integers are unsigned; of signed ones `turn` is the sign, which is turned where they are compared.
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
    STEP_POWER,
    STEP_DIVIDE,
    STEP_FMIN,
    STEP_FMAX
};
#define WHOLE_STEPS(X, T) \
    X(STEP_ADD, (T)(x + v)) \
    X(STEP_SUBTRACT, (T)(x - v)) \
    X(STEP_MULTIPLY, (T)(1u * x * v)) \
    X(STEP_MINIMUM, (T)(x ^ turn) <= (T)(v ^ turn) ? x : v) \
    X(STEP_MAXIMUM, (T)(x ^ turn) >= (T)(v ^ turn) ? x : v) \
    X(STEP_AND, (T)(x & v)) \
    X(STEP_OR, (T)(x | v)) \
    X(STEP_XOR, (T)(x ^ v)) \
    X(STEP_POWER, (T)whole_power(x, v, turn))
/* In the form of instructions that choose, whose second operand is the answer of equals and where one is NaN. */
#define REAL_STEPS(X, T) \
    X(STEP_ADD, x + v) \
    X(STEP_SUBTRACT, x - v) \
    X(STEP_MULTIPLY, x *v) \
    X(STEP_DIVIDE, x / v) \
    X(STEP_MINIMUM, v != v ? v : (v < x ? v : x)) \
    X(STEP_MAXIMUM, v != v ? v : (v > x ? v : x)) \
    X(STEP_FMIN, x != x ? v : (v < x ? v : x)) \
    X(STEP_FMAX, x != x ? v : (v > x ? v : x))

/* What the row `power` makes of integers, of which a negative one has the bit `turn` as the highest. */
static uint64_t whole_power(uint64_t x, uint64_t v, uint64_t turn) {
    uint64_t result = 1, least = turn | (turn - 1);
    if (turn & v) return x == 1 || (x == least && !(v & 1)) ? 1 : x == least ? x : 0;
    if (x <= 1) return v == 0 ? 1 : x;
    for (; v != 0; v >>= 1, x *= x)
        if (v & 1) result *= x;
    return result;
}

#define COMPLEX_STEPS(X, T) \
    X(STEP_ADD, x + v) \
    X(STEP_SUBTRACT, x - v)
#define LINE_STEP(step, expression) \
    case step: \
        for (int64_t i = 0; i < n; i++, out += stride) { \
            v = a[i]; \
            x = expression; \
            memcpy(out, &x, sizeof x); \
        } \
        break;
#define AT_STEP(step, expression) \
    case step: \
        for (int64_t i = 0; i < n; i++) { \
            int64_t place = places[i] + (places[i] < 0 ? length : 0); \
            if ((uint64_t)place >= (uint64_t)length) return i; \
            char *to = out + place * stride; \
            v = a[i]; \
            memcpy(&x, to, sizeof x); \
            x = expression; \
            memcpy(to, &x, sizeof x); \
        } \
        break;
#define STEPS(T, EACH) \
    static void line_##T(int step, uint64_t turn, char *out, int64_t stride, const void *in, \
                         int64_t n, const void *before, void *after) { \
        const T *a = in; \
        T x, v; \
        (void)turn; \
        memcpy(&x, before, sizeof x); \
        switch (step) { EACH(LINE_STEP, T) } \
        memcpy(after, &x, sizeof x); \
    } \
\
    static int64_t at_##T(int step, uint64_t turn, char *out, int64_t stride, int64_t length, \
                          const void *in, const int64_t *places, int64_t n) { \
        const T *a = in; \
        T x, v; \
        (void)turn; \
        switch (step) { EACH(AT_STEP, T) } \
        return n; \
    }
typedef float _Complex complex64;
typedef double _Complex complex128;
STEPS(uint8_t, WHOLE_STEPS)
STEPS(uint16_t, WHOLE_STEPS)
STEPS(uint32_t, WHOLE_STEPS)
STEPS(uint64_t, WHOLE_STEPS)
STEPS(float, REAL_STEPS)
STEPS(double, REAL_STEPS)
STEPS(complex64, COMPLEX_STEPS)
STEPS(complex128, COMPLEX_STEPS)

/* A function that is applied over and over: the type and size of elements, its body for them, and the step that does the same. */
typedef struct folding {
    const gila_call *call;
    int dtype, size;
    gila_map_body body;
    int step; /* -1 where only the body can */
    uint64_t turn;
    void (*line)(int step, uint64_t turn, char *out, int64_t stride, const void *in, int64_t n,
                 const void *before, void *after);
    int64_t (*at)(int step, uint64_t turn, char *out, int64_t stride, int64_t length,
                  const void *in, const int64_t *places, int64_t n);
} folding;

#define STEPS_OF(T) f->line = line_##T, f->at = at_##T
static AROUND void find_steps(folding *f) {
    if (f->dtype == GILA_C128)
        STEPS_OF(complex128);
    else if (f->dtype == GILA_C64)
        STEPS_OF(complex64);
    else if (f->dtype == GILA_F64)
        STEPS_OF(double);
    else if (f->dtype == GILA_F32)
        STEPS_OF(float);
    else if (f->size == 8)
        STEPS_OF(uint64_t);
    else if (f->size == 4)
        STEPS_OF(uint32_t);
    else if (f->size == 2)
        STEPS_OF(uint16_t);
    else
        STEPS_OF(uint8_t);
}

/* The step that does what a row does; -1 where there is none. */
static AROUND int step_of(int row, int dtype) {
    enum { BOOLS = 1, WHOLES = 2, REALS = 4, NUMBERS = WHOLES | REALS, COMPLEX = 8 };
    static const struct known {
        uint8_t row, step, classes;
    } known[] = {
        {ROW_add, STEP_ADD, NUMBERS | COMPLEX},
        {ROW_subtract, STEP_SUBTRACT, NUMBERS | COMPLEX},
        {ROW_multiply, STEP_MULTIPLY, NUMBERS},
        {ROW_divide, STEP_DIVIDE, REALS},
        {ROW_minimum, STEP_MINIMUM, BOOLS | NUMBERS},
        {ROW_maximum, STEP_MAXIMUM, BOOLS | NUMBERS},
        {ROW_fmin, STEP_FMIN, REALS},
        {ROW_fmax, STEP_FMAX, REALS},
        {ROW_power, STEP_POWER, WHOLES},
        {ROW_bitwise_and, STEP_AND, BOOLS | WHOLES},
        {ROW_bitwise_or, STEP_OR, BOOLS | WHOLES},
        {ROW_bitwise_xor, STEP_XOR, BOOLS | WHOLES},
        {ROW_multiply, STEP_AND, BOOLS},
        {ROW_logical_and, STEP_AND, BOOLS},
        {ROW_add, STEP_OR, BOOLS},
        {ROW_logical_or, STEP_OR, BOOLS},
        {ROW_logical_xor, STEP_XOR, BOOLS},
    };
    int own = dtype == GILA_BOOL ? BOOLS
              : dtype < GILA_F32 ? WHOLES
              : dtype < GILA_C64 ? REALS
                                 : COMPLEX;
    for (const struct known *k = known; k < known + sizeof known / sizeof *known; k++)
        if (k->row == row && (k->classes & own)) return k->step;
    return -1;
}

static AROUND int read_folding(folding *f, const gila_call *call) {
    int64_t row = call->params[0];
    int dtype = (int)(call->kernel % GILA_DTYPES), size = gila_sizes[dtype];
    const gila_kernel *kernel = row < 0 || row >= ROWS ? 0 : gila_find(row * GILA_DTYPES + dtype);
    if (!kernel || kernel->kind != GILA_MAP || kernel->inputs != 2) return 0;
    for (int k = 0; k <= 2; k++)
        if (kernel->dtypes[k] != dtype) return 0;
    *f = (folding){call, dtype, size, kernel->body, step_of((int)row, dtype), 0, 0, 0};
    if (dtype >= GILA_I8 && dtype <= GILA_I64) f->turn = UINT64_C(1) << (8 * size - 1);
    find_steps(f);
    return 1;
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
    if (f->step >= 0) {
        f->line(f->step, f->turn, out, stride, in, n, carry, carry);
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
static AROUND int64_t fold_long_line(const folding *f, char *out, int64_t stride, gila_elements in,
                                     int64_t n, int lanes_first) {
    _Alignas(64) char buffer[BLOCK * WIDEST], lanes[WIDER * LANES * WIDEST], other[LANES * WIDEST],
        carry[WIDEST];
    const void *bodies[2] = {lanes, 0};
    int64_t wide = n < 2 * WIDER * LANES ? LANES : WIDER * LANES;
    memset(other, 0, sizeof other);
    for (int64_t i = 0; i < n; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (i % (128 * BLOCK) == 0 && gila_cancelled(f->call)) return GILA_CANCELLED;
        const char *a = gila_contiguous(buffer, f->dtype, in, i, count);
        int64_t from = 0;
        if (lanes_first) {
            if (i == 0) memcpy(lanes, a, (size_t)(wide * f->size));
            for (from = i == 0 ? wide : 0; from + wide <= count; from += wide) {
                bodies[1] = a + from * f->size;
                f->body(wide, lanes, bodies, f->call);
            }
            for (; from + LANES <= count; from += LANES) {
                bodies[1] = a + from * f->size;
                f->body(LANES, lanes, bodies, f->call);
            }
            if (i + count < n) continue;
            for (int64_t half = wide / 2; half > 0; half /= 2) {
                bodies[1] = half < LANES ? other : lanes + half * f->size;
                if (half < LANES) memcpy(other, lanes + half * f->size, (size_t)(half * f->size));
                f->body(half < LANES ? LANES : half, lanes, bodies, f->call);
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

/* The same, at once where it is short and lies as it is wanted. */
static int64_t fold_line(const folding *f, char *out, int64_t stride, gila_elements in, int64_t n,
                         int any_order) {
    int lanes_first = any_order && stride == 0 && n >= LONG_LINE;
    if (f->step < 0 || n > BLOCK || lanes_first || in.dtype != f->dtype || in.stride != f->size)
        return fold_long_line(f, out, stride, in, n, lanes_first);
    const char *first = in.data;
    char after[WIDEST];
    if (stride != 0) memcpy(out, first, (size_t)f->size);
    f->line(f->step, f->turn, out + stride, stride, first + f->size, n - 1, first,
            stride != 0 ? after : out);
    return GILA_OK;
}

/*
 * Neighbouring lines at once: `out` and `in` are the first elements of each. What lies as it is wanted is read in place,
 * in whole lanes.
 */
static AROUND int64_t fold_across(const folding *f, gila_elements out, gila_elements in,
                                  int64_t width, int64_t n, int64_t out_down, int64_t in_down) {
    _Alignas(64) char buffer[BLOCK * WIDEST], carry[BLOCK * WIDEST];
    int direct = in.dtype == f->dtype && in.stride == f->size;
    int64_t padded = (width + LANES - 1) / LANES * LANES,
            whole = direct ? width / LANES * LANES : 0;
    int64_t size = f->size, done = whole * size, behind = (padded - width) * size;
    gila_elements all = {f->dtype, carry, size};
    memset(carry + width * size, 0, (size_t)behind);
    memset(buffer + width * size, 0, (size_t)behind);
    for (int64_t i = 0; i < n; i++) {
        if (i % 128 == 0 && gila_cancelled(f->call)) return GILA_CANCELLED;
        if (i == 0) {
            gila_convert(all, in, width);
        } else {
            const void *inputs[2] = {carry, in.data}, *ends[2] = {carry + done, buffer + done};
            gila_elements rest = {in.dtype, (char *)in.data + whole * in.stride, in.stride};
            if (whole > 0) f->body(whole, carry, inputs, f->call);
            if (padded > whole) {
                gila_convert((gila_elements){f->dtype, buffer + done, size}, rest, width - whole);
                f->body(padded - whole, carry + done, ends, f->call);
            }
        }
        if (out_down != 0 || i == n - 1) gila_convert(out, all, width);
        in.data = (char *)in.data + in_down;
        out.data = (char *)out.data + out_down;
    }
    return GILA_OK;
}

/* The same of narrow rows that follow one another, where any order will do: as many as fit are one row at first. */
static AROUND int64_t fold_narrow(const folding *f, gila_elements out, gila_elements in,
                                  int64_t width, int64_t n) {
    _Alignas(64) char pieces[2 * BLOCK * WIDEST];
    int64_t together = BLOCK / width, row = width * f->size, wide = together * row;
    int64_t rows = n / together, rest = n - rows * together;
    gila_elements some = {f->dtype, pieces, f->size};
    int64_t status = fold_across(f, some, in, together * width, rows, 0, wide);
    if (status != GILA_OK) return status;
    memcpy(pieces + wide, (char *)in.data + rows * wide, (size_t)(rest * row));
    return fold_across(f, out, some, width, together + rest, 0, row);
}

/* Lines side by side, `length` of them. */
static AROUND int64_t fold_lines(const folding *f, gila_elements out, gila_elements in,
                                 int64_t length, int64_t n, int64_t out_down, int64_t in_down) {
    int dense = in.dtype == f->dtype && in.stride == f->size && in_down == length * f->size;
    int64_t status = GILA_OK;
    if (f->call->params[1] && out_down == 0 && dense && 2 * length <= BLOCK &&
        n >= 2 * (BLOCK / length))
        return fold_narrow(f, out, in, length, n);
    for (int64_t at = 0; at < length && status == GILA_OK; at += BLOCK) {
        int64_t width = length - at < BLOCK ? length - at : BLOCK;
        status = fold_across(f, out, in, width, n, out_down, in_down);
        out.data = (char *)out.data + width * out.stride;
        in.data = (char *)in.data + width * in.stride;
    }
    return status;
}

static int64_t place_at(const gila_operand *index, int64_t i) {
    return *(const int64_t *)(intptr_t)(index->data + i * index->strides[0]);
}

/*
 * Segments of each line: the whole of it, or between places. Where a body has to be called for each element it is called
 * for many.
 */
static AROUND int64_t fold_all(const folding *f, gila_nest *lines, int64_t n,
                               const gila_operand *index, int64_t out_down) {
    const gila_operand *out = &f->call->operands[0], *in = &f->call->operands[1];
    int64_t segments = index ? out->shape[out->rank - 1] : 1;
    int64_t in_down = in->strides[in->rank - 1], status = GILA_OK, length = 1;
    int across = gila_nest_across(lines, f->step < 0 ? INT64_MAX : in_down, &length);
    do {
        gila_elements to = {f->dtype, lines->data[0], 0};
        for (int64_t i = 0; i < segments && status == GILA_OK; i++) {
            int64_t from = index ? place_at(index, i) : 0;
            int64_t stop = index && i + 1 < segments ? place_at(index, i + 1) : n;
            int64_t count = stop > from ? stop - from : 1, down = index ? 0 : out_down;
            gila_elements row = {(int)in->dtype, lines->data[1] + from * in_down, in_down};
            if (across < 0) {
                status = fold_line(f, to.data, down, row, count, f->call->params[1] != 0);
            } else {
                to.stride = lines->strides[0][across], row.stride = lines->strides[1][across];
                status = fold_lines(f, to, row, length, count, down, in_down);
            }
            to.data = (char *)to.data + out_down;
        }
    } while (status == GILA_OK && gila_nest_next(lines));
    return status;
}

/* What both check: the rows of a nest without its last axis; false where a call is bad, or there is nothing to do. */
static AROUND int read_lines(folding *f, const gila_call *call, gila_nest *lines, int64_t *status) {
    const gila_operand *out = &call->operands[0], *in = &call->operands[1];
    int64_t last = out->rank - 1;
    *status = GILA_BAD_CALL;
    if (!read_folding(f, call) || last < 0 || last >= GILA_MAX_RANK || out->dtype != f->dtype ||
        !gila_nest_plan(lines, call->operands, 2, 0, last))
        return 0;
    *status = GILA_OK;
    if (lines->elements == 0 || out->shape[last] == 0) return 0;
    if (in->shape[last] < 1 || !out->data || !in->data) *status = GILA_BAD_CALL;
    return *status == GILA_OK;
}

AROUND int64_t gila_fold_run(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *in = &call->operands[1];
    gila_nest lines;
    folding f;
    int64_t status, last = out->rank - 1;
    if (!read_lines(&f, call, &lines, &status)) return status;
    int64_t n = in->shape[last], kept = out->shape[last];
    if (kept != n && kept != 1) return GILA_BAD_CALL;
    return fold_all(&f, &lines, n, 0, kept == 1 ? 0 : out->strides[last]);
}

AROUND int64_t gila_reduceat_run(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *index = &call->operands[2];
    gila_nest lines;
    folding f;
    int64_t status, last = out->rank - 1;
    if (!read_lines(&f, call, &lines, &status)) return status;
    int64_t n = call->operands[1].shape[last];
    if (index->rank != 1 || index->shape[0] != out->shape[last] || index->dtype != GILA_I64 ||
        !index->data)
        return GILA_BAD_CALL;
    for (int64_t i = 0; i < index->shape[0]; i++)
        if ((uint64_t)place_at(index, i) >= (uint64_t)n) return GILA_BAD_INDEX;
    return fold_all(&f, &lines, n, index, out->strides[last]);
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
    for (int64_t i = 0; i < n; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (gila_cancelled(call)) return GILA_CANCELLED;
        const char *a = gila_contiguous(values, f.dtype, row, i, count);
        const int64_t *indices = gila_contiguous(buffer, GILA_I64, places, i, count);
        char *to = (char *)(intptr_t)out->data;
        int64_t done = f.step >= 0 ? f.at(f.step, f.turn, to, stride, length, a, indices, count)
                                   : at_by_body(&f, to, stride, length, a, indices, count);
        if (done < count) return GILA_BAD_INDEX;
    }
    return GILA_OK;
}
