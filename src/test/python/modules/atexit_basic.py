# atexit: order, arguments, errors.
import atexit
import sys

sys.unraisablehook = lambda args: print("unraisable:", args.exc_type.__name__, args.exc_value)
before = atexit._ncallbacks()
atexit.register(print, "first registered, last run")


@atexit.register
def second():
    print("second")


def failing():
    raise ValueError("in atexit")


atexit.register(failing)
atexit.register(print, 1, 2, sep="-")
print(atexit._ncallbacks() - before, second.__name__)
try:
    atexit.register(3)
except TypeError as e:
    print("TypeError:", e)
atexit.unregister(len)


def nested():
    atexit.register(print, "registered at exit")


atexit.register(nested)
print("end")
