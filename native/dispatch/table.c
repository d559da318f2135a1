/* The rows as this instruction set and element type implement them, in the order of kernels.def. */
#include "kernels/kernels.h"

#if defined(GILA_IS_F64)
#define F64(name) GILA_NAME(name)
#define F64_F32(name) GILA_NAME(name)
#define F64_F32_I64(name) GILA_NAME(name)
#define I64(name) 0
#elif defined(GILA_IS_F32)
#define F64(name) 0
#define F64_F32(name) GILA_NAME(name)
#define F64_F32_I64(name) GILA_NAME(name)
#define I64(name) 0
#else
#define F64(name) 0
#define F64_F32(name) 0
#define F64_F32_I64(name) GILA_NAME(name)
#define I64(name) GILA_NAME(name)
#endif

const gila_kernel GILA_NAME(table)[] = {
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) dtypes(name),
#include "kernels.def"
#undef KERNEL
};
