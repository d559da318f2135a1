package dev.gila.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** How calls are divided whose parts must be counted: to know where they put what they find, or because they count. */
final class SplitSelections {
    private static final Call[] NONE = {};

    private SplitSelections() {}

    /**
     * Parts of the first axis, counted before, so that each knows where in out's last axis it puts what it finds, at most as much
     * as there is room for; indices into the first axis begin where the part does.
     */
    static Split nonzero(Call call, int parts, LongFunction<Memory> allocate) {
        Operand out = call.operand(0);
        Operand a = call.operand(2);
        long length = a.length(0);
        long step = Split.step(length, parts, a.rank() == 1 ? Split.GRAIN : 1);
        if (step >= length) return null;
        int count = (int) ((length + step - 1) / step);
        Memory memory = allocate.apply((long) count * Long.BYTES);
        Operand found = Operand.contiguous(memory, DType.INT64, count);
        Call[] counts = Split.parts(
                (count - 1) * step,
                step,
                (from, to) ->
                        call.with(Kernel.COUNT_NONZERO, DType.BOOL, found.element(from / step), a.slice(0, from, to)));
        int last = out.rank() - 1;
        long room = out.length(last);
        return new Split(
                List.of(
                        () -> counts,
                        () -> {
                            Call[] selects = new Call[count];
                            long start = 0;
                            for (int i = 0; i < count; i++) {
                                long end = i == count - 1 ? room : Math.min(start + memory.getLong(i * 8L), room);
                                selects[i] = call.part(
                                        new long[] {0, i * step},
                                        out.slice(last, start, end),
                                        found.element(i),
                                        a.slice(0, i * step, Math.min((i + 1) * step, length)));
                                start = end;
                            }
                            return selects;
                        },
                        () -> {
                            long sum = 0;
                            for (int i = 0; i < count; i++) sum += memory.getLong(i * 8L);
                            Operand all = call.operand(1);
                            all.put(all.offset(), sum);
                            return NONE;
                        }),
                memory);
    }

    /** Elements, counted by where they fall. */
    static Split count(Call call, int parts, LongFunction<Memory> allocate) {
        Operand a = call.operand(1);
        int axis = Split.longest(a, 0, a.rank());
        long length = axis < 0 ? 1 : a.length(axis);
        long step = Split.step(length, parts, Split.GRAIN);
        if (call.operand(0).length(0) > a.elements() / parts) return null;
        int[] axes = new int[call.operands()];
        Arrays.fill(axes, -1);
        axes[1] = axis;
        return add(
                call,
                length,
                step,
                allocate,
                (from, to, counts) -> call.slice(axes, from, to).into(counts));
    }

    /** Points are numbered, so that any of them can be counted alone. */
    static Split sample(Call call, int parts, LongFunction<Memory> allocate) {
        long points = call.param(2);
        return add(call, points, Split.step(points, parts, 1), allocate, (from, to, counts) -> {
            long[] some = {call.param(0), call.param(1) + from, to - from};
            return call.part(some, counts.scalar());
        });
    }

    private interface Counting {
        Call of(long from, long to, Operand counts);
    }

    /** Each part has counts of its own, which are added up. */
    private static Split add(Call call, long length, long step, LongFunction<Memory> allocate, Counting counting) {
        if (step >= length) return null;
        Operand out = call.operand(0).line();
        long bins = out.length(0);
        long count = (length + step - 1) / step;
        Memory memory = allocate.apply(count * bins * Long.BYTES);
        Operand counts = Operand.contiguous(memory, DType.INT64, count, bins);
        Call[] each = Split.parts(
                length,
                step,
                (from, to) -> counting.of(
                        from, to, counts.slice(0, from / step, from / step + 1).row()));
        Operand columns = new Operand(
                memory, DType.INT64, 0, new long[] {bins, count}, new long[] {Long.BYTES, bins * Long.BYTES});
        Call[] sums = Split.pieces(
                call.with(Kernel.SUM, DType.INT64, out, columns), Split.step(bins, (int) count, Split.GRAIN));
        return new Split(List.of(() -> each, () -> sums), memory);
    }
}
