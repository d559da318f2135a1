# time.sleep: lengths and errors.
import time

for n in (0, 0.01, 0.05, True and 0.02):
    start = time.monotonic()
    print(time.sleep(n), time.monotonic() - start >= n)


class Index:
    def __index__(self):
        return 0


print(time.sleep(Index()))
for bad in (-1, -0.001, "a", None, float("nan"), 1e20, 2**100):
    try:
        time.sleep(bad)
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    time.sleep()
except TypeError as e:
    print("TypeError:", e)
