def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(str(), str(5), str(None), str(b"abc"), str(b"abc", "ascii"), str(b"\xc3\xa9", "utf-8"), str(b"\xff", errors="replace"), str(bytearray(b"x"), "utf-8"), str(memoryview(b"mv"), "ascii"), str(object="x"), str("a"))
print(str(1.0), str([1, "a"]), str(type(1)), str(True), str(...), str(NotImplemented), str(2**70))
class C:
    def __str__(self):
        return "C!"
class R:
    def __repr__(self):
        return "R?"
class Bad:
    def __str__(self):
        return 5
class BadRepr:
    def __repr__(self):
        return None
print(str(C()), str(R()), [R()], f"{C()} {R()!s} {R()!r}", "%s" % C())
err(str, Bad())
err(repr, BadRepr())
err(str, "a", "utf-8")
err(str, 5, "utf-8")
err(str, b"\xff", "ascii")
err(str, b"a", 5)
err(str, 1, 2, 3, 4)
err(chr, -1)
err(chr, 0x110000)
err(chr, "a")
err(ord, "ab")
err(ord, "")
err(ord, 5)
print(chr(97), chr(0x1F600), ord("a"), ord("\U0010FFFF"), ord(b"a"), chr(0), ascii(chr(0xD800)))
err(str.upper, 5)
err(str.upper)
err(lambda: "a".foo)
err(lambda: "a".upper(1))
