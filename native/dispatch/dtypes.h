/* The sets of element types of kernels.def: bit i stands for element type i. */
#ifndef GILA_DTYPES_H
#define GILA_DTYPES_H

#include "gila.h"

enum {
    BOOL = 1 << GILA_BOOL,
    I8 = 1 << GILA_I8,
    I16 = 1 << GILA_I16,
    I32 = 1 << GILA_I32,
    I64 = 1 << GILA_I64,
    U8 = 1 << GILA_U8,
    U16 = 1 << GILA_U16,
    U32 = 1 << GILA_U32,
    U64 = 1 << GILA_U64,
    F32 = 1 << GILA_F32,
    F64 = 1 << GILA_F64,
    C64 = 1 << GILA_C64,
    C128 = 1 << GILA_C128
};

enum {
#define DTYPES(name, which) DTYPES_##name = which,
#include "kernels.def"
};

#endif
