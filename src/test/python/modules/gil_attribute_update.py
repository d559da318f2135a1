# obj.n += 1 with no call inside loses no update: there is no checkpoint between the read and the write.
import sys
import threading


class Box:
    pass


box = Box()
box.n = 0
total = 0


def bump_attribute():
    for _ in range(50_000):
        box.n += 1


def bump_global():
    global total
    for _ in range(50_000):
        total += 1


old = sys.getswitchinterval()
sys.setswitchinterval(1e-5)
threads = [threading.Thread(target=f) for f in (bump_attribute, bump_global) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
sys.setswitchinterval(old)
print(box.n, total)
