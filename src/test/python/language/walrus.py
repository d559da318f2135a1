print((n := 10) + n)
data = [1, 2, 3, 4]
if (size := len(data)) > 3:
    print("long", size)
while (item := data.pop()) > 2:
    print("popped", item)
print("stopped at", item)
print([y := 1, y**2, y + 5], y)
print([last := x * 2 for x in range(4)], last)
print(any((witness := c).isdigit() for c in "ab3d4"), witness)
print({(k := "key"): k.upper()})
print(f"{(z := 7)} {z:=5}")

def f(a, b=(default := 3)):
    return a, b

print(f(q := 1), q, default)
print((lambda: (inner := 5) + inner)())

def g():
    [leak := i for i in range(3)]
    return leak

print(g())
total = 0
print([total := total + v for v in [1, 2, 3]], total)
x = y = z = 0
print((x := 1, 2), x)
x = (y := 5, 6)
print(x, y)
print(a[0] if (a := [9]) else None)

def outer():
    def inner():
        nonlocal seen
        return (seen := "set by inner")
    seen = None
    inner()
    return seen

print(outer())
for bad in ("[i := 0 for i in range(5)]", "[i for i in (j := range(3))]", "(a.b := 1)", "a := 1",
            "f(a=b := 1)", "(lambda: x := 1)", "class A: [b := i for i in range(3)]"):
    try:
        exec(bad)
    except SyntaxError as e:
        print(bad, "->", e.msg)
