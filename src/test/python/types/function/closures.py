def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
print(inc(), inc(5), get())
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
gs = [lambda i=i: i for i in range(3)]
print([g() for g in gs])
def late():
    def f():
        return x
    try:
        f()
    except NameError as e:
        print(e)
    x = 1
    return f()
print(late())
def unbound():
    try:
        print(y)
    except UnboundLocalError as e:
        print(e)
    y = 1
unbound()
def deep():
    a = 1
    def b():
        c = 2
        def d():
            return a + c
        return d
    return b()
print(deep()(), deep().__code__.co_freevars)
class K:
    v = 10
    def m(self):
        def inner():
            return self.v, __class__.__name__
        return inner
print(K().m()())
def deleter():
    z = 1
    def f():
        return z
    del z
    try:
        f()
    except NameError as e:
        print(e)
deleter()
x = "global"
def shadow():
    x = "outer"
    class C:
        x = x if False else "class"
        def m(self):
            return x
    return C().m(), C.x
try:
    print(shadow())
except NameError as e:
    print(e)
from types import CellType
c = CellType(5)
print(c.cell_contents, CellType() == CellType(), CellType(1) < CellType(2))
try:
    CellType().cell_contents
except ValueError as e:
    print(e)
