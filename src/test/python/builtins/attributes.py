class A:
    x = 1
    def __init__(self): self.y = 2
a = A()
print(getattr(a, "x"), getattr(a, "zz", "d"), hasattr(a, "y"), hasattr(a, "q"), vars(a), sorted(k for k in vars(A) if k[0] != "_"))
setattr(a, "new", 3)
delattr(a, "y")
print(vars(a), callable(a), callable(A), callable(len), callable(lambda: 0))
print([n for n in dir(a) if n[0] != "_"], [n for n in dir() if n in ("A", "a")])
print(isinstance(1, int), isinstance(1, (str, int)), isinstance(1, int | str), isinstance(None, int | None), issubclass(bool, int), issubclass(bool, (str, int)), issubclass(int, int | str))
print(id(a) == id(a), id(a) != id(A()), hash("a") == hash("a"), hash(1) == hash(1.0) == hash(True), hash(2 ** 61 - 1), hash(-1), hash(0.5), hash(None) == hash(None))
print(repr("a'b"), ascii("h\xe9\u20ac\U0001F600"), format(3.14159, ".2f"), format(42), format("x", ">5"), format(255, "x"))
def f():
    loc = 1
    return locals(), "loc" in dir()
print(f(), type(globals()).__name__, globals()["a"] is a, "loc" in globals())
print(type(a), type(type), A.__class__, int.__name__, type(len), type(None))
for g in (
    lambda: getattr(a, "zz"),
    lambda: getattr(a, 5),
    lambda: hasattr(a, 5),
    lambda: setattr(a, 5, 1),
    lambda: getattr(a),
    lambda: delattr(a, "gone"),
    lambda: vars(5),
    lambda: isinstance(1, 5),
    lambda: isinstance(1, (int, 5)),
    lambda: isinstance("", (int, 5)),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 5),
    lambda: isinstance(1, list[int]),
    lambda: issubclass(list, list[int]),
    lambda: hash([]),
    lambda: hash({}),
    lambda: format(1, "zz"),
    lambda: format(1, 2),
    lambda: dir(1, 2),
    lambda: callable(),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
