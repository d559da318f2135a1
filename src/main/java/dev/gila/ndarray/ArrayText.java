package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints an array as NumPy does: elements aligned in columns, at most eight digits behind the point, scientific notation
 * where magnitudes differ too much, and only the edges of large arrays.
 */
final class ArrayText {
    private static final int PRECISION = 8;
    private static final int LINE_WIDTH = 75;
    private static final int EDGE = 3;
    private static final long THRESHOLD = 1000;

    private final NDArray array;
    private final boolean summarize;
    private final boolean scientific;
    private int width;
    private int fraction;

    ArrayText(NDArray array) {
        this.array = array;
        summarize = array.size() > THRESHOLD;
        List<Double> shown = new ArrayList<>();
        if (array.size() > 0) collect(array, shown);
        scientific = array.dtype().isFloat() && needsExponent(shown);
        for (double value : shown) fraction = Math.max(fraction, fractionDigits(value));
        for (double value : shown) width = Math.max(width, text(value).length());
    }

    /** The indices of an axis that are shown: all, or the edges. */
    private long[] shown(long length) {
        boolean all = !summarize || length <= 2 * EDGE;
        long[] indices = new long[(int) (all ? length : 2 * EDGE)];
        for (int i = 0; i < indices.length; i++) indices[i] = all || i < EDGE ? i : length - 2 * EDGE + i;
        return indices;
    }

    private void collect(NDArray part, List<Double> values) {
        if (part.shape().rank() == 0) values.add(part.get());
        else for (long i : shown(part.shape().length(0))) collect(part.select(i), values);
    }

    private static boolean needsExponent(List<Double> values) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double value : values) {
            double magnitude = Math.abs(value);
            if (magnitude == 0 || !(magnitude < Double.POSITIVE_INFINITY)) continue;
            least = Math.min(least, magnitude);
            most = Math.max(most, magnitude);
        }
        return most > 0 && (most >= 1e8 || least < 1e-4 || most / least > 1000);
    }

    private BigDecimal decimal(double value) {
        return array.dtype() == DType.FLOAT32
                ? new BigDecimal(Float.toString((float) value))
                : new BigDecimal(Double.toString(value));
    }

    /** The shortest decimal that reads back as the value, cut to the precision, without trailing zeros. */
    private BigDecimal rounded(double value) {
        BigDecimal exact = decimal(value);
        int scale = scientific ? PRECISION + exact.scale() - exact.precision() + 1 : PRECISION;
        BigDecimal cut = exact.scale() > scale ? exact.setScale(scale, RoundingMode.HALF_EVEN) : exact;
        return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
    }

    private int fractionDigits(double value) {
        if (!array.dtype().isFloat() || !Double.isFinite(value)) return 0;
        BigDecimal rounded = rounded(value);
        return Math.max(0, scientific ? rounded.precision() - 1 : rounded.scale());
    }

    private String text(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        if (!array.dtype().isFloat()) return Long.toString((long) value);
        String sign = Double.compare(value, 0.0) < 0 ? "-" : "";
        BigDecimal rounded = rounded(Math.abs(value));
        return sign + (scientific ? exponential(rounded) : positional(rounded));
    }

    private String positional(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String text = point < 0 ? plain + "." : plain;
        int digits = point < 0 ? 0 : plain.length() - point - 1;
        return text + " ".repeat(fraction - digits);
    }

    private String exponential(BigDecimal value) {
        int exponent = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
        String mantissa = value.movePointLeft(exponent)
                .setScale(fraction, RoundingMode.HALF_EVEN)
                .toPlainString();
        if (fraction == 0) mantissa += ".";
        return mantissa + (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    private String element(NDArray scalar) {
        String text = array.dtype() == DType.INT64 ? Long.toString(scalar.getLong()) : text(scalar.get());
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    @Override
    public String toString() {
        if (array.shape().rank() == 0) {
            return array.dtype() == DType.INT64
                    ? Long.toString(array.getLong())
                    : text(array.get()).strip();
        }
        if (array.size() == 0) return "[]";
        StringBuilder out = new StringBuilder();
        print(array, 1, out);
        return out.toString();
    }

    private void print(NDArray part, int indent, StringBuilder out) {
        long length = part.shape().length(0);
        boolean leaf = part.shape().rank() == 1;
        String newline = "\n".repeat(Math.max(1, part.shape().rank() - 1)) + " ".repeat(indent);
        int column = indent;
        long expected = 0;
        out.append('[');
        for (long i : shown(length)) {
            if (i != expected) {
                out.append(leaf ? " ..." : newline + "...");
                column += 4;
            }
            if (leaf) {
                String text = element(part.select(i));
                if (i > 0 && column + 1 + text.length() > LINE_WIDTH) {
                    out.append('\n').append(" ".repeat(indent));
                    column = indent;
                } else if (i > 0) {
                    out.append(' ');
                    column++;
                }
                out.append(text);
                column += text.length();
            } else {
                if (i > 0) out.append(newline);
                print(part.select(i), indent + 1, out);
            }
            expected = i + 1;
        }
        out.append(']');
    }
}
