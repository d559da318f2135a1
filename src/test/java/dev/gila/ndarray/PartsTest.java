package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts of numbers of all magnitudes, to the bit. */
class PartsTest {
    private static final double[] DOUBLES = new Random(1)
            .longs()
            .mapToDouble(Double::longBitsToDouble)
            .filter(Double::isFinite)
            .limit(5000)
            .toArray();
    private static final double[] SMALL = new Random(2)
            .longs(1000, 1, 1L << 52)
            .mapToDouble(Double::longBitsToDouble)
            .toArray();
    private static final NDArray ALL = NDArray.of(
            Stream.of(DOUBLES, SMALL).flatMapToDouble(DoubleStream::of).toArray());

    @Test
    void partsMakeTheNumber() {
        for (DType dtype : new DType[] {DType.FLOAT64, DType.FLOAT32}) {
            NDArray numbers = ALL.astype(dtype);
            NDArray.Frexp parts = numbers.frexp();
            assertEquals(numbers, parts.mantissa().ldexp(parts.exponent()));
            NDArray finite = numbers.compress(numbers.isFinite().and(numbers.notEqual(0)));
            NDArray sizes = finite.frexp().mantissa().abs();
            assertTrue(sizes.min() >= 0.5 && sizes.max() < 1, sizes::toString);
            NDArray.Modf whole = finite.modf();
            assertEquals(finite, whole.fraction().plus(whole.whole()));
        }
    }

    @Test
    void powersOfAnyTypeAndSizeAreRoundedOnce() {
        long[] powers = {-5001, -2098, -1100, -1074, -1023, -1022, -150, 0, 127, 128, 1023, 1024, 2098, Long.MAX_VALUE};
        NDArray rows = NDArray.of(powers).reshape(powers.length, 1);
        double[] products = ALL.ldexp(rows).toArray();
        float[] single = ALL.astype(DType.FLOAT32).ldexp(rows).toFloatArray();
        double[] few = ALL.slice(0, 9).ldexp(rows.astype(DType.UINT64)).toArray();
        int n = (int) ALL.size();
        for (int i = 0; i < products.length; i++) {
            double x = ALL.get(i % n);
            int power = (int) Math.min(powers[i / n], Integer.MAX_VALUE);
            assertEquals(Math.scalb(x, power), products[i]);
            assertEquals(Math.scalb((float) x, power), single[i]);
        }
        for (int i = 0; i < few.length; i++) {
            double x = ALL.get(i % 9);
            assertEquals(powers[i / 9] < 0 ? x * Double.POSITIVE_INFINITY : products[i / 9 * n + i % 9], few[i]);
        }
    }

    @Test
    void spacingIsASignedUnit() {
        double[] units = ALL.spacing().toArray();
        for (int i = 0; i < units.length; i++) {
            double x = ALL.get(i);
            assertEquals(Math.copySign(Math.ulp(x), x), units[i]);
        }
        NDArray single = ALL.astype(DType.FLOAT32);
        float[] floats = single.spacing().toFloatArray();
        for (int i = 0; i < floats.length; i++) {
            float x = (float) single.get(i);
            float unit = Float.isInfinite(x) ? Float.NaN : Math.copySign(Math.ulp(x), x);
            assertEquals(unit, floats[i]);
        }
    }
}
