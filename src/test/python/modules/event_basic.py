# Event: set, clear, wait with and without timeout.
import threading
import time

e = threading.Event()
print(e.is_set(), e.wait(0.01), repr(e).split(" at ")[0], repr(e).split(": ")[1])
e.set()
print(e.is_set(), e.wait(), repr(e).split(": ")[1])
e.clear()
print(e.is_set())

log = []


def wait(n):
    log.append((n, e.wait(5)))


threads = [threading.Thread(target=wait, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
time.sleep(0.02)
print(log)
start = time.monotonic()
e.set()
for t in threads:
    t.join()
print(sorted(log), time.monotonic() - start < 2)
