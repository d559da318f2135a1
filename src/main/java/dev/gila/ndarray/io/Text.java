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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tables of numbers as text: a line for each row. */
public final class Text {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Text() {}

    /**
     * Reads a table of float64.
     *
     * @param delimiter what stands between numbers; empty for any number of blanks
     * @param skip how many lines at the front to leave out; beyond them empty lines and what follows a {@code #} do not count
     * @throws IOException if something is no number, or lines differ in their count of numbers: it names the line
     */
    public static NDArray read(Path file, String delimiter, int skip) throws IOException {
        Pattern separator = delimiter.isEmpty() ? BLANKS : Pattern.compile(Pattern.quote(delimiter));
        List<double[]> rows = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line; (line = in.readLine()) != null; ) {
                if (++number <= skip) continue;
                int comment = line.indexOf('#');
                String text = (comment < 0 ? line : line.substring(0, comment)).strip();
                if (!text.isEmpty()) rows.add(row(separator.split(text, -1), rows, file + ", line " + number));
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
        if (rows.isEmpty()) return NDArray.of(new double[0]).reshape(0, 0);
        return NDArray.of(rows.toArray(new double[0][]));
    }

    private static double[] row(String[] fields, List<double[]> before, String place) throws IOException {
        if (!before.isEmpty() && before.get(0).length != fields.length) {
            throw new IOException(
                    place + ": " + fields.length + " numbers where the first row has " + before.get(0).length);
        }
        double[] row = new double[fields.length];
        for (int i = 0; i < row.length; i++) {
            try {
                row[i] = number(fields[i].strip());
            } catch (NumberFormatException e) {
                throw new IOException(place + ": '" + fields[i].strip() + "' is no number", e);
            }
        }
        return row;
    }

    private static double number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "nan", "+nan", "-nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> decimal(lower);
        };
    }

    /** Java takes numbers with suffixes and hexadecimal ones, which are none elsewhere. */
    private static double decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '9' && text.charAt(i) != 'e') throw new NumberFormatException(text);
        }
        return Decimals.parse(text);
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
