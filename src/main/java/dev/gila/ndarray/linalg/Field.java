package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;

/**
 * Vectors of real or of complex numbers in double arrays, where a complex number is two neighbours, real part first.
 * Offsets count numbers, not doubles. A scalar is a number in an array as well, so that an algorithm is written once
 * for both fields.
 */
abstract sealed class Field permits RealField, ComplexField {
    static final Field REAL = new RealField();
    static final Field COMPLEX = new ComplexField();

    /** Below and above these, sums of squares lose digits or overflow. */
    private static final double SMALL = 1e-140;

    private static final double LARGE = 1e140;

    /** Below this, numbers are made larger before they are divided. */
    static final double TINY = 0x1p-960;

    private static final double UP = 0x1p400;

    /**
     * From this length on vectors have a loop of their own: HotSpot unrolls a loop, and makes vector instructions of it,
     * only if it was long on the average of all calls.
     */
    static final int LONG = 16;

    /** The field of arrays of an element type. */
    static Field of(DType dtype) {
        return dtype.isComplex() ? COMPLEX : REAL;
    }

    /** Doubles of one number. */
    abstract int width();

    /** The element type outside the heap. */
    abstract DType dtype();

    /** {@code y -= a[at] x}; in vectors, so several times as fast, where {@code xo == yo}. */
    abstract void subtract(int n, double[] a, int at, double[] x, int xo, double[] y, int yo);

    /**
     * {@code y -= sum of a[at + k] x[first + k]} for so many k, each vector from element {@code from} on: one pass over y for
     * several of them.
     */
    void subtract(int n, double[] a, int at, double[][] x, int first, int count, int from, double[] y) {
        for (int k = 0; k < count; k++) subtract(n, a, at + k, x[first + k], from, y, from);
    }

    /** Solves for the elements of y from one until before another with the triangle below the diagonal of x, and ones on it. */
    void solveUnit(int from, int to, double[][] x, double[] y) {
        for (int i = from; i < to; i++) subtract(to - i - 1, y, i, x[i], i + 1, y, i + 1);
    }

    /** {@code x *= a[at]}. */
    abstract void scale(int n, double[] a, int at, double[] x, int xo);

    /** {@code x /= a[at]}. */
    abstract void divide(int n, double[] a, int at, double[] x, int xo);

    /** {@code to[at] = sum of conj(x) y}. */
    abstract void dot(int n, double[] x, int xo, double[] y, int yo, double[] to, int at);

    /** {@code x = conj(x)}. */
    abstract void conjugate(int n, double[] x, int xo);

    /** {@code conj(x)}: x itself where numbers are real. */
    final double[] conjugated(int n, double[] x) {
        if (width() == 1) return x;
        double[] made = x.clone();
        conjugate(n, made, 0);
        return made;
    }

    /** |re| + |im| of one number: cheap, and good enough to choose a pivot. */
    abstract double size(double[] x, int at);

    /**
     * Makes the reflection {@code H = 1 - tau v v*} with {@code H* x = beta e1}, where beta is real and v[0] = 1 (LAPACK's
     * larfg): x becomes beta followed by the rest of v.
     */
    abstract void reflect(int n, double[] x, int xo, double[] tau, int at);

    /** The same for a vector so short that quotients of its elements would lose digits. */
    final void reflectTiny(int n, double[] x, int xo, double[] tau, int at) {
        for (int i = xo * width(); i < (xo + n) * width(); i++) x[i] *= UP;
        reflect(n, x, xo, tau, at);
        x[xo * width()] /= UP;
    }

    /** A vector of n zeros. */
    final double[] vector(int n) {
        return new double[Math.multiplyExact(n, width())];
    }

    /** So many vectors of n zeros. Made one by one, which HotSpot compiles; an array of arrays it makes by a slow call. */
    final double[][] vectors(int count, int n) {
        double[][] made = new double[count][];
        for (int i = 0; i < count; i++) made[i] = vector(n);
        return made;
    }

    final void set(double[] x, int at, double re) {
        x[at * width()] = re;
        if (width() == 2) x[2 * at + 1] = 0;
    }

    final double real(double[] x, int at) {
        return x[at * width()];
    }

    final void copy(int n, double[] x, int xo, double[] y, int yo) {
        System.arraycopy(x, xo * width(), y, yo * width(), n * width());
    }

    final void swap(double[] x, int i, int k) {
        for (int c = 0; c < width(); c++) {
            double kept = x[i * width() + c];
            x[i * width() + c] = x[k * width() + c];
            x[k * width() + c] = kept;
        }
    }

    /** Euclidean length, without overflow on the way. */
    final double norm(int n, double[] x, int xo) {
        int from = xo * width();
        int to = from + n * width();
        double sum = squares(x, from, to);
        if (isSafe(sum) || sum == 0 && isZero(x, from, to)) return Math.sqrt(sum);
        double most = 0;
        for (int i = from; i < to; i++) most = Math.max(most, Math.abs(x[i]));
        if (!(most < Double.POSITIVE_INFINITY)) return most;
        int exponent = Math.getExponent(most);
        int half = exponent / 2;
        double first = Math.scalb(1.0, -half);
        double second = Math.scalb(1.0, half - exponent);
        double scaled = 0;
        for (int i = from; i < to; i++) {
            double term = x[i] * first * second;
            scaled += term * term;
        }
        return Math.sqrt(scaled) / second / first;
    }

    /** Whether squares that add up to this cannot have overflowed, nor those that underflowed have been worth much. */
    static boolean isSafe(double sum) {
        return sum > SMALL * SMALL && sum < LARGE * LARGE;
    }

    private static boolean isZero(double[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (x[i] != 0) return false;
        }
        return true;
    }

    private static double squares(double[] x, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += x[i] * x[i];
            s1 += x[i + 1] * x[i + 1];
            s2 += x[i + 2] * x[i + 2];
            s3 += x[i + 3] * x[i + 3];
        }
        for (; i < to; i++) s0 += x[i] * x[i];
        return s0 + s1 + (s2 + s3);
    }
}
