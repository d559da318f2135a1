calls = []
def n(x):
    calls.append(x)
    return x

print(n(1) < n(2) < n(3), calls); calls.clear()
print(n(1) > n(2) < n(3), calls); calls.clear()
print(n(1) < n(5) > n(2) != n(2) == n(9), calls); calls.clear()
print(1 < 2 in [2, True], 1 in [1] in [[1]], 5 is 5 is not None)
print((1 < 2) < 1, 1 < (2 < 1), not 1 < 2, 1 == True == 1.0)

class V:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("lt", self.n, o.n); return self.n < o.n
    def __gt__(self, o): print("gt", self.n, o.n); return self.n > o.n
    def __eq__(self, o): print("eq", self.n, o.n); return self.n == o.n
    def __contains__(self, x): print("contains"); return "yes"

print(V(1) < V(2) < V(1))
print(V(1) > V(0), V(1) == V(1) != V(2))
print(3 in V(0), 3 not in V(0))
x = 5
if 0 < x < 10 and x != 7: print("in range")
while 3 < x <= 5: x -= 1
print(x)
print([i for i in range(10) if 2 < i < 5 or i == 9])
try:
    1 < "a" < 2
except TypeError as e:
    print(e)
class Partial:
    def __lt__(self, o): return NotImplemented
    def __ge__(self, o): return "reflected ge"
try:
    print(Partial() <= 1)
except TypeError as e:
    print(e)
print(1 <= Partial())
try:
    Partial() < Partial()
except TypeError as e:
    print(e)
