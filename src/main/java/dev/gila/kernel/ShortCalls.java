package dev.gila.kernel;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Elementwise calls that Java has done before native code is reached, with the same bits. Bodies are those of {@link
 * JavaKernels}; each is made when it is first wanted, since making all of them would take longer than a short program.
 */
final class ShortCalls {
    /** Elements up to which a call is short: measured, C is as fast from 24 on where there is one input, from 34 where two. */
    private static final long MOST = 24;

    private final AtomicReferenceArray<ElementBody> bodies = new AtomicReferenceArray<>(Kernel.values().length);

    /**
     * The body whose {@link ElementBody#runEven} does a call that is short, and of the kernels and elements that this is
     * for; else null.
     */
    ElementBody body(Call call) {
        Kernel kernel = call.kernel();
        boolean included = call.operand(0).elements() <= MOST && kernel.sameBits() && ElementBody.isEven(call);
        return included ? body(kernel) : null;
    }

    private ElementBody body(Kernel kernel) {
        ElementBody body = bodies.getAcquire(kernel.ordinal());
        if (body == null) {
            body = JavaArithmetic.common(kernel);
            bodies.setRelease(kernel.ordinal(), body);
        }
        return body;
    }
}
