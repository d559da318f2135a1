# Complex functions: values, branch cuts, special cases.
import cmath
import math

def show(z):
    return f"{z.real:.12g}{z.imag:+.12g}j"

points = [1, -1, 1j, -1j, 0.5 + 2j, -3 - 0.25j, 2, -2 + 0j, complex(-2, -0.0)]
for name in ("sqrt", "exp", "log", "log10", "sin", "cos", "tan", "sinh", "cosh", "tanh", "asin", "acos", "atan", "asinh", "acosh", "atanh"):
    f = getattr(cmath, name)
    out = []
    for p in points:
        try:
            out.append(show(f(p)))
        except ValueError as e:
            out.append(str(e))
    print(name, *out)
print(cmath.phase(-1), cmath.phase(complex(-1, -0.0)), cmath.polar(3 + 4j), show(cmath.rect(2, math.pi / 3)))
print(show(cmath.log(8, 2)), cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1j, 2j))
print(cmath.isnan(complex("nan")), cmath.isinf(complex(1, math.inf)), cmath.isfinite(1j), cmath.infj, cmath.nanj)
for bad in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.sqrt("x"), lambda: cmath.rect(1, math.inf), lambda: cmath.atanh(1)):
    try:
        bad()
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
