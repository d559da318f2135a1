/* merge: two sorted rows into one, or what any part of it consists of, by the keys that sort sorts by. */
#if !defined(GILA_CLASS_COMPLEX)
#include "kernels/sort_keys.h"

#if defined(GILA_WIDTH_HOME) && defined(GILA_SCALAR) && \
    (defined(GILA_IS_F32) || defined(GILA_IS_F64))
typedef struct sorted_row {
    const char *data;
    int64_t stride, n;
} sorted_row;

/* sort_up for all kinds by one formula: bits to be turned round in every element, and in negative ones. */
typedef struct merge_order {
    W every, negative;
} merge_order;

INLINE W merge_bits(const char *at) { return *(const W *)(const void *)at; }

INLINE W merge_key(merge_order order, W bits) {
    W negative = (W)0 - (W)(bits >> (8 * sizeof(W) - 1));
    return bits ^ ((negative & order.negative) | order.every);
}

/* How many of the first `count` elements of the merged rows come from a. */
static int64_t merge_share(merge_order order, const sorted_row *a, const sorted_row *b,
                           int64_t count) {
    int64_t low = count > b->n ? count - b->n : 0, high = count < a->n ? count : a->n;
    while (low < high) {
        int64_t i = low + (high - low) / 2;
        W x = merge_bits(a->data + i * a->stride);
        W y = merge_bits(b->data + (count - i - 1) * b->stride);
        if (merge_key(order, x) <= merge_key(order, y))
            low = i + 1;
        else
            high = i;
    }
    return low;
}

/* What is left of two rows to be merged, and where the next element goes. */
typedef struct merging {
    const char *a, *b;
    int64_t a_left, b_left;
    char *out;
} merging;

/* The elements from `from` until before `to` of two sorted rows merged, which begin at `out`. */
static merging merge_part(merge_order order, char *out, const sorted_row *a, const sorted_row *b,
                          int64_t from, int64_t to) {
    int64_t i = merge_share(order, a, b, from), end = merge_share(order, a, b, to);
    int64_t j = from - i;
    return (merging){a->data + i * a->stride, b->data + j * b->stride, end - i, to - end - j, out};
}

/* Without a branch on what is compared, which no processor could foretell. */
INLINE void merge_next(merge_order order, merging *m, int64_t a, int64_t b, int64_t out) {
    W x = merge_bits(m->a), y = merge_bits(m->b);
    int64_t second = -(int64_t)(merge_key(order, x) > merge_key(order, y));
    *(W *)(void *)m->out = (W)(x ^ ((x ^ y) & (W)second));
    m->a += a & ~second;
    m->b += b & second;
    m->a_left -= 1 + second;
    m->b_left += second;
    m->out += out;
}

static void merge_all(merge_order order, merging m, int64_t a, int64_t b, int64_t out) {
    while (m.a_left > 0 && m.b_left > 0) merge_next(order, &m, a, b, out);
    for (; m.a_left > 0; m.a_left--, m.a += a, m.out += out) *(W *)(void *)m.out = merge_bits(m.a);
    for (; m.b_left > 0; m.b_left--, m.b += b, m.out += out) *(W *)(void *)m.out = merge_bits(m.b);
}

/*
 * The elements from `from` on of two sorted rows merged, as many as `out` has room for. Each element waits
 * for the comparison before it: two halves at a time take little longer than one.
 */
static void merge_rows(merge_order order, gila_elements to, const sorted_row *first,
                       const sorted_row *second, int64_t from, int64_t n) {
    int64_t a = first->stride, b = second->stride, out = to.stride, middle = from + n / 2;
    char *half = (char *)to.data + n / 2 * out;
    merging low = merge_part(order, to.data, first, second, from, middle);
    merging high = merge_part(order, half, first, second, middle, from + n);
    while (low.a_left > 0 && low.b_left > 0 && high.a_left > 0 && high.b_left > 0) {
        merge_next(order, &low, a, b, out);
        merge_next(order, &high, a, b, out);
    }
    merge_all(order, low, a, b, out);
    merge_all(order, high, a, b, out);
}

/* operands: out, two rows as sort leaves them; params: the place of out's first element among all. */
int64_t GILA_RUN(merge, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    const gila_operand *o = call->operands;
    int64_t from = call->params[0];
    for (int k = 0; k < 3; k++)
        if (o[k].rank != 1 || (o[k].shape[0] > 0 && !o[k].data)) return GILA_BAD_CALL;
    if (from < 0 || o[0].shape[0] > o[1].shape[0] + o[2].shape[0] - from) return GILA_BAD_CALL;
    if (gila_cancelled(call)) return GILA_CANCELLED;
    gila_elements out = {(int)o[0].dtype, (void *)(intptr_t)o[0].data, o[0].strides[0]};
    sorted_row a = {(const char *)(intptr_t)o[1].data, o[1].strides[0], o[1].shape[0]};
    sorted_row b = {(const char *)(intptr_t)o[2].data, o[2].strides[0], o[2].shape[0]};
    enum sort_kind kind = sort_kind_of(o[0].dtype);
    merge_order order = {kind == SORT_UNSIGNED ? 0 : SORT_SIGN, kind == SORT_FLOAT ? (W)-1 : 0};
    merge_rows(order, out, &a, &b, from, o[0].shape[0]);
    return GILA_OK;
}
#endif

#if defined(GILA_IS_I32) || defined(GILA_IS_U32) || defined(GILA_IS_I64) || \
    defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
RUN_WIDTH_SCALAR(merge)
#endif
#endif
