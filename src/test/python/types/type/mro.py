class A:
    def f(self):
        return ["A"]
class B(A):
    def f(self):
        return ["B"] + super().f()
class C(A):
    def f(self):
        return ["C"] + super().f()
class D(B, C):
    def f(self):
        return ["D"] + super().f()
print(D().f(), [c.__name__ for c in D.__mro__])
try:
    class X(A, B):
        pass
except TypeError as e:
    print(str(e).replace("\n", " "))
class E(B):
    pass
E.__bases__ = (C,)
print(E().f(), [c.__name__ for c in E.__mro__])
print([c.__name__ for c in A.__subclasses__()], [c.__name__ for c in C.__subclasses__()])
for value in ((), 5, (1,), (E,)):
    try:
        E.__bases__ = value
    except TypeError as e:
        print(e)
class M(type):
    def mro(cls):
        order = super().mro()
        return order[:1] + [Extra] + order[1:]
class Extra:
    extra = "from Extra"
class F(metaclass=M):
    pass
print([c.__name__ for c in F.__mro__], F.extra)
A.g = lambda self: "g added"
print(D().g())
del A.g
print(hasattr(D(), "g"))
try:
    D().g
except AttributeError as e:
    print(e)
