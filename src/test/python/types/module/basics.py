import types, sys
m = types.ModuleType("made", "doc of made")
print(m, m.__name__, m.__doc__, m.__dict__["__name__"], m.__spec__, m.__loader__, m.__package__)
m.x = 1
print(m.x, "x" in dir(m), sorted(vars(m))[-1])
for f in (lambda: m.y, lambda: types.ModuleType(), lambda: types.ModuleType(1), lambda: sys.nothing_here):
    try:
        print(f())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
def fallback(name):
    if name == "lazy":
        return "loaded lazily"
    raise AttributeError("no " + name)
m.__getattr__ = fallback
print(m.lazy, getattr(m, "other", "default"), hasattr(m, "lazy"))
m.__dir__ = lambda: ["b", "a"]
print(dir(m))
del m.x
exec("def f(): return z\nz = 10", m.__dict__)
print(m.f())
m.z = 11
print(m.f(), m.f.__module__)
class Special(types.ModuleType):
    @property
    def computed(self):
        return "computed in " + self.__name__
    def __call__(self):
        return "called"
s = Special("special")
print(s.computed, s(), repr(s))
m.__class__ = Special
print(m(), m.computed)
m.__annotations__["a"] = int
print(m.__annotations__)
print(repr(sys), repr(types).startswith("<module 'types' from"))
