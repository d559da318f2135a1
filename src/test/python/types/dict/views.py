d = {"a": 1, "b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k))
d["d"] = 4
print(list(k), list(v), list(i), "d" in k, 4 in v, ("d", 4) in i, ("d", 5) in i)
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted({"a", "q"} - k))
print(k == {"a", "b", "c", "d"}, k < {"a", "b", "c", "d", "e"}, k >= {"a"}, k.isdisjoint(["x"]), i == {("a", 1)})
print(sorted(i & [("a", 1), ("b", 0)]), sorted(i - {("a", 1)}))
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__)
print(k.mapping["a"], type(k.mapping).__name__)
try:
    k.mapping["a"] = 2
except TypeError as e:
    print(e)
try:
    hash(k)
except TypeError as e:
    print(e)
print(v == v, v == d.values())
for bad in ("add", "del"):
    try:
        for key in d:
            if bad == "add":
                d[key * 2] = 0
            else:
                del d[key]
    except RuntimeError as e:
        print(e)
print(len(d))
for key in d:
    d[key] = 0
print(d)
it = iter(d)
next(it)
print(it.__length_hint__(), list(it))
