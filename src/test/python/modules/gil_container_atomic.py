# Single operations on containers are atomic: no item is lost, none appears twice.
import sys
import threading

sys.setswitchinterval(1e-5)
items, keys, pool = [], {}, set()
source = list(range(6000))
taken = []


def work(n):
    for i in range(1000):
        items.append((n, i))
        keys[n, i] = i
        pool.add((n, i))
        taken.append(source.pop())


threads = [threading.Thread(target=work, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), len(set(items)), len(keys), len(pool), source)
print(sorted(taken) == list(range(6000)))
for n in range(6):
    assert [i for m, i in items if m == n] == list(range(1000))
print("order within each thread kept")
