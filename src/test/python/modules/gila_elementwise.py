import math

import gila

x = gila.linspace(-3, 3, 13)
for function, reference in ((gila.exp, math.exp), (gila.sin, math.sin), (gila.cos, math.cos)):
    worst = max(abs(y - reference(v)) / math.ulp(reference(v)) for y, v in zip(function(x), x))
    print(worst <= 2, [round(y, 6) for y in function(x)][:4])
positive = gila.array([1e-300, 0.5, 1.0, 2.0, 1e300])
print([round(y, 9) for y in gila.log(positive)], gila.sqrt(gila.array([4.0, 9.0, 2.0])))
specials = gila.array([0.0, -0.0, math.inf, -math.inf, math.nan])
print(gila.exp(specials), gila.log(specials), gila.sin(specials), gila.sqrt(specials))
print(gila.sin(gila.array([1e22, 2.0**1000])).tolist(), gila.cos(gila.array([1e6])).tolist())
print(gila.fma(gila.array([0.1]), gila.array([10.0]), gila.array([-1.0])).tolist(), gila.fma(2.0, 3.0, 4.0).tolist())

out = gila.zeros(13)
print(gila.exp(x, out) is out, gila.add(x, x, out=out) is out, out[0], gila.multiply(x, 2)[12])
gila.sin(x, out=x)
print(round(x[12], 6), gila.exp(1.0).tolist() == math.exp(1.0), gila.sqrt([4, 9.0]), gila.sqrt(gila.array([16, 25])))
wide = gila.zeros((3, 4))
gila.add(gila.arange(4), gila.arange(3).reshape(3, 1), wide)
print(wide.tolist())
every = gila.zeros(10)
gila.exp(gila.zeros(5), every[::2])
print(every)


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: gila.exp(gila.zeros(3), gila.zeros(4)))
fails(lambda: gila.exp(gila.zeros(3), [1, 2, 3]))
fails(lambda: gila.exp(gila.zeros(3), gila.zeros(3, "int64")))
fails(lambda: gila.exp(every[1:], every[:-1]))
fails(lambda: gila.exp("x"))
fails(lambda: gila.exp())
fails(lambda: gila.add(gila.zeros(2), gila.zeros(3)))
fails(lambda: gila.add(gila.arange(3), 1, gila.zeros(3, "int64")))
