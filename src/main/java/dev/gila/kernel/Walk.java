package dev.gila.kernel;

/** Walks over strided operands, in the order of the indices. For {@link JavaKernels}: the call is pinned. */
final class Walk {
    /** What is done at each step: {@code at[k]} is the byte in operand k's memory. */
    interface Step {
        void at(long[] at);
    }

    private Walk() {}

    /** Every element of operands that have one shape; looks at the cancel flag now and then. */
    static void elements(Call call, Step step) {
        long[] at = new long[call.operands()];
        for (int k = 0; k < at.length; k++) at[k] = call.operand(k).offset();
        if (call.operand(0).elements() > 0) axis(call, 0, at, step);
    }

    private static void axis(Call call, int axis, long[] at, Step step) {
        Operand out = call.operand(0);
        if (axis == out.rank()) {
            step.at(at);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < out.length(axis); i++) {
            if ((i & 1023) == 0) checkCancelled(call);
            axis(call, axis + 1, here, step);
            for (int k = 0; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }

    /** Each combination of indices of the first axes, which the operands from 0 until before {@code operands} share. */
    static void rows(Call call, int operands, int axes, Step step) {
        long[] at = new long[operands];
        for (int k = 0; k < operands; k++) at[k] = call.operand(k).offset();
        row(call, 0, axes, at, step);
    }

    private static void row(Call call, int axis, int axes, long[] at, Step step) {
        if (axis == axes) {
            checkCancelled(call);
            step.at(at);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < call.operand(0).length(axis); i++) {
            row(call, axis + 1, axes, here, step);
            for (int k = 0; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }

    static void checkCancelled(Call call) {
        if (call.isCancelled()) throw new KernelCancelledException(call.kernel());
    }
}
