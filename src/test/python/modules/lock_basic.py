# Lock: acquire, release, timeouts, misuse.
import threading
import time

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
start = time.monotonic()
print(lock.acquire(timeout=0.05))
print(0.04 < time.monotonic() - start < 2)
print(repr(lock).split(" at ")[0])
lock.release()
print(repr(lock).split(" at ")[0])
for call in (
    lock.release,
    lambda: lock.acquire(False, 1),
    lambda: lock.acquire(True, -2),
    lambda: lock.acquire(timeout=1e20),
    lambda: lock.acquire(timeout=float("nan")),
    lambda: lock.acquire(timeout="1"),
):
    try:
        call()
    except (RuntimeError, ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(lock.acquire(timeout=-1))
with threading.Lock() as got:
    print("with:", got)

# a lock may be released by another thread
other = threading.Thread(target=lock.release)
other.start()
other.join()
print(lock.locked())
print(threading.TIMEOUT_MAX)
try:
    with lock:
        raise KeyError("k")
except KeyError:
    print("released:", not lock.locked())
