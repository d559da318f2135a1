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
        bodies.put(Kernel.SUM, reduction((a, b) -> a + b, -0.0, Long::sum, Long::sum));
        bodies.put(Kernel.DOT, reduction((a, b) -> a + b, -0.0, Long::sum, Long::sum));
        bodies.put(
                Kernel.MIN,
                reduction(
                        (a, b) -> b < a || Double.isNaN(b) ? b : a,
                        Double.POSITIVE_INFINITY,
                        Math::min,
                        (a, b) -> Long.compareUnsigned(b, a) < 0 ? b : a));
        bodies.put(
                Kernel.MAX,
                reduction(
                        (a, b) -> a < b || Double.isNaN(b) ? b : a,
                        Double.NEGATIVE_INFINITY,
                        Math::max,
                        (a, b) -> Long.compareUnsigned(a, b) < 0 ? b : a));
    }

    /** {@code pad} is what changes no result. */
    private static Consumer<Call> reduction(
            DoubleBinaryOperator combine, double pad, LongBinaryOperator signed, LongBinaryOperator unsigned) {
        return call -> {
            Supplier<Sink> sinks = switch (call.dtype().kind()) {
                case FLOAT, COMPLEX -> () -> new Floats(call, combine, pad);
                case UINT -> () -> new Longs(call, unsigned);
                default -> () -> new Longs(call, signed);
            };
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
        private boolean empty = true;
        private long total;

        Longs(Call call, LongBinaryOperator combine) {
            this.call = call;
            this.combine = combine;
        }

        @Override
        public void add(long[] at) {
            long value = Element.integer(call.operand(1), at[1]);
            if (at.length > 2) value *= Element.integer(call.operand(2), at[2]);
            total = empty ? value : combine.applyAsLong(total, value);
            empty = false;
        }

        @Override
        public void finish(long out) {
            Element.put(call.operand(0), out, call.dtype(), total);
        }
    }

    /** The lanes as they fill, and the blocks before them as a binary counter. */
    private static final class Floats implements Sink {
        private final Call call;
        private final DoubleBinaryOperator combine;
        private final double pad;
        private final double[] lanes;
        private final double[][] levels = new double[Long.SIZE][];
        private long blocks;
        private int filled;

        Floats(Call call, DoubleBinaryOperator combine, double pad) {
            this.call = call;
            this.combine = combine;
            this.pad = pad;
            lanes = new double[LANE_BYTES / call.dtype().alignment()];
        }

        @Override
        public void add(long[] at) {
            double value = Element.real(call.operand(1), at[1]);
            add(at.length > 2 ? round(value * Element.real(call.operand(2), at[2])) : value);
            if (call.dtype().isComplex()) add(Element.imaginary(call.operand(1), at[1]));
        }

        private double round(double value) {
            return Element.round(call.dtype(), value);
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
            double[] total = blocks == 0 && filled == 0 ? new double[2] : total();
            for (int i = 0; i < 2; i++) if (Double.isNaN(total[i])) total[i] = Double.NaN;
            Element.put(call.operand(0), out, total[0], total[1]);
        }

        /** The parts of the total: as many as an element has, in front. */
        private double[] total() {
            while (filled > 0) add(pad);
            int level = Long.numberOfTrailingZeros(blocks);
            double[] sum = levels[level].clone();
            while (blocks >>> ++level != 0) {
                if ((blocks >>> level & 1) != 0) combine(sum, levels[level]);
            }
            int parts = call.dtype().isComplex() ? 2 : 1;
            for (int half = sum.length / 2; half >= parts; half /= 2) {
                for (int i = 0; i < half; i++) sum[i] = combine(sum[i], sum[i + half]);
            }
            return sum;
        }
    }
}
