package dev.gila.ndarray.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals are read as {@link Double#parseDouble} reads them. */
class DecimalsTest {
    private static void same(String text) {
        assertEquals(Double.parseDouble(text), Decimals.parse(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "+1",
                "-1.",
                ".5",
                "00012.50",
                "1e3",
                "1E+3",
                "-1.5e-7",
                "1e22",
                "1e23",
                "9007199254740993",
                "9007199254740993e2",
                "9007199254740992.5",
                "0.000001",
                "1e-323",
                "4.9e-324",
                "1.7976931348623157e308",
                "1e309",
                "2.2250738585072011e-308",
                "9999999999999999999",
                "99999999999999999999",
                "1234567890123456789012345",
                "8.442911973260991817129021e-309",
                "1e00005",
                "5e-20"
            })
    void special(String text) {
        same(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "1 2",
                "abc",
                "--1",
                "1e5x",
                "1d",
                "0x1p3",
                "NaN",
                "-Infinity"
            })
    void whatIsNoNumber(String text) {
        assertThrows(NumberFormatException.class, () -> Decimals.parse(text));
    }

    @Test
    void randomOnes() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(any)) {
                same(Double.toString(any));
                same(String.format(Locale.ROOT, "%.18e", any));
            }
            same(Double.toString(random.nextGaussian()));
            same(random.nextInt(100_000) + "e" + (random.nextInt(60) - 30));
            same((random.nextLong() >>> random.nextInt(64)) + "e" + (random.nextInt(600) - 300));
        }
    }

    /** Halfway between two doubles, and a little beside, where that takes no more digits than one word holds. */
    @Test
    void halves() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            long odd = random.nextLong() >>> 10 | 1L << 53 | 1;
            same(Long.toString(odd));
            same(Long.toString(odd * (1 << random.nextInt(9))));
            same(new BigDecimal(odd)
                    .divide(BigDecimal.valueOf(1L << random.nextInt(4)))
                    .toString());
            same(new BigDecimal(odd)
                    .add(BigDecimal.valueOf(random.nextInt(3) - 1, 2))
                    .toString());
        }
    }
}
