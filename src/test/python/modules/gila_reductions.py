import math

import gila

a = gila.arange(12).reshape(3, 4)
print(gila.sum(a), a.sum(0).tolist(), a.sum(axis=1).tolist(), a.sum(-1).tolist())
print(gila.min(a), gila.max(a), a.min(0).tolist(), a.max(1).tolist())
print(gila.dot(gila.arange(5), gila.arange(5)), a.T.sum(0).tolist())
values = [math.sin(i) * 10.0 ** (i % 7) for i in range(100_000)]
print(abs(gila.sum(gila.array(values)) - math.fsum(values)) < 1e-5)
print(gila.sum(gila.zeros(0)), gila.sum(gila.array([math.inf, -math.inf])), gila.max(gila.array([1.0, math.nan, 3.0])))
print(gila.sum(gila.full(1000, 0.1, "float32")) - 100 < 1e-4, gila.sum([1.5, 2.5]))

counts = gila.array([[3, -1, 2], [2**62, 2**62, 5]])
print(counts.sum(), counts.sum(0).tolist(), counts.min(), counts.max(1).tolist(), counts.dot(gila.ones((2, 3), int)))

m = gila.array([[1.0, 2.0], [3.0, 4.0]])
out = gila.zeros((2, 2))
print(gila.matmul(m, m, out) is out, out.tolist(), gila.matmul(m, m[:, 0:1]).tolist())
n = 40
big = gila.random(n * n, 5).reshape(n, n)
product = gila.matmul(big, big.T)
print(all(abs(product[i, j] - gila.dot(big[i], big[j])) < 1e-12 for i in range(n) for j in range(n)))

s = gila.array([3.0, -1.0, math.nan, 2.0, -math.inf])
gila.sort(s)
print(s)
t = gila.array([[3, 1, 2], [9, 7, 8]])
t.sort()
print(t.tolist())
r = gila.random(5000, 9)
expected = sorted(r)
r.sort()
print(r.tolist() == expected, gila.random(3, 9).tolist() == gila.random(3, 9).tolist())


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: gila.max(gila.zeros(0)))
fails(lambda: a.sum(2))
fails(lambda: gila.dot(gila.zeros(2), gila.zeros(3)))
fails(lambda: gila.matmul(gila.zeros(3), gila.zeros(3)))
print(gila.matmul(gila.array([[1, 2]]), gila.array([[3], [1 << 62]])).tolist())
fails(lambda: gila.sort([3, 1]))
