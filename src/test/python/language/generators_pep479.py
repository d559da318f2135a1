def leak():
    yield 1
    raise StopIteration("oops")


g = leak()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), "|", repr(e.__context__))


def implicit():
    yield next(iter([]))


try:
    list(implicit())
except RuntimeError as e:
    print(e, type(e.__cause__).__name__)

try:
    list(next(iter([])) for _ in range(2))
except RuntimeError as e:
    print(e)


def take(n, it):
    it = iter(it)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


print(list(take(5, "abc")), list(take(2, "abc")))
