# Signals interrupt the main thread's waits; a handler that raises ends them, another lets them go on.
import queue
import signal
import threading
import time

handled = []
signal.signal(signal.SIGALRM, lambda n, f: handled.append(n))
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
start = time.monotonic()
time.sleep(0.1)
signal.setitimer(signal.ITIMER_REAL, 0)
print(time.monotonic() - start >= 0.1, len(handled) >= 2, set(handled))


def later():
    time.sleep(0.05)
    signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)


lock = threading.Lock()
lock.acquire()
waits = {
    "sleep": lambda: time.sleep(30),
    "lock": lambda: lock.acquire(),
    "lock with timeout": lambda: lock.acquire(timeout=30),
    "event": lambda: threading.Event().wait(30),
    "queue": lambda: queue.Queue().get(),
    "simple queue": lambda: queue.SimpleQueue().get(timeout=30),
    "loop": lambda: [None for _ in iter(int, 1)],
}
threads = []  # none is collected meanwhile, whose weak references' callbacks would swallow the interrupt
for name, wait in waits.items():
    t = threading.Thread(target=later)
    threads.append(t)
    t.start()
    start = time.monotonic()
    try:
        wait()
        print(name, "not interrupted")
    except KeyboardInterrupt:
        print(name, "interrupted", time.monotonic() - start < 10)
    t.join()


class Timeout(Exception):
    pass


def expire(signum, frame):
    raise Timeout


signal.signal(signal.SIGALRM, expire)
signal.setitimer(signal.ITIMER_REAL, 0.03)
try:
    while True:
        pass
except Timeout:
    print("loop timed out", signal.getitimer(signal.ITIMER_REAL))
signal.setitimer(signal.ITIMER_REAL, 0)
print(signal.alarm(10), signal.alarm(0) in (9, 10), signal.alarm(0))
