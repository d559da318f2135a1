print(len([1, 2]), len("abc"), len({}), all([]), all([1, 0]), any([]), any([0, "x"]))
print(max(3, 1, 2), min("b", "a"), max([1, 5, 3]), min([], default="d"), max("abc", key=lambda c: -ord(c)), max([1, 1.0], key=lambda x: 0))
print(sorted([3, 1, 2], reverse=True), sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5], 10), sum([[1], [2]], []), sum([10 ** 20, 1]), sum([1e100, 1.0, -1e100]))
print(list(enumerate("ab")), list(enumerate("ab", start=5)), list(zip([1, 2], "ab", (True,))), list(zip()))
print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})))
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), next(iter([]), None))
n = 0
def tick():
    global n
    n += 1
    return n
print(list(iter(tick, 4)))
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
    def __len__(self): return 3
print(list(Seq()), list(reversed(Seq())), 20 in Seq(), max(Seq()))
for f in (
    lambda: len(5),
    lambda: max(),
    lambda: max([]),
    lambda: max(1),
    lambda: max(1, 2, default=3),
    lambda: sum(["a"]),
    lambda: sum("ab", ""),
    lambda: sum([b"a"], b""),
    lambda: next([]),
    lambda: iter(5),
    lambda: iter(5, 6),
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1, 2], [1], strict=True)),
    lambda: list(zip([1, 2], [1, 2], [1], strict=True)),
    lambda: zip(5),
    lambda: map(len),
    lambda: map(),
    lambda: reversed({1}),
    lambda: reversed(5),
    lambda: sorted(5),
    lambda: sorted([1, "a"]),
    lambda: enumerate(5),
    lambda: all(5),
    lambda: filter(None),
    lambda: min(1, "a"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
