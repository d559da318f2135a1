# Clocks: types, monotony, agreement, errors.
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    f, ns = getattr(time, name), getattr(time, name + "_ns")
    a, b = f(), f()
    c, d = ns(), ns()
    print(name, type(a).__name__, type(c).__name__, b >= a, d >= c, abs(c / 1e9 - b) < 5)
    info = time.get_clock_info(name)
    print(" ", info.implementation, info.monotonic, info.adjustable, info.resolution)
try:
    time.get_clock_info("sundial")
except ValueError as e:
    print("ValueError:", e)
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5)
print(abs(time.clock_gettime_ns(time.CLOCK_MONOTONIC) / 1e9 - time.monotonic()) < 5)
print(time.clock_getres(time.CLOCK_MONOTONIC) <= 1e-3)
try:
    time.clock_gettime(99)
except OSError as e:
    print("OSError:", e.errno)
start = time.process_time()
while time.process_time() - start < 0.02:
    pass
print("the processor clock moves")
start = time.thread_time()
time.sleep(0.05)
print(time.thread_time() - start < 0.05)
print(1.5e9 < time.time() < 1e11)
