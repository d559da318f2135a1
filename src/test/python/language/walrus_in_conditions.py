data = iter([3, 1, 4, 1, 5])
while (x := next(data, None)) is not None:
    if (sq := x * x) > 10:
        print(x, sq)
print(x, sq)
if any((hit := n) > 2 for n in [1, 2, 3, 4]):
    print("hit", hit)
print([y for v in range(5) if (y := v * 2) > 4], y)


def f(seq):
    total = 0
    partial = [total := total + v for v in seq]
    return partial, total


print(f([1, 2, 3]))


def g():
    def h():
        nonlocal k
        return [k := k + i for i in range(3)]

    k = 10
    return h(), k


print(g())
a = (b := 5, c := 6)
print(a, b, c)
print((lambda: (z := 1) + z)())
d = {(key := "k"): (val := 2)}
print(d, key, val)
print(f"{(w := 3)} {w:=5}")
x = 1
x += (x := 10)
print(x)


def order():
    v = 1
    return [v, (v := 2), v, v + (v := 5), v]


print(order())
