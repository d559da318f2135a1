d = {"a": 1, "b": 2}
d["c"] = 3
print(d, len(d), "a" in d, "z" in d, d["b"], d.get("z"), d.get("z", 0))
print(dict(a=1), dict([("x", 1), ("y", 2)]), dict({"q": 1}, r=2), dict(zip("ab", (1, 2))))
print(d.setdefault("a", 9), d.setdefault("n"), d.setdefault("m", []), d)
print(d.pop("n"), d.pop("zz", "default"), d.popitem(), d)
d.update({"a": 10}, e=5)
d.update([("f", 6)])
d.update()
print(d)
del d["a"]
d["a"] = "again"
print(d, list(d), list(reversed(d)))
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], 0))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b"}, {"1": 1, 1: 2})
e = d.copy()
d.clear()
print(d, e)
for f in (
    lambda: {}["missing"],
    lambda: {}[1, 2],
    lambda: {}.pop("k"),
    lambda: {}.popitem(),
    lambda: dict(1),
    lambda: dict([1]),
    lambda: dict([(1, 2, 3)]),
    lambda: dict(["ab", "c"]),
    lambda: dict([], []),
    lambda: {[]: 1},
    lambda: {}.get(),
    lambda: {}.update(1, 2),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
