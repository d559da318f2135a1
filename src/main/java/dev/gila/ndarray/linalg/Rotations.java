package dev.gila.ndarray.linalg;

/** Plane rotations of vectors in double arrays. */
final class Rotations {
    private Rotations() {}

    /** {@code sqrt(a² + b²)} without overflow; quicker than {@link Math#hypot} where that cannot happen. */
    static double length(double a, double b) {
        double sum = a * a + b * b;
        return sum > 1e-280 && sum < 1e280 ? Math.sqrt(sum) : Math.hypot(a, b);
    }

    /** {@code (x, y) = (c x + s y, c y - s x)}. */
    static void rotate(int n, double[] x, int xo, double[] y, int yo, double c, double s) {
        for (int i = 0; i < n; i++) {
            double xi = x[xo + i];
            double yi = y[yo + i];
            x[xo + i] = c * xi + s * yi;
            y[yo + i] = c * yi - s * xi;
        }
    }

    static void swap(int n, double[] x, int i, int k) {
        for (int c = 0; c < n; c++) {
            double kept = x[i + c];
            x[i + c] = x[k + c];
            x[k + c] = kept;
        }
    }

    /** The columns of an identity matrix. */
    static double[] identity(int n) {
        double[] z = new double[n * n];
        for (int i = 0; i < n; i++) z[i + i * n] = 1;
        return z;
    }
}
