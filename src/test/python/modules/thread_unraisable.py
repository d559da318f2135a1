# An exception in a thread of _thread.start_new_thread goes to sys.unraisablehook.
import _thread
import sys
import time

seen = []


def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.err_msg, args.object.__name__))


def fail():
    raise LookupError("lost")


sys.unraisablehook = hook
_thread.start_new_thread(fail, ())
for _ in range(500):
    if seen:
        break
    time.sleep(0.01)
print(seen)
_thread.start_new_thread(sys.exit, ())
time.sleep(0.05)
print(len(seen))
