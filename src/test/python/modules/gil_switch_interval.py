# sys.setswitchinterval and sys.getswitchinterval.
import sys
import threading
import time

print(sys.getswitchinterval())
for value in (0.01, 1e-5, 1, 0.005):
    sys.setswitchinterval(value)
    print(abs(sys.getswitchinterval() - value) < 1e-6)
for bad in (0, -1, 0.0, "x", None):
    try:
        sys.setswitchinterval(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

# a thread that only computes does not keep another from running
done = False
count = 0


def spin():
    global count
    while not done:
        count += 1


t = threading.Thread(target=spin)
t.start()
while count == 0:
    pass
start = time.monotonic()
for _ in range(5):
    time.sleep(0.001)
late = time.monotonic() - start
done = True
t.join()
print(late < 5, count > 0)
