package dev.gila.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static final byte[] LATIN =
            "# -*- coding: latin-1 -*-\nx = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void linesEndTheSameWhateverTheFileHad() {
        SourceText source = SourceText.of("f", "a\r\nb\rc");
        assertEquals("a\nb\nc\n", source.text());
        assertTrue(source.endAdded());
        assertEquals("b\n", source.line(2));
        assertEquals("", source.line(4));
        assertNull(source.line(5));
        assertNull(source.line(0));
    }

    @Test
    void columnsAreCodePoints() {
        SourceText source = SourceText.of("f", "a\n\ud83d\udc0d\u00e9b\n");
        assertEquals(2, source.column(2, 5));
        assertEquals(5, source.index(2, 2));
        assertEquals(6, source.utf8Column(2, 2));
        assertEquals("\u00e9b", source.slice(new Span(2, 1, 2, 3)));
    }

    @Test
    void filesSayHowTheyAreEncoded() {
        assertEquals("x = '\u00e9'\n", SourceText.decode("f", LATIN).line(2));
        byte[] second =
                ("#!/bin/python\n# vim: set fileencoding=latin-1 :\n'\u00e9'").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("'\u00e9'\n", SourceText.decode("f", second).line(3));
        byte[] marked = "\ufeffx\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("x\n", SourceText.decode("f", marked).text());
    }

    @Test
    void undecodableFilesAreSyntaxErrors() {
        assertMessage(
                "Non-UTF-8 code starting with '\\xe9' in file f on line 2, but no encoding declared;"
                        + " see https://peps.python.org/pep-0263/ for details",
                "x\n'\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));
        assertMessage("unknown encoding: klingon", "# coding: klingon\n".getBytes(StandardCharsets.UTF_8));
        assertMessage(
                "encoding problem: latin-1 with BOM", "\ufeff# coding: latin-1\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMessage(String message, byte[] file) {
        assertEquals(
                message,
                assertThrows(SourceError.class, () -> SourceText.decode("f", file))
                        .getMessage());
    }
}
