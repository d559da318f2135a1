# Barrier: all wait for all; action, reset, abort, timeout.
import threading

log = []
barrier = threading.Barrier(3, action=lambda: log.append("action"))
print(barrier.parties, barrier.n_waiting, barrier.broken)
ranks = []


def work():
    ranks.append(barrier.wait())
    ranks.append(barrier.wait())


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(ranks), log)

lonely = threading.Barrier(2)
try:
    lonely.wait(timeout=0.01)
except threading.BrokenBarrierError as e:
    print("broken", lonely.broken, repr(str(e)))
try:
    lonely.wait()
except threading.BrokenBarrierError:
    print("still broken")
lonely.reset()
print(lonely.broken)

outcome = []
started = threading.Event()


def victim():
    started.set()
    try:
        lonely.wait(5)
    except threading.BrokenBarrierError:
        outcome.append("aborted")


t = threading.Thread(target=victim)
t.start()
started.wait()
lonely.abort()
t.join()
print(outcome)
