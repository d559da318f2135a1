class P:
    __slots__ = ("x", "y", "__private")
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.__private = x + y
    def total(self):
        return self.__private
p = P(1, 2)
print(p.x, p.y, p.total(), P.__slots__, hasattr(p, "__dict__"), p._P__private)
for f in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: P.x.__get__(5), lambda: P.__dict__["x"].__set__(3, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
del p.x
try:
    p.x
except AttributeError as e:
    print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
print(P.x, type(P.x).__name__, P.y.__name__, P.y.__objclass__ is P)
class Q(P):
    __slots__ = ("w",)
q = Q(3, 4)
q.w = 5
print(q.x, q.w, hasattr(q, "__dict__"))
class R(P):
    pass
r = R(5, 6)
r.free = 7
print(r.x, r.__dict__, r.free)
class D:
    __slots__ = ("a", "__dict__")
d = D()
d.a, d.b = 1, 2
print(d.a, d.__dict__)
d.a = 10
print(d.a, vars(d))
for body in ("__slots__ = ('1x',)", "__slots__ = (1,)", "__slots__ = ('a',); a = 1", "__slots__ = ('__dict__', '__dict__')"):
    try:
        exec("class Bad:\n    " + body)
    except Exception as e:
        print(type(e).__name__, e)
class One:
    __slots__ = ("a",)
class Two:
    __slots__ = ("b",)
try:
    class Three(One, Two): pass
except TypeError as e:
    print(e)
class Empty:
    __slots__ = ()
class Four(One, Empty):
    __slots__ = "single"
f = Four()
f.single = f.a = 1
print(f.single, f.a)
class Doc:
    __slots__ = {"x": "the x"}
print(Doc.x.__doc__)
try:
    class BadInt(int):
        __slots__ = ("x",)
except TypeError as e:
    print(e)
