def gen():
    x = yield 1
    print("got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("thrown", e)
        y = yield "recovered"
    print("y", y)
    return "result"

g = gen()
print(next(g), g.send("a"), g.throw(ValueError("v")))
try:
    g.send("b")
except StopIteration as e:
    print(e.value)
print(list(g), next(g, "default"))

def sub():
    got = yield "s1"
    print("sub got", got)
    return "sub result"

def main():
    r = yield from sub()
    print(r)
    yield from range(2)
    yield from "ab"
    r = yield from (x for x in ())
    return r

m = main()
print(next(m), m.send("hello"), list(m))

def inf():
    n = 0
    while True:
        n += (yield n) or 1

i = inf()
print(next(i), next(i), i.send(10), next(i))
i.close()
print(list(i))
g = gen()
try:
    g.send(5)
except TypeError as e:
    print(e)
def raises():
    yield 1
    raise StopIteration("inside")
r = raises()
next(r)
try:
    next(r)
except RuntimeError as e:
    print(e, repr(e.__cause__))
def running():
    yield next(me)
me = running()
try:
    next(me)
except ValueError as e:
    print(e)
def ignore_close():
    try:
        yield 1
    except GeneratorExit:
        yield 2
c = ignore_close()
next(c)
try:
    c.close()
except RuntimeError as e:
    print(e)
f = (i * 2 for i in range(3))
print(next(f), f.gi_frame is not None, list(f), f.gi_frame)
print(gen.__name__, type(g).__name__, g.__name__)
print(sum(x for x in range(4) if x % 2), [*(c for c in "ab")])
def fib(a=0, b=1):
    yield a
    yield from fib(b, a + b)
it = fib()
print([next(it) for _ in range(10)])
