/* What every kernel body includes: the vocabulary, the loops, and how a row is defined. */
#ifndef GILA_KERNELS_H
#define GILA_KERNELS_H

#include "loops/loops.h"
#include "simd/simd.h"

#define GILA_NUMBER_bool GILA_BOOL
#define GILA_NUMBER_i8 GILA_I8
#define GILA_NUMBER_i16 GILA_I16
#define GILA_NUMBER_i32 GILA_I32
#define GILA_NUMBER_i64 GILA_I64
#define GILA_NUMBER_u8 GILA_U8
#define GILA_NUMBER_u16 GILA_U16
#define GILA_NUMBER_u32 GILA_U32
#define GILA_NUMBER_u64 GILA_U64
#define GILA_NUMBER_f32 GILA_F32
#define GILA_NUMBER_f64 GILA_F64
#define GILA_NUMBER_c64 GILA_C64
#define GILA_NUMBER_c128 GILA_C128
#define GILA_NUMBER_(dtype) GILA_NUMBER_##dtype
#define GILA_NUMBER(dtype) GILA_NUMBER_(dtype)
/* The element type of this build. */
#define DTYPE GILA_NUMBER(GILA_DTYPE)

/*
 * The definition of a row. MAP: an elementwise body and the element types that it writes and reads.
 * MAP1, MAP2, MAP3: the same type throughout. REDUCE: the fields of a gila_reduce. RUN: a function.
 */
#define MAP(name, body, inputs, ...) \
    const gila_kernel GILA_NAME(name) = {.map = &(const gila_map){body, inputs, {__VA_ARGS__}}};
#define MAP1(name, body) MAP(name, body, 1, DTYPE, DTYPE)
#define MAP2(name, body) MAP(name, body, 2, DTYPE, DTYPE, DTYPE)
#define MAP3(name, body) MAP(name, body, 3, DTYPE, DTYPE, DTYPE, DTYPE)
#define REDUCE(name, ...) \
    const gila_kernel GILA_NAME(name) = {.reduce = &(const gila_reduce){__VA_ARGS__}};
#define RUN(name, function) const gila_kernel GILA_NAME(name) = {.run = function};

#endif
