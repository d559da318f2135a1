package dev.gila.ndarray.linalg;

import java.util.Arrays;

/**
 * Real Schur form of a Hessenberg matrix by implicit double-shift QR (Francis, 1961; Golub and Van Loan, section 7.5):
 * blocks of one or, for complex pairs, two on the diagonal.
 */
final class RealSchur {
    private static final double EPS = 0x1p-52;
    /** Of the largest number: what is less counts for nothing, even beside numbers that are as small (LAPACK's dlahqr). */
    private static final double TINY = Double.MIN_NORMAL / EPS;

    private static final int ROUNDS = 60;
    /** Rows through which the bulge is chased before columns further on are changed. */
    private static final int WINDOW = 32;

    private final int n;
    /** The columns: a loop over three of them is made of vector instructions. */
    private final double[][] h;

    private final double[][] z;
    private double norm;

    // The reflection that begins in row k: its vector behind the one, and its scalar.
    private final double[] second;
    private final double[] third;
    private final double[] taus;
    /** Stands for a column that there is not. */
    private final double[] zeros;

    private RealSchur(double[][] h, double[][] z) {
        n = h.length;
        second = new double[n];
        third = new double[n];
        taus = new double[n];
        zeros = new double[n];
        this.h = h;
        this.z = z;
        for (double[] column : h) for (double value : column) norm = Math.max(norm, Math.abs(value));
    }

    private static double[][] split(int n, double[] matrix) {
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) columns[j] = Arrays.copyOfRange(matrix, j * n, (j + 1) * n);
        return columns;
    }

    private static void join(double[][] columns, double[] matrix) {
        for (int j = 0; j < columns.length; j++)
            System.arraycopy(columns[j], 0, matrix, j * columns.length, columns.length);
    }

    /**
     * Replaces h, given column after column, by its Schur form.
     *
     * @param z n columns, to which the transformations are applied; null where eigenvalues alone are wanted, and then only
     *     the diagonal blocks of h are right
     */
    static void reduce(int n, double[] h, double[] z) {
        double[][] columns = split(n, h);
        double[][] basis = z == null ? null : split(n, z);
        reduce(columns, basis);
        join(columns, h);
        if (z != null) join(basis, z);
    }

    /** The same for matrices of which each column is an array. */
    static void reduce(double[][] h, double[][] z) {
        RealSchur work = new RealSchur(h, z);
        int high = h.length - 1;
        int round = 0;
        while (high >= 0) {
            int low = work.split(high);
            if (high - low < 2) {
                if (low < high) standardize(h, z, low);
                high = low - 1;
                round = 0;
            } else {
                if (++round > ROUNDS) throw new LinalgException("Eigenvalues did not converge");
                work.step(low, high, round);
            }
        }
    }

    private double h(int i, int j) {
        return h[j][i];
    }

    /** Where the unreduced block begins that ends at high. */
    private int split(int high) {
        for (int i = high; i > 0; i--) {
            double beside = Math.abs(h(i - 1, i - 1)) + Math.abs(h(i, i));
            if (Math.abs(h(i, i - 1)) <= Math.max(EPS * (beside == 0 ? norm : beside), TINY * norm)) {
                h[i - 1][i] = 0;
                return i;
            }
        }
        return 0;
    }

    /** One double step; the shifts are the eigenvalues of the last block of two, now and then others. */
    private void step(int low, int high, int round) {
        Shifts shifts = round % 10 == 0
                ? Shifts.about(h(high, high), Math.abs(h(high, high - 1)) + Math.abs(h(high - 1, high - 2)))
                : Shifts.of(h(high - 1, high - 1), h(high - 1, high), h(high, high - 1), h(high, high));
        double[] v = new double[3];
        shifts.start(h, low, v);
        int start = low;
        for (int k = low; k < high; k++) {
            int size = Math.min(3, high - k + 1);
            if (k > low) System.arraycopy(h[k - 1], k, v, 0, size);
            double tau = reflect(size, v);
            if (k > low) {
                h[k - 1][k] = v[0];
                for (int i = 1; i < size; i++) h[k - 1][k + i] = 0;
            }
            v[0] = 1;
            if (size == 2) v[2] = 0;
            if (size == 2 || k == start + WINDOW) {
                applyToRest(start, k, high);
                start = k;
            }
            second[k] = v[1];
            third[k] = v[2];
            taus[k] = tau;
            apply(k, size, low, Math.min(lastRight(high), size == 2 ? n : start + WINDOW + 1), high, v, tau);
        }
    }

    /** The last column that row operations reach. */
    private int lastRight(int high) {
        return z == null ? high : n - 1;
    }

    private void apply(int k, int size, int low, int lastColumn, int high, double[] v, double tau) {
        if (tau == 0) return;
        for (int j = k; j <= lastColumn; j++) applyLeft(h[j], k, size, v[1], v[2], tau);
        int firstRow = z == null ? low : 0;
        applyRight(h, firstRow, Math.min(high, k + 3) + 1, k, size, v, tau);
        if (z != null) applyRight(z, 0, n, k, size, v, tau);
    }

    /**
     * As {@link Field#reflect} of two or three numbers, without its loops and {@code hypot} where squares are safe; returns
     * the scalar.
     */
    static double reflect(int size, double[] v) {
        double rest = v[1] * v[1] + (size == 3 ? v[2] * v[2] : 0);
        double sum = v[0] * v[0] + rest;
        if (!Field.isSafe(rest) || !Field.isSafe(sum)) {
            double[] tau = new double[1];
            Field.REAL.reflect(size, v, 0, tau, 0);
            return tau[0];
        }
        double beta = -Math.copySign(Math.sqrt(sum), v[0]);
        double inverse = 1 / (v[0] - beta);
        double tau = (beta - v[0]) / beta;
        v[0] = beta;
        v[1] *= inverse;
        v[2] *= inverse;
        return tau;
    }

    /** Applies a reflection of two or three rows from the k-th on to a column. */
    static void applyLeft(double[] column, int k, int size, double v1, double v2, double tau) {
        double sum = column[k] + v1 * column[k + 1];
        if (size == 3) sum += v2 * column[k + 2];
        sum *= tau;
        column[k] -= sum;
        column[k + 1] -= v1 * sum;
        if (size == 3) column[k + 2] -= v2 * sum;
    }

    /** Applies the reflections of a window to the columns behind it, of which each is read once. */
    private void applyToRest(int start, int end, int high) {
        int last = lastRight(high);
        for (int j = start + WINDOW + 2; j <= last; j += 4) {
            applyToFour(h[j], behind(j + 1, last), behind(j + 2, last), behind(j + 3, last), start, end);
        }
    }

    private double[] behind(int j, int last) {
        return j <= last ? h[j] : zeros;
    }

    /** Four columns, so that none waits for itself. */
    private void applyToFour(double[] w, double[] x, double[] y, double[] z, int start, int end) {
        double w0 = w[start];
        double w1 = w[start + 1];
        double x0 = x[start];
        double x1 = x[start + 1];
        double y0 = y[start];
        double y1 = y[start + 1];
        double z0 = z[start];
        double z1 = z[start + 1];
        for (int k = start; k < end; k++) {
            double v1 = second[k];
            double v2 = third[k];
            double tau = taus[k];
            double sumW = tau * (w0 + v2 * w[k + 2] + v1 * w1);
            double sumX = tau * (x0 + v2 * x[k + 2] + v1 * x1);
            double sumY = tau * (y0 + v2 * y[k + 2] + v1 * y1);
            double sumZ = tau * (z0 + v2 * z[k + 2] + v1 * z1);
            w[k] = w0 - sumW;
            x[k] = x0 - sumX;
            y[k] = y0 - sumY;
            z[k] = z0 - sumZ;
            w0 = w1 - v1 * sumW;
            x0 = x1 - v1 * sumX;
            y0 = y1 - v1 * sumY;
            z0 = z1 - v1 * sumZ;
            w1 = w[k + 2] - v2 * sumW;
            x1 = x[k + 2] - v2 * sumX;
            y1 = y[k + 2] - v2 * sumY;
            z1 = z[k + 2] - v2 * sumZ;
        }
        w[end] = w0;
        w[end + 1] = w1;
        x[end] = x0;
        x[end + 1] = x1;
        y[end] = y0;
        y[end + 1] = y1;
        z[end] = z0;
        z[end + 1] = z1;
    }

    static void applyRight(double[][] m, int from, int to, int k, int size, double[] v, double tau) {
        if (size == 3) applyRight(m[k], m[k + 1], m[k + 2], from, to, v[1], v[2], tau);
        else applyRight(m[k], m[k + 1], from, to, v[1], tau);
    }

    private static void applyRight(
            double[] a, double[] b, double[] c, int from, int to, double v1, double v2, double tau) {
        if (to - from < Field.LONG) {
            for (int i = from; i < to; i++) applyOne(i, a, b, c, v1, v2, tau);
        } else {
            for (int i = from; i < to; i++) applyOne(i, a, b, c, v1, v2, tau);
        }
    }

    private static void applyOne(int i, double[] a, double[] b, double[] c, double v1, double v2, double tau) {
        double sum = tau * (a[i] + v1 * b[i] + v2 * c[i]);
        a[i] -= sum;
        b[i] -= v1 * sum;
        c[i] -= v2 * sum;
    }

    private static void applyRight(double[] a, double[] b, int from, int to, double v1, double tau) {
        for (int i = from; i < to; i++) {
            double sum = tau * (a[i] + v1 * b[i]);
            a[i] -= sum;
            b[i] -= v1 * sum;
        }
    }

    /** Makes the block of rows k and k + 1 triangular if its eigenvalues are real; z may be null. */
    static void standardize(double[][] h, double[][] z, int k) {
        double c = h[k][k + 1];
        double half = (h[k][k] - h[k + 1][k + 1]) / 2;
        double discriminant = half * half + h[k + 1][k] * c;
        if (c == 0 || discriminant < 0) return;
        // The vector (t, c) belongs to the eigenvalue h(k + 1, k + 1) + t.
        double t = half + Math.copySign(Math.sqrt(discriminant), half);
        double length = Rotations.length(t, c);
        double cosine = t / length;
        double sine = c / length;
        for (int j = k; j < h.length; j++) {
            double x = h[j][k];
            double y = h[j][k + 1];
            h[j][k] = cosine * x + sine * y;
            h[j][k + 1] = cosine * y - sine * x;
        }
        Rotations.rotate(k + 2, h[k], h[k + 1], cosine, sine);
        if (z != null) Rotations.rotate(h.length, z[k], z[k + 1], cosine, sine);
        h[k][k + 1] = 0;
    }
}
