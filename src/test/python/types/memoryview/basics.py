def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


m = memoryview(b"abcdef")
print(len(m), m[0], m[-1], m[1:3].tobytes(), bytes(m[::2]), m[::-1].tobytes(), list(m[:2]), m.tolist(), m == b"abcdef", m[1:2] == b"b", m != b"x", m.hex(), m.hex(":", 2))
print(m.format, m.itemsize, m.ndim, m.shape, m.strides, m.suboffsets, m.nbytes, m.readonly, m.c_contiguous, m.f_contiguous, m.contiguous, m.obj)
s = m[1:5:2]
print(s.shape, s.strides, s.contiguous, s.nbytes, s.tolist(), s[1], memoryview(s).tobytes(), hash(m) == hash(b"abcdef"), 97 in m, bytes(m), bytearray(m), b"x".join([m, m]))
w = memoryview(bytearray(b"12345"))
w[0] = 65
w[1:3] = b"BC"
w[3:] = memoryview(b"DE")
print(w.tobytes(), w.obj, w.readonly, w.toreadonly().readonly, list(iter(w))[:2])
for f in (lambda: m.__setitem__(0, 1), lambda: m[10], lambda: m["a"], lambda: w.__setitem__(0, 256), lambda: w.__setitem__(0, "a"), lambda: w.__setitem__(slice(0, 2), b"x"), lambda: w.__delitem__(0), lambda: memoryview("a"), lambda: memoryview(5), lambda: memoryview(), lambda: hash(w), lambda: m[0, 0], lambda: m < m, lambda: w.__setitem__(slice(0, 1), 5), lambda: w.__setitem__(0, 1.5)):
    err(f)
print(m == m, m == 5, memoryview(b"a") == memoryview(bytearray(b"a")), memoryview(b"") == b"")
