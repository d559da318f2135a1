package dev.gila.kernel;

/**
 * Functions of single precision, computed in double and rounded once more, from its exponential function and logarithm.
 * Step for step as {@code native/kernels/single.h}, which says why.
 */
final class Singles {
    private Singles() {}

    private static double unlessSmall(double x, double least, double y) {
        return Math.abs(x) < least ? x : y;
    }

    private static double oddUnlessSmall(double x, double least, double y) {
        return unlessSmall(x, least, Doubled.withSign(y, x));
    }

    static double asinh(double x) {
        double a = Math.abs(x);
        return oddUnlessSmall(x, 0x1p-13, Elementary.log(a + Math.sqrt(Math.fma(a, a, 1))));
    }

    static double acosh(double x) {
        return x < 1 ? Double.NaN : Elementary.log(x + Math.sqrt(Math.fma(x, x, -1)));
    }

    static double atanh(double x) {
        double a = Math.abs(x);
        return oddUnlessSmall(x, 0x1p-13, 0.5 * Elementary.log((1 + a) / (1 - a)));
    }

    static double power(double x, double y) {
        return Logarithms.powerOf(x, y, Elementary.exp(y * Elementary.log(Math.abs(x))));
    }
}
