package dev.gila.kernel;

/** A kernel stopped because its {@link CancelFlag} was raised; its output is partly written. */
public final class KernelCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KernelCancelledException(Kernel kernel) {
        super(kernel.label() + " was cancelled");
    }
}
