#include "loops/scan.h"

#include <string.h>

#include "loops/convert.h"
#include "loops/nest.h"

/* Elements at a time where they must be gathered, converted or scattered; whole groups. */
#define BLOCK GILA_SCAN_AHEAD
/* Elements between two looks at the cancel flag. */
#define STRETCH 65536
/* Elements of a line up to which it is quicker to gather those of many than to scan them one by one. */
#define SHORT 32
#define WIDEST 16
#define GROUP_MAX 16

/* Without out.data it only finds the carry. */
static int64_t scan_line(const gila_call *call, const gila_scan *scan, gila_elements out,
                         gila_elements in, int64_t n, void *carry) {
    _Alignas(64) char from[BLOCK * WIDEST], to[BLOCK * WIDEST];
    int size = gila_sizes[scan->dtype];
    int direct = out.stride == size && in.stride == size && in.dtype == scan->dtype;
    int64_t block = direct ? STRETCH : BLOCK;
    for (int64_t i = 0; i < n; i += block) {
        int64_t count = n - i < block ? n - i : block;
        if (i % STRETCH == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        const void *a = gila_contiguous(from, scan->dtype, in, i, count);
        if (!out.data) {
            scan->ahead(a, count, carry);
            continue;
        }
        gila_elements place = {scan->dtype, (char *)out.data + i * out.stride, out.stride};
        scan->line(direct ? place.data : to, a, count, carry);
        if (!direct) gila_convert(place, (gila_elements){scan->dtype, to, size}, count);
    }
    return GILA_OK;
}

/* Neighbouring lines at once: `out` and `in` are the first elements of each. */
static int64_t scan_across(const gila_call *call, const gila_scan *scan, gila_elements out,
                           gila_elements in, int64_t width, int64_t n, const int64_t *strides) {
    _Alignas(64) char rows[GROUP_MAX][GILA_SCAN_BYTES] = {{0}}, carry[GILA_SCAN_BYTES];
    int size = gila_sizes[scan->dtype];
    gila_repeat(carry, scan->start, size, GILA_SCAN_BYTES / size);
    for (int64_t i = 0; i < n; i += scan->group) {
        int64_t count = n - i < scan->group ? n - i : scan->group;
        if (i % 1024 == 0 && gila_cancelled(call)) return GILA_CANCELLED;
        for (int64_t k = 0; k < count; k++, in.data = (char *)in.data + strides[1])
            gila_convert((gila_elements){scan->dtype, rows[k], size}, in, width);
        for (int64_t k = count; k < scan->group; k++)
            gila_repeat(rows[k], scan->start, size, GILA_SCAN_BYTES / size);
        scan->rows(rows, carry);
        for (int64_t k = 0; k < count; k++, out.data = (char *)out.data + strides[0])
            gila_convert(out, (gila_elements){scan->dtype, rows[k], size}, width);
    }
    return GILA_OK;
}

int64_t gila_scan_run(const gila_call *call, const gila_scan *scan) {
    const gila_operand *out = &call->operands[0], *in = &call->operands[1];
    int64_t last = out->rank - 1, most = GILA_SCAN_BYTES / gila_sizes[scan->dtype], length = 1;
    gila_nest lines;
    if (out->rank < 1 || out->rank > GILA_MAX_RANK || out->dtype != scan->dtype)
        return GILA_BAD_CALL;
    if (!gila_nest_plan(&lines, call->operands, 2, 0, last)) return GILA_BAD_CALL;
    int64_t n = out->shape[last], strides[2] = {out->strides[last], in->strides[last]};
    int64_t ahead = in->shape[last] - n;
    if (ahead != 0 && (!scan->ahead || last > 0 || ahead < 0 || ahead % GILA_SCAN_AHEAD != 0))
        return GILA_BAD_CALL;
    if (n == 0 || lines.elements == 0) return GILA_OK;
    if (!out->data || !in->data) return GILA_BAD_CALL;
    if (call->params[1] && (out->rank != 1 || !call->operands[2].data)) return GILA_BAD_CALL;
    const void *start =
        call->params[1] ? (const void *)(intptr_t)call->operands[2].data : scan->start;

    /* Short lines take less time to call for many at once. */
    int across = gila_nest_across(&lines, n <= SHORT ? INT64_MAX : strides[1], &length);
    do {
        for (int64_t at = 0; at < length; at += most) {
            gila_elements to = {scan->dtype, lines.data[0], strides[0]};
            gila_elements from = {(int)in->dtype, lines.data[1], strides[1]};
            int64_t status;
            if (across < 0) {
                _Alignas(16) char carry[WIDEST];
                memcpy(carry, start, (size_t)gila_sizes[scan->dtype]);
                gila_elements none = {scan->dtype, 0, to.stride};
                status = scan_line(call, scan, none, from, ahead, carry);
                from.data = (char *)from.data + ahead * from.stride;
                if (status == GILA_OK) status = scan_line(call, scan, to, from, n, carry);
            } else {
                to.stride = lines.strides[0][across];
                from.stride = lines.strides[1][across];
                to.data = (char *)to.data + at * to.stride;
                from.data = (char *)from.data + at * from.stride;
                int64_t width = length - at < most ? length - at : most;
                status = scan_across(call, scan, to, from, width, n, strides);
            }
            if (status != GILA_OK) return status;
        }
    } while (gila_nest_next(&lines));
    return GILA_OK;
}
