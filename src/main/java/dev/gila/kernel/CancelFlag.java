package dev.gila.kernel;

/**
 * A flag that stops running kernels: they look at it at least every few milliseconds. May be raised by any thread, and
 * shared by any number of calls.
 */
public final class CancelFlag implements AutoCloseable {
    private final Memory memory;

    /** A lowered flag that kernels of {@code kernels} understand. */
    public CancelFlag(Kernels kernels) {
        memory = kernels.allocate(Long.BYTES);
        memory.putLong(0, 0);
    }

    /** Stops the calls that run with this flag, and those that start before it is lowered. */
    public void raise() {
        set(1);
    }

    /** Lets calls run again. */
    public void lower() {
        set(0);
    }

    private void set(long value) {
        memory.pin();
        try {
            memory.volatileLongAt(0, value);
        } finally {
            memory.unpin();
        }
    }

    Memory memory() {
        return memory;
    }

    @Override
    public void close() {
        memory.close();
    }
}
