import copy

class P:
    def __init__(self, x):
        self.x = x
class S:
    __slots__ = ("a", "b")
class L(list):
    pass
class N:
    def __new__(cls, v):
        self = super().__new__(cls)
        self.v = v
        return self
    def __getnewargs__(self):
        return (self.v,)
    def __setstate__(self, state):
        self.restored = True
        self.__dict__.update(state)

p = P([1])
q = copy.copy(p)
r = copy.deepcopy(p)
print(q.x is p.x, r.x is p.x, r.x, type(r).__name__)
s = S()
s.a = 1
t = copy.copy(s)
print(t.a, hasattr(t, "b"))
l = L([1, 2])
l.tag = "t"
m = copy.copy(l)
print(m, m.tag, type(m).__name__)
n = copy.copy(N(5))
print(n.v, n.restored)
print(P(1).__getstate__(), object().__getstate__(), s.__getstate__())
f, args, *rest = p.__reduce_ex__(2)
print(f.__name__, args[0].__name__, rest)
try:
    (x for x in []).__reduce_ex__(2)
except TypeError as e:
    print(e)
