/* The bodies of the target in use: scalar first, overridden upward. */
#include "gila.h"

#include <stdlib.h>
#include <string.h>

#include "dispatch/cpu.h"
#include "dispatch/rows.h"
#include "loops/loops.h"

/* The element types, in the order of their numbers. */
#define EACH_DTYPE(Y, target) \
    Y(bool, target) \
    Y(i8, target) \
    Y(i16, target) \
    Y(i32, target) \
    Y(i64, target) \
    Y(u8, target) \
    Y(u16, target) \
    Y(u32, target) Y(u64, target) Y(f32, target) Y(f64, target) Y(c64, target) Y(c128, target)

#define DECLARE(dtype, target) void gila_table_##dtype##_##target(gila_kernel *kernels);
#define X(target) EACH_DTYPE(DECLARE, target)
GILA_TARGETS(X)
#undef X

static const char *const names[GILA_TARGET_COUNT] = {
#define X(target) #target,
    GILA_TARGETS(X)
#undef X
};

static gila_kernel kernels[ROWS * GILA_DTYPES];
static int64_t current;

/* What does not depend on the instruction set: kinds, inputs and element types. */
static void describe(void) {
    static const gila_kernel forms[] = {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(FORM_##form)
#define ROW(...) ROW_(__VA_ARGS__)
#define ROW_(kind, inputs, ...) {GILA_##kind, inputs, {__VA_ARGS__}, {0}},
#include "kernels.def"
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
}

/* A body is one word: who calls meanwhile finds that of one target or of the other. */
static void fill(int64_t highest) {
#define PLACE(dtype, target) gila_table_##dtype##_##target(kernels);
#define X(target) \
    if (highest >= GILA_TARGET_##target) { \
        EACH_DTYPE(PLACE, target) \
    }
    GILA_TARGETS(X)
#undef X
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
