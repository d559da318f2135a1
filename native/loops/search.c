#include "loops/search.h"

#include <math.h>
#include <string.h>

#include "dispatch/memory.h"
#include "loops/convert.h"
#include "loops/nest.h"

/* Elements that are made contiguous at a time. */
#define BLOCK INT64_C(512)
#define WIDEST 8
/* Up to so many bins there are several tables. */
#define TABLE_BINS 4096

/* A nest whose innermost axis, of the length shape[rank], is walked by itself. */
static int plan_rows(gila_nest *nest, const gila_operand *operands, int arrays) {
    if (!gila_nest_plan(nest, operands, arrays, 0, operands->rank)) return 0;
    gila_nest_sort(nest);
    if (nest->rank == 0) {
        nest->shape[0] = 1;
        nest->strides[0][0] = nest->strides[1][0] = 0;
    } else {
        nest->rank--;
    }
    return 1;
}

/* A whole row of contiguous elements: where it lies, or converted into working memory. */
static const void *contiguous_row(const gila_operand *o, int dtype) {
    gila_elements row = {(int)o->dtype, (void *)(intptr_t)o->data, o->strides[0]};
    int64_t size = gila_sizes[dtype];
    if (o->dtype == dtype && o->strides[0] == size) return row.data;
    void *copy = gila_scratch((size_t)((o->shape[0] + 1) * size));
    if (copy) gila_convert((gila_elements){dtype, copy, size}, row, o->shape[0]);
    return copy;
}

int64_t gila_searchsorted_run(const gila_call *call, gila_search search) {
    const gila_operand *sorted = &call->operands[1], *o = call->operands;
    const int dtype = (int)(call->kernel % GILA_DTYPES);
    gila_operand pair[2] = {o[0], o[2]};
    _Alignas(64) char values[BLOCK * WIDEST];
    int64_t places[BLOCK];
    gila_nest nest;
    if (sorted->rank != 1 || o[0].dtype != GILA_I64) return GILA_BAD_CALL;
    int64_t n = sorted->shape[0];
    if (!plan_rows(&nest, pair, 2)) return GILA_BAD_CALL;
    if (nest.elements == 0) return GILA_OK;
    if (n < 0 || (n > 0 && !sorted->data)) return GILA_BAD_CALL;
    const void *a = n > 0 ? contiguous_row(sorted, dtype) : values;
    if (!a) return GILA_NO_MEMORY;
    int64_t length = nest.shape[nest.rank], stride = nest.strides[0][nest.rank];
    do {
        gila_elements from = {(int)o[2].dtype, nest.data[1], nest.strides[1][nest.rank]};
        for (int64_t i = 0; i < length; i += BLOCK) {
            int64_t count = length - i < BLOCK ? length - i : BLOCK;
            if (i % (16 * BLOCK) == 0 && gila_cancelled(call)) return GILA_CANCELLED;
            const void *v = gila_contiguous(values, dtype, from, i, count);
            search(call->params[0] != 0, a, n, v, places, count);
            gila_elements to = {GILA_I64, nest.data[0] + i * stride, stride};
            gila_convert(to, (gila_elements){GILA_I64, places, 8}, count);
        }
    } while (gila_nest_next(&nest));
    return GILA_OK;
}

int64_t gila_histogram_run(const gila_call *call, gila_count count) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[1],
                       *edges = &call->operands[2];
    const int dtype = (int)(call->kernel % GILA_DTYPES);
    const int64_t size = gila_sizes[dtype];
    _Alignas(64) char values[BLOCK * WIDEST];
    gila_nest nest;
    int64_t bins = out->rank == 1 ? out->shape[0] : 0;
    if (bins < 1 || edges->rank != 1 || edges->shape[0] != bins + 1 || out->dtype != GILA_I64 ||
        !out->data || !edges->data || bins > INT64_MAX / 64)
        return GILA_BAD_CALL;
    if (!plan_rows(&nest, a, 1)) return GILA_BAD_CALL;
    int tables = bins <= TABLE_BINS ? GILA_TABLES : 1;
    int64_t all = tables * (bins + 1);
    int64_t *counts = gila_scratch((size_t)(8 * all + (bins + 2) * size));
    if (!counts) return GILA_NO_MEMORY;
    memset(counts, 0, (size_t)all * sizeof *counts);
    char *edge = (char *)(counts + all), *last = edge + bins * size;
    double infinity = INFINITY;
    gila_convert(
        (gila_elements){dtype, edge, size},
        (gila_elements){(int)edges->dtype, (void *)(intptr_t)edges->data, edges->strides[0]},
        bins + 1);
    memcpy(last + size, last, (size_t)size);
    gila_convert((gila_elements){dtype, last, size}, (gila_elements){GILA_F64, &infinity, 8}, 1);
    if (!count(counts, tables, values, 0, edge, bins)) return GILA_BAD_CALL;
    int64_t length = nest.shape[nest.rank];
    if (nest.elements > 0) do {
            gila_elements from = {(int)a->dtype, nest.data[0], nest.strides[0][nest.rank]};
            for (int64_t i = 0; i < length; i += BLOCK) {
                int64_t n = length - i < BLOCK ? length - i : BLOCK;
                if (gila_cancelled(call)) return GILA_CANCELLED;
                count(counts, tables, gila_contiguous(values, dtype, from, i, n), n, edge, bins);
            }
        } while (gila_nest_next(&nest));
    for (int64_t i = bins + 1; i < all; i++) counts[i % (bins + 1)] += counts[i];
    gila_convert((gila_elements){GILA_I64, (void *)(intptr_t)out->data, out->strides[0]},
                 (gila_elements){GILA_I64, counts, 8}, bins);
    return GILA_OK;
}
