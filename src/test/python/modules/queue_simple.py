# queue.SimpleQueue, from C in CPython.
import queue
import threading

q = queue.SimpleQueue()
print(q.empty(), q.qsize())
q.put(1)
q.put(2, block=True, timeout=3)
q.put_nowait(3)
print(q.empty(), q.qsize(), q.get(), q.get(block=True), q.get_nowait())
for call in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0)):
    try:
        call()
    except queue.Empty as e:
        print("Empty", repr(e), type(e).__module__)
try:
    q.get(timeout=-1)
except ValueError as e:
    print("ValueError:", e)

got = []
threads = [threading.Thread(target=lambda: got.append(q.get())) for _ in range(4)]
for t in threads:
    t.start()
for i in range(4):
    q.put(i)
for t in threads:
    t.join()
print(sorted(got), q.empty())


class Mine(queue.SimpleQueue):
    def put_all(self, items):
        for item in items:
            self.put(item)


m = Mine()
m.put_all("abc")
print(m.get(), m.get(), m.get(), m.qsize())
