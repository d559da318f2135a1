add = lambda a, b=10, *c, d=4, **e: (a, b, c, d, e)
print(add(1), add(1, 2, 3, d=5, z=6))
print((lambda: (yield))().__class__.__name__)
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), fact(25))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print((lambda x: lambda y: x + y)(1)(2))
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(str, lambda s: s + "!", len)(42))
log = []


def default(v):
    log.append(v)
    return v


def f(a=default("a"), *, b=default("b")):
    return a, b


f()
f()
print(log, f(), f("x", b="y"))
print(add.__name__, add.__qualname__, f.__name__)


def fib(n, cache={}):
    if n in cache:
        return cache[n]
    cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]


print(fib(80), len(fib.__defaults__[0]))
print([(lambda i=i: i * i)() for i in range(4)])
print((lambda *, k: k)(k=1), (lambda *a: a)(), (lambda a, /: a)(3))
