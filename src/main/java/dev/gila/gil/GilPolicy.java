package dev.gila.gil;

/**
 * How an interpreter's lock is used.
 *
 * @param enabled whether there is a lock at all ({@code -X gil=0} says no); fixed for an interpreter's life
 * @param kernels what a numeric kernel does with the lock ({@code -X kernels=...})
 * @param kernelThresholdNanos a kernel whose estimated time is below this keeps the lock, since releasing it costs more
 */
public record GilPolicy(boolean enabled, Kernels kernels, long kernelThresholdNanos) {
    /** Lock on, kernels above 5 microseconds release it. */
    public static final GilPolicy DEFAULT = new GilPolicy(true, Kernels.RELEASE, 5_000);

    /** What a kernel does with the lock while it runs. */
    public enum Kernels {
        /** Releases it, so that other threads run Python meanwhile. */
        RELEASE,
        /** Keeps it: the behaviour to measure against. */
        HOLD
    }

    public GilPolicy withEnabled(boolean value) {
        return new GilPolicy(value, kernels, kernelThresholdNanos);
    }

    public GilPolicy withKernels(Kernels value) {
        return new GilPolicy(enabled, value, kernelThresholdNanos);
    }

    public GilPolicy withKernelThresholdNanos(long value) {
        return new GilPolicy(enabled, kernels, value);
    }
}
