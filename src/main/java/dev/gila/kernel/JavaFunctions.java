package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Elementary functions, as the native kernels compute them. */
final class JavaFunctions {
    private JavaFunctions() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        exponentials(bodies);
        circular(bodies);
    }

    private static ElementBody real(ElementBody.Real1 f) {
        return new ElementBody().reals(f);
    }

    private static ElementBody both(ElementBody.Real1 real, ComplexFunctions.Function complex) {
        return real(real).complexes((out, re, im) -> set(out, complex.of(new ComplexFunctions.Z(re, im))));
    }

    /** In double and in single precision, and of complex numbers. */
    private static ElementBody three(
            ElementBody.Real1 real, ElementBody.Real1 single, ComplexFunctions.Function complex) {
        return both(real, complex).reals((dtype, a, b, c) -> (dtype == DType.FLOAT32 ? single : real).of(a));
    }

    private static void set(double[] out, ComplexFunctions.Z z) {
        out[0] = z.re();
        out[1] = z.im();
    }

    private static void exponentials(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SQRT, both(Math::sqrt, ComplexFunctions::sqrt));
        bodies.put(Kernel.EXP, three(Elementary::exp, SingleLanes::exp, ComplexFunctions::exp));
        bodies.put(Kernel.EXPM1, three(Exponentials::expm1, SingleLanes::expm1, ComplexFunctions::expm1));
        bodies.put(Kernel.EXP2, three(Exponentials::exp2, SingleLanes::exp2, ComplexFunctions::exp2));
        bodies.put(Kernel.LOG, three(Elementary::log, SingleLanes::log, ComplexFunctions::log));
        bodies.put(Kernel.LOG1P, three(Logarithms::log1p, SingleLanes::log1p, ComplexFunctions::log1p));
        bodies.put(Kernel.LOG2, three(Logarithms::log2, SingleLanes::log2, ComplexFunctions::log2));
        bodies.put(Kernel.LOG10, three(Logarithms::log10, SingleLanes::log10, ComplexFunctions::log10));
        bodies.put(Kernel.LOGADDEXP, new ElementBody().reals((a, b) -> Logarithms.logaddexp(a, b)));
        bodies.put(
                Kernel.POWER,
                new ElementBody()
                        .integers(JavaFunctions::power)
                        .reals((dtype, a, b, c) ->
                                dtype == DType.FLOAT32 ? Singles.power(a, b) : Logarithms.power(a, b))
                        .complexes((out, ar, ai, br, bi) -> set(
                                out,
                                ComplexFunctions.power(
                                        new ComplexFunctions.Z(ar, ai), new ComplexFunctions.Z(br, bi)))));
        bodies.put(
                Kernel.CBRT,
                real(Angles::cbrt)
                        .reals((dtype, a, b, c) -> (dtype == DType.FLOAT32 ? Singles.cbrt(a) : Angles.cbrt(a))));
        bodies.put(Kernel.HYPOT, new ElementBody().reals((a, b) -> Angles.hypot(a, b)));
    }

    private static long power(DType t, long a, long b) {
        if (t.kind() == DType.Kind.INT && b < 0) return a == 1 ? 1 : a == -1 ? (b & 1) == 0 ? 1 : -1 : 0;
        long result = 1;
        long square = a;
        for (long rest = b; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) result *= square;
            square *= square;
        }
        return result;
    }

    private static void circular(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SIN, three(Elementary::sin, Singles::sin, ComplexFunctions::sin));
        bodies.put(Kernel.COS, three(Elementary::cos, Singles::cos, ComplexFunctions::cos));
        bodies.put(Kernel.TAN, three(Elementary::tan, Singles::tan, ComplexFunctions::tan));
        bodies.put(Kernel.ASIN, three(Angles::asin, SingleLanes::asin, ComplexFunctions::asin));
        bodies.put(Kernel.ACOS, three(Angles::acos, SingleLanes::acos, ComplexFunctions::acos));
        bodies.put(Kernel.ATAN, three(Angles::atan, SingleLanes::atan, ComplexFunctions::atan));
        bodies.put(
                Kernel.ATAN2,
                new ElementBody()
                        .reals((dtype, a, b, c) ->
                                dtype == DType.FLOAT32 ? SingleLanes.atan2(a, b) : Angles.atan2(a, b)));
        bodies.put(Kernel.SINH, three(Exponentials::sinh, SingleLanes::sinh, ComplexFunctions::sinh));
        bodies.put(Kernel.COSH, three(Exponentials::cosh, SingleLanes::cosh, ComplexFunctions::cosh));
        bodies.put(Kernel.TANH, three(Exponentials::tanh, SingleLanes::tanh, ComplexFunctions::tanh));
        bodies.put(Kernel.ASINH, three(Logarithms::asinh, SingleLanes::asinh, ComplexFunctions::asinh));
        bodies.put(Kernel.ACOSH, three(Logarithms::acosh, SingleLanes::acosh, ComplexFunctions::acosh));
        bodies.put(Kernel.ATANH, three(Logarithms::atanh, SingleLanes::atanh, ComplexFunctions::atanh));
    }
}
