import pickle, copy
def check(make, skip):
    it = make()
    for _ in range(skip):
        next(it)
    again = pickle.loads(pickle.dumps(it))
    twin = copy.copy(it)
    return list(again), list(twin), list(it)
print(check(lambda: iter([1, 2, 3]), 1))
print(check(lambda: iter((1, 2, 3)), 2))
print(check(lambda: iter("abc"), 1))
print(check(lambda: iter(range(5)), 2))
print(check(lambda: reversed([1, 2, 3]), 1))
print(check(lambda: enumerate("ab", 3), 1))
print(check(lambda: zip([1, 2, 3], "abc"), 1)[0])
print(check(lambda: map(str, [1, 2, 3]), 1)[0])
print(check(lambda: filter(None, [0, 1, 2]), 1)[0])
print(check(lambda: iter({"a": 1, "b": 2}), 1)[0])
print(check(lambda: iter({5}), 0))
print(check(lambda: iter(range(10 ** 20, 10 ** 20 + 3)), 1)[0])
print(pickle.loads(pickle.dumps([range(3), slice(1, 2), {1, 2}, frozenset([3]), (1,), {"k": [1]}])))
class Seq:
    def __getitem__(self, i):
        return [1, 2, 3][i]
it = iter(Seq())
next(it)
print(it.__reduce__()[2], type(it).__name__, list(it))
try:
    pickle.dumps(x for x in [])
except TypeError as e:
    print(e)
it = iter(lambda: 1, 2)
print(it.__reduce__()[1][1], type(it).__name__)
