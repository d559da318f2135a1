package dev.gila.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A call divided into calls that together do the same, to the bit where its row says so: steps one after another, each
 * of calls that may run at the same time.
 */
final class Split implements AutoCloseable {
    /** Neighbouring parts of one row begin this many elements apart at least, so that no cache line has two writers. */
    private static final long GRAIN = 64;

    /** Rows with pieces of fewer elements are not worth merging. */
    private static final long LEAST_PIECE = 1024;

    /** Bytes of a block of a reduction: {@code native/loops/loops.h}. */
    private static final long REDUCE_BLOCK = 256L * 16;

    private final List<Call[]> steps;
    private final Memory spare;

    private Split(List<Call[]> steps, Memory spare) {
        this.steps = steps;
        this.spare = spare;
    }

    /** Calls that may run at the same time once those of the step before are done. */
    List<Call[]> steps() {
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
        if (parts > 1 && isOneRow(call)) return sort(call, parts, allocate);
        if (parts > 1 && isOneResult(call)) return reduce(call, parts, allocate);
        int[] axes = axes(call);
        if (axes == null) return new Split(List.<Call[]>of(new Call[] {call}), null);
        Operand out = call.operand(0);
        long length = out.length(axes[0]);
        long step = step(length, parts, axes[0] == out.rank() - 1 ? GRAIN : 1);
        int count = (int) ((length + step - 1) / step);
        if (count < 2) return new Split(List.<Call[]>of(new Call[] {call}), null);
        Call[] result = new Call[count];
        for (int i = 0; i < count; i++) result[i] = call.slice(axes, i * step, Math.min(length, (i + 1) * step));
        return new Split(List.<Call[]>of(result), null);
    }

    /** How long each part but the last is: a multiple of the grain. */
    private static long step(long length, int parts, long grain) {
        long step = (length + parts - 1) / parts;
        return Math.max((step + grain - 1) / grain * grain, 1);
    }

    /** Whether it sorts one row that is long enough to be merged from pieces. */
    private static boolean isOneRow(Call call) {
        if (call.kernel() != Kernel.SORT || !Kernel.MERGE.dtypes().contains(call.dtype())) return false;
        Operand out = call.operand(0);
        long length = out.length(out.rank() - 1);
        return length >= 2 * LEAST_PIECE && length == out.elements();
    }

    /**
     * Sorts pieces of a row, then merges neighbours, from the row into spare memory and back, until one is left: each part
     * finds by itself where in the two sorted runs its share of the output begins (Odeh, Green, Mwassi, Shmueli and Birk,
     * "Merge path: parallel merging made simple", 2012). Where the number of merges is odd, the pieces are brought to the
     * spare memory first. A call that is cancelled leaves all elements in the row: what merges is not cancelled.
     */
    private static Split sort(Call call, int parts, LongFunction<Memory> allocate) {
        Operand row = call.operand(0).row();
        long length = row.length(0);
        long step = step(length, (int) Math.min(parts, length / LEAST_PIECE), GRAIN);
        int count = (int) ((length + step - 1) / step);
        Memory memory = allocate.apply(length * row.dtype().size());
        Operand spare = Operand.contiguous(memory, row.dtype(), length);
        List<Call[]> steps = new ArrayList<>();
        int merges = 32 - Integer.numberOfLeadingZeros(count - 1);
        Operand from = merges % 2 == 0 ? row : spare;
        Operand to = merges % 2 == 0 ? spare : row;
        if (from == spare) steps.add(pieces(call.with(Kernel.COPY, spare, row), step));
        steps.add(pieces(call.with(Kernel.SORT, from), step));
        for (long run = step; run < length; run *= 2) {
            Call[] merge = new Call[count];
            for (int i = 0; i < count; i++) {
                long start = i * step / (2 * run) * (2 * run);
                long middle = Math.min(start + run, length);
                merge[i] = Call.of(
                        Kernel.MERGE,
                        call.dtype(),
                        new long[] {i * step - start},
                        null,
                        to.slice(0, i * step, Math.min(length, (i + 1) * step)),
                        from.slice(0, start, middle),
                        from.slice(0, middle, Math.min(start + 2 * run, length)));
            }
            steps.add(merge);
            Operand merged = to;
            to = from;
            from = merged;
        }
        return new Split(steps, memory);
    }

    /** What a call reduces by, itself or after a program's steps; null where it does not. */
    private static Kernel reduction(Call call) {
        return call.program() == null ? call.kernel() : call.program().reduction();
    }

    /** Whether it reduces long lines to one element. */
    private static boolean isOneResult(Call call) {
        Kernel reduction = reduction(call);
        Form form = reduction == null ? null : reduction.form();
        if (form != Form.REDUCE1 && form != Form.REDUCE2 || call.operand(0).elements() != 1) return false;
        for (int k = 1; k < call.operands(); k++) if (call.operand(k).line() == null) return false;
        return call.operand(1).elements() * call.dtype().size() >= 16 * REDUCE_BLOCK;
    }

    /**
     * Reduces pieces of a power of two of blocks each, so that they are combined as {@code native/loops/loops.h} says it
     * for the whole: each leaves its lanes as one block, and these are reduced last.
     */
    private static Split reduce(Call call, int parts, LongFunction<Memory> allocate) {
        DType dtype = call.dtype();
        long block = REDUCE_BLOCK / dtype.size();
        long length = call.operand(1).elements();
        long piece = block * Math.max(Long.highestOneBit(length / (4L * parts * block)), 1);
        long count = length / piece;
        long left = length - count * piece == 0 ? count : count + 1;
        Memory memory = allocate.apply(left * REDUCE_BLOCK);
        Operand[] whole = new Operand[call.operands()];
        Operand[] rest = new Operand[call.operands()];
        whole[0] = new Operand(memory, dtype, 0, new long[] {count}, new long[] {REDUCE_BLOCK});
        for (int k = 1; k < whole.length; k++) {
            Operand line = call.operand(k).line();
            whole[k] = line.rows(count, piece);
            rest[k] = line.slice(0, count * piece, length);
        }
        List<Call> all = new ArrayList<>(List.of(pieces(call.part(whole), step(count, parts, 1))));
        if (left > count) {
            rest[0] = new Operand(memory, dtype, count * REDUCE_BLOCK, new long[0], new long[0]);
            all.add(call.part(rest));
        }
        Kernel reduction = reduction(call);
        Kernel last = reduction == Kernel.DOT ? Kernel.SUM : reduction;
        Operand lanes = Operand.contiguous(memory, dtype, left * block);
        Operand out = call.operand(0).line();
        Operand result = new Operand(out.memory(), out.dtype(), out.offset(), new long[0], new long[0]);
        return new Split(List.of(all.toArray(new Call[0]), new Call[] {call.with(last, result, lanes)}), memory);
    }

    private static Call[] pieces(Call call, long step) {
        long length = call.operand(0).length(0);
        Call[] result = new Call[(int) ((length + step - 1) / step)];
        for (int i = 0; i < result.length; i++) result[i] = call.slice(0, i * step, Math.min(length, (i + 1) * step));
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
                axes[0] = longest(call, rank);
                axes[1] = axes[0] == 0 ? 0 : -1;
                axes[2] = axes[0] == 1 ? 1 : -1;
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
