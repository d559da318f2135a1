/* Powers. */
#include "kernels/kernels.h"

#if defined(GILA_CLASS_INT) || defined(GILA_CLASS_UINT)

/* By repeated squaring; of the negative powers only those of 1 and -1 are integers, the rest is 0. */
static inline T integer_power(T a, T b) {
    vt result = 1, square = (vt)a;
#if defined(GILA_CLASS_INT)
    if (b < 0) return a == 1 ? 1 : a == -1 ? (T)(b & 1 ? -1 : 1) : 0;
#endif
    for (vt rest = (vt)b; rest != 0; rest = (vt)(rest >> 1)) {
        if (rest & 1) result = (vt)(1u * result * square);
        square = (vt)(1u * square * square);
    }
    return (T)result;
}

EACH_MAP2(power, integer_power(a, b))

#endif
