package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** Runs kernels. Implementations are thread-safe; {@link #best} is what one normally wants. */
@KernelTable
public interface Kernels {
    /** The native kernels where the library loads, those in Java elsewhere (after one warning on standard error). */
    static Kernels best() {
        return Best.KERNELS;
    }

    /**
     * Runs a call to its end on the calling thread.
     *
     * @throws IllegalStateException if the memory of an operand is closed
     * @throws KernelCancelledException if the call's flag was raised
     * @throws OutOfMemoryError if the kernel could not get working memory
     */
    void run(Call call);

    /**
     * Runs a call the quickest way: a short one in Java, where it would be done before native code is reached, if the
     * bits are the same.
     */
    default void runQuickly(Call call) {
        run(call);
    }

    /**
     * Memory that these kernels work on, aligned to 64 bytes and not cleared.
     *
     * @throws IllegalArgumentException if {@code bytes} is negative
     * @throws OutOfMemoryError if there is not so much
     */
    Memory allocate(long bytes);

    /**
     * The bytes between position and limit of a buffer as memory, without copying; closing it frees nothing.
     *
     * @param bytes a direct buffer, whose start is aligned for the elements that it will hold
     * @throws IllegalArgumentException if the buffer is not direct
     */
    default Memory wrap(ByteBuffer bytes) {
        if (!bytes.isDirect()) throw new IllegalArgumentException("kernels need a direct buffer");
        return wrapDirect(bytes.slice());
    }

    /** The bytes of a direct buffer as memory. */
    Memory wrapDirect(ByteBuffer bytes);

    /** How much memory outside the heap there is. */
    MemoryUse memoryUse();

    /** Gives memory that waits to be used again back to the system. */
    void trim();

    /**
     * Lets calls that take long be shared by so many threads of this library, the caller's included, from now on. One,
     * which is how it starts, keeps each call on its caller's thread.
     *
     * @throws IllegalArgumentException if {@code threads} is less than one
     */
    void threads(int threads);

    /** How many threads share a call that takes long. */
    int threads();

    /**
     * Runs {@code part} for each number from 0 until before {@code parts}, on the threads that share long calls. A part may
     * have begun only when others are done: it must not wait for one that has not begun. A single part, and all that it
     * calls, is the caller's.
     *
     * @throws RuntimeException what a part threw; the others run to their end nevertheless
     */
    default void share(int parts, IntConsumer part) {
        for (int i = 0; i < parts; i++) part.accept(i);
    }

    /** What is done with the indices from one until before another. */
    interface Range {
        void of(long from, long to);
    }

    /**
     * Runs {@code part} for ranges of the indices until before {@code length}, of {@code most} each at most and equally many for
     * each of the {@link #threads}, that share them as they do parts. Fewer than 2,048 indices are one range.
     *
     * @throws RuntimeException what a part threw; the others run to their end nevertheless
     */
    default void share(long length, long most, Range part) {
        if (length == 0) return;
        long all = most * threads();
        long even = (length + all - 1) / all * threads();
        int parts = Math.toIntExact(Math.max(1, Math.min(even, length / 1024)));
        share(parts, i -> part.of(length * i / parts, length * (i + 1) / parts));
    }

    /** Where kernels run: an instruction set, or {@code java}. */
    String target();

    /** How long a call will take, in nanoseconds: an estimate, made to decide what is worth doing around it. */
    long nanos(Call call);

    /** Chooses once, when first asked. */
    final class Best {
        private static final Kernels KERNELS = choose();

        private Best() {}

        private static Kernels choose() {
            String wanted = System.getProperty("gila.library", "");
            if (wanted.equals("none")) return new JavaKernels();
            try {
                return NativeKernels.load(wanted);
            } catch (NativeKernels.Unavailable e) {
                System.err.println("gila: native kernels cannot be used (" + e.getMessage()
                        + "); slower ones in Java take their place. -Dgila.library=none asks for these.");
                return new JavaKernels();
            }
        }
    }
}
