package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of an array's elements: all of one width, found from those that will be shown. */
abstract class NumberText {
    /** From here on float32, which has six decimal digits for sure, is in scientific notation. */
    private static final double SINGLE_LIMIT = 1e6;

    /** Takes an element, an array without axes, into account. */
    abstract void add(NDArray element);

    /** Finds the width, after all elements were added. */
    abstract void measure();

    /** The text of an element. */
    abstract String text(NDArray element);

    /** Says that elements stand beside others. */
    void setWhole() {}

    static NumberText of(DType dtype, PrintOptions options) {
        if (dtype.isComplex()) return new Complexes(dtype, options);
        if (dtype.isFloat()) return new Floats(dtype, options, false);
        return new Integers(dtype);
    }

    /** The text of an element that stands alone: the shortest decimal that reads back as it. */
    static String scalar(NDArray element) {
        DType dtype = element.dtype();
        if (dtype.isFloat()) return alone(element.get(), dtype);
        if (!dtype.isComplex()) return integer(element);
        Complex value = element.getComplex();
        DType part = dtype.component();
        String re = trimmed(alone(value.re(), part));
        String im = trimmed(alone(value.im(), part));
        if (value.re() == 0 && Math.copySign(1, value.re()) > 0) return im + "j";
        return "(" + re + (im.startsWith("-") ? "" : "+") + im + "j)";
    }

    private static String trimmed(String text) {
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String alone(double value, DType dtype) {
        if (!Double.isFinite(value)) return special(value, false);
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        double magnitude = Math.abs(value);
        BigDecimal digits = Floats.shortest(magnitude, dtype).stripTrailingZeros();
        if (magnitude == 0) return sign + "0.0";
        if (magnitude >= 1e-4 && magnitude < (dtype == DType.FLOAT32 ? SINGLE_LIMIT : 1e16)) {
            String plain = digits.toPlainString();
            return sign + (plain.contains(".") ? plain : plain + ".0");
        }
        int exponent = digits.precision() - digits.scale() - 1;
        return sign + digits.movePointLeft(exponent).toPlainString() + exponent(exponent, 2);
    }

    private static String special(double value, boolean signed) {
        if (Double.isNaN(value)) return signed ? "+nan" : "nan";
        return value < 0 ? "-inf" : signed ? "+inf" : "inf";
    }

    private static String exponent(int exponent, int digits) {
        String text = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static String integer(NDArray element) {
        return switch (element.dtype()) {
            case BOOL -> element.getBoolean() ? "True" : "False";
            case UINT64 -> Long.toUnsignedString(element.getLong());
            default -> Long.toString(element.getLong());
        };
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** Truth values and integers. */
    private static final class Integers extends NumberText {
        private final DType dtype;
        private int width;

        Integers(DType dtype) {
            this.dtype = dtype;
        }

        @Override
        void setWhole() {
            if (dtype == DType.BOOL) width = 5;
        }

        @Override
        void add(NDArray element) {
            width = Math.max(width, integer(element).length());
        }

        @Override
        void measure() {}

        @Override
        String text(NDArray element) {
            return right(integer(element), width);
        }
    }

    /** Complex numbers: a column of real parts and one of imaginary parts. */
    private static final class Complexes extends NumberText {
        private final Floats re;
        private final Floats im;

        Complexes(DType dtype, PrintOptions options) {
            re = new Floats(dtype.component(), options, false);
            im = new Floats(dtype.component(), options, true);
        }

        @Override
        void add(NDArray element) {
            re.add(element.real());
            im.add(element.imag());
        }

        @Override
        void measure() {
            re.measure();
            im.measure();
        }

        @Override
        String text(NDArray element) {
            String second = im.text(element.imag());
            String digits = second.stripTrailing();
            return re.text(element.real()) + digits + "j" + second.substring(digits.length());
        }
    }

    /**
     * Real numbers: the digits that tell one from its neighbours, at most as many behind the point as wanted, the points
     * in one column; in scientific notation where magnitudes differ too much for that.
     */
    private static final class Floats extends NumberText {
        /** More digits than Java's text has too many: a text that is so much longer than what is shown needs no shortening. */
        private static final int SPARE_DIGITS = 4;

        /** Behind the point no double has more. */
        private static final int MOST_DIGITS = 1074;

        private final DType dtype;
        private final PrintOptions options;
        private final boolean signed;
        private final List<Double> values = new ArrayList<>();
        private final Map<Double, BigDecimal> shown = new HashMap<>();
        private boolean scientific;
        private int left;
        private int right;
        private int exponentDigits;

        Floats(DType dtype, PrintOptions options, boolean signed) {
            this.dtype = dtype;
            this.options = options.withPrecision(Math.min(options.precision(), MOST_DIGITS));
            this.signed = signed;
        }

        @Override
        void add(NDArray element) {
            values.add(element.get());
        }

        @Override
        void measure() {
            scientific = needsExponent();
            int special = 0;
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    boolean wide = Double.isInfinite(value) && (signed || value < 0);
                    special = Math.max(special, Double.isInfinite(value) && (signed || wide) ? 4 : 3);
                    continue;
                }
                BigDecimal digits = rounded(Math.abs(value));
                int exponent = scientific ? exponentOf(digits) : 0;
                BigDecimal mantissa = digits.movePointLeft(exponent);
                right = Math.max(right, Math.max(0, mantissa.scale()));
                left = Math.max(left, sign(value).length() + whole(mantissa).length());
                exponentDigits = Math.max(
                        exponentDigits, Integer.toString(Math.abs(exponent)).length());
            }
            exponentDigits = Math.max(2, exponentDigits);
            if (special > 0 && signed) special = 4;
            left = Math.max(left, special - columns() - 1);
        }

        /** Columns behind the point, with the exponent. */
        private int columns() {
            return right + (scientific ? exponentDigits + 2 : 0);
        }

        private boolean needsExponent() {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            for (double value : values) {
                double magnitude = Math.abs(value);
                if (magnitude == 0 || !Double.isFinite(magnitude)) continue;
                least = Math.min(least, magnitude);
                most = Math.max(most, magnitude);
            }
            boolean isSpread = least < inType(1e-4) || inType(most / least) > 1000;
            double limit = dtype == DType.FLOAT32 ? SINGLE_LIMIT : 1e8;
            return most >= limit || most > 0 && !options.suppress() && isSpread;
        }

        private double inType(double value) {
            return dtype == DType.FLOAT32 ? (float) value : value;
        }

        private String sign(double value) {
            return Math.copySign(1, value) < 0 ? "-" : signed ? "+" : "";
        }

        private static String whole(BigDecimal value) {
            return value.toBigInteger().toString();
        }

        private static int exponentOf(BigDecimal digits) {
            return digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
        }

        /** What is shown of a magnitude, which is found out once. */
        private BigDecimal rounded(double magnitude) {
            return shown.computeIfAbsent(magnitude, this::round);
        }

        /** The shortest decimal that reads back as the magnitude; the exact one, rounded, where that is too long. */
        private BigDecimal round(double magnitude) {
            if (magnitude == 0) return BigDecimal.ZERO;
            BigDecimal text = text(magnitude, dtype).stripTrailingZeros();
            int scale = options.precision() - (scientific ? exponentOf(text) : 0);
            if (text.scale() <= scale + SPARE_DIGITS) {
                text = shortest(magnitude, dtype).stripTrailingZeros();
                scale = options.precision() - (scientific ? exponentOf(text) : 0);
                if (text.scale() <= scale) return text;
            }
            BigDecimal cut = new BigDecimal(magnitude).setScale(scale, RoundingMode.HALF_EVEN);
            return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
        }

        private static BigDecimal text(double magnitude, DType dtype) {
            return new BigDecimal(
                    dtype == DType.FLOAT32 ? Float.toString((float) magnitude) : Double.toString(magnitude));
        }

        /** Java's own text can have a digit more than it needs: JDK-4511638. */
        static BigDecimal shortest(double magnitude, DType dtype) {
            boolean single = dtype == DType.FLOAT32;
            BigDecimal found = text(magnitude, dtype);
            BigDecimal exact = new BigDecimal(magnitude);
            for (int digits = found.stripTrailingZeros().precision() - 1; digits > 0; digits--) {
                BigDecimal shorter = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
                boolean same = single ? shorter.floatValue() == (float) magnitude : shorter.doubleValue() == magnitude;
                if (!same) break;
                found = shorter;
            }
            return found;
        }

        @Override
        String text(NDArray element) {
            double value = element.get();
            if (!Double.isFinite(value)) return right(special(value, signed), left + columns() + 1);
            BigDecimal digits = rounded(Math.abs(value));
            // Where another number needs more digits, this one shows as many: zeros, unless it is subnormal.
            if (scientific && digits.signum() != 0 && digits.precision() <= right) {
                digits = new BigDecimal(Math.abs(value)).round(new MathContext(right + 1, RoundingMode.HALF_EVEN));
            }
            int exponent = scientific ? exponentOf(digits) : 0;
            BigDecimal mantissa = digits.movePointLeft(exponent);
            String whole = right(sign(value) + whole(mantissa), left) + ".";
            String fraction = fraction(mantissa);
            // Too many digits are there only where another thread writes meanwhile.
            String pad = (scientific ? "0" : " ").repeat(Math.max(0, right - fraction.length()));
            return whole + fraction + pad + (scientific ? exponent(exponent, exponentDigits) : "");
        }

        private static String fraction(BigDecimal value) {
            String plain = value.toPlainString();
            int point = plain.indexOf('.');
            return point < 0 ? "" : plain.substring(point + 1);
        }
    }
}
