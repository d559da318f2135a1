class N:
    def __init__(self, n): self.n = n
    def __repr__(self): return f"N({self.n})"
    def __add__(self, o): return N(self.n + (o.n if isinstance(o, N) else o))
    def __radd__(self, o): return N(("r", o, self.n))
    def __iadd__(self, o):
        self.n = ("i", self.n)
        return self
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return ("rsub", o)
    def __matmul__(self, o): return ("@", o)
    def __pow__(self, o, m=None): return ("pow", o, m)
    def __rpow__(self, o): return ("rpow", o)
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "inv"
    def __abs__(self): return "abs"
    def __divmod__(self, o): return ("divmod", o)
    def __lshift__(self, o): return ("<<", o)
    def __and__(self, o): return ("&", o)
    def __ror__(self, o): return ("r|", o)
    def __floordiv__(self, o): return ("//", o)
    def __mod__(self, o): return ("%", o)
    def __getitem__(self, i): return ("item", i)
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __contains__(self, x): return x == 1
    def __call__(self, *a, **k): return (a, k)
    def __index__(self): return 3
    def __int__(self): return 7
    def __float__(self): return 1.5

a = N(1)
print(a + N(2), a + 1, 5 + a, a - 1 if False else 2 - a)
try:
    a - a
except TypeError as e:
    print(e)
print(a @ 2, a ** 2, pow(a, 2, 3), 2 ** a, -a, +a, ~a, abs(a), divmod(a, 1), a << 1, a & 1, 1 | a, a // 2, a % 3)
a += 1
print(a)
print(a[1], a[1:2], a[..., 1:2:3, *[4]], 1 in a, 2 not in a, a(1, k=2))
a[0] = 1
a[1:2, 3] = 4
del a["x"]
print([10, 20, 30, 40][a], int(a), float(a), hex(a), bin(a), "abc" * a)
print(range(a), round(2.5), (5).__add__("x"), (5).__radd__(2))
for expr in ("1 + 'a'", "[] + ()", "-'a'", "{} < {}", "1 @ 2", "'a' % 1 % 2", "~1.5", "None + 1", "1 in 2", "[][1.5]", "5()", "{}[[]]"):
    try:
        print(eval(expr))
    except TypeError as e:
        print(expr, "->", e)
