import sys


def which(e):
    try:
        raise e
    except (KeyError, IndexError) as x:
        return "lookup", x
    except ArithmeticError:
        return "arithmetic", sys.exc_info()[0].__name__
    except Exception as x:
        return "other", type(x).__name__
    except:
        return "base", sys.exception()


for e in [KeyError(1), IndexError, ZeroDivisionError("z"), OverflowError(), ValueError, KeyboardInterrupt(), SystemExit(3)]:
    print(which(e))
print(sys.exc_info(), sys.exception())

try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e, "|", repr(e.__context__))
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)


def name_is_deleted():
    e = "before"
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(name_is_deleted())


def reraise():
    try:
        raise KeyError("k")
    except KeyError:
        try:
            raise
        except KeyError as inner:
            print("inner", inner, sys.exception() is inner)
        print("outer", repr(sys.exception()))
        raise


try:
    reraise()
except KeyError as e:
    print("again", e)


class Odd(Exception):
    def __init__(self, a, b=2):
        super().__init__(a, b)
        self.b = b


try:
    raise Odd(1)
except Odd as e:
    print(e, e.args, e.b, repr(e))
try:
    raise Odd
except TypeError as e:
    print(e)
e = ValueError("note me")
e.add_note("first")
e.add_note("second")
print(e.__notes__)
