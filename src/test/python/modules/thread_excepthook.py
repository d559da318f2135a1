# What happens to an exception that leaves a thread.
import sys
import threading
import io


def fail(text):
    raise ValueError(text)


seen = []
threading.excepthook = lambda args: seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
t = threading.Thread(target=fail, args=("one",), name="T1")
t.start()
t.join()
print(seen)

threading.excepthook = threading.__excepthook__
old, sys.stderr = sys.stderr, io.StringIO()
t = threading.Thread(target=fail, args=("two",), name="T2")
t.start()
t.join()
text = sys.stderr.getvalue()
sys.stderr = old
lines = text.splitlines()
print(lines[0])
print(lines[1])
print(lines[-1])

old, sys.stderr = sys.stderr, io.StringIO()
t = threading.Thread(target=sys.exit, args=(3,))
t.start()
t.join()
print(repr(sys.stderr.getvalue()))
sys.stderr = old

args = threading.ExceptHookArgs((ValueError, ValueError("x"), None, None))
print(args.exc_type, args.exc_value, args.exc_traceback, args.thread)
