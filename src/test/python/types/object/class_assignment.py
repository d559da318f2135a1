class A:
    def who(self):
        return "A"
class B:
    def who(self):
        return "B"
class S:
    __slots__ = ("x",)
class T:
    __slots__ = ("x",)
class U:
    __slots__ = ("y",)
x = A()
x.v = 1
x.__class__ = B
print(x.who(), x.v, type(x).__name__)
s = S()
s.x = 5
s.__class__ = T
print(s.x, type(s).__name__)
for o, c in ((s, U), (x, S), (x, int), (1, A), (x, 5)):
    try:
        o.__class__ = c
        print("assigned")
    except TypeError as e:
        print(e)
try:
    del x.__class__
except TypeError as e:
    print(e)
class P:
    @property
    def __class__(self):
        return int
print(isinstance(P(), int), isinstance(P(), P), type(P()).__name__)
