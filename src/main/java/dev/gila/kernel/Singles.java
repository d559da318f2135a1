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

    static double expm1(double x) {
        return unlessSmall(x, 0x1p-26, Elementary.exp(x) - 1);
    }

    static double tanh(double x) {
        double e = Elementary.exp(2 * Math.min(20, Math.abs(x)));
        return oddUnlessSmall(x, 0x1p-13, (e - 1) / (e + 1));
    }

    static double sinh(double x) {
        double e = Elementary.exp(Math.abs(x));
        return oddUnlessSmall(x, 0x1p-13, 0.5 * (e - 1 / e));
    }

    static double cosh(double x) {
        double e = Elementary.exp(Math.abs(x));
        return 0.5 * (e + 1 / e);
    }

    static double log2(double x) {
        return Elementary.log(x) * 0x1.71547652b82fep+0;
    }

    static double log10(double x) {
        return Elementary.log(x) * 0x1.bcb7b1526e50ep-2;
    }

    static double log1p(double x) {
        return unlessSmall(x, 0x1p-26, Elementary.log(1 + x));
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

    private static final double[] ATAN_SERIES = {
        -0x1.5555515fb9790p-2, 0x1.9997fd07716eep-3, -0x1.24750308e9b10p-3, 0x1.c50711e1a6ec4p-4,
        -0x1.693853ae812fdp-4, 0x1.14df40496787ep-4, -0x1.70338768c5299p-5, 0x1.74e7ca11465a0p-6,
        -0x1.e6733255cad86p-8, 0x1.2980655c7150ep-10
    };

    static double atan(double x) {
        return atan2(x, 1);
    }

    static double atan2(double y, double x) {
        if (Double.isNaN(x) || Double.isNaN(y)) return Double.NaN;
        double a = Math.abs(x);
        double b = Math.abs(y);
        double most = Math.max(a, b);
        double least = Math.min(a, b);
        double t = least == Double.POSITIVE_INFINITY ? 1 : most == 0 ? 0 : least / most;
        double z = t * t;
        double angle = Math.fma(t * z, Elementary.series(z, ATAN_SERIES), t);
        if (a < b) angle = Math.PI / 2 - angle;
        if (Math.copySign(1, x) < 0) angle = Math.PI - angle;
        return Doubled.withSign(angle, y);
    }
}
