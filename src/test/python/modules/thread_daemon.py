# The daemon flag, and that daemon threads do not keep the program alive.
import threading
import time

t = threading.Thread(target=time.sleep, args=(0,))
print(t.daemon)
t.daemon = True
print(t.daemon)
t.start()
try:
    t.daemon = False
except RuntimeError as e:
    print("RuntimeError:", e)
t.join()

inherited = []


def child():
    inherited.append(threading.Thread(target=print).daemon)


for flag in (True, False):
    p = threading.Thread(target=child, daemon=flag)
    p.start()
    p.join()
print(inherited)

forever = threading.Thread(target=threading.Event().wait, daemon=True)
forever.start()
print("alive:", forever.is_alive())


def spin():
    while True:
        pass


threading.Thread(target=spin, daemon=True).start()
print("end of main")
