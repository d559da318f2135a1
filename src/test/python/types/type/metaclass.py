class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"prepared": True}
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcls, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *args, **kw):
        print("call", cls.__name__, args, kw)
        return super().__call__(*args, **kw)
    def __len__(cls):
        return 42
    def __contains__(cls, x):
        return x == "x"
    def __repr__(cls):
        return f"<{cls.__name__}>"
    def __instancecheck__(cls, o):
        return o == "instance" or super().__instancecheck__(o)

class A(metaclass=Meta, option=1):
    def __init__(self, v=0):
        self.v = v
class B(A):
    y = 2
print(A(5).v, len(A), "x" in A, A, B, isinstance("instance", A), isinstance(A(), B))
print(type(B), A.prepared, B.__class__ is Meta)
class Other(type):
    pass
try:
    class C(A, metaclass=Other):
        pass
except TypeError as e:
    print(e)
def make(name, bases, ns):
    return (name, bases, sorted(k for k in ns if not k.startswith("__")))
class F(metaclass=make):
    z = 1
print(F)
class Registry(type):
    classes = []
    def __init__(cls, *a):
        super().__init__(*a)
        Registry.classes.append(cls.__name__)
class R1(metaclass=Registry): pass
class R2(R1): pass
print(Registry.classes)
class Bad(type):
    @classmethod
    def __prepare__(cls, *a):
        return 1
try:
    class X(metaclass=Bad): pass
except TypeError as e:
    print(e)
