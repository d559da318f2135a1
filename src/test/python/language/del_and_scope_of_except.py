def f():
    e = "before"
    try:
        raise ValueError("v")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)
print(f())
e = 1
try:
    1 / 0
except ZeroDivisionError as e:
    saved = e
print("e" in globals(), saved)
for i in range(3):
    try:
        if i == 1: raise KeyError(i)
    except KeyError as k:
        del k
        print("deleted inside")
        continue
print("k" in globals())
def nested():
    try:
        try:
            raise ValueError(1)
        except ValueError as x:
            raise TypeError(2) from x
    except TypeError as x:
        return repr(x), repr(x.__cause__)
print(nested())
class A:
    try:
        raise OSError
    except OSError as err:
        kind = type(err).__name__
print(A.kind, hasattr(A, "err"))
def closure():
    try:
        raise ValueError("in closure")
    except ValueError as c:
        get = lambda: c
        inside = str(get())
    try:
        get()
    except NameError as n:
        return inside, str(n)
print(closure())
def loop_else():
    for v in [1]:
        try:
            pass
        except Exception as q:
            pass
        else:
            w = v
    return w, "q" in locals()
print(loop_else())
def types():
    for exc in (ValueError, (KeyError, IndexError), ()):
        try:
            raise IndexError("i")
        except exc as caught:
            return exc, caught
        except IndexError:
            print("not", exc)
print(types())
