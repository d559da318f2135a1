/*
 * searchsorted, histogram, bincount: places looked up, and what falls on each counted.
 */
#include <math.h>
#include <string.h>

#include "dispatch/memory.h"
#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/nest.h"

#if defined(GILA_SCALAR)
#define BLOCK 512

#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
/* Searches at once: while one waits for memory, others go on. */
#define TOGETHER 16

/* How many of a[0..n) come before v; with `right`, also those that equal it. NaN comes last. */
INLINE int precedes(int right, T a, T v) {
#if defined(GILA_CLASS_FLOAT)
    if (v != v) return right || a == a;
#endif
    return right ? a <= v : a < v;
}

/* The same for TOGETHER numbers, none of them NaN: each step halves the length for all. */
INLINE void search_together(int right, const T *a, int64_t n, const T *v, int64_t *out) {
    const T *base[TOGETHER];
    for (int k = 0; k < TOGETHER; k++) base[k] = a;
    while (n > 1) {
        int64_t half = n / 2;
#pragma GCC unroll 4
        for (int k = 0; k < TOGETHER; k++) {
            T middle = base[k][half - 1];
            base[k] += (right ? middle <= v[k] : middle < v[k]) ? half : 0;
        }
        n -= half;
    }
    for (int k = 0; k < TOGETHER; k++)
        out[k] = base[k] - a + (n > 0 && (right ? *base[k] <= v[k] : *base[k] < v[k]));
}

static int64_t search_one(int right, const T *a, int64_t n, T v) {
    int64_t low = 0;
    while (n > 0) {
        int64_t half = n / 2;
        int before = precedes(right, a[low + half], v);
        low += before ? half + 1 : 0;
        n = before ? n - half - 1 : half;
    }
    return low;
}

static void search_block(int right, const T *a, int64_t n, const T *v, int64_t *out,
                         int64_t count) {
    int64_t i = 0;
    for (; i + TOGETHER <= count; i += TOGETHER) {
        int numbers = 1;
#if defined(GILA_CLASS_FLOAT)
        for (int k = 0; k < TOGETHER; k++) numbers &= v[i + k] == v[i + k];
#endif
        if (!numbers)
            for (int k = 0; k < TOGETHER; k++) out[i + k] = search_one(right, a, n, v[i + k]);
        else if (right)
            search_together(1, a, n, v + i, out + i);
        else
            search_together(0, a, n, v + i, out + i);
    }
    for (; i < count; i++) out[i] = search_one(right, a, n, v[i]);
}

/* A whole row of contiguous elements: where it lies, or converted into working memory. */
static const T *search_row(const gila_operand *o) {
    gila_elements row = {(int)o->dtype, (void *)(intptr_t)o->data, o->strides[0]};
    if (o->dtype == DTYPE && o->strides[0] == (int64_t)sizeof(T)) return row.data;
    T *copy = gila_scratch((size_t)(o->shape[0] + 1) * sizeof(T));
    if (copy) gila_convert((gila_elements){DTYPE, copy, sizeof(T)}, row, o->shape[0]);
    return copy;
}

/* operands: out, sorted row, elements to look for; params: 1 for the place behind equals. */
int64_t GILA_RUN(searchsorted, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    const gila_operand *sorted = &call->operands[1], *o = call->operands;
    gila_operand pair[2] = {o[0], o[2]};
    _Alignas(64) T values[BLOCK];
    int64_t places[BLOCK];
    gila_nest nest;
    if (sorted->rank != 1 || o[0].dtype != GILA_I64) return GILA_BAD_CALL;
    int64_t n = sorted->shape[0];
    if (!gila_nest_plan(&nest, pair, 2, 0, pair[0].rank)) return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    if (n < 0 || (n > 0 && !sorted->data)) return GILA_BAD_CALL;
    const T *a = n > 0 ? search_row(sorted) : values;
    if (!a) return GILA_NO_MEMORY;
    gila_nest_sort(&nest);
    int inner = nest.rank - 1;
    int64_t length = inner < 0 ? 1 : nest.shape[inner];
    int64_t strides[2] = {inner < 0 ? 0 : nest.strides[0][inner],
                          inner < 0 ? 0 : nest.strides[1][inner]};
    nest.rank = inner < 0 ? 0 : inner;
    do {
        gila_elements from = {(int)pair[1].dtype, nest.data[1], strides[1]};
        for (int64_t i = 0; i < length; i += BLOCK) {
            int64_t count = length - i < BLOCK ? length - i : BLOCK;
            if (i % (16 * BLOCK) == 0 && gila_cancelled(call)) return GILA_CANCELLED;
            const T *v = gila_contiguous(values, DTYPE, from, i, count);
            search_block(call->params[0] != 0, a, n, v, places, count);
            gila_elements to = {GILA_I64, nest.data[0] + i * strides[0], strides[0]};
            gila_convert(to, (gila_elements){GILA_I64, places, 8}, count);
        }
    } while (gila_nest_next(&nest));
    return GILA_OK;
}

#undef TOGETHER
#endif

#if defined(GILA_CLASS_FLOAT)
/* Tables of counts, so that neighbours in one bin do not wait for each other. */
#define TABLES 4
#define TABLE_BINS 4096

/*
 * The bin of a number is computed as if bins were equally wide, then corrected by one where rounding put it
 * on the wrong side of an edge. Behind the last bin's lower edge comes infinity, so that what equals `high`
 * stays in it. What lies outside, and NaN, is counted behind the last bin.
 */
static void count_bins(int64_t *counts, int tables, const T *a, int64_t n, const T *edges,
                       int64_t bins, T scale, T high) {
    const T low = edges[0];
    int64_t *table[TABLES];
    for (int i = 0; i < TABLES; i++) table[i] = counts + (i & (tables - 1)) * (bins + 1);
    for (int64_t i = 0; i < n; i++) {
        int64_t bin = bins;
        if (a[i] >= low && a[i] <= high) {
            bin = (int64_t)((a[i] - low) * scale);
            bin = bin < bins ? bin : bins - 1;
            bin -= a[i] < edges[bin];
            bin += a[i] >= edges[bin + 1];
        }
        table[i % TABLES][bin]++;
    }
}

/* operands: counts (bins), elements, edges (bins + 1). */
int64_t GILA_RUN(histogram, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[1],
                       *edges = &call->operands[2];
    _Alignas(64) T values[BLOCK];
    gila_nest nest;
    int64_t bins = out->rank == 1 ? out->shape[0] : 0;
    if (bins < 1 || edges->rank != 1 || edges->shape[0] != bins + 1 || out->dtype != GILA_I64 ||
        !out->data || !edges->data || bins > INT64_MAX / 64)
        return GILA_BAD_CALL;
    if (!gila_nest_plan(&nest, a, 1, 0, a->rank)) return GILA_BAD_CALL;
    int tables = bins <= TABLE_BINS ? TABLES : 1;
    int64_t *counts = gila_scratch((size_t)(bins + 1) * (sizeof(T) + 8 * (size_t)tables));
    if (!counts) return GILA_NO_MEMORY;
    T *edge = (T *)(void *)(counts + tables * (bins + 1));
    memset(counts, 0, (size_t)(tables * (bins + 1)) * sizeof *counts);
    gila_elements row = {(int)edges->dtype, (void *)(intptr_t)edges->data, edges->strides[0]};
    gila_convert((gila_elements){DTYPE, edge, sizeof(T)}, row, bins + 1);
    T high = edge[bins], scale = (T)bins / (high - edge[0]);
    edge[bins] = INFINITY;
    if (!(edge[0] > -INFINITY && scale > 0 && scale < INFINITY)) return GILA_BAD_CALL;
    gila_nest_sort(&nest);
    int inner = nest.rank - 1;
    int64_t length = inner < 0 ? 1 : nest.shape[inner],
            stride = inner < 0 ? 0 : nest.strides[0][inner];
    nest.rank = inner < 0 ? 0 : inner;
    if (nest.elements > 0) do {
            gila_elements from = {(int)a->dtype, nest.data[0], stride};
            for (int64_t i = 0; i < length; i += BLOCK) {
                int64_t count = length - i < BLOCK ? length - i : BLOCK;
                if (gila_cancelled(call)) return GILA_CANCELLED;
                const T *in = gila_contiguous(values, DTYPE, from, i, count);
                count_bins(counts, tables, in, count, edge, bins, scale, high);
            }
        } while (gila_nest_next(&nest));
    for (int table = 1; table < tables; table++)
        for (int64_t bin = 0; bin < bins; bin++) counts[bin] += counts[table * (bins + 1) + bin];
    gila_elements to = {GILA_I64, (void *)(intptr_t)out->data, out->strides[0]};
    gila_convert(to, (gila_elements){GILA_I64, counts, 8}, bins);
    return GILA_OK;
}

#undef TABLES
#undef TABLE_BINS
#endif

#if defined(GILA_IS_I64)
/* operands: counts (n), places: how often each occurs. */
int64_t GILA_RUN(bincount, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[1];
    int64_t buffer[BLOCK];
    if (out->rank != 1 || a->rank != 1 || out->dtype != GILA_I64) return GILA_BAD_CALL;
    int64_t n = a->shape[0], bins = out->shape[0], stride = out->strides[0];
    char *counts = (char *)(intptr_t)out->data;
    if ((bins > 0 && !counts) || (n > 0 && !a->data)) return GILA_BAD_CALL;
    for (int64_t i = 0; i < bins; i++) *(int64_t *)(void *)(counts + i * stride) = 0;
    gila_elements row = {(int)a->dtype, (void *)(intptr_t)a->data, a->strides[0]};
    for (int64_t i = 0; i < n; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (gila_cancelled(call)) return GILA_CANCELLED;
        const int64_t *places = gila_contiguous(buffer, GILA_I64, row, i, count);
        for (int64_t j = 0; j < count; j++) {
            if ((uint64_t)places[j] >= (uint64_t)bins) return GILA_BAD_INDEX;
            ++*(int64_t *)(void *)(counts + places[j] * stride);
        }
    }
    return GILA_OK;
}

#endif
#undef BLOCK
#endif

#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
RUN_SCALAR(searchsorted)
#endif
#if defined(GILA_CLASS_FLOAT)
RUN_SCALAR(histogram)
#endif
#if defined(GILA_IS_I64)
RUN_SCALAR(bincount)
#endif
