from types import SimpleNamespace
n = SimpleNamespace(a=1, b="two")
print(n, n.a, n.__dict__, n == SimpleNamespace(a=1, b="two"), n != SimpleNamespace())
n.c = [n.a]
del n.a
print(n, sorted(vars(n)))
n.self = n
print(n)
try:
    n.a
except AttributeError as e:
    print(e)
try:
    SimpleNamespace(1)
except TypeError as e:
    print(e)
class Sub(SimpleNamespace):
    pass
print(Sub(x=1), Sub() == SimpleNamespace())
import copy
print(copy.copy(SimpleNamespace(q=[1])))
