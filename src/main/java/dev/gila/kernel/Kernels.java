package dev.gila.kernel;

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
     * Memory that these kernels work on, aligned to 64 bytes and not cleared.
     *
     * @throws IllegalArgumentException if {@code bytes} is negative
     * @throws OutOfMemoryError if there is not so much
     */
    Memory allocate(long bytes);

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
