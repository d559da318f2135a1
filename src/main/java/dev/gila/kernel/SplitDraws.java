package dev.gila.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** How random numbers are drawn by several threads. */
final class SplitDraws {
    private static final Call[] NONE = {};

    /** Two numbers of a part's progress: how many numbers it drew, of how many words. */
    private static final long PROGRESS = 2 * Long.BYTES;

    private final Call call;
    private final Operand out;
    private final Operand words;
    private final long step;
    private final int count;
    private final Memory memory;
    /** What all parts but the first draw, as far from its start as their words are from those of the second. */
    private final Operand later;

    /** How many numbers are in place, and of how many words, once parts have been joined. */
    private long drawn;

    private long used;

    private SplitDraws(Call call, long step, LongFunction<Memory> allocate) {
        this.call = call;
        this.step = step;
        out = call.operand(0);
        words = call.operand(2);
        count = (int) ((words.length(0) + step - 1) / step);
        long room = words.length(0) - step;
        memory = allocate.apply((count + 1) * PROGRESS + room * out.dtype().size());
        later = new Operand(memory, out.dtype(), (count + 1) * PROGRESS, new long[] {room}, new long[] {
            out.dtype().size()
        });
    }

    /** Words of a stream: each part leaps over what is before it. */
    static Split words(Call call, int parts, LongFunction<Memory> allocate) {
        Operand out = call.operand(0);
        Operand state = call.operand(1);
        long length = out.length(0);
        long step = Split.step(length, parts, Split.GRAIN);
        if (step >= length) return null;
        long last = (length - 1) / step;
        long size = 4L * Long.BYTES;
        Memory memory = allocate.apply((last + 1) * size);
        Operand states = Operand.contiguous(memory, DType.INT64, last + 1, 4);
        long[] start = new long[4];
        for (int i = 0; i < start.length; i++) {
            start[i] = state.element(i).integer(state.offset() + i * state.stride(0));
        }
        Lcg128 stream = new Lcg128(Lcg128.MULTIPLIER_HIGH, Lcg128.MULTIPLIER_LOW);
        stream.set(start[0], start[1], start[2], start[3]);
        for (long part = 0; part <= last; part++) {
            long[] own = stream.words();
            for (int i = 0; i < own.length; i++) memory.putLong(part * size + (long) i * Long.BYTES, own[i]);
            stream.advance(BigInteger.valueOf(step));
        }
        Call[] each = Split.parts(
                length,
                step,
                (from, to) -> call.on(
                        out.slice(0, from, to),
                        states.slice(0, from / step, from / step + 1).row()));
        Call end = call.with(
                Kernel.COPY, DType.INT64, state, states.slice(0, last, last + 1).row());
        return new Split(List.of(() -> each, () -> new Call[] {end}), memory);
    }

    /** Null where there are too few words to divide, or fewer numbers than words are wanted. */
    private static SplitDraws of(Call call, int parts, LongFunction<Memory> allocate) {
        long length = call.operand(2).length(0);
        long step = Split.step(length, parts, Split.GRAIN);
        boolean isDivided = step < length && call.operand(0).length(0) >= length;
        return isDivided ? new SplitDraws(call, step, allocate) : null;
    }

    private Call[] parts(Split.Ranged part) {
        return Split.parts(words.length(0), step, part);
    }

    /** Numbers that take one word each. */
    static Split even(Call call, int parts, LongFunction<Memory> allocate) {
        SplitDraws draws = of(call, parts, allocate);
        if (draws == null) return null;
        Call[] each = draws.parts((from, to) ->
                draws.part(from / draws.step, draws.out.slice(0, from, to), draws.words.slice(0, from, to)));
        long length = draws.words.length(0);
        return new Split(List.of(() -> each, () -> draws.end(length, length)), draws.memory);
    }

    /**
     * Numbers that nearly always take one word each: where a part begins a number does, too, if the part before has left
     * none of its words to a number that it cannot end. Otherwise all from that number on is drawn once more.
     */
    static Split uneven(Call call, int parts, LongFunction<Memory> allocate) {
        SplitDraws draws = of(call, parts, allocate);
        if (draws == null) return null;
        Call[] each = draws.parts((from, to) -> draws.part(
                from / draws.step,
                from == 0 ? draws.out.slice(0, 0, to) : draws.later.slice(0, from - draws.step, to - draws.step),
                draws.words.slice(0, from, to)));
        return new Split(List.of(() -> each, draws::join, draws::end), draws.memory);
    }

    private Call part(long number, Operand numbers, Operand some) {
        Operand progress = new Operand(memory, DType.INT64, number * PROGRESS, new long[] {2}, new long[] {Long.BYTES});
        Operand[] operands = new Operand[call.operands()];
        for (int i = 3; i < operands.length; i++) operands[i] = call.operand(i);
        operands[0] = numbers;
        operands[1] = progress;
        operands[2] = some;
        return call.on(operands);
    }

    private long drawn(long number) {
        return memory.getLong(number * PROGRESS);
    }

    private long used(long number) {
        return memory.getLong(number * PROGRESS + Long.BYTES);
    }

    /** Moves numbers behind those of the parts before, as far as they are right, and draws the others. */
    private Call[] join() {
        List<Call> calls = new ArrayList<>();
        drawn = drawn(0);
        used = used(0);
        int part = 1;
        for (; part < count && used == part * step; part++) {
            long own = drawn(part);
            long from = (part - 1) * step;
            Operand place = out.slice(0, drawn, drawn + own);
            Call move = call.with(Kernel.COPY, out.dtype(), place, later.slice(0, from, from + own));
            calls.addAll(List.of(Split.pieces(move, Split.step(own, count, Split.GRAIN))));
            drawn += own;
            used += used(part);
        }
        memory.putLong(count * PROGRESS, 0);
        memory.putLong(count * PROGRESS + Long.BYTES, 0);
        if (part < count) {
            Operand others = words.slice(0, used, words.length(0));
            calls.add(part(count, out.slice(0, drawn, out.length(0)), others));
        }
        return calls.toArray(NONE);
    }

    private Call[] end() {
        return end(drawn + drawn(count), used + used(count));
    }

    private Call[] end(long allDrawn, long allUsed) {
        Operand progress = call.operand(1);
        progress.put(progress.offset(), allDrawn);
        progress.put(progress.offset() + Long.BYTES, allUsed);
        return NONE;
    }
}
