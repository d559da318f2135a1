x = 5
x += 2
x -= 1
x *= 4
x //= 3
x **= 2
x %= 50
x <<= 2
x >>= 1
x |= 1
x &= 0xFF
x ^= 3
print(x)
y = 7
y /= 2
print(y)
a = b = [1]
a += [2]
print(b, a is b)
a = a + [3]
print(b, a)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
s = "ab"
s += "cd"
s *= 2
print(s)
d = {"k": 1}
d["k"] += 5
d |= {"z": 2}
print(d)


class C:
    n = 10


c = C()
c.n += 1
print(c.n, C.n)


class P:
    def __init__(self):
        self._v = 1

    @property
    def v(self):
        print("get")
        return self._v

    @v.setter
    def v(self, value):
        print("set", value)
        self._v = value


p = P()
p.v += 4
p.v *= 2


def local():
    n = 0
    for i in range(5):
        n += i
    big = 2**62
    big += big
    big += big
    return n, big


print(local())
st = {1, 2}
st |= {3}
st &= {2, 3}
st -= {3}
st ^= {9}
print(sorted(st))
m = [[0] * 2 for _ in range(2)]
m[1][0] += 5
print(m)
big = 2**63 - 1
big += 1
print(big, big - 1, -(2**63) - 1, (2**62) * 2, -(-(2**63)))
