print((lambda: 1)(), (lambda x, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4))
print((lambda *, a: a)(a=1), (lambda a, /: a)(2), (lambda *a: a)(), (lambda **k: k)(b=1))
f = lambda x: lambda y: x + y
print(f(1)(2), (lambda x: (yield x))(3).__next__())
print(f.__name__, f.__qualname__, f(1).__qualname__)
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)), list(map(lambda x, y: x * y, [1, 2], [3, 4])))
print([g() for g in [lambda: i for i in range(2)]], (lambda x: x if x else "falsy")(0))
print((lambda: (a := 1, a + 1))(), (lambda d={}: d)() is (lambda d={}: d)())
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda s, n: s(s, n))(lambda s, n: n and n + s(s, n - 1), 5))
print({k: (lambda v: v * k)(2) for k in range(3)}, (lambda *a, **k: len(a) + len(k))(*"ab", **{"c": 1}))
class C:
    double = lambda self, x: x * 2
print(C().double(4), C.double.__qualname__)
print((lambda x: x).__code__.co_varnames, not (lambda: 0)(), (lambda: ...)())
