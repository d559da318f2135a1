package dev.gila.kernel;

/**
 * A number of twice the precision: the unevaluated sum of two doubles. Step for step as
 * {@code native/kernels/doubled.h}.
 */
record Doubled(double hi, double lo) {
    static Doubled exactSum(double a, double b) {
        double sum = a + b;
        double part = sum - a;
        return new Doubled(sum, (a - (sum - part)) + (b - part));
    }

    /** Where b is no larger than a, or a is 0. */
    static Doubled orderedSum(double a, double b) {
        double sum = a + b;
        return new Doubled(sum, b - (sum - a));
    }

    static Doubled exactProduct(double a, double b) {
        double product = a * b;
        return new Doubled(product, Math.fma(a, b, 0 - product));
    }

    /** The quotient, rounded. */
    double roundedOver(Doubled b) {
        double inverse = 1 / b.hi;
        double ratio = hi * inverse;
        return Math.fma(Math.fma(-ratio, b.lo, Math.fma(-ratio, b.hi, hi) + lo), inverse, ratio);
    }

    /** With something added to the small part. */
    Doubled plus(double small) {
        return new Doubled(hi, lo + small);
    }

    double value() {
        return hi + lo;
    }

    /** a, with its sign changed where that of b is minus. */
    static double withSign(double a, double b) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(a) ^ Double.doubleToRawLongBits(b) & Long.MIN_VALUE);
    }
}
