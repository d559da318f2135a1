package dev.gila.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/** Sorting along the last axis: {@link Arrays#sort} orders -0.0 before 0.0 and NaN last, as the native kernel does. */
final class JavaSort {
    private JavaSort() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.SORT, call -> rows(call, 0, call.operand(0).offset()));
    }

    private static void rows(Call call, int axis, long at) {
        Operand out = call.operand(0);
        if (axis == out.rank() - 1) {
            Walk.checkCancelled(call);
            sort(out, at, out.stride(axis), Math.toIntExact(out.length(axis)));
            return;
        }
        for (long i = 0; i < out.length(axis); i++) rows(call, axis + 1, at + i * out.stride(axis));
    }

    private static void sort(Operand out, long at, long stride, int n) {
        Memory memory = out.memory();
        if (out.dtype() == DType.INT64) {
            long[] row = new long[n];
            for (int i = 0; i < n; i++) row[i] = memory.longAt(at + i * stride);
            Arrays.sort(row);
            for (int i = 0; i < n; i++) memory.longAt(at + i * stride, row[i]);
        } else {
            double[] row = new double[n];
            for (int i = 0; i < n; i++) row[i] = canonical(Element.real(out, at + i * stride));
            Arrays.sort(row);
            for (int i = 0; i < n; i++) Element.put(out, at + i * stride, row[i], 0);
        }
    }

    /** One NaN for all. */
    private static double canonical(double a) {
        return Double.isNaN(a) ? Double.NaN : a;
    }
}
