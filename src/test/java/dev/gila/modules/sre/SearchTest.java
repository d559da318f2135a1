package dev.gila.modules.sre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs that CPython 3.12's library made, against what CPython matches with them. */
class SearchTest {
    private static final Runnable NO_POLL = () -> {};

    /** {@code (?:a|b)*c}. */
    private static final int[] ALTERNATIVES = {
        Op.REPEAT,
        15,
        0,
        Op.MAXREPEAT, //
        Op.BRANCH,
        5,
        Op.LITERAL,
        'a',
        Op.JUMP,
        7, //
        5,
        Op.LITERAL,
        'b',
        Op.JUMP,
        2,
        0, //
        Op.MAX_UNTIL,
        Op.LITERAL,
        'c',
        Op.SUCCESS
    };

    @Test
    void matchesWhatCPythonMatches() throws IOException {
        List<String> rows;
        try (var in = SearchTest.class.getResourceAsStream("programs.txt")) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertTrue(rows.size() >= 600, "the table has lost rows");
        for (String row : rows) {
            String[] columns = row.split("\t", -1);
            assertEquals(List.of(columns).subList(4, 8), outcomes(columns), row);
        }
    }

    private static List<String> outcomes(String[] columns) {
        int[] code = Arrays.stream(columns[2].split(" "))
                .mapToInt(word -> (int) Long.parseLong(word))
                .toArray();
        Program program = new Program(code, Integer.parseInt(columns[1]));
        Text text = new Text(unquote(columns[3]), null);
        Search match = search(program, text);
        String matched = bounds(match.match(), match);
        Search whole = search(program, text);
        whole.matcher().requireWhole();
        String wholly = bounds(whole.match(), whole);
        Search first = search(program, text);
        String found = bounds(first.find(), first);
        Search all = search(program, text);
        StringBuilder every = new StringBuilder();
        for (String separator = ""; all.find(); separator = " ") {
            every.append(separator)
                    .append(all.start())
                    .append(',')
                    .append(all.matcher().position());
            all.advance();
        }
        return List.of(matched, wholly, found, every.toString());
    }

    private static Search search(Program program, Text text) {
        return new Search(program, text, 0, text.length(), NO_POLL);
    }

    private static String bounds(boolean found, Search search) {
        if (!found) {
            return "-";
        }
        Matcher matcher = search.matcher();
        StringBuilder out = new StringBuilder(search.start() + "," + matcher.position());
        int[] marks = matcher.marks();
        for (int i = 0; i < marks.length; i += 2) {
            boolean set = marks[i] >= 0 && marks[i + 1] >= 0;
            out.append(' ').append(set ? marks[i] : -1).append(',').append(set ? marks[i + 1] : -1);
        }
        return out.append(';').append(matcher.lastGroup()).toString();
    }

    /** Reads a JSON string of the few escapes that the table has. */
    private static String unquote(String json) {
        String text = json.substring(1, json.length() - 1);
        return text.replace("\\n", "\n").replace("\\u00e9", "\u00e9");
    }

    @Test
    void needsNoStackForLongTexts() {
        String text = "ab".repeat(500_000) + "c";
        Search search = search(new Program(ALTERNATIVES, 0), new Text(text, null));
        assertTrue(search.match());
        assertEquals(text.length(), search.matcher().position());
    }

    @Test
    void pollsWhileItBacktracks() {
        int[] polls = {0};
        Text text = new Text("ab".repeat(20_000), null);
        Search search = new Search(new Program(ALTERNATIVES, 0), text, 0, text.length(), () -> {
            if (++polls[0] == 3) {
                throw new IllegalStateException("interrupted");
            }
        });
        assertThrows(IllegalStateException.class, search::match);
    }

    @Test
    void codePointsAreCharacters() {
        int[] any = {Op.ANY, Op.ANY, Op.SUCCESS};
        Text text = new Text(null, "a\ud83d\udc0d".codePoints().toArray());
        Search search = search(new Program(any, 0), text);
        assertTrue(search.match());
        assertEquals(2, search.matcher().position());
    }
}
