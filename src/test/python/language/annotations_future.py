from __future__ import annotations


def f(a: int, b: undefined.name[0], *args: not_there, k: "quoted" = 1) -> list[dict[str, X | None]]:
    pass


print(f.__annotations__)


class C:
    x: int
    y: lambda a, *b: a + 1 = 5
    z: {1: 2, **m}
    w: [i for i in range(3) if i]
    u: a if b else c
    t: (1, 2)
    s: x[1:2, ::3]
    r: not a and b or c
    q: -a ** b + (c - d) * e
    p: f"{a!r:>{w}} b"
    o: f(x, *a, k=1, **kw).y < 3 != z in w
    n: (yes for yes in no)
    m: {*a, 'b', b'c', 1.5, 2j, ..., None}


print(C.__annotations__)
