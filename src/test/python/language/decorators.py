def log(f):
    print("decorating", f.__name__)
    def wrapper(*args, **kw):
        print("call", f.__name__, args, kw)
        return f(*args, **kw)
    wrapper.__name__ = "wrapped_" + f.__name__
    return wrapper

def tag(name):
    print("tag", name)
    def deco(f):
        f.tag = name
        return f
    return deco

@log
def add(a, b=2):
    return a + b

print(add(1), add.__name__)

@tag("outer")
@log
@tag("inner")
def both():
    return "both"

print(both(), both.tag)

@tag("class")
class C:
    @staticmethod
    def s(x):
        return x

    @classmethod
    def c(cls):
        return cls.__name__

    @property
    def p(self):
        return "p"

    @p.setter
    def p(self, v):
        print("set", v)

    @p.deleter
    def p(self):
        print("deleted")

print(C.tag, C.s(1), C().s(2), C.c(), C().c(), C().p)
o = C()
o.p = 5
del o.p
try:
    C.__dict__["p"].__set__(o, 1)
    property(lambda self: 1).__set__(o, 2)
except AttributeError as e:
    print("read only:", "setter" in str(e))

registry = {}

@registry.setdefault("k", lambda f: f.__name__)
def named():
    pass

@(lambda f: [f.__name__, 1])
def listed(): pass

@registry["k"]
def again(): pass

print(named, listed, again)
