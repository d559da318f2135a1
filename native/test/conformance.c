/*
 * Every target against scalar, on random calls of every kernel: the whole memory must come out the
 * same, to the bit where the row says SAME (any NaN equals any other), else closely.
 *
 *   conformance [CALLS-PER-KERNEL [SEED]]
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

static double element(const test_call *t, int k, int64_t at) {
    double d;
    float f;
    if (part_of(t->dtypes[k]) == GILA_F32) {
        memcpy(&f, t->memory[k] + at, sizeof f);
        return f;
    }
    memcpy(&d, t->memory[k] + at, sizeof d);
    return d;
}

static int agree(const row *row, const test_call *a, const test_call *b, int k, int64_t at) {
    int size = size_of(part_of(a->dtypes[k]));
    if (memcmp(a->memory[k] + at, b->memory[k] + at, (size_t)size) == 0) return 1;
    if (!is_float(a->dtypes[k])) return 0;
    double x = element(a, k, at), y = element(b, k, at);
    if (x != x && y != y) return 1;
    return row->bits == FREE && fabs(x - y) < (size == 4 ? 1e-5 : 1e-13) * (100 + fabs(x));
}

static int compare(const row *row, const test_call *a, const test_call *b, const char *target) {
    for (int k = 0; k < a->operands; k++) {
        int size = size_of(part_of(a->dtypes[k]));
        for (int64_t at = 0; at < a->bytes[k]; at += size) {
            if (agree(row, a, b, k, at)) continue;
            printf("%s, operand %d, byte %lld of %lld: scalar %a, %s %a\n", row->name, k,
                   (long long)at, (long long)a->bytes[k], element(a, k, at), target,
                   element(b, k, at));
            return 1;
        }
    }
    return 0;
}

static int check(int row, int dtype) {
    test_call start, expected, got;
    int failed = 0;
    make_call(&start, row, dtype);
    copy_call(&expected, &start);
    gila_select(0);
    int64_t status = gila_run((int64_t)(intptr_t)&expected.call);
    if (status != GILA_OK) printf("%s: status %lld\n", rows[row].name, (long long)status), failed++;
    for (int64_t target = 1; gila_select(target) == GILA_OK; target++) {
        copy_call(&got, &start);
        gila_run((int64_t)(intptr_t)&got.call);
        failed +=
            compare(&rows[row], &expected, &got, (const char *)(intptr_t)gila_target_name(target));
        free_call(&got);
    }
    free_call(&expected);
    free_call(&start);
    return failed;
}

int main(int argc, char **argv) { return check_calls(argc, argv, 300, check); }
