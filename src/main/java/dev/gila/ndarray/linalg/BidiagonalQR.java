package dev.gila.ndarray.linalg;

/**
 * Singular values of an upper bidiagonal matrix by implicit QR, without shift where a singular value is tiny beside the
 * others (Demmel and Kahan, "Accurate singular values of bidiagonal matrices", LAPACK Working Note 3, 1990).
 */
final class BidiagonalQR {
    private static final double EPS = 0x1p-53;
    private static final int ROUNDS = 40;

    private final int n;
    private final double[] d;
    private final double[] e;
    private final double[][] u;
    private final double[][] v;
    private final int height;
    private double norm;

    private BidiagonalQR(double[] d, double[] e, double[][] u, double[][] v, int height) {
        this.n = d.length;
        this.d = d;
        this.e = e;
        this.u = u;
        this.v = v;
        this.height = height;
    }

    /**
     * Replaces the diagonal by the singular values, descending.
     *
     * @param e what stands above the diagonal: n - 1 numbers, or n where the matrix has a column more than rows; changed
     * @param u n columns of n, to which the rotations from the left are applied; null where vectors are not wanted
     * @param v likewise from the right; as many columns as the matrix has, the last one belonging to no singular value
     */
    static void solve(double[] d, double[] e, double[][] u, double[][] v) {
        BidiagonalQR work = new BidiagonalQR(d, e, u, v, e.length + 1);
        if (e.length == d.length && d.length > 0) work.dropColumn();
        for (int i = 0; i < d.length; i++) work.norm = Math.max(work.norm, Math.abs(d[i]));
        for (int i = 0; i < d.length - 1; i++) work.norm = Math.max(work.norm, Math.abs(e[i]));
        for (int high = d.length - 1; high > 0; high--) work.converge(high);
        work.makePositive();
        work.sort();
    }

    /** Turns the last column into zeros: the element in it is chased upwards. */
    private void dropColumn() {
        double extra = e[n - 1];
        for (int j = n - 1; j >= 0 && extra != 0; j--) {
            double r = Rotations.length(d[j], extra);
            double c = d[j] / r;
            double s = extra / r;
            d[j] = r;
            if (v != null) Rotations.rotate(height, v[j], v[n], c, s);
            if (j == 0) break;
            extra = -s * e[j - 1];
            e[j - 1] *= c;
        }
        e[n - 1] = 0;
    }

    private void converge(int high) {
        for (int round = 0; ; round++) {
            int low = high;
            while (low > 0 && !isSmall(low - 1)) low--;
            if (low < high && low > 0) e[low - 1] = 0;
            if (low == high) {
                e[high - 1] = 0;
                return;
            }
            if (round == ROUNDS * 2) throw new LinalgException("SVD did not converge");
            double shift = shift(low, high);
            if (shift == 0) sweep(low, high);
            else sweep(low, high, shift);
        }
    }

    private boolean isSmall(int i) {
        return Math.abs(e[i]) <= EPS * Math.max(Math.abs(d[i]) + Math.abs(d[i + 1]), norm / 8);
    }

    /** The smaller singular value of the last two rows, or zero where a shift would harm the small ones. */
    private double shift(int low, int high) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = low; i <= high; i++) {
            least = Math.min(least, Math.abs(d[i]));
            most = Math.max(most, Math.abs(d[i]));
        }
        if (least <= EPS * most * n) return 0;
        double f = Math.abs(d[high - 1]);
        double g = Math.abs(e[high - 1]);
        double h = Math.abs(d[high]);
        // The two singular values have sum sqrt((f + h)² + g²), difference sqrt((f - h)² + g²) and product f h.
        double shift = 2 * f * h / (Math.hypot(f + h, g) + Math.hypot(f - h, g));
        double ratio = shift / Math.abs(d[low]);
        return ratio * ratio < EPS ? 0 : shift;
    }

    private void sweep(int low, int high, double shift) {
        double f = (Math.abs(d[low]) - shift) * (Math.signum(d[low]) + shift / d[low]);
        double g = e[low];
        for (int i = low; i < high; i++) {
            double r = Rotations.length(f, g);
            double c = r == 0 ? 1 : f / r;
            double s = r == 0 ? 0 : g / r;
            if (i > low) e[i - 1] = r;
            f = c * d[i] + s * e[i];
            e[i] = c * e[i] - s * d[i];
            g = s * d[i + 1];
            d[i + 1] *= c;
            rotateRight(i, c, s);
            r = Rotations.length(f, g);
            c = r == 0 ? 1 : f / r;
            s = r == 0 ? 0 : g / r;
            d[i] = r;
            f = c * e[i] + s * d[i + 1];
            d[i + 1] = c * d[i + 1] - s * e[i];
            if (i < high - 1) {
                g = s * e[i + 1];
                e[i + 1] *= c;
            }
            rotateLeft(i, c, s);
        }
        e[high - 1] = f;
    }

    /** Without shift: no subtraction, so that small values keep their digits. */
    private void sweep(int low, int high) {
        double c = 1;
        double oldC = 1;
        double oldS = 0;
        for (int i = low; i < high; i++) {
            double f = d[i] * c;
            double r = Rotations.length(f, e[i]);
            c = r == 0 ? 1 : f / r;
            double s = r == 0 ? 0 : e[i] / r;
            if (i > low) e[i - 1] = oldS * r;
            rotateRight(i, c, s);
            double first = oldC * r;
            double second = d[i + 1] * s;
            double length = Rotations.length(first, second);
            oldC = length == 0 ? 1 : first / length;
            oldS = length == 0 ? 0 : second / length;
            d[i] = length;
            rotateLeft(i, oldC, oldS);
        }
        double h = d[high] * c;
        d[high] = h * oldC;
        e[high - 1] = h * oldS;
    }

    private void rotateRight(int i, double c, double s) {
        if (v != null) Rotations.rotate(height, v[i], v[i + 1], c, s);
    }

    private void rotateLeft(int i, double c, double s) {
        if (u != null) Rotations.rotate(n, u[i], u[i + 1], c, s);
    }

    private void makePositive() {
        for (int i = 0; i < n; i++) {
            if (Double.compare(d[i], 0.0) >= 0) continue;
            d[i] = -d[i];
            for (int k = 0; v != null && k < height; k++) v[i][k] = -v[i][k];
        }
    }

    private void sort() {
        for (int i = 0; i < n - 1; i++) {
            int most = i;
            for (int j = i + 1; j < n; j++) {
                if (d[j] > d[most]) most = j;
            }
            if (most == i) continue;
            double kept = d[i];
            d[i] = d[most];
            d[most] = kept;
            if (u != null) Rotations.swap(u, i, most);
            if (v != null) Rotations.swap(v, i, most);
        }
    }
}
