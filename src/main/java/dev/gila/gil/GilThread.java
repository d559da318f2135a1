package dev.gila.gil;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One thread's part in a {@link Gil}: its eval-breaker, and the account of its time. The thread itself calls the methods
 * of {@link Gil} with it; other threads may only {@link #raise} a bit and read the {@link #stats}.
 */
public class GilThread {
    /** Bits of the eval-breaker. A checkpoint does nothing while all are clear. */
    public static final int DROP_REQUEST = 1;
    /** A signal waits for the main thread. */
    public static final int SIGNALS = 1 << 1;
    /** A {@link PendingCalls pending call} waits for the main thread. */
    public static final int PENDING_CALLS = 1 << 2;
    /** Another thread wants an exception raised in this one. */
    public static final int ASYNC_EXC = 1 << 3;
    /** The interpreter is closing: the thread unwinds at its next checkpoint. */
    public static final int SHUTDOWN = 1 << 4;

    /** Bits that cannot wait until the thread comes to a checkpoint by itself. */
    public static final int CUTS_SHORT = SIGNALS | ASYNC_EXC | SHUTDOWN;

    private static final VarHandle BREAKER;

    static {
        try {
            BREAKER = MethodHandles.lookup().findVarHandle(GilThread.class, "breaker", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final int REASONS = Reason.values().length;

    final Gil gil;
    final Released released;
    /** The thread's latest tenure; before the first one, a tenure that the lock never had, so that no test matches it. */
    Tenure tenure = new Tenure(this, -1);
    /** Depth of nested requests that this thread's kernels keep the lock. */
    int keepDepth;
    /** When the lock was taken; kept only while somebody listens, else 0. */
    long heldSince;

    @SuppressWarnings("unused") // through BREAKER
    private volatile int breaker;

    private final String name;
    private volatile Thread javaThread;

    /** Whether the Java thread may be interrupted now: only in a wait that is made for it, once, and in no file channel. */
    private enum Wait {
        NONE,
        OPEN,
        ENDING,
        ENDED
    }

    private final AtomicReference<Wait> wait = new AtomicReference<>(Wait.NONE);

    // The account. The thread alone writes it, without ordering; others may read it somewhat late.
    volatile long attachedAt;
    volatile long detachedAt;
    volatile long waitingSince;
    volatile long outsideSince;
    volatile Reason outsideReason;
    long acquisitions;
    long waits;
    long waitNanos;
    long heldKernelNanos;
    long forcedSwitches;
    long dropRequests;
    final long[] releases = new long[REASONS];
    final long[] outsideNanos = new long[REASONS];

    public GilThread(Gil gil, String name) {
        this.gil = gil;
        this.name = name;
        this.released = new Released(gil, this);
    }

    public final Gil gil() {
        return gil;
    }

    /** The thread's name at the time; a subclass whose threads can be renamed overrides it. */
    public String name() {
        return name;
    }

    /** The Java thread that runs this one; null before it {@link Gil#attach attaches}. */
    public final Thread javaThread() {
        return javaThread;
    }

    final void bind(Thread thread) {
        javaThread = thread;
    }

    /** The eval-breaker, as a checkpoint reads it: 0 when there is nothing to do. */
    public final int breaker() {
        return (int) BREAKER.getOpaque(this);
    }

    /** Raises bits of the eval-breaker; any thread may. */
    public final void raise(int bits) {
        BREAKER.getAndBitwiseOr(this, bits);
        if ((bits & CUTS_SHORT) != 0) onUrgent();
    }

    /** Lowers bits; only the thread itself, before it looks at what the bits announced. */
    final void lower(int bits) {
        BREAKER.getAndBitwiseAnd(this, ~bits);
    }

    /** Raises bits, and interrupts the thread when it is in a {@link Gil#waiting wait} that is made for that. */
    public final void interrupt(int bits) {
        raise(bits);
        if (wait.compareAndSet(Wait.OPEN, Wait.ENDING)) {
            javaThread.interrupt();
            wait.set(Wait.ENDED);
        }
    }

    final void beginWait() {
        wait.set(Wait.OPEN);
        if (((int) BREAKER.getVolatile(this) & (SIGNALS | SHUTDOWN)) != 0) {
            interrupt(0);
        }
    }

    /** Leaves no interrupt behind that {@link #interrupt} has sent. */
    final void endWait() {
        if (wait.get() == Wait.NONE || wait.compareAndSet(Wait.OPEN, Wait.NONE)) {
            return;
        }
        while (wait.get() == Wait.ENDING) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
        wait.set(Wait.NONE);
    }

    /** Called by whoever raised one of the bits in {@link #CUTS_SHORT}: ends what the thread is doing outside Python. */
    protected void onUrgent() {}

    /** Called at a checkpoint of the main thread, lock held, when {@link #SIGNALS} was raised. May throw. */
    protected void onSignals() {}

    /** Called at a checkpoint, lock held, when {@link #ASYNC_EXC} was raised. May throw. */
    protected void onAsyncException() {}

    /** From here to the matching {@link #endKeeping}, this thread's kernels keep the lock. */
    public final void beginKeeping() {
        keepDepth++;
    }

    public final void endKeeping() {
        keepDepth--;
    }

    /** Accounts for a kernel that ran with the lock held. */
    public final void addHeldKernel(long nanos) {
        heldKernelNanos += nanos;
    }

    /** Where this thread's time has gone so far. */
    public final GilStats stats() {
        long start = attachedAt;
        long end = detachedAt;
        long now = end != 0 ? end : gil.nanoTime();
        long life = start == 0 ? 0 : now - start;
        long waiting = waitNanos + since(waitingSince, now);
        Map<Reason, Long> counts = new EnumMap<>(Reason.class);
        Map<Reason, Long> nanos = new EnumMap<>(Reason.class);
        Reason current = outsideReason;
        long outside = 0;
        for (Reason reason : Reason.values()) {
            long spent = outsideNanos[reason.ordinal()] + (reason == current ? since(outsideSince, now) : 0);
            counts.put(reason, releases[reason.ordinal()]);
            nanos.put(reason, spent);
            outside += spent;
        }
        return new GilStats(
                name(),
                start != 0 && end == 0,
                life,
                acquisitions,
                waits,
                waiting,
                Math.max(0, life - waiting - outside),
                heldKernelNanos,
                forcedSwitches,
                dropRequests,
                Collections.unmodifiableMap(counts),
                Collections.unmodifiableMap(nanos));
    }

    private static long since(long start, long now) {
        return start == 0 ? 0 : Math.max(0, now - start);
    }

    @Override
    public String toString() {
        return name();
    }
}
