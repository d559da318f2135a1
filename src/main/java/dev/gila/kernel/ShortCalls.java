package dev.gila.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Elementwise calls that Java has done before native code is reached, with the same bits. Bodies are those of {@link
 * JavaKernels}; each is made when it is first wanted, since making all of them would take longer than a short program.
 */
final class ShortCalls {
    /** Picoseconds of work, as the rows state it for AVX2, up to which a call is short. */
    private static final long MOST = 18_000;

    private final AtomicReferenceArray<ElementBody> bodies = new AtomicReferenceArray<>(Kernel.values().length);

    /** Whether a call is short, and of the kernels and elements that this is for. */
    boolean includes(Call call) {
        Kernel kernel = call.kernel();
        return kernel.form().isElementwise()
                && call.cost() * call.operand(0).elements() <= MOST
                && kernel.sameBits()
                && ElementBody.isEven(call)
                && body(kernel) != null;
    }

    private ElementBody body(Kernel kernel) {
        ElementBody body = bodies.getAcquire(kernel.ordinal());
        if (body == null) {
            body = JavaArithmetic.common(kernel);
            bodies.setRelease(kernel.ordinal(), body);
        }
        return body;
    }

    /** Runs a call that is included. */
    void run(Call call) {
        call.pin();
        try {
            body(call.kernel()).accept(call);
        } finally {
            call.unpin();
        }
    }
}
