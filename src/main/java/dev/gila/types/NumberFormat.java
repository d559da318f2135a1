package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyComplex;
import dev.gila.object.ThreadState;
import dev.gila.ops.IntMath;
import java.util.Locale;

/** Numbers by a format specification. */
final class NumberFormat {
    private static final int DEFAULT_PRECISION = 6;

    private NumberFormat() {}

    /** {@code int.__format__}. */
    static String ofInt(ThreadState ts, Object n, String text, String typeName) {
        FormatSpec spec = FormatSpec.parse(text, typeName, '>');
        return switch (spec.type()) {
            case 0, 'd', 'n' -> integer(spec, n, "", IntText.toText(ts, IntMath.abs(n)), 3);
            case 'b' -> integer(spec, n, "0b", IntText.magnitude(n, 2), 4);
            case 'o' -> integer(spec, n, "0o", IntText.magnitude(n, 8), 4);
            case 'x' -> integer(spec, n, "0x", IntText.magnitude(n, 16), 4);
            case 'X' -> integer(spec, n, "0X", IntText.magnitude(n, 16).toUpperCase(Locale.ROOT), 4);
            case 'c' -> character(spec, n);
            case 'e', 'E', 'f', 'F', 'g', 'G', '%' -> ofFloat(spec, IntMath.toDouble(n), typeName);
            default -> throw spec.unknownType(typeName);
        };
    }

    private static String integer(FormatSpec spec, Object n, String prefix, String digits, int groupSize) {
        requireNoPrecision(spec);
        String sign = sign(spec, IntMath.sign(n) < 0);
        return layOut(spec, sign + (spec.alternate() ? prefix : ""), digits, "", groupSize);
    }

    private static void requireNoPrecision(FormatSpec spec) {
        if (spec.precision() >= 0) {
            throw Exceptions.valueError("Precision not allowed in integer format specifier");
        }
        if (spec.noNegativeZero()) {
            throw Exceptions.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
    }

    private static String character(FormatSpec spec, Object n) {
        requireNoPrecision(spec);
        if (spec.sign() != 0) throw Exceptions.valueError("Sign not allowed with integer format specifier 'c'");
        if (spec.alternate()) {
            throw Exceptions.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
        }
        if (!(n instanceof Long c) || c < 0 || c > Character.MAX_CODE_POINT) {
            throw Exceptions.overflowError("%c arg not in range(0x110000)");
        }
        return layOut(spec, "", "", Character.toString((int) (long) c), 3);
    }

    /** {@code float.__format__}. */
    static String ofFloat(double d, String text, String typeName) {
        return ofFloat(FormatSpec.parse(text, typeName, '>'), d, typeName);
    }

    private static String ofFloat(FormatSpec spec, double d, String typeName) {
        boolean percent = spec.type() == '%';
        String magnitude = magnitude(spec, percent ? d * 100 : d, typeName);
        boolean negative = !Double.isNaN(d) && Math.copySign(1, d) < 0;
        if (negative && spec.noNegativeZero() && isZero(magnitude)) negative = false;
        int digits = 0;
        while (digits < magnitude.length() && Character.isDigit(magnitude.charAt(digits))) digits++;
        String rest = magnitude.substring(digits) + (percent ? "%" : "");
        return layOut(spec, sign(spec, negative), magnitude.substring(0, digits), rest, 3);
    }

    private static boolean isZero(String magnitude) {
        for (char c : magnitude.toCharArray()) {
            if (c == 'e' || c == 'E') break;
            if (c != '0' && c != '.') return false;
        }
        return true;
    }

    private static String magnitude(FormatSpec spec, double d, String typeName) {
        int precision = spec.precision();
        double magnitude = Math.abs(d);
        switch (spec.type()) {
            case 0:
                return precision < 0
                        ? FloatText.format(magnitude, 'r', 0, spec.alternate(), true)
                        : FloatText.format(magnitude, 'g', precision, spec.alternate(), true);
            case 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
                char type = spec.type() == 'n' ? 'g' : spec.type() == '%' ? 'f' : (char) spec.type();
                int digits = precision < 0 ? DEFAULT_PRECISION : precision;
                return FloatText.format(magnitude, type, digits, spec.alternate(), false);
            default:
                throw spec.unknownType(typeName);
        }
    }

    /** {@code complex.__format__}. */
    static String ofComplex(PyComplex c, String text, String typeName) {
        FormatSpec spec = FormatSpec.parse(text, typeName, '>');
        if (spec.type() != 0 && "eEfFgGn".indexOf(spec.type()) < 0) throw spec.unknownType(typeName);
        if (spec.fill() == '0') {
            throw Exceptions.valueError("Zero padding is not allowed in complex format specifier");
        }
        if (spec.align() == '=') {
            throw Exceptions.valueError("'=' alignment flag is not allowed in complex format specifier");
        }
        FormatSpec part = new FormatSpec(
                ' ',
                '>',
                spec.sign(),
                spec.noNegativeZero(),
                spec.alternate(),
                0,
                spec.grouping(),
                spec.precision(),
                spec.type());
        boolean plain = spec.type() == 0;
        boolean onlyImaginary = plain && c.real() == 0 && Math.copySign(1, c.real()) > 0;
        FormatSpec realPart = plain ? part.with(spec.precision() < 0 ? 'r' : 'g', spec.precision()) : part;
        String real = onlyImaginary ? "" : complexPart(realPart, c.real(), typeName);
        FormatSpec signed = new FormatSpec(
                ' ',
                '>',
                onlyImaginary ? spec.sign() : '+',
                spec.noNegativeZero(),
                spec.alternate(),
                0,
                spec.grouping(),
                spec.precision(),
                realPart.type());
        String imag = complexPart(signed, c.imag(), typeName) + "j";
        return spec.pad(plain && !onlyImaginary ? "(" + real + imag + ")" : real + imag);
    }

    private static String complexPart(FormatSpec spec, double d, String typeName) {
        if (spec.type() != 'r') return ofFloat(spec, d, typeName);
        String magnitude = FloatText.format(Math.abs(d), 'r', 0, spec.alternate(), false);
        boolean negative = !FloatText.sign(d).isEmpty() && !(spec.noNegativeZero() && d == 0);
        int point = 0;
        while (point < magnitude.length() && Character.isDigit(magnitude.charAt(point))) point++;
        return layOut(spec, sign(spec, negative), magnitude.substring(0, point), magnitude.substring(point), 3);
    }

    private static String sign(FormatSpec spec, boolean negative) {
        if (negative) return "-";
        return spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
    }

    /** Sign and prefix, then the digits in groups, then the rest, filled up to the width. */
    private static String layOut(FormatSpec spec, String head, String digits, String rest, int groupSize) {
        int others = head.length() + rest.codePointCount(0, rest.length());
        int least = spec.zeroPadded() ? spec.width() - others : 0;
        String number = (digits.isEmpty() ? "" : grouped(digits, spec.grouping(), groupSize, least)) + rest;
        if (spec.align() != '=') return spec.pad(head + number);
        int missing = spec.width() - head.length() - number.codePointCount(0, number.length());
        return head + Character.toString(spec.fill()).repeat(Math.max(0, missing)) + number;
    }

    /** Digits with separators, and with zeros before them, grouped too, up to the least width. */
    private static String grouped(String digits, char separator, int size, int least) {
        if (separator == 0) return "0".repeat(Math.max(0, least - digits.length())) + digits;
        StringBuilder reversed = new StringBuilder();
        int left = digits.length();
        int missing = least;
        while (true) {
            int n = Math.min(size, Math.max(Math.max(left, missing), 1));
            for (int i = 0; i < n; i++) reversed.append(left > 0 ? digits.charAt(--left) : '0');
            missing -= n;
            if (left <= 0 && missing <= 0) break;
            reversed.append(separator);
            missing--;
        }
        return reversed.reverse().toString();
    }
}
