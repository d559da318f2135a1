class Box[T]:
    def __init__(self, v: T):
        self.v = v
    def get[U](self, other: U) -> tuple[T, U]:
        return self.v, other
print(Box.__type_params__, Box[int].__origin__ is Box, Box(1).get("x"), Box.get.__type_params__)
def first[T: (int, str), *Ts, **P](x: T) -> T:
    return x
print(first.__type_params__, first(1), [type(p).__name__ for p in first.__type_params__])
T = first.__type_params__[0]
print(T.__name__, T.__constraints__, T.__bound__)
type Pair[A] = tuple[A, A]
print(Pair, Pair.__name__, Pair.__type_params__, Pair.__value__, Pair[int])
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as e:
    print(e)
from typing import Generic, TypeVar
S = TypeVar("S", bound=int)
class Old(Generic[S]):
    pass
print(Old[bool].__args__, Old.__parameters__, S.__bound__, Old.__mro__[1].__name__)
class Sub(Box[int]):
    pass
print(Sub.__orig_bases__, Sub(3).v)
class Multi[K, V](dict[K, V]):
    pass
print(Multi(a=1), Multi[str, int].__args__, isinstance(Multi(), dict))
try:
    Box[int, str]
except TypeError as e:
    print(str(e).replace("<class '__main__.Box'>", "Box"))
