class A:
    x = "A.x"
    def f(self):
        return "A.f"
    @classmethod
    def c(cls):
        return "A.c " + cls.__name__
    @property
    def p(self):
        return "A.p"
class B(A):
    x = "B.x"
    def f(self):
        return "B+" + super().f()
    @classmethod
    def c(cls):
        return "B+" + super().c()
    @property
    def p(self):
        return "B+" + super().p
    def sx(self):
        return super().x, super(B, self).x, super(A, self).__repr__.__name__
class C(B):
    def f(self):
        return "C+" + super(C, self).f()
c = C()
print(c.f(), c.c(), C.c(), c.p, c.sx())
s = super(B, c)
print(s.f(), s.x, s.__thisclass__.__name__, s.__self__ is c, s.__self_class__.__name__, repr(s))
print(repr(super(B)), super(B).__get__(c).f(), super(B, C).c())
for f in (
    lambda: super(),
    lambda: super(1),
    lambda: super(B, A()),
    lambda: super(B, c).missing,
    lambda: setattr(super(B, c), "zz", 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def no_class(self):
    return super().f()
B.g = no_class
try:
    c.g()
except RuntimeError as e:
    print(e)
class D(A):
    def noargs():
        return super().f()
    def deleted(self):
        del self
        return super().f()
    def nested(self):
        def inner(me):
            return super().f()
        return inner(self)
    def comp(self):
        return [super(D, self).f() for _ in range(1)]
for f in (lambda: D.noargs(), lambda: D().deleted(), lambda: D().nested(), lambda: D().comp()):
    try:
        print(f())
    except RuntimeError as e:
        print(e)
class E(dict):
    def __getitem__(self, k):
        return ("E", super().__getitem__(k))
    def __init__(self, **kw):
        super().__init__(**kw)
print(E(a=1)["a"], super(E, E(a=2)).__getitem__("a"))
class F:
    def __getattribute__(self, n):
        if n == "magic":
            return "via " + super().__getattribute__("real")
        return super().__getattribute__(n)
    real = "real"
print(F().magic)
