package dev.gila.ndarray.linalg;

/** Plane rotations of vectors, each an array of its own. */
final class Rotations {
    private Rotations() {}

    /** {@code sqrt(a² + b²)} without overflow; quicker than {@link Math#hypot} where that cannot happen. */
    static double length(double a, double b) {
        double sum = a * a + b * b;
        return sum > 1e-280 && sum < 1e280 ? Math.sqrt(sum) : Math.hypot(a, b);
    }

    /** {@code (x, y) = (c x + s y, c y - s x)}. */
    static void rotate(int n, double[] x, double[] y, double c, double s) {
        if (n < Field.LONG) {
            for (int i = 0; i < n; i++) rotateOne(i, x, y, c, s);
        } else {
            for (int i = 0; i < n; i++) rotateOne(i, x, y, c, s);
        }
    }

    private static void rotateOne(int i, double[] x, double[] y, double c, double s) {
        double xi = x[i];
        double yi = y[i];
        x[i] = c * xi + s * yi;
        y[i] = c * yi - s * xi;
    }

    static void swap(double[][] columns, int i, int k) {
        double[] kept = columns[i];
        columns[i] = columns[k];
        columns[k] = kept;
    }

    static void swap(double[] numbers, int i, int k) {
        double kept = numbers[i];
        numbers[i] = numbers[k];
        numbers[k] = kept;
    }

    /** The columns of an identity matrix. */
    static double[][] identity(int n) {
        double[][] z = Field.REAL.vectors(n, n);
        for (int i = 0; i < n; i++) z[i][i] = 1;
        return z;
    }
}
