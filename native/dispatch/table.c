/*
 * Where the bodies lie that this instruction set has for this element type: none where the next lower instruction set
 * serves it, but those that GILA_ALONE lists. For each row its number, in a byte, and for each function of its kind the
 * distance to it, in four; behind them TABLE_END, twice where the length would be odd, since RISC-V's assembler takes for
 * granted that what follows is at an even address. C has no expression for a distance, and of an address the loader would
 * have to be told, which takes 32 bytes in the file: so it is written for the assembler, in what all of them know.
 */
#include "dispatch/dtypes.h"
#include "dispatch/rows.h"
#include "kernels/kernels.h"

_Static_assert(ROWS < TABLE_END, "the number of a row is a byte");

#define TEXT_(a) #a
#define TEXT(a) TEXT_(a)
#define DIRECTIVE(text) text "\n"
#define SYMBOL(name) TEXT(__USER_LABEL_PREFIX__) TEXT(GILA_NAME(name))
#define BODY(name) DIRECTIVE(".long " SYMBOL(name) " - .")
#define BODY_MAP(name) BODY(name)
#define BODY_RUN(name) BODY(name)
#define BODY_REDUCE(name) BODY(name##_block) BODY(name##_combine) BODY(name##_finish)
#define ALONE(kind, name) \
    DIRECTIVE(".byte ROW_" #name) \
    BODY_##kind(name) DIRECTIVE(".set rows, rows + 1")

#define NUMBER(lower, upper, ...) \
    DIRECTIVE(".set " #upper ", 1 << number") \
    DIRECTIVE(".set ONLY_" #lower ", " #upper) \
    DIRECTIVE(".set number, number + 1")
#define DTYPES(name, which) DIRECTIVE(".set DTYPES_" #name ", " #which)
#define KERNEL(name, form, dtypes, accuracy, bits, cost, doc) \
    DIRECTIVE(".set ROW_" #name ", number") \
    DIRECTIVE(".set number, number + 1") \
    ROW(name, dtypes, FORM_##form)
#define ROW(...) ROW_(__VA_ARGS__)
#if defined(GILA_NO_ROWS)
#define ROW_(...)
#else
#define ROW_(name, dtypes, kind, ...) \
    DIRECTIVE(".if DTYPES_" #dtypes " & ONLY_" TEXT(GILA_DTYPE)) \
    ALONE(kind, name) \
    DIRECTIVE(".endif")
#endif
#if !defined(GILA_ALONE)
#define GILA_ALONE
#endif

/* clang-format off */
__asm__(DIRECTIVE(".text")
        DIRECTIVE(SYMBOL(entries) ":")
        DIRECTIVE(".set number, 0")
        GILA_EACH_DTYPE(NUMBER, )
        DIRECTIVE(".set number, 0")
        DIRECTIVE(".set rows, 0")
#include "kernels.def"
        GILA_ALONE
        DIRECTIVE(".byte " TEXT(TABLE_END))
        DIRECTIVE(".if 1 - (rows & 1)")
        DIRECTIVE(".byte " TEXT(TABLE_END))
        DIRECTIVE(".endif"));
/* clang-format on */

/* As if a function: of data, compilers for Windows take the address from a table. */
#if !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif
void GILA_NAME(entries)(void);
const void *GILA_NAME(table)(void);
#if !defined(_WIN32)
#pragma GCC visibility pop
#endif

const void *GILA_NAME(table)(void) { return (const void *)GILA_NAME(entries); }
