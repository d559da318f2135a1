# Signals that are held back, and those that are waited for.
import os
import signal
import threading
import time

got = []
signal.signal(signal.SIGUSR1, lambda number, frame: got.append(signal.Signals(number).name))

print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1)
time.sleep(0.1)
print(got, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}))
print(got, signal.sigpending())

print(signal.pthread_sigmask(signal.SIG_SETMASK, [signal.SIGUSR1, signal.SIGUSR2]))
signal.raise_signal(signal.SIGUSR1)
print(got, signal.sigwait([signal.SIGUSR1]), signal.sigpending())
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGUSR2)).start()
print(signal.sigwait({signal.SIGUSR1, signal.SIGUSR2}))
print(signal.pthread_sigmask(signal.SIG_SETMASK, []) == {signal.SIGUSR1, signal.SIGUSR2}, got)

for bad in 0, 1000:
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, [bad])
    except ValueError as e:
        print(e)
try:
    signal.pthread_sigmask(1700, [])
except OSError as e:
    print(e.errno)
