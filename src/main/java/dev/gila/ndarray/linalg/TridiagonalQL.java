package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Eigenvalues and vectors of a symmetric tridiagonal matrix by implicit QL with Wilkinson's shift (Dubrulle, Martin and Wilkinson,
 * 1968; Golub and Van Loan, section 8.3).
 */
final class TridiagonalQL {
    private static final double EPS = 0x1p-53;
    private static final int ROUNDS = 60;
    /** Beside a matrix whose numbers are scaled to about 1, less than this is nothing: squares of it are not normal numbers. */
    private static final double TINY = 0x1p-511;

    private final int n;
    private final double[] d;
    private final double[] e;
    private final double[][] z;

    private TridiagonalQL(double[] d, double[] e, double[][] z) {
        this.n = d.length;
        this.d = d;
        this.e = Arrays.copyOf(e, n);
        this.z = z;
    }

    /**
     * Replaces the diagonal by the eigenvalues, ascending.
     *
     * @param z n columns of n, to which the rotations are applied
     */
    static void solve(double[] d, double[] e, double[][] z) {
        TridiagonalQL work = new TridiagonalQL(d, e, z);
        for (int l = 0; l < d.length; l++) work.converge(l);
        work.sort();
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
        for (int i = l, k = m; i < k; i++, k--) {
            Rotations.swap(d, i, k);
            Rotations.swap(z, i, k);
        }
        for (int i = l, k = m - 1; i < k; i++, k--) Rotations.swap(e, i, k);
    }

    private boolean isSmall(int m) {
        return Math.abs(e[m]) <= EPS * Math.sqrt(Math.abs(d[m])) * Math.sqrt(Math.abs(d[m + 1]))
                || Math.abs(e[m]) < TINY;
    }

    /** One shifted sweep over the unreduced part from l to m, from below. */
    private void sweep(int l, int m) {
        double half = (d[l + 1] - d[l]) / (2 * e[l]);
        double g = d[m] - d[l] + e[l] / (half + Math.copySign(Math.hypot(half, 1), half));
        double s = 1;
        double c = 1;
        double p = 0;
        for (int i = m - 1; i >= l; i--) {
            double f = s * e[i];
            double b = c * e[i];
            double r = Rotations.length(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= p;
                e[m] = 0;
                return;
            }
            s = f / r;
            c = g / r;
            g = d[i + 1] - p;
            double t = (d[i] - g) * s + 2 * c * b;
            p = s * t;
            d[i + 1] = g + p;
            g = c * t - b;
            Rotations.rotate(n, z[i + 1], z[i], c, s);
        }
        d[l] -= p;
        e[l] = g;
        e[m] = 0;
    }

    /** By insertion: few columns. */
    private void sort() {
        for (int i = 0; i < n - 1; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                if (d[j] < d[least]) least = j;
            }
            if (least == i) continue;
            Rotations.swap(d, i, least);
            Rotations.swap(z, i, least);
        }
    }
}
