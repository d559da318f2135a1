def inner():
    try:
        x = yield 1
        print("inner got", x)
        y = yield 2
        print("inner got", y)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "result"
def outer():
    r = yield from inner()
    print("outer has", r)
    r2 = yield from [10, 20]
    print(r2)
    return "outer result"
g = outer()
print(next(g), g.send("a"), g.gi_yieldfrom.__name__, g.send("b"), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
g = outer()
next(g)
print(g.throw(ValueError("boom")), next(g))
g = outer()
next(g)
g.close()
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it value")
        return self.n
    def send(self, v): return ("sent", v)
    def throw(self, *a): return ("thrown", a[0].__name__ if isinstance(a[0], type) else type(a[0]).__name__)
    def close(self): print("closed")
def d():
    v = yield from It()
    print("v", v)
x = d()
print(next(x), x.send("q"), x.throw(KeyError("k")))
x.close()
print(list(d()))
def bad():
    yield from 5
try:
    next(bad())
except TypeError as e:
    print(e)
def plain():
    yield from [1, 2]
p = plain()
next(p)
try:
    p.send("x")
except AttributeError as e:
    print(e)
def depth(n):
    if n:
        yield from depth(n - 1)
    yield n
print(list(depth(5)))
