# A generator that moves from thread to thread keeps its state; two threads at once are an error.
import threading
import time


def numbers():
    n = 0
    while True:
        yield n
        n += 1


g = numbers()
got = []
for _ in range(3):
    t = threading.Thread(target=lambda: got.extend([next(g), next(g)]))
    t.start()
    t.join()
print(got)


def slow():
    inside.set()
    gate.wait(5)
    yield 1


inside, gate = threading.Event(), threading.Event()
s = slow()
out = []
t = threading.Thread(target=lambda: out.append(next(s)))
t.start()
inside.wait(5)
try:
    next(s)
except ValueError as e:
    print("ValueError:", e)
gate.set()
t.join()
print(out)
