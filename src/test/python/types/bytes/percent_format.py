def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(b"%d %s %b" % (5, b"x", bytearray(b"y")), b"%5d|%-5d|%05d" % (1, 2, 3), b"%x %X %o %#x" % (255, 255, 8, 255), b"%.2f %e %g" % (1.5, 1e10, 0.1), b"%c%c" % (65, b"b"), b"%r %a" % ("é", "é"), b"%%" % (), b"%(a)d" % {b"a": 1}, b"%.2s|%5s" % (b"abc", b"x"))
class B:
    def __bytes__(self):
        return b"B!"
print(b"%b %s" % (B(), B()), bytearray(b"%d") % 5, type(bytearray(b"%d") % 5).__name__, b"%s" % memoryview(b"m"))
def fmt(f, v):
    return f % v
for f, v in [(b"%s", "x"), (b"%b", 5), (b"%d", "x"), (b"%c", 256), (b"%c", b"ab"), (b"%c", "a"), (b"%s", (1, 2)), (b"%s %s", b"a"), (b"%z", 1), (b"%(a)s", {}), (b"x", 1), (b"%f", "a"), (b"%", 1), (b"%x", 1.5)]:
    err(fmt, f, v)
