import gila

a = gila.array([1.0, 2.0, 3.0])
b = gila.array([10.0, 20.0, 30.0])
print(a + b, a + 1, 1 + a, b - a, 1 - a, a - 1)
print(a * b, a * 2, 2 * a, -a, +a)
c = a
c += 1
c *= b
c -= 0.5
print(a, c is a)
column = gila.array([[1.0], [2.0]])
print((column + b).tolist(), (column * column.T).tolist())
m = gila.array([[1.0, 2.0], [3.0, 4.0]])
print((m @ m).tolist(), (m @ m.T).tolist())
print(gila.array([1.5], "float32") + 1, (gila.array([0.1], "float32") * 3)[0] == 0.3)
n = gila.array([1, 2, 3])
print(n + 1, 2 * n - n, -n, n + 0.5, n * b, a + gila.array([1, 2, 3], "float32"))
print((gila.array([2**62, -(2**63)]) + gila.array([2**62, -1])).tolist())
print(bool(gila.array([3.0])), bool(gila.zeros(1)))


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: a + gila.zeros(2))
fails(lambda: a + "x")
fails(lambda: a + [1, 2, 3])
fails(lambda: a / 2)
fails(lambda: m @ 3)
fails(lambda: m @ a)
fails(lambda: m @ gila.zeros((3, 2)))
fails(lambda: gila.array([1, 2]) @ gila.array([1, 2]))
