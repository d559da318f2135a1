package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyTuple;
import dev.gila.ops.Convert;
import dev.gila.ops.FloatMath;
import dev.gila.ops.IntMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Floats as decimal text, correctly rounded to any precision, and back. */
final class FloatText {
    /** From this many digits before the point on, {@code repr} uses an exponent. */
    private static final int REPR_DIGITS = 16;

    private static final int LEAST_POINT = -3;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d+(_\\d+)*)?");
    private static final Pattern SPECIAL = Pattern.compile("([+-]?)(?:(inf|infinity)|(nan))", Pattern.CASE_INSENSITIVE);

    private FloatText() {}

    /** Decimal digits and where the point stands among them: the value is {@code 0.digits * 10**point}. */
    private record Digits(String digits, int point) {
        static Digits shortest(double v) {
            if (v == 0) return new Digits("0", 1);
            ShortestDouble.Decimal d = ShortestDouble.of(v);
            String digits = Long.toString(d.digits());
            return new Digits(digits, digits.length() + d.exponent());
        }

        static Digits rounded(double v, int count) {
            if (v == 0) return new Digits("0".repeat(count), 1);
            BigDecimal d = new BigDecimal(v).round(new MathContext(count, RoundingMode.HALF_EVEN));
            String digits = d.unscaledValue().toString();
            int point = digits.length() - d.scale();
            return new Digits(digits + "0".repeat(Math.max(0, count - digits.length())), point);
        }

        Digits withoutTrailingZeros() {
            int n = digits.length();
            while (n > 1 && digits.charAt(n - 1) == '0') n--;
            return new Digits(digits.substring(0, n), point);
        }

        String plain(boolean pointAlways, boolean zeroAfterPoint) {
            String whole;
            String fraction;
            if (point <= 0) {
                whole = "0";
                fraction = "0".repeat(-point) + digits;
            } else if (point >= digits.length()) {
                whole = digits + "0".repeat(point - digits.length());
                fraction = zeroAfterPoint ? "0" : "";
            } else {
                whole = digits.substring(0, point);
                fraction = digits.substring(point);
            }
            return fraction.isEmpty() && !pointAlways ? whole : whole + "." + fraction;
        }

        String scientific(boolean pointAlways) {
            StringBuilder out = new StringBuilder().append(digits.charAt(0));
            if (digits.length() > 1 || pointAlways) out.append('.').append(digits, 1, digits.length());
            int exponent = point - 1;
            out.append('e').append(exponent < 0 ? '-' : '+');
            if (Math.abs(exponent) < 10) out.append('0');
            return out.append(Math.abs(exponent)).toString();
        }
    }

    /** {@code repr}: the shortest text that reads back as the same float. */
    static String repr(double d) {
        return sign(d) + shortest(Math.abs(d), true, false);
    }

    static String sign(double d) {
        return !Double.isNaN(d) && Math.copySign(1, d) < 0 ? "-" : "";
    }

    private static String shortest(double magnitude, boolean zeroAfterPoint, boolean alternate) {
        String special = special(magnitude);
        if (special != null) return special;
        Digits d = Digits.shortest(magnitude);
        return d.point < LEAST_POINT || d.point > REPR_DIGITS
                ? d.scientific(alternate)
                : d.plain(alternate, zeroAfterPoint);
    }

    private static String special(double d) {
        return Double.isNaN(d) ? "nan" : Double.isInfinite(d) ? "inf" : null;
    }

    /**
     * The magnitude of a float in one of the presentation types.
     *
     * @param type one of {@code eEfFgG}, or {@code r} for {@code repr}'s digits
     * @param alternate whether the point stays and trailing zeros too ({@code #})
     * @param zeroAfterPoint whether {@code g} and {@code r} write an integral value with {@code .0}
     */
    static String format(double magnitude, char type, int precision, boolean alternate, boolean zeroAfterPoint) {
        String text = special(magnitude);
        if (text == null) {
            text = switch (type) {
                case 'e', 'E' -> Digits.rounded(magnitude, precision + 1).scientific(alternate);
                case 'f', 'F' -> fixed(magnitude, precision, alternate);
                case 'r' -> shortest(magnitude, zeroAfterPoint, alternate);
                default -> general(magnitude, Math.max(precision, 1), alternate, zeroAfterPoint);
            };
        }
        return Character.isUpperCase(type) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static String fixed(double magnitude, int precision, boolean alternate) {
        String text = new BigDecimal(magnitude)
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
        return alternate && precision == 0 ? text + "." : text;
    }

    private static String general(double magnitude, int precision, boolean alternate, boolean zeroAfterPoint) {
        Digits all = Digits.rounded(magnitude, precision);
        Digits d = alternate ? all : all.withoutTrailingZeros();
        boolean scientific = d.point < LEAST_POINT || d.point > precision - (zeroAfterPoint ? 1 : 0);
        return scientific ? d.scientific(alternate) : d.plain(alternate, zeroAfterPoint);
    }

    /** The number that text stands for, surrounding whitespace allowed, or {@code null} when it stands for none. */
    static Double parse(String text) {
        String t = IntText.toAscii(text).strip();
        Matcher m = SPECIAL.matcher(t);
        if (m.matches()) {
            double d = m.group(2) != null ? Double.POSITIVE_INFINITY : Double.NaN;
            return m.group(1).equals("-") ? -d : d;
        }
        return DECIMAL.matcher(t).matches() ? Double.valueOf(t.replace("_", "")) : null;
    }

    /** {@code float.hex}. */
    static String hex(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) return repr(d);
        if (d == 0) return sign(d) + "0x0.0p+0";
        long bits = Double.doubleToRawLongBits(d);
        long fraction = bits & ((1L << 52) - 1);
        boolean subnormal = Math.abs(d) < Double.MIN_NORMAL;
        int exponent = subnormal ? Double.MIN_EXPONENT : Math.getExponent(d);
        return String.format(Locale.ROOT, "%s0x%d.%013xp%+d", sign(d), subnormal ? 0 : 1, fraction, exponent);
    }

    private static final Pattern HEX =
            Pattern.compile("([+-]?)(?:0x)?([0-9a-f]*)(\\.?)([0-9a-f]*)(?:p([+-]?\\d+))?", Pattern.CASE_INSENSITIVE);

    /** {@code float.fromhex}. */
    static double fromHex(String text) {
        String t = text.strip();
        Matcher special = SPECIAL.matcher(t);
        if (special.matches()) return parse(t);
        Matcher m = HEX.matcher(t);
        if (!m.matches() || m.group(2).isEmpty() && m.group(4).isEmpty()) {
            throw Exceptions.valueError("invalid hexadecimal floating-point string");
        }
        String digits = m.group(2) + m.group(4);
        String exponentText = m.group(5);
        double sign = m.group(1).equals("-") ? -1.0 : 1.0;
        BigInteger significand = new BigInteger(digits, 16);
        if (significand.signum() == 0) return sign * 0.0;
        long exponent = exponentText == null ? 0 : clippedExponent(exponentText);
        exponent -= 4L * m.group(4).length();
        if (exponent + significand.bitLength() > Double.MAX_EXPONENT + 1) throw hexTooLarge();
        if (exponent + significand.bitLength() < Double.MIN_EXPONENT - 60) return sign * 0.0;
        double d = scaled(significand, (int) exponent);
        if (Double.isInfinite(d)) throw hexTooLarge();
        return sign * d;
    }

    private static RuntimeException hexTooLarge() {
        return Exceptions.overflowError("hexadecimal value too large to represent as a float");
    }

    private static long clippedExponent(String text) {
        return text.length() > 12 ? (text.startsWith("-") ? -1_000_000_000L : 1_000_000_000L) : Long.parseLong(text);
    }

    /** {@code significand * 2**exponent}, rounded once. */
    private static double scaled(BigInteger significand, int exponent) {
        if (exponent >= 0) return significand.shiftLeft(exponent).doubleValue();
        return IntMath.trueDivide(
                Convert.canonical(significand), Convert.canonical(BigInteger.ONE.shiftLeft(-exponent)));
    }

    /** {@code float.as_integer_ratio}. */
    static PyTuple integerRatio(double d) {
        if (Double.isNaN(d)) throw Exceptions.valueError("cannot convert NaN to integer ratio");
        if (Double.isInfinite(d)) throw Exceptions.overflowError("cannot convert Infinity to integer ratio");
        BigInteger[] r = FloatMath.ratio(d);
        return PyTuple.of(Convert.canonical(r[0]), Convert.canonical(r[1]));
    }
}
