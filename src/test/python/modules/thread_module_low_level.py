# The _thread module itself.
import _thread
import threading
import time

lock = _thread.allocate_lock()
lock.acquire()
seen = []


def run(a, b=None):
    seen.append((a, b, _thread.get_ident() != main))
    lock.release()


main = _thread.get_ident()
ident = _thread.start_new_thread(run, (1,), {"b": 2})
lock.acquire()
print(seen, isinstance(ident, int), ident != main)
print(isinstance(_thread.get_native_id(), int), _thread.get_native_id() == threading.get_native_id())
for args in ((1, ()), (len, 1), (len, (), 1), (), (len,)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as e:
        print("TypeError:", e)
print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX, _thread.LockType is type(lock))
print(_thread.stack_size(), _thread.stack_size(1 << 20), _thread.stack_size(0))
for size in (-1, 100):
    try:
        _thread.stack_size(size)
    except ValueError as e:
        print("ValueError:", e)
try:
    _thread.exit()
except SystemExit as e:
    print("SystemExit", e.args)
before = _thread._count()
gate = _thread.allocate_lock()
gate.acquire()
_thread.start_new_thread(gate.acquire, ())
for _ in range(500):
    if _thread._count() == before + 1:
        break
    time.sleep(0.01)
print(_thread._count() - before)
gate.release()
for _ in range(500):
    if _thread._count() == before:
        break
    time.sleep(0.01)
print(_thread._count() - before)
print(_thread._is_main_interpreter(), _thread.daemon_threads_allowed())
