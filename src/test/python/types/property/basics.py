class C:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        "The x."
        return self._x
    @x.setter
    def x(self, v):
        if v < 0:
            raise ValueError("negative")
        self._x = v
    @x.deleter
    def x(self):
        del self._x
    @property
    def ro(self):
        return "ro"
    wo = property(None, lambda self, v: print("set", v))
c = C()
print(c.x, C.x.__doc__, C.x.fget.__name__, C.x.fset is not None, type(C.x).__name__)
c.x = 5
print(c.x)
c.wo = 3
for f in (
    lambda: setattr(c, "x", -1),
    lambda: setattr(c, "ro", 1),
    lambda: delattr(c, "ro"),
    lambda: c.wo,
    lambda: property(1, 2, 3, 4, 5),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
del c.x
try:
    c.x
except AttributeError as e:
    print(e)
c.__dict__["ro"] = "instance"
print(c.ro)
class D(C):
    @C.x.getter
    def x(self):
        return "D" + str(self._x)
d = D()
d.x = 7
print(d.x, D.x.__doc__)
p = property(lambda self: 1, doc="given")
print(p.__doc__, property().fget, p.__get__(None, int) is p, p.__get__(object()))
class E(C):
    @property
    def x(self):
        return super().x + 100
print(E().x)
class Lazy(property):
    """lazy doc"""
class F:
    @Lazy
    def v(self):
        return "v"
print(F().v, isinstance(F.v, property))
class G:
    nameless = property(doc="d")
try:
    G().nameless
except AttributeError as e:
    print(e)
try:
    property(None).__get__(5)
except AttributeError as e:
    print(e)
