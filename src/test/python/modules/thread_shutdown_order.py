# At exit: non-daemon threads are joined, then atexit functions run, last in first out.
import atexit
import threading
import time

gate = threading.Event()


def late():
    gate.wait(5)
    time.sleep(0.02)
    print("thread ends; main alive:", threading.main_thread().is_alive())


atexit.register(print, "atexit 1")
atexit.register(print, "atexit", 2, sep=" ")


@atexit.register
def decorated():
    print("atexit 3, other threads:", threading.active_count() - 1)


def gone():
    print("never")


atexit.register(gone)
atexit.unregister(gone)
threading._register_atexit(print, "before joining")
threading.Thread(target=late).start()
gate.set()
print("main ends")
