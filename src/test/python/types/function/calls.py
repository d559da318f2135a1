def p(a, b, c=3, *, k=4):
    return (a, b, c, k)
print(p(1, 2), p(1, b=2), p(*[1, 2], **{"k": 9}), p(b=1, a=2, c=5, k=6), p(1, *(2,), c=7))
def only(a, /, b, *, c):
    return a, b, c
def no(): pass
def star(*a, **k): return a, k
print(star(), star(1, 2, x=3), star(*"ab", **{"y": 1}), no())
for f in (
    lambda: p(),
    lambda: p(1),
    lambda: p(1, 2, 3, 4),
    lambda: p(1, 2, 3, 4, k=5),
    lambda: p(1, 2, z=3),
    lambda: p(1, 2, a=3),
    lambda: only(1, 2),
    lambda: only(a=1, b=2, c=3),
    lambda: only(1, 2, 3),
    lambda: only(),
    lambda: no(1),
    lambda: no(1, 2),
    lambda: no(x=1),
    lambda: p(*5),
    lambda: p(**5),
    lambda: (lambda x: x)(),
    lambda: (lambda a, b, c, d: 0)(),
    lambda: (lambda *, a, b: 0)(),
    lambda: p(1, 2)(),
    lambda: star(**{1: 2}),
):
    try:
        print(f())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))
def default(x, acc=[]):
    acc.append(x)
    return acc
print(default(1), default(2), default(3, []))
def recurse(n):
    return 0 if n == 0 else 1 + recurse(n - 1)
print(recurse(500))
try:
    recurse(10 ** 6)
except RecursionError as e:
    print(e)
class M:
    def m(self, x): return x
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(x): return x
for f in (lambda: M().m(), lambda: M.m(), lambda: M.m(1), lambda: M().m(1, 2), lambda: M.s(), lambda: M.c(1)):
    try:
        print(f())
    except TypeError as e:
        print(e)
