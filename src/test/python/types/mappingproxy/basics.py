from types import MappingProxyType
d = {"a": 1}
p = MappingProxyType(d)
print(p, p["a"], len(p), "a" in p, list(p), p.get("z", 0), list(p.items()), list(p.keys()), list(p.values()))
d["b"] = 2
print(p["b"], p == {"a": 1, "b": 2}, p | {"c": 3}, {"z": 0} | p, p.copy(), list(reversed(p)))
for f in (
    lambda: p.__setitem__("x", 1),
    lambda: MappingProxyType([1]),
    lambda: MappingProxyType(),
    lambda: p["missing"],
    lambda: hash(p),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p["x"] = 1
except TypeError as e:
    print(e)
try:
    p |= {}
except TypeError as e:
    print(e)
class A:
    x = 1
v = vars(A)
A.y = 2
print(v["x"], "y" in v, type(v).__name__, "__module__" in v)
match p:
    case {"a": n}:
        print("matched", n)
