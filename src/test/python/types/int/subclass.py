def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


class Money(int):
    unit = "EUR"
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self
    def __repr__(self):
        return f"Money({int(self)})"
    def __add__(self, other):
        return Money(int(self) + int(other))

m = Money("12", note="lunch")
print(m, repr(m), m.note, m.unit, m + 3, 3 + m, type(3 + m).__name__, m * 2, type(m * 2).__name__)
print(m == 12, hash(m) == hash(12), m > 11, {12: "x"}[m], [0, 1, 2] * Money(1), m.bit_length(), f"{m:05d}", "%d" % m)
print(isinstance(m, int), bool(Money(0)), abs(Money(-3)), type(abs(Money(-3))).__name__, type(+m).__name__, int(m).__class__.__name__)
m.x = 1
print(m.__dict__)
big = Money(2**70)
print(big, big >> 60, big == 2**70, m.real, type(m.real).__name__)
class Flag(int):
    __slots__ = ()
    def __str__(self):
        return "flag"
print(Flag(1), repr(Flag(1)), f"{Flag(1)}", f"{Flag(1):d}", str(Flag(2)), "%s %d" % (Flag(1), Flag(1)))
err(Money, "x")
err(int.__new__, str)
err(int.__new__, 5)
