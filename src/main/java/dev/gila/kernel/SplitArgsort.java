package dev.gila.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** How the indices that sort a row are found by several threads. */
final class SplitArgsort {
    /** Pieces of fewer elements are not worth merging. */
    private static final long LEAST_PIECE = 1024;

    /** What the kernel does with parts of a row: {@code native/kernels/argsort.c}. */
    private static final long SORTED = 1;

    private static final long MERGED = 2;

    private SplitArgsort() {}

    /**
     * Pieces are sorted as keys with their indices, then neighbours merged until one is left: each part of a merge finds by
     * itself where in two pieces its share begins (Odeh, Green, Mwassi, Shmueli and Birk, "Merge path: parallel merging made
     * simple", 2012). The last merge leaves the indices alone.
     */
    static Split of(Call call, int parts, LongFunction<Memory> allocate) {
        Operand out = call.operand(0).row();
        Operand row = call.operand(1).row();
        long length = row.length(0);
        long pieces = Math.min(parts, length / LEAST_PIECE);
        if (pieces < 2) return null;
        long step = Split.step(length, (int) pieces, Split.GRAIN);
        // As large as a key with its index: two words, or one that holds both.
        DType key = call.dtype().size() == Long.BYTES ? DType.COMPLEX128 : DType.COMPLEX64;
        Memory memory = allocate.apply(2 * length * key.size());
        Operand both = Operand.contiguous(memory, key, 2, length);
        Operand from = both.slice(0, 0, 1).row();
        Operand to = both.slice(0, 1, 2).row();
        List<Call[]> steps = new ArrayList<>();
        Operand sorted = from;
        Operand room = to;
        steps.add(Split.parts(
                length,
                step,
                (start, end) -> call.part(
                        new long[] {call.param(0), SORTED, start},
                        sorted.slice(0, start, end),
                        row.slice(0, start, end),
                        room.slice(0, start, end))));
        for (long run = step; run < length; run *= 2) {
            steps.add(merge(call, 2 * run < length ? to : out, from, run, step));
            Operand merged = to;
            to = from;
            from = merged;
        }
        List<Supplier<Call[]>> suppliers = new ArrayList<>();
        for (Call[] calls : steps) suppliers.add(() -> calls);
        return new Split(suppliers, memory);
    }

    /** Merges runs, pairs of neighbours. */
    private static Call[] merge(Call call, Operand to, Operand from, long run, long step) {
        long length = from.length(0);
        return Split.parts(length, step, (start, end) -> {
            long first = start / (2 * run) * (2 * run);
            long middle = Math.min(first + run, length);
            return call.part(
                    DType.FLOAT64,
                    new long[] {0, MERGED, start - first},
                    to.slice(0, start, end),
                    from.slice(0, first, middle),
                    from.slice(0, middle, Math.min(first + 2 * run, length)));
        });
    }
}
