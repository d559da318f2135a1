def run(exc):
    try:
        try:
            raise exc
        except* ValueError as e:
            print("values", [x.args for x in e.exceptions])
        except* (TypeError, KeyError) as e:
            print("types", sorted(type(x).__name__ for x in e.exceptions))
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as rest:
        print("left", repr(rest))


run(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2)]))
run(ValueError("naked"))
run(OSError("naked"))
run(ExceptionGroup("outer", [ExceptionGroup("inner", [ValueError(1), KeyError(2)]), IndexError(3)]))


def raising():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise OSError("new")
    except* TypeError:
        raise


try:
    raising()
except ExceptionGroup as e:
    print(e.message, [repr(x) for x in e.exceptions])


def loop():
    for i in range(2):
        try:
            raise ExceptionGroup("g", [ValueError(i)])
        except* ValueError as e:
            print(i, e.exceptions[0])
    try:
        print(e)
    except NameError as n:
        print(n)


loop()
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
try:
    pass
except* ValueError:
    print("never")
else:
    print("else without exception")
for source in ["while 1:\n try: pass\n except* ValueError: break", "def f():\n try: pass\n except* ValueError: return"]:
    try:
        compile(source, "s", "exec")
    except SyntaxError as e:
        print(e.msg)
