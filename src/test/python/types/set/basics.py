s = {3, 1, 2}
s.add(5)
s.add(1)
print(s, len(s), 1 in s, 9 in s)
s.discard(9)
s.discard(1)
s.remove(2)
print(s)
print(sorted(set("hello")), set(), set([1, 1, 2]), {*range(3), 10})
for f in (
    lambda: {1}.remove(2),
    lambda: set().pop(),
    lambda: {[]},
    lambda: set(5),
    lambda: {1} + {2},
    lambda: {1} | [2],
    lambda: {1} < [1],
    lambda: hash({1}),
    lambda: set([1], [2]),
    lambda: s[0],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t = s.copy()
s.clear()
print(s, t)
print({1, 2} == {2, 1}, {1} == frozenset([1]), {1} != {2}, {1} == [1])
print({i for i in range(10) if i % 3 == 0}, {100, 5, 3, 77, 1000, -1}, set(range(20, 0, -3)))
x = set()
for i in (8, 16, 24, 0, 1):
    x.add(i)
print(x, x.pop(), x)
print({True, 1, 1.0}, {0, False})
it = iter({1, 2, 3})
print(it.__length_hint__(), next(it), it.__length_hint__(), type(it).__name__)
s = {1, 2, 3}
try:
    for i in s:
        s.add(i + 10)
except RuntimeError as e:
    print(e)
