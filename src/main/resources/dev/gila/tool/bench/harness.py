"""Times one unit of work in each of several threads, and the same units one after another.

Runs on Gila and, with NumPy in the place of the module gila, on CPython.
"""

import threading
from time import perf_counter

try:
    import gila as kernels
except ImportError:
    import numpy_kernels as kernels


def sequential(work, states):
    """Seconds that the units of work take one after another in this thread."""
    start = perf_counter()
    for state in states:
        work(state)
    return perf_counter() - start


def threaded(work, states):
    """Seconds from the moment all threads may start until the last has finished."""
    arrived = threading.Semaphore(0)
    gate = threading.Event()

    def body(state):
        arrived.release()
        gate.wait()
        work(state)

    threads = [threading.Thread(target=body, args=(state,), name=f"worker-{i}") for i, state in enumerate(states)]
    for thread in threads:
        thread.start()
    for _ in threads:
        arrived.acquire()
    start = perf_counter()
    gate.set()
    for thread in threads:
        thread.join()
    return perf_counter() - start


def calibrate(work, state, target):
    """Raises state['repeat'] until one unit takes about `target` seconds; returns what it then takes."""
    state["repeat"] = 1
    work(state)
    while True:
        took = min(sequential(work, [state]) for _ in range(2))
        if took >= target * 0.8 or state["repeat"] >= 1 << 30:
            return took
        state["repeat"] = max(state["repeat"] + 1, int(state["repeat"] * min(8.0, target / max(took, 1e-7))))
