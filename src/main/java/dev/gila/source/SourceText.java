package dev.gila.source;

import java.util.Arrays;

/**
 * A program's text with a table of its lines. The text is normalised: lines end in {@code \n} alone, whatever the file
 * had, and so does the last one. Positions inside the text are Java string indices; columns are code points.
 */
public final class SourceText {
    private final String filename;
    private final String text;
    private final boolean endAdded;
    private final boolean astral;
    private final int[] lineStarts;

    private SourceText(String filename, String text, boolean endAdded) {
        this.filename = filename;
        this.text = text;
        this.endAdded = endAdded;
        this.astral = hasSurrogates(text);
        this.lineStarts = lineStarts(text);
    }

    public static SourceText of(String filename, String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        boolean open = !lines.isEmpty() && !lines.endsWith("\n");
        return new SourceText(filename, open ? lines + "\n" : lines, open);
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isSurrogate(text.charAt(i))) return true;
        return false;
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

    /** The text of a file, whose encoding its first lines may declare. */
    public static SourceText decode(String filename, byte[] bytes) {
        return of(filename, new SourceDecoder(filename, bytes).decode());
    }

    public String filename() {
        return filename;
    }

    public String text() {
        return text;
    }

    /** Whether the line end of the last line is not the author's. */
    public boolean endAdded() {
        return endAdded;
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

    /** The column of an index in a line, counted from 1, that it lies in or ends. */
    public int column(int line, int index) {
        int start = lineStarts[line - 1];
        return astral ? text.codePointCount(start, index) : index - start;
    }

    /** The index of a column of a line, counted from 1. */
    public int index(int line, int column) {
        int start = lineStarts[line - 1];
        return astral ? text.offsetByCodePoints(start, column) : start + column;
    }

    /** The text of a span. */
    public String slice(Span span) {
        return text.substring(index(span.startLine(), span.startColumn()), index(span.endLine(), span.endColumn()));
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
