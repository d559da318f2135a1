/*
 * searchsorted, histogram, bincount: places looked up, and what falls on each counted.
 */
#include <math.h>

#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/search.h"

#if defined(GILA_SCALAR)
#define BLOCK 512

#if defined(GILA_IS_I64) || defined(GILA_IS_U64) || defined(GILA_CLASS_FLOAT)
/* Searches at once: while one waits for memory, others go on. */
#define TOGETHER 16

/* Whether a comes before v; with `right`, also where it equals v. NaN comes last. */
INLINE int precedes(int right, T a, T v) {
#if defined(GILA_CLASS_FLOAT)
    if (v != v) return right || a == a;
#endif
    return right ? a <= v : a < v;
}

/* How many of a[0..n) come before each of TOGETHER numbers, none of them NaN: each step halves the length for all. */
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

static void search_block(int right, const void *sorted, int64_t n, const void *values, int64_t *out,
                         int64_t count) {
    const T *a = sorted, *v = values;
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

int64_t GILA_RUN(searchsorted, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    return gila_searchsorted_run(call, search_block);
}

#undef TOGETHER
#endif

#if defined(GILA_CLASS_FLOAT)
/*
 * The bin of a number is computed as if bins were equally wide, then corrected by one where rounding put it
 * on the wrong side of an edge. Behind the last bin's lower edge comes infinity, so that what equals `high`
 * stays in it.
 */
static int count_bins(int64_t *counts, int tables, const void *numbers, int64_t n,
                      const void *bounds, int64_t bins) {
    const T *a = numbers, *edges = bounds;
    const T low = edges[0], high = edges[bins + 1], scale = (T)bins / (high - low);
    int64_t *table[GILA_TABLES];
    for (int i = 0; i < GILA_TABLES; i++) table[i] = counts + (i & (tables - 1)) * (bins + 1);
    for (int64_t i = 0; i < n; i++) {
        int64_t bin = bins;
        if (a[i] >= low && a[i] <= high) {
            bin = (int64_t)((a[i] - low) * scale);
            bin = bin < bins ? bin : bins - 1;
            bin -= a[i] < edges[bin];
            bin += a[i] >= edges[bin + 1];
        }
        table[i % GILA_TABLES][bin]++;
    }
    return low > -(T)INFINITY && scale > 0 && scale < (T)INFINITY;
}

int64_t GILA_RUN(histogram, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    return gila_histogram_run(call, count_bins);
}
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
