r = range(2, 20, 3)
print(r, range(5), range(1, 5), list(r), len(r), r.start, r.stop, r.step)
print(r[0], r[-1], r[1:3], r[::-1], r[::2], r[10:], 5 in r, 6 in r, 5.0 in r, "a" in r)
print(list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), len(range(0, -10, -3)))
print(r.index(8), r.count(8), r.count(9), list(reversed(r)))
print(range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 2), range(3) != range(4), hash(range(2)) == hash(range(0, 2, 1)))
big = range(10 ** 20, 10 ** 20 + 5, 2)
print(big, list(big), len(big), 10 ** 20 + 2 in big, big[-1], big[1:])
print(list(range(-2 ** 63, -2 ** 63 + 2)), list(range(2 ** 63 - 2, 2 ** 63 + 1)), range(2 ** 63 - 1, 2 ** 63 + 5, 4)[1])
print(bool(range(0)), bool(range(1)), max(range(10)), sum(range(101)))
for f in (
    lambda: range(1, 2, 0),
    lambda: range(1.5),
    lambda: range(),
    lambda: range(1, 2, 3, 4),
    lambda: r[99],
    lambda: r["a"],
    lambda: r.index(3),
    lambda: len(range(10 ** 30)),
    lambda: range("a"),
    lambda: r + r,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    r[0] = 1
except TypeError as e:
    print(e)
it = iter(range(5))
next(it)
print(it.__length_hint__(), type(it).__name__, type(iter(big)).__name__, list(it))
try:
    class R(range):
        pass
except TypeError as e:
    print(e)
