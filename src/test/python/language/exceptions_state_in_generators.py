import sys


def gen():
    print("gen start", repr(sys.exception()))
    try:
        raise ValueError("in generator")
    except ValueError:
        yield repr(sys.exception())
        print("resumed", repr(sys.exception()))
    print("after except", repr(sys.exception()))
    yield repr(sys.exception())


g = gen()
print("main got", next(g))
print("main sees", sys.exception())
try:
    raise KeyError("in main")
except KeyError:
    print("main got", next(g))
    print("main sees", repr(sys.exception()))
print(sys.exception())


def helper():
    return repr(sys.exception())


try:
    1 / 0
except ZeroDivisionError:
    print(helper())
    try:
        raise TypeError("t")
    except TypeError:
        print(helper())
    print(helper())
print(helper())


def chained():
    try:
        yield
    except ValueError as e:
        raise RuntimeError("second") from e


g = chained()
next(g)
try:
    try:
        raise KeyError("around")
    except KeyError:
        g.throw(ValueError("first"))
except RuntimeError as e:
    print(repr(e), repr(e.__cause__), repr(e.__cause__.__context__))
