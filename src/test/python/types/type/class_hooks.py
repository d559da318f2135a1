class Base:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        super().__init_subclass__(**kw)
        Base.registry[key] = cls.__name__
class A(Base, key="a"):
    pass
class B(A, key="b"):
    pass
print(Base.registry)
try:
    class C(Base, other=1):
        pass
except TypeError as e:
    print(e)
try:
    class D(x=1):
        pass
except TypeError as e:
    print(e)
class Named:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, o, t):
        return (self.name, o is None)
class U:
    f = Named()
    g = Named()
print(U.f, U().g)
class Broken:
    def __set_name__(self, owner, name):
        raise ValueError("broken")
try:
    class V:
        attr = Broken()
except ValueError as e:
    print(e, e.__notes__)
class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)
print(G[int], G[1, 2])
class W:
    def whoami(self):
        return __class__.__name__
    @classmethod
    def make(cls):
        return super().__new__(cls)
print(W().whoami(), type(W.make()).__name__)
class Entries:
    def __mro_entries__(self, bases):
        return (Base,)
class X(Entries(), key="x"):
    pass
print(X.__bases__[0].__name__, len(X.__orig_bases__))
class Ann:
    a: int
    b: "str" = "x"
print(Ann.__annotations__, Ann.b)
try:
    Ann.a
except AttributeError as e:
    print(e)
