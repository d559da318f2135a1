package dev.gila.gil;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * An interpreter's global lock, with the protocol of CPython 3.12.
 *
 * <p>The whole state is one reference: the current {@link Tenure} while the lock is held, its {@link Tenure.Free} while
 * not. So one compare-and-set takes the lock, names its holder and counts the switch, and one drops it and proves that the
 * caller held it.
 *
 * <p>Waiters stand in a queue. A release unparks its first one, who leaves the queue only when it has the lock, so a
 * signal cannot be lost; a thread that arrives meanwhile may take the lock before it, as in CPython, but those behind it
 * in the queue may not, so that all get their turns. A waiter that has
 * watched one tenure for a whole switch interval asks it to end; a thread that drops the lock on such a request does not
 * go on until another thread has really taken it.
 */
public final class Gil {
    /** CPython's 5 ms. */
    public static final long DEFAULT_SWITCH_INTERVAL_NANOS = 5_000_000;

    private static final long MIN_WAIT_NANOS = 1_000;
    private static final int REMEMBERED_THREADS = 1024;
    private static final VarHandle STATE;
    private static final VarHandle LISTENERS;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Gil.class, "state", Object.class);
            LISTENERS = MethodHandles.lookup().findVarHandle(Gil.class, "listeners", GilListener[].class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** A {@link Tenure} (held) or a {@link Tenure.Free}. */
    private volatile Object state = new Tenure(null, 0).free;

    private final Queue<GilThread> waiters = new ConcurrentLinkedQueue<>();
    private final boolean enabled;
    private final GilPlatform platform;
    private final PendingCalls pendingCalls = new PendingCalls();
    private final Set<GilThread> threads = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedDeque<GilStats> ended = new ConcurrentLinkedDeque<>();

    private volatile GilPolicy policy;
    private volatile long switchIntervalNanos = DEFAULT_SWITCH_INTERVAL_NANOS;
    private volatile GilListener[] listeners;
    private volatile boolean closing;
    private volatile GilThread keeper;

    public Gil(GilPolicy policy) {
        this(policy, GilPlatform.SYSTEM);
    }

    public Gil(GilPolicy policy, GilPlatform platform) {
        this.policy = policy;
        this.enabled = policy.enabled();
        this.platform = platform;
    }

    /**
     * Takes the lock, waiting for it as long as needed; an interrupt does not end the wait, and is still pending after it.
     *
     * @throws GilShutdown when the interpreter is closing
     */
    public void acquire(GilThread t) {
        if (!enabled) {
            acquireNothing(t);
            return;
        }
        Tenure mine = t.tenure;
        if (!STATE.compareAndSet(this, mine.free, mine) && !take(t, state) && !takeSoon(t)) {
            await(t);
        }
        t.acquisitions++;
        if (listeners != null) {
            t.heldSince = platform.nanoTime();
        }
    }

    /**
     * Drops the lock. When a waiter has asked for that, returns only after another thread has taken it.
     *
     * @throws IllegalMonitorStateException when {@code t} does not hold the lock
     */
    public void release(GilThread t) {
        drop(t);
        if (t.tenure.dropRequested) {
            awaitSwitch(t);
        }
    }

    private void drop(GilThread t) {
        if (listeners != null) {
            emitHeld(t);
        }
        if (!enabled) {
            return;
        }
        Tenure mine = t.tenure;
        if (!STATE.compareAndSet(this, mine, mine.free)) {
            throw new IllegalMonitorStateException("GIL released by " + t + ", which does not hold it");
        }
        GilThread first = waiters.peek();
        if (first != null) {
            platform.unpark(first);
        }
    }

    /**
     * The hot part: one read of the thread's eval-breaker. Behind it, in CPython's order: signals and pending calls (main
     * thread only), dropping the lock on request, asynchronous exceptions. The caller holds the lock, before and after.
     */
    public static void checkpoint(GilThread t) {
        if (t.breaker() != 0) {
            t.gil.work(t);
        }
    }

    /** Steps outside the lock until {@link #enter}: {@link #released} for where that is not one block of code. */
    public void leave(GilThread t, Reason reason) {
        release(t);
        t.releases[reason.ordinal()]++;
        t.outsideReason = reason;
        t.outsideSince = platform.nanoTime();
    }

    /** Steps back in after {@link #leave}. */
    public void enter(GilThread t) {
        long start = t.outsideSince;
        long now = platform.nanoTime();
        Reason reason = t.outsideReason;
        t.outsideSince = 0;
        t.outsideReason = null;
        t.outsideNanos[reason.ordinal()] += now - start;
        if (listeners != null) {
            emit(new GilEvent(GilEvent.Kind.OUTSIDE, t, start, now, reason, null));
        }
        acquire(t);
    }

    /** Steps outside the lock for a block: {@code try (var outside = gil.released(t, IO)) { ... }}. Does not nest. */
    public Released released(GilThread t, Reason reason) {
        leave(t, reason);
        return t.released;
    }

    /**
     * As {@link #released}, for a wait that an {@link InterruptedException} ends: signals that arrive for the thread end it
     * too. Whoever waits then looks for them at a {@link #checkpoint}, and waits on.
     */
    public Released waiting(GilThread t, Reason reason) {
        leave(t, reason);
        t.beginWait();
        return t.released;
    }

    /** Makes the calling Java thread {@code t}, and takes the lock. The first thread attached is the main thread. */
    public void attach(GilThread t) {
        t.bind(Thread.currentThread());
        t.attachedAt = platform.nanoTime();
        threads.add(t);
        if (pendingCalls.main() == null) {
            pendingCalls.setMain(t);
        }
        try {
            acquire(t);
        } catch (GilShutdown e) {
            forget(t);
            throw e;
        }
    }

    /**
     * Drops the lock for good, without waiting for who takes it: as in CPython, where a thread that goes is not in the way of
     * the next one. It signs off before it drops, so that who gets the lock from it does not find it among the threads. A
     * thread that a {@link GilShutdown} has unwound holds nothing and only signs off.
     *
     * @throws IllegalMonitorStateException when {@code t} neither holds the lock nor was unwound; it stays attached
     */
    public void detach(GilThread t) {
        if (isClosedTo(t)) {
            forget(t);
            return;
        }
        if (!isOwnedBy(t)) {
            throw new IllegalMonitorStateException("GIL released by " + t + ", which does not hold it");
        }
        t.releases[Reason.THREAD_EXIT.ordinal()]++;
        forget(t);
        drop(t);
    }

    private void forget(GilThread t) {
        t.detachedAt = platform.nanoTime();
        threads.remove(t);
        ended.add(t.stats());
        while (ended.size() > REMEMBERED_THREADS) {
            ended.poll();
        }
    }

    /** The attached threads, at the time of the call. */
    public Collection<GilThread> threads() {
        return Collections.unmodifiableCollection(new ArrayList<>(threads));
    }

    /** The accounts of the threads: the last thousand that ended, in order, then those alive. */
    public List<GilStats> stats() {
        List<GilStats> all = new ArrayList<>(ended);
        for (GilThread t : threads) {
            all.add(t.stats());
        }
        return all;
    }

    /** The thread that runs signal handlers and pending calls. */
    public GilThread mainThread() {
        return pendingCalls.main();
    }

    /** Makes another thread the main one, for an embedding program that moves the interpreter to another thread. */
    public void setMainThread(GilThread t) {
        pendingCalls.setMain(t);
    }

    public PendingCalls pendingCalls() {
        return pendingCalls;
    }

    /** Whether {@code t} may touch Python objects now: it holds the lock, or the lock is switched off. */
    public boolean isOwnedBy(GilThread t) {
        return !enabled || state == t.tenure;
    }

    /** For {@code ops} and {@code types} in test mode: an error in the interpreter when {@code t} is outside the lock. */
    public void assertOwned(GilThread t) {
        assert isOwnedBy(t) : "Python object touched by " + t + " while " + holder() + " holds the GIL";
    }

    /** The holder at the time, null when the lock is free or switched off. */
    public GilThread holder() {
        return state instanceof Tenure tenure ? tenure.thread : null;
    }

    /** How often the lock has gone from one thread to another. */
    public long switches() {
        return latest(state).number;
    }

    private static Tenure latest(Object state) {
        return state instanceof Tenure tenure ? tenure : ((Tenure.Free) state).last;
    }

    /** How many threads wait for the lock at the time. */
    public int waiting() {
        return waiters.size();
    }

    /** How long a waiter lets a holder run before it asks for the lock. */
    public long getSwitchInterval() {
        return switchIntervalNanos;
    }

    /** Sets the switch interval; waits that have begun keep the interval they began with. */
    public void setSwitchInterval(long nanos) {
        if (nanos <= 0) {
            throw new IllegalArgumentException("switch interval must be strictly positive");
        }
        switchIntervalNanos = nanos;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public GilPolicy policy() {
        return policy;
    }

    /** Changes the policy for what starts from now on. */
    public void setPolicy(GilPolicy policy) {
        if (policy.enabled() != enabled) {
            throw new IllegalArgumentException("the GIL cannot be switched on or off in a running interpreter");
        }
        this.policy = policy;
    }

    /** Whether a kernel that {@code t} starts now, and that takes about this long, is to step outside the lock. */
    public boolean releasesFor(GilThread t, long estimatedNanos) {
        GilPolicy now = policy;
        return estimatedNanos >= now.kernelThresholdNanos()
                && now.kernels() == GilPolicy.Kernels.RELEASE
                && t.keepDepth == 0;
    }

    long nanoTime() {
        return platform.nanoTime();
    }

    /**
     * Closes the lock to all threads but {@code last}, which holds it: whoever waits for it, or asks for it from now on,
     * gets a {@link GilShutdown}, and who blocks elsewhere is interrupted so as to come and ask.
     */
    public void close(GilThread last) {
        if (!isOwnedBy(last)) {
            throw new IllegalMonitorStateException("GIL closed by " + last + ", which does not hold it");
        }
        keeper = last;
        closing = true;
        for (GilThread t : threads) {
            if (t != last) {
                t.raise(GilThread.SHUTDOWN);
                platform.interrupt(t);
            }
        }
    }

    /** Whether {@code t} is to end, because the interpreter is closing and another thread does the closing. */
    public boolean isClosedTo(GilThread t) {
        return closing && t != keeper;
    }

    public void addListener(GilListener listener) {
        changeListeners(listener, true);
    }

    public void removeListener(GilListener listener) {
        changeListeners(listener, false);
    }

    private void changeListeners(GilListener listener, boolean add) {
        GilListener[] before;
        GilListener[] after;
        do {
            before = listeners;
            List<GilListener> next = new ArrayList<>(before == null ? List.of() : List.of(before));
            if (add) {
                next.add(listener);
            } else {
                next.remove(listener);
            }
            after = next.isEmpty() ? null : next.toArray(GilListener[]::new);
        } while (!LISTENERS.compareAndSet(this, before, after));
    }

    private void emit(GilEvent event) {
        GilListener[] all = listeners;
        if (all != null) {
            for (GilListener listener : all) {
                listener.onEvent(event);
            }
        }
    }

    private void emitHeld(GilThread t) {
        if (t.heldSince != 0) {
            emit(new GilEvent(GilEvent.Kind.HELD, t, t.heldSince, platform.nanoTime(), null, null));
            t.heldSince = 0;
        }
    }

    private void refuseWhenClosed(GilThread t) {
        if (isClosedTo(t)) {
            throw new GilShutdown();
        }
    }

    private void acquireNothing(GilThread t) {
        refuseWhenClosed(t);
        t.acquisitions++;
        if (listeners != null) {
            t.heldSince = platform.nanoTime();
        }
    }

    /** One attempt to take a lock seen as {@code seen}, beginning a new tenure unless {@code t} was the last holder. */
    private boolean take(GilThread t, Object seen) {
        refuseWhenClosed(t);
        if (!(seen instanceof Tenure.Free free)) {
            if (seen == t.tenure) {
                throw new IllegalMonitorStateException("GIL acquired by " + t + ", which already holds it");
            }
            return false;
        }
        Tenure last = free.last;
        Tenure next = last.thread == t ? last : new Tenure(t, last.number + 1);
        if (!STATE.compareAndSet(this, free, next)) {
            return false;
        }
        t.tenure = next;
        if (next != last && last.dropRequested) {
            platform.unpark(last.thread); // it may stand in awaitSwitch
        }
        return true;
    }

    /** Takes the lock if it gets free while going to sleep would still be under way, and unless others queue for it. */
    private boolean takeSoon(GilThread t) {
        for (int left = platform.spins(); left > 0 && waiters.isEmpty(); left--) {
            Thread.onSpinWait();
            Object seen = state;
            if (seen instanceof Tenure.Free && take(t, seen)) {
                return true;
            }
        }
        return false;
    }

    private void await(GilThread t) {
        GilThread blamed = listeners == null ? null : holder();
        long start = platform.nanoTime();
        t.waitingSince = start;
        t.waits++;
        boolean taken = false;
        waiters.add(t);
        try {
            awaitTurn(t);
            taken = true;
        } finally {
            waiters.remove(t);
            if (!taken) {
                passOn();
            }
            long end = platform.nanoTime();
            t.waitingSince = 0;
            t.waitNanos += end - start;
            if (listeners != null) {
                emit(new GilEvent(GilEvent.Kind.WAITED, t, start, end, null, blamed));
            }
        }
    }

    /**
     * Waits in the queue until first in it and the lock is free; the release that freed it, or the first one before who
     * gave up, has sent a signal. The deadline belongs to the tenure that is watched: only a tenure that was seen to last
     * a whole interval is asked to end.
     */
    private void awaitTurn(GilThread t) {
        boolean interrupted = false;
        Tenure watched = null;
        long deadline = 0;
        while (true) {
            Object seen = state;
            Tenure latest = latest(seen);
            boolean held = seen == latest;
            if (!held && waiters.peek() == t) {
                if (take(t, seen)) {
                    break;
                }
                continue;
            }
            refuseWhenClosed(t);
            long time = platform.nanoTime();
            long interval = Math.max(switchIntervalNanos, MIN_WAIT_NANOS);
            if (latest != watched) {
                watched = latest;
                deadline = time + interval;
            } else if (time - deadline >= 0) {
                if (held) {
                    requestDrop(t, latest, time);
                }
                deadline = time + interval;
            }
            platform.park(t, interval == Long.MAX_VALUE ? Long.MAX_VALUE : deadline - time);
            interrupted |= Thread.interrupted(); // a pending interrupt would make every park return at once
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void requestDrop(GilThread t, Tenure tenure, long time) {
        tenure.dropRequested = true;
        tenure.thread.raise(GilThread.DROP_REQUEST);
        t.dropRequests++;
        if (listeners != null) {
            emit(new GilEvent(GilEvent.Kind.DROP_REQUESTED, t, time, time, null, tenure.thread));
        }
    }

    /** A waiter that leaves the queue without the lock may have been the one signalled: signal the next. */
    private void passOn() {
        if (state instanceof Tenure.Free) {
            GilThread first = waiters.peek();
            if (first != null) {
                platform.unpark(first);
            }
        }
    }

    /** The forced switch: stays until the tenure that was asked to end is not the latest any more. */
    private void awaitSwitch(GilThread t) {
        Tenure mine = t.tenure;
        long start = platform.nanoTime();
        t.waitingSince = start;
        boolean interrupted = false;
        while (state == mine.free && !closing) {
            platform.park(t, Long.MAX_VALUE);
            interrupted |= Thread.interrupted();
        }
        long end = platform.nanoTime();
        t.waitingSince = 0;
        t.waitNanos += end - start;
        t.forcedSwitches++;
        if (listeners != null) {
            emit(new GilEvent(GilEvent.Kind.SWITCHED, t, start, end, null, holder()));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(GilThread t) {
        int bits = t.breaker();
        if ((bits & GilThread.SHUTDOWN) != 0 && isClosedTo(t)) {
            throw new GilShutdown();
        }
        // Each bit is lowered just before its work is looked at: what comes later, or is left when the work throws,
        // makes for another visit.
        if (t == mainThread()) {
            if ((bits & GilThread.SIGNALS) != 0) {
                t.lower(GilThread.SIGNALS);
                t.onSignals();
            }
            if ((bits & GilThread.PENDING_CALLS) != 0) {
                t.lower(GilThread.PENDING_CALLS);
                pendingCalls.run(t);
            }
        }
        if ((bits & GilThread.DROP_REQUEST) != 0) {
            t.lower(GilThread.DROP_REQUEST);
            if (t.tenure.dropRequested) {
                release(t);
                acquire(t);
            }
        }
        if ((bits & GilThread.ASYNC_EXC) != 0) {
            t.lower(GilThread.ASYNC_EXC);
            t.onAsyncException();
        }
    }

    /** The lock's whole state in words: equal words, equal state. */
    @Override
    public String toString() {
        Object now = state;
        Tenure latest = latest(now);
        return "GIL " + (now == latest ? "held by " : "free after ") + latest
                + (latest.dropRequested ? ", drop requested" : "")
                + ", awaited by " + waiters
                + (closing ? ", closing" : "");
    }
}
