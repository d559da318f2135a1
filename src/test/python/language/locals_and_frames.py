import sys


def f(a, b=2):
    c = a + b
    l = locals()
    d = 4
    return sorted(l.items(), key=lambda kv: kv[0])


print(f(1))


def cells():
    x = 1
    y = 2

    def g():
        return x

    return sorted(locals())


print(cells())


def caller():
    secret = "s"
    return callee()


def callee():
    frame = sys._getframe(1)
    return frame.f_code.co_name, frame.f_locals, frame.f_lineno - frame.f_code.co_firstlineno


print(caller())
print(sys._getframe().f_code.co_name, sys._getframe().f_globals is globals(), sys._getframe().f_back)


def depth():
    frame, n = sys._getframe(), 0
    while frame:
        frame, n = frame.f_back, n + 1
    return n


print(depth())
print(locals() is globals(), "f" in locals())


class C:
    x = 1
    print(sorted(k for k in locals() if not k.startswith("__")))


exec("new_name = 5")
print(new_name)


def exec_in_function():
    v = 1
    exec("v = 2; w = 3")
    return v


print(exec_in_function())
scope = {"x": 10}
exec("y = x * 2", scope)
print(scope["y"], eval("x + y", scope), eval("z", {"z": 1}), eval("a + b", {"a": 1}, {"b": 2}))
print(vars(C)["x"], dir(C)[-1])
def g():
    [x for x in range(3)]
    return locals()
print(g())
