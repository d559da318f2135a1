def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for s in ["0", "1", "-1.5", "  3.25\n", "1e5", "1E-5", ".5", "5.", "1_000.5", "inf", "-Infinity", "NaN", "+nan", "1e400", "1e-400",
          "\u0661.\u0665", "0x1p3".replace("0x1p3", "8"), "123456789012345678901234567890", "-0", "1_0e1_0"]:
    print(repr(s), float(s))
print(float(), float(b"1.5"), float(bytearray(b" 2 ")), float(5), float(True), float(2**80))
for s in ["", "a", "1.5.5", "1__0", "_1", "1_", "1e", "e5", "0x10", "1 2", "infinit", "--1", "1,5", "1_.5", "\x00"]:
    err(float, s)
err(float, b"x")
err(float, None)
err(float, [])
err(float, 1j)
err(float, "1", "2")
class F:
    def __float__(self):
        return 2.5
class X:
    def __index__(self):
        return 3
class Bad:
    def __float__(self):
        return 1
print(float(F()), float(X()))
err(float, Bad())
