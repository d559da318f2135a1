x: int = 1
y: "forward"
(z): int = 3
print(__annotations__, z)
class C:
    a: int
    b: str = "b"
    (c): float = 1.0
    self_ref: "C"
    d: [print("evaluated")] = 5

    def m(self, p: int, *args: str, k: "late" = 1, **kw: dict) -> "C":
        local: undefined_type = 4
        return local

print(C.__annotations__ == {"a": int, "b": str, "self_ref": "C", "d": [None]}, C.c)
print(C.m.__annotations__)
print(C().m(1), hasattr(C, "a"))
def f(a: 1 + 1, b: [x for x in "ab"] = 3) -> None: ...
print(f.__annotations__)
box = type("Box", (), {})()
box.attr: int = 4
d = {}
d["k"]: str = "v"
print(box.attr, d)
def g():
    v: int
    try:
        v
    except UnboundLocalError as e:
        print(e)
g()
lst: list[int] = [1]
print(lst, list[int], dict[str, list[int]], int | None, (int | str).__args__)
t: tuple = 1, 2
print(t)
def star(*args: *tuple[int, ...]): pass
print(star.__annotations__)
try:
    exec("(a, b): int = 1, 2")
except SyntaxError as e:
    print(e.msg)
code = "from __future__ import annotations\nq: not_defined = 1\ndef h(a: also.undefined) -> [no]: pass\n"
ns = {}
exec(code, ns)
print(ns["__annotations__"], ns["h"].__annotations__)
