try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        raise TypeError("while handling")
except TypeError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
def reraise():
    try:
        raise OSError(2, "gone")
    except OSError as e:
        saved = e
        raise
try:
    reraise()
except OSError as e:
    print(e, e.args, e.errno, e.strerror)
try:
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise KeyError(2)
        except KeyError:
            pass
        raise
except ValueError as e:
    print("outer again", e)
class Mine(Exception):
    def __init__(self, code, *rest):
        super().__init__(code, *rest)
        self.code = code
    def __str__(self):
        return f"code {self.code}"
try:
    raise Mine(7, "x")
except (KeyError, Mine) as e:
    print(e, repr(e), e.args)
e = ValueError("note")
e.add_note("first")
e.add_note("second")
print(e.__notes__)
try:
    try:
        raise ValueError
    except (TypeError, "not a class"):
        pass
except TypeError as err:
    print(err)
print(isinstance(StopIteration(3).value, int), StopIteration(3).value, SystemExit(4).code)
def f():
    try:
        return g()
    except RecursionError as e:
        return type(e).__name__
def g(): return g()
print(f())
