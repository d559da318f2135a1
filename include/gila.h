/*
 * The C interface of Gila's kernels: the only symbols the shared library exports.
 *
 * Addresses travel as int64_t, so that a caller (JNA, say) needs integers and nothing else.
 * A call is a block of memory, `gila_call`, that the caller owns and fills; the library keeps no
 * reference to it and has no state but the dispatch table. Any thread may call at any time.
 *
 * The caller checks its arguments: operands must cover live memory, be aligned to their element
 * and, where a kernel writes, not partly overlap. What can be checked cheaply here (ranks, shapes,
 * null addresses) is checked, and answered with a status.
 */
#ifndef GILA_H
#define GILA_H

#include <stdint.h>

#if defined(_WIN32)
#define GILA_API __declspec(dllexport)
#else
#define GILA_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever a struct, a status or the meaning of an entry below changes. */
#define GILA_ABI 5

#define GILA_MAX_RANK 16
#define GILA_MAX_OPERANDS 8
#define GILA_MAX_PARAMS 7

/*
 * Element types. A kernel's number is row * GILA_DTYPES + element type; rows are in kernels.def. A
 * bool is a byte, 0 or 1; a complex number is its real part, then its imaginary part.
 */
enum {
    GILA_BOOL,
    GILA_I8,
    GILA_I16,
    GILA_I32,
    GILA_I64,
    GILA_U8,
    GILA_U16,
    GILA_U32,
    GILA_U64,
    GILA_F32,
    GILA_F64,
    GILA_C64,
    GILA_C128,
    GILA_DTYPES
};

enum {
    GILA_OK = 0,
    GILA_CANCELLED = 1, /* the cancel flag was raised; the output is partly written */
    GILA_NO_KERNEL = 2, /* no such row, or the row lacks this element type */
    GILA_BAD_CALL = 3,  /* an operand is null, or ranks and shapes do not fit the kernel */
    GILA_NO_MEMORY = 4, /* working memory could not be had */
    GILA_NO_TARGET = 5, /* this processor cannot run the target asked for */
    GILA_BAD_INDEX = 6  /* an index names no place of the operand */
};

/* A strided view of memory. Strides are in bytes and may be zero or negative. */
typedef struct gila_operand {
    int64_t data;  /* address of the element whose indices are all zero */
    int64_t dtype; /* elementwise kernels and reductions convert from and to any */
    int64_t rank;
    int64_t shape[GILA_MAX_RANK];
    int64_t strides[GILA_MAX_RANK];
} gila_operand;

typedef struct gila_call {
    int64_t kernel;                  /* row * GILA_DTYPES + element type */
    int64_t cancel;                  /* address of an int64_t that is non-zero to stop, or 0 */
    int64_t params[GILA_MAX_PARAMS]; /* integers, or the bits of doubles, as the row says; else 0 */
    int64_t note;                    /* 0: the library's own note to its kernels */
    gila_operand operands[GILA_MAX_OPERANDS]; /* outputs first */
} gila_call;

/* GILA_ABI as the library was built. */
GILA_API int64_t gila_abi(void);

/* A hash of kernels.def as the library was built: row numbers agree only where this agrees. */
GILA_API int64_t gila_rows(void);

/* Runs one kernel. `call` is the address of a gila_call. Returns a status. */
GILA_API int64_t gila_run(int64_t call);

/*
 * For Java: makes two static native methods of a class, both of a long to a long, call this library
 * without JNA between them: `run`, which is gila_run, and `noop`, which returns its argument. `env`
 * is the JNIEnv of the calling thread, `java_class` a reference to the class. Returns what
 * RegisterNatives does: 0 if all is well.
 */
GILA_API int64_t gila_bind(void *env, void *java_class);

/* Number of the instruction set in use, lowest 0; and its name, as the address of a C string. */
GILA_API int64_t gila_target(void);
GILA_API int64_t gila_target_name(int64_t target);

/* Uses another instruction set from now on: for tests and comparisons. Returns a status. */
GILA_API int64_t gila_select(int64_t target);

/*
 * Hands matrix products of a floating-point or complex element type to a BLAS: the address of its
 * cblas_?gemm (LP64), or 0.
 */
GILA_API int64_t gila_set_blas(int64_t dtype, int64_t gemm);

/* Memory aligned to 64 bytes, not cleared; 0 where there is none. */
GILA_API int64_t gila_alloc(int64_t bytes);
GILA_API void gila_free(int64_t address);

#ifdef __cplusplus
}
#endif

#endif
