import gc
import weakref
class A:
    pass
a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), weakref.ref(a) is r, weakref.getweakrefcount(a), type(r).__name__)
print(hash(r) == hash(a), callable(r), r.__callback__, "to 'A' at" in repr(r))
p = weakref.proxy(a)
a.x = 5
print(p.x, type(p).__name__)
p.y = 6
print(a.y, isinstance(p, A), bool(p))
for o in (1, "s", (), [], {}, None, object(), 1.5):
    try:
        weakref.ref(o)
        print("made")
    except TypeError as e:
        print(e)
class S:
    __slots__ = ()
try:
    weakref.ref(S())
except TypeError as e:
    print(e)
class W:
    __slots__ = ("__weakref__",)
w = W()
print(weakref.ref(w)() is w)
d = weakref.WeakValueDictionary()
d["k"] = a
print(d["k"] is a, len(d), list(d))
k = weakref.WeakKeyDictionary()
k[a] = "v"
print(k[a], a in k)
s = weakref.WeakSet([a])
print(a in s, len(s))
def method(self): return "called"
A.m = method
m = weakref.WeakMethod(a.m)
print(m()())
def func(): return 1
f = weakref.proxy(func)
print(f(), type(f).__name__)
fin = weakref.finalize(a, print, "finalized", 1)
print(fin.alive)
fin()
print(fin.alive)
class R(weakref.ref):
    __slots__ = ("key",)
    def __new__(cls, o, cb, key):
        self = super().__new__(cls, o, cb)
        self.key = key
        return self
    def __init__(self, o, cb, key):
        super().__init__(o, cb)
print(R(a, None, "key").key, R(a, None, 1) == r)
