# Threads start, run to their end and can be joined.
import threading

results = []
lock = threading.Lock()


def work(n):
    total = sum(range(n))
    with lock:
        results.append((n, total))


threads = [threading.Thread(target=work, args=(n,), name=f"worker-{n}") for n in (10, 20, 30)]
print([t.name for t in threads], [t.is_alive() for t in threads], [t.ident for t in threads])
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
print([t.is_alive() for t in threads])
print(all(isinstance(t.ident, int) and t.ident for t in threads))
print(threading.current_thread() is threading.main_thread(), threading.main_thread().name)
print(threading.active_count(), [t.name for t in threading.enumerate()])

t = threads[0]
try:
    t.start()
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    threading.Thread(target=work).join()
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    threading.current_thread().join()
except RuntimeError as e:
    print("RuntimeError:", e)
try:
    threading.Thread(group=1)
except AssertionError as e:
    print("AssertionError:", e)
