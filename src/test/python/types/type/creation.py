A = type("A", (), {"x": 1, "f": lambda self: self.x})
print(A, A().f(), A.__bases__, A.__mro__, A.__dict__["x"], A.__doc__)
B = type("B", (A,), {}, )
print(B.__base__.__name__, B().x, issubclass(B, A), B.mro() == list(B.__mro__))
print(type(1), type(A), type(type), type(None).__name__)
for f in (
    lambda: type(),
    lambda: type("A"),
    lambda: type("A", ()),
    lambda: type("A", (), {}, 1),
    lambda: type(1, (), {}),
    lambda: type("A", [], {}),
    lambda: type("A", (), []),
    lambda: type("A", (1,), {}),
    lambda: type("A", (bool,), {}),
    lambda: type("A", (A, A), {}),
    lambda: type("A", (object, A), {}),
    lambda: type("A", (int, str), {}),
    lambda: type("A\0", (), {}),
    lambda: type("A", (), {"__qualname__": 1}),
    lambda: type.__new__(int, "A", (), {}),
):
    try:
        r = f()
        print(r)
    except Exception as e:
        print(type(e).__name__, e)
class C:
    """Doc of C."""
    class Inner:
        def method(self):
            pass
print(C.__doc__, C.Inner.__qualname__, C.Inner.method.__qualname__, C.Inner.__module__)
C.__name__ = "Renamed"
C.__qualname__ = "Q.Renamed"
print(C.__name__, C, C())if False else print(C.__name__, C)
C.__doc__ = "new"
print(C.__doc__)
try:
    C.__name__ = 1
except TypeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    del int.real
except TypeError as e:
    print(e)
print(sorted(k for k in vars(C) if not k.startswith("__")), type(vars(C)).__name__)
print(list(vars(type("E", (), {}))))
