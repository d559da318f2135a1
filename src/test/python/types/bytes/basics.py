def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


b = b"hello\x00\xff"
print(b, repr(b), str(b), len(b), b[0], b[-1], b[1:3], b[::-1], b[::2], list(b)[:3], bool(b""), bool(b"a"), hash(b"a") == hash(b"a"))
print(b"it's", b'say "x"', b"both'\"", b"\t\n\r\\\x1f\x7f", b"" b"a" b"b", b"a" + b"b", b"ab" * 2, 2 * b"ab", b"a" * 0, b"a" + bytearray(b"b"))
print(b"a" < b"b", b"a" == b"a", b"a" == bytearray(b"a"), b"a" == "a", b"a" != "a", b"\xff" > b"a", b"a" == memoryview(b"a"), b"abc" <= b"abd", b"" < b"\x00")
print(104 in b, b"ell" in b, b"" in b, b"x" in b, 300 in [1] or 1 in b"\x01", bytearray(b"lo") in b, b.__contains__(b"h"))
for f in (lambda: b[100], lambda: b["a"], lambda: b[1.5], lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a" + 1, lambda: b"a" * "b", lambda: b"a" < "b", lambda: "a" in b, lambda: 256 in b, lambda: b[::0], lambda: b"a" - b"b", lambda: ord(b"ab"), lambda: b"".foo):
    err(f)
def assign():
    b[0] = 1
err(assign)
it = iter(b"ab")
print(next(it), list(it), sum(b"ab"), max(b"abc"), sorted(b"ba"), tuple(b"\x00"), [*b"hi"], bytes(reversed(b"abc")))
class Sub(bytes):
    pass
s = Sub(b"abc")
s.x = 1
print(s, type(s[:]).__name__, s == b"abc", s.x, type(bytes(s)).__name__, {b"abc": 1}[s], s.upper(), isinstance(s, bytes))
