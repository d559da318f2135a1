import ast

for source in (
    "def f(a, /, b: int = 1, *c, d=2, **e) -> str:\n    return a if b else (yield)",
    "class A(B, metaclass=M):\n    x: int = 1\n    async def m(self): await self.x",
    "for i, (j, *k) in x: pass\nelse: break" if False else "for i, (j, *k) in x: pass\nelse: y",
    "with a as b, c: pass", "try: a\nexcept (B, C) as d: e\nelse: f\nfinally: g", "try: a\nexcept* B: c",
    "match x:\n    case [1, *_] | {'a': b, **r} if c: d\n    case A(x, y=2) as z: pass",
    "lambda *a, b=1: (a, b)", "a[1:2, ::3, ...]", "f'{a!r:>{b}} {{}} {c = }'", "x = y = z", "x += 1", "del a, b[0]",
    "-(-a) ** -b", "(a + b) * c - (d - e)", "not (a and b or c)", "a < b <= (c < d)", "{**a, 'b': 1}", "{1, *a}",
    "[x for x in y if z for w in v]", "(x async for x in y)", "raise A from B", "assert a, 'b'", "global a, b",
    "from . import a as b, c", "import a.b as c, d", "(a := 1)", "print(*a, **b)", "'it\\'s' \"x\"", "b'\\x00'",
    "1e400", "-1", "1j", "(1).real", "await_", "@d\ndef f[T: int, *Ts, **P](): ...", "type X[T] = list[T]",
    "return_ = ()", "(a,)", "a, b = c, *d", "if a: b\nelif c: d\nelse: e", "while a: b", "nonlocal_", "\"\"\"doc\"\"\"",
):
    text = ast.unparse(ast.parse(source))
    print(text)
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(source)), source
