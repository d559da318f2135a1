/* libm */
#if defined(GILA_CLASS_FLOAT)
#include <math.h>
#include "kernels/kernels.h"
#if defined(GILA_ON_scalar)
#define F1(name, e) EACH_MAP1(name, (T)(e))
#define F2(name, e) EACH_MAP2(name, (T)(e))
#else
#define F1(name, e) ELSEWHERE(name)
#define F2(name, e) ELSEWHERE(name)
#endif
F1(expm1, expm1(a))
F1(exp2, exp2l(a)) F1(log1p, log1p(a)) F1(log2, log2l(a)) F1(log10, log10(a)) F2(power, powl(a, b))
    F1(cbrt, cbrt(a)) F2(hypot, hypot(a, b)) F1(tan, tan(a)) F1(asin, asin(a)) F1(acos, acos(a))
        F1(atan, atan(a)) F2(atan2, atan2(a, b)) F1(sinh, sinh(a)) F1(cosh, cosh(a))
            F1(tanh, tanh(a)) F1(asinh, asinh(a)) F1(acosh, acosh(a)) F1(atanh, atanh(a))
                F2(logaddexp, a == b  ? a + 0x1.62e42fefa39efp-1
                              : a > b ? a + log1p(expl(b - a))
                              : a < b ? b + log1p(expl(a - b))
                                      : a + b)
#endif
