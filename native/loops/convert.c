#include "loops/convert.h"

const int gila_sizes[GILA_DTYPES] = {1, 1, 2, 4, 8, 1, 2, 4, 8, 4, 8, 8, 16};

typedef struct c64 {
    float re, im;
} c64;

typedef struct c128 {
    double re, im;
} c128;

/* X(name, C type, class, least and largest value): only integers have the last two. */
#define DTYPES(X) \
    X(b8, uint8_t, bool, 0, 0) \
    X(i8, int8_t, integer, INT8_MIN, INT8_MAX) \
    X(i16, int16_t, integer, INT16_MIN, INT16_MAX) \
    X(i32, int32_t, integer, INT32_MIN, INT32_MAX) \
    X(i64, int64_t, integer, INT64_MIN, INT64_MAX) \
    X(u8, uint8_t, integer, 0, UINT8_MAX) \
    X(u16, uint16_t, integer, 0, UINT16_MAX) \
    X(u32, uint32_t, integer, 0, UINT32_MAX) \
    X(u64, uint64_t, integer, 0, UINT64_MAX) \
    X(f32, float, real, 0, 0) \
    X(f64, double, real, 0, 0) \
    X(c64, c64, complex, 0, 0) \
    X(c128, c128, complex, 0, 0)

/* TO_<class>_FROM_<class>(type, least, largest, a). */
#define TO_bool_FROM_bool(type, low, high, a) (a)
#define TO_bool_FROM_integer(type, low, high, a) ((a) != 0)
#define TO_bool_FROM_real(type, low, high, a) ((a) != 0)
#define TO_bool_FROM_complex(type, low, high, a) ((a).re != 0 || (a).im != 0)
#define TO_integer_FROM_bool(type, low, high, a) (type)(a)
#define TO_integer_FROM_integer(type, low, high, a) (type)(a)
#define TO_integer_FROM_real(type, low, high, a) \
    ((a) >= (double)(high) ? (type)(high) \
     : (a) > (double)(low) ? (type)(a) \
     : (a) == (a)          ? (type)(low) \
                           : (type)0)
#define TO_integer_FROM_complex(type, low, high, a) TO_integer_FROM_real(type, low, high, (a).re)
#define TO_real_FROM_bool(type, low, high, a) (type)(a)
#define TO_real_FROM_integer(type, low, high, a) (type)(a)
#define TO_real_FROM_real(type, low, high, a) (type)(a)
#define TO_real_FROM_complex(type, low, high, a) (type)(a).re
#define TO_complex_FROM_bool(type, low, high, a) \
    { a, 0 }
#define TO_complex_FROM_integer(type, low, high, a) \
    { a, 0 }
#define TO_complex_FROM_real(type, low, high, a) \
    { a, 0 }
#define TO_complex_FROM_complex(type, low, high, a) \
    { (a).re, (a).im }

typedef void convert(char *to, int64_t to_stride, const char *from, int64_t from_stride, int64_t n);

#define CONVERT(to_name, to_type, to_class, low, high, from_name, from_type, from_class) \
    static void to_name##_from_##from_name(char *to, int64_t to_stride, const char *from, \
                                           int64_t from_stride, int64_t n) { \
        for (int64_t i = 0; i < n; i++) { \
            const from_type a = *(const from_type *)(from + i * from_stride); \
            const to_type b = TO_##to_class##_FROM_##from_class(to_type, low, high, a); \
            *(to_type *)(to + i * to_stride) = b; \
        } \
    }

#define FROM_ALL(name, type, class, low, high) \
    CONVERT(name, type, class, low, high, b8, uint8_t, bool) \
    CONVERT(name, type, class, low, high, i8, int8_t, integer) \
    CONVERT(name, type, class, low, high, i16, int16_t, integer) \
    CONVERT(name, type, class, low, high, i32, int32_t, integer) \
    CONVERT(name, type, class, low, high, i64, int64_t, integer) \
    CONVERT(name, type, class, low, high, u8, uint8_t, integer) \
    CONVERT(name, type, class, low, high, u16, uint16_t, integer) \
    CONVERT(name, type, class, low, high, u32, uint32_t, integer) \
    CONVERT(name, type, class, low, high, u64, uint64_t, integer) \
    CONVERT(name, type, class, low, high, f32, float, real) \
    CONVERT(name, type, class, low, high, f64, double, real) \
    CONVERT(name, type, class, low, high, c64, c64, complex) \
    CONVERT(name, type, class, low, high, c128, c128, complex)
DTYPES(FROM_ALL)

#define ROW(name, type, class, low, high) \
    {name##_from_b8,  name##_from_i8,  name##_from_i16, name##_from_i32, name##_from_i64, \
     name##_from_u8,  name##_from_u16, name##_from_u32, name##_from_u64, name##_from_f32, \
     name##_from_f64, name##_from_c64, name##_from_c128},
static convert *const converts[GILA_DTYPES][GILA_DTYPES] = {DTYPES(ROW)};

void gila_convert_each(gila_elements to, gila_elements from, int64_t n) {
    converts[to.dtype][from.dtype](to.data, to.stride, from.data, from.stride, n);
}
