class Eq:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        if not isinstance(other, Eq):
            return NotImplemented
        return self.n == other.n

print(Eq(1) == Eq(1), Eq(1) != Eq(1), Eq(1) == 1, Eq(1) != 1, Eq.__hash__)
try:
    hash(Eq(1))
except TypeError as e:
    print(e)
try:
    {Eq(1)}
except TypeError as e:
    print(e)
class Both(Eq):
    def __hash__(self):
        return hash(self.n)
print(len({Both(1), Both(1), Both(2)}), Both(3) in [Both(3)])
class Sub(Both):
    pass
print(hash(Sub(4)) == hash(4))
class Kept(Eq):
    __hash__ = object.__hash__
print(isinstance(hash(Kept(1)), int))
class Reflected:
    def __init__(self, name):
        self.name = name
    def __lt__(self, other):
        print("lt", self.name)
        return NotImplemented
    def __gt__(self, other):
        print("gt", self.name)
        return "greater"
print(Reflected("a") < Reflected("b"))
class Child(Reflected):
    def __gt__(self, other):
        print("child gt")
        return "child"
print(Reflected("a") < Child("c"))
try:
    Reflected("x") <= 3
except TypeError as e:
    print(e)
class BadHash:
    def __hash__(self):
        return "no"
try:
    hash(BadHash())
except TypeError as e:
    print(e)
class BigHash:
    def __hash__(self):
        return 2 ** 100
print(hash(BigHash()) == hash(2 ** 100))
class Bool:
    def __bool__(self):
        return 1
try:
    bool(Bool())
except TypeError as e:
    print(e)
