# threading.local: every thread has its own attributes.
import threading

data = threading.local()
data.x = 1
log = []


def child():
    log.append(hasattr(data, "x"))
    data.x = "child"
    data.y = 2
    log.append(sorted(data.__dict__.items()))


t = threading.Thread(target=child)
t.start()
t.join()
print(log, data.x, hasattr(data, "y"), data.__dict__)
try:
    data.nothing
except AttributeError as e:
    print("AttributeError:", e)
del data.x
try:
    del data.x
except AttributeError as e:
    print("AttributeError:", e)
try:
    data.__dict__ = {}
except AttributeError as e:
    print("AttributeError:", e)
try:
    threading.local(1)
except TypeError as e:
    print("TypeError:", e)


class Counter(threading.local):
    made = 0
    shared = []

    def __init__(self, start, step=1):
        Counter.made += 1
        self.value = start
        self.step = step

    def bump(self):
        self.value += self.step
        return self.value

    @property
    def twice(self):
        return self.value * 2


c = Counter(10, step=5)
print(c.bump(), c.bump(), c.twice)
got = []
threads = [threading.Thread(target=lambda: got.append((c.bump(), c.twice))) for _ in range(3)]
for t in threads:
    t.start()
    t.join()
print(got, c.value, Counter.made)
c.shared.append(1)
print(Counter.shared)
