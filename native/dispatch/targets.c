/* The bodies of the target in use: scalar first, overridden upward. */
#include "gila.h"

#include <stdlib.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "dispatch/dtypes.h"
#include "dispatch/rows.h"
#include "loops/loops.h"

/* Of each target and element type a table (dispatch/table.c). */
#define TABLES(lower, upper, target) const void *gila_table_##lower##_##target(void);
#define X(target) GILA_EACH_DTYPE(TABLES, target)
GILA_TARGETS(X)
#undef X
#undef TABLES

static const char *const names[GILA_TARGET_COUNT] = {
#define X(target) #target,
    GILA_TARGETS(X)
#undef X
};

static gila_kernel kernels[ROWS * GILA_DTYPES];
static int64_t current;

/* What does not depend on the instruction set: kinds, inputs and element types; and of reductions what fills up. */
static void describe(void) {
    static const gila_kernel forms[] = {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(FORM_##form)
#define ROW(...) ROW_(__VA_ARGS__)
#define ROW_(kind, inputs, ...) {GILA_##kind, inputs, {__VA_ARGS__}, {0}},
#include "kernels.def"
    };
    static const struct reduction {
        uint8_t row, out, empty, pads[2];
    } reductions[] = {
        {ROW_sum, SELF, GILA_ZERO, {GILA_MINUS_ZERO}},
        {ROW_dot, SELF, GILA_ZERO, {GILA_MINUS_ZERO, GILA_ONE}},
        {ROW_prod, SELF, GILA_ONE, {GILA_ONE}},
        {ROW_min, SELF, GILA_ZERO, {GILA_MOST}},
        {ROW_max, SELF, GILA_ZERO, {GILA_LEAST}},
        {ROW_any, SELF, GILA_ZERO, {GILA_ZERO}},
        {ROW_all, SELF, GILA_ONE, {GILA_ONE}},
        {ROW_count_nonzero, GILA_I64, GILA_ZERO, {GILA_ZERO}},
    };
    for (int row = 0; row < ROWS; row++)
        for (int dtype = 0; dtype < GILA_DTYPES; dtype++) {
            gila_kernel *kernel = &kernels[row * GILA_DTYPES + dtype];
            int part = dtype == GILA_C64 ? GILA_F32 : dtype == GILA_C128 ? GILA_F64 : dtype;
            *kernel = forms[row];
            for (int k = 0; k < (int)sizeof kernel->dtypes; k++)
                if (kernel->dtypes[k] >= SELF)
                    kernel->dtypes[k] = (uint8_t)(kernel->dtypes[k] == SELF ? dtype : part);
        }
    for (const struct reduction *r = reductions; r < reductions + sizeof reductions / sizeof *r;
         r++)
        for (int dtype = 0; dtype < GILA_DTYPES; dtype++) {
            gila_kernel *kernel = &kernels[r->row * GILA_DTYPES + dtype];
            gila_reduce *reduce = &kernel->reduce;
            reduce->inputs = kernel->inputs;
            reduce->out = r->out == SELF ? (uint8_t)dtype : r->out;
            reduce->dtype = (uint8_t)dtype;
            reduce->empty = r->empty;
            memcpy(reduce->pads, r->pads, sizeof r->pads);
        }
}

/* A body is one word: who calls meanwhile finds that of one target or of the other. */
static void place(int dtype, const void *table) {
    for (const uint8_t *at = table; *at != TABLE_END;) {
        gila_kernel *kernel = &kernels[*at++ * GILA_DTYPES + dtype];
        intptr_t *words = (intptr_t *)(void *)&kernel->body;
        for (int k = 0; k < (kernel->kind == GILA_REDUCE ? 3 : 1); k++) {
            int32_t distance;
            memcpy(&distance, at, sizeof distance);
            __atomic_store_n(&words[k], (intptr_t)at + distance, __ATOMIC_RELAXED);
            at += sizeof distance;
        }
    }
}

static void fill(int64_t highest) {
#define PLACE(lower, upper, target) place(GILA_##upper, gila_table_##lower##_##target());
#define X(target) \
    if (highest >= GILA_TARGET_##target) { \
        GILA_EACH_DTYPE(PLACE, target) \
    }
    GILA_TARGETS(X)
#undef X
#undef PLACE
    gila_use_fma(highest);
    __atomic_store_n(&current, highest, __ATOMIC_RELEASE);
}

/* GILA_CPU names a target to use instead of the best; one that cannot run here is ignored. */
__attribute__((constructor)) static void choose(void) {
    int64_t target = gila_best_target();
    const char *forced = getenv("GILA_CPU");
    for (int64_t i = 0; forced && i <= target; i++)
        if (strcmp(forced, names[i]) == 0) target = i;
    describe();
    fill(target);
}

const gila_kernel *gila_find(int64_t number) {
    if (number < 0 || number >= ROWS * GILA_DTYPES) return 0;
    const gila_kernel *kernel = &kernels[number];
    return kernel->body ? kernel : 0;
}

int64_t gila_target(void) { return __atomic_load_n(&current, __ATOMIC_ACQUIRE); }

int64_t gila_target_name(int64_t target) {
    return target < 0 || target >= GILA_TARGET_COUNT ? 0 : (int64_t)(intptr_t)names[target];
}

int64_t gila_select(int64_t target) {
    if (target < 0 || target > gila_best_target()) return GILA_NO_TARGET;
    fill(target);
    return GILA_OK;
}
