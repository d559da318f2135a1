class V:
    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f"V({self.x})"

    def __add__(self, o):
        return NotImplemented if isinstance(o, str) else V(self.x + (o.x if isinstance(o, V) else o))

    def __radd__(self, o):
        return V(("r", o, self.x))

    def __iadd__(self, o):
        self.x = ("i", self.x, o)
        return self

    def __mul__(self, o):
        return V(self.x * o)

    def __neg__(self):
        return V(-self.x)

    def __pos__(self):
        return "pos"

    def __invert__(self):
        return "inv"

    def __eq__(self, o):
        return isinstance(o, V) and self.x == o.x

    def __lt__(self, o):
        return self.x < o.x

    def __contains__(self, k):
        return k == self.x

    def __bool__(self):
        return self.x != 0

    def __matmul__(self, o):
        return ("matmul", o)

    def __getitem__(self, k):
        return k

    def __call__(self, *a, **k):
        return a, k

    def __len__(self):
        return 7


v, w = V(1), V(2)
print(v + w, v + 1, 5 + v, v * 3, -v, +v, ~v, v @ 2)
v += 10
print(v)
print(V(1) == V(1), V(1) != V(2), V(1) < V(2), V(1) > V(2), 1 in V(1), 2 not in V(1))
print(bool(V(0)), not V(1), V(0) or "or", V(1) and "and")
print(w[1], w[1:2], w[::3, ...], w[()], w(1, a=2), len(w))
w *= 2
print(w)
for expr in ["v + 's'", "'s' * v", "v - 1", "1 - v", "v <= w", "v ** 2", "-[]", "~1.5", "[] < 1", "v[0] = 1", "del v[0]", "1 + None", "'a' + 1", "[1] + (2,)"]:
    try:
        exec(expr)
    except TypeError as e:
        print(expr, "->", e)


class Sub(V):
    def __radd__(self, o):
        return "sub first"


print(V(1) + Sub(2))


class OnlyLen:
    def __len__(self):
        return 0


print(bool(OnlyLen()), bool(object()))


class BadBool:
    def __bool__(self):
        return 5


try:
    if BadBool():
        pass
except TypeError as e:
    print(e)
