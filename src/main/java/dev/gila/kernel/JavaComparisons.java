package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/** Comparison, choice, truth values and bits, as the native kernels compute them. */
final class JavaComparisons {
    private JavaComparisons() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        comparisons(bodies);
        choices(bodies);
        truth(bodies);
        bits(bodies);
    }

    private static ElementBody body() {
        return new ElementBody();
    }

    private static int compare(DType t, long a, long b) {
        return t == DType.UINT64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
    }

    private static long bit(boolean truth) {
        return truth ? 1 : 0;
    }

    private static void comparisons(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(
                Kernel.EQUAL,
                body().integers((t, a, b) -> bit(a == b))
                        .test((a, b) -> a == b)
                        .complexes((ar, ai, br, bi) -> ar == br && ai == bi));
        bodies.put(
                Kernel.NOT_EQUAL,
                body().integers((t, a, b) -> bit(a != b))
                        .test((a, b) -> a != b)
                        .complexes((ar, ai, br, bi) -> ar != br || ai != bi));
        bodies.put(
                Kernel.LESS,
                body().integers((t, a, b) -> bit(compare(t, a, b) < 0)).test((a, b) -> a < b));
        bodies.put(
                Kernel.LESS_EQUAL,
                body().integers((t, a, b) -> bit(compare(t, a, b) <= 0)).test((a, b) -> a <= b));
    }

    private static void choices(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(
                Kernel.MINIMUM, body().integers((t, a, b) -> smaller(t, a, b)).reals((a, b) -> smaller(a, b)));
        bodies.put(Kernel.MAXIMUM, body().integers((t, a, b) -> larger(t, a, b)).reals((a, b) -> larger(a, b)));
        bodies.put(Kernel.FMIN, body().reals((a, b) -> a <= b || Double.isNaN(b) ? a : b));
        bodies.put(Kernel.FMAX, body().reals((a, b) -> a >= b || Double.isNaN(b) ? a : b));
        bodies.put(
                Kernel.CLIP,
                body().integers((t, a, b, c) -> smaller(t, larger(t, a, b), c))
                        .reals((t, a, b, c) -> smaller(larger(a, b), c)));
        bodies.put(Kernel.WHERE, JavaComparisons::where);
    }

    private static long smaller(DType t, long a, long b) {
        return compare(t, a, b) <= 0 ? a : b;
    }

    private static long larger(DType t, long a, long b) {
        return compare(t, a, b) >= 0 ? a : b;
    }

    /** The first of equals, NaN where either is. */
    private static double smaller(double a, double b) {
        return a <= b || Double.isNaN(a) ? a : b;
    }

    private static double larger(double a, double b) {
        return a >= b || Double.isNaN(a) ? a : b;
    }

    private static void where(Call call) {
        Operand out = call.operand(0);
        Operand chosen = call.operand(1);
        Operand b = call.operand(2);
        Operand c = call.operand(3);
        DType dtype = call.dtype();
        Walk.elements(call, at -> {
            boolean first = Element.integer(chosen, at[1]) != 0;
            Element.copy(out, at[0], dtype, first ? b : c, first ? at[2] : at[3]);
        });
    }

    private static void truth(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(
                Kernel.LOGICAL_AND,
                body().integers((t, a, b) -> bit(a != 0 && b != 0))
                        .test((a, b) -> a != 0 && b != 0)
                        .complexes((ar, ai, br, bi) -> (ar != 0 || ai != 0) && (br != 0 || bi != 0)));
        bodies.put(
                Kernel.LOGICAL_OR,
                body().integers((t, a, b) -> bit(a != 0 || b != 0))
                        .test((a, b) -> a != 0 || b != 0)
                        .complexes((ar, ai, br, bi) -> ar != 0 || ai != 0 || br != 0 || bi != 0));
        bodies.put(
                Kernel.LOGICAL_XOR,
                body().integers((t, a, b) -> bit(a != 0 != (b != 0)))
                        .test((a, b) -> a != 0 != (b != 0))
                        .complexes((ar, ai, br, bi) -> (ar != 0 || ai != 0) != (br != 0 || bi != 0)));
        bodies.put(
                Kernel.LOGICAL_NOT,
                body().integers((t, a, b) -> bit(a == 0))
                        .test((a, b) -> a == 0)
                        .complexes((ar, ai, br, bi) -> ar == 0 && ai == 0));
    }

    private static void bits(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.BITWISE_AND, body().integers((t, a, b) -> a & b));
        bodies.put(Kernel.BITWISE_OR, body().integers((t, a, b) -> a | b));
        bodies.put(Kernel.BITWISE_XOR, body().integers((t, a, b) -> a ^ b));
        bodies.put(Kernel.INVERT, body().bools((t, a, b) -> a ^ 1).integers((t, a, b) -> ~a));
        bodies.put(
                Kernel.BITWISE_COUNT,
                body().integers((t, a, b) -> Long.bitCount(t.kind() == DType.Kind.INT ? Math.abs(a) : a)));
        bodies.put(Kernel.LEFT_SHIFT, body().integers((t, a, b) -> within(t, b) ? a << b : 0));
        bodies.put(Kernel.RIGHT_SHIFT, body().integers(JavaComparisons::shiftRight));
    }

    /** Whether a shift leaves something of an element. */
    private static boolean within(DType t, long shift) {
        return shift >= 0 && shift < t.size() * 8L;
    }

    private static long shiftRight(DType t, long a, long shift) {
        if (t == DType.UINT64) return within(t, shift) ? a >>> shift : 0;
        return a >> (within(t, shift) ? shift : 63);
    }
}
