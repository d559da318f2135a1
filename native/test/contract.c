/* What the entries promise besides results: versions, statuses, cancellation, memory. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

static int failures;

static void expect(int condition, const char *what) {
    if (condition) return;
    printf("failed: %s\n", what);
    failures++;
}

static int find(const char *name) {
    for (int row = 0; row < row_count; row++)
        if (strcmp(rows[row].name, name) == 0) return row;
    return -1;
}

static int64_t run(const test_call *t) { return gila_run((int64_t)(intptr_t)&t->call); }

static int64_t run_number(int64_t kernel) {
    gila_call call = {.kernel = kernel};
    return gila_run((int64_t)(intptr_t)&call);
}

/* A type that the row has: the one most tested, where it can be. */
static int dtype_of(int row) {
    static const int wanted[] = {GILA_F64, GILA_I64};
    for (int i = 0; i < 2; i++)
        if (rows[row].dtypes >> wanted[i] & 1) return wanted[i];
    int dtype = GILA_DTYPES - 1;
    while (!(rows[row].dtypes >> dtype & 1)) dtype--;
    return dtype;
}

static void statuses(void) {
    test_call t;
    expect(run_number(-1) == GILA_NO_KERNEL, "a negative kernel");
    expect(run_number(row_count * GILA_DTYPES) == GILA_NO_KERNEL, "a kernel behind the last");
    expect(run_number(find("exp") * GILA_DTYPES + GILA_I64) == GILA_NO_KERNEL,
           "an element type that a row lacks");
    expect(gila_run(0) == GILA_NO_KERNEL, "no call");
    for (int row = 0; row < row_count; row++) {
        int dtype = dtype_of(row);
        do {
            make_call(&t, row, dtype);
            if (t.call.operands[0].rank > 0 && t.call.operands[0].shape[0] == 0)
                free_call(&t);
            else
                break;
        } while (1);
        t.call.operands[0].rank = GILA_MAX_RANK + 1;
        int64_t status = run(&t);
        expect(status == GILA_BAD_CALL || rows[row].form == SAMPLE || rows[row].form == TALLY1 ||
                   rows[row].form == TALLY2,
               "a rank beyond the most");
        free_call(&t);
        make_call(&t, row, dtype);
        t.call.operands[0].data = 0;
        status = run(&t);
        expect(status == GILA_BAD_CALL || status == GILA_OK, "a null output");
        free_call(&t);
    }
}

static void cancellation(void) {
    int64_t flag = 1;
    for (int row = 0; row < row_count; row++) {
        int dtype = dtype_of(row);
        test_call t;
        int64_t cancelled = 0;
        for (int i = 0; i < 40 && !cancelled; i++) {
            make_call(&t, row, dtype);
            t.call.cancel = (int64_t)(intptr_t)&flag;
            cancelled = run(&t) == GILA_CANCELLED;
            free_call(&t);
        }
        if (!cancelled) printf("%s: ", rows[row].name);
        expect(cancelled, "a raised flag cancels");
    }
}

static void memory(void) {
    int64_t address = gila_alloc(1000);
    expect(address != 0 && address % 64 == 0, "memory is aligned");
    memset((void *)(intptr_t)address, 1, 1000);
    gila_free(address);
    expect(gila_alloc(-1) == 0, "a negative size has no memory");
    expect(gila_alloc(INT64_MAX) == 0, "an absurd size has no memory");
}

/* GILA_CPU forces a target, where the processor has it. */
static void forced(void) {
    const char *wanted = getenv("GILA_CPU");
    const char *used = (const char *)(intptr_t)gila_target_name(gila_target());
    int64_t target = 0;
    while (wanted && gila_target_name(target) &&
           strcmp((const char *)(intptr_t)gila_target_name(target), wanted) != 0)
        target++;
    if (!wanted || gila_select(target) != GILA_OK) return;
    expect(strcmp(used, wanted) == 0, "GILA_CPU chooses the target");
}

int main(void) {
    const char *used = (const char *)(intptr_t)gila_target_name(gila_target());
    forced();
    expect(gila_abi() == GILA_ABI, "the version");
    expect(gila_rows() != 0, "the hash of the rows");
    expect(gila_noop(7) == 7, "the call that does nothing");
    expect(gila_select(-1) == GILA_NO_TARGET && gila_select(99) == GILA_NO_TARGET,
           "targets that do not exist");
    expect(gila_target_name(0) &&
               strcmp((const char *)(intptr_t)gila_target_name(0), "scalar") == 0,
           "scalar comes first");
    statuses();
    cancellation();
    memory();
    printf("%s: %d failures\n", used, failures);
    return failures > 0;
}
