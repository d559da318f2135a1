def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for b in [b"", b"abc", b"ABC", b"aBc", b"Abc Def", b"123", b"a1", b" \t", b"\xe9", b"they're", b"A1b"]:
    print(b, b.upper(), b.lower(), b.title(), b.capitalize(), b.swapcase(), [n for n in ("isalpha", "isalnum", "isdigit", "isspace", "islower", "isupper", "istitle", "isascii") if getattr(b, n)()])
t = bytes.maketrans(b"abc", b"xyz")
print(b"aabbccd".translate(t), b"aabbccd".translate(t, b"b"), b"abc".translate(None, b"b"), b"abc".translate(None), b"abc".translate(t, delete=b"c"), len(t))
err(bytes.maketrans, b"ab", b"c")
err(b"a".translate, b"short")
err(b"a".translate, "x" * 256)
err(bytes.maketrans, "a", "b")
print(b"\x01\xab\xff".hex(), b"\x01\xab\xff".hex(":"), b"\x01\x02\x03\x04\x05".hex("-", 2), b"\x01\x02\x03\x04\x05".hex("-", -2), b"".hex(), b"ab".hex(b"_"), b"ab".hex(sep=" ", bytes_per_sep=0))
err(b"a".hex, "ab")
err(b"a".hex, "é")
err(b"a".hex, 5)
err(b"a".hex, "")
