package dev.gila.ndarray.io;

import dev.gila.kernel.DType;
import dev.gila.ndarray.IntegerLimits;
import dev.gila.ndarray.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

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
        return read(file, TextFormat.DEFAULT.withDelimiter(delimiter).withSkip(skip));
    }

    /**
     * Reads a table.
     *
     * <pre>{@code
     * Path file = Files.createTempFile("table", ".csv");
     * Files.writeString(file, "id,name,size\n1,a,0.5\n2,b,\n");
     * TextFormat format = TextFormat.DEFAULT.withDelimiter(",").withSkip(1);
     * System.out.println(Text.read(file, format.withColumns(2).withMissing(0)).ravel());      // [0.5 0. ]
     * System.out.println(Text.read(file, format.withColumns(0).withDType(DType.INT8)).ravel()); // [1 2]
     * }</pre>
     *
     * @return a row for each line that holds something before its comment
     * @throws IOException if something is no number of the type, lines differ in their count of numbers, or one has not the
     *     columns wanted: it names the line
     */
    public static NDArray read(Path file, TextFormat format) throws IOException {
        Rows rows = new Rows(format);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line; rows.count < format.most() && (line = in.readLine()) != null; ) {
                if (++number <= format.skip()) continue;
                int comment = format.comment().isEmpty() ? -1 : line.indexOf(format.comment());
                try {
                    rows.add(line, comment < 0 ? line.length() : comment);
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        }
        return rows.table();
    }

    /** The numbers of lines, one after another. */
    private static final class Rows {
        private final String delimiter;
        private final TextFormat format;
        private final int[] wanted;

        /** The type in which numbers are kept, and their bits. */
        private final DType kept;

        private long[] numbers = new long[1024];
        private int end;
        private int count;
        private int columns;

        /** Where each field of a line begins and ends. */
        private int[] bounds = new int[64];

        Rows(TextFormat format) {
            this.format = format;
            this.delimiter = format.delimiter();
            this.wanted = format.columns().stream().mapToInt(column -> column).toArray();
            this.kept = switch (format.dtype().kind()) {
                case INT -> DType.INT64;
                case UINT -> DType.UINT64;
                default -> DType.FLOAT64;
            };
        }

        NDArray table() {
            try (NDArray bits = NDArray.of(numbers)) {
                return bits.slice(0, end).viewAs(kept).astype(format.dtype()).reshape(count, columns);
            }
        }

        /** Takes the numbers of a line's characters before a place; a line of blanks has none. */
        void add(String line, int length) {
            int at = behindBlanks(line, 0, length);
            int stop = beforeBlanks(line, at, length);
            if (at == stop) return;
            boolean isBlank = !delimiter.isEmpty() && delimiter.isBlank();
            int fields = isBlank ? fields(line, 0, length) : fields(line, at, stop);
            int here = wanted.length == 0 ? fields : wanted.length;
            if (count++ == 0) columns = here;
            if (here != columns) {
                throw new IllegalArgumentException(here + " numbers where the first row has " + columns);
            }
            while (end + here > numbers.length) numbers = Arrays.copyOf(numbers, 2 * numbers.length);
            for (int i = 0; i < here; i++) {
                int field = wanted.length == 0 ? i : wanted[i] < 0 ? wanted[i] + fields : wanted[i];
                if (field < 0 || field >= fields) {
                    throw new IllegalArgumentException("there is no column " + wanted[i] + " among " + fields);
                }
                numbers[end++] = bits(line, bounds[2 * field], bounds[2 * field + 1]);
            }
        }

        /** Finds the fields between two places of a line; returns how many there are. */
        private int fields(String line, int from, int stop) {
            int fields = 0;
            for (int at = from; ; at += delimiter.length()) {
                if (delimiter.isEmpty()) at = behindBlanks(line, at, stop);
                if (2 * fields == bounds.length) bounds = Arrays.copyOf(bounds, 2 * bounds.length);
                bounds[2 * fields] = at;
                at = endOfField(line, at, stop);
                bounds[2 * fields++ + 1] = at;
                if (at == stop) return fields;
            }
        }

        private long bits(String line, int from, int to) {
            int start = behindBlanks(line, from, to);
            int end = beforeBlanks(line, start, to);
            boolean isWhole = kept != DType.FLOAT64;
            if (start == end && format.missing().isPresent()) {
                double missing = format.missing().getAsDouble();
                return isWhole ? (long) missing : Double.doubleToRawLongBits(missing);
            }
            return isWhole ? integer(line, start, end) : Double.doubleToRawLongBits(number(line, start, end));
        }

        private long integer(String line, int start, int end) {
            try {
                if (format.dtype() == DType.UINT64) return Long.parseUnsignedLong(line, start, end, 10);
                long value = Long.parseLong(line, start, end, 10);
                IntegerLimits limits = IntegerLimits.of(format.dtype());
                if (value >= limits.min() && value <= limits.max()) return value;
                throw new IllegalArgumentException(value + " is out of bounds for " + format.dtype());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + line.substring(start, end) + "' is no integer", e);
            }
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

    /** The number between two places of a line. */
    private static double number(String line, int start, int end) {
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
        write(file, array, delimiter, "", Text::text);
    }

    /**
     * Writes an array of one axis, an element to a line, or two, a row to a line, as a format of {@link java.util.Formatter}
     * has numbers: {@code "%.3f"}, or {@code "%5d"} of integers. Exact values are rounded, halves to the even digit, as C and
     * Python do.
     *
     * @param header lines in front, each of which becomes a comment; empty for none
     * @throws IllegalArgumentException if the array has other than one or two axes, or complex elements, or the format is none
     *     of its numbers
     */
    public static void write(Path file, NDArray array, String delimiter, String format, String header)
            throws IOException {
        write(file, array, delimiter, header, new RoundedFormat(format)::of);
    }

    private static void write(Path file, NDArray array, String delimiter, String header, Function<Number, String> text)
            throws IOException {
        if (array.rank() < 1 || array.rank() > 2 || array.dtype().isComplex()) {
            throw new IllegalArgumentException("text has rows of real numbers, not " + array.dtype() + array.shape());
        }
        NDArray table = array.rank() == 1 ? array.expandDims(1) : array;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            header.lines().forEach(line -> out.print("# " + line + "\n"));
            for (NDArray row : table) {
                for (long i = 0; i < row.size(); i++) {
                    if (i > 0) out.print(delimiter);
                    out.print(text.apply(element(row, i)));
                }
                out.print('\n');
            }
            if (out.checkError()) throw new IOException("could not write " + file);
        }
    }

    private static Number element(NDArray row, long i) {
        if (row.dtype().isFloat()) return row.get(i);
        if (row.dtype() != DType.UINT64) return row.getLong(i);
        return new BigInteger(Long.toUnsignedString(row.getLong(i)));
    }

    private static String text(Number number) {
        if (!(number instanceof Double value)) return number.toString();
        if (value.isNaN()) return "nan";
        if (value.isInfinite()) return value > 0 ? "inf" : "-inf";
        return number.toString();
    }
}
