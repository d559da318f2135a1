# concurrent.futures.ThreadPoolExecutor.
import concurrent.futures as cf
import threading
import time

with cf.ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    f = pool.submit(pow, 2, 10)
    print(f.result(), f.done(), f.running(), f.cancelled(), f.exception())
    print(list(pool.map(lambda a, b: a * b, range(5), range(5, 10))))
    bad = pool.submit(lambda: 1 // 0)
    try:
        bad.result()
    except ZeroDivisionError as e:
        print("ZeroDivisionError:", e, bad.exception() is e)
    name = pool.submit(lambda: threading.current_thread().name).result()
    print(name.startswith("pool_"))
    fs = [pool.submit(lambda n=n: (time.sleep(0.001 * n), n)[1]) for n in range(5)]
    print(sorted(f.result() for f in cf.as_completed(fs)))
    done, pending = cf.wait(fs)
    print(len(done), len(pending))
    slow = pool.submit(time.sleep, 0.1)
    try:
        slow.result(timeout=0.001)
    except cf.TimeoutError as e:
        print("TimeoutError", repr(str(e)), cf.TimeoutError is TimeoutError)
    called = []
    f = pool.submit(lambda: 42)
    f.add_done_callback(lambda f: called.append(f.result()))
    f.result()
print(called)
try:
    pool.submit(print)
except RuntimeError as e:
    print("RuntimeError:", e)

with cf.ThreadPoolExecutor(1, initializer=lambda: print("initialized")) as pool:
    gate = threading.Event()
    first = pool.submit(gate.wait)
    second = pool.submit(print, "never")
    print(second.cancel(), second.cancelled(), first.cancel())
    gate.set()
try:
    second.result()
except cf.CancelledError:
    print("CancelledError")
try:
    cf.ThreadPoolExecutor(0)
except ValueError as e:
    print("ValueError:", e)
