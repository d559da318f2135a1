import random
a = [5, 2, 8, 1]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
words = ["banana", "Apple", "cherry", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
print(sorted([3, 1.5, True, 2]), sorted("hello"), sorted({"b": 1, "a": 2}))

class Reverse:
    count = 0
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        Reverse.count += 1
        return self.n > other.n
    def __repr__(self):
        return f"R{self.n}"

print(sorted([Reverse(i) for i in (2, 3, 1)]), Reverse.count > 0)
rng = random.Random(7)
for n in (10, 63, 64, 65, 500, 2000):
    data = [rng.randrange(n // 2 + 1) for _ in range(n)]
    keyed = sorted(range(n), key=data.__getitem__)
    ok = all((data[i], i) < (data[j], j) for i, j in zip(keyed, keyed[1:]))
    runs = sorted(list(range(n)) + list(range(n, 0, -1)) + data)
    print(n, ok, all(x <= y for x, y in zip(runs, runs[1:])), len(runs))
for f in (lambda: sorted([1, "a"]), lambda: [1].sort(1), lambda: sorted([2, 1], key=5), lambda: sorted()):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = [3, 1, 2]
def spoil(x):
    a.append(9)
    return x
try:
    a.sort(key=spoil)
except ValueError as e:
    print(e, a)
def fail(x):
    raise KeyError(x)
try:
    a.sort(key=fail)
except KeyError as e:
    print("failed", e, a)
b = [1, 2]
b.sort(key=lambda x: len(b))
print(b)
