package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;

/**
 * Elementwise kernels. float32 is computed in double and rounded once more, which for sums, products and square roots
 * gives the correctly rounded result (53 bits are at least twice 24 and 2 more).
 */
final class JavaMaps {
    private JavaMaps() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.COPY, JavaMaps::copy);
        bodies.put(Kernel.ADD, map2((a, b) -> a + b, (a, b) -> a + b));
        bodies.put(Kernel.MULTIPLY, map2((a, b) -> a * b, (a, b) -> a * b));
        bodies.put(Kernel.FMA, JavaMaps::fma);
        bodies.put(Kernel.SQRT, map1(Math::sqrt));
        bodies.put(Kernel.EXP, map1(Elementary::exp));
        bodies.put(Kernel.LOG, map1(Elementary::log));
        bodies.put(Kernel.SIN, map1(Elementary::sin));
        bodies.put(Kernel.COS, map1(Elementary::cos));
        bodies.put(Kernel.MANDELBROT, JavaMaps::mandelbrot);
    }

    private static void copy(Call call) {
        Memory out = call.operand(0).memory();
        Memory a = call.operand(1).memory();
        Walk.elements(
                call,
                switch (call.dtype()) {
                    case FLOAT64 -> at -> out.doubleAt(at[0], a.doubleAt(at[1]));
                    case FLOAT32 -> at -> out.floatAt(at[0], a.floatAt(at[1]));
                    case INT64 -> at -> out.longAt(at[0], a.longAt(at[1]));
                });
    }

    private static Consumer<Call> map1(DoubleUnaryOperator f) {
        return call -> {
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            Walk.elements(call, at -> Walk.write(out, at[0], f.applyAsDouble(Walk.read(a, at[1]))));
        };
    }

    private static Consumer<Call> map2(DoubleBinaryOperator f, LongBinaryOperator g) {
        return call -> {
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            Operand b = call.operand(2);
            Walk.elements(
                    call,
                    call.dtype() == DType.INT64
                            ? at -> out.memory()
                                    .longAt(
                                            at[0],
                                            g.applyAsLong(
                                                    a.memory().longAt(at[1]),
                                                    b.memory().longAt(at[2])))
                            : at -> Walk.write(out, at[0], f.applyAsDouble(Walk.read(a, at[1]), Walk.read(b, at[2]))));
        };
    }

    /** Rounded once in the element type: a detour through double would round twice. */
    private static void fma(Call call) {
        Memory out = call.operand(0).memory();
        Memory a = call.operand(1).memory();
        Memory b = call.operand(2).memory();
        Memory c = call.operand(3).memory();
        Walk.elements(
                call,
                switch (call.dtype()) {
                    case FLOAT64 ->
                        at -> out.doubleAt(at[0], Math.fma(a.doubleAt(at[1]), b.doubleAt(at[2]), c.doubleAt(at[3])));
                    case FLOAT32 ->
                        at -> out.floatAt(at[0], Math.fma(a.floatAt(at[1]), b.floatAt(at[2]), c.floatAt(at[3])));
                    case INT64 -> at -> out.longAt(at[0], a.longAt(at[1]) * b.longAt(at[2]) + c.longAt(at[3]));
                });
    }

    private static void mandelbrot(Call call) {
        Memory out = call.operand(0).memory();
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        boolean single = call.dtype() == DType.FLOAT32;
        Walk.elements(call, at -> {
            double re = Walk.read(a, at[1]);
            double im = Walk.read(b, at[2]);
            out.longAt(at[0], single ? escapeSingle(call, (float) re, (float) im) : escape(call, re, im));
        });
    }

    private static long escape(Call call, double re, double im) {
        long limit = call.param(0);
        double x = 0;
        double y = 0;
        for (long round = 0; round < limit; round++) {
            double xx = x * x;
            double yy = y * y;
            double xy = x * y;
            if (!(xx + yy <= 4)) return round;
            if ((round & 0xffff) == 0) Walk.checkCancelled(call);
            x = (xx - yy) + re;
            y = (xy + xy) + im;
        }
        return limit;
    }

    private static long escapeSingle(Call call, float re, float im) {
        long limit = call.param(0);
        float x = 0;
        float y = 0;
        for (long round = 0; round < limit; round++) {
            float xx = x * x;
            float yy = y * y;
            float xy = x * y;
            if (!(xx + yy <= 4)) return round;
            if ((round & 0xffff) == 0) Walk.checkCancelled(call);
            x = (xx - yy) + re;
            y = (xy + xy) + im;
        }
        return limit;
    }
}
