/*
 * A counter as several threads would raise it, three ways: what a lock around an interpreter saves.
 * params: how often, and by how much each time.
 */
#if defined(GILA_IS_I64)
#include "kernels/kernels.h"

#define STRETCH 65536

static int64_t *counter(const gila_call *call, int operand) {
    return (int64_t *)(intptr_t)call->operands[operand].data;
}

/* Read, add, write: what two threads do at once is lost. */
static void bare(volatile int64_t *count, int64_t times, int64_t delta) {
    for (int64_t i = 0; i < times; i++) *count = *count + delta;
}

static void atomic(volatile int64_t *count, int64_t times, int64_t delta) {
    for (int64_t i = 0; i < times; i++) __atomic_fetch_add(count, delta, __ATOMIC_RELAXED);
}

static int64_t count(const gila_call *call, volatile int64_t *counter,
                     void (*add)(volatile int64_t *, int64_t, int64_t)) {
    if (!counter) return GILA_BAD_CALL;
    for (int64_t left = call->params[0]; left > 0; left -= STRETCH) {
        if (gila_cancelled(call)) return GILA_CANCELLED;
        add(counter, left < STRETCH ? left : STRETCH, call->params[1]);
    }
    return GILA_OK;
}

static int64_t run_bare(const gila_call *call) { return count(call, counter(call, 0), bare); }

static int64_t run_atomic(const gila_call *call) { return count(call, counter(call, 0), atomic); }

/*
 * Operand 1 is the calling thread's own count, which no other touches; it is merged into the shared
 * one when the thread is done (Choi, Shull and Torrellas, "Biased reference counting", 2018).
 */
static int64_t run_biased(const gila_call *call) {
    int64_t *shared = counter(call, 0), *own = counter(call, 1);
    if (!shared) return GILA_BAD_CALL;
    int64_t status = count(call, own, bare);
    if (status == GILA_BAD_CALL) return status;
    __atomic_fetch_add(shared, *own, __ATOMIC_RELAXED);
    *own = 0;
    return status;
}

RUN(refcount_bare, run_bare)
RUN(refcount_atomic, run_atomic)
RUN(refcount_biased, run_biased)

#undef STRETCH
#endif
