# Semaphore and BoundedSemaphore.
import threading
import time

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(2)
print(s.acquire(False), s.acquire(False), s.acquire(False))
for call in (
    lambda: threading.Semaphore(-1),
    lambda: s.acquire(False, 1),
    lambda: s.release(0),
    lambda: threading.BoundedSemaphore(1).release(),
):
    try:
        call()
    except ValueError as e:
        print("ValueError:", e)

limit = threading.BoundedSemaphore(3)
guard = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with limit:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.005)
        with guard:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(10)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(inside, 1 <= most <= 3)
print(repr(threading.Semaphore(4)).split(": ")[1], repr(limit).split(": ")[1])
