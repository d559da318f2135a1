package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/**
 * sum, prod, dot, min, max, any, all and count_nonzero, in the order that {@code native/loops/loops.h} fixes: elements are dealt out to lanes, rounds of
 * lanes make blocks, and blocks are combined in pairs of equal weight. For integers the order does not
 * matter.
 */
final class JavaReductions {
    private static final int LANE_BYTES = 256;
    private static final int ROUNDS = 16;

    private JavaReductions() {}

    /**
     * How two become one. {@code complex} combines the parts at {@code at} with others into them.
     *
     * @param pad changes no result
     * @param empty the result of no elements
     */
    private record Fold(
            DoubleBinaryOperator floats,
            ComplexFold complex,
            double pad,
            LongBinaryOperator signed,
            LongBinaryOperator unsigned,
            int empty) {}

    private interface ComplexFold {
        void apply(DType dtype, double[] to, int at, double re, double im);
    }

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        Fold sum = new Fold(Double::sum, JavaReductions::plus, -0.0, Long::sum, Long::sum, 0);
        bodies.put(Kernel.SUM, reduction(sum));
        bodies.put(Kernel.DOT, reduction(sum));
        bodies.put(
                Kernel.PROD,
                reduction(new Fold((a, b) -> a * b, JavaReductions::times, 1, (a, b) -> a * b, (a, b) -> a * b, 1)));
        bodies.put(
                Kernel.MIN,
                reduction(new Fold(
                        (a, b) -> b < a || Double.isNaN(b) ? b : a,
                        null,
                        Double.POSITIVE_INFINITY,
                        Math::min,
                        (a, b) -> Long.compareUnsigned(b, a) < 0 ? b : a,
                        0)));
        bodies.put(
                Kernel.MAX,
                reduction(new Fold(
                        (a, b) -> a < b || Double.isNaN(b) ? b : a,
                        null,
                        Double.NEGATIVE_INFINITY,
                        Math::max,
                        (a, b) -> Long.compareUnsigned(a, b) < 0 ? b : a,
                        0)));
        for (Kernel kernel : new Kernel[] {Kernel.ANY, Kernel.ALL, Kernel.COUNT_NONZERO}) {
            bodies.put(kernel, call -> outer(call, 0, offsets(call), () -> new Truths(call)));
        }
    }

    private static void plus(DType dtype, double[] to, int at, double re, double im) {
        to[at] = Element.round(dtype, to[at] + re);
        to[at + 1] = Element.round(dtype, to[at + 1] + im);
    }

    /** Times one is exact, also where parts are infinite. */
    private static void times(DType dtype, double[] to, int at, double re, double im) {
        if (re != 1 || im != 0) product(dtype, to, at, re, im);
    }

    static void product(DType dtype, double[] to, int at, double re, double im) {
        double product = part(dtype, to[at] * re, -(to[at + 1] * im));
        to[at + 1] = part(dtype, to[at] * im, to[at + 1] * re);
        to[at] = product;
    }

    private static double part(DType dtype, double a, double b) {
        return Element.round(dtype, Element.round(dtype, a) + Element.round(dtype, b));
    }

    private static long[] offsets(Call call) {
        long[] at = new long[call.operands()];
        for (int k = 0; k < at.length; k++) at[k] = call.operand(k).offset();
        return at;
    }

    private static Consumer<Call> reduction(Fold fold) {
        return call -> {
            Supplier<Sink> sinks = switch (call.dtype().kind()) {
                case FLOAT, COMPLEX -> () -> new Floats(call, fold);
                case UINT -> () -> new Longs(call, fold.unsigned, fold.empty);
                default -> () -> new Longs(call, fold.signed, fold.empty);
            };
            outer(call, 0, offsets(call), sinks);
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

    /** How many elements are true, and how many there are. */
    private static final class Truths implements Sink {
        private final Call call;
        private long found;
        private long all;

        Truths(Call call) {
            this.call = call;
        }

        @Override
        public void add(long[] at) {
            all++;
            if (Element.truth(call.operand(1), at[1])) found++;
        }

        @Override
        public void finish(long out) {
            long result = switch (call.kernel()) {
                case ANY -> found > 0 ? 1 : 0;
                case ALL -> found == all ? 1 : 0;
                default -> found;
            };
            Element.put(call.operand(0), out, DType.INT64, result);
        }
    }

    private static final class Longs implements Sink {
        private final Call call;
        private final LongBinaryOperator combine;
        private boolean empty = true;
        private long total;

        Longs(Call call, LongBinaryOperator combine, long ofNothing) {
            this.call = call;
            this.combine = combine;
            total = ofNothing;
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

    /** The lanes as they fill, and the blocks before them as a binary counter. A complex number takes two lanes. */
    private static final class Floats implements Sink {
        private final Call call;
        private final Fold fold;
        private final int parts;
        private final double[] lanes;
        private final double[][] levels = new double[Long.SIZE][];
        private long blocks;
        private int filled;

        Floats(Call call, Fold fold) {
            this.call = call;
            this.fold = fold;
            parts = call.dtype().isComplex() ? 2 : 1;
            lanes = new double[LANE_BYTES / call.dtype().alignment()];
        }

        @Override
        public void add(long[] at) {
            double value = Element.real(call.operand(1), at[1]);
            if (at.length > 2) value = round(value * Element.real(call.operand(2), at[2]));
            add(value, Element.imaginary(call.operand(1), at[1]));
        }

        private double round(double value) {
            return Element.round(call.dtype(), value);
        }

        private void combine(double[] to, int at, double re, double im) {
            if (parts == 2) fold.complex.apply(call.dtype(), to, at, re, im);
            else to[at] = round(fold.floats.applyAsDouble(to[at], re));
        }

        private void add(double re, double im) {
            int lane = filled % lanes.length;
            if (filled < lanes.length) {
                lanes[lane] = re;
                if (parts == 2) lanes[lane + 1] = im;
            } else {
                combine(lanes, lane, re, im);
            }
            filled += parts;
            if (filled == lanes.length * ROUNDS) addBlock();
        }

        private void addBlock() {
            double[] sum = lanes.clone();
            int level = 0;
            for (; (blocks >>> level & 1) != 0; level++) sum = combine(levels[level], sum);
            levels[level] = sum;
            blocks++;
            filled = 0;
        }

        private double[] combine(double[] to, double[] other) {
            for (int i = 0; i < to.length; i += parts) combine(to, i, other[i], other[i + parts - 1]);
            return to;
        }

        @Override
        public void finish(long out) {
            double[] total = blocks == 0 && filled == 0 ? new double[] {fold.empty, 0} : total();
            for (int i = 0; i < 2; i++) if (Double.isNaN(total[i])) total[i] = Double.NaN;
            Element.put(call.operand(0), out, total[0], total[1]);
        }

        /** The parts of the total: as many as an element has, in front. */
        private double[] total() {
            while (filled > 0) add(fold.pad, fold.pad == 1 ? 0 : fold.pad);
            int level = Long.numberOfTrailingZeros(blocks);
            double[] sum = levels[level];
            while (blocks >>> ++level != 0) {
                if ((blocks >>> level & 1) != 0) sum = combine(levels[level], sum);
            }
            for (int half = sum.length / 2; half >= parts; half /= 2) {
                for (int i = 0; i < half; i += parts) combine(sum, i, sum[i + half], sum[i + half + parts - 1]);
            }
            return sum;
        }
    }
}
