package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Sums, products, quotients, rounding and the representation of numbers, as the native kernels compute them. */
final class JavaArithmetic {
    private JavaArithmetic() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        for (Kernel kernel : Kernel.values()) {
            ElementBody body = common(kernel);
            if (body != null) bodies.put(kernel, body);
        }
        bodies.put(Kernel.FMA, body().integers((t, a, b, c) -> a * b + c).reals(JavaArithmetic::fma));
        bodies.put(Kernel.MULTIPLY_ADD, body().reals((t, a, b, c) -> Element.round(t, a * b) + c));
        bodies.put(
                Kernel.SIGN,
                body().integers((t, a, b) -> t == DType.UINT64 && a != 0 ? 1 : Long.signum(a))
                        .reals(a -> a == 0 ? 0 : Math.signum(a))
                        .complexes(JavaArithmetic::sign));
        division(bodies);
        rounding(bodies);
        complex(bodies);
    }

    private static ElementBody body() {
        return new ElementBody();
    }

    /** The body of one of the commonest kernels, which {@link ShortCalls} needs by itself; null for others. */
    static ElementBody common(Kernel kernel) {
        return switch (kernel) {
            case ADD ->
                body().bools((t, a, b) -> a | b)
                        .integers((t, a, b) -> a + b)
                        .reals(kernel)
                        .complexes((out, ar, ai, br, bi) -> set(out, ar + br, ai + bi));
            case SUBTRACT ->
                body().integers((t, a, b) -> a - b)
                        .reals(kernel)
                        .complexes((out, ar, ai, br, bi) -> set(out, ar - br, ai - bi));
            case MULTIPLY ->
                body().bools((t, a, b) -> a & b)
                        .integers((t, a, b) -> a * b)
                        .reals(kernel)
                        .complexes(JavaArithmetic::multiply);
            case DIVIDE -> body().reals(kernel).complexes(JavaArithmetic::divide);
            case NEGATIVE ->
                body().integers((t, a, b) -> -a).reals(kernel).complexes((out, re, im) -> set(out, -re, -im));
            case ABSOLUTE ->
                body().integers((t, a, b) -> t.kind() == DType.Kind.UINT ? a : Math.abs(a))
                        .reals(kernel)
                        .complexes((out, re, im) -> out[0] = Angles.hypot(re, im));
            case SQUARE ->
                body().integers((t, a, b) -> a * a)
                        .reals(kernel)
                        .complexes((t, out, ar, ai, br, bi) -> multiply(t, out, ar, ai, ar, ai));
            case RECIPROCAL -> body().reals(kernel).complexes((t, out, ar, ai, br, bi) -> divide(t, out, 1, 0, ar, ai));
            default -> null;
        };
    }

    /** What such a kernel computes of real numbers. No case calls anything, so that a loop around it keeps its registers. */
    static double common(Kernel kernel, double a, double b) {
        return switch (kernel) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case NEGATIVE -> -a;
            case ABSOLUTE -> Math.abs(a);
            case SQUARE -> a * a;
            case RECIPROCAL -> 1 / a;
            default -> throw new AssertionError(kernel);
        };
    }

    private static void set(double[] out, double re, double im) {
        out[0] = re;
        out[1] = im;
    }

    private static void multiply(DType t, double[] out, double ar, double ai, double br, double bi) {
        out[0] = round(t, ar * br) - round(t, ai * bi);
        out[1] = round(t, ar * bi) + round(t, ai * br);
    }

    private static double round(DType dtype, double value) {
        return Element.round(dtype, value);
    }

    /** Smith's algorithm: no square overflows. */
    static void divide(DType t, double[] out, double ar, double ai, double br, double bi) {
        if (Math.abs(br) >= Math.abs(bi)) {
            if (br == 0) {
                set(out, ar / Math.abs(br), ai / Math.abs(br));
                return;
            }
            double ratio = round(t, bi / br);
            double divisor = round(t, br + round(t, bi * ratio));
            out[0] = round(t, ar + round(t, ai * ratio)) / divisor;
            out[1] = round(t, ai - round(t, ar * ratio)) / divisor;
        } else {
            double ratio = round(t, br / bi);
            double divisor = round(t, round(t, br * ratio) + bi);
            out[0] = round(t, round(t, ar * ratio) + ai) / divisor;
            out[1] = round(t, round(t, ai * ratio) - ar) / divisor;
        }
    }

    private static void sign(double[] out, double re, double im) {
        double magnitude = Angles.hypot(re, im);
        if (magnitude == 0) set(out, 0, 0);
        else set(out, re / magnitude, im / magnitude);
    }

    /** Rounded once in the element type: a detour through double would round twice. */
    private static double fma(DType t, double a, double b, double c) {
        return t == DType.FLOAT32 ? Math.fma((float) a, (float) b, (float) c) : Math.fma(a, b, c);
    }

    private static void division(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(
                Kernel.FLOOR_DIVIDE,
                body().integers((t, a, b) -> floorDivide(t, a, b)).reals(JavaArithmetic::floorDivideReals));
        bodies.put(
                Kernel.REMAINDER,
                body().integers((t, a, b) ->
                                b == 0 ? 0 : t == DType.UINT64 ? Long.remainderUnsigned(a, b) : Math.floorMod(a, b))
                        .reals(JavaArithmetic::remainder));
        bodies.put(
                Kernel.FMOD,
                body().integers((t, a, b) -> b == 0 ? 0 : t == DType.UINT64 ? Long.remainderUnsigned(a, b) : a % b)
                        .reals((a, b) -> a % b));
        bodies.put(Kernel.GCD, body().integers((t, a, b) -> gcd(magnitude(t, a), magnitude(t, b))));
        bodies.put(Kernel.LCM, body().integers((t, a, b) -> lcm(magnitude(t, a), magnitude(t, b))));
    }

    private static long floorDivide(DType t, long a, long b) {
        if (b == 0) return 0;
        return t == DType.UINT64 ? Long.divideUnsigned(a, b) : Math.floorDiv(a, b);
    }

    private static double floorDivideReals(DType t, double a, double b, double c) {
        if (b == 0) return a / b;
        double rest = a % b;
        double quotient = round(t, round(t, a - rest) / b);
        if (rest != 0 && rest < 0 != b < 0) quotient = round(t, quotient - 1);
        if (quotient == 0) return Math.copySign(0, a / b);
        double whole = Math.floor(quotient);
        return quotient - whole > 0.5 ? whole + 1 : whole;
    }

    private static double remainder(double a, double b) {
        double rest = a % b;
        if (rest == 0) return Math.copySign(0, b);
        return rest < 0 != b < 0 ? rest + b : rest;
    }

    private static long magnitude(DType t, long a) {
        return t.kind() == DType.Kind.INT ? Math.abs(a) : a;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, Long.remainderUnsigned(a, b));
    }

    private static long lcm(long a, long b) {
        long divisor = gcd(a, b);
        return divisor == 0 ? 0 : Long.divideUnsigned(a, divisor) * b;
    }

    private static void rounding(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.FLOOR, body().reals(a -> Math.floor(a)));
        bodies.put(Kernel.CEIL, body().reals(a -> Math.ceil(a)));
        bodies.put(Kernel.TRUNC, body().reals(a -> a < 0 ? Math.ceil(a) : Math.floor(a)));
        bodies.put(
                Kernel.ROUND,
                body().reals(a -> Math.rint(a)).complexes((out, re, im) -> set(out, Math.rint(re), Math.rint(im))));
        bodies.put(Kernel.COPYSIGN, body().reals(JavaArithmetic::copySign));
        bodies.put(
                Kernel.NEXTAFTER,
                body().reals((t, a, b, c) -> t == DType.FLOAT32 ? Math.nextAfter((float) a, b) : Math.nextAfter(a, b)));
        bodies.put(Kernel.LDEXP, body().reals((a, b) -> Math.scalb(a, (int) b)));
        bodies.put(Kernel.MANTISSA, body().reals(a -> Math.scalb(a, -exponent(a))));
        bodies.put(Kernel.EXPONENT, body().reals(a -> exponent(a)));
        bodies.put(Kernel.SIGNBIT, body().test((a, b) -> Double.doubleToRawLongBits(a) < 0));
        bodies.put(
                Kernel.ISNAN,
                body().test((a, b) -> Double.isNaN(a))
                        .complexes((ar, ai, br, bi) -> Double.isNaN(ar) || Double.isNaN(ai)));
        bodies.put(
                Kernel.ISINF,
                body().test((a, b) -> Double.isInfinite(a))
                        .complexes((ar, ai, br, bi) -> Double.isInfinite(ar) || Double.isInfinite(ai)));
        bodies.put(
                Kernel.ISFINITE,
                body().test((a, b) -> Double.isFinite(a))
                        .complexes((ar, ai, br, bi) -> Double.isFinite(ar) && Double.isFinite(ai)));
    }

    /** Of the power of 2 that leaves a magnitude from 0.5 until before 1. */
    private static int exponent(double a) {
        if (a == 0 || !Double.isFinite(a)) return 0;
        return Math.abs(a) < Double.MIN_NORMAL ? Math.getExponent(a * 0x1p54) - 53 : Math.getExponent(a) + 1;
    }

    /** Unlike Java's, with the sign that a NaN has. */
    private static double copySign(double a, double b) {
        return Double.doubleToRawLongBits(b) < 0 ? -Math.abs(a) : Math.abs(a);
    }

    private static void complex(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.CONJ, body().complexes((out, re, im) -> set(out, re, -im)));
        bodies.put(Kernel.REAL, body().complexes((out, re, im) -> out[0] = re));
        bodies.put(Kernel.IMAG, body().complexes((out, re, im) -> out[0] = im));
        bodies.put(Kernel.ANGLE, body().complexes((out, re, im) -> out[0] = Angles.atan2(im, re)));
    }
}
