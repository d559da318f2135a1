class A:
    name = "A"
    @classmethod
    def make(cls, x):
        "Doc of make"
        return (cls.name, x)
    @staticmethod
    def add(x, y):
        return x + y
class B(A):
    name = "B"
print(A.make(1), B.make(2), B().make(3), A.add(1, 2), B().add(3, 4))
print(A.__dict__["make"].__func__(B, 5), type(A.__dict__["make"]).__name__, A.make.__self__ is A, A.make.__doc__, A.make.__name__)
print(A.__dict__["add"].__func__ is A.add, A.__dict__["add"](1, 1), A.__dict__["make"].__wrapped__.__name__)
cm = classmethod(lambda cls: cls)
print(cm.__get__(None, int)(), cm.__get__(5)(), isinstance(cm, classmethod))
sm = staticmethod(len)
print(sm([1, 2]), sm.__get__(1)([1]), sm.__name__)
for f in (lambda: classmethod(), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: cm()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class C:
    f = classmethod(print)
    g = staticmethod(5)
C.f("x") if False else print(C.g)
class Sub(classmethod):
    pass
class D:
    @Sub
    def m(cls):
        return cls.__name__
print(D.m(), D().m())
print(repr(staticmethod(5)), repr(classmethod(5)))
class Parent:
    @classmethod
    def who(cls):
        return "parent " + cls.__name__
class Child(Parent):
    @classmethod
    def who(cls):
        return "child of " + super().who()
print(Child.who(), Child().who())
