def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


def fmt(f, v):
    return f % v
for f, v in [("%d", "5"), ("%d", None), ("%x", 1.5), ("%o", "a"), ("%f", "a"), ("%e", None), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%c", 1.5), ("%s %s", 1),
             ("%s", (1, 2)), ("%s", ()), ("", 1), ("a", (1,)), ("%", 1), ("%5", 1), ("%y", 1), ("%z%s", (1, 2)), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {"a": 1}), ("%(a)", {"a": 1}),
             ("%*d", ("a", 1)), ("%d", 1j), ("%d", float("nan")), ("%d", float("inf")), ("%.*f", (1.5, 1)), ("%b", 1), ("%s%", "a"), ("%(a)s %s", {"a": 1}), ("%99999999999d", 1), ("%i", []), ("%(a)s", (1,))]:
    err(fmt, f, v)
print("a" % {}, "x" % [], "%s" % "%s", "%%s" % ())
