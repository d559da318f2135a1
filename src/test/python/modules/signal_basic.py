# signal: handlers, constants, raise_signal.
import signal
import threading

print(signal.SIGINT, int(signal.SIGTERM), signal.SIG_DFL, signal.SIG_IGN, signal.NSIG)
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM))
log = []
old = signal.signal(signal.SIGTERM, lambda n, frame: log.append((signal.Signals(n).name, frame is not None)))
print(old)
signal.raise_signal(signal.SIGTERM)
print(log)
print(callable(signal.signal(signal.SIGTERM, signal.SIG_IGN)))
signal.raise_signal(signal.SIGTERM)
print(signal.signal(signal.SIGTERM, signal.SIG_DFL))
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt")
for args in ((1, 2), (100, 1), (9, 1), (0, 0)):
    try:
        signal.signal(*args)
    except (TypeError, ValueError, OSError) as e:
        print(type(e).__name__, e)
print(signal.strsignal(2), "|", signal.strsignal(15), "|", signal.strsignal(11))
print(signal.SIGINT in signal.valid_signals(), 32 in signal.valid_signals())
error = []


def elsewhere():
    try:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    except ValueError as e:
        error.append(str(e))


t = threading.Thread(target=elsewhere)
t.start()
t.join()
print(error)
