# Sleeping and waiting release the lock: three sleeps take the time of one.
import threading
import time


def timed(target, *args):
    start = time.monotonic()
    threads = [threading.Thread(target=target, args=args) for _ in range(3)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.monotonic() - start


took = timed(time.sleep, 0.3)
print(0.3 <= took < 0.8)
took = timed(threading.Event().wait, 0.3)
print(0.3 <= took < 0.8)
lock = threading.Lock()
lock.acquire()
took = timed(lock.acquire, True, 0.3)
print(0.3 <= took < 0.8)
