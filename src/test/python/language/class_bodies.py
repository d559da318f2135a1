print("before")
class A:
    print("in body", __name__, __qualname__, __module__ == __name__)
    x = 1
    y = x + 1
    for i in range(3):
        pass
    if y == 2:
        def method(self): return "defined"
    else:
        def method(self): return "other"
    class Inner:
        z = 5
        class Deep: pass
    locals()["dynamic"] = "dyn"
    del x

print(A.y, A.i, A().method(), A.Inner.z, A.Inner.Deep.__qualname__, A.dynamic, hasattr(A, "x"))

def make(base, n):
    class Local(base):
        value = n
        def get(self): return n, self.value
    return Local

L = make(A, 7)
print(L.__qualname__, L().get(), L.__mro__[1] is A)

class Kw:
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.tag = tag

class Sub(Kw, tag="t"): pass
print(Sub.tag)

class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print("prepare", name, bases, kw)
        return {"injected": 1}
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)

class WithMeta(metaclass=Meta, option=3):
    a = injected + 1

print(WithMeta.a, type(WithMeta).__name__)
class Private:
    __secret = 1
    def get(self): return self.__secret
    def __hidden(self): return "hidden"
    class __Nested: pass
print(Private().get(), Private._Private__secret, Private()._Private__hidden(), Private._Private__Nested.__name__)
try:
    Private().__secret
except AttributeError as e:
    print(e)
class Entries:
    def __mro_entries__(self, bases): return (A,)
class E(Entries()): pass
print(E.__bases__ == (A,), E.__orig_bases__[0].__class__.__name__)
class Doc:
    """The doc."""
    "not the doc"
print(Doc.__doc__)
try:
    class Bad(int, str): pass
except TypeError as e:
    print(e)
try:
    class Order(A, L): pass
except TypeError as e:
    print(str(e).splitlines()[0])
