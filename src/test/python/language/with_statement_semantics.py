class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow


with Manager("a") as a, Manager("b") as (b):
    print(a, b)
with (Manager("p") as p, Manager("q")):
    print(p)
with Manager("s", swallow=True):
    raise ValueError("swallowed")
print("after")
try:
    with Manager("outer"), Manager("inner", fail="enter"):
        print("never")
except RuntimeError as e:
    print(e)
try:
    with Manager("x", fail="exit"):
        raise ValueError("body")
except RuntimeError as e:
    print(e, repr(e.__context__))


def returning():
    with Manager("r"):
        return "value"


print(returning())


def loop():
    for i in range(3):
        with Manager(f"l{i}"):
            if i == 0:
                continue
            break
    return i


print(loop())
for bad in [5, object()]:
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)


class OnlyEnter:
    def __enter__(self):
        pass


try:
    with OnlyEnter():
        pass
except TypeError as e:
    print(e)


class Instance:
    pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None
try:
    with i:
        pass
except TypeError as e:
    print(e)
with Manager("t") as [x, *rest]:
    print(x, rest)


def gen():
    with Manager("g"):
        yield 1


g = gen()
next(g)
g.close()
