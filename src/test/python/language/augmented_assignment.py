x = 5
x += 2; print(x)
x -= 1; print(x)
x *= 3; print(x)
x //= 4; print(x)
x **= 3; print(x)
x %= 10; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 3; print(x)
x &= 6; print(x)
x ^= 5; print(x)
x /= 2; print(x)
a = b = [1]
a += (2,)
print(a, b, a is b)
a *= 2
print(b)
a = a + [9]
print(a is b, b)
t = u = (1,)
t += (2,)
print(t, u)
s = "a"
s += "b"
s *= 2
print(s)
st = {1}
alias = st
st |= {2}; st &= {1, 2, 3}; st ^= {9}; st -= {1}
print(sorted(st), st is alias)
d = {"k": 1}
d |= {"z": 2}
d["k"] += 10
print(d)
tup = ([1],)
try:
    tup[0] += [2]
except TypeError as e:
    print(e, tup)
class M:
    def __imatmul__(self, o): return ("imatmul", o)
    def __truediv__(self, o): return ("div", o)
    def __ipow__(self, o): return NotImplemented
    def __pow__(self, o): return ("pow", o)
m = M()
m @= 3
print(m)
m = M(); m /= 2; print(m)
m = M(); m **= 2; print(m)
try:
    m = M(); m -= 1
except TypeError as e:
    print(e)
class Slots:
    total = 0
    def add(self, n):
        self.total += n
        return self.total
o = Slots()
print(o.add(2), o.add(3), Slots.total, vars(o))
matrix = [[0] * 2 for _ in range(2)]
matrix[1][0] += 5
matrix[0][1] -= 1
print(matrix)
try:
    undefined += 1
except NameError as e:
    print(e)
