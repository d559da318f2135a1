package dev.gila.ndarray;

/** A complex number, as elements of complex arrays come to Java. */
public record Complex(double re, double im) {
    /** The imaginary unit. */
    public static final Complex I = new Complex(0, 1);

    /** A real number. */
    public static Complex of(double re) {
        return new Complex(re, 0);
    }

    /** As Python writes it: {@code (1+2j)}. */
    @Override
    public String toString() {
        String sign = Double.isNaN(im) || Math.copySign(1, im) > 0 ? "+" : "-";
        return "(" + text(re) + sign + text(Math.abs(im)) + "j)";
    }

    private static String text(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        return value == Math.rint(value) && Math.abs(value) < 1e16
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
