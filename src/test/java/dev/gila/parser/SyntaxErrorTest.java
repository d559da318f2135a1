package dev.gila.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.source.SourceError;
import dev.gila.source.SourceText;
import dev.gila.token.TokenWarnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake of a table, against the class, message, line, offset and end that CPython 3.12 gives for it. */
class SyntaxErrorTest {
    private static final int PRINTABLE_ROWS = 600;

    static Stream<String> rows() throws IOException {
        try (var in = SyntaxErrorTest.class.getResourceAsStream("syntax-errors.txt")) {
            List<String> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertTrue(rows.size() >= PRINTABLE_ROWS, "the table has lost rows");
            return rows.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatCPythonSays(String row) {
        int tab = row.indexOf('\t');
        String source = unquote(row.substring(0, tab));
        SourceError error = assertThrows(SourceError.class, parsing(source));
        String place = error.line() + "," + error.offset() + "-" + error.endLine() + "," + error.endOffset();
        assertEquals(row.substring(tab + 1), error.kind().pythonName + "\t" + place + "\t" + error.getMessage());
    }

    private static Executable parsing(String source) {
        return () -> Parser.file(SourceText.of("<source>", source), TokenWarnings.NONE);
    }

    /** Reads a JSON string. */
    private static String unquote(String json) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = json.charAt(++i);
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'u' -> {
                    out.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    @Test
    void carriesTheLine() {
        SourceError error = assertThrows(SourceError.class, parsing("x = 1\ny = = 2\nz = 3\n"));
        assertEquals("y = = 2\n", error.text());
        assertEquals("SyntaxError: invalid syntax (<source>, line 2)", error.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"if x:", "f(", "'''a", "a \\\n", "try:\n pass\n", "@x\n", "class A:\n  def f(self):\n"})
    void knowsThatMoreLinesMayHelp(String source) {
        assertTrue(assertThrows(SourceError.class, interactive(source)).incomplete(), source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = = 1", "if x = 1:", "f(]", "x=1\ny=2", "'a"})
    void knowsThatMoreLinesCannotHelp(String source) {
        assertFalse(assertThrows(SourceError.class, interactive(source)).incomplete(), source);
    }

    private static Executable interactive(String source) {
        return () -> Parser.interactive(SourceText.of("<stdin>", source), true, TokenWarnings.NONE);
    }

    @Test
    void anEmptyLineEndsABlockAtThePrompt() {
        SourceText open = SourceText.of("<stdin>", "if x:\n  y");
        assertTrue(assertThrows(SourceError.class, () -> Parser.interactive(open, false, TokenWarnings.NONE))
                .incomplete());
        SourceText closed = SourceText.of("<stdin>", "if x:\n  y\n");
        assertEquals(
                1, Parser.interactive(closed, false, TokenWarnings.NONE).body().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {150, 1_900, 100_000})
    void neverOverflowsTheStack(int depth) {
        String[] nested = {
            "-".repeat(depth) + "1",
            "not ".repeat(depth) + "1",
            "lambda:".repeat(depth) + "1",
            "1" + "+1".repeat(depth),
            "a" + ".b".repeat(depth),
            "(".repeat(depth) + ")".repeat(depth),
            "[".repeat(depth) + "a b" + "]".repeat(depth),
            "1 if a else ".repeat(depth) + "1",
            "if 1: pass\n" + "elif 1: pass\n".repeat(depth),
        };
        for (String source : nested) {
            try {
                Parser.file(SourceText.of("<source>", source), TokenWarnings.NONE);
                assertTrue(depth < 2_000, "parsed at depth " + depth);
            } catch (SourceError error) {
                assertTrue(
                        error.getMessage().equals("maximum recursion depth exceeded during compilation")
                                || error.getMessage().equals("too many nested parentheses")
                                || error.getMessage().startsWith("invalid syntax. Perhaps"),
                        error.toString());
            }
        }
    }

    @Test
    void warnsOfWhatItLetsPass() {
        StringBuilder warnings = new StringBuilder();
        String source = "a = '\\d'\nb = 1if c else '\\400'\nd = f'\\{e}'\n";
        Parser.file(
                SourceText.of("<source>", source),
                (line, message) ->
                        warnings.append(line).append(' ').append(message).append('\n'));
        assertEquals(
                "2 invalid decimal literal\n3 invalid escape sequence '\\{'\n1 invalid escape sequence '\\d'\n"
                        + "2 invalid octal escape sequence '\\400'\n",
                warnings.toString());
    }
}
