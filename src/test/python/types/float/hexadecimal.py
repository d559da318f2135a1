def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for x in (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, float("inf"), float("nan")):
    h = x.hex()
    print(h, float.fromhex(h) == x)
for s in ["0x1p3", "1.8p1", "-0x.8", "0x1", "ff", "  0xAp-1 ", "0x1.fffffffffffff8p1023"[:-6] + "p0", "inf", "-nan", "0x1p-1080",
          "0x0.00000000000008p-1022", "0x1.00000000000008p0", "0x1.00000000000018p0", "1p0", "0x1.p+5", "Infinity"]:
    print(repr(s), float.fromhex(s))
for s in ["", "0x", "1.2.3", "p1", "0x1p", "xyz", "0x1p1024", "0x1 p1"]:
    err(float.fromhex, s)
err(float.fromhex, 5)
class F(float):
    pass
print(type(F.fromhex("0x1p1")).__name__)
