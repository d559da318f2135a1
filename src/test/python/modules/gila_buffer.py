import gila

a = gila.arange(6).reshape(2, 3)
m = memoryview(a)
print(m.format, m.itemsize, m.shape, m.strides, m.ndim, m.nbytes, m.readonly, m.c_contiguous)
print(m.tolist(), m[1, 2])
m[0, 1] = 42.5
print(a[0, 1], bytes(a) == m.tobytes(), len(bytes(a)))
t = memoryview(a.T)
print(t.shape, t.strides, t.c_contiguous, t.tolist())
print(memoryview(gila.zeros(2, "float32")).format, memoryview(gila.zeros(2, "int64")).format)

print(gila.array(bytearray(b"\x01\x02\xff")), gila.array(memoryview(b"abcd")).tolist())
b = gila.array(memoryview(bytes(a)).cast("d"))
print(b.dtype, b.tolist() == a.reshape(-1).tolist())
print(gila.array(memoryview(a)).shape, gila.array(m, dtype="int64").tolist())
halves = gila.arange(8)[::2]
print(memoryview(halves).strides, memoryview(halves).tolist(), bytes(halves) == bytes(halves.copy()))

a.close()
print(m[0, 1])
try:
    a[0, 0]
except ValueError as e:
    print("ValueError", e)
m.release()
try:
    memoryview(a)
except ValueError as e:
    print("ValueError", e)
with gila.zeros(3) as z:
    print(z)
try:
    z.sum()
except ValueError as e:
    print("ValueError", e)
z.close()
