class Tagged(set):
    def __init__(self, items, tag):
        super().__init__(items)
        self.tag = tag

t = Tagged([1, 2], "t")
print(t, t.tag, type(t | {3}).__name__, type(t.copy()).__name__, t == {1, 2}, len(t))
t.add(3)
print(sorted(t), isinstance(t, set))
f = frozenset([1, 2])
print({f: "frozen"}[frozenset([2, 1])], {1, 2} in {f}, f in {f})
nested = {frozenset([1])}
print(nested, {1} in nested)
nested.discard({1})
print(nested)
class E:
    def __init__(self, n):
        self.n = n
    def __eq__(self, o):
        return self.n == o.n
    def __hash__(self):
        return 7
print(len({E(1), E(2), E(1)}), E(2) in {E(1), E(2)})
print(set.add, set().__reduce__()[1])
try:
    set.add([], 1)
except TypeError as e:
    print(e)
rec = [frozenset()]
print(repr(set()), repr(frozenset()), rec, [{1}])
