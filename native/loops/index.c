/*
 * argmin, argmax: the index of the first of the best elements of each row, a NaN being better than all. Blocks are
 * reduced to lanes as min and max reduce them; where one is better than those before it, the test for equality finds
 * where. So what the target in use has for these serves all types.
 */
#include <stddef.h>
#include <string.h>

#include "dispatch/rows.h"
#include "loops/convert.h"
#include "loops/nest.h"

#define BLOCK_BYTES (4 * GILA_REDUCE_ROUNDS * GILA_REDUCE_BYTES)
/* Bytes of elements that are compared at a time. */
#define PART 1024
/* Elements of a row up to which one is looked at after the other; of numbers with a point, which take longer to compare. */
#define FEW 160
#define FEW_FLOATS 48

typedef struct indexing {
    const gila_call *noted; /* for the test: its second input repeats one element */
    const gila_reduce *reduce;
    gila_map_body equal, isnan;
    int dtype, size;
    uint64_t turn; /* all bits where the least is wanted */
    uint64_t last; /* the bits of the integer that none is better than */
} indexing;

static int is_unsigned(int dtype) {
    return dtype == GILA_BOOL || (dtype >= GILA_U8 && dtype <= GILA_U64);
}

/* Whether elements of a type have their order, and no fewer values, in another one: then they need not be converted. */
static int has_order_of(int dtype, int other) {
    if (other == GILA_I64) return dtype < GILA_U64;
    return other == GILA_U64 ? is_unsigned(dtype) : dtype == other;
}

static indexing indexing_of(const gila_call *call, int largest, const gila_call *noted) {
    indexing x = {.noted = noted};
    int own = (int)(call->kernel % GILA_DTYPES), given = (int)call->operands[1].dtype;
    x.dtype = has_order_of(given, own) ? given : own;
    x.size = gila_sizes[x.dtype];
    x.reduce = &gila_find((largest ? ROW_max : ROW_min) * GILA_DTYPES + x.dtype)->reduce;
    x.equal = gila_find(ROW_equal * GILA_DTYPES + x.dtype)->body;
    if (own >= GILA_F32) x.isnan = gila_find(ROW_isnan * GILA_DTYPES + x.dtype)->body;
    x.turn = largest ? 0 : UINT64_MAX;
    uint64_t ones = ~UINT64_C(0) >> (64 - 8 * x.size), half = ones >> 1;
    int is_signed = x.dtype >= GILA_I8 && x.dtype <= GILA_I64;
    uint64_t highest = is_signed ? half : x.dtype == GILA_BOOL ? 1 : ones;
    x.last = largest ? highest : is_signed ? half + 1 : 0;
    return x;
}

static int is_nan(const indexing *x, const char *element) {
    float single;
    double number;
    memcpy(&single, element, sizeof single);
    memcpy(&number, element, sizeof number);
    return x->isnan && (x->size == 4 ? single != single : number != number);
}

static int is_last(const indexing *x, const char *best) {
    uint64_t bits = 0;
    memcpy(&bits, best, (size_t)x->size);
    return x->isnan ? is_nan(x, best) : bits == x->last;
}

/* Where the first element is that is like the best one, which is repeated; -1 if there is none in so many rounds' bytes. */
static int64_t place_of(const indexing *x, const char *best, const char *a, int64_t bytes) {
    gila_map_body test = is_nan(x, best) ? x->isnan : x->equal;
    uint8_t truths[PART];
    for (int64_t at = 0, part; at < bytes; at += part) {
        const void *in[2] = {a + at, best};
        part = bytes - at < PART ? bytes - at : PART;
        test(part / x->size, truths, in, x->noted);
        const uint8_t *found = memchr(truths, 1, (size_t)(part / x->size));
        if (found) return at / x->size + (found - truths);
    }
    return -1;
}

/*
 * The first of the greatest of few elements, or where `turn` has all bits of the least, NaN before all. Places need no
 * branches.
 */
#define FIRST_OF(type, key) \
    static int64_t first_##type(const char *at, int64_t stride, int64_t n, uint64_t turn) { \
        const int64_t sign = turn ? -1 : 1; \
        type a = *(const type *)(const void *)at, top = (type)(key); \
        int64_t found = 0; \
        (void)sign, (void)turn; \
        for (int64_t i = 0; i < n; i++, at += stride) { \
            a = *(const type *)(const void *)at; \
            type element = (type)(key); \
            if (element != element) return i; \
            found = top < element ? i : found; \
            top = top < element ? element : top; \
        } \
        return found; \
    }
FIRST_OF(int8_t, a ^ turn)
FIRST_OF(int16_t, a ^ turn)
FIRST_OF(int32_t, a ^ turn)
FIRST_OF(int64_t, a ^ turn)
FIRST_OF(uint8_t, a ^ turn)
FIRST_OF(uint16_t, a ^ turn)
FIRST_OF(uint32_t, a ^ turn)
FIRST_OF(uint64_t, a ^ turn)
FIRST_OF(float, a *(float)sign)
FIRST_OF(double, a *(double)sign)

static int64_t index_few(const indexing *x, gila_elements row, int64_t n) {
    static int64_t (*const firsts[])(const char *, int64_t, int64_t, uint64_t) = {
        [GILA_BOOL] = first_uint8_t, [GILA_I8] = first_int8_t,    [GILA_I16] = first_int16_t,
        [GILA_I32] = first_int32_t,  [GILA_I64] = first_int64_t,  [GILA_U8] = first_uint8_t,
        [GILA_U16] = first_uint16_t, [GILA_U32] = first_uint32_t, [GILA_U64] = first_uint64_t,
        [GILA_F32] = first_float,    [GILA_F64] = first_double};
    _Alignas(64) char buffer[FEW * sizeof(double)];
    if (row.dtype != x->dtype)
        row = (gila_elements){x->dtype, gila_contiguous(buffer, x->dtype, row, 0, n), x->size};
    return firsts[x->dtype](row.data, row.stride, n, x->turn);
}

/*
 * A block of a row, or a part of one: whole rounds, and its last round, which begins within the others. Of less than a
 * round the first element fills up a copy.
 */
typedef struct block {
    const char *whole, *last;
    int64_t bytes; /* of the whole rounds */
    int64_t start; /* the index in the row of the last round's first element */
} block;

static block block_at(const indexing *x, gila_elements row, int64_t n, int64_t at, char *buffer,
                      char *copy) {
    int64_t most = BLOCK_BYTES / x->size, count = n - at < most ? n - at : most;
    int64_t bytes = count * x->size, round = GILA_REDUCE_BYTES;
    const char *a = gila_contiguous(buffer, x->dtype, row, at, count);
    if (bytes >= round)
        return (block){a, a + bytes - round, bytes / round * round, at + count - round / x->size};
    gila_repeat(copy, a, x->size, round / x->size);
    memcpy(copy, a, (size_t)bytes);
    return (block){copy, copy, round, at};
}

static int64_t index_row(const gila_call *call, const indexing *x, gila_elements row, int64_t n,
                         int64_t *out) {
    _Alignas(64) char buffer[BLOCK_BYTES], copy[GILA_REDUCE_BYTES], best[PART],
        lanes[GILA_REDUCE_BYTES], better[GILA_REDUCE_BYTES];
    const gila_reduce *reduce = x->reduce;
    const int size = x->size;
    int64_t found = 0;
    block b;
    for (int64_t i = 0; i < n; i += BLOCK_BYTES / size) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        b = block_at(x, row, n, i, buffer, copy);
        const void *in = b.whole;
        reduce->block(lanes, &in, (int)(b.bytes / GILA_REDUCE_BYTES), GILA_REDUCE_BYTES);
        reduce->combine(lanes, b.last);
        if (i > 0) {
            /* Where no lane is better than the best, all are like that still. */
            memcpy(better, best, sizeof better);
            reduce->combine(better, lanes);
            if (memcmp(better, best, sizeof better) == 0) continue;
        }
        found = i;
        reduce->finish(best, lanes);
        gila_repeat(best, best, size, GILA_REDUCE_BYTES / size);
        if (is_last(x, best)) break;
    }
    if (n > BLOCK_BYTES / size) b = block_at(x, row, n, found, buffer, copy);
    gila_repeat(best, best, size, (b.bytes < PART ? b.bytes : PART) / size);
    int64_t place = place_of(x, best, b.whole, b.bytes);
    *out = place < 0 ? b.start + place_of(x, best, b.last, GILA_REDUCE_BYTES) : found + place;
    return GILA_OK;
}

static int64_t run_index(const gila_call *call, int largest, const gila_place *places) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[1];
    gila_nest rows;
    if (!gila_nest_plan(&rows, call->operands, 2, 0, out->rank)) return GILA_BAD_CALL;
    if (a->rank != out->rank + 1 || out->dtype != GILA_I64) return GILA_BAD_CALL;
    int64_t n = a->shape[out->rank], status = GILA_OK;
    if (rows.elements == 0) return GILA_OK;
    if (n < 1) return GILA_BAD_CALL;
    gila_call noted;
    memcpy(&noted, call, offsetof(gila_call, operands));
    noted.note = GILA_REPEATED << 1;
    indexing x = indexing_of(call, largest, &noted);
    gila_place place = places ? places[__builtin_ctz((unsigned)x.size)] : 0;
    int placed =
        place && x.dtype != GILA_BOOL && n * x.size >= GILA_PLACED && n <= BLOCK_BYTES / x.size;
    _Alignas(64) char buffer[BLOCK_BYTES];
    int64_t by = largest ? 1 : -1;
    if (!x.isnan)
        by = (int64_t)(x.turn ^ (is_unsigned(x.dtype) ? UINT64_C(1) << (8 * x.size - 1) : 0));
    do {
        gila_elements row = {(int)a->dtype, rows.data[1], a->strides[out->rank]};
        int64_t *to = (int64_t *)(void *)rows.data[0];
        if (gila_cancelled(call)) return GILA_CANCELLED;
        if (placed)
            *to = place(gila_contiguous(buffer, x.dtype, row, 0, n), n, by);
        else if (row.dtype == GILA_BOOL && row.stride == 1) {
            const char *found = memchr(row.data, largest, (size_t)n);
            *to = found ? found - (const char *)row.data : 0;
        } else if (n <= (x.isnan ? FEW_FLOATS : FEW))
            *to = index_few(&x, row, n);
        else
            status = index_row(call, &x, row, n, to);
    } while (status == GILA_OK && gila_nest_next(&rows));
    return status;
}

int64_t gila_argmin_run(const gila_call *call, const gila_place *places) {
    return run_index(call, 0, places);
}
int64_t gila_argmax_run(const gila_call *call, const gila_place *places) {
    return run_index(call, 1, places);
}
