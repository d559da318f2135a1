def f(n):
    return [[(i, j, n) for j in range(i)] for i in range(n)]


print(f(3))


def capture():
    fs = [lambda: (i, k) for i in range(2) for k in "ab"]
    i = "outer i"
    return [g() for g in fs], i


print(capture())


def uses_outer():
    base = 10
    adders = [(lambda x: x + base + i) for i in range(2)]
    base = 20
    return [a(1) for a in adders]


print(uses_outer())


def after():
    x = "kept"
    ys = [x for x in range(3)]
    zs = {x: y for x in "ab" for y in range(1)}
    return x, ys, zs


print(after())


def failing():
    x = "kept"
    try:
        [1 // x for x in (1, 0)]
    except ZeroDivisionError:
        return x, sorted(locals())


print(failing())


def conditions(rows):
    return [v for row in rows if row for v in row if v % 2 if v > 1]


print(conditions([[1, 2, 3], [], [5, 7]]))


class C:
    base = 3
    direct = [base for _ in "x"] if False else [b for b in [base]]
    lam = [lambda: b for b in range(2)]

    def m(self):
        return [self.base + i for i in range(2)]


print(C.direct, [g() for g in C.lam], C().m())
x = 5
print([x for _ in range(2)], [x := x + 1 for _ in range(2)], x)


def gen_in_comp():
    return [list(a * b for b in range(a)) for a in range(4)]


print(gen_in_comp())


def deleted():
    y = [i for i in range(2)]
    try:
        i
    except NameError as e:
        return str(e)


print(deleted())
