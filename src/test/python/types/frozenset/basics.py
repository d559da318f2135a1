f = frozenset([3, 1, 2])
print(f, frozenset(), len(f), 2 in f, frozenset("a"))
print(f | {4}, f & {1}, f - {1}, f ^ {1, 9})
print(frozenset(f) is f, f.copy() is f, frozenset() is frozenset([]))
print(hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(frozenset()) == hash(frozenset([])))
for name in ("add", "remove", "update", "clear", "__ior__"):
    print(name, hasattr(f, name))
g = f
g |= {10}
print(sorted(g), sorted(f))
print(f == {1, 2, 3}, f < {1, 2, 3, 4}, f.issuperset([1]))
class F(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)
x = F(1, 2)
x.note = "n"
print(x, x.note, x == frozenset([1, 2]), hash(x) == hash(frozenset([1, 2])), type(x | x).__name__)
try:
    frozenset([[]])
except TypeError as e:
    print(e)
try:
    f + f
except TypeError as e:
    print(e)
print({frozenset([1]): "one", frozenset(): "none"})
