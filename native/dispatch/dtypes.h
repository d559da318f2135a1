/* The sets of element types of kernels.def: bit i stands for element type i. */
#ifndef GILA_DTYPES_H
#define GILA_DTYPES_H

#include "gila.h"

/* The element types in the order of their numbers. */
#define GILA_EACH_DTYPE(X, ...) \
    X(bool, BOOL, __VA_ARGS__) \
    X(i8, I8, __VA_ARGS__) \
    X(i16, I16, __VA_ARGS__) \
    X(i32, I32, __VA_ARGS__) \
    X(i64, I64, __VA_ARGS__) \
    X(u8, U8, __VA_ARGS__) \
    X(u16, U16, __VA_ARGS__) \
    X(u32, U32, __VA_ARGS__) \
    X(u64, U64, __VA_ARGS__) \
    X(f32, F32, __VA_ARGS__) \
    X(f64, F64, __VA_ARGS__) \
    X(c64, C64, __VA_ARGS__) \
    X(c128, C128, __VA_ARGS__)

enum {
#define BIT(lower, upper, ...) upper = 1 << GILA_##upper,
    GILA_EACH_DTYPE(BIT, )
#undef BIT
};

enum {
#define DTYPES(name, which) DTYPES_##name = which,
#include "kernels.def"
};

#endif
