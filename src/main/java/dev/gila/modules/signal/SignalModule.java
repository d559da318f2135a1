package dev.gila.modules.signal;

import dev.gila.gil.Gil;
import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.support.Seconds;
import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.concurrent.CountDownLatch;

/** The module {@code _signal}. */
@ModuleDef(value = "_signal", doc = "This module provides mechanisms to use signal handlers in Python.")
final class SignalModule {
    private static final long ITIMER_REAL = 0;
    private static final double NANOS = 1e9;
    private static final int SIG_BLOCK = 0;
    private static final int SIG_UNBLOCK = 1;
    private static final int SIG_SETMASK = 2;

    /** How long a wait for a signal sleeps at most, in a thread that signals do not interrupt. */
    private static final long SIGWAIT_MILLIS = 20;

    private static final PyDict FUNCTIONS = new PyDict();

    private SignalModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("SIG_DFL", Signals.DEFAULT);
        namespace.put("SIG_IGN", Signals.IGNORE);
        namespace.put("SIG_BLOCK", (long) SIG_BLOCK);
        namespace.put("SIG_UNBLOCK", (long) SIG_UNBLOCK);
        namespace.put("SIG_SETMASK", (long) SIG_SETMASK);
        namespace.put("NSIG", (long) SignalNumber.COUNT);
        namespace.put("ITIMER_REAL", ITIMER_REAL);
        namespace.put("ITIMER_VIRTUAL", 1L);
        namespace.put("ITIMER_PROF", 2L);
        namespace.put("ItimerError", Exceptions.OS_ERROR);
        for (SignalNumber s : SignalNumber.values()) namespace.put(s.name(), (long) s.number());
        namespace.put("default_int_handler", defaultIntHandler());
    }

    /** The one function object {@code default_int_handler}, which programs compare handlers with. */
    static Object defaultIntHandler() {
        Object made = FUNCTIONS.get("default_int_handler");
        if (made != null) return made;
        SignalModule_Room.install(FUNCTIONS);
        return FUNCTIONS.get("default_int_handler");
    }

    @Def(signature = "signalnum, frame, /", doc = "The default handler for SIGINT: raise KeyboardInterrupt.")
    static void default_int_handler(Object signalnum, Object frame) {
        throw Exceptions.withArgs(Exceptions.KEYBOARD_INTERRUPT);
    }

    @Def(signature = "signalnum, handler, /", doc = "Set the action for the given signal, and return the one before.")
    static Object signal(ThreadState ts, int signalnum, Object handler) {
        Signals signals = Signals.of(ts);
        if (!signals.isMain(ts)) {
            throw Exceptions.valueError("signal only works in main thread of the main interpreter");
        }
        Signals.requireValid(signalnum);
        Object action = Callables.isCallable(handler) ? handler : Convert.plainInt(handler);
        boolean known = Callables.isCallable(handler) || Signals.isDefault(action) || Signals.isIgnore(action);
        if (!known) {
            throw Exceptions.typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }
        Gil.checkpoint(ts);
        return signals.setHandler(signalnum, action);
    }

    @Def(signature = "signalnum, /", doc = "The current action for the given signal.")
    static Object getsignal(ThreadState ts, int signalnum) {
        return Signals.of(ts).handler(signalnum);
    }

    @Def(signature = "signalnum, /", doc = "Send a signal to this process.")
    static void raise_signal(ThreadState ts, int signalnum) {
        Signals.of(ts).raise(signalnum);
        Gil.checkpoint(ts);
    }

    @Def(signature = "thread_id, signalnum, /", doc = "Send a signal to a thread; its handler runs in the main thread.")
    static void pthread_kill(ThreadState ts, long thread_id, int signalnum) {
        boolean alive = ts.gil().threads().stream().anyMatch(t -> ((ThreadState) t).ident() == thread_id);
        if (!alive) throw OsErrors.of(Errno.ESRCH);
        if (signalnum != 0) Signals.of(ts).raise(signalnum);
        Gil.checkpoint(ts);
    }

    @Def(signature = "signalnum, /", doc = "What the system calls the given signal.")
    static Object strsignal(int signalnum) {
        Signals.requireValid(signalnum);
        SignalNumber signal = SignalNumber.of(signalnum);
        return signal == null ? Singletons.NONE : dev.gila.object.PyStr.of(signal.description());
    }

    @Def(doc = "The set of valid signal numbers on this platform.")
    static Object valid_signals(ThreadState ts) {
        PyDict numbers = new PyDict();
        for (long n = 1; n < SignalNumber.COUNT; n++) {
            if (n != 32 && n != 33) numbers.put(ts, n, Singletons.NONE); // the C library keeps these two
        }
        return Calls.call1(ts, ts.interpreter().builtins().get("set"), numbers);
    }

    @Def(signature = "how, mask, /", doc = "Fetch and/or change the signal mask; the one before.")
    static Object pthread_sigmask(ThreadState ts, int how, Object mask) {
        Signals signals = Signals.of(ts);
        long given = bits(ts, mask);
        long before = signals.blocked();
        switch (how) {
            case SIG_BLOCK -> signals.block(before | given);
            case SIG_UNBLOCK -> signals.block(before & ~given);
            case SIG_SETMASK -> signals.block(given);
            default -> throw OsErrors.of(Errno.EINVAL);
        }
        Gil.checkpoint(ts);
        return set(ts, before);
    }

    @Def(doc = "The set of signals that have come and are held back.")
    static Object sigpending(ThreadState ts) {
        return set(ts, Signals.of(ts).pending());
    }

    @Def(signature = "sigset, /", doc = "Wait for one of these signals, which should be held back; its number.")
    static long sigwait(ThreadState ts, Object sigset) {
        Signals signals = Signals.of(ts);
        long wanted = bits(ts, sigset);
        for (int number = signals.take(wanted); ; number = signals.take(wanted)) {
            if (number != 0) return number;
            try (Released outside = ts.gil().waiting(ts, Reason.SLEEP)) {
                Thread.sleep(SIGWAIT_MILLIS);
            } catch (InterruptedException e) {
                // a signal, perhaps one of these
            }
        }
    }

    private static long bits(ThreadState ts, Object numbers) {
        long bits = 0;
        for (Object each : Iteration.toArray(ts, numbers)) {
            long n = Convert.toLong(ts, each);
            if (n < 1 || n >= SignalNumber.COUNT) {
                throw Exceptions.valueError("signal number %d out of range [1; %d]", n, SignalNumber.COUNT - 1);
            }
            bits |= Signals.bit((int) n);
        }
        return bits;
    }

    private static Object set(ThreadState ts, long bits) {
        PyDict numbers = new PyDict();
        for (int n = 1; n < SignalNumber.COUNT; n++) {
            if ((bits & Signals.bit(n)) != 0) numbers.put(ts, (long) n, Singletons.NONE);
        }
        return Calls.call1(ts, ts.interpreter().builtins().get("set"), numbers);
    }

    @Def(doc = "Wait until a signal arrives.")
    static void pause(ThreadState ts) {
        CountDownLatch never = new CountDownLatch(1);
        try (Released outside = ts.gil().waiting(ts, Reason.SLEEP)) {
            never.await();
        } catch (InterruptedException e) {
            // a signal: its handler runs now
        }
        Gil.checkpoint(ts);
    }

    @Def(signature = "seconds, /", doc = "Arrange for SIGALRM to arrive after the given number of seconds.")
    static long alarm(ThreadState ts, int seconds) {
        IntervalTimer timer = IntervalTimer.of(ts);
        long before = timer.remainingNanos();
        timer.set(Signals.of(ts), seconds * 1_000_000_000L, 0);
        return (before + 999_999_999L) / 1_000_000_000L;
    }

    @Def(signature = "which, seconds, interval=None, /", doc = "Set the interval timer; the values before.")
    static Object setitimer(ThreadState ts, long which, Object seconds, Object interval) {
        requireRealTimer(which);
        long first = Seconds.toNanosCeiling(ts, seconds);
        long then = interval == null ? 0 : Seconds.toNanosCeiling(ts, interval);
        if (first < 0 || then < 0) throw OsErrors.of(Errno.EINVAL);
        Object before = getitimer(ts, which);
        IntervalTimer.of(ts).set(Signals.of(ts), first, then);
        return before;
    }

    @Def(signature = "which, /", doc = "The time that remains, and the interval.")
    static Object getitimer(ThreadState ts, long which) {
        requireRealTimer(which);
        IntervalTimer timer = IntervalTimer.of(ts);
        return PyTuple.of(timer.remainingNanos() / NANOS, timer.intervalNanos() / NANOS);
    }

    /** The JVM has no timers that run on processor time. */
    private static void requireRealTimer(long which) {
        if (which != ITIMER_REAL) throw OsErrors.of(Errno.EINVAL);
    }

    @Def(signature = "signalnum, flag, /", doc = "Does nothing: waits always go on after a signal.")
    static void siginterrupt(int signalnum, boolean flag) {
        Signals.requireValid(signalnum);
    }

    @Def(
            signature = "fd, *, warn_on_full_buffer=True",
            doc = "Set the descriptor that a byte is written to per signal.")
    static long set_wakeup_fd(ThreadState ts, int fd, boolean warn_on_full_buffer) {
        Signals signals = Signals.of(ts);
        if (!signals.isMain(ts)) {
            throw Exceptions.valueError("set_wakeup_fd only works in main thread of the main interpreter");
        }
        return signals.setWakeup(fd);
    }
}
