u = int | str
print(u, type(u), u.__args__, u == str | int, u == (int | str | int), hash(u) == hash(str | int))
print(int | None, None | int, int | str | None, (int | str) | (str | float), list[int] | int)
print(isinstance(1, u), isinstance(1.0, u), issubclass(bool, u), isinstance(None, int | None))
print(int | int is int, (int | str) is (int | str))
for f in (lambda: int | 5, lambda: 5 | int, lambda: isinstance(1, list[int] | int), lambda: issubclass(1, u), lambda: u()):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Meta(type):
    def __or__(cls, other):
        return "custom or"
class M(metaclass=Meta):
    pass
print(M | int)
from typing import TypeVar, Union, Optional
T = TypeVar("T")
print((list[T] | T)[int], Union[int, str] == u, Optional[int] == int | None)
def f(x: int | None = None) -> str | bytes: ...
print(f.__annotations__)
match 5:
    case int() | str():
        print("matched")
