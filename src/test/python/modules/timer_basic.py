# Timer: runs later, can be cancelled.
import threading
import time

log = []
t = threading.Timer(0.02, log.append, args=["fired"])
t.start()
print(log)
t.join()
print(log)
t = threading.Timer(30, log.append, ["never"])
t.start()
t.cancel()
start = time.monotonic()
t.join()
print(log, time.monotonic() - start < 5, t.finished.is_set())
t = threading.Timer(0.01, lambda *a, **k: log.append((a, k)), (1, 2), {"k": 3})
t.start()
t.join()
print(log[-1])
