import abc

class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...
    @property
    @abc.abstractmethod
    def name(self): ...
    def describe(self):
        return f"{self.name} {self.area()}"
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self):
        return 1
try:
    Half()
except TypeError as e:
    print(e)
class Full(Half):
    name = "full"
print(Full().describe(), Shape.__abstractmethods__ == {"area", "name"}, Full.__abstractmethods__)
class Virtual:
    pass
Shape.register(Virtual)
print(isinstance(Virtual(), Shape), issubclass(Virtual, Shape), issubclass(int, Shape))
class Sized(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if any("__len__" in b.__dict__ for b in c.__mro__):
            return True
        return NotImplemented
print(isinstance([], Sized), isinstance(3, Sized))
from collections.abc import Iterable, Mapping, Hashable, Callable, Sequence
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance([], Hashable), isinstance(len, Callable), isinstance("", Sequence), issubclass(dict, Mapping))
