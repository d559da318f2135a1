#include "loops/select.h"

#include "loops/convert.h"

/* Elements that are made contiguous at a time. */
#define BLOCK INT64_C(1024)
#define WIDEST 16

int64_t gila_compress_run(const gila_call *call, gila_selection selection, int64_t size) {
    const gila_operand *out = &call->operands[0], *a = &call->operands[2];
    const gila_operand *mask = &call->operands[3];
    _Alignas(64) char from[BLOCK * WIDEST], to[BLOCK * WIDEST];
    uint8_t truths[BLOCK];
    int64_t kept = 0;
    if (out->rank != 1 || a->rank != 1 || mask->rank != 1 || a->shape[0] != mask->shape[0] ||
        !call->operands[1].data)
        return GILA_BAD_CALL;
    int64_t n = a->shape[0], room = out->shape[0];
    if ((room > 0 && !out->data) || (n > 0 && (!a->data || !mask->data))) return GILA_BAD_CALL;
    gila_elements place = {(int)out->dtype, (void *)(intptr_t)out->data, out->strides[0]};
    gila_elements row = {(int)a->dtype, (void *)(intptr_t)a->data, a->strides[0]};
    gila_elements marks = {(int)mask->dtype, (void *)(intptr_t)mask->data, mask->strides[0]};
    for (int64_t i = 0; i < n && kept < room; i += BLOCK) {
        int64_t count = n - i < BLOCK ? n - i : BLOCK;
        if (i % (64 * BLOCK) == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        const void *in = gila_contiguous(from, row.dtype, row, i, count);
        const uint8_t *m = gila_contiguous(truths, GILA_BOOL, marks, i, count);
        char *front = (char *)place.data + kept * place.stride;
        if (place.stride == size) {
            kept += selection(front, room - kept, in, m, count);
        } else {
            int64_t most = room - kept < BLOCK ? room - kept : BLOCK;
            int64_t found = selection(to, most, in, m, count);
            gila_convert((gila_elements){place.dtype, front, place.stride},
                         (gila_elements){place.dtype, to, size}, found);
            kept += found;
        }
    }
    *(int64_t *)(intptr_t)call->operands[1].data = kept;
    return GILA_OK;
}
