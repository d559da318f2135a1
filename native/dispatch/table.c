/*
 * Places the bodies that this instruction set has for this element type: none where the next lower
 * instruction set serves it, or GILA_ROW alone, a function. Code instead of tables: the loader would have
 * to relocate thousands of addresses, each of which takes 32 bytes in the file.
 */
#include "kernels/kernels.h"
#include "dispatch/dtypes.h"
#include "dispatch/rows.h"

#define ROW(...) ROW_(__VA_ARGS__)

#if !defined(GILA_NO_ROWS)
/* Definitions are hidden by an option; saying so here too spares a table of addresses. */
#if !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif
#define ROW_(name, dtypes, kind, ...) DECLARE_##kind(GILA_NAME(name))
#define DECLARE_MAP(name) void name(int64_t, void *, const void *const *, const gila_call *);
#define DECLARE_REDUCE(name) extern const gila_reduce name;
#define DECLARE_RUN(name) int64_t name(const gila_call *);
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(name, dtypes, FORM_##form)
#include "kernels.def"
#undef ROW_
#if !defined(_WIN32)
#pragma GCC visibility pop
#endif
#endif

void GILA_NAME(table)(gila_kernel *kernels);
#if defined(GILA_ROW)
#define ROW_OF_(name) ROW_##name
#define ROW_OF(name) ROW_OF_(name)
int64_t GILA_NAME(GILA_ROW)(const gila_call *);
#endif

void GILA_NAME(table)(gila_kernel *kernels) {
#if defined(GILA_ROW)
    __atomic_store_n(&kernels[ROW_OF(GILA_ROW) * GILA_DTYPES + DTYPE].run, GILA_NAME(GILA_ROW),
                     __ATOMIC_RELAXED);
#elif defined(GILA_NO_ROWS)
    (void)kernels;
#else
#define ROW_(name, dtypes, kind, ...) \
    __builtin_choose_expr( \
        (DTYPES_##dtypes >> DTYPE) & 1, \
        PLACE_##kind(kernels[ROW_##name * GILA_DTYPES + DTYPE], GILA_NAME(name)), (void)0);
#define PLACE_MAP(kernel, name) __atomic_store_n(&(kernel).body, name, __ATOMIC_RELAXED)
#define PLACE_REDUCE(kernel, name) __atomic_store_n(&(kernel).reduce, &name, __ATOMIC_RELAXED)
#define PLACE_RUN(kernel, name) __atomic_store_n(&(kernel).run, name, __ATOMIC_RELAXED)
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) ROW(name, dtypes, FORM_##form)
#include "kernels.def"
#endif
}
