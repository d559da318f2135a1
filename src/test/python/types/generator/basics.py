def gen(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("got", got)
    return "done"
g = gen(3)
print(next(g), g.send("hello"), g.send(None))
try:
    next(g)
except StopIteration as e:
    print("stop", e.value)
try:
    next(g)
except StopIteration as e:
    print("again", e.value)
print(list(gen(3)), sum(gen(4)), type(g).__name__, g.__name__, g.__qualname__, repr(g).startswith("<generator object gen at 0x"))
g = gen(2)
print(g.gi_frame is not None, g.gi_running, g.gi_suspended, g.gi_code.co_name, g.gi_yieldfrom)
try:
    g.send(1)
except TypeError as e:
    print(e)
next(g)
print(g.gi_suspended, g.gi_frame.f_lineno, iter(g) is g)
g.close()
print(g.gi_frame, list(g))
e = (x * x for x in range(5) if x % 2)
print(e.__name__, e.__qualname__, list(e))
def infinite():
    n = 0
    while True:
        yield n
        n += 1
from itertools import islice
print(list(islice(infinite(), 3, 6)))
def empty():
    return
    yield
print(list(empty()))
def lazy():
    print("started")
    yield 1
h = lazy()
print("created")
next(h)
a, b, *c = gen(5)
print(a, b, c, 2 in gen(5), max(gen(4)), dict(zip(gen(2), "ab")))
def me():
    next(m)
    yield 1
m = me()
try:
    next(m)
except ValueError as e:
    print(e)
