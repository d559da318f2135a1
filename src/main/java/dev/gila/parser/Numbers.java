package dev.gila.parser;

import dev.gila.ast.Imaginary;
import dev.gila.token.Token;
import java.math.BigInteger;

/** The values of number tokens. */
final class Numbers {
    /** Longer decimal integers take quadratic time to convert; Python refuses them by default. */
    private static final int MAX_DIGITS = 4300;

    private static final int LONG_DIGITS = 18;

    private Numbers() {}

    static Object value(Cursor in, Token token) {
        String text = token.text().replace("_", "");
        int mark = text.length() > 1 && text.charAt(0) == '0' ? text.charAt(1) | 0x20 : 0;
        if (mark == 'x' || mark == 'o' || mark == 'b') {
            return canonical(new BigInteger(text.substring(2), mark == 'x' ? 16 : mark == 'o' ? 8 : 2));
        }
        int last = text.charAt(text.length() - 1) | 0x20;
        if (last == 'j') {
            return new Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
        }
        if (text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return Double.parseDouble(text);
        }
        if (text.length() <= LONG_DIGITS) {
            return Long.parseLong(text);
        }
        if (text.length() > MAX_DIGITS) {
            throw in.errorAtFurthest(
                    dev.gila.source.SourceError.Kind.SYNTAX_ERROR,
                    "Exceeds the limit (" + MAX_DIGITS + " digits) for integer string conversion: value has "
                            + text.length()
                            + " digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal"
                            + " for huge integer literals to avoid decimal conversion limits.");
        }
        return canonical(new BigInteger(text));
    }

    private static Object canonical(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
