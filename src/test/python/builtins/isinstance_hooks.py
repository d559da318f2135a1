class Meta(type):
    def __instancecheck__(cls, o): return o == "magic"
    def __subclasscheck__(cls, c): return c is int
class M(metaclass=Meta): pass
print(isinstance("magic", M), isinstance(5, M), issubclass(int, M), issubclass(str, M), isinstance(M(), M))
print(isinstance("magic", (int, M)), issubclass(int, (str, M)))
class Fake:
    __class__ = int
print(isinstance(Fake(), int), isinstance(Fake(), Fake))
class Duck:
    __bases__ = ()
class Pseudo:
    @property
    def __bases__(self): return (object,)
p = Pseudo()
print(issubclass(int, int), isinstance(5, p) if False else "skip")
class Raises:
    @property
    def __class__(self): raise AttributeError("hidden")
print(isinstance(Raises(), int), isinstance(Raises(), Raises))
try:
    isinstance(1, "int")
except TypeError as e:
    print(e)
try:
    issubclass("int", int)
except TypeError as e:
    print(e)
import collections.abc as c
class Sized:
    def __len__(self): return 0
class It:
    def __iter__(self): return iter(())
    def __next__(self): raise StopIteration
print(isinstance(Sized(), c.Sized), isinstance(It(), c.Iterator), isinstance(It(), c.Iterable), issubclass(list, c.MutableSequence), issubclass(tuple, c.MutableSequence))
class Reg: pass
c.Mapping.register(Reg)
print(issubclass(Reg, c.Mapping), isinstance(Reg(), c.Collection))
from typing import Protocol, runtime_checkable
@runtime_checkable
class HasName(Protocol):
    name: str
class N:
    name = "n"
print(isinstance(N(), HasName), isinstance(5, HasName))
from numbers import Number, Integral
print(isinstance(5, Integral), isinstance(1.5, Number), isinstance("x", Number))
