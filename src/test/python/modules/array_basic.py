# array: items, slices, memory, limits.
import array
import pickle

a = array.array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.insert(0, -1)
print(a, a[1], a[-1], a[2:5], a[::-2], len(a), a.itemsize, a.typecode)
a[0] = 7
a[1:3] = array.array("i", [8, 9, 10])
del a[-1], a[::3]
print(a.tolist(), a.index(8) if 8 in a else None, a.count(9), a.pop(), a)
a.reverse()
print(a + a, a * 2, a == array.array("i", a), a < array.array("i", [100]), sum(a))
print(array.array("d", [1.5, 2]), array.array("f", [0.1])[0], array.array("u", "h\u00e9"), array.array("B", b"\x00\xff"))
b = array.array("h", [1, 256])
print(b.tobytes(), bytes(memoryview(b)), memoryview(b).format)
b.byteswap()
print(b)
b.frombytes(b"\x05\x00")
print(b, pickle.loads(pickle.dumps(b)) == b)
m = memoryview(b)
m[0] = 99
print(b[0])
for bad in (lambda: array.array("b", [128]), lambda: array.array("B", [-1]), lambda: array.array("i", [2**40]), lambda: array.array("i", ["x"]),
            lambda: array.array("z"), lambda: b[10], lambda: a.remove(1000), lambda: b.frombytes(b"\x00"),
            lambda: a + [1], lambda: array.array("i", "text"), lambda: array.array("Q", [-1])):
    try:
        bad()
        print("no error")
    except (TypeError, ValueError, OverflowError, IndexError, BufferError) as e:
        print(type(e).__name__, e)
