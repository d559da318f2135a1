# Type variables, aliases and generics, by calls and by syntax.
import typing
from typing import Generic, ParamSpec, TypeVar, TypeVarTuple, Unpack

T = TypeVar("T")
K = TypeVar("K", int, str)
B = TypeVar("B", bound="T", covariant=True)
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
print(T, K, B, P, Ts, K.__constraints__, B.__bound__, T.__bound__, T.__module__)
print(P.args, P.kwargs, P.args.__origin__ is P, P.args == P.args)
print(list[T][int], dict[str, T][K], typing.Optional[T][int], T | int, int | T)


class Box(Generic[T]):
    def __init__(self, value: T):
        self.value = value


print(Box[int], Box[int](3).value, Box.__parameters__, Box[T][str], Box.__orig_bases__)
class Pair[A, *Rest]:
    pass
print(Pair.__type_params__, Pair[int, str, float], Pair.__mro__[1])
def first[X: int](xs: list[X]) -> X:
    return xs[0]
print(first.__type_params__, first.__type_params__[0].__bound__, first([5]), first.__annotations__)
type Alias[V] = dict[str, V]
print(Alias, Alias.__value__, Alias.__type_params__, Alias[int], type(Alias).__name__)
type Lazy = NotDefined
try:
    Lazy.__value__
except NameError as e:
    print(e)
for bad in (lambda: TypeVar("X", int), lambda: TypeVar("X", covariant=True, contravariant=True),
            lambda: TypeVar("X", int, str, bound=int), lambda: Box[int, str], lambda: Generic[int],
            lambda: type("C", (T,), {})):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
