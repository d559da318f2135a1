package dev.gila.modules.signal;

import dev.gila.gil.GilThread;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OpenFile;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PosixProcess;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Calls;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signal handlers of one interpreter, and the signals that have arrived but were not handled yet. */
public final class Signals {
    static final long DEFAULT = 0;
    static final long IGNORE = 1;

    private final InterpreterState interpreter;
    private final Object[] handlers = new Object[SignalNumber.COUNT];
    private final AtomicIntegerArray arrived = new AtomicIntegerArray(SignalNumber.COUNT);

    private volatile int wakeupDescriptor = -1;

    /** The signals that the main thread holds back, where handlers run; a bit for each number. */
    private volatile long blocked;

    private Signals(InterpreterState interpreter) {
        this.interpreter = interpreter;
        for (int i = 1; i < SignalNumber.COUNT; i++) handlers[i] = DEFAULT;
        handlers[SignalNumber.SIGPIPE.number()] = IGNORE;
        handlers[SignalNumber.SIGXFSZ.number()] = IGNORE;
        handlers[SignalNumber.SIGINT.number()] = SignalModule.defaultIntHandler();
        interpreter.mainThread().setSignalHandler(this::handleArrived);
    }

    public static Signals of(ThreadState ts) {
        return ts.interpreter().room(Signals.class, Signals::new);
    }

    /** Makes Ctrl-C raise KeyboardInterrupt in the main thread: what a program does that runs Python as python3 would. */
    public static void handleInterrupts(ThreadState main) {
        int number = SignalNumber.SIGINT.number();
        Signal.handle(new Signal(SignalNumber.SIGINT.javaName()), signal -> of(main).arrive(number));
    }

    private ThreadState main() {
        return interpreter.mainThread();
    }

    boolean isMain(ThreadState ts) {
        return ts == main();
    }

    Object handler(int number) {
        return handlers[requireValid(number)];
    }

    static int requireValid(int number) {
        if (number >= 1 && number < SignalNumber.COUNT) return number;
        throw Exceptions.valueError("signal number out of range");
    }

    /** Sets the handler, a callable or one of the constants; the one before. */
    Object setHandler(int number, Object handler) {
        requireValid(number);
        if (number == SignalNumber.SIGKILL.number() || number == SignalNumber.SIGSTOP.number()) {
            throw OsErrors.of(Errno.EINVAL);
        }
        Object before = handlers[number];
        handlers[number] = handler;
        listen(number);
        return before;
    }

    /** Has Java tell us of the signal, or treat it as the handler says. A few signals Java keeps for itself. */
    private void listen(int number) {
        SignalNumber name = SignalNumber.of(number);
        if (name == null) return;
        Object handler = handlers[number];
        // Once the JVM ignores a signal it does so for ever; doing nothing about it can be changed.
        SignalHandler reaction = isDefault(handler)
                ? SignalHandler.SIG_DFL
                : isIgnore(handler) ? signal -> {} : signal -> arrive(number);
        try {
            Signal.handle(new Signal(name.javaName()), reaction);
        } catch (IllegalArgumentException e) {
            // the JVM uses it, or it is a real-time signal: the program can still raise it in itself
        }
    }

    static boolean isDefault(Object handler) {
        return Long.valueOf(DEFAULT).equals(handler);
    }

    static boolean isIgnore(Object handler) {
        return Long.valueOf(IGNORE).equals(handler);
    }

    /** Notes that the signal has come, and has the main thread look; any thread may call it. */
    void arrive(int number) {
        arrived.set(number, 1);
        writeWakeup(number);
        main().interrupt(GilThread.SIGNALS);
    }

    /** Sets the descriptor that the number of each signal is written to, or -1; the one before. */
    int setWakeup(int descriptor) {
        int before = wakeupDescriptor;
        wakeupDescriptor = descriptor;
        return before;
    }

    private void writeWakeup(int number) {
        int descriptor = wakeupDescriptor;
        OpenFile file =
                descriptor < 0 ? null : PosixState.of(interpreter).descriptors().get(descriptor);
        if (file == null) return;
        try {
            file.write(new byte[] {(byte) number}, 0, 1);
        } catch (IOException e) {
            // the reader has gone, or its pipe is full of news that it has not read yet
        }
    }

    /** As if the signal had come from outside: nothing happens unless there is a Python handler. */
    public void simulate(int number) {
        if (Callables.isCallable(handler(number))) arrive(number);
    }

    /** Sends the signal to this process. One with a Python handler does not go through the system. */
    public void raise(int number) {
        Object handler = number < 1 || number >= SignalNumber.COUNT ? null : handlers[number];
        SignalNumber name = SignalNumber.of(number);
        if (handler == null || name == null) throw OsErrors.of(Errno.EINVAL);
        if (Callables.isCallable(handler) || isBlocked(number)) {
            arrive(number);
        } else if (isDefault(handler)) {
            PosixProcess.runKill(ProcessHandle.current().pid(), number);
        }
    }

    /** Calls the handlers of the signals that have come, in the order of their numbers. */
    private void handleArrived() {
        ThreadState ts = main();
        for (int number = 1; number < SignalNumber.COUNT; number++) {
            if (isBlocked(number) || arrived.getAndSet(number, 0) == 0) continue;
            Object handler = handlers[number];
            if (!Callables.isCallable(handler)) continue;
            try {
                Calls.call2(ts, handler, (long) number, Singletons.orNone(ts.frame()));
            } finally {
                if (anyArrived()) ts.raise(GilThread.SIGNALS);
            }
        }
    }

    private boolean anyArrived() {
        for (int n = 1; n < SignalNumber.COUNT; n++) if (arrived.get(n) != 0 && !isBlocked(n)) return true;
        return false;
    }

    // ---- signals held back

    static long bit(int number) {
        return 1L << number - 1;
    }

    long blocked() {
        return blocked;
    }

    private boolean isBlocked(int number) {
        return (blocked & bit(number)) != 0;
    }

    /** Holds these signals back from now on, and no others; those that came meanwhile and may pass now do. */
    void block(long signals) {
        blocked = signals & ~bit(SignalNumber.SIGKILL.number()) & ~bit(SignalNumber.SIGSTOP.number());
        for (int number = 1; number < SignalNumber.COUNT; number++) {
            // One that the system would treat in its own way has to come to us first.
            if (isBlocked(number) && !Callables.isCallable(handlers[number])) notice(number);
        }
        if (anyArrived()) main().raise(GilThread.SIGNALS);
    }

    private void notice(int number) {
        SignalNumber name = SignalNumber.of(number);
        if (name == null) return;
        try {
            Signal.handle(new Signal(name.javaName()), signal -> arriveHeld(number));
        } catch (IllegalArgumentException e) {
            // as in listen: what the program raises in itself is held back all the same
        }
    }

    /** A signal that came while it had no Python handler: kept if it is held back still, else sent on as it was meant. */
    private void arriveHeld(int number) {
        if (isBlocked(number)) {
            arrive(number);
        } else {
            listen(number);
            raise(number);
        }
    }

    /** The signals that have come and are held back. */
    long pending() {
        long set = 0;
        for (int n = 1; n < SignalNumber.COUNT; n++) if (arrived.get(n) != 0 && isBlocked(n)) set |= bit(n);
        return set;
    }

    /** Takes one of these signals that has come; 0 when none has. */
    int take(long signals) {
        for (int n = 1; n < SignalNumber.COUNT; n++) {
            if ((signals & bit(n)) != 0 && arrived.getAndSet(n, 0) != 0) return n;
        }
        return 0;
    }
}
