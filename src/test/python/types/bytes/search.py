def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


b = b"hello world hello"
print(b.find(b"o"), b.find(111), b.rfind(b"o"), b.find(b"x"), b.index(b"w"), b.rindex(104), b.count(b"l"), b.count(108), b.count(b""), b.find(b"o", 5), b.find(b"o", -3), b.count(b"o", 0, 5), b.find(b"", 100))
print(b.startswith(b"he"), b.startswith((b"x", b"h")), b.endswith(b"lo"), b.startswith(b"w", 6), b.endswith(bytearray(b"o")), b.startswith(()), b.removeprefix(b"hello "), b.removesuffix(b"hello"), b.removeprefix(b"x"))
print(b.replace(b"hello", b"bye"), b.replace(b"l", b"", 2), b"aa".replace(b"", b"-"), b.partition(b" "), b.rpartition(b" "), b.partition(b"x"), b.rpartition(b"x"))
for f, a in [(b.index, (b"x",)), (b.rindex, (b"x",)), (b.find, ("a",)), (b.find, (300,)), (b.find, (1.5,)), (b.count, (None,)), (b.startswith, ("h",)), (b.startswith, ((b"h", "x"),)), (b.startswith, (["h"],)), (b.replace, (b"a", "b")), (b.partition, (b"",)), (b.partition, ("x",)), (b.removeprefix, ("x",))]:
    err(f, *a)
print(b.startswith((b"he", "x")))
