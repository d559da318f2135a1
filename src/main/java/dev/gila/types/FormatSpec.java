package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import java.util.function.IntPredicate;

/**
 * A format specification: {@code [[fill]align][sign][z][#][0][width][grouping][.precision][type]}.
 *
 * @param fill the code point that fills up to the width
 * @param align one of {@code < > = ^}
 * @param sign one of {@code + -} and space, or 0 where none is given
 * @param width 0 where none is given
 * @param grouping {@code ','}, {@code '_'}, or 0
 * @param precision -1 where none is given
 * @param type the presentation type, or 0
 */
record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        int type) {

    /** Whether nothing but the width and what fills it may matter. */
    boolean zeroPadded() {
        return fill == '0' && align == '=';
    }

    /** The same with other values where a presentation type implies them. */
    FormatSpec with(int newType, int newPrecision) {
        return new FormatSpec(fill, align, sign, noNegativeZero, alternate, width, grouping, newPrecision, newType);
    }

    /**
     * Reads a specification.
     *
     * @param typeName the type of the value, for the messages
     * @param defaultAlign {@code '>'} for numbers, {@code '<'} for text
     */
    static FormatSpec parse(String text, String typeName, char defaultAlign) {
        return new Reader(text, typeName, defaultAlign).read();
    }

    private static final class Reader {
        private final String text;
        private final int[] points;
        private final String typeName;
        private final char defaultAlign;
        private int at;

        Reader(String text, String typeName, char defaultAlign) {
            this.text = text;
            this.points = text.codePoints().toArray();
            this.typeName = typeName;
            this.defaultAlign = defaultAlign;
        }

        FormatSpec read() {
            int fill = ' ';
            char align = 0;
            boolean ownFill = false;
            if (points.length >= 2 && isAlign(points[1])) {
                fill = points[0];
                align = (char) points[1];
                ownFill = true;
                at = 2;
            } else {
                align = (char) take(Reader::isAlign);
            }
            char sign = (char) take(c -> c == '+' || c == '-' || c == ' ');
            boolean noNegativeZero = take(c -> c == 'z') != 0;
            boolean alternate = take(c -> c == '#') != 0;
            if (!ownFill && take(c -> c == '0') != 0) {
                fill = '0';
                if (align == 0 && defaultAlign == '>') align = '=';
            }
            int width = Math.max(number(), 0);
            char grouping = grouping();
            int precision = precision();
            if (points.length - at > 1) {
                throw Exceptions.valueError("Invalid format specifier '%s' for object of type '%s'", text, typeName);
            }
            int type = at < points.length ? points[at] : 0;
            checkGrouping(grouping, type == 0 && defaultAlign == '<' ? 's' : type);
            char aligned = align == 0 ? defaultAlign : align;
            return new FormatSpec(fill, aligned, sign, noNegativeZero, alternate, width, grouping, precision, type);
        }

        private static boolean isAlign(int c) {
            return c == '<' || c == '>' || c == '=' || c == '^';
        }

        private int take(IntPredicate wanted) {
            return at < points.length && wanted.test(points[at]) ? points[at++] : 0;
        }

        /** Decimal digits, or -1 where there are none. */
        private int number() {
            long n = -1;
            while (at < points.length && points[at] >= '0' && points[at] <= '9') {
                n = Math.max(n, 0) * 10 + points[at++] - '0';
                if (n > Integer.MAX_VALUE) {
                    throw Exceptions.valueError("Too many decimal digits in format string");
                }
            }
            return (int) n;
        }

        private char grouping() {
            char comma = (char) take(c -> c == ',');
            char underscore = (char) take(c -> c == '_');
            if (comma != 0 && underscore != 0) throw bothGroupings();
            if (take(c -> c == ',') != 0) {
                throw underscore != 0 ? bothGroupings() : Exceptions.valueError("Cannot specify ',' with ','.");
            }
            return comma != 0 ? comma : underscore;
        }

        private static PyException bothGroupings() {
            return Exceptions.valueError("Cannot specify both ',' and '_'.");
        }

        private int precision() {
            if (take(c -> c == '.') == 0) return -1;
            int n = number();
            if (n < 0) throw Exceptions.valueError("Format specifier missing precision");
            return n;
        }

        private static void checkGrouping(char grouping, int type) {
            if (grouping == 0 || type == 0 || "defgEG%F".indexOf(type) >= 0) return;
            if (grouping == '_' && "boxX".indexOf(type) >= 0) return;
            String shown = type > 32 && type < 128 ? Character.toString(type) : "\\x" + Integer.toHexString(type);
            throw Exceptions.valueError("Cannot specify '%s' with '%s'.", String.valueOf(grouping), shown);
        }
    }

    /** The error for a presentation type that the value's type does not know. */
    PyException unknownType(String typeName) {
        return type > 32 && type < 128
                ? Exceptions.valueError(
                        "Unknown format code '%s' for object of type '%s'", Character.toString(type), typeName)
                : Exceptions.valueError("Unknown format code '\\x%x' for object of type '%s'", type, typeName);
    }

    /** Fills text up to the width. */
    String pad(String body) {
        int missing = width - body.codePointCount(0, body.length());
        if (missing <= 0) return body;
        String filler = Character.toString(fill);
        int left = align == '>' || align == '=' ? missing : align == '^' ? missing / 2 : 0;
        return filler.repeat(left) + body + filler.repeat(missing - left);
    }
}
