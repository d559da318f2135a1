class Data:
    def __get__(self, o, t):
        return ("get", o is None, t.__name__)
    def __set__(self, o, v):
        o.__dict__["stored"] = v
    def __delete__(self, o):
        print("deleted")
class NonData:
    def __get__(self, o, t=None):
        return "non-data"
class SetOnly:
    def __set__(self, o, v):
        o.__dict__["so"] = v * 2
class C:
    d = Data()
    n = NonData()
    so = SetOnly()
c = C()
print(c.d, C.d, c.n, C.n)
c.d = 5
c.__dict__["d"] = "shadow"
c.__dict__["n"] = "shadow"
print(c.d, c.n, c.stored)
del c.d
c.so = 4
print(c.so, c.__dict__["so"])
class OnlySet:
    def __set__(self, o, v): pass
class E:
    x = OnlySet()
try:
    del E().x
except AttributeError as e:
    print(e)
C.d = "replaced"
print(C().d, c.d)
class Meta(type):
    m = Data()
class K(metaclass=Meta):
    pass
print(K.m)
class Callable:
    def __call__(self, *a):
        return a
class H:
    f = Callable()
    __len__ = Callable()
print(H().f(1))
import functools
class P:
    def __init__(self):
        self.n = 0
    @functools.cached_property
    def v(self):
        self.n += 1
        return self.n
p = P()
print(p.v, p.v, p.n, p.__dict__["v"])
class Add:
    @functools.singledispatchmethod
    def f(self, x):
        return "any"
    @f.register
    def _(self, x: int):
        return "int"
print(Add().f(1), Add().f(""))
