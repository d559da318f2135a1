package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * Elementwise kernels. float32 is computed in double and rounded once more, which for sums, products and square roots
 * gives the correctly rounded result (53 bits are at least twice 24 and 2 more).
 */
final class JavaMaps {
    private JavaMaps() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.ADD, map2((a, b) -> a + b));
        bodies.put(Kernel.MULTIPLY, map2((a, b) -> a * b));
        bodies.put(Kernel.FMA, JavaMaps::fma);
        bodies.put(Kernel.SQRT, map1(Math::sqrt));
    }

    private static Consumer<Call> map1(DoubleUnaryOperator f) {
        return call -> {
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            Walk.elements(call, at -> Walk.write(out, at[0], f.applyAsDouble(Walk.read(a, at[1]))));
        };
    }

    private static Consumer<Call> map2(DoubleBinaryOperator f) {
        return call -> {
            Operand out = call.operand(0);
            Operand a = call.operand(1);
            Operand b = call.operand(2);
            Walk.elements(
                    call, at -> Walk.write(out, at[0], f.applyAsDouble(Walk.read(a, at[1]), Walk.read(b, at[2]))));
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
                call.dtype() == DType.FLOAT64
                        ? at -> out.doubleAt(at[0], Math.fma(a.doubleAt(at[1]), b.doubleAt(at[2]), c.doubleAt(at[3])))
                        : at -> out.floatAt(at[0], Math.fma(a.floatAt(at[1]), b.floatAt(at[2]), c.floatAt(at[3]))));
    }
}
