import warnings
warnings.simplefilter('ignore')
def gen():
    try:
        while True:
            try:
                x = yield "value"
                print("got", x)
            except KeyError as e:
                print("caught", repr(e))
                yield "after"
    finally:
        print("finally")
g = gen()
print(next(g), g.throw(KeyError("k")), next(g))
try:
    g.throw(ValueError("v"))
except ValueError as e:
    print("out", e)
try:
    next(g)
except StopIteration:
    print("ended")
g = gen()
next(g)
print(g.close(), g.close())
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def unstarted():
    print("never")
    yield
u = unstarted()
u.close()
print(list(u))
u = unstarted()
try:
    u.throw(KeyError)
except KeyError as e:
    print(repr(e), list(u))
def returns():
    try:
        yield 1
    except GeneratorExit:
        return "r"
r = returns()
next(r)
print(r.close())
def raises_stop():
    yield 1
    raise StopIteration("x")
try:
    list(raises_stop())
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)
for args in ((1,), (int,), (KeyError("a"), "b"), (ValueError, "msg"), (ValueError, ValueError("inst")), (KeyError, (1, 2))):
    g = unstarted()
    try:
        g.throw(*args)
    except BaseException as e:
        print(type(e).__name__, e)
def context():
    try:
        yield
    except ZeroDivisionError:
        raise ValueError("from handler")
c = context()
next(c)
try:
    c.throw(ZeroDivisionError("z"))
except ValueError as e:
    print(e, repr(e.__context__))
