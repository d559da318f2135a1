package dev.gila.kernel;

import java.util.Arrays;

/** Divides a call into calls that may run at the same time and together do the same, to the bit where its row says so. */
final class Split {
    /** Neighbouring parts of one row begin this many elements apart at least, so that no cache line has two writers. */
    private static final long GRAIN = 64;

    private Split() {}

    /** At most so many parts; just the call itself where it cannot be divided. */
    static Call[] of(Call call, int parts) {
        int[] axes = axes(call);
        if (axes == null) return new Call[] {call};
        Operand out = call.operand(0);
        long length = out.length(axes[0]);
        long grain = axes[0] == out.rank() - 1 ? GRAIN : 1;
        long step = (length + parts - 1) / parts;
        step = (step + grain - 1) / grain * grain;
        int count = (int) ((length + step - 1) / Math.max(step, 1));
        if (count < 2) return new Call[] {call};
        Call[] result = new Call[count];
        for (int i = 0; i < count; i++) result[i] = call.slice(axes, i * step, Math.min(length, (i + 1) * step));
        return result;
    }

    /** For each operand the axis that is divided, or -1 where all parts share it; null where the call is one piece. */
    private static int[] axes(Call call) {
        Form form = call.kernel().form();
        int rank = call.operand(0).rank();
        int[] axes = new int[call.operands()];
        switch (form) {
            case REDUCE1, REDUCE2, ESCAPE, PROGRAM -> Arrays.fill(axes, longest(call, rank));
            case SORT -> Arrays.fill(axes, longest(call, rank - 1));
            case FFT -> {
                axes[0] = axes[1] = longest(call, rank - 1);
                axes[2] = -1;
            }
            case MATMUL -> {
                axes[0] = axes[1] = rank == 2 && call.operand(1).rank() == 2 ? 0 : -1;
                axes[2] = -1;
            }
            default -> {
                if (!form.isElementwise()) return null;
                Arrays.fill(axes, longest(call, rank));
            }
        }
        return axes[0] < 0 ? null : axes;
    }

    /** The first of the longest among the output's first axes; -1 where there is none. */
    private static int longest(Call call, int rank) {
        int found = -1;
        for (int axis = 0; axis < rank; axis++) {
            if (found < 0 || call.operand(0).length(axis) > call.operand(0).length(found)) found = axis;
        }
        return found;
    }
}
