# RLock: reentrant, owned.
import threading

r = threading.RLock()
print(r.acquire(), r.acquire(), r._is_owned())
r.release()
r.release()
print(r._is_owned())
try:
    r.release()
except RuntimeError as e:
    print("RuntimeError:", e)
with r:
    with r:
        print("twice")
        text = repr(r)
        print(text.startswith("<locked _thread.RLock object owner="), "count=2" in text)
print(repr(r).split(" at ")[0])

outcome = []


def foreign():
    outcome.append(r.acquire(blocking=False))
    outcome.append(r.acquire(timeout=0.01))
    try:
        r.release()
    except RuntimeError as e:
        outcome.append(str(e))


r.acquire()
t = threading.Thread(target=foreign)
t.start()
t.join()
r.release()
print(outcome)
saved = None
r.acquire()
r.acquire()
saved = r._release_save()
print(saved[0], r._is_owned())
r._acquire_restore(saved)
print(r._is_owned())
r.release()
r.release()
print(r.acquire(True, 0.5), r.acquire(False))
py = threading._PyRLock()
with py:
    with py:
        print("pure Python too", py._is_owned())
