def echo():
    got = None
    while True:
        got = yield got
        if got is None:
            return "finished"

e = echo()
print(next(e), e.send(1), e.send("x"))
try:
    next(e)
except StopIteration as s:
    print(s.value)

def both():
    x = (yield 1), (yield 2)
    y = [(yield 3), (yield)]
    z = (yield x) or (yield y)
    print("z", z)
    return (yield from inner()) + 1

def inner():
    try:
        v = yield "inner"
        return v
    finally:
        print("inner done")

b = both()
print(next(b), b.send("a"), b.send("b"), b.send("c"), b.send("d"), b.send(0), b.send("yes"))
try:
    b.send(41)
except StopIteration as s:
    print(s.value)

def delegate(it):
    try:
        r = yield from it
        print("returned", r)
    except ValueError as e:
        print("delegate caught", e)
        yield "after"

d = delegate(iter([1, 2]))
print(next(d), next(d), next(d, "end"))
d = delegate(inner())
print(next(d), d.throw(ValueError("v")))
d = delegate(iter([1]))
next(d)
try:
    d.send(5)
except AttributeError as e:
    print(e)
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a):
        print("throw", type(a[0]).__name__ if not isinstance(a[0], type) else a[0].__name__)
        raise StopIteration("from throw")
    def close(self): print("close")
d = delegate(It())
next(d)
print(next(d), d.throw(KeyError("k"), ) if False else "skip")
d.close()
def gen_lambda(): return [(lambda: (yield)), (lambda x: (yield x))]
print([type(f(*a)).__name__ for f, a in zip(gen_lambda(), [(), (1,)])])
