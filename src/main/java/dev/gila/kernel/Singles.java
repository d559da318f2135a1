package dev.gila.kernel;

/**
 * Functions of single precision, computed in double by shorter formulas and rounded once more. Step for step as
 * {@code native/kernels/single.h}, which says why.
 */
final class Singles {
    private static final double ROUNDER = 0x1.8p52;
    private static final double MOST_TURNED = 0x1p40;

    private Singles() {}

    /** An argument after so many quarter turns. */
    private record Quartered(long turns, double angle) {
        static Quartered of(double x, long quarters) {
            double rounder = ROUNDER + quarters;
            double rounded = Math.fma(x, 0x1.45f306dc9c883p-1, rounder);
            double n = rounded - rounder;
            double left = Math.fma(-n, 0x1.921fb54442d18p0, x);
            return new Quartered(Double.doubleToRawLongBits(rounded), Math.fma(-n, 0x1.1a62633145c07p-54, left));
        }

        boolean isOdd() {
            return (turns & 1) != 0;
        }

        double sine() {
            double z = angle * angle;
            double sum = Math.fma(z, -0x1.9943d52c3bb1fp-13, 0x1.11073ad4e4cb1p-7);
            return angle * Math.fma(z, Math.fma(z, sum, -0x1.55554525fcfffp-3), 1);
        }

        double cosine() {
            double z = angle * angle;
            double sum = Math.fma(z, 0x1.99ebfe5835c59p-16, -0x1.6c0c356c7aad3p-10);
            return Math.fma(z, Math.fma(z, Math.fma(z, sum, 0x1.55554a1548169p-5), -0.5), 1);
        }
    }

    private static boolean isModerate(double x) {
        return Math.abs(x) <= MOST_TURNED;
    }

    private static double circular(double x, long quarters) {
        Quartered q = Quartered.of(x, quarters);
        double y = q.isOdd() ? q.cosine() : q.sine();
        return (q.turns & 2) == 0 ? y : -y;
    }

    static double sin(double x) {
        return isModerate(x) ? circular(x, 0) : Elementary.sin(x);
    }

    static double cos(double x) {
        return isModerate(x) ? circular(x, 1) : Elementary.cos(x);
    }

    static double tan(double x) {
        if (!isModerate(x)) return Elementary.tan(x);
        Quartered q = Quartered.of(x, 0);
        double above = q.isOdd() ? q.cosine() : q.sine();
        double below = q.isOdd() ? -q.sine() : q.cosine();
        double inverse = 1 / (float) below;
        double quotient = above * inverse;
        return Math.fma(-Math.fma(quotient, below, -above), inverse, quotient);
    }

    static double cbrt(double x) {
        double a = Math.abs(x);
        if (!(a < Double.POSITIVE_INFINITY)) return x;
        double y = Angles.inverseCbrt(a);
        return Doubled.withSign(a * y * y, x);
    }

    static double power(double x, double y) {
        return Logarithms.powerOf(x, y, Elementary.exp(y * Elementary.log(Math.abs(x))));
    }
}
