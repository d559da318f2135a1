package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;

/** Doubles. */
final class RealField extends Field {
    @Override
    int width() {
        return 1;
    }

    @Override
    DType dtype() {
        return DType.FLOAT64;
    }

    @Override
    void subtract(int n, double[] a, int at, double[] x, int xo, double[] y, int yo) {
        double factor = a[at];
        if (factor == 0) return;
        if (xo == yo && n >= Field.LONG) {
            for (int i = xo; i < xo + n; i++) y[i] -= factor * x[i];
        } else {
            for (int i = 0; i < n; i++) y[yo + i] -= factor * x[xo + i];
        }
    }

    @Override
    void subtract(int n, double[] a, int at, double[][] x, int first, int count, int from, double[] y) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            double f0 = a[at + k];
            double f1 = a[at + k + 1];
            double f2 = a[at + k + 2];
            double f3 = a[at + k + 3];
            double[] x0 = x[first + k];
            double[] x1 = x[first + k + 1];
            double[] x2 = x[first + k + 2];
            double[] x3 = x[first + k + 3];
            for (int i = from; i < from + n; i++) {
                y[i] = y[i] - f0 * x0[i] - f1 * x1[i] - f2 * x2[i] - f3 * x3[i];
            }
        }
        super.subtract(n, a, at + k, x, first + k, count - k, from, y);
    }

    /** Four are solved for without loops, which would take longer than the work. */
    @Override
    void solveUnit(int from, int to, double[][] x, double[] y) {
        if (to - from != 4) {
            super.solveUnit(from, to, x, y);
            return;
        }
        double[] x0 = x[from];
        double[] x1 = x[from + 1];
        double y0 = y[from];
        double y1 = y[from + 1] - y0 * x0[from + 1];
        double y2 = y[from + 2] - y0 * x0[from + 2] - y1 * x1[from + 2];
        y[from + 1] = y1;
        y[from + 2] = y2;
        y[from + 3] = y[from + 3] - y0 * x0[from + 3] - y1 * x1[from + 3] - y2 * x[from + 2][from + 3];
    }

    @Override
    void scale(int n, double[] a, int at, double[] x, int xo) {
        double factor = a[at];
        for (int i = xo; i < xo + n; i++) x[i] *= factor;
    }

    @Override
    void divide(int n, double[] a, int at, double[] x, int xo) {
        double divisor = a[at];
        for (int i = xo; i < xo + n; i++) x[i] /= divisor;
    }

    @Override
    void dot(int n, double[] x, int xo, double[] y, int yo, double[] to, int at) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += x[xo + i] * y[yo + i];
            s1 += x[xo + i + 1] * y[yo + i + 1];
            s2 += x[xo + i + 2] * y[yo + i + 2];
            s3 += x[xo + i + 3] * y[yo + i + 3];
        }
        for (; i < n; i++) s0 += x[xo + i] * y[yo + i];
        to[at] = s0 + s1 + (s2 + s3);
    }

    @Override
    void conjugate(int n, double[] x, int xo) {}

    @Override
    double size(double[] x, int at) {
        return Math.abs(x[at]);
    }

    @Override
    void reflect(int n, double[] x, int xo, double[] tau, int at) {
        tau[at] = 0;
        if (n < 2) return;
        double rest = norm(n - 1, x, xo + 1);
        if (rest == 0) return;
        double alpha = x[xo];
        double beta = -Math.copySign(Math.hypot(alpha, rest), alpha);
        if (Math.abs(beta) < TINY) {
            reflectTiny(n, x, xo, tau, at);
            return;
        }
        tau[at] = (beta - alpha) / beta;
        double divisor = alpha - beta;
        for (int i = xo + 1; i < xo + n; i++) x[i] /= divisor;
        x[xo] = beta;
    }
}
