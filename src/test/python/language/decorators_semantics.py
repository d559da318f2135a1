log = []


def trace(tag):
    log.append(f"make {tag}")

    def deco(f):
        log.append(f"apply {tag}")
        return f

    return deco


@trace("a")
@trace("b")
def f():
    return 1


print(log, f())


def wrap(f):
    def inner(*args, **kw):
        return ("wrapped", f(*args, **kw))

    return inner


class C:
    @wrap
    def m(self, x):
        return x

    @staticmethod
    @wrap
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return self._p

    @p.setter
    def p(self, v):
        self._p = v * 2

    @p.deleter
    def p(self):
        del self._p


c = C()
c.p = 4
print(c.m(1), C.s(2), c.c(), c.p)
del c.p
print(hasattr(c, "p"))


@lambda cls: type(cls.__name__ + "X", (cls,), {})
class Dec:
    pass


print(Dec.__name__, Dec.__mro__[1].__name__)

table = {"k": [wrap]}


@table["k"][0]
def g(x, *, y=1):
    return x + y


print(g(1, y=2))


def replace(f):
    return 42


@replace
def h():
    pass


print(h)
try:

    @undefined_decorator
    def never():
        pass

except NameError as e:
    print(e)
