package dev.gila.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Searching long patterns finds what Java's search finds. */
class TextSearchTest {
    @Test
    void findsWhatJavaFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String text = random(random, 600);
            int start = random.nextInt(400);
            String sub = random.nextInt(4) == 0 ? random(random, 110) : text.substring(start, start + 150);
            int from = random.nextInt(600);
            assertEquals(text.indexOf(sub, from), TextSearch.first(text, sub, from));
            assertEquals(text.lastIndexOf(sub, from), TextSearch.last(text, sub, from));
        }
    }

    /** Text with long runs, in which a pattern almost fits in many places. */
    private static String random(Random random, int length) {
        StringBuilder out = new StringBuilder();
        while (out.length() < length)
            out.append(String.valueOf("ab".charAt(random.nextInt(2))).repeat(random.nextInt(60)));
        return out.substring(0, length);
    }
}
