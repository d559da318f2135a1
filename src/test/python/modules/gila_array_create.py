import gila

print(gila.array([1, 2, 3]), gila.array([1, 2.5]), gila.array([]))
print(gila.array([[1, 2], [3, 4], [5, 6]], dtype="float32"))
a = gila.array(((1, 2, 3), (4, 5, 6)))
print(a.shape, a.dtype, a.ndim, a.size, a.itemsize, a.nbytes, a.strides, len(a))
print(gila.array(range(4)), gila.array(x * x for x in range(4)), gila.array([True, False]))
print(gila.zeros(3), gila.ones((2, 2), dtype="int64").tolist(), gila.full(2, 7.5))
print(gila.arange(5), gila.arange(3, "int64"), gila.linspace(0, 1, 5))
print(gila.array(5).shape, gila.array(5).tolist(), float(gila.array([2.5])))
print(gila.array([1.9, -1.9]).astype("int64"), gila.array([1, 2]).astype(float))
b = gila.array(a)
b[0, 0] = 100
print(a[0, 0], b[0, 0], type(a), isinstance(a, gila.Array))
print(gila.array([2**63 - 1, -(2**63)]).tolist())


def fails(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


fails(lambda: gila.array([[1, 2], [3]]))
fails(lambda: gila.array([1, [2]]))
fails(lambda: gila.array([[1], 2]))
fails(lambda: gila.array(["a"]))
fails(lambda: gila.array([2**64]))
fails(lambda: gila.array([1], dtype="int7"))
fails(lambda: gila.array([1], dtype=7))
fails(lambda: gila.zeros(-1))
fails(lambda: gila.zeros((2**40, 2**40)))
fails(lambda: gila.array(3.5, dtype=int))
fails(lambda: len(gila.array(1)))
fails(lambda: bool(gila.zeros(2)))
fails(lambda: gila.random(3, dtype="int64"))
