for name in ("ArithmeticError", "ZeroDivisionError", "OSError", "FileNotFoundError", "KeyError", "ModuleNotFoundError",
             "UnicodeDecodeError", "RecursionError", "StopAsyncIteration", "TabError", "UserWarning", "ExceptionGroup"):
    c = getattr(__import__("builtins"), name)
    print(name, [b.__name__ for b in c.__mro__[1:-1]])
print(EnvironmentError is OSError, IOError is OSError, issubclass(KeyboardInterrupt, Exception))
def raises(f):
    try:
        f()
    except BaseException as e:
        return type(e).__name__, str(e)
print(raises(lambda: 1 / 0), raises(lambda: {}[0]), raises(lambda: [][0]), raises(lambda: int("x")))
print(raises(lambda: undefined), raises(lambda: "a" + 1), raises(lambda: 2.0 ** 10000), raises(lambda: "\ud800".encode()))
def reraise():
    try:
        raise ValueError("first")
    except ValueError:
        raise
print(raises(reraise))
def bare():
    raise
print(raises(bare))
def not_exc():
    raise 5
def cls():
    raise KeyError
def cause():
    raise ValueError("v") from 5
print(raises(not_exc), raises(cls), raises(cause))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as k:
    print(repr(k.__cause__), k.__suppress_context__, k.__context__ is k.__cause__)
try:
    try:
        1 / 0
    finally:
        [][1]
except IndexError as i:
    print(repr(i.__context__), i.__cause__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise TypeError("t") from None
except TypeError as t:
    print(t.__cause__, t.__suppress_context__, repr(t.__context__))
def leftover():
    try:
        raise KeyError("gone")
    except KeyError as e:
        pass
    try:
        e
    except NameError as n:
        print(type(n).__name__)
leftover()
try:
    try:
        raise ValueError
    except (int, "x"):
        pass
except TypeError as e:
    print(e)
def ret():
    try:
        return "try"
    finally:
        print("finally runs")
print(ret())
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t.__name__, v, tb is not None)
        return True
with CM():
    raise LookupError("swallowed")
