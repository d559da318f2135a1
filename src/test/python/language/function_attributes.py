def f(x, y=1):
    "Docstring."
    return x


f.custom = 5
print(f.custom, f.__dict__, f.__doc__, f.__name__, f.__qualname__)
f.__name__ = "renamed"
f.__doc__ = None
print(f.__name__, f.__doc__)
try:
    f.__name__ = 5
except TypeError as e:
    print(e)
try:
    f.__code__ = 5
except TypeError as e:
    print(e)
try:
    f.missing
except AttributeError as e:
    print(e)


class C:
    def m(self):
        "Method doc."
        return self


c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__doc__, m.__name__, m() is c)
print(c.m == c.m, c.m is c.m, C.m is C.m, hash(c.m) == hash(c.m))
try:
    m.attr = 1
except AttributeError as e:
    print(e)
print(f.__globals__ is globals(), f.__closure__, f.__defaults__)
del f.custom
print(hasattr(f, "custom"), callable(f), callable(5))


def no_doc():
    pass


print(no_doc.__doc__)


def just_string():
    "only"


print(just_string(), just_string.__doc__)


def not_doc():
    f"not {1}"


print(not_doc.__doc__)
print(type(f).__name__, type(m).__name__, type(len).__name__, type([].append).__name__, type(str.join).__name__)
import types

g = types.FunctionType(f.__code__, {"x": 1}, "made", (7,))
print(g(3), g.__name__, g.__defaults__)
bound = types.MethodType(lambda self, v: (self, v), "me")
print(bound(2))
