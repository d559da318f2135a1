def first[T](xs: list[T]) -> T:
    return xs[0]


print(first([1, 2]), first.__type_params__, first.__annotations__["return"] is first.__type_params__[0])


class Box[T, *Ts, **P]:
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item

    def convert[U](self, f: "U") -> U:
        return f(self.item)


b = Box(5)
print(b.get(), b.convert(str), Box.__type_params__, Box.__name__)
print(Box.convert.__type_params__, Box.__orig_bases__)
type Pair[A, B] = tuple[A, B]
type Simple = int | str
print(Pair.__name__, Pair.__type_params__, Pair.__value__, Simple.__value__)
type Lazy = undefined_for_now
try:
    Lazy.__value__
except NameError as e:
    print(e)
undefined_for_now = int
print(Lazy.__value__)
type Rec = list[Rec]
print(Rec.__value__)


def bounded[T: int, S: (str, bytes), U: missing](x: T) -> S:
    return x


t, s, u = bounded.__type_params__
print(t.__bound__, s.__constraints__, s.__bound__, t.__name__)
try:
    u.__bound__
except NameError as e:
    print(e)


def defaults[T](a: T, b=1, *, c=2):
    return a, b, c


print(defaults(0), defaults.__qualname__)


class Outer:
    x = int

    class Inner[T: x]:
        y: T

    def m[T: x](self, v: T = 3):
        return v


print(Outer.Inner.__type_params__[0].__bound__, Outer().m(), Outer.m.__qualname__)
for source in ["def f[T, T](): pass", "class C[T]:\n def f(self):\n  nonlocal T", "def f[T: (yield)](): pass", "type X = (y := 1)"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg)
