/*
 * Places the bodies that this instruction set has for this element type: none where the next lower
 * instruction set serves it, but those that GILA_ALONE lists. Code instead of tables: the loader would have
 * to relocate thousands of addresses, each of which takes 32 bytes in the file.
 */
#include "kernels/kernels.h"
#include "dispatch/dtypes.h"
#include "dispatch/rows.h"

#define ROW(...) ROW_(__VA_ARGS__)
#if !defined(GILA_ALONE)
#define GILA_ALONE
#endif

/* Definitions are hidden by an option; saying so here too spares a table of addresses. */
#if !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif
#define DECLARE_MAP(name) void name(int64_t, void *, const void *const *, const gila_call *);
#define DECLARE_REDUCE(name) extern const gila_reduce name;
#define DECLARE_RUN(name) int64_t name(const gila_call *);
#if defined(GILA_NO_ROWS)
#define ALONE(kind, name) DECLARE_##kind(GILA_NAME(name))
GILA_ALONE
#undef ALONE
#else
#define ROW_(name, dtypes, kind, ...) DECLARE_##kind(GILA_NAME(name))
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(name, dtypes, FORM_##form)
#include "kernels.def"
#undef ROW_
#endif
#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

#define PLACE_MAP(kernel, name) __atomic_store_n(&(kernel).body, name, __ATOMIC_RELAXED)
#define PLACE_REDUCE(kernel, name) __atomic_store_n(&(kernel).reduce, &name, __ATOMIC_RELAXED)
#define PLACE_RUN(kernel, name) __atomic_store_n(&(kernel).run, name, __ATOMIC_RELAXED)

void GILA_NAME(table)(gila_kernel *kernels);

void GILA_NAME(table)(gila_kernel *kernels) {
    (void)kernels;
#if defined(GILA_NO_ROWS)
#define ALONE(kind, name) PLACE_##kind(kernels[ROW_##name * GILA_DTYPES + DTYPE], GILA_NAME(name));
    GILA_ALONE
#else
#define ROW_(name, dtypes, kind, ...) \
    __builtin_choose_expr( \
        (DTYPES_##dtypes >> DTYPE) & 1, \
        PLACE_##kind(kernels[ROW_##name * GILA_DTYPES + DTYPE], GILA_NAME(name)), (void)0);
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(name, dtypes, FORM_##form)
#include "kernels.def"
#endif
}
