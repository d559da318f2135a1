# Many threads, one lock: no update is lost, although each update is read, sleep, write.
import threading
import time

lock = threading.Lock()
value = 0


def bump(times):
    global value
    for i in range(times):
        with lock:
            now = value
            if i % 50 == 0:
                time.sleep(0)
            value = now + 1


threads = [threading.Thread(target=bump, args=(500,)) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(value)

# who waits gets the lock when it is released
order = []
lock.acquire()


def waiter(n):
    with lock:
        order.append(n)


t = threading.Thread(target=waiter, args=(1,))
t.start()
time.sleep(0.02)
print(order)
lock.release()
t.join()
print(order)
