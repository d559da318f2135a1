package dev.gila.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** How reductions to a single element are divided, and scans of a single line. */
final class SplitReductions {
    /** Bytes of a block of a reduction: {@code native/loops/loops.h}. */
    private static final long REDUCE_BLOCK = 256L * 16;

    /** Parameters of calls that leave lanes as blocks. */
    private static final long[] BLOCKS = {0, 1};

    /** Parameters of calls that scan on from what an operand holds. */
    private static final long[] ON = {0, 1};

    /** Parts of a scan of floats begin at multiples of so many elements: {@code native/loops/scan.h}. */
    private static final long SCAN_AHEAD = 512;

    /**
     * Time to read elements for what they come to, of that to scan them where both are in a cache: between 0.4 and 0.6.
     * Adding the groups' sums up takes as long everywhere, since each waits for the last.
     */
    private static final double READ_PER_SCAN = 0.5;

    /** Bytes of input that are read twice for less than it gains: with as much output they are still in the last cache. */
    private static final long SHARED_BYTES = 12 << 20;

    private SplitReductions() {}

    /** A call with one element of output, divided; null where it does not reduce, or not enough. */
    static Split of(Call call, int parts, LongFunction<Memory> allocate) {
        if (isOfLanes(call)) return lanes(call, parts, allocate);
        return switch (call.kernel().form()) {
            case TRUTH1 -> truth(call, parts, allocate);
            case INDEX1 -> index(call, parts, allocate);
            default -> null;
        };
    }

    /** What a call reduces by, itself or after a program's steps; null where it does not. */
    private static Kernel reduction(Call call) {
        return call.program() == null ? call.kernel() : call.program().reduction();
    }

    /** Whether it reduces long lines by blocks and lanes. */
    private static boolean isOfLanes(Call call) {
        Kernel reduction = reduction(call);
        Form form = reduction == null ? null : reduction.form();
        if (form != Form.REDUCE1 && form != Form.REDUCE2) return false;
        for (int k = 1; k < call.operands(); k++) if (call.operand(k).line() == null) return false;
        return call.operand(1).elements() * call.dtype().size() >= 16 * REDUCE_BLOCK;
    }

    /**
     * Reduces pieces of a power of two of blocks each, so that they are combined as {@code native/loops/loops.h} says it
     * for the whole: each leaves its lanes as one block, and these are reduced last.
     */
    private static Split lanes(Call call, int parts, LongFunction<Memory> allocate) {
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
        List<Call> all = new ArrayList<>(List.of(Split.pieces(call.part(BLOCKS, whole), Split.step(count, parts, 1))));
        if (left > count) {
            rest[0] = new Operand(memory, dtype, count * REDUCE_BLOCK, new long[0], new long[0]);
            all.add(call.part(BLOCKS, rest));
        }
        Kernel reduction = reduction(call);
        Kernel last = reduction == Kernel.DOT ? Kernel.SUM : reduction;
        Operand lanes = Operand.contiguous(memory, dtype, left * block);
        Call combine = call.with(last, dtype, call.operand(0).scalar(), lanes);
        return new Split(List.of(() -> all.toArray(new Call[0]), () -> new Call[] {combine}), memory);
    }

    /** Each part is reduced for itself, then their results are. */
    private static Split truth(Call call, int parts, LongFunction<Memory> allocate) {
        Operand a = call.operand(1);
        int axis = Split.longest(a, 0, a.rank());
        long length = axis < 0 ? 1 : a.length(axis);
        long step = Split.step(length, parts, Split.GRAIN);
        if (step >= length) return null;
        DType dtype = call.operand(0).dtype();
        Memory memory = allocate.apply((long) parts * Long.BYTES);
        Operand found = Operand.contiguous(memory, dtype, (length + step - 1) / step);
        Call[] each =
                Split.parts(length, step, (from, to) -> call.on(found.element(from / step), a.slice(axis, from, to)));
        Kernel last = call.kernel() == Kernel.COUNT_NONZERO ? Kernel.SUM : call.kernel();
        Call combine = call.with(last, dtype, call.operand(0).scalar(), found);
        return new Split(List.of(() -> each, () -> new Call[] {combine}), memory);
    }

    /** The index in each part, then which of the elements there is the one that is sought. */
    private static Split index(Call call, int parts, LongFunction<Memory> allocate) {
        Operand row = call.operand(1).row();
        long length = row.length(0);
        long step = Split.step(length, parts, Split.GRAIN);
        if (step >= length) return null;
        long count = (length + step - 1) / step;
        long bytes = (count + 1) * Long.BYTES;
        Memory memory = allocate.apply(2 * bytes);
        Operand indices = Operand.contiguous(memory, DType.INT64, count + 1);
        long size = call.dtype().size();
        Operand elements = new Operand(memory, call.dtype(), bytes, new long[] {count}, new long[] {size});
        Call[] each =
                Split.parts(length, step, (from, to) -> call.on(indices.element(from / step), row.slice(0, from, to)));
        return new Split(
                List.of(
                        () -> each,
                        () -> {
                            for (long i = 0; i < count; i++) {
                                long at = i * step + memory.getLong(i * Long.BYTES);
                                copy(elements.element(i), row.element(at), call.dtype());
                            }
                            return new Call[] {call.on(indices.element(count), elements)};
                        },
                        () -> {
                            long part = memory.getLong(count * Long.BYTES);
                            Operand out = call.operand(0);
                            out.put(out.offset(), part * step + memory.getLong(part * Long.BYTES));
                            return new Call[0];
                        }),
                memory);
    }

    private static void copy(Operand to, Operand from, DType by) {
        from.memory().pin();
        try {
            Element.copy(to, to.offset(), by, from, from.offset());
        } finally {
            from.memory().unpin();
        }
    }

    /** A scan of one line; null where it would be no faster. */
    static Split scan(Call call, int parts, LongFunction<Memory> allocate) {
        Operand out = call.operand(0).row();
        Operand in = call.operand(1).row();
        return switch (call.dtype().kind()) {
            case FLOAT -> scanAhead(call, parts, out, in);
            case COMPLEX -> null;
            default -> scan(call, parts, allocate, out, in);
        };
    }

    /**
     * Each part reads what is before it to find what it begins with, in the order of a whole scan. The first, which has
     * nothing to read, is the longest: while it is scanned, each other reads all that is before it, and then scans its own.
     */
    private static Split scanAhead(Call call, int parts, Operand out, Operand in) {
        long length = out.length(0);
        if (length * call.dtype().size() > SHARED_BYTES) return null;
        double left = 1 - READ_PER_SCAN;
        List<Call> calls = new ArrayList<>();
        long from = 0;
        for (int part = 1; part <= parts; part++) {
            double share = (1 - Math.pow(left, part)) / (1 - Math.pow(left, parts));
            long to = part == parts ? length : (long) (length * share) / SCAN_AHEAD * SCAN_AHEAD;
            if (to > from) calls.add(call.on(out.slice(0, from, to), in.slice(0, 0, to)));
            from = to;
        }
        return new Split(List.of(() -> calls.toArray(new Call[0])), null);
    }

    /** What parts come to, that of the parts before each, and then each part from there on: all orders come to the same. */
    private static Split scan(Call call, int parts, LongFunction<Memory> allocate, Operand out, Operand in) {
        DType dtype = call.dtype();
        long length = out.length(0);
        long step = Split.step(length, parts, Split.GRAIN);
        if (step >= length) return null;
        long last = (length - 1) / step;
        Memory memory = allocate.apply(2 * last * dtype.size());
        Operand each = Operand.contiguous(memory, dtype, 2, last).slice(0, 0, 1).row();
        Operand before =
                Operand.contiguous(memory, dtype, 2, last).slice(0, 1, 2).row();
        Kernel reduction = call.kernel() == Kernel.CUMSUM ? Kernel.SUM : Kernel.PROD;
        Call[] reductions = Split.parts(
                last * step,
                step,
                (from, to) -> call.with(reduction, dtype, each.element(from / step), in.slice(0, from, to)));
        Call[] scans = Split.parts(length, step, (from, to) -> {
            Operand[] operands = {out.slice(0, from, to), in.slice(0, from, to)};
            if (from == 0) return call.on(operands);
            return call.part(ON, operands[0], operands[1], before.element(from / step - 1));
        });
        Call combine = call.on(before, each);
        return new Split(List.of(() -> reductions, () -> new Call[] {combine}, () -> scans), memory);
    }
}
