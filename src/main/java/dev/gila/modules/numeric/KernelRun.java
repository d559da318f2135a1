package dev.gila.modules.numeric;

import dev.gila.gil.Gil;
import dev.gila.gil.GilThread;
import dev.gila.gil.Reason;
import dev.gila.kernel.Call;
import dev.gila.kernel.CancelFlag;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.KernelCancelledException;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.ThreadState;
import java.util.function.Supplier;

/**
 * Runs kernels for Python. One that is estimated to take longer than the policy's threshold runs outside the lock. Its
 * operands are pinned by the call, so other threads may do meanwhile what they like.
 */
final class KernelRun {
    static final Kernels KERNELS = Kernels.best();

    private static final long[] NO_PARAMS = {};

    /** A call that cannot be repeated is made in parts of about this length, so that signals need not wait longer. */
    private static final long PART_NANOS = 20_000_000;

    /** Kernels shorter than this are not timed: reading the clock would cost more than it tells. */
    private static final long TIMED_NANOS = 1_000;

    private static final ThreadLocal<CancelFlag> FLAG = ThreadLocal.withInitial(() -> new CancelFlag(KERNELS));

    private KernelRun() {}

    static void run(ThreadState ts, Kernel kernel, DType dtype, Operand... operands) {
        run(ts, kernel, dtype, NO_PARAMS, operands);
    }

    static void run(ThreadState ts, Kernel kernel, DType dtype, long[] params, Operand... operands) {
        translated(() -> {
            Call call = Call.of(kernel, dtype, params, null, operands);
            long nanos = KERNELS.nanos(call);
            if (nanos > PART_NANOS && call.isInPlace()) inParts(ts, call, nanos);
            else whole(ts, call, nanos);
            return null;
        });
    }

    /** Does something with arrays or kernels; what it throws comes out as the Python exception it stands for. */
    static <T> T translated(Supplier<T> action) {
        try {
            return action.get();
        } catch (IndexOutOfBoundsException e) {
            throw Exceptions.indexError("%s", e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw Exceptions.valueError("%s", e.getMessage());
        } catch (OutOfMemoryError e) {
            throw noMemory(e);
        }
    }

    private static PyException noMemory(OutOfMemoryError e) {
        return Exceptions.of(Exceptions.MEMORY_ERROR, "%s", e.getMessage());
    }

    /** Repeats a call that a signal stopped and whose handler raised nothing. */
    private static void whole(ThreadState ts, Call call, long nanos) {
        if (nanos < TIMED_NANOS) {
            KERNELS.run(call);
            return;
        }
        CancelFlag flag = FLAG.get();
        Call stoppable = call.isInPlace() ? call : call.with(flag);
        while (!finished(ts, stoppable, flag, nanos)) Gil.checkpoint(ts);
    }

    private static void inParts(ThreadState ts, Call call, long nanos) {
        int axis = 0;
        for (int i = 1; i < call.operand(0).rank(); i++) {
            if (call.operand(0).length(i) > call.operand(0).length(axis)) axis = i;
        }
        long length = call.operand(0).length(axis);
        long parts = Math.min(length, nanos / PART_NANOS + 1);
        for (long part = 0; part < parts; part++) {
            whole(ts, call.slice(axis, part * length / parts, (part + 1) * length / parts), nanos / parts);
            Gil.checkpoint(ts);
        }
    }

    /** Runs a call inside or outside the lock; false if something urgent stopped it. */
    private static boolean finished(ThreadState ts, Call call, CancelFlag flag, long nanos) {
        flag.lower();
        ts.setInterrupter(flag::raise);
        try {
            if ((ts.breaker() & GilThread.CUTS_SHORT) != 0) flag.raise();
            if (ts.gil().releasesFor(ts, nanos)) outside(ts, call);
            else inside(ts, call);
            return true;
        } catch (KernelCancelledException e) {
            return false;
        } finally {
            ts.setInterrupter(null);
        }
    }

    private static void outside(ThreadState ts, Call call) {
        ts.gil().leave(ts, Reason.KERNEL);
        try {
            KERNELS.run(call);
        } finally {
            ts.gil().enter(ts);
        }
    }

    private static void inside(ThreadState ts, Call call) {
        long start = System.nanoTime();
        try {
            KERNELS.run(call);
        } finally {
            ts.addHeldKernel(System.nanoTime() - start);
        }
    }
}
