# A profile function hears of calls of builtin functions, and threads can be watched from outside.
import sys
import threading

events = []


def profile(frame, event, arg):
    name = getattr(arg, "__qualname__", None) if event.startswith("c_") else frame.f_code.co_name
    events.append((frame.f_code.co_name, event, name))


def work():
    n = len([1, 2])
    out = []
    out.append(n)
    "a b".split()
    try:
        int.from_bytes("bad")
    except TypeError:
        pass
    return max(n, 5, key=abs)


sys.setprofile(profile)
work()
sys.setprofile(None)
for event in events:
    print(*event)

seen, ready, go = set(), threading.Event(), threading.Event()


def inner():
    pass


def run():
    ready.set()
    go.wait()
    inner()


def trace(frame, event, arg):
    if frame.f_code.co_name == "inner":
        seen.add((event, threading.current_thread().name))


thread = threading.Thread(target=run, name="other")
thread.start()
ready.wait()
threading.setprofile_all_threads(trace)
go.set()
thread.join()
threading.setprofile_all_threads(None)
print(sorted(seen), sys.getprofile())
