/*
 * The rows as this instruction set and element type implement them, in the order of kernels.def; null
 * where the next lower instruction set serves this element type.
 */
#include "kernels/kernels.h"
#include "dispatch/dtypes.h"

#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    extern const gila_kernel GILA_NAME(name);
#include "kernels.def"

#if defined(GILA_NO_ROWS)
const gila_kernel *const *const GILA_NAME(table) = 0;
#else
static const gila_kernel *const rows[] = {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    __builtin_choose_expr((DTYPES_##dtypes >> DTYPE) & 1, &GILA_NAME(name), (gila_kernel *)0),
#include "kernels.def"
};
const gila_kernel *const *const GILA_NAME(table) = rows;
#endif
