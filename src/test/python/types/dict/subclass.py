class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]

d = Default(a=1)
print(d["a"], d["b"], d, d.get("c"), "c" in d)
d.tag = "t"
print(d.tag, d.__dict__, type(d.copy()).__name__, type(d | {}).__name__)

class Upper(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
    def __getitem__(self, k):
        return super().__getitem__(k.upper())

u = Upper(x=1)
u["y"] = 2
print(u, u["Y"], u["y"])
try:
    u["x"]
except KeyError as e:
    print("KeyError", e)
print(dict(u), {**u}, Upper.fromkeys("ab"))

class Counter(dict):
    def __init__(self, items):
        for i in items:
            self[i] = self.get(i, 0) + 1

print(Counter("hello"))

class Keyed:
    def __init__(self, n):
        self.n = n
    def __hash__(self):
        return self.n % 2
    def __eq__(self, other):
        return isinstance(other, Keyed) and self.n == other.n
    def __repr__(self):
        return f"K{self.n}"

k = {Keyed(i): i for i in range(6)}
print(k, k[Keyed(3)], Keyed(9) in k)
del k[Keyed(2)]
print(k, len(k))
class BadEq:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        raise ValueError("no comparison")
x = {BadEq(): 1}
try:
    x[BadEq()]
except ValueError as e:
    print(e)
class BadHash:
    def __hash__(self):
        return "x"
try:
    {BadHash(): 1}
except TypeError as e:
    print(e)
