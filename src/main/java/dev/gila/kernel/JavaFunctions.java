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

    private static void exponentials(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SQRT, real(Math::sqrt));
        bodies.put(Kernel.EXP, real(Elementary::exp));
        bodies.put(Kernel.EXPM1, real(Exponentials::expm1));
        bodies.put(Kernel.EXP2, real(Exponentials::exp2));
        bodies.put(Kernel.LOG, real(Elementary::log));
        bodies.put(Kernel.LOG1P, real(Logarithms::log1p));
        bodies.put(Kernel.LOG2, real(Logarithms::log2));
        bodies.put(Kernel.LOG10, real(Logarithms::log10));
        bodies.put(Kernel.LOGADDEXP, new ElementBody().reals((a, b) -> Logarithms.logaddexp(a, b)));
        bodies.put(
                Kernel.POWER, new ElementBody().integers(JavaFunctions::power).reals((a, b) -> Logarithms.power(a, b)));
        bodies.put(Kernel.CBRT, real(Angles::cbrt));
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
        bodies.put(Kernel.SIN, real(Elementary::sin));
        bodies.put(Kernel.COS, real(Elementary::cos));
        bodies.put(Kernel.TAN, real(Elementary::tan));
        bodies.put(Kernel.ASIN, real(Angles::asin));
        bodies.put(Kernel.ACOS, real(Angles::acos));
        bodies.put(Kernel.ATAN, real(Angles::atan));
        bodies.put(Kernel.ATAN2, new ElementBody().reals((a, b) -> Angles.atan2(a, b)));
        bodies.put(Kernel.SINH, real(Exponentials::sinh));
        bodies.put(Kernel.COSH, real(Exponentials::cosh));
        bodies.put(Kernel.TANH, real(Exponentials::tanh));
        bodies.put(Kernel.ASINH, real(Logarithms::asinh));
        bodies.put(Kernel.ACOSH, real(Logarithms::acosh));
        bodies.put(Kernel.ATANH, real(Logarithms::atanh));
    }
}
