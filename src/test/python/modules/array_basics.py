from array import array, typecodes, ArrayType
import copy, pickle, struct

def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(typecodes, ArrayType is array, [(c, array(c).itemsize) for c in typecodes])
a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a.extend(array("i", [7]))
a.insert(0, 0)
print(a, len(a), a[0], a[-1], a[2:4], a[::-2], 3 in a, a.index(3), a.count(7), a.tolist(), list(a), a.typecode, sum(a))
a[1] = 10
a[2:4] = array("i", [20, 30, 40])
del a[0], a[-1:]
print(a, a.pop(), a.pop(0), a)
a.remove(40)
a.reverse()
print(a, a + array("i", [9]), a * 2, 2 * a, a == array("i", a), a == array("d", a), a < array("i", [100]), a != [1])
a += array("i", [1])
a *= 2
print(a, a.tobytes() == struct.pack("10i", *a), memoryview(a).format, memoryview(a)[1], bytes(array("B", b"xy")), array("h", b"\x01\x00\x02\x00"))
a[::2] = array("i", range(5))
del a[1::3]
print(a, copy.copy(a) == a, copy.deepcopy(a) == a, pickle.loads(pickle.dumps(a)) == a)
d = array("d", [1.5, 2, -0.0])
d.byteswap()
d.byteswap()
f = array("f", [0.1])
print(d, f, f[0] == 0.1, array("u", "héé"), array("u", "ab").tounicode(), array("q", [2**63 - 1]), array("Q", [2**64 - 1]), array("b", [-128]), array("i"))
b = array("B")
b.frombytes(b"abc")
b.fromlist([1, 2])
print(b, b[0], b.buffer_info()[1], [x for x in b if x > 2])
with memoryview(b):
    try:
        b.append(1)
    except BufferError:
        print("lent out")
b.append(1)
for fn in (lambda: array("x"), lambda: array("ii"), lambda: array(5), lambda: array("i", "ab"), lambda: array("i", [1.5]), lambda: array("i", ["a"]), lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("d", ["a"]), lambda: array("h", b"\x01"), lambda: a["x"], lambda: a[100], lambda: a.pop(100), lambda: array("i").pop(), lambda: a.remove(1000), lambda: a.index(1000), lambda: a + [1], lambda: a + array("d"), lambda: a.extend(array("d")), lambda: a.extend(5), lambda: a.fromlist((1,)), lambda: a < 5, lambda: hash(a), lambda: a.tounicode()):
    err(fn)
