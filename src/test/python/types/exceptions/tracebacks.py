import sys
def inner():
    raise ValueError("deep")
def outer():
    inner()
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    print(sys.exc_info()[0].__name__, sys.exception() is e, sys.exc_info()[2] is e.__traceback__)
print(sys.exc_info())
try:
    try:
        outer()
    except ValueError as e:
        raise e
except ValueError as e:
    tb = e.__traceback__
    n = 0
    while tb:
        n += 1
        tb = tb.tb_next
    print(n)
t = e = None
try:
    inner()
except ValueError as err:
    t = err.__traceback__
print(type(t).__name__, t.tb_next.tb_next, t.tb_frame.f_code.co_name, dir(t))
try:
    t.tb_next = t
except ValueError as e:
    print(e)
try:
    t.tb_next = 5
except TypeError as e:
    print(e)
import types
made = types.TracebackType(None, t.tb_frame, 1, 99)
print(made.tb_lineno, made.tb_next)
x = ValueError("x").with_traceback(made)
try:
    raise x
except ValueError as e:
    print(e.__traceback__.tb_next is made, e.__traceback__.tb_next.tb_lineno)
f = sys._getframe()
print(f.f_code.co_name, f.f_back, f.f_globals is globals(), f.f_locals is locals(), f.f_lineno)
def frames():
    a = 1
    fr = sys._getframe()
    return fr.f_back.f_code.co_name, sorted(fr.f_locals), fr.f_lineno
print(frames())
import traceback
try:
    outer()
except ValueError as e:
    print("".join(traceback.format_exception_only(e)), end="")
    print(traceback.extract_tb(e.__traceback__)[-1].name)
