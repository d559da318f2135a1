def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes("é", "utf-8"), bytes("ab", encoding="ascii", errors="strict"), bytes(bytearray(b"y")), bytes(memoryview(b"z")), bytes(range(3)), bytes((65,)), bytes(iter([1])), bytes(source=b"q"))
class B:
    def __bytes__(self):
        return b"custom"
class I:
    def __index__(self):
        return 2
class Both(I, B):
    pass
class Bad:
    def __bytes__(self):
        return "x"
print(bytes(B()), bytes(I()), bytes(Both()), bytes([I()]))
err(bytes, "a")
err(bytes, -1)
err(bytes, [256])
err(bytes, [-1])
err(bytes, ["a"])
err(bytes, 1.5)
err(bytes, None)
err(bytes, Bad())
err(bytes, b"a", "ascii")
err(bytes, 5, "ascii")
err(bytes, "é", "ascii")
err(bytes, b"a", errors="strict")
err(bytes, object())
err(bytes, [2**100])
print(bytes.fromhex("00ff 41 7A"), bytes.fromhex(""), bytes.fromhex(" 0a\n0B "))
err(bytes.fromhex, "0")
err(bytes.fromhex, "0g")
err(bytes.fromhex, "0 1")
err(bytes.fromhex, "é0")
err(bytes.fromhex, b"00")
