def inner(name):
    try:
        received = []
        while True:
            x = yield f"{name}{len(received)}"
            if x is None:
                break
            received.append(x)
        return received
    except ValueError as e:
        print("inner caught", e)
        yield "handled"
        return "after error"
    finally:
        print("inner done")


def outer():
    a = yield from inner("a")
    print("a returned", a)
    b = yield from inner("b")
    print("b returned", b)
    c = yield from [1, 2]
    print("c returned", c)
    return "end"


g = outer()
print(next(g))
print(g.send(5), g.send(6))
print(g.send(None))
print(g.throw(ValueError("v")))
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)

g = outer()
next(g)
g.close()


class Iter:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("result")


def from_iter():
    return (yield from Iter())


try:
    next(from_iter())
except StopIteration as e:
    print("value", e.value)


def not_iterable():
    yield from 5


try:
    next(not_iterable())
except TypeError as e:
    print(e)


def deep(n):
    if n:
        yield n
        yield from deep(n - 1)


print(list(deep(6)))
