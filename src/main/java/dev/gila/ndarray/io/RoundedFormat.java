package dev.gila.ndarray.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A format of {@link java.util.Formatter} for numbers. The formatter itself rounds the shortest decimal that stands for a
 * double, and halves up, so that 1.005 becomes 1.01, though it is less than that; here it is given what is rounded already.
 */
final class RoundedFormat {
    private static final Pattern CONVERSION = Pattern.compile("%[^a-zA-Z%]*[a-zA-Z%]?");
    private static final Pattern ROUNDING = Pattern.compile("%[^.]*(?:\\.(\\d+))?([efgEG])");
    private static final int USUAL_PRECISION = 6;

    /** A conversion; text between two is one that converts nothing. */
    private record Part(String format, char kind, int precision) {
        static Part of(MatchResult found) {
            return ROUNDING.matcher(found.group())
                    .results()
                    .map(r -> new Part(r.group(), r.group(2).charAt(0), precision(r.group(1))))
                    .findFirst()
                    .orElse(new Part(found.group(), ' ', 0));
        }

        private static int precision(String digits) {
            return digits == null ? USUAL_PRECISION : Integer.parseInt(digits);
        }

        private BigDecimal rounded(BigDecimal exact) {
            return switch (kind) {
                case 'f' -> exact.setScale(precision, RoundingMode.HALF_EVEN);
                case 'e', 'E' -> exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
                default -> exact.round(new MathContext(Math.max(precision, 1), RoundingMode.HALF_EVEN));
            };
        }

        String of(Number number) {
            if (kind == ' ' || !(number instanceof Double value) || !Double.isFinite(value)) {
                return String.format(Locale.ROOT, format, number);
            }
            BigDecimal rounded = rounded(new BigDecimal(value));
            // Zeros of doubles have a sign.
            Number zero = Math.copySign(0.0, value);
            return String.format(Locale.ROOT, format, rounded.signum() == 0 ? zero : rounded);
        }
    }

    private final List<String> between;
    private final List<Part> parts;

    RoundedFormat(String format) {
        between = List.of(CONVERSION.split(format, -1));
        parts = CONVERSION.matcher(format).results().map(Part::of).toList();
    }

    String of(Number number) {
        StringBuilder text = new StringBuilder(between.get(0));
        for (int i = 0; i < parts.size(); i++)
            text.append(parts.get(i).of(number)).append(between.get(i + 1));
        return text.toString();
    }
}
