# Condition: wait, notify, wait_for, and their errors.
import threading

cond = threading.Condition()
items = []
got = []


def consumer(n):
    for _ in range(n):
        with cond:
            while not items:
                cond.wait()
            got.append(items.pop(0))


t = threading.Thread(target=consumer, args=(5,))
t.start()
for i in range(5):
    with cond:
        items.append(i)
        cond.notify()
t.join()
print(got)

for call in (cond.wait, cond.notify, cond.notify_all):
    try:
        call()
    except RuntimeError as e:
        print("RuntimeError:", e)
with cond:
    print(cond.wait(0.01), cond.wait_for(lambda: False, 0.01), cond.wait_for(lambda: 7))

ready = 0
released = []


def sleeper(n):
    global ready
    with cond:
        ready += 1
        cond.notify_all()
        cond.wait_for(lambda: released)
        got.append(n)


got.clear()
threads = [threading.Thread(target=sleeper, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
with cond:
    cond.wait_for(lambda: ready == 4)
    released.append(True)
    cond.notify_all()
for t in threads:
    t.join()
print(sorted(got))
print(repr(threading.Condition(threading.Lock())).split(" object")[0])
