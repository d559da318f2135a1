def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


a = bytearray(range(16))
m = memoryview(a)
for f in "bBchHiIlLqQ":
    c = m.cast(f)
    print(f, c.format, c.itemsize, c.shape, c.tolist()[:3])
i = m.cast("i")
i[0] = -1
print(a[:4], i[0], i.nbytes, len(i))
d = memoryview(bytearray(16)).cast("d")
d[0] = 1.5
d[1] = -2
print(d.tolist(), d.cast("B").cast("d")[0], d.tobytes().hex())
f = memoryview(bytearray(4)).cast("f")
f[0] = 0.1
print(f[0], memoryview(bytearray(2)).cast("?").tolist(), memoryview(b"ab").cast("c").tolist())
g = m.cast("B", [4, 4])
print(g.ndim, g.shape, g.strides, g[1, 2], g.tolist(), g.nbytes, len(g), g.c_contiguous)
g[3, 3] = 99
print(a[-1], g.cast("B").tolist()[-2:])
e = memoryview(bytearray(2)).cast("e")
e[0] = 1.5
print(e[0], e.tobytes())
for fn in (lambda: m.cast("x"), lambda: m[:3].cast("i"), lambda: m[::2].cast("i"), lambda: i.cast("d"), lambda: m.cast("B", [3, 3]), lambda: m.cast("B", [0]), lambda: g[0], lambda: g[4, 0], lambda: g[0, 0, 0], lambda: i.__setitem__(0, 2**31), lambda: i.__setitem__(0, 1.5), lambda: m.cast("b").__setitem__(0, 200), lambda: d.__setitem__(0, "a"), lambda: m.cast("@i") and m.cast("<i")):
    err(fn)
