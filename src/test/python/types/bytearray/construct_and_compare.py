def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(bytearray(), bytearray(2), bytearray(b"a"), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(source=b"q"), bytearray(x for x in (1, 2)), bytearray.fromhex("0aFF"))
a = bytearray(b"abc")
print(a == b"abc", a == bytearray(b"abc"), a != b"x", a < b"abd", b"abc" <= a, a == "abc", a + b"x", b"x" + a, type(b"x" + a).__name__, type(a + b"x").__name__, a * 2, a[1], a[1:], type(a[1:]).__name__)
print(repr(a), str(a), list(a), 97 in a, b"bc" in a, bytes(a), a.decode(), a.hex(), a.find(b"c"), a.upper(), type(a.upper()).__name__, a.split(b"b"), a.replace(b"a", b"z"), a.join([b"1", b"2"]), a.startswith(b"a"))
err(bytearray, "a")
err(bytearray, -1)
err(bytearray, [256])
err(bytearray, 1.5)
err(bytearray, None)
class A(bytearray):
    pass
x = A(b"sub")
x.tag = 1
print(x, x.tag, type(x.copy()).__name__, type(x[:1]).__name__, x == b"sub", isinstance(x, bytearray))
y = a
y += b"!"
print(a is y, a)
print(bytearray(b"x").__reduce_ex__(2)[1], bytearray(b"x").__sizeof__() > 50, bytearray(b"").__alloc__())
it = iter(bytearray(b"ab"))
print(next(it), list(it), list(reversed(bytearray(b"ab"))))
