package dev.gila.source;

import java.util.Arrays;

/**
 * A program's text with a table of its lines. The text is normalised: lines end in {@code \n} alone, whatever the file
 * had. Positions inside the text are Java string indices; columns are code points.
 */
public final class SourceText {
    private final String filename;
    private final String text;
    private final int[] lineStarts;

    private SourceText(String filename, String text) {
        this.filename = filename;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public static SourceText of(String filename, String text) {
        return new SourceText(filename, normalise(text));
    }

    private static String normalise(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    public String filename() {
        return filename;
    }

    public String text() {
        return text;
    }

    /** How many lines there are; text that ends in a line end has an empty last line. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The index at which a line, counted from 1, starts. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** A line, counted from 1, with its line end; null where there is no such line. */
    public String line(int line) {
        if (line < 1 || line > lineStarts.length) {
            return null;
        }
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        return text.substring(lineStarts[line - 1], end);
    }

    /** The line, counted from 1, that an index lies in. */
    public int lineAt(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an index in the line that it lies in. */
    public int columnAt(int index) {
        return text.codePointCount(lineStarts[lineAt(index) - 1], index);
    }

    /** A column as CPython's {@code col_offset} counts it: in bytes of UTF-8. */
    public int utf8Column(int line, int column) {
        if (line < 1 || line > lineStarts.length) {
            return column;
        }
        int at = lineStarts[line - 1];
        int bytes = 0;
        for (int i = 0; i < column && at < text.length(); i++) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        }
        return bytes;
    }
}
