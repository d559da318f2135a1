package dev.gila.modules.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.gil.Gil;
import dev.gila.gil.GilPolicy;
import dev.gila.gil.GilStats;
import dev.gila.gil.Reason;
import dev.gila.modules.signal.Signals;
import dev.gila.modules.support.Waits;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads and waits of an interpreter, with Java for the Python code that they run. */
@Timeout(60)
class ThreadsTest {
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(50);

    private final InterpreterState interpreter = new InterpreterState(new Gil(GilPolicy.DEFAULT));
    private final ThreadState main = new ThreadState(interpreter, "main");
    private final Threads threads = Threads.of(main);

    @BeforeEach
    void attach() {
        interpreter.setMainThread(main);
        ThreadState.setCurrent(main);
        main.gil().attach(main);
    }

    @AfterEach
    void detach() {
        main.gil().detach(main);
        ThreadState.setCurrent(null);
    }

    private long start(PyCallable body) {
        return threads.start(main, body, PyCallable.NO_ARGS, new PyDict());
    }

    private void awaitThreads() {
        Mutex never = new Mutex();
        never.tryLock();
        while (threads.running() > 0) never.lock(main, TimeUnit.MILLISECONDS.toNanos(1));
    }

    @Test
    void aThreadHoldsTheLockAndReleasesItsSentinel() {
        LockType[] sentinel = new LockType[1];
        AtomicLong ident = new AtomicLong();
        long started = start((ts, args, keywords) -> {
            ts.gil().assertOwned(ts);
            assertSame(ts, ThreadState.current());
            ident.set(ts.ident());
            sentinel[0] = threads.sentinel(ts);
            assertTrue(LockType.acquire(ts, sentinel[0], true, null));
            return Singletons.NONE;
        });
        awaitThreads();
        assertEquals(started, ident.get());
        assertTrue(LockType.acquire(main, sentinel[0], true, null), "join would hang");
        assertEquals(1, interpreter.gil().threads().size());
    }

    @Test
    void aLockIsHandedFromThreadToThread() {
        LockType lock = new LockType();
        LockType.acquire(main, lock, true, null);
        start((ts, args, keywords) -> {
            LockType.release(lock);
            return Singletons.NONE;
        });
        assertTrue(LockType.acquire(main, lock, true, 50L));
        assertFalse(LockType.acquire(main, lock, true, 0.001));
        GilStats stats = main.stats();
        assertTrue(stats.releases().get(Reason.LOCK_WAIT) >= 1, "the wait kept the interpreter's lock");
        awaitThreads();
    }

    @Test
    void aSignalEndsAWaitWhenItsHandlerRaises() {
        PyCallable interrupt = (ts, args, keywords) -> {
            Signals.of(ts).simulate(2);
            return Singletons.NONE;
        };
        start(interrupt);
        Mutex taken = new Mutex();
        taken.tryLock();
        PyException e = assertThrows(PyException.class, () -> taken.lock(main, LONG_NANOS));
        assertTrue(e.is(Exceptions.KEYBOARD_INTERRUPT));
        assertTrue(main.gil().isOwnedBy(main));
        awaitThreads();
    }

    @Test
    void aStrayInterruptDoesNotEndAWait() {
        Thread.currentThread().interrupt();
        long start = System.nanoTime();
        boolean came = Waits.await(main, Reason.SLEEP, TimeUnit.MILLISECONDS.toNanos(20), nanos -> {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return false;
        });
        assertFalse(came);
        assertTrue(System.nanoTime() - start >= TimeUnit.MILLISECONDS.toNanos(20));
    }

    @Test
    void closingEndsThreadsInPythonLocks() {
        LockType lock = new LockType();
        LockType.acquire(main, lock, true, null);
        for (int i = 0; i < 3; i++) {
            start((ts, args, keywords) -> {
                LockType.acquire(ts, lock, true, null);
                throw new AssertionError("a thread went on after its interpreter");
            });
        }
        Waits.await(main, Reason.SLEEP, TimeUnit.MILLISECONDS.toNanos(20), nanos -> {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return true;
        });
        main.gil().close(main);
        try (var outside = main.gil().released(main, Reason.SLEEP)) {
            while (main.gil().threads().size() > 1) Thread.onSpinWait();
        }
        assertEquals(1, main.gil().threads().size());
    }
}
