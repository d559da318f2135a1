package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/** cumsum and cumprod, floats in the groups that {@code native/loops/scan.h} fixes. */
final class JavaScans {
    private static final int GROUP_BYTES = 64;

    private JavaScans() {}

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.CUMSUM, scan(Double::sum, -0.0, Long::sum));
        bodies.put(Kernel.CUMPROD, scan((a, b) -> a * b, 1, (a, b) -> a * b));
    }

    private static Consumer<Call> scan(DoubleBinaryOperator floats, double unit, LongBinaryOperator longs) {
        return call -> Walk.rows(call, 2, call.operand(0).rank() - 1, at -> {
            switch (call.dtype().kind()) {
                case FLOAT -> floats(call, at, floats, unit);
                case COMPLEX -> complex(call, at, unit);
                default -> longs(call, at, longs, (long) unit);
            }
        });
    }

    private static long step(Call call, int operand) {
        Operand o = call.operand(operand);
        return o.stride(o.rank() - 1);
    }

    private static long length(Call call) {
        Operand out = call.operand(0);
        return out.length(out.rank() - 1);
    }

    private static void longs(Call call, long[] at, LongBinaryOperator combine, long unit) {
        long sum = unit;
        for (long i = 0; i < length(call); i++) {
            long value = Element.integer(call.operand(1), at[1] + i * step(call, 1));
            sum = combine.applyAsLong(sum, value);
            Element.put(call.operand(0), at[0] + i * step(call, 0), call.dtype(), sum);
        }
    }

    private static void complex(Call call, long[] at, double unit) {
        double[] sum = {unit, unit == 1 ? 0 : unit};
        for (long i = 0; i < length(call); i++) {
            long from = at[1] + i * step(call, 1);
            double re = Element.real(call.operand(1), from);
            double im = Element.imaginary(call.operand(1), from);
            if (unit != 1) {
                sum[0] = Element.round(call.dtype(), sum[0] + re);
                sum[1] = Element.round(call.dtype(), sum[1] + im);
            } else if (sum[0] == 1 && sum[1] == 0) {
                sum = new double[] {re, im};
            } else {
                JavaReductions.product(call.dtype(), sum, 0, re, im);
            }
            Element.put(call.operand(0), at[0] + i * step(call, 0), sum[0], sum[1]);
        }
    }

    private static void floats(Call call, long[] at, DoubleBinaryOperator combine, double unit) {
        double[] group = new double[GROUP_BYTES / call.dtype().size()];
        double carry = unit;
        long n = length(call);
        for (long i = 0; i < n; i += group.length) {
            int count = (int) Math.min(group.length, n - i);
            for (int k = 0; k < group.length; k++) {
                group[k] = k < count ? Element.real(call.operand(1), at[1] + (i + k) * step(call, 1)) : unit;
            }
            within(call, group, combine);
            for (int k = 0; k < group.length; k++) {
                group[k] = Element.round(call.dtype(), combine.applyAsDouble(group[k], carry));
            }
            carry = group[group.length - 1];
            for (int k = 0; k < count; k++) {
                Element.put(call.operand(0), at[0] + (i + k) * step(call, 0), group[k], 0);
            }
        }
    }

    private static void within(Call call, double[] group, DoubleBinaryOperator combine) {
        for (int half = 1; half < group.length; half *= 2) {
            for (int start = half; start < group.length; start += 2 * half) {
                for (int k = start; k < start + half; k++) {
                    group[k] = Element.round(call.dtype(), combine.applyAsDouble(group[k], group[start - 1]));
                }
            }
        }
    }
}
