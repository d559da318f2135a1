package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Eigenvalues alone of a symmetric tridiagonal matrix, by the QL iteration of squares that needs no roots (Pal, Walker and
 * Kahan; Parlett, "The Symmetric Eigenvalue Problem", 1980, section 8.15), with Wilkinson's shift. Numbers are scaled: no
 * square of theirs overflows, and one that underflows counts for nothing.
 */
final class TridiagonalValues {
    private static final double EPS = 0x1p-53;
    private static final int ROUNDS = 60;

    private final int n;
    private final double[] d;
    /** Squares of what stands beside the diagonal. */
    private final double[] squares;

    private TridiagonalValues(double[] d, double[] e) {
        this.n = d.length;
        this.d = d;
        squares = new double[n];
        for (int i = 0; i < n - 1; i++) squares[i] = e[i] * e[i];
    }

    /** Replaces the diagonal by the eigenvalues, ascending. */
    static void solve(double[] d, double[] e) {
        TridiagonalValues work = new TridiagonalValues(d, e);
        for (int l = 0; l < d.length; l++) work.converge(l);
        Arrays.sort(d);
    }

    private void converge(int l) {
        for (int round = 0; ; round++) {
            int m = l;
            while (m < n - 1 && !isSmall(m)) m++;
            if (m == l) return;
            if (round == 0 && Math.abs(d[m]) < Math.abs(d[l])) reverse(l, m);
            if (round == ROUNDS) throw new LinalgException("Eigenvalues did not converge");
            sweep(l, m);
        }
    }

    /** The iteration finds small eigenvalues first, which are to be where it begins. */
    private void reverse(int l, int m) {
        for (int i = l, k = m; i < k; i++, k--) Rotations.swap(d, i, k);
        for (int i = l, k = m - 1; i < k; i++, k--) Rotations.swap(squares, i, k);
    }

    private boolean isSmall(int m) {
        return squares[m] <= EPS * EPS * Math.abs(d[m] * d[m + 1]) || squares[m] < Double.MIN_NORMAL;
    }

    /** One shifted sweep over the unreduced part from l to m, from below. */
    private void sweep(int l, int m) {
        double beside = Math.sqrt(squares[l]);
        double half = (d[l + 1] - d[l]) / (2 * beside);
        double shift = d[l] - beside / (half + Math.copySign(Math.hypot(half, 1), half));
        double cosine = 1; // squares of it and of the sine
        double sine = 0;
        double g = d[m] - shift;
        double p = g * g;
        for (int i = m - 1; i >= l; i--) {
            double square = squares[i];
            double r = p + square;
            if (i < m - 1) squares[i + 1] = sine * r;
            double before = cosine;
            double inverse = r / p; // beside the quotients, not behind them
            cosine = p / r;
            sine = square / r;
            double old = g;
            g = cosine * (d[i] - shift) - sine * old;
            d[i + 1] = old + (d[i] - g);
            p = cosine >= Double.MIN_NORMAL ? g * g * inverse : before * square;
        }
        squares[l] = sine * p;
        d[l] = shift + g;
    }
}
