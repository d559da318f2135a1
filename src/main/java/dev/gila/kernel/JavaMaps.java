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
        bodies.put(Kernel.ADD, map2((a, b) -> a + b, (a, b) -> a + b, JavaMaps::addComplex));
        bodies.put(Kernel.MULTIPLY, map2((a, b) -> a * b, (a, b) -> a * b, JavaMaps::multiplyComplex));
        bodies.put(Kernel.FMA, JavaMaps::fma);
        bodies.put(Kernel.SQRT, map1(Math::sqrt));
        bodies.put(Kernel.EXP, map1(Elementary::exp));
        bodies.put(Kernel.LOG, map1(Elementary::log));
        bodies.put(Kernel.SIN, map1(Elementary::sin));
        bodies.put(Kernel.COS, map1(Elementary::cos));
        bodies.put(Kernel.MANDELBROT, JavaMaps::mandelbrot);
    }

    /** Computes a complex number from two; each operation is rounded to the parts' type. */
    private interface ComplexOperator {
        void apply(DType dtype, double[] out, double ar, double ai, double br, double bi);
    }

    private static void copy(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Walk.elements(call, at -> Element.copy(out, at[0], a, at[1]));
    }

    /** Stores the result of a call, which has the call's type before it has the output's. */
    private static void put(Call call, long at, double value) {
        Element.put(call.operand(0), at, Element.round(call.dtype(), value), 0);
    }

    private static void put(Call call, long at, long value) {
        Element.put(call.operand(0), at, call.dtype(), Element.wrap(call.dtype(), value));
    }

    private static Consumer<Call> map1(DoubleUnaryOperator f) {
        return call -> {
            Operand a = call.operand(1);
            Walk.elements(call, at -> put(call, at[0], f.applyAsDouble(Element.real(a, at[1]))));
        };
    }

    private static Consumer<Call> map2(DoubleBinaryOperator f, LongBinaryOperator g, ComplexOperator h) {
        return call -> {
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            Operand b = call.operand(2);
            double[] result = new double[2];
            Walk.elements(
                    call,
                    switch (call.dtype().kind()) {
                        case FLOAT ->
                            at -> put(call, at[0], f.applyAsDouble(Element.real(a, at[1]), Element.real(b, at[2])));
                        case COMPLEX ->
                            at -> {
                                h.apply(
                                        call.dtype(),
                                        result,
                                        Element.real(a, at[1]),
                                        Element.imaginary(a, at[1]),
                                        Element.real(b, at[2]),
                                        Element.imaginary(b, at[2]));
                                Element.put(out, at[0], result[0], result[1]);
                            };
                        default ->
                            at -> put(call, at[0], g.applyAsLong(Element.integer(a, at[1]), Element.integer(b, at[2])));
                    });
        };
    }

    private static void addComplex(DType dtype, double[] out, double ar, double ai, double br, double bi) {
        out[0] = Element.round(dtype, ar + br);
        out[1] = Element.round(dtype, ai + bi);
    }

    private static void multiplyComplex(DType dtype, double[] out, double ar, double ai, double br, double bi) {
        out[0] = Element.round(dtype, Element.round(dtype, ar * br) - Element.round(dtype, ai * bi));
        out[1] = Element.round(dtype, Element.round(dtype, ar * bi) + Element.round(dtype, ai * br));
    }

    /** Rounded once in the element type: a detour through double would round twice. */
    private static void fma(Call call) {
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        Operand c = call.operand(3);
        Walk.elements(
                call,
                switch (call.dtype()) {
                    case FLOAT64 ->
                        at -> put(
                                call,
                                at[0],
                                Math.fma(Element.real(a, at[1]), Element.real(b, at[2]), Element.real(c, at[3])));
                    case FLOAT32 ->
                        at -> put(
                                call,
                                at[0],
                                Math.fma((float) Element.real(a, at[1]), (float) Element.real(b, at[2]), (float)
                                        Element.real(c, at[3])));
                    default ->
                        at -> put(
                                call,
                                at[0],
                                Element.integer(a, at[1]) * Element.integer(b, at[2]) + Element.integer(c, at[3]));
                });
    }

    private static void mandelbrot(Call call) {
        Memory out = call.operand(0).memory();
        Operand a = call.operand(1);
        Operand b = call.operand(2);
        boolean single = call.dtype() == DType.FLOAT32;
        Walk.elements(call, at -> {
            double re = Element.real(a, at[1]);
            double im = Element.real(b, at[2]);
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
