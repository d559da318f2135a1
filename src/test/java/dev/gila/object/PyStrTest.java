package dev.gila.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Text by code points, and text that grows. */
class PyStrTest {
    @Test
    void countsCodePoints() {
        PyStr s = PyStr.of("a\uD83D\uDE00b");
        assertEquals(3, s.length());
        assertEquals(0x1F600, s.codePointAt(1));
        assertEquals("\uD83D\uDE00b", s.substring(1, 3));
        assertEquals(2, s.indexOfChar(3));
        assertEquals(3, s.charIndexOf(2));
        assertEquals(1, PyStr.of("\uD83D").length());
    }

    @Test
    void ordersByCodePoint() {
        PyStr last = PyStr.of("\uD83D\uDE00");
        PyStr bmp = PyStr.of("\uFFFD");
        assertTrue(bmp.compareTo(last) < 0);
        assertTrue(PyStr.of("ab").compareTo(PyStr.of("b")) < 0);
        assertEquals(0, PyStr.of("ab").compareTo(PyStr.of("ab")));
    }

    @Test
    void branchesOfOneStartDoNotDisturbEachOther() {
        PyStr start = PyStr.of("x".repeat(100)).concat(PyStr.of("-"));
        PyStr left = start.concat(PyStr.of("left"));
        PyStr right = start.concat(PyStr.of("right"));
        PyStr longer = left.concat(PyStr.of("!"));
        assertEquals("x".repeat(100) + "-left", left.toString());
        assertEquals("x".repeat(100) + "-right", right.toString());
        assertEquals("x".repeat(100) + "-left!", longer.toString());
        assertEquals("x".repeat(100) + "-", start.toString());
        assertEquals(left, PyStr.of("x".repeat(100) + "-left"));
        assertNotEquals(left, right);
    }

    @Test
    void growsInLinearTime() {
        PyStr piece = PyStr.of("0123456789");
        PyStr s = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            PyStr grown = PyStr.EMPTY;
            for (int i = 0; i < 2_000_000; i++) grown = grown.concat(piece);
            return grown;
        });
        assertEquals(20_000_000, s.length());
        assertEquals('9', s.codePointAt(19_999_999));
    }

    @Test
    void internsAndSharesSmallStrings() {
        assertSame(PyStr.intern("name"), PyStr.of("name").interned());
        assertSame(PyStr.of("a"), PyStr.ofCodePoint('a'));
        assertSame(PyStr.EMPTY, PyStr.of(""));
    }
}
