def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Celsius(float):
    scale = "C"
    def __new__(cls, value):
        self = super().__new__(cls, value)
        self.raw = value
        return self
    def __str__(self):
        return f"{float(self):.1f} {self.scale}"
c = Celsius("21.55")
print(c, repr(c), c.raw, c + 1, type(c + 1).__name__, c == 21.55, hash(c) == hash(21.55), round(c), round(c, 1), f"{c:.3f}", f"{c}")
print("%s %.1f %r" % (c, c, c), isinstance(c, float), int(c), c.is_integer(), -c, type(-c).__name__, abs(Celsius(-1)), bool(Celsius(0)))
c.note = "x"
print(c.__dict__, sorted([Celsius(3), 1, Celsius(2)]), max(Celsius(3), 2))
class Half(float):
    def __float__(self):
        return 0.5
import math
print(float(Half(3)), Half(3) + 1, math.sqrt(Half(4)))
err(Celsius, "x")
err(float.__new__, int)
err(float.__add__, "a", 1)
