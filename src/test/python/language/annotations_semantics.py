def f(a: int, /, b: "str" = "x", *args: float, k: list[int] = None, **kw: dict) -> tuple:
    v: int = 5
    w: undefined_is_fine
    return v


print(f.__annotations__)
print(f(1))
x: int = 1
y: str
(z): int = 3
print(__annotations__, z)
try:
    y
except NameError as e:
    print(e)


class C:
    a: int
    b: str = "b"
    if True:
        c: float = 1.0
    __private: int = 3

    def m(self):
        self.d: int = 4
        return self.d


print(C.__annotations__, C().m(), hasattr(C, "a"))


class D(C):
    pass


print(D.__dict__.get("__annotations__"), D.__annotations__)
d = {}
d["k"]: int = 5
print(d)
log = []
d[log.append("target") or "q"]: log.append("annotation")
print(log, d)


def g():
    pass


print(g.__annotations__)
g.__annotations__["x"] = 1
print(g.__annotations__)
print((lambda x: x).__annotations__)
try:
    compile("(a, b): int", "s", "exec")
except SyntaxError as e:
    print(e.msg)


def h(*args: *tuple[int, ...]):
    pass


print(h.__annotations__)
