package dev.gila.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * How the Fourier transform of one long line is divided: both stages of its matrix into groups of columns, and what a real line
 * needs before or after them into pairs of numbers.
 */
final class SplitFft {
    /** What a call does with a part of a line: {@code native/loops/fft.c}. */
    private static final long FIRST_STAGE = 1;

    private static final long SECOND_STAGE = 2;
    private static final long PAIRS = 3;
    private static final long[] MATRIX = {FIRST_STAGE, SECOND_STAGE};
    private static final long[] BEFORE = {PAIRS, FIRST_STAGE, SECOND_STAGE};
    private static final long[] AFTER = {FIRST_STAGE, SECOND_STAGE, PAIRS};

    /** Numbers of shorter lines take as long to come from another processor's cache as to be computed. */
    private static final long LEAST = 1 << 15;

    /** Numbers of a row of the turned matrix that fill up its last vector and keep rows apart, at most. */
    private static final long PADDING = 64;

    private SplitFft() {}

    /** Null where the line is short, is convolved or has gaps, or becomes real as forward transforms have it. */
    static Split of(Call call, int parts, LongFunction<Memory> allocate) {
        Operand out = call.operand(0).row();
        Operand in = call.operand(1).row();
        boolean isToReal = !out.dtype().isComplex();
        boolean isReal = isToReal || !in.dtype().isComplex();
        long n = call.param(0);
        long rows = call.param(1);
        long columns = call.param(2);
        if (rows * columns < LEAST || rows * columns != (isReal ? n / 2 : n) || isReal && n % 2 != 0) return null;
        boolean isInverse = call.param(3) != 0;
        if (isToReal && !isInverse) return null;
        if (!isDense(out) || !isDense(in) || in.length(0) < (isToReal ? n / 2 + 1 : n)) return null;
        boolean isHalf = isToReal || !isInverse && out.length(0) <= n / 2 + 1;
        DType part = call.dtype().component();
        long room = columns * (2 * rows + PADDING) + (isToReal ? n + 2 : 0);
        Memory memory = allocate.apply(room * part.size());
        Operand turned = Operand.contiguous(memory, part, room);
        List<Supplier<Call[]>> steps = new ArrayList<>();
        for (long stage : isToReal ? BEFORE : isReal ? AFTER : MATRIX) {
            Call[] all = new Call[stage == PAIRS && !isHalf ? 1 : parts];
            for (int i = 0; i < all.length; i++) all[i] = part(call, stage, i, all.length, out, in, turned);
            steps.add(() -> all);
        }
        return new Split(steps, memory);
    }

    private static boolean isDense(Operand row) {
        return row.stride(0) == row.dtype().size();
    }

    private static Call part(Call call, long stage, long number, long of, Operand out, Operand in, Operand turned) {
        long[] params = {
            call.param(0), call.param(1), call.param(2), call.param(3), call.param(4), stage, of << 32 | number
        };
        return call.part(params, out, in, call.operand(2), turned);
    }
}
