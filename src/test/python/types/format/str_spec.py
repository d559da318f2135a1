def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


s = "héllo"
print([format(s, f) for f in ("", "s", "10", "<10", ">10", "^10", "*^11", ".3", "10.2", ">6.1s", "05", "é<8", "010", "^1", "\U0001F600>8", "<<7", ">>7")])
print(format("", "3") + "|", format("ab\U0001F600", "5") + "|", format("ab\U0001F600", ".3"), f"{'x':{'*'}^{5}}", "{:>{w}}".format("r", w=4), "{:-^9}".format("mid"))
for f in ("d", "x", "+", " ", "#", "=10", ",", "_", "5.", ".", "ss", "z", "f", "05=", "10.5x"):
    err(format, s, f)
err(format, None, "5")
err(format, [], "5")
err(format, object, "x")
err(format, {}, ".2")
print(format(None), format([1]), format((1, 2), ""), format(b"x", ""), f"{None!s:>6}", f"{[1]!r:>5}", f"{(1,)!s}")
err(lambda: f"{b'x':>5}")
err(format, "a", None)
err(format)
