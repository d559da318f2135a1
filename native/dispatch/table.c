/* The rows as this instruction set and element type implement them, in the order of kernels.def. */
#include "kernels/kernels.h"
#include "dispatch/dtypes.h"

#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    extern const gila_kernel GILA_NAME(name);
#include "kernels.def"

#if defined(GILA_NO_ROWS)
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) 0,
#else
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    __builtin_choose_expr((DTYPES_##dtypes >> DTYPE) & 1, &GILA_NAME(name), (gila_kernel *)0),
#endif
const gila_kernel *const GILA_NAME(table)[] = {
#include "kernels.def"
};
