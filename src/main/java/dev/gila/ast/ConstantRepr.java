package dev.gila.ast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Writes constants the way Python's {@code repr} does. */
public final class ConstantRepr {
    private static final int MAX_DIGITS = 17;
    private static final RoundingMode[] ROUNDINGS = {RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN};

    private ConstantRepr() {}

    /** {@code value} is one of the kinds of constant that the package names, or null, which is written as None. */
    public static String of(Object value) {
        if (value == null) {
            return "None";
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Bytes bytes) {
            return "b" + quoted(new String(bytes.value(), StandardCharsets.ISO_8859_1), true);
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Imaginary imaginary) {
            String digits = number(imaginary.value());
            return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + "j";
        } else if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        } else if (value instanceof Singleton singleton) {
            return singleton.repr;
        }
        return value.toString();
    }

    public static String text(String text) {
        return quoted(text, false);
    }

    private static String quoted(String text, boolean bytes) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> character(out, c, quote, bytes));
        return out.append(quote).toString();
    }

    private static void character(StringBuilder out, int c, char quote, boolean bytes) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (c >= ' ' && c < 0x7f || c > 0x7f && !bytes && printable(c)) {
                    out.appendCodePoint(c);
                } else {
                    out.append(
                            c < 0x100
                                    ? "\\x%02x".formatted(c)
                                    : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
                }
            }
        }
    }

    private static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The shortest decimal that reads back as the same number, with an exponent outside 1e-4 ... 1e16. */
    private static String number(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().abs().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (point > 16 || point < -3) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            int exponent = point - 1;
            return sign
                    + digits.charAt(0)
                    + fraction
                    + (exponent < 0 ? "e-" : "e+")
                    + "%02d".formatted(Math.abs(exponent));
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return sign + digits + "0".repeat(point - digits.length()) + ".0";
        }
        return sign + digits.substring(0, point) + "." + digits.substring(point);
    }

    /** The nearest of the shortest; at a power of two that need not be the exact value rounded. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 1; precision < MAX_DIGITS; precision++) {
            for (RoundingMode mode : ROUNDINGS) {
                BigDecimal rounded = exact.round(new MathContext(precision, mode));
                if (rounded.doubleValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(MAX_DIGITS));
    }
}
