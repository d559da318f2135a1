# How threads show themselves.
import re
import threading


def show(t):
    return re.sub(r"\d{3,}", "ID", repr(t))


t = threading.Thread(target=lambda: None, name="job")
print(show(t))
t.start()
t.join()
print(re.sub(r"stopped \d+", "stopped ID", repr(t)))
d = threading.Thread(target=lambda: None, name="d", daemon=True)
print(show(d))
print(threading.Thread(target=show).name, threading.Thread(target=show).name)
t.name = "renamed"
print(t.name, t.getName.__name__)
try:
    t.ident = 3
except AttributeError as e:
    print("AttributeError:", e)
print(threading.Thread().name.startswith("Thread-"))


def dummy():
    me = threading.current_thread()
    names.append((type(me).__name__, me.name.startswith("Dummy-"), me.daemon, me.is_alive()))
    gate.release()


import _thread

names = []
gate = _thread.allocate_lock()
gate.acquire()
_thread.start_new_thread(dummy, ())
gate.acquire()
print(names)
