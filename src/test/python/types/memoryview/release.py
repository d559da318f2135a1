def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


m = memoryview(b"abc")
with m as v:
    print(v is m, v[0])
for f in (lambda: m[0], lambda: len(m), lambda: m.tobytes(), lambda: m.format, lambda: m.tolist(), lambda: memoryview(m), lambda: m.__enter__(), lambda: m.hex(), lambda: m.cast("b")):
    err(f)
m.release()
print(m == m)
a = memoryview(bytearray(b"xyz"))
b = a[1:]
a.release()
print(b.tobytes(), b.obj)
b[0] = 0
print(b.obj)
b.release()
class Lender:
    def __init__(self):
        self.data = bytearray(b"lent")
    def __buffer__(self, flags):
        return memoryview(self.data)
x = memoryview(Lender())
print(x.tobytes(), bytes(Lender()), b"".join([Lender()]), int.from_bytes(Lender(), "big"))
