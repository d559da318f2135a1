def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class P:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __format__(self, spec):
        if not spec:
            return f"({self.x}, {self.y})"
        if spec == "bad":
            return 5
        return f"<{self.x:{spec}} {self.y:{spec}}>"
p = P(1, 2.5)
print(format(p), f"{p}", f"{p:.1f}", "{:>5}".format(p), "{0:{1}}".format(p, "+.0f"), f"{p!s:.3}"[:3])
err(format, p, "bad")
err(lambda: f"{p:bad}")
class Q:
    def __str__(self):
        return "Q"
print(f"{Q()}", format(Q()), "{}".format(Q()), "%s" % Q())
err(format, Q(), "5")
err("{:5}".format, Q())
class D(dict):
    def __format__(self, spec):
        return spec[::-1]
print(f"{D():%H:%M}", "{:abc}".format(D()), format(D(), "xy"))
class Spec(str):
    pass
print(type(format(5, Spec("d"))).__name__, format(3.5, Spec(".2f")))
import datetime
print("{:%Y-%m-%d}".format(datetime.date(2024, 2, 29)), f"{datetime.time(12, 30):%H.%M}")
