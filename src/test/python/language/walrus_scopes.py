def f():
    if any((hit := x) > 2 for x in [1, 2, 3, 4]):
        return hit
print(f())
print([(y := x, y * 2) for x in range(2)], y)
def counts(words):
    seen = {}
    return [seen.update({w: (n := seen.get(w, 0) + 1)}) or n for w in words]
print(counts("abab"))
class C:
    if (attr := 5) > 3:
        other = attr + 1
print(C.attr, C.other)
def g():
    global made
    [made := i for i in range(3)]
g()
print(made)
def h():
    z = 0
    def inner():
        nonlocal z
        [z := z + i for i in range(4)]
    inner()
    return z
print(h())
print((a := 1) + (b := a + 1), a, b)
print([a := 3, a + 1], (a := 4, a)[0], {a: (a := 5)}, a)
def default(x=(captured := 9)): return x
print(default(), captured)
data = iter([b"ab", b"c", b""])
while chunk := next(data): print(chunk)
print(f"{(w := 3) * 2} {w}", "y" if (q := False) else q)
lam = lambda v: (t := v * 2) + t
print(lam(2), [r for r in range(5) if (s := r % 2)], s)
assert (ok := True), "message"
print(ok, not (no := 0), no)
for bad in ("x := 1", "x = y := 1", "(x := 1, y := 2", "f(x=(y := 1), z:=2)", "lambda: x := 1", "(a[0] := 1)", "((a, b) := 1)",
            "[x := 0 for x in y]", "[[j := 0] for i in range(5) for j in z]", "class A: [x := i for i in y]", "def f(x := 1): pass", "del (a := 1)", "(a := 1) = 2"):
    try:
        compile(bad, "<s>", "exec")
        print(bad, "compiles")
    except SyntaxError as e:
        print(bad, "->", e.msg)
