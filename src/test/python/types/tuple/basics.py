t = (1, "a", 2.5)
print(t, (), (1,), tuple("abc"), tuple([1, 2]), tuple({1: 2}))
print(t[0], t[-1], t[1:], t[::-1], t[5:], len(t), 1 in t, "z" in t)
print(t + (4,), t * 2, 2 * (0,), () * 5, (1,) * 0)
print(t.count(1), t.index("a"), (1, 1, 2).count(1), (1, 2, 1).index(1, 1))
print((1, 2) < (1, 3), (1,) < (1, 0), () == (), (1, 2) == [1, 2], (1, 2) != (2, 1))
print(hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), {(1, 2): "x"}[1, 2])
x = (1, 2)
print(tuple(x) is x, x[:] is x, tuple([]) is tuple(()))
for f in (
    lambda: t[9],
    lambda: t["a"],
    lambda: t.index(99),
    lambda: t + [1],
    lambda: t + 1,
    lambda: t * 1.0,
    lambda: hash(([],)),
    lambda: tuple(5),
    lambda: t < 5,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
inner = []
rec = (inner, 1)
inner.append(rec)
print(rec)
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
