# queue.Queue and its relatives.
import queue
import threading

q = queue.Queue(maxsize=2)
q.put(1)
q.put(2)
print(q.full(), q.qsize(), q.empty())
for call in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3)):
    try:
        call()
    except queue.Full as e:
        print("Full", repr(e))
print(q.get(), q.get_nowait())
for call in (q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        call()
    except queue.Empty as e:
        print("Empty", repr(e))
try:
    q.get(timeout=-1)
except ValueError as e:
    print("ValueError:", e)
q.task_done()
q.task_done()
try:
    q.task_done()
except ValueError as e:
    print("ValueError:", e)

lifo = queue.LifoQueue()
prio = queue.PriorityQueue()
for item in (3, 1, 2):
    lifo.put(item)
    prio.put(item)
print([lifo.get() for _ in range(3)], [prio.get() for _ in range(3)])

work = queue.Queue()
done = []


def worker():
    while (item := work.get()) is not None:
        done.append(item * item)
        work.task_done()
    work.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for i in range(20):
    work.put(i)
for _ in threads:
    work.put(None)
work.join()
for t in threads:
    t.join()
print(sorted(done) == [i * i for i in range(20)])
