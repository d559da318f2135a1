package dev.gila.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * A call divided into calls that together do the same, to the bit where its row says so: steps one after another, each
 * of calls that may run at the same time.
 */
final class Split implements AutoCloseable {
    /** Bytes of a cache line; parts of neighbours begin so many elements apart at least, so that none has two writers. */
    static final long GRAIN = 64;

    private final List<Supplier<Call[]>> steps;
    private final Memory spare;

    /** Steps that make their calls when those before are done, and the memory that they hand each other, or null. */
    Split(List<Supplier<Call[]>> steps, Memory spare) {
        this.steps = steps;
        this.spare = spare;
    }

    /** One step. */
    private Split(Call... calls) {
        this(List.of(() -> calls), null);
    }

    /** For each step what makes its calls, which may run at the same time, once the calls of the step before are done. */
    List<Supplier<Call[]>> steps() {
        return steps;
    }

    /** Frees the memory that steps hand each other. */
    @Override
    public void close() {
        if (spare != null) spare.close();
    }

    /**
     * At most so many parts in each step; just the call itself where it cannot be divided.
     *
     * @param allocate where working memory comes from
     */
    static Split of(Call call, int parts, LongFunction<Memory> allocate) {
        Split found = parts > 1 ? divided(call, parts, allocate) : null;
        return found == null ? new Split(call) : found;
    }

    private static Split divided(Call call, int parts, LongFunction<Memory> allocate) {
        if (call.operand(0).elements() == 1) {
            Split reduced = SplitReductions.of(call, parts, allocate);
            if (reduced != null) return reduced;
        }
        return switch (call.kernel().form()) {
            // Who asks for it has to count first, and so divides it by itself.
            case COMPRESS -> null;
            case NONZERO -> SplitSelections.nonzero(call, parts, allocate);
            case HISTOGRAM, BINCOUNT -> SplitSelections.count(call, parts, allocate);
            case SAMPLE -> SplitSelections.sample(call, parts, allocate);
            case CONVOLVE -> convolve(call, parts);
            case FFT -> isRow(call) ? SplitFft.of(call, parts, allocate) : along(call, parts);
            case SCAN -> isRow(call) ? SplitReductions.scan(call, parts, allocate) : along(call, parts);
            case SORT -> isRow(call) ? SplitSort.of(call, parts, allocate) : along(call, parts);
            case ARGSORT -> isRow(call) ? SplitArgsort.of(call, parts, allocate) : along(call, parts);
            default -> along(call, parts);
        };
    }

    /** Ranges of one axis of each operand. */
    private static Split along(Call call, int parts) {
        int[] axes = axes(call, parts);
        if (axes == null) return null;
        Operand out = call.operand(0);
        long length = out.length(axes[0]);
        long step = step(length, parts, Math.abs(out.stride(axes[0])) < GRAIN ? GRAIN : 1);
        return new Split(parts(length, step, (from, to) -> call.slice(axes, from, to)));
    }

    /** Rows of the result, each of which is made of as many rows of the image as the weights have. */
    private static Split convolve(Call call, int parts) {
        long rows = call.operand(0).length(0);
        long more = call.operand(2).length(0) - 1;
        return new Split(parts(
                rows,
                step(rows, parts, 1),
                (from, to) -> call.on(
                        call.operand(0).slice(0, from, to),
                        call.operand(1).slice(0, from, to + more),
                        call.operand(2))));
    }

    /** A call for each range of so many, the last one perhaps fewer, from 0 until before {@code length}. */
    static Call[] parts(long length, long step, Ranged part) {
        Call[] result = new Call[(int) Math.max((length + step - 1) / step, 1)];
        for (int i = 0; i < result.length; i++) result[i] = part.of(i * step, Math.min(length, (i + 1) * step));
        return result;
    }

    interface Ranged {
        Call of(long from, long to);
    }

    /** How long each part but the last is: a multiple of the grain. */
    static long step(long length, int parts, long grain) {
        long step = (length + parts - 1) / parts;
        return Math.max((step + grain - 1) / grain * grain, 1);
    }

    /** Whether the output is one line along the last axis. */
    private static boolean isRow(Call call) {
        Operand out = call.operand(0);
        return out.length(out.rank() - 1) == out.elements();
    }

    /** Pieces of the first axis of all operands. */
    static Call[] pieces(Call call, long step) {
        return parts(call.operand(0).length(0), step, (from, to) -> call.slice(0, from, to));
    }

    /** For each operand the axis that is divided, or -1 where all parts share it; null where the call is one piece. */
    private static int[] axes(Call call, int parts) {
        Form form = call.kernel().form();
        int rank = call.operand(0).rank();
        int first = 0;
        switch (form) {
            case SORT, SELECT, ARGSORT, SCAN, FOLD, REDUCEAT, FFT -> rank--;
            case PUT -> first = 1; // of places that an index names twice the last row stays
            default -> {}
        }
        int axis = longest(call.operand(0), first, rank);
        if (form == Form.MATMUL) {
            int whole = longest(call.operand(0), 0, rank - 2);
            if (whole >= 0 && call.operand(0).length(whole) >= parts) axis = whole;
        }
        int[] axes = new int[call.operands()];
        Arrays.fill(axes, axis);
        switch (form) {
            case REDUCE1, REDUCE2, TRUTH1, INDEX1, ESCAPE, PROGRAM, SORT, SELECT, ARGSORT, SCAN, FOLD -> {}
            case SEARCH -> axes[1] = -1;
            case TAKE -> axes[axis == 0 ? 1 : 2] = -1;
            case PUT, REDUCEAT, FFT -> axes[2] = -1;
            case MATMUL -> {
                if (axis >= rank - 2) axes[rank - axis] = -1; // rows of b's, or columns of a's
            }
            default -> {
                if (!form.isElementwise()) return null;
            }
        }
        return axis < 0 ? null : axes;
    }

    /** The first of the longest of the axes from {@code from} until before {@code to}; -1 where there is none. */
    static int longest(Operand operand, int from, int to) {
        int found = -1;
        for (int axis = from; axis < to; axis++) {
            if (found < 0 || operand.length(axis) > operand.length(found)) found = axis;
        }
        return found;
    }
}
