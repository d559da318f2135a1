class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Countdown(3)), 1 in Countdown(3), max(Countdown(4)), [*Countdown(2)], dict.fromkeys(Countdown(2)))
class Hint:
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return 10
print(list(Hint()))
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
class BadIter:
    def __iter__(self): return 5
class Old:
    def __getitem__(self, i):
        if i == 3: raise StopIteration
        return i
print(list(Old()))
for f in (
    lambda: list(NoIter()),
    lambda: list(BadIter()),
    lambda: next(BadIter()),
    lambda: iter(Countdown),
    lambda: [*5],
    lambda: 1 in NoIter(),
    lambda: sum(5),
    lambda: dict(x for x in [1]),
    lambda: "".join([1]),
    lambda: tuple(None),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
import operator
print(operator.length_hint(Hint()), operator.length_hint([1, 2]), operator.length_hint(5, 7))
z = zip([1, 2, 3], [1])
print(list(z), list(z))
e = enumerate([])
print(next(e, "none"))
m = map(int, ["1", "x"])
print(next(m))
try:
    next(m)
except ValueError as err:
    print(err)
a, b = map(str, (1, 2))
print(a, b)
for i, (x, y) in enumerate(zip("ab", [1, 2])):
    print(i, x, y, end="; ")
print()
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, None))
