d = {}
for i in range(1000):
    d[i] = str(i)
for i in range(0, 1000, 3):
    del d[i]
print(len(d), d[1], 3 in d, list(d)[:5], list(d)[-3:])
for i in range(0, 1000, 3):
    d[i] = "back"
print(len(d), list(d)[-2:], d[0])
while len(d) > 2:
    d.popitem()
print(d)
words = {}
for i in range(300):
    words.setdefault("w%d" % (i % 17), []).append(i)
print(len(words), words["w3"][:4], sum(map(len, words.values())))
big = {2 ** i: i for i in range(0, 200, 20)}
print(big[2 ** 100], 2 ** 61 in big, big)
neg = {-1: "a", -2: "b", 2 ** 61 - 2: "c"}
print(neg, hash(-1) == hash(-2), neg[-1], neg[-2])
d = {i: i for i in range(5)}
it = iter(d.items())
next(it)
d[0] = "changed"
print(list(it))
class Evil:
    def __init__(self, d):
        self.d = d
    def __hash__(self):
        return 0
    def __eq__(self, other):
        self.d.clear()
        return False
d = {}
d[Evil(d)] = 1
d[Evil(d)] = 2
print(len(d))
