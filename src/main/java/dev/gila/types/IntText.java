package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyException;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;
import java.math.BigInteger;

/** Ints as text and back. */
public final class IntText {
    /** Digits up to this many are always converted. */
    private static final int ALWAYS_ALLOWED = 640;

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    /** The limit on decimal digits, per interpreter: {@code sys.set_int_max_str_digits}. */
    public static final class Limit {
        private volatile int digits = 4300;

        public static Limit of(ThreadState ts) {
            return ts.interpreter().room(Limit.class, i -> new Limit());
        }

        /** Zero for no limit. */
        public int digits() {
            return digits;
        }

        public void setDigits(int digits) {
            if (digits != 0 && digits < ALWAYS_ALLOWED) {
                throw Exceptions.valueError("maxdigits must be 0 or larger than %d", ALWAYS_ALLOWED);
            }
            this.digits = digits;
        }
    }

    private IntText() {}

    /** The decimal text of a {@link Long} or {@link BigInteger}. */
    static String toText(ThreadState ts, Object n) {
        if (!(n instanceof BigInteger big)) return n.toString();
        int limit = big.bitLength() < ALWAYS_ALLOWED * 3 ? 0 : Limit.of(ts).digits();
        if (limit > 0 && big.bitLength() > limit * BITS_PER_DIGIT + 4) throw tooLong(limit);
        String text = big.toString();
        if (limit > 0 && text.length() - (big.signum() < 0 ? 1 : 0) > limit) throw tooLong(limit);
        return text;
    }

    private static PyException tooLong(int limit) {
        return Exceptions.valueError(
                "Exceeds the limit (%d digits) for integer string conversion; "
                        + "use sys.set_int_max_str_digits() to increase the limit",
                limit);
    }

    /** Reads an int as {@code int(text, base)} does; {@code null} when the text is none. */
    static Object parse(ThreadState ts, String original, int base) {
        String text = toAscii(original).strip();
        int at = 0;
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) at = 1;
        int prefixed = prefixBase(text, at);
        int radix = base;
        boolean mustBeZero = false;
        if (base == 0) {
            radix = prefixed == 0 ? 10 : prefixed;
            mustBeZero = prefixed == 0 && at < text.length() && text.charAt(at) == '0';
        }
        if (prefixed != 0 && prefixed == radix) {
            at += 2;
            if (at < text.length() && text.charAt(at) == '_') at++;
        }
        String digits = digits(text, at, radix);
        if (digits == null) return null;
        Object n = number(ts, digits, radix, negative);
        return mustBeZero && !n.equals(0L) ? null : n;
    }

    private static int prefixBase(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != '0') return 0;
        return switch (text.charAt(at + 1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    /** The digits without the single underscores between them, or {@code null} when there is something else. */
    private static String digits(String text, int from, int radix) {
        StringBuilder out = new StringBuilder(text.length() - from);
        char last = '_';
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' ? last == '_' : c >= 0x80 || Character.digit(c, radix) < 0) return null;
            if (c != '_') out.append(c);
            last = c;
        }
        return last == '_' ? null : out.toString();
    }

    private static Object number(ThreadState ts, String digits, int radix, boolean negative) {
        if (digits.length() <= 10 || radix == 10 && digits.length() <= 18) {
            long n = Long.parseLong(digits, radix);
            return negative ? -n : n;
        }
        boolean powerOfTwo = (radix & (radix - 1)) == 0;
        int limit = powerOfTwo || digits.length() <= ALWAYS_ALLOWED
                ? 0
                : Limit.of(ts).digits();
        if (limit > 0 && digits.length() > limit) {
            throw Exceptions.valueError(
                    "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
                            + "use sys.set_int_max_str_digits() to increase the limit",
                    limit, digits.length());
        }
        BigInteger n = new BigInteger(digits, radix);
        return Convert.canonical(negative ? n.negate() : n);
    }

    /** Decimal digits of any script as ASCII digits and whitespace as spaces; other characters beyond ASCII as '?'. */
    static String toAscii(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < 0x80 && text.charAt(ascii) > ' ') ascii++;
        if (ascii == text.length()) return text;
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (UnicodeClass.isSpace(c)) out.append(' ');
            else if (c < 0x80) out.append((char) c);
            else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) out.append(Character.digit(c, 10));
            else out.append('?');
        });
        return out.toString();
    }

    /** The digits of the absolute value in base 2, 8 or 16, without prefix. */
    static String magnitude(Object n, int radix) {
        if (n instanceof Long l && l >= 0) {
            return switch (radix) {
                case 2 -> Long.toBinaryString(l);
                case 8 -> Long.toOctalString(l);
                case 16 -> Long.toHexString(l);
                default -> Long.toString(l, radix);
            };
        }
        return (n instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) n)
                .abs()
                .toString(radix);
    }
}
