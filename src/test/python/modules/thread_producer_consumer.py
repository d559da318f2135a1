# A bounded buffer on conditions; every item arrives once, in order per producer.
import threading
from collections import deque


class Buffer:
    def __init__(self, size):
        self.items = deque()
        self.size = size
        lock = threading.RLock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.popleft()
            self.not_full.notify()
            return item


buffer = Buffer(3)
got = []
lock = threading.Lock()


def produce(n):
    for i in range(100):
        buffer.put((n, i))


def consume():
    while (item := buffer.get()) is not None:
        with lock:
            got.append(item)


producers = [threading.Thread(target=produce, args=(n,)) for n in range(3)]
consumers = [threading.Thread(target=consume) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    buffer.put(None)
for t in consumers:
    t.join()
print(len(got), sorted(got) == [(n, i) for n in range(3) for i in range(100)])
