package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/**
 * sum, dot, min and max in the order that {@code native/loops/loops.h} fixes: elements are dealt out to lanes, rounds of
 * lanes make blocks, and blocks are combined in pairs of equal weight. For int64 the order does not matter.
 */
final class JavaReductions {
    private static final int LANE_BYTES = 256;
    private static final int ROUNDS = 16;

    private JavaReductions() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SUM, reduction((a, b) -> a + b, -0.0, Long::sum, 0));
        bodies.put(Kernel.DOT, reduction((a, b) -> a + b, -0.0, Long::sum, 0));
        bodies.put(
                Kernel.MIN,
                reduction(
                        (a, b) -> b < a || Double.isNaN(b) ? b : a,
                        Double.POSITIVE_INFINITY,
                        Math::min,
                        Long.MAX_VALUE));
        bodies.put(
                Kernel.MAX,
                reduction(
                        (a, b) -> a < b || Double.isNaN(b) ? b : a,
                        Double.NEGATIVE_INFINITY,
                        Math::max,
                        Long.MIN_VALUE));
    }

    /** {@code pad} and {@code identity} are what changes no result. */
    private static Consumer<Call> reduction(
            DoubleBinaryOperator combine, double pad, LongBinaryOperator combineLongs, long identity) {
        return call -> {
            Supplier<Sink> sinks = call.dtype() == DType.INT64
                    ? () -> new Longs(call, combineLongs, identity)
                    : () -> new Floats(call, combine, pad);
            long[] at = new long[call.operands()];
            for (int k = 0; k < at.length; k++) at[k] = call.operand(k).offset();
            outer(call, 0, at, sinks);
        };
    }

    /** What takes the elements, or the products of two, that make one element of the output. */
    private interface Sink {
        void add(long[] at);

        void finish(long out);
    }

    private static void outer(Call call, int axis, long[] at, Supplier<Sink> sinks) {
        Operand out = call.operand(0);
        if (axis == out.rank()) {
            Sink sink = sinks.get();
            inner(call, axis, at.clone(), sink);
            sink.finish(at[0]);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < out.length(axis); i++) {
            outer(call, axis + 1, here, sinks);
            for (int k = 0; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }

    private static void inner(Call call, int axis, long[] at, Sink sink) {
        Operand a = call.operand(1);
        if (axis == a.rank()) {
            sink.add(at);
            return;
        }
        long[] here = at.clone();
        for (long i = 0; i < a.length(axis); i++) {
            if ((i & 1023) == 0) Walk.checkCancelled(call);
            inner(call, axis + 1, here, sink);
            for (int k = 1; k < here.length; k++) here[k] += call.operand(k).stride(axis);
        }
    }

    private static final class Longs implements Sink {
        private final Call call;
        private final LongBinaryOperator combine;
        private long total;

        Longs(Call call, LongBinaryOperator combine, long identity) {
            this.call = call;
            this.combine = combine;
            total = identity;
        }

        @Override
        public void add(long[] at) {
            long value = call.operand(1).memory().longAt(at[1]);
            if (at.length > 2) value *= call.operand(2).memory().longAt(at[2]);
            total = combine.applyAsLong(total, value);
        }

        @Override
        public void finish(long out) {
            call.operand(0).memory().longAt(out, total);
        }
    }

    /** The lanes as they fill, and the blocks before them as a binary counter. */
    private static final class Floats implements Sink {
        private final Call call;
        private final DoubleBinaryOperator combine;
        private final double pad;
        private final boolean single;
        private final double[] lanes;
        private final double[][] levels = new double[Long.SIZE][];
        private long blocks;
        private int filled;

        Floats(Call call, DoubleBinaryOperator combine, double pad) {
            this.call = call;
            this.combine = combine;
            this.pad = pad;
            single = call.dtype() == DType.FLOAT32;
            lanes = new double[LANE_BYTES / call.dtype().size()];
        }

        @Override
        public void add(long[] at) {
            double value = Walk.read(call.operand(1), at[1]);
            add(at.length > 2 ? round(value * Walk.read(call.operand(2), at[2])) : value);
        }

        private double round(double value) {
            return single ? (float) value : value;
        }

        private double combine(double a, double b) {
            return round(combine.applyAsDouble(a, b));
        }

        private void add(double value) {
            int lane = filled % lanes.length;
            lanes[lane] = filled < lanes.length ? value : combine(lanes[lane], value);
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
            for (int i = 0; i < to.length; i++) to[i] = combine(to[i], other[i]);
        }

        @Override
        public void finish(long out) {
            double total = blocks == 0 && filled == 0 ? 0 : total();
            Walk.write(call.operand(0), out, Double.isNaN(total) ? Double.NaN : total);
        }

        private double total() {
            while (filled > 0) add(pad);
            int level = Long.numberOfTrailingZeros(blocks);
            double[] sum = levels[level].clone();
            while (blocks >>> ++level != 0) {
                if ((blocks >>> level & 1) != 0) combine(sum, levels[level]);
            }
            for (int half = sum.length / 2; half > 0; half /= 2) {
                for (int i = 0; i < half; i++) sum[i] = combine(sum[i], sum[i + half]);
            }
            return sum[0];
        }
    }
}
