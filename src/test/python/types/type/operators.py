class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o)) if isinstance(o, (V, int)) else NotImplemented
    def __radd__(self, o): return ("radd", o)
    def __iadd__(self, o): self.x += 100; return self
    def __neg__(self): return V(-self.x)
    def __getitem__(self, k): return ("item", k)
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
    def __contains__(self, k): return k == self.x
    def __call__(self, *a, **k): return (a, k)
    def __len__(self): return self.x
    def __bool__(self): return self.x > 0
    def __matmul__(self, o): return "matmul"
    def __index__(self): return self.x
    def __enter__(self): return "entered"
    def __exit__(self, *a): print("exit", a[0]); return True
    def __divmod__(self, o): return "divmod"
    def __rpow__(self, o): return ("rpow", o)
    def __format__(self, spec): return "fmt:" + spec
    def __reversed__(self): return iter("rev")
    def __iter__(self): return iter([self.x])
v = V(3)
print(v + v, v + 1, 1 + v, -v, v[1:2], 3 in v, 4 in v, v(1, a=2), len(v), bool(V(0)), v @ 1, hex(v), divmod(v, 2), 2 ** v)
print(f"{v:abc}", format(v), list(reversed(v)), [*v], [0, 1, 2, 3][v], "x" * v)
v[0] = 1
del v["k"]
w = v
w += 1
print(v, w is v)
with v as e:
    print(e)
    raise ValueError("swallowed")
for f in (lambda: v + "s", lambda: v - 1, lambda: ~v, lambda: v < 1, lambda: v // 2, lambda: abs(v), lambda: float(v), lambda: int(v), lambda: round(v), lambda: v @ v - 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
v.__len__ = lambda: 99
print(len(v))
V.__len__ = lambda self: 42
print(len(v))
del V.__bool__
print(bool(v))
class Neg:
    def __len__(self): return -1
class Str:
    def __len__(self): return "x"
for o in (Neg(), Str()):
    try:
        len(o)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
