a = object()
b = object()
print(id(a) == id(a), id(a) != id(b), isinstance(id(a), int), id(None) == id(None), id(True) != id(False))
x = [1]
y = x
print(x is y, x is y, id(x) == id(y), x is not a)
n = 5
print(n == 5, id(n) == id(5))
class C: pass
print(C() is C(), C is C, type(C()) is C)
d = {id(a): "a", id(b): "b"}
print(d[id(a)], len(d))
s = "interned"
import sys
print(sys.intern("inter" + "ned") is sys.intern("interned"))
l = [object() for _ in range(100)]
print(len({id(o) for o in l}))
print(a == a, a != b, not (a == b), hash(a) == hash(a), a in [b, a], [a].index(a))
nan = float("nan")
print(nan == nan, nan is nan, [nan] == [nan], {nan: 1}[nan])
