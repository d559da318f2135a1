package dev.gila.ndarray.io;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Tables of numbers as text: a line for each row. */
public final class Text {
    private Text() {}

    /**
     * Reads a table of float64.
     *
     * @param delimiter what stands between numbers; empty for any number of blanks
     * @param skip how many lines at the front to leave out; beyond them empty lines and what follows a {@code #} do not count
     * @throws IOException if something is no number, or lines differ in their count of numbers: it names the line
     */
    public static NDArray read(Path file, String delimiter, int skip) throws IOException {
        Rows rows = new Rows(delimiter);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line; (line = in.readLine()) != null; ) {
                if (++number <= skip) continue;
                int comment = line.indexOf('#');
                try {
                    rows.add(line, comment < 0 ? line.length() : comment);
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
        try (NDArray numbers = NDArray.of(rows.numbers)) {
            return numbers.slice(0, rows.end).copy().reshape(rows.count, rows.columns);
        }
    }

    /** The numbers of lines, one after another. */
    private static final class Rows {
        private final String delimiter;
        private double[] numbers = new double[1024];
        private int end;
        private int count;
        private int columns;

        Rows(String delimiter) {
            this.delimiter = delimiter;
        }

        /** Takes the numbers of a line's characters before a place; a line of blanks has none. */
        void add(String line, int length) {
            int at = behindBlanks(line, 0, length);
            int stop = beforeBlanks(line, at, length);
            if (at == stop) return;
            int start = end;
            for (int next; ; at = next + delimiter.length()) {
                if (delimiter.isEmpty()) at = behindBlanks(line, at, stop);
                next = endOfField(line, at, stop);
                if (end == numbers.length) numbers = Arrays.copyOf(numbers, 2 * end);
                numbers[end++] = number(line, at, next);
                if (next == stop) break;
            }
            if (count++ == 0) columns = end;
            if (end - start == columns) return;
            throw new IllegalArgumentException((end - start) + " numbers where the first row has " + columns);
        }

        private int endOfField(String line, int from, int stop) {
            if (!delimiter.isEmpty()) {
                int found = line.indexOf(delimiter, from);
                return found < 0 || found > stop ? stop : found;
            }
            int at = from;
            while (at < stop && !Character.isWhitespace(line.charAt(at))) at++;
            return at;
        }
    }

    private static int behindBlanks(String line, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(line.charAt(at))) at++;
        return at;
    }

    private static int beforeBlanks(String line, int from, int to) {
        int at = to;
        while (at > from && Character.isWhitespace(line.charAt(at - 1))) at--;
        return at;
    }

    /** The number between two places of a line, with blanks around it. */
    private static double number(String line, int from, int to) {
        int start = behindBlanks(line, from, to);
        int end = beforeBlanks(line, start, to);
        try {
            return end > start && Character.isLetter(line.charAt(end - 1))
                    ? named(line.substring(start, end))
                    : Decimals.parse(line, start, end);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + line.substring(start, end) + "' is no number", e);
        }
    }

    private static double named(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Decimals.parse(text);
        };
    }

    /**
     * Writes an array of one axis, an element to a line, or two, a row to a line, so that reading gives the same numbers.
     *
     * @throws IllegalArgumentException if it has other than one or two axes, or complex elements
     */
    public static void write(Path file, NDArray array, String delimiter) throws IOException {
        if (array.rank() < 1 || array.rank() > 2 || array.dtype().isComplex()) {
            throw new IllegalArgumentException("text has rows of real numbers, not " + array.dtype() + array.shape());
        }
        boolean whole = !array.dtype().isFloat();
        NDArray table = array.rank() == 1 ? array.expandDims(1) : array;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            for (NDArray row : table) {
                for (long i = 0; i < row.size(); i++) {
                    if (i > 0) out.print(delimiter);
                    out.print(whole ? integer(row, i) : text(row.get(i)));
                }
                out.print('\n');
            }
            if (out.checkError()) throw new IOException("could not write " + file);
        }
    }

    private static String integer(NDArray row, long i) {
        return row.dtype() == DType.UINT64 ? Long.toUnsignedString(row.getLong(i)) : Long.toString(row.getLong(i));
    }

    private static String text(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        return Double.toString(value);
    }
}
