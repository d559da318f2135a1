eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError(2)])])
try:
    raise eg
except* ValueError as e:
    print("values", e.message, [repr(x) for x in e.exceptions])
except* (TypeError, KeyError) as e:
    print("others", repr(e))
else:
    print("no")
finally:
    print("finally")
try:
    try:
        raise eg
    except* ValueError:
        print("some handled")
except ExceptionGroup as rest:
    print("rest", rest.exceptions)
try:
    raise ValueError("plain")
except* ValueError as e:
    print(type(e).__name__, e.exceptions, repr(e.message))
try:
    try:
        raise ExceptionGroup("g", [OSError(1)])
    except* OSError as e:
        raise RuntimeError("in handler") from e
except ExceptionGroup as e:
    print(repr(e), [repr(x) for x in e.exceptions])
except RuntimeError as e:
    print("bare", e)
match, rest = eg.split(ValueError)
print(match)
print(rest)
print(eg.subgroup(lambda e: isinstance(e, KeyError)), eg.subgroup(OSError))
print(eg.derive([OSError()]).message)
for bad in (lambda: ExceptionGroup("empty", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x"),
            lambda: ExceptionGroup("x", [KeyboardInterrupt()])):
    try:
        bad()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
try:
    raise eg
except* ValueError:
    pass
except* TypeError:
    pass
except* KeyError:
    pass
else:
    print("not reached")
print("all handled")
