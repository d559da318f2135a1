a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, b - a)
print(a.union([9], (8,)), a.intersection([1, 2, 9], {2}), a.difference([1], [2]), a.symmetric_difference([1, 9]))
print(a.issubset(range(10)), a.issuperset([1, 2]), a.isdisjoint([7]), {1} < a, {1} <= {1}, a > b, a >= {1})
c = set(a)
c |= {7}
c &= {1, 2, 7, 8}
c -= {2}
c ^= {1, 10}
print(c)
c.update([1], "a")
c.intersection_update([1, "a", 7])
c.difference_update([7])
c.symmetric_difference_update(["a", "b"])
print(sorted(map(str, c)))
d = {1, 2}
d -= d
print(d)
for op in ("|=", "&=", "-=", "^="):
    try:
        exec("d %s [1]" % op)
    except TypeError as e:
        print(e)
print(type({1} | frozenset([2])).__name__, type(frozenset([1]) | {2}).__name__)
print(a.union(), a.intersection(), a.difference())
try:
    a.union(1)
except TypeError as e:
    print(e)
try:
    a.issubset(3)
except TypeError as e:
    print(e)
keys = {"x": 1, "y": 2}
print(sorted({"x", "z"} & keys.keys()), sorted({"x"} | keys.keys()))
