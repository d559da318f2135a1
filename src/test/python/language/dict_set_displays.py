print({}, {1: 2}, {**{}}, {1, 2} == {2, 1}, {*()} == set(), type({}).__name__, type({*[]}).__name__)
print({"a": 1, "a": 2}, {1: "a", 1.0: "b", True: "c"}, len({1, 1.0, True, "1"}))
k = []
def key(x):
    k.append(x)
    return x
print({key(1): key("v1"), **{key(2): 0}, key(3): key("v3")}, k)
print({k: v for k, v in [(1, 2), (1, 3)]}, {i // 2 for i in range(6)} == {0, 1, 2})
print({(1, 2): [3], None: ..., frozenset({1}): {2}}[frozenset([1])])
for bad in ("{[]: 1}", "{[]}", "{{}}", "{**[1]}", "{1: 2}[3]", "{*1}", "{**{1: 2}, **None}", "hash({})"):
    try:
        print(eval(bad))
    except (TypeError, KeyError) as e:
        print(bad, "->", type(e).__name__, e)
d = {"x": {"y": [1, {"z": 2}]}}
print(d["x"]["y"][1]["z"], d.get("q", {}).get("r"))
print({**dict(a=1), "b": 2} | {"c": 3}, {"a": 1} == {"a": 1.0}, {1: {2: {3: {}}}})
x = {}
x["self"] = x
print(x)
e = dict.fromkeys("abc", 0)
e |= {"b": 1}
print(e, list(reversed(e)), {v: k for k, v in e.items()})
print({"key": lambda: 1}["key"](), {1: 2, 3: 4,}, {1, 2,} == {1, 2})
print({i: {j for j in range(i)} for i in range(3)}, *{"only": 1})
