package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Words of PCG64, and numbers of distributions from the words of any stream. */
final class JavaDraws {
    private JavaDraws() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.PCG64, JavaDraws::pcg64);
        bodies.put(Kernel.DRAW_UNIFORM, call -> real(call, RandomGenerator::nextDouble, RandomGenerator::nextFloat));
        bodies.put(Kernel.DRAW_NORMAL, call -> real(call, Ziggurat::normal, Ziggurat::normal32));
        bodies.put(Kernel.DRAW_EXPONENTIAL, call -> real(call, Ziggurat::exponential, Ziggurat::exponential32));
        bodies.put(Kernel.DRAW_INTEGERS, JavaDraws::integers);
    }

    private static void pcg64(Call call) {
        Operand out = call.operand(0);
        Memory memory = call.operand(1).memory();
        long at = call.operand(1).offset();
        Lcg128 lcg = new Lcg128(Lcg128.MULTIPLIER_HIGH, Lcg128.MULTIPLIER_LOW);
        lcg.set(memory.longAt(at), memory.longAt(at + 8), memory.longAt(at + 16), memory.longAt(at + 24));
        for (long i = 0; i < out.length(0); i++) {
            if ((i & 0xffff) == 0) Walk.checkCancelled(call);
            lcg.step();
            out.memory().longAt(out.offset() + i * Long.BYTES, lcg.output());
        }
        memory.longAt(at, lcg.high());
        memory.longAt(at + Long.BYTES, lcg.low());
    }

    /** Too few words for one more number. Thrown often, and caught at once. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;
        private static final Exhausted INSTANCE = new Exhausted();

        private Exhausted() {
            super("the words do not suffice for one more number", null, false, false);
        }
    }

    /** The words of an operand, one after another. */
    private static final class Words implements RandomGenerator {
        private final Operand words;
        private long used;

        Words(Operand words) {
            this.words = words;
        }

        private long next() {
            if (used == words.length(0)) throw Exhausted.INSTANCE;
            return words.offset() + used++ * words.dtype().size();
        }

        @Override
        public long nextLong() {
            return words.memory().longAt(next());
        }

        @Override
        public int nextInt() {
            return words.memory().intAt(next());
        }

        @Override
        public double nextDouble() {
            return (nextLong() >>> 11) * 0x1p-53;
        }

        @Override
        public float nextFloat() {
            return (nextInt() >>> 8) * 0x1p-24f;
        }
    }

    private interface Put {
        void next(long at);
    }

    /**
     * Draws as long as there are words.
     *
     * @param rejects whether words that make no number are used up one by one; else a number that lacks words takes none
     */
    private static void draw(Call call, Words words, boolean rejects, Put put) {
        Operand out = call.operand(0);
        Memory progress = call.operand(1).memory();
        long drawn = 0;
        long used = 0;
        try {
            for (; drawn < out.length(0); drawn++, used = words.used) {
                if ((drawn & 0xffff) == 0) Walk.checkCancelled(call);
                put.next(out.offset() + drawn * out.dtype().size());
            }
        } catch (Exhausted e) {
            if (!rejects) words.used = used;
        }
        progress.longAt(call.operand(1).offset(), drawn);
        progress.longAt(call.operand(1).offset() + Long.BYTES, words.used);
    }

    private interface FloatDraw {
        float applyAsFloat(RandomGenerator bits);
    }

    private static void real(Call call, ToDoubleFunction<RandomGenerator> wide, FloatDraw narrow) {
        Words words = new Words(call.operand(2));
        Memory out = call.operand(0).memory();
        double p = call.doubleParam(0);
        double q = call.doubleParam(1);
        if (call.dtype() == DType.FLOAT64) {
            draw(call, words, false, at -> out.doubleAt(at, p + q * wide.applyAsDouble(words)));
        } else {
            draw(call, words, false, at -> out.floatAt(at, (float) p + (float) q * narrow.applyAsFloat(words)));
        }
    }

    private static void integers(Call call) {
        Words words = new Words(call.operand(2));
        Memory out = call.operand(0).memory();
        long p = call.param(0);
        long q = call.param(1);
        if (call.operand(2).dtype() == DType.INT32) {
            draw(call, words, true, at -> out.longAt(at, p + (Bounded.next32(words, (int) q) & 0xffffffffL)));
        } else {
            draw(call, words, true, at -> out.longAt(at, p + Bounded.next64(words, q)));
        }
    }
}
