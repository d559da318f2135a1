def f(a, b=[], *, c={}, d=None):
    b.append(a)
    c[a] = a
    return b, c, d

print(f(1))
print(f(2))
print(f(3, [], c={}))
print(f.__defaults__, f.__kwdefaults__)
f.__defaults__ = ("new",)
try:
    f(1)
except AttributeError as e:
    print(e)

x = 1
def g(y=x, z=(x := 5)):
    return y, z
print(g(), x)
x = 9
print(g(), g(y=3), g(0, 0))

def order():
    calls = []
    def mark(n):
        calls.append(n)
        return n
    def h(a=mark(1), *, b=mark(3), c=mark(4)) -> mark(5): pass
    def k(a: mark("ann") = mark("default")): pass
    return calls
print(order())

lam = lambda a, b=2, *c, d=4, **e: (a, b, c, d, e)
print(lam(1), lam(1, 3, 5, d=6, z=7))

class Meta:
    limit = 3
    def m(self, n=limit):
        return n
print(Meta().m(), Meta.m.__defaults__)

def gen(values=(i * i for i in range(3))):
    return list(values)
print(gen(), gen())
