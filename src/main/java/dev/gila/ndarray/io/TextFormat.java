package dev.gila.ndarray.io;

import dev.gila.kernel.DType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How a table of numbers is to be read from text; the defaults are those of {@code numpy.loadtxt}.
 *
 * @param delimiter what stands between numbers; empty for any number of blanks, which may then surround all of them, too
 * @param comment what begins a comment, which takes the rest of the line; empty where there are none
 * @param skip how many lines at the front are left out
 * @param most how many rows are read at most
 * @param columns which columns are read, in this order, counted from 0, or from -1 backwards; none for all
 * @param dtype the type of the numbers
 * @param missing the number that an empty field stands for; an error if there is none
 */
public record TextFormat(
        String delimiter,
        String comment,
        long skip,
        long most,
        List<Integer> columns,
        DType dtype,
        OptionalDouble missing) {
    /** All columns of float64 between blanks; comments begin with {@code #}. */
    public static final TextFormat DEFAULT =
            new TextFormat("", "#", 0, Long.MAX_VALUE, List.of(), DType.FLOAT64, OptionalDouble.empty());

    /**
     * A format.
     *
     * @throws IllegalArgumentException if a count is negative, or the type one of truth values or complex numbers
     */
    public TextFormat {
        Objects.requireNonNull(columns, "columns");
        if (skip < 0 || most < 0) {
            throw new IllegalArgumentException(
                    "lines to skip and rows to read must not be negative: " + skip + ", " + most);
        }
        if (!dtype.isInteger() && !dtype.isFloat()) {
            throw new IllegalArgumentException("tables are of integers or floats, not of " + dtype);
        }
        columns = List.copyOf(columns);
    }

    /** With something else between numbers. */
    public TextFormat withDelimiter(String text) {
        return new TextFormat(text, comment, skip, most, columns, dtype, missing);
    }

    /** With other comments. */
    public TextFormat withComment(String start) {
        return new TextFormat(delimiter, start, skip, most, columns, dtype, missing);
    }

    /** Without so many lines at the front. */
    public TextFormat withSkip(long lines) {
        return new TextFormat(delimiter, comment, lines, most, columns, dtype, missing);
    }

    /** With so many rows at most. */
    public TextFormat withMost(long rows) {
        return new TextFormat(delimiter, comment, skip, rows, columns, dtype, missing);
    }

    /** With these columns alone. */
    public TextFormat withColumns(int... places) {
        List<Integer> wanted = Arrays.stream(places).boxed().toList();
        return new TextFormat(delimiter, comment, skip, most, wanted, dtype, missing);
    }

    /** With numbers of another type: integers are read exactly. */
    public TextFormat withDType(DType type) {
        return new TextFormat(delimiter, comment, skip, most, columns, type, missing);
    }

    /** With a number for empty fields, truncated where integers are read. */
    public TextFormat withMissing(double number) {
        return new TextFormat(delimiter, comment, skip, most, columns, dtype, OptionalDouble.of(number));
    }
}
