package dev.gila.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * How a row is sorted by several threads: it is split by elements that a sample shows to be quantiles, first by the one in
 * the middle, until each piece can be sorted alone. A row with gaps is brought to memory without. Whenever the call is
 * cancelled, all elements are in the row.
 */
final class SplitSort {
    /** Pieces of fewer elements are not worth a split. */
    private static final long LEAST_PIECE = 1024;

    /** A row is sampled once in so many elements at most. */
    private static final long LEAST_PER_SAMPLE = 64;

    /** With so many samples pieces differ by some percent. */
    private static final long MOST_SAMPLES = 1023;

    /** Parameters of a call that splits: {@code native/kernels/sort.c}. */
    private static final long[] SPLIT = {0, 1};

    private static final Call[] NONE = {};

    private final Call call;
    private final int parts;
    private final Operand own;
    private final Operand row;
    private final Operand sample;
    /** For each piece how many elements of what is split are less than its first one. */
    private final Operand less;

    /** Where each piece begins that is already separate, and where the last one ends. */
    private final long[] bounds;

    private final Memory memory;

    private SplitSort(Call call, int parts, LongFunction<Memory> allocate) {
        this.call = call;
        this.parts = parts;
        own = call.operand(0).row();
        DType dtype = own.dtype();
        long length = own.length(0);
        long count = Math.min(length / LEAST_PER_SAMPLE, MOST_SAMPLES);
        bounds = new long[parts + 1];
        bounds[parts] = length;
        boolean dense = own.stride(0) == dtype.size();
        memory = allocate.apply(8L * (parts + count) + (dense ? 0 : length * dtype.size()));
        less = Operand.contiguous(memory, DType.INT64, parts);
        sample = contiguous(8L * parts, count);
        row = dense ? own : contiguous(8L * (parts + count), length);
    }

    private Operand contiguous(long offset, long length) {
        DType dtype = own.dtype();
        return new Operand(memory, dtype, offset, new long[] {length}, new long[] {dtype.size()});
    }

    /** A sort of one row, divided; null where it is too short, or of bytes, which are counted. */
    static Split of(Call call, int parts, LongFunction<Memory> allocate) {
        long pieces = Math.min(parts, call.operand(0).elements() / LEAST_PIECE);
        if (pieces < 2 || call.dtype().size() < Integer.BYTES) return null;
        SplitSort sort = new SplitSort(call, (int) pieces, allocate);
        return new Split(sort.steps(), sort.memory);
    }

    private List<Supplier<Call[]>> steps() {
        long length = row.length(0);
        long count = sample.length(0);
        Operand spread = new Operand(
                own.memory(), own.dtype(), own.offset(), new long[] {count}, new long[] {length / count * own.stride(0)
                });
        List<Supplier<Call[]>> steps = new ArrayList<>();
        steps.add(() -> new Call[] {call.with(Kernel.COPY, row.dtype(), sample, spread)});
        steps.add(() -> new Call[] {call.on(sample)});
        if (row != own) steps.add(() -> copies(call.with(Kernel.COPY, row.dtype(), row, own)));
        for (int width = Integer.highestOneBit(2 * parts - 1); width > 1; width /= 2) {
            int half = width / 2;
            steps.add(() -> splits(half));
            steps.add(() -> {
                for (int i = 0; i + half < parts; i += 2 * half) {
                    bounds[i + half] = bounds[i] + memory.getLong((i + half) * 8L);
                }
                return NONE;
            });
        }
        steps.add(() -> {
            Call[] sorts = new Call[parts];
            for (int i = 0; i < parts; i++) sorts[i] = call.on(row.slice(0, bounds[i], bounds[i + 1]));
            return sorts;
        });
        if (row != own) steps.add(() -> copies(Call.of(Kernel.COPY, row.dtype(), own, row)));
        return steps;
    }

    private Call[] copies(Call whole) {
        return Split.pieces(whole, Split.step(row.length(0), parts, Split.GRAIN));
    }

    /** Splits each range of pieces in its middle. */
    private Call[] splits(int half) {
        List<Call> splits = new ArrayList<>();
        for (int i = 0; i + half < parts; i += 2 * half) {
            Operand range = row.slice(0, bounds[i], bounds[Math.min(i + 2 * half, parts)]);
            long pivot = firstNear(sample.length(0) * (i + half) / parts);
            splits.add(call.part(SPLIT, range, less.element(i + half), sample.element(pivot)));
        }
        return splits.toArray(NONE);
    }

    /** The place, nearest to one that is wanted, of an element of the sorted sample that is more than the one before it. */
    private long firstNear(long wanted) {
        long before = wanted;
        long behind = wanted + 1;
        while (before > 0 && isLikeLast(before)) before--;
        while (behind < sample.length(0) && isLikeLast(behind)) behind++;
        boolean isBehind = before == 0 || behind - wanted < wanted - before;
        return isBehind && behind < sample.length(0) ? behind : before;
    }

    private boolean isLikeLast(long place) {
        Operand element = sample.element(place);
        Operand before = sample.element(place - 1);
        return sample.dtype().isFloat()
                ? element.real(element.offset()) == before.real(before.offset())
                : element.integer(element.offset()) == before.integer(before.offset());
    }
}
