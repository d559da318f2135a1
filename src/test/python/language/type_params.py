def first[T](xs: list[T]) -> T:
    return xs[0]

class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)

class Pair[A, B: int, *Cs, **P]:
    pass

type Alias = int | str
type Generic[T] = list[T] | None
type Recursive = list[Recursive]
print(first([3, 4]), first.__type_params__, first.__annotations__)
print(Stack.__type_params__, Stack[int], Stack.__orig_bases__)
print(Pair.__type_params__, Pair.__parameters__)
T, B, Cs, P = Pair.__type_params__
print(T.__name__, B.__bound__, type(Cs).__name__, type(P).__name__)
print(Alias, Alias.__value__, Alias.__name__, type(Alias).__name__)
print(Generic.__type_params__, Generic[int], Generic.__value__)
print(Recursive.__value__)
s = Stack[int]()
s.push(1)
print(s.items, isinstance(s, Stack))
type Lazy = undefined_name
try:
    Lazy.__value__
except NameError as e:
    print(e)
def constrained[T: (int, str)](x: T) -> T:
    return x
(c,) = constrained.__type_params__
print(c.__constraints__, c.__bound__)
class Sub[K](Stack[K]):
    def method[V](self, v: V) -> tuple[K, V]:
        return v
print(Sub.__orig_bases__, Sub.method.__type_params__, Sub[int])
type = 3
print(type)
try:
    T
    print(T)
except NameError as e:
    print(e)
