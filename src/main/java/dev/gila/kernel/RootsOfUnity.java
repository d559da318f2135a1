package dev.gila.kernel;

/**
 * exp(-2 pi i k / n), parts correctly rounded but for about one in 2^40. The angle is reduced to an eighth of a turn in
 * whole numbers; its cosine and sine are the product of two numbers from tables of about sqrt(n), which are kept to
 * twice the precision and come from Taylor's series. Dekker, "A floating-point technique for extending the available
 * precision", 1971, is the arithmetic.
 */
public final class RootsOfUnity {
    /** A number as a sum: the second part is at most half a unit in the last place of the first. */
    private record Twice(double high, double low) {
        static Twice sum(double a, double b) {
            double sum = a + b;
            double other = sum - a;
            return new Twice(sum, (a - (sum - other)) + (b - other));
        }

        Twice plus(Twice b) {
            Twice sum = sum(high, b.high);
            return sum(sum.high, sum.low + low + b.low);
        }

        Twice times(Twice b) {
            double product = high * b.high;
            return sum(product, error(high, b.high, product) + (high * b.low + low * b.high));
        }

        Twice over(double divisor) {
            double quotient = high / divisor;
            double back = quotient * divisor;
            return sum(quotient, (high - back - error(quotient, divisor, back) + low) / divisor);
        }
    }

    private static final Twice PI = new Twice(Math.PI, 1.2246467991473532e-16);
    private static final double SPLITTER = 0x1p27 + 1;

    private final long n;
    private final int bits;
    private final Twice[][] coarse;
    private final Twice[][] fine;

    /** The n-th roots; n is less than 2^56. */
    public RootsOfUnity(long n) {
        if (n < 1 || n >= 1L << 56) throw new IllegalArgumentException("there are no " + n + "-th roots of unity here");
        this.n = n;
        this.bits = (64 - Long.numberOfLeadingZeros(n)) / 2;
        this.fine = new Twice[1 << bits][];
        this.coarse = new Twice[Math.toIntExact((n >>> bits) + 1)][];
        for (int i = 0; i < fine.length; i++) fine[i] = cosineAndSine(i);
        for (int i = 0; i < coarse.length; i++) coarse[i] = cosineAndSine((long) i << bits);
    }

    /** Of pi / 4 * eighths / n. */
    private Twice[] cosineAndSine(long eighths) {
        Twice angle = PI.times(new Twice(eighths, 0).over(4.0 * n));
        Twice square = angle.times(angle);
        Twice cosine = new Twice(1, 0);
        Twice sine = angle;
        Twice power = new Twice(1, 0);
        for (int i = 1; Math.abs(power.high) > 0x1p-110; i++) {
            power = power.times(square).over(-2.0 * i * (2 * i - 1));
            cosine = cosine.plus(power);
            sine = sine.plus(power.times(angle).over(2.0 * i + 1));
        }
        return new Twice[] {cosine, sine};
    }

    private static double error(double a, double b, double product) {
        double aHigh = a * SPLITTER - (a * SPLITTER - a);
        double bHigh = b * SPLITTER - (b * SPLITTER - b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }

    /** The real part of root k. */
    public double re(long k) {
        return part(8 * Math.floorMod(k, n), 0);
    }

    /** The imaginary part of root k. */
    public double im(long k) {
        return part(8 * Math.floorMod(k, n), 1);
    }

    /** Of an angle in eighths of an n-th of a turn: part 0 is its cosine, part 1 minus its sine. */
    private double part(long eighths, int part) {
        long angle = eighths;
        double sign = part == 0 ? 1 : -1;
        if (angle > 4 * n) {
            angle = 8 * n - angle;
            if (part == 1) sign = -sign;
        }
        if (angle > 2 * n) {
            angle = 4 * n - angle;
            if (part == 0) sign = -sign;
        }
        boolean swapped = angle > n;
        if (swapped) angle = 2 * n - angle;
        Twice[] a = coarse[(int) (angle >>> bits)];
        Twice[] b = fine[(int) (angle & (fine.length - 1))];
        double value = swapped == (part == 0) ? dot(a[1], b[0], a[0], b[1], 1) : dot(a[0], b[0], a[1], b[1], -1);
        return value == 0 ? 0 : sign * value;
    }

    /** a b + sign c d. */
    private static double dot(Twice a, Twice b, Twice c, Twice d, double sign) {
        double first = a.high * b.high;
        double second = c.high * d.high;
        double firstLow = error(a.high, b.high, first) + (a.high * b.low + a.low * b.high);
        double secondLow = error(c.high, d.high, second) + (c.high * d.low + c.low * d.high);
        Twice sum = Twice.sum(first, sign * second);
        return sum.high + (sum.low + (firstLow + sign * secondLow));
    }
}
