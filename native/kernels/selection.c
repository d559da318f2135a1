/*
 * compress, nonzero: what a mask selects, and where it does. Nothing is written behind the end of an
 * output, whatever the mask says.
 */
#include <string.h>

#include "kernels/kernels.h"
#include "loops/convert.h"
#include "loops/nest.h"
#include "loops/select.h"

#if defined(GILA_WIDTH_HOME) && (defined(GILA_KEYS) || defined(GILA_SCALAR))
static int64_t compress_block(void *to, int64_t room, const void *from, const uint8_t *mask,
                              int64_t n) {
    W *out = to;
    const W *a = from;
    int64_t kept = 0, i = 0;
#if defined(GILA_KEYS) && defined(GILA_IS_F64)
    for (; i + VI <= n && kept + VI <= room; i += VI) {
        unsigned bits = vi_mask(mask + i);
        vi_store(out + kept, vi_compress(vi_load(a + i), bits));
        kept += __builtin_popcount(bits);
    }
#elif defined(GILA_KEYS) && defined(GILA_IS_F32)
    for (; i + VJ <= n && kept + VJ <= room; i += VJ) {
        unsigned bits = vj_mask(mask + i);
        vj_store(out + kept, vj_compress(vj_load(a + i), bits));
        kept += __builtin_popcount(bits);
    }
#endif
    for (; i < n && kept < room; i++) {
        out[kept] = a[i];
        kept += mask[i] != 0;
    }
    return kept;
}

int64_t GILA_RUN(compress, GILA_WIDTH, GILA_TARGET)(const gila_call *call) {
    return gila_compress_run(call, compress_block, sizeof(W));
}
#endif

RUN_WIDTH(compress)

#if defined(GILA_CLASS_BOOL)
#if defined(GILA_SCALAR)
#define BLOCK 4096

/* Appends the indices of one row's true elements; returns their number, at most `room`. */
static int64_t nonzero_row(int64_t *out, int64_t room, const uint8_t *mask, int64_t n, int64_t at) {
    int64_t found = 0, i = 0;
    for (; i + 8 <= n && found + 8 <= room; i += 8) {
        uint64_t eight;
        memcpy(&eight, mask + i, sizeof eight);
        if (eight == 0) continue;
#pragma GCC unroll 8
        for (int64_t k = i; k < i + 8; k++) {
            out[found] = at + k;
            found += mask[k] != 0;
        }
    }
    for (; i < n && found < room; i++) {
        out[found] = at + i;
        found += mask[i] != 0;
    }
    return found;
}

/*
 * operands: out (axes of a, room), how many there are, a. params[1]: of a part of a larger operand the index
 * of its first place on the first axis.
 */
int64_t GILA_RUN(nonzero, GILA_DTYPE, GILA_TARGET)(const gila_call *call) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[2];
    uint8_t truths[BLOCK];
    int64_t buffer[BLOCK], found = 0, axes = a->rank;
    gila_nest rows;
    if (out->rank != 2 || out->shape[0] != axes || out->dtype != GILA_I64 || axes < 1 ||
        !call->operands[1].data)
        return GILA_BAD_CALL;
    if (!gila_nest_plan(&rows, a, 1, 0, axes - 1)) return GILA_BAD_CALL;
    int64_t n = a->shape[axes - 1], room = out->shape[1], position[GILA_MAX_RANK] = {0};
    if (n < 0 || (n > 0 && rows.elements > 0 && !a->data) || (room > 0 && !out->data))
        return GILA_BAD_CALL;
    char *to = (char *)(intptr_t)out->data;
    int64_t elements = rows.elements * n, last = axes - 1, first = call->params[1];
    if (last > 0) position[0] = first, first = 0;
    for (int64_t row = 0; elements > 0 && row < rows.elements; row++) {
        gila_elements line = {(int)a->dtype, rows.data[0], a->strides[last]};
        for (int64_t i = 0; i < n && found < room; i += BLOCK) {
            int64_t count = n - i < BLOCK ? n - i : BLOCK;
            if (gila_cancelled(call)) return GILA_CANCELLED;
            const uint8_t *mask = gila_contiguous(truths, GILA_BOOL, line, i, count);
            int64_t most = room - found;
            char *own = to + last * out->strides[0] + found * out->strides[1];
            int dense = out->strides[1] == (int64_t)sizeof(int64_t);
            int64_t *indices = dense ? (int64_t *)(void *)own : buffer;
            int64_t more =
                nonzero_row(indices, most < BLOCK ? most : BLOCK, mask, count, first + i);
            for (int64_t axis = 0; axis < axes - dense; axis++) {
                char *next = to + axis * out->strides[0] + found * out->strides[1];
                gila_elements place = {GILA_I64, next, out->strides[1]};
                gila_elements from = {GILA_I64, axis == last ? indices : &position[axis],
                                      axis == last ? 8 : 0};
                gila_convert(place, from, more);
            }
            found += more;
        }
        gila_nest_next(&rows);
        for (int64_t axis = last - 1; axis >= 0; axis--) {
            if (++position[axis] < a->shape[axis] || axis == 0) break;
            position[axis] = 0;
        }
    }
    *(int64_t *)(intptr_t)call->operands[1].data = found;
    return GILA_OK;
}

#undef BLOCK
#endif

RUN_SCALAR(nonzero)
#endif
