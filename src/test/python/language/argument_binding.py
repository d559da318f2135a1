def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f(1, *[2, 3], d=4, **{"e": 9, "a": "kw", "b": "kw"}))
print(f(*range(6), **dict(d=1)))


def g(x, y=[]):
    y.append(x)
    return y


print(g(1), g(2), g(3, []), g.__defaults__)


def h(*, a=1, b):
    return a, b


print(h(b=2), h.__kwdefaults__)
h.__kwdefaults__ = {"a": 10, "b": 20}
print(h())
g.__defaults__ = (["new"],)
print(g(4))


def order(*args, **kw):
    return args, list(kw.items())


def say(x):
    print("eval", x)
    return x


print(order(say(1), *[say(2), say(3)], k=say(4), **{"m": say(5)}, n=say(6)))
print(order(*[1], 2, *(3, 4), a=1, **{"b": 2}, **{"c": 3}))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))
print((lambda: "none")())


class C:
    def m(self, x, *rest):
        return x, rest

    def kw(self, **kw):
        return kw


c = C()
print(c.m(1), c.m(1, 2, 3, 4, 5), C.m(c, 9), c.m(x=4), c.kw(a=1, self_=2))
print(c.m(*"ab"), [].append.__name__, max(*[3, 1, 2], key=lambda v: -v))
