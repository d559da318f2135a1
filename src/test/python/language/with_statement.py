class CM:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.name, t.__name__ if t else None, v)
        return self.swallow

with CM("a") as a:
    print("body", a)
with CM("b") as b, CM("c") as c:
    print(b, c)
with (CM("d") as d, CM("e"),):
    print(d)
with (CM("f")):
    pass
with (CM("g") if False else CM("i")) as i:
    print(i)
with CM("j", swallow=True):
    raise ValueError("gone")
print("after")
try:
    with CM("k"), CM("l", swallow=True), CM("m"):
        1 / 0
    print("swallowed by l")
except ZeroDivisionError:
    print("not here")
box = {}
with CM("n") as box["x"], CM("o") as (p, *q):
    print(box, p, q)

def f():
    with CM("r"):
        return "returned"

print(f())
for n in range(2):
    with CM(f"loop{n}"):
        if n == 0: continue
        break
class NoExit:
    def __enter__(self): return self
try:
    with NoExit(): pass
except TypeError as e:
    print(e)
try:
    with 5: pass
except TypeError as e:
    print(e)
class Bad(CM):
    def __exit__(self, *a):
        raise KeyError("from exit")
try:
    with Bad("s"):
        raise ValueError("body")
except KeyError as e:
    print(e, repr(e.__context__))
class Cls:
    with CM("in class") as attr: pass
print(Cls.attr)
from contextlib import contextmanager
@contextmanager
def cm(x):
    print("before", x)
    try:
        yield x * 2
    except ValueError as e:
        print("caught", e)
    print("after", x)
with cm(2) as four:
    print(four)
with cm(3):
    raise ValueError("v")
