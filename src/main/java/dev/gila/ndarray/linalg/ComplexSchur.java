package dev.gila.ndarray.linalg;

/** Schur form of a complex Hessenberg matrix by single-shift QR with rotations (Golub and Van Loan, section 7.5). */
final class ComplexSchur {
    private static final double EPS = 0x1p-52;
    private static final int ROUNDS = 60;

    private final int n;
    private final double[] h;
    private final double[] z;
    private final double norm;

    // The rotation ((c, s), (-conj(s), c)), c real.
    private double c;
    private double sr;
    private double si;

    ComplexSchur(int n, double[] h, double[] z) {
        this.n = n;
        this.h = h;
        this.z = z;
        double most = 0;
        for (double value : h) most = Math.max(most, Math.abs(value));
        norm = most;
    }

    /** Replaces h, given column after column, by its Schur form, and z by z times the transformation; z may be null. */
    static void reduce(int n, double[] h, double[] z) {
        ComplexSchur work = new ComplexSchur(n, h, z);
        int high = n - 1;
        int round = 0;
        while (high > 0) {
            int low = work.split(high);
            if (low == high) {
                high--;
                round = 0;
            } else {
                if (++round > ROUNDS) throw new LinalgException("Eigenvalues did not converge");
                work.step(low, high, round);
            }
        }
    }

    private int at(int i, int j) {
        return 2 * (i + j * n);
    }

    private double size(int i, int j) {
        return Math.abs(h[at(i, j)]) + Math.abs(h[at(i, j) + 1]);
    }

    private int split(int high) {
        for (int i = high; i > 0; i--) {
            double beside = size(i - 1, i - 1) + size(i, i);
            if (size(i, i - 1) <= EPS * (beside == 0 ? norm : beside)) {
                h[at(i, i - 1)] = 0;
                h[at(i, i - 1) + 1] = 0;
                return i;
            }
        }
        return 0;
    }

    private void step(int low, int high, int round) {
        double[] shift = round % 10 == 0
                ? new double[] {size(high, high - 1) + h[at(high, high)], h[at(high, high) + 1]}
                : shift(high);
        double xr = h[at(low, low)] - shift[0];
        double xi = h[at(low, low) + 1] - shift[1];
        double yr = h[at(low + 1, low)];
        double yi = h[at(low + 1, low) + 1];
        for (int k = low; k < high; k++) {
            if (k > low) {
                xr = h[at(k, k - 1)];
                xi = h[at(k, k - 1) + 1];
                yr = h[at(k + 1, k - 1)];
                yi = h[at(k + 1, k - 1) + 1];
            }
            rotation(xr, xi, yr, yi);
            rotateRows(k, Math.max(low, k - 1), z == null ? high : n - 1);
            rotateColumns(h, k, z == null ? low : 0, Math.min(high, k + 2) + 1);
            if (z != null) rotateColumns(z, k, 0, n);
            if (k > low) {
                h[at(k + 1, k - 1)] = 0;
                h[at(k + 1, k - 1) + 1] = 0;
            }
        }
    }

    /** The eigenvalue of the last block of two that lies nearer to its last element (Wilkinson's shift). */
    private double[] shift(int high) {
        int a = at(high - 1, high - 1);
        int d = at(high, high);
        int b = at(high - 1, high);
        int e = at(high, high - 1);
        double halfR = (h[a] - h[d]) / 2;
        double halfI = (h[a + 1] - h[d + 1]) / 2;
        double productR = h[b] * h[e] - h[b + 1] * h[e + 1];
        double productI = h[b] * h[e + 1] + h[b + 1] * h[e];
        double[] root = {halfR * halfR - halfI * halfI + productR, 2 * halfR * halfI + productI};
        squareRoot(root);
        if (halfR * root[0] + halfI * root[1] < 0) {
            root[0] = -root[0];
            root[1] = -root[1];
        }
        double[] result = {productR, productI};
        double[] divisor = {halfR + root[0], halfI + root[1]};
        if (divisor[0] == 0 && divisor[1] == 0) return new double[] {h[d], h[d + 1]};
        Field.COMPLEX.divide(1, divisor, 0, result, 0);
        result[0] = h[d] - result[0];
        result[1] = h[d + 1] - result[1];
        return result;
    }

    private static void squareRoot(double[] x) {
        double length = Math.hypot(x[0], x[1]);
        double large = Math.sqrt((length + Math.abs(x[0])) / 2);
        double small = large == 0 ? 0 : x[1] / (2 * large);
        boolean right = x[0] >= 0;
        double im = right ? small : Math.copySign(large, x[1]);
        x[0] = right ? large : Math.abs(small);
        x[1] = im;
    }

    /** Sets the rotation that takes (x, y) to (r, 0). */
    private void rotation(double xr, double xi, double yr, double yi) {
        double x = Math.hypot(xr, xi);
        double y = Math.hypot(yr, yi);
        if (y == 0) {
            c = 1;
            sr = 0;
            si = 0;
            return;
        }
        double length = Math.hypot(x, y);
        c = x / length;
        // s = (x / |x|) conj(y) / length
        double ur = x == 0 ? 1 : xr / x;
        double ui = x == 0 ? 0 : xi / x;
        sr = (ur * yr + ui * yi) / length;
        si = (ui * yr - ur * yi) / length;
    }

    private void rotateRows(int k, int from, int to) {
        for (int j = from; j <= to; j++) {
            int p = at(k, j);
            double xr = h[p];
            double xi = h[p + 1];
            double yr = h[p + 2];
            double yi = h[p + 3];
            h[p] = c * xr + sr * yr - si * yi;
            h[p + 1] = c * xi + sr * yi + si * yr;
            h[p + 2] = c * yr - sr * xr - si * xi;
            h[p + 3] = c * yi - sr * xi + si * xr;
        }
    }

    /** From the right by the adjoint. */
    private void rotateColumns(double[] m, int k, int from, int to) {
        int p = at(from, k);
        int q = at(from, k + 1);
        for (int i = from; i < to; i++, p += 2, q += 2) {
            double xr = m[p];
            double xi = m[p + 1];
            double yr = m[q];
            double yi = m[q + 1];
            m[p] = c * xr + sr * yr + si * yi;
            m[p + 1] = c * xi + sr * yi - si * yr;
            m[q] = c * yr - sr * xr + si * xi;
            m[q + 1] = c * yi - sr * xi - si * xr;
        }
    }
}
