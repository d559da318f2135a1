/*
 * Random calls of every kernel on several threads at once, as a pool runs them: elementwise ones divided, each
 * thread with a part of the same memory, others each on memory of its own. All memory must come out as
 * one thread leaves it, and the thread sanitizer sees who touches what is another's.
 *
 *   threads [CALLS-PER-KERNEL [SEED]]
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

#define THREADS 3

static void *run(void *call) { return (void *)(intptr_t)gila_run((int64_t)(intptr_t)call); }

/* The number of those that did not succeed. */
static int run_at_once(gila_call *const *calls) {
    pthread_t threads[THREADS];
    int failed = 0;
    for (int i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], 0, run, calls[i]) != 0) abort();
    for (int i = 0; i < THREADS; i++) {
        void *status;
        pthread_join(threads[i], &status);
        failed += (int64_t)(intptr_t)status != GILA_OK;
    }
    return failed;
}

static int is_elementwise(enum form form) { return form <= WHERE; }

static int same_memory(const test_call *a, const test_call *b) {
    for (int k = 0; k < a->operands; k++)
        if (memcmp(a->memory[k], b->memory[k], (size_t)a->bytes[k]) != 0) return 0;
    return 1;
}

/* Thread `part`'s share of the longest axis of a call. */
static void take_part(gila_call *call, int operands, int part) {
    const gila_operand *out = &call->operands[0];
    int64_t axis = 0;
    if (out->rank == 0) return;
    for (int64_t i = 1; i < out->rank; i++)
        if (out->shape[i] > out->shape[axis]) axis = i;
    int64_t n = out->shape[axis], from = n * part / THREADS, to = n * (part + 1) / THREADS;
    for (int k = 0; k < operands; k++) {
        gila_operand *o = &call->operands[k];
        o->data += from * o->strides[axis];
        o->shape[axis] = to - from;
    }
}

static int check_divided(const test_call *start, const test_call *expected) {
    test_call got, parts[THREADS];
    gila_call *calls[THREADS];
    copy_call(&got, start);
    for (int i = 0; i < THREADS; i++) {
        parts[i] = got;
        take_part(&parts[i].call, got.operands, i);
        calls[i] = &parts[i].call;
    }
    int failed = run_at_once(calls) + !same_memory(expected, &got);
    free_call(&got);
    return failed;
}

static int check_copies(const test_call *start, const test_call *expected) {
    test_call got[THREADS];
    gila_call *calls[THREADS];
    for (int i = 0; i < THREADS; i++) {
        copy_call(&got[i], start);
        calls[i] = &got[i].call;
    }
    int failed = run_at_once(calls);
    for (int i = 0; i < THREADS; i++) {
        failed += !same_memory(expected, &got[i]);
        free_call(&got[i]);
    }
    return failed;
}

static int check(int row, int dtype) {
    test_call start, expected;
    make_call(&start, row, dtype);
    copy_call(&expected, &start);
    int failed = gila_run((int64_t)(intptr_t)&expected.call) != GILA_OK;
    int divided = is_elementwise(rows[row].form) && start.call.operands[0].rank > 0;
    failed += (divided ? check_divided : check_copies)(&start, &expected);
    if (failed) printf("%s of type %d: not what one thread computes\n", rows[row].name, dtype);
    free_call(&expected);
    free_call(&start);
    return failed;
}

int main(int argc, char **argv) { return check_calls(argc, argv, 20, check); }
