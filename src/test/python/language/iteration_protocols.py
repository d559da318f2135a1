class Old:
    def __getitem__(self, i):
        if i == 3:
            raise IndexError
        return i * 10


print(list(Old()), 20 in Old(), 5 in Old(), max(Old()))
a, b, c = Old()
print(a, b, c)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


print(list(Countdown(3)), sum(Countdown(5)), sorted(Countdown(3)), tuple(Countdown(2)))
first, *rest = Countdown(4)
print(first, rest)


class BadIter:
    def __iter__(self):
        return 5


class NoIter:
    __iter__ = None


class RaisingNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("from next")


for bad in [BadIter(), NoIter(), RaisingNext(), object()]:
    try:
        for _ in bad:
            pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
it = iter([1, 2])
print(next(it), next(it), next(it, "default"))
try:
    next(it)
except StopIteration as e:
    print(repr(e))
try:
    next([1])
except TypeError as e:
    print(e)
print(list(iter(lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0], 4)))
print(list(reversed([1, 2, 3])), list(zip("ab", [1, 2])), list(map(lambda x, y: x + y, [1, 2], [10, 20])))
print(*enumerate("xy", 5))
try:
    x, y = 1, 2, 3
except ValueError as e:
    print(e)
try:
    x, y, z = [1, 2]
except ValueError as e:
    print(e)
try:
    x, *y, z = [1]
except ValueError as e:
    print(e)
try:
    x, y = 5
except TypeError as e:
    print(e)
