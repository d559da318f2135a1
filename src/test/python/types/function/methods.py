class A:
    def f(self, x=0):
        return (self.n, x)
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        return True
    __hash__ = object.__hash__
a, b = A(1), A(2)
m = a.f
print(m(), m(5), m.__self__ is a, m.__func__ is A.f, m.__name__, m.__qualname__, m.__doc__, m.__module__)
print(m == a.f, m is a.f, m == b.f, hash(m) == hash(a.f), repr(m).startswith("<bound method A.f of <__main__.A object at 0x"))
print(type(m).__name__, type(A.f).__name__, type(len).__name__, type([].append).__name__, type(list.append).__name__)
import types
t = types.MethodType(lambda self, y: (self, y), "me")
print(t(1), t.__self__)
for f in (lambda: types.MethodType(1, 2), lambda: types.MethodType(len, None), lambda: setattr(m, "x", 1), lambda: m.nope):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
A.f.note = "n"
print(m.note)
a.f = lambda: "own"
print(a.f(), A.f(a, 1))
l = []
print(l.append.__name__, l.append.__self__ is l, l.append.__qualname__, len.__name__, len.__module__, len.__self__.__name__)
print(list.append.__name__, list.append.__objclass__, repr(list.append), repr(len), repr(int.__add__), repr(str.join))
print(dict.fromkeys.__self__, str.maketrans.__name__ if hasattr(str, "maketrans") else "maketrans", int.real, repr(type(int.real).__name__))
try:
    list.append(5, 1)
except TypeError as e:
    print(e)
try:
    str.upper(5)
except TypeError as e:
    print(e)
try:
    int.real.__get__("x")
except TypeError as e:
    print(e)
print([].append == [].append, l.append == l.append, callable(l.append), callable(5))
