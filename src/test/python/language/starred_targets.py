a, *b = [1]
*a, b = "xy"
(a, *b), *c = (1, 2, 3), 4, 5
print(a, b, c)
[a, *[b, *c]] = 1, 2, 3, 4
print(a, b, c)
for a, *b in [(1, 2, 3), "xy", [9]]:
    print(a, b)
print([(x, y) for x, *y in ["abc", "d"]])
d = {}
*d["rest"], d["last"] = range(4)
print(d)
class O: pass
o = O()
o.a, *o.b, o.c = "hello"
print(o.a, o.b, o.c)
*a, = "iter"
print(a)
a, b, *c = "ab"
print(c)
def g():
    print("start")
    yield from range(3)
    print("end")
first, *rest = g()
print(first, rest)
with open(__file__) as f:
    head, *_ = f
print(head.strip())
for bad in ("*a = 1", "*a, *b = x", "a, *b, *c = x", "(*a) = 1", "*a += 1", "[*a, *b] = 1", "for *x in y: pass", "*x", "del *x", "x = *y", "print(*)", "f(**)"):
    try:
        compile(bad, "<s>", "exec")
        print(bad, "compiles")
    except SyntaxError as e:
        print(bad, "->", e.msg)
try:
    a, *b, c = 1,
except ValueError as e:
    print(e)
