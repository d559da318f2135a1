package dev.gila.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimal text of floats: exact, shortest, and back. */
class FloatTextTest {
    @Test
    void reprIsShortestAndReadsBack() {
        Random random = new Random(20240229);
        for (int i = 0; i < 200_000; i++) {
            double d = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (!Double.isFinite(d) || d == 0) continue;
            assertEquals(d, Double.parseDouble(FloatText.repr(d)));
            BigDecimal shortest = new BigDecimal(FloatText.repr(d)).stripTrailingZeros();
            if (shortest.precision() == 1) continue;
            // If a shorter text reads back, so do all numbers between it and this one, the next shorter one among them.
            for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
                BigDecimal shorter = shortest.round(new MathContext(shortest.precision() - 1, mode));
                assertNotEquals(d, shorter.doubleValue(), () -> "a shorter text than " + FloatText.repr(d));
            }
        }
    }

    @Test
    void reprIsTheClosestOfTheShortest() {
        Random random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            double d = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (!Double.isFinite(d) || d == 0) continue;
            BigDecimal chosen = new BigDecimal(FloatText.repr(d)).stripTrailingZeros();
            BigDecimal rounded = new BigDecimal(d).round(new MathContext(chosen.precision(), RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == d) assertEquals(0, rounded.compareTo(chosen), () -> FloatText.repr(d));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0x0.0000000000001p-1022, 5e-324",
        "0x0.0000000000002p-1022, 1e-323",
        "0x1.0p-1022, 2.2250738585072014e-308",
        "0x1.fffffffffffffp1023, 1.7976931348623157e+308",
        "0x1.0p53, 9007199254740992.0",
        "0x1.0p-44, 5.684341886080802e-14",
        "0x1.52d02c7e14af6p76, 1e+23",
        "0x1.1c37937e08000p53, 1e+16",
        "0x1.c6bf526340000p49, 1000000000000000.0",
        "0x1.a36e2eb1c432dp-14, 0.0001",
        "0x1.4f8b588e368f1p-17, 1e-05",
        "0x1.999999999999ap-4, 0.1",
        "-0x0.0p0, -0.0",
    })
    void reprOfEdges(String hex, String expected) {
        assertEquals(expected, FloatText.repr(Double.parseDouble(hex)));
        assertEquals(Double.parseDouble(hex), FloatText.fromHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, f, 0, 0",
        "1.5, f, 0, 2",
        "2.5, f, 0, 2",
        "0.125, f, 2, 0.12",
        "1e22, f, 1, 10000000000000000000000.0",
        "1234.5678, e, 3, 1.235e+03",
        "0, e, 2, 0.00e+00",
        "9.99951, e, 3, 1.000e+01",
        "1e-7, g, 6, 1e-07",
        "123456.7, g, 6, 123457",
        "1234567, g, 6, 1.23457e+06",
        "0.0001, g, 6, 0.0001",
        "100000, G, 3, 1E+05",
        "5e-324, f, 3, 0.000",
        "0.1, f, 20, 0.10000000000000000555",
    })
    void roundsExactlyToAnyPrecision(double d, char type, int precision, String expected) {
        assertEquals(expected, FloatText.format(d, type, precision, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "1_000.5, 1000.5",
        "' \t2e3\n', 2000.0",
        ".5, 0.5",
        "1., 1.0",
        "-Infinity, -inf",
        "NaN, nan",
        "١٢.٥, 12.5"
    })
    void parses(String text, String repr) {
        assertEquals(repr, FloatText.repr(FloatText.parse(text)));
    }

    @ParameterizedTest
    @CsvSource(value = {"1__0", "_1", "1_", "1_.5", "0x10", "1e", "e5", "''", "1f", "--1", "infinit", "1 2"})
    void rejects(String text) {
        assertNull(FloatText.parse(text));
    }
}
