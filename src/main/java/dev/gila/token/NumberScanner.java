package dev.gila.token;

import dev.gila.source.SourceError;
import java.util.function.IntPredicate;

/** The forms of numbers. Passes one number and complains as CPython does about what is wrong with it. */
final class NumberScanner {
    private static final String[] WORDS_AFTER_NUMBERS = {"and", "else", "for", "if", "in", "is", "or", "not"};

    private final Scanner in;
    private final TokenWarnings warnings;

    NumberScanner(Scanner in, TokenWarnings warnings) {
        this.in = in;
        this.warnings = warnings;
    }

    /** The scanner stands at a digit, or at a point with a digit after it. */
    void scan() {
        int second = in.peek(1) | 0x20;
        if (in.peek() != '0') {
            decimal();
        } else if (second == 'x') {
            radix("hexadecimal", NumberScanner::isHexDigit);
        } else if (second == 'o') {
            radix("octal", c -> c >= '0' && c <= '7');
        } else if (second == 'b') {
            radix("binary", c -> c == '0' || c == '1');
        } else {
            leadingZero();
        }
    }

    private void radix(String name, IntPredicate isDigit) {
        in.advance(2);
        do {
            in.accept('_');
            if (!isDigit.test(in.peek())) {
                rejectDigit(name);
                throw invalid(name);
            }
            while (isDigit.test(in.peek())) {
                in.advance();
            }
        } while (in.peek() == '_');
        rejectDigit(name);
        verifyEnd(name);
    }

    private void rejectDigit(String name) {
        if (isDigit(in.peek())) {
            char digit = (char) in.peek();
            in.advance();
            throw in.error("invalid digit '" + digit + "' in " + name + " literal");
        }
    }

    /** Zeros alone, or the start of a float: any other number must not start with 0. */
    private void leadingZero() {
        int start = in.column();
        while (in.accept('0') || in.peek() == '_') {
            if (in.peek() == '_') {
                in.advance();
                if (!isDigit(in.peek())) {
                    throw invalid("decimal");
                }
            }
        }
        int zeros = in.column();
        boolean nonzero = isDigit(in.peek());
        if (nonzero) {
            digits();
        }
        if (in.peek() == '.' || (in.peek() | 0x20) == 'e' || (in.peek() | 0x20) == 'j') {
            fraction();
        } else if (nonzero) {
            throw in.error(
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                    in.line(),
                    start + 1,
                    zeros + 1,
                    false);
        } else {
            verifyEnd("decimal");
        }
    }

    private void decimal() {
        if (in.peek() != '.') {
            digits();
        }
        fraction();
    }

    /** What may follow the digits before the point: point, exponent, j. */
    private void fraction() {
        if (in.accept('.') && isDigit(in.peek())) {
            digits();
        }
        if ((in.peek() | 0x20) == 'e') {
            int sign = in.peek(1) == '+' || in.peek(1) == '-' ? 1 : 0;
            if (isDigit(in.peek(1 + sign))) {
                in.advance(1 + sign);
                digits();
            } else if (sign == 1) {
                in.advance(2);
                throw invalid("decimal");
            }
        }
        if ((in.peek() | 0x20) == 'j') {
            in.advance();
            verifyEnd("imaginary");
        } else {
            verifyEnd("decimal");
        }
    }

    private void digits() {
        while (isDigit(in.peek())) {
            in.advance();
            if (in.peek() == '_') {
                in.advance();
                if (!isDigit(in.peek())) {
                    throw invalid("decimal");
                }
            }
        }
    }

    /** A word may follow a number only where it is a keyword that could follow any expression, and then with a warning. */
    private void verifyEnd(String name) {
        for (String word : WORDS_AFTER_NUMBERS) {
            if (in.looking(word)) {
                warnings.warn(in.line(), "invalid " + name + " literal");
                return;
            }
        }
        if (in.peek() < 0x80 && Identifiers.isPart(in.peek())) {
            throw invalid(name);
        }
    }

    private SourceError invalid(String name) {
        return in.error("invalid " + name + " literal");
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHexDigit(int c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
