package dev.gila.modules.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.gil.Gil;
import dev.gila.gil.GilPolicy;
import dev.gila.gil.GilThread;
import dev.gila.gil.Reason;
import dev.gila.ndarray.NDArray;
import dev.gila.object.Exceptions;
import dev.gila.object.InterpreterState;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a kernel that Python starts does with the lock, and how it is cut short. */
class KernelRunTest {
    private final Gil gil = new Gil(GilPolicy.DEFAULT);
    private final InterpreterState interpreter = new InterpreterState(gil);
    private final ThreadState ts = new ThreadState(interpreter, "main");

    @BeforeEach
    void attach() {
        interpreter.setMainThread(ts);
        gil.attach(ts);
    }

    @AfterEach
    void detach() {
        gil.detach(ts);
    }

    private long released() {
        return ts.stats().releases().get(Reason.KERNEL);
    }

    private Object random(long n) {
        return GilaModule.random(ts, n, 1, null);
    }

    @Test
    void longKernelsReleaseTheLockAndShortOnesDoNot() {
        Object large = random(200_000);
        Object small = random(10);
        long before = released();
        GilaModule.exp(ts, small, null);
        assertEquals(before, released());
        GilaModule.exp(ts, large, null);
        assertEquals(before + 1, released());
    }

    @Test
    void holdKeepsTheLock() {
        Object large = random(200_000);
        GilObject lock = new GilObject();
        long before = released();
        GilHeld.__enter__(ts, new GilHeld());
        GilaModule.exp(ts, large, null);
        GilHeld.__exit__(ts, new GilHeld(), new Object[3]);
        assertEquals(before, released());
        GilObject.setPolicy(ts, lock, PyStr.of("hold"));
        assertEquals("hold", GilObject.policy(ts, lock));
        GilaModule.exp(ts, large, null);
        assertEquals(before, released());
        assertTrue(ts.stats().heldKernelNanos() > 0);
        GilObject.setPolicy(ts, lock, PyStr.of("release"));
        GilaModule.exp(ts, large, null);
        assertEquals(before + 1, released());
        assertThrows(PyException.class, () -> GilObject.setPolicy(ts, lock, 1L));
    }

    /** Milliseconds from a signal to the end of the action, at best of three. */
    private long interrupted(Runnable action) throws InterruptedException {
        ts.setSignalHandler(() -> {
            throw Exceptions.withArgs(Exceptions.KEYBOARD_INTERRUPT);
        });
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long[] raised = new long[1];
            Thread signal = new Thread(() -> {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                raised[0] = System.nanoTime();
                ts.raise(GilThread.SIGNALS);
            });
            signal.start();
            PyException e = assertThrows(PyException.class, action::run);
            long end = System.nanoTime();
            assertEquals(Exceptions.KEYBOARD_INTERRUPT, e.value().type());
            signal.join();
            best = Math.min(best, (end - raised[0]) / 1_000_000);
        }
        return best;
    }

    @Test
    void aSignalCutsALongKernelShort() throws InterruptedException {
        long ms = interrupted(() -> GilaModule.mandelbrot(ts, -0.1, 0.1, -0.1, 0.1, 100, 100, 1L << 40, null, null));
        assertTrue(ms <= 100, () -> "mandelbrot ended after " + ms + " ms");
        GilHeld.__enter__(ts, new GilHeld());
        long held = interrupted(() -> GilaModule.pi(ts, 1L << 40, 1, 0));
        GilHeld.__exit__(ts, new GilHeld(), new Object[3]);
        assertTrue(held <= 100, () -> "pi, with the lock held, ended after " + held + " ms");
    }

    @Test
    void aSignalWhoseHandlerReturnsChangesNothing() throws InterruptedException {
        AtomicBoolean handled = new AtomicBoolean();
        ts.setSignalHandler(() -> handled.set(true));
        double expected = GilaModule.pi(ts, 100_000_000, 1, 0);
        Thread signal = new Thread(() -> ts.raise(GilThread.SIGNALS));
        signal.start();
        assertEquals(expected, GilaModule.pi(ts, 100_000_000, 1, 0));
        signal.join();
        Gil.checkpoint(ts);
        assertTrue(handled.get());
    }

    @Test
    void inPlaceCallsInPartsGiveTheSame() {
        PyArray a = (PyArray) random(8_000_000);
        PyArray b = (PyArray) ArraySubscripts.copy(ts, a);
        PyArray expected = (PyArray) GilaModule.sin(ts, a, null);
        GilaModule.sin(ts, b, b);
        assertArrayEquals(expected.array().toArray(), b.array().toArray());
    }

    /** Each kernel in two threads, while a third counts under the lock: results as if alone. */
    @Test
    void kernelsBesideACountingThreadAreUndisturbed() throws InterruptedException {
        List<Function<ThreadState, double[]>> works = List.of(
                t -> elements(GilaModule.exp(t, GilaModule.random(t, 50_000L, 1, null), null)),
                t -> elements(GilaModule.sin(t, GilaModule.random(t, 50_000L, 2, null), null)),
                t -> {
                    PyArray a = (PyArray) GilaModule.random(t, 50_000L, 3, null);
                    GilaModule.sort(t, a);
                    return elements(a);
                },
                t -> elements(GilaModule.mandelbrot(t, -2, 1, -1, 1, 60, 60, 500, null, null)),
                t -> new double[] {GilaModule.pi(t, 300_000, 4, 0)},
                t -> {
                    NDArray m = ((PyArray) GilaModule.random(t, 10_000L, 5, null))
                            .array()
                            .reshape(100, 100);
                    PyArray a = new PyArray(m);
                    return elements(GilaModule.matmul(t, a, a, null));
                },
                t -> new double[] {(Double) GilaModule.sum(t, GilaModule.random(t, 100_000L, 6, null), null)});
        for (Function<ThreadState, double[]> work : works) {
            double[] alone = work.apply(ts);
            AtomicBoolean stop = new AtomicBoolean();
            List<AtomicReference<double[]>> results = List.of(new AtomicReference<>(), new AtomicReference<>());
            List<Thread> threads = new ArrayList<>();
            threads.add(python(t -> {
                for (long n = 0; !stop.get(); n++) Gil.checkpoint(t);
            }));
            for (AtomicReference<double[]> result : results) threads.add(python(t -> result.set(work.apply(t))));
            gil.leave(ts, Reason.LOCK_WAIT);
            threads.get(1).join();
            threads.get(2).join();
            stop.set(true);
            threads.get(0).join();
            gil.enter(ts);
            for (AtomicReference<double[]> result : results) assertArrayEquals(alone, result.get());
        }
    }

    private static double[] elements(Object array) {
        return ((PyArray) array).array().toArray();
    }

    private interface Body {
        void run(ThreadState t);
    }

    private Thread python(Body body) {
        Thread thread = new Thread(() -> {
            ThreadState t = new ThreadState(interpreter, "worker");
            gil.attach(t);
            try {
                body.run(t);
            } finally {
                gil.detach(t);
            }
        });
        thread.start();
        return thread;
    }
}
