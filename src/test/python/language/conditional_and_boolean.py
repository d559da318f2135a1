print(1 and 2, 0 and 2, 1 or 2, 0 or 2, not 1, not 0, not not 5)
print([] or {} or "last", [] and x if False else "else", None or 0)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 != 2, 3 > 2 >= 2 == 2)

def v(x):
    print("eval", x)
    return x

print(v(1) < v(2) < v(0) < v(9))
print(v(0) and v(1), v(1) or v(2))
print(v("a") if v(False) else v("b"))
x = 5
print("neg" if x < 0 else "zero" if x == 0 else "pos")
print((lambda: 1 if x else 2)(), [i if i % 2 else -i for i in range(4)])
print(1 if [] else 2, not [] == True, not ([] == True))
print(1 in [1] == True, (1 in [1]) == True)
print(x is x is not None, 2 in {1, 2} not in [3])

class Truth:
    def __init__(self, t): self.t = t
    def __bool__(self):
        print("bool", self.t)
        return self.t

class Len:
    def __len__(self): return 0

print(bool(Truth(True)), bool(Len()), bool(object()))
if Truth(False): pass
elif not Truth(True): pass
else: print("else")
while Truth(False): pass
assert Truth(True)
try:
    assert Truth(False), "message"
except AssertionError as e:
    print(repr(e))
try:
    assert 0
except AssertionError as e:
    print(repr(e))

class BadBool:
    def __bool__(self): return 1

try:
    bool(BadBool())
except TypeError as e:
    print(e)

class Cmp:
    def __lt__(self, o): return []
    def __eq__(self, o): return "eq"

print(Cmp() < 1, Cmp() == 1, Cmp() != 1, Cmp() == 2 == 3, Cmp() < 1 < 2)
