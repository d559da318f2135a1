e = BaseException(1, "two")
print(e, repr(e), e.args, str(BaseException()), repr(ValueError("x")), str(ValueError("x")), repr(KeyError("k")), str(KeyError("k")))
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)
e.args = ["a", 3]
print(e.args)
e.attr = 5
print(e.__dict__, e.attr)
e.add_note("first")
e.add_note("second")
print(e.__notes__)
for f in (
    lambda: e.add_note(1),
    lambda: setattr(e, "args", 5),
    lambda: setattr(e, "__cause__", 1),
    lambda: setattr(e, "__context__", "x"),
    lambda: setattr(e, "__traceback__", 1),
    lambda: e.with_traceback("x"),
    lambda: ValueError(x=1),
    lambda: delattr(e, "args"),
    lambda: delattr(e, "__cause__"),
):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
c = KeyError("cause")
e.__cause__ = c
print(e.__cause__ is c, e.__suppress_context__, e.with_traceback(None) is e)
class Mine(ValueError):
    def __str__(self):
        return "custom " + self.args[0]
print(Mine("m"), repr(Mine("m")), isinstance(Mine(""), ValueError))
class Init(Exception):
    def __init__(self, a, b):
        self.a = a
i = Init(1, b=2)
print(i.args, i.a, str(i))
