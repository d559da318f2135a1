from collections import namedtuple

class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self):
        return self[0]
    def __repr__(self):
        return "Point" + super().__repr__()

p = Point(1, 2)
p.label = "here"
print(p, p.x, p.label, p == (1, 2), hash(p) == hash((1, 2)), isinstance(p, tuple), len(p))
print(type(p + (3,)).__name__, type(p[:]).__name__, tuple(p))
P = namedtuple("P", "a b", defaults=[9])
q = P(1)
print(q, q.a, q.b, q._replace(a=5), q._asdict(), P._fields, P(*[3, 4]))
a, b = q
print(a, b, q == (1, 9), q > (0, 0))
try:
    q.a = 3
except AttributeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)
class S(tuple):
    __slots__ = ()
try:
    S((1,)).x = 1
except AttributeError as e:
    print(e)
try:
    class Bad(tuple):
        __slots__ = ("x",)
except TypeError as e:
    print(e)
it = iter((1, 2, 3))
next(it)
print(it.__reduce__()[1:], it.__length_hint__(), type(it).__name__)
