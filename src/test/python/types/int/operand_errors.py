def err(f, *args, **kwargs):
    try:
        print("no error:", f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__ + ":", e)


err(lambda: 1 + "1")
err(lambda: 1 - [])
err(lambda: 1 * None)
err(lambda: None * 1)
err(lambda: 1 / "x")
err(lambda: 1 // {})
err(lambda: 1 % ())
err(lambda: 1 ** "x")
err(lambda: 1 @ 2)
err(lambda: -"x")
err(lambda: ~1.5)
err(lambda: +None)
err(lambda: divmod(1, "x"))
def aug(op):
    x = 1
    exec(f"x {op} 'a'", {"x": x})
for op in ("+=", "-=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="):
    err(aug, op)
class R:
    def __radd__(self, other):
        return ("radd", other)
    def __rsub__(self, other):
        return NotImplemented
    def __index__(self):
        return 2
print(1 + R(), "ab" * R())
err(lambda: 1 - R())
