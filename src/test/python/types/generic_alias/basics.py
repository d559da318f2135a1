from types import GenericAlias
a = list[int]
print(a, a.__origin__, a.__args__, a.__parameters__, type(a).__name__, a == list[int], a != list[str], hash(a) == hash(list[int]))
print(dict[str, list[int]], tuple[int, ...], tuple[()], type[int], set["Fwd"], frozenset[None])
print(a([1, 2]), list[int].append is list.append, isinstance([], a.__origin__))
class Mine(list[int]):
    pass
print(Mine.__bases__, Mine.__orig_bases__)
from typing import TypeVar
T = TypeVar("T")
U = TypeVar("U")
g = dict[T, list[U]]
print(g, g.__parameters__, g[int, str], g[int, T].__parameters__)
class Box:
    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)
    def __init__(self, v=None):
        self.v = v
b = Box[int](5)
print(Box[int].__origin__ is Box, b.v, b.__orig_class__ == Box[int])
for f in (lambda: list[int][str], lambda: g[int], lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str], lambda: [1][int], lambda: Mine()[str]):
    try:
        print(f())
    except TypeError as e:
        print(str(e).replace("__main__.", ""))
print([*tuple[int, str]][0], list[int] | None)
