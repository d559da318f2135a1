package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;

/**
 * sum, dot, min and max in the order that {@code native/loops/loops.h} fixes: elements are dealt out to lanes, rounds of
 * lanes make blocks, and blocks are combined in pairs of equal weight.
 */
final class JavaReductions {
    private static final int LANE_BYTES = 256;
    private static final int ROUNDS = 16;

    private JavaReductions() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        DoubleBinaryOperator add = (a, b) -> a + b;
        bodies.put(Kernel.SUM, call -> run(call, add, -0.0, 0));
        bodies.put(Kernel.DOT, call -> run(call, add, -0.0, 0));
        bodies.put(
                Kernel.MIN,
                call -> run(call, (a, b) -> b < a || Double.isNaN(b) ? b : a, Double.POSITIVE_INFINITY, Double.NaN));
        bodies.put(
                Kernel.MAX,
                call -> run(call, (a, b) -> a < b || Double.isNaN(b) ? b : a, Double.NEGATIVE_INFINITY, Double.NaN));
    }

    /** One element of the output: its lanes as they fill, and the blocks before them as a binary counter. */
    private static final class State {
        final DoubleBinaryOperator combine;
        final boolean single;
        final double[] lanes;
        final double[][] levels = new double[Long.SIZE][];
        long blocks;
        int filled;

        State(Call call, DoubleBinaryOperator combine) {
            this.combine = combine;
            single = call.dtype() == DType.FLOAT32;
            lanes = new double[LANE_BYTES / call.dtype().size()];
        }

        double round(double value) {
            return single ? (float) value : value;
        }

        void add(double value) {
            int lane = filled % lanes.length;
            lanes[lane] = filled < lanes.length ? value : round(combine.applyAsDouble(lanes[lane], value));
            if (++filled == lanes.length * ROUNDS) addBlock();
        }

        private void addBlock() {
            double[] sum = lanes.clone();
            int level = 0;
            for (; (blocks >>> level & 1) != 0; level++) combine(sum, levels[level]);
            levels[level] = sum;
            blocks++;
            filled = 0;
        }

        private void combine(double[] to, double[] other) {
            for (int i = 0; i < to.length; i++) to[i] = round(combine.applyAsDouble(to[i], other[i]));
        }

        double total(double pad) {
            while (filled > 0) add(pad);
            int level = Long.numberOfTrailingZeros(blocks);
            double[] sum = levels[level].clone();
            while (blocks >>> ++level != 0) {
                if ((blocks >>> level & 1) != 0) combine(sum, levels[level]);
            }
            for (int half = sum.length / 2; half > 0; half /= 2) {
                for (int i = 0; i < half; i++) sum[i] = round(combine.applyAsDouble(sum[i], sum[i + half]));
            }
            return sum[0];
        }
    }

    private static void run(Call call, DoubleBinaryOperator combine, double pad, double nothing) {
        long[] at = new long[call.operands()];
        for (int k = 0; k < at.length; k++) at[k] = call.operand(k).offset();
        outer(call, 0, at, combine, pad, nothing);
    }

    private static void outer(
            Call call, int axis, long[] at, DoubleBinaryOperator combine, double pad, double nothing) {
        Operand out = call.operand(0);
        if (axis == out.rank()) {
            State state = new State(call, combine);
            inner(call, axis, at.clone(), state);
            boolean empty = state.blocks == 0 && state.filled == 0;
            double total = empty ? nothing : state.total(pad);
            Walk.write(out, at[0], Double.isNaN(total) ? Double.NaN : total);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < out.length(axis); i++) {
            outer(call, axis + 1, here, combine, pad, nothing);
            for (int k = 0; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }

    private static void inner(Call call, int axis, long[] at, State state) {
        Operand a = call.operand(1);
        if (axis == a.rank()) {
            double value = Walk.read(a, at[1]);
            state.add(at.length > 2 ? state.round(value * Walk.read(call.operand(2), at[2])) : value);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < a.length(axis); i++) {
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            inner(call, axis + 1, here, state);
            for (int k = 1; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }
}
