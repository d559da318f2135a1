package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Elementwise kernels. */
final class JavaMaps {
    private JavaMaps() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.COPY, JavaMaps::copy);
        bodies.put(Kernel.MANDELBROT, JavaMaps::mandelbrot);
        JavaArithmetic.bodies(bodies);
        JavaComparisons.bodies(bodies);
        JavaFunctions.bodies(bodies);
    }

    private static void copy(Call call) {
        Operand out = call.operand(0);
        Operand a = call.operand(1);
        Walk.elements(call, at -> Element.copy(out, at[0], a, at[1]));
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
