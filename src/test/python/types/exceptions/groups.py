g = ExceptionGroup("msg", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(g, repr(g), g.message, len(g.exceptions), g.args[0])
match, rest = g.split(ValueError)
print(repr(match), repr(rest))
print(repr(g.subgroup(KeyError)), g.subgroup(OSError), g.split(ExceptionGroup)[0] is g)
print(repr(g.subgroup(lambda e: isinstance(e, TypeError))), repr(g.split((KeyError, TypeError))[1]))
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
for f in (
    lambda: ExceptionGroup("x", []),
    lambda: ExceptionGroup("x", 5),
    lambda: ExceptionGroup(1, [ValueError()]),
    lambda: ExceptionGroup("x", [1]),
    lambda: ExceptionGroup("x", [KeyboardInterrupt()]),
    lambda: ExceptionGroup("x"),
    lambda: g.split(5),
    lambda: g.subgroup(int),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    raise ExceptionGroup("eg", [ValueError("a"), TypeError("b"), OSError("c")])
except* ValueError as e:
    print("V", repr(e))
except* (TypeError, OSError) as e:
    print("T", repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError("a"), KeyError("b")])
    except* ValueError:
        print("handled")
except ExceptionGroup as e:
    print("left", repr(e))
try:
    raise KeyError("plain")
except* KeyError as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("eg", [ValueError("a")])
    except* ValueError:
        raise TypeError("new")
except ExceptionGroup as e:
    print(repr(e))
except TypeError as e:
    print("TypeError", e)
class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)
m = MyGroup("mine", [ValueError(1), KeyError(2)])
m.add_note("n")
a, b = m.split(KeyError)
print(type(a).__name__, type(b).__name__, a.__notes__)
