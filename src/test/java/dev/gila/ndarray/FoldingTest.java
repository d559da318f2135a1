package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.random.Generator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Functions applied over and over to as many elements as take the ways of long lines and of many segments, beside loops. The
 * numbers are whole and small, so that no order of the operations rounds.
 */
class FoldingTest {
    private static final int N = 60_000;

    private final Generator random = Generator.defaultRng(3);
    private final NDArray values = random.integers(-9, 9, N).astype(DType.FLOAT64);

    private enum Function {
        ADD(Double::sum),
        SUBTRACT((a, b) -> a - b),
        MAXIMUM(Math::max),
        FMIN(Math::min);

        private final DoubleBinaryOperator loop;
        private final Ufunc ufunc = Ufunc.valueOf(name());

        Function(DoubleBinaryOperator loop) {
            this.loop = loop;
        }

        double of(double[] a, int from, int to) {
            double found = a[from];
            for (int i = from + 1; i < to; i++) found = loop.applyAsDouble(found, a[i]);
            return found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void alongLines(Function f) {
        double[] expected = values.toArray();
        assertEquals(f.of(expected, 0, N), f.ufunc.reduce(values, 0).get());
        for (int i = 1; i < N; i++) expected[i] = f.loop.applyAsDouble(expected[i - 1], expected[i]);
        assertArrayEquals(expected, f.ufunc.accumulate(values, 0).toArray());
        assertArrayEquals(
                expected,
                f.ufunc.accumulate(values.broadcastTo(3, N), 1).select(2).toArray());
    }

    /** Every function that takes two of a type and gives one, of each type, beside the function itself. */
    @ParameterizedTest
    @EnumSource(Ufunc.class)
    void eachFunctionIsAppliedOverAndOver(Ufunc function) {
        for (DType dtype : DType.values()) {
            NDArray rows = random.integers(0, 3, 90, 7).astype(dtype);
            if (function.arity() != 2 || dtype.isComplex() || !isClosed(function, dtype)) continue;
            NDArray running = function.accumulate(rows, 0);
            NDArray before = rows.select(0).astype(running.dtype());
            NDArray target = rows.select(0).copy();
            for (int i = 1; i < 90; i++) {
                before = function.into(NDArray.empty(running.dtype(), 7), before, rows.select(i));
                assertTrue(running.select(i).arrayEqual(before, true), () -> function + " of " + dtype);
            }
            assertTrue(function.reduce(rows, 0).arrayEqual(before, true), () -> function + " of " + dtype);
            NDArray lines = rows.transpose().copy();
            assertTrue(function.accumulate(lines, 1).select(1, 89).arrayEqual(before, true));
            assertTrue(function.reduce(lines, 1).arrayEqual(before, true), () -> function + " of " + dtype);
            if (running.dtype() != dtype) continue;
            NDArray places = NDArray.arange(7).minus(7).broadcastTo(89, 7);
            function.at(target, rows.slice(1, 90), places);
            assertTrue(target.arrayEqual(before, true), () -> function + " of " + dtype + " at places");
        }
    }

    /** Whether it can be applied to its results, which are the same in whatever order. */
    private static boolean isClosed(Ufunc function, DType dtype) {
        if (function == Ufunc.HYPOT || function == Ufunc.LOGADDEXP) return false;
        try {
            return function.accumulate(NDArray.zeros(dtype, 2), 0).dtype()
                    == function.reduce(NDArray.zeros(dtype, 2)).dtype();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Two long segments, one of them the last, and many short ones. */
    @ParameterizedTest
    @EnumSource
    void betweenPlaces(Function f) {
        NDArray steps = random.integers(0, 5, 20_000);
        steps.set(9_000, 70);
        NDArray starts = steps.cumsum(0);
        long[] places = starts.toLongArray();
        double[] a = values.toArray();
        double[] expected = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            int end = i + 1 < places.length ? (int) places[i + 1] : N;
            expected[i] = f.of(a, (int) places[i], Math.max(end, (int) places[i] + 1));
        }
        assertArrayEquals(expected, f.ufunc.reduceat(values, starts, 0).toArray());
        NDArray pairs = Joining.stack(1, values, values);
        assertArrayEquals(
                expected, f.ufunc.reduceat(pairs, starts, 0).select(1, 1).toArray());
    }

    /** One place is named often, others a few times or never. */
    @ParameterizedTest
    @EnumSource
    void atPlaces(Function f) {
        NDArray places = random.integers(-30_000, 30_000, N);
        places.slice(500, 2_500).fill(7);
        NDArray target = NDArray.zeros(DType.FLOAT64, 30_000);
        double[] expected = target.toArray();
        for (int i = 0; i < N; i++) {
            int at = Math.floorMod((int) places.getLong(i), expected.length);
            expected[at] = f.loop.applyAsDouble(expected[at], values.get(i));
        }
        f.ufunc.at(target, values, places);
        assertArrayEquals(expected, target.toArray());
    }
}
