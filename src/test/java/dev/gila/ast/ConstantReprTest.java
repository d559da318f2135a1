package dev.gila.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstantReprTest {
    @Test
    void floats() {
        Map.of(
                        0.1,
                        "0.1",
                        1e16,
                        "1e+16",
                        123456789012345680.0,
                        "1.2345678901234568e+17",
                        1e15,
                        "1000000000000000.0",
                        1e-4,
                        "0.0001",
                        1e-5,
                        "1e-05",
                        -0.0,
                        "-0.0",
                        2e-3,
                        "0.002",
                        5e-324,
                        "5e-324",
                        Double.POSITIVE_INFINITY,
                        "inf")
                .forEach((value, repr) -> assertEquals(repr, ConstantRepr.of(value)));
        assertEquals("2.2250738585072014e-308", ConstantRepr.of(Double.MIN_NORMAL));
        assertEquals("5.684341886080802e-14", ConstantRepr.of(0x1p-44));
        assertEquals("3j", ConstantRepr.of(new Imaginary(3)));
        assertEquals("0.5j", ConstantRepr.of(new Imaginary(0.5)));
    }

    @Test
    void text() {
        assertEquals("'a'", ConstantRepr.of("a"));
        assertEquals("\"it's\"", ConstantRepr.of("it's"));
        assertEquals("'\\'\"'", ConstantRepr.of("'\""));
        assertEquals(
                "'\\n\\t\\\\\\x00\\x7f\\xa0\u00e9\\u200b\\ud800'",
                ConstantRepr.of("\n\t\\\0\u007f\u00a0\u00e9\u200b\ud800"));
        assertEquals("b'a\\xff'", ConstantRepr.of(new Bytes(new byte[] {'a', -1})));
    }

    @Test
    void theRest() {
        assertEquals("None", ConstantRepr.of(Singleton.NONE));
        assertEquals("Ellipsis", ConstantRepr.of(Singleton.ELLIPSIS));
        assertEquals("True", ConstantRepr.of(true));
        assertEquals("18446744073709551616", ConstantRepr.of(BigInteger.ONE.shiftLeft(64)));
    }
}
