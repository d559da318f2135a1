# Each thread has its own recursion depth, and a deep one does not harm the others.
import sys
import threading


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def forever():
    return forever()


log = []


def work():
    try:
        forever()
    except RecursionError as e:
        log.append(str(e))
    log.append(depth(500))


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(map(str, log)))
sys.setrecursionlimit(20_000)
out = []
t = threading.Thread(target=lambda: out.append(depth(15_000)))
t.start()
t.join()
print(out)
