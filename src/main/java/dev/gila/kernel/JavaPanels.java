package dev.gila.kernel;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/**
 * LU, QR and Cholesky decompositions of panels, in the order in which {@code native/kernels/panels.c} does all steps: sums in LANES
 * parts, and blocks of as many rows; and triangular systems.
 */
final class JavaPanels {
    private static final int LANES = 8;
    private static final double LEAST_SQUARES = 1e-280;
    private static final double MOST_SQUARES = 1e280;
    private static final int MOST_SHIFT = 1000;
    private static final double LEAST_DIVISOR = 0x1p-1000;

    private final Operand out;
    private final int rows;
    private final int steps;
    /** Columns, filled up with zeros; what is final above the diagonal of one is kept in the same column of {@code upper}. */
    private final double[][] x;

    private final double[][] upper;

    private JavaPanels(Operand out) {
        this.out = out;
        rows = Math.toIntExact(out.length(0));
        x = new double[Math.toIntExact(out.length(1))][(rows + LANES - 1) / LANES * LANES];
        steps = Math.min(rows, x.length);
        upper = new double[x.length][steps];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < rows; i++) x[j][i] = out.real(place(out, i, j));
        }
    }

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.LU, call -> new JavaPanels(call.operand(0)).lu(call.operand(1)));
        bodies.put(Kernel.QR, call -> new JavaPanels(call.operand(0)).qr(call.operand(1)));
        bodies.put(Kernel.CHOLESKY, call -> new JavaPanels(call.operand(0)).cholesky());
        bodies.put(Kernel.SOLVE_TRIANGULAR, JavaPanels::solve);
    }

    private static long place(Operand matrix, int i, int j) {
        return matrix.offset() + i * matrix.stride(0) + j * matrix.stride(1);
    }

    private void store() {
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < rows; i++) out.put(place(out, i, j), i <= j && i < steps ? upper[j][i] : x[j][i], 0);
        }
    }

    /** Rows from the side on which the triangle has its corner, each less those that are solved for, in their order. */
    private static void solve(Call call) {
        Operand b = call.operand(0);
        Operand a = call.operand(1);
        int n = Math.toIntExact(b.length(0));
        boolean isUpper = call.param(0) != 0;
        for (int j = 0; j < b.length(1); j++) {
            for (int step = 0; step < n; step++) {
                int i = isUpper ? n - 1 - step : step;
                double sum = b.real(place(b, i, j));
                for (int k = isUpper ? i + 1 : 0; k < (isUpper ? n : i); k++) {
                    sum -= a.real(place(a, i, k)) * b.real(place(b, k, j));
                }
                b.put(place(b, i, j), call.param(1) != 0 ? sum : sum / a.real(place(a, i, i)), 0);
            }
        }
    }

    private void lu(Operand pivots) {
        for (int j = 0; j < x.length; j++) {
            double[] y = x[j];
            int done = Math.min(j, steps);
            for (int k = 0; k < done; k++) {
                upper[j][k] = y[k];
                for (int i = k + 1; i < rows; i++) y[i] -= upper[j][k] * x[k][i];
            }
            Arrays.fill(y, 0, done, 0);
            if (j >= steps) continue;
            int pivot = pivot(y, j);
            pivots.put(pivots.offset() + j * pivots.stride(0), pivot);
            for (double[] column : x) {
                double kept = column[j];
                column[j] = column[pivot];
                column[pivot] = kept;
            }
            upper[j][j] = y[j];
            y[j] = 0;
            if (upper[j][j] != 0) divide(y, upper[j][j], j + 1);
        }
        store();
    }

    private static void divide(double[] column, double divisor, int row) {
        double size = Math.abs(divisor);
        boolean isNormal = size > LEAST_DIVISOR && size < 1 / LEAST_DIVISOR;
        double factor = 1 / divisor;
        for (int i = row; i < column.length; i++) column[i] = isNormal ? column[i] * factor : column[i] / divisor;
    }

    private int pivot(double[] column, int row) {
        int found = row;
        double most = 0;
        for (int i = row; i < rows; i++) {
            if (Math.abs(column[i]) > most) {
                most = Math.abs(column[i]);
                found = i;
            }
        }
        return found;
    }

    private void qr(Operand triangle) {
        double[][] t = new double[steps][steps];
        for (int j = 0; j < steps; j++) {
            double tau = reflect(j);
            for (int i = 0; i < j; i++) {
                double sum = 0;
                for (int k = i; k < j; k++) sum += t[k][i] * dot(x[k], x[j], j);
                t[j][i] = -tau * sum;
            }
            t[j][j] = tau;
            for (int c = j + 1; c < x.length; c++) {
                double factor = tau * dot(x[c], x[j], j);
                for (int i = j / LANES * LANES; i < x[c].length; i++) x[c][i] -= factor * x[j][i];
                upper[c][j] = x[c][j];
                x[c][j] = 0;
            }
        }
        for (int j = 0; j < steps; j++) {
            for (int i = 0; i < steps; i++) triangle.put(place(triangle, i, j), t[j][i], 0);
        }
        store();
    }

    /** Leaves zeros above the diagonal of {@code upper}, which has that of L. */
    private void cholesky() {
        for (int j = 0; j < x.length; j++) {
            double[] y = x[j];
            for (int k = 0; k < j; k++) {
                for (int i = j; i < rows; i++) y[i] -= x[k][j] * x[k][i];
            }
            double root = Math.sqrt(y[j]);
            divide(y, root, j);
            upper[j][j] = root;
        }
        store();
    }

    private static double dot(double[] a, double[] b, int row) {
        double[] sums = new double[LANES];
        for (int i = row / LANES * LANES; i < a.length; i++) sums[i % LANES] += a[i] * b[i];
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int l = 0; l < half; l++) sums[l] += sums[l + half];
        }
        return sums[0];
    }

    /** Makes column j the vector of a reflection, and keeps the diagonal of R; its tau. */
    private double reflect(int j) {
        double[] v = x[j];
        double alpha = v[j];
        v[j] = 0;
        double rest = dot(v, v, j);
        double squares = alpha * alpha + rest;
        double factor = 1;
        if (!(squares > LEAST_SQUARES && squares < MOST_SQUARES)) {
            v[j] = alpha;
            factor = rescale(v, j);
            alpha = v[j];
            v[j] = 0;
            rest = dot(v, v, j);
        }
        v[j] = 1;
        upper[j][j] = alpha / factor;
        if (rest == 0) return 0;
        double beta = -Math.copySign(Math.sqrt(alpha * alpha + rest), alpha);
        divide(v, alpha - beta, j / LANES * LANES);
        v[j] = 1;
        upper[j][j] = beta / factor;
        return (beta - alpha) / beta;
    }

    /** Makes the largest magnitude from a row on one of a small exponent; what all were multiplied by. */
    private double rescale(double[] v, int row) {
        double most = 0;
        for (int i = row; i < rows; i++) most = Math.abs(v[i]) > most ? Math.abs(v[i]) : most;
        int shift = most < Double.POSITIVE_INFINITY ? -1 - Math.getExponent(most) : 0;
        double factor = Math.scalb(1.0, Math.max(-MOST_SHIFT, Math.min(MOST_SHIFT, shift)));
        for (int i = row; i < rows; i++) v[i] *= factor;
        return factor;
    }
}
