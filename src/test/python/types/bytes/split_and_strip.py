def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(b"a b  c\t\n".split(), b"a,b,,c".split(b","), b"".split(), b"".split(b","), b"a b c".split(None, 1), b"a,b,c".split(b",", 1), b"a b c".rsplit(None, 1), b"a,b,c".rsplit(b",", maxsplit=1), b" x ".rsplit(), b"a\x85b\xa0c".split())
print(b"a\nb\r\nc\rd\x0be".splitlines(), b"a\n\nb".splitlines(True), b"".splitlines(), b"\n".splitlines(keepends=True))
print(b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join([]), b"-".join((b"x",)), b"".join(b"%d" % i for i in range(5)))
print(b"  a ".strip(), b"xax".strip(b"x"), b"xax".lstrip(b"x"), b"xax".rstrip(b"x"), b"\x00a\x00".strip(b"\x00"), b"abc".strip(b"ac"), b"\x0b\x0c\x1ca".strip(), b" a ".strip(None))
print(b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"."), b"-5".zfill(5), b"a\tb".expandtabs(4), b"abc".center(2), b"ab".center(5))
for f, a in [(b"a".split, (b"",)), (b"a".split, ("a",)), (b",".join, ([1],)), (b",".join, (["a"],)), (b",".join, (5,)), (b"a".strip, ("a",)), (b"a".center, (5, "x")), (b"a".ljust, (5, b"xy")), (b"a".zfill, ("a",)), (b"a".rjust, (5, 65))]:
    err(f, *a)
