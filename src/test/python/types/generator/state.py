import sys
def handled():
    try:
        raise KeyError("inside")
    except KeyError:
        yield sys.exception()
        yield sys.exception()
h = handled()
try:
    raise ValueError("outside")
except ValueError:
    print(repr(next(h)), repr(sys.exception()))
print(repr(next(h)), sys.exception())
def local():
    a = 1
    b = yield a
    c = yield b
l = local()
next(l)
print(l.gi_frame.f_locals)
l.send(5)
print(l.gi_frame.f_locals)
def fin():
    try:
        yield 1
    finally:
        print("cleanup")
g = fin()
next(g)
g.close()
def args(*a, **k):
    yield a, k
print(next(args(1, x=2)))
class C:
    def __iter__(self):
        yield from "abc"
    def g(self):
        yield self.__class__.__name__
print(list(C()), list(C().g()))
def nested():
    def inner():
        nonlocal count
        count += 1
        yield count
    count = 0
    for _ in range(3):
        yield from inner()
print(list(nested()))
gen = (yield_ for yield_ in (lambda: (i for i in range(3)))())
print(list(gen))
try:
    (lambda: (yield))().send(3)
except TypeError as e:
    print(e)
f = lambda: (yield)
it = f()
print(next(it))
it.__name__ = "renamed"
print(it.__name__)
try:
    it.__name__ = 3
except TypeError as e:
    print(e)
try:
    it.gi_frame = None
except AttributeError as e:
    print("AttributeError")
def with_ctx():
    from contextlib import contextmanager
    @contextmanager
    def cm():
        print("enter")
        try:
            yield "v"
        except ValueError as e:
            print("swallowed", e)
        print("exit")
    with cm() as v:
        print(v)
        raise ValueError("x")
with_ctx()
