package dev.gila.ndarray.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * Aggressive early deflation: the last window of an unreduced Hessenberg matrix in Schur form. In its basis the element
 * before the window becomes a column, the spike, and an eigenvalue whose element of the spike is negligible is one of the
 * whole matrix. The others are the shifts that come next.
 */
final class Deflation {
    private static final double EPS = 0x1p-53;
    private static final double LEAST = Double.MIN_NORMAL / EPS;

    /** The orthogonal matrix of the window, by its columns. */
    final double[][] v;

    private final Block h;
    private final int top;
    private final int size;
    private final double[][] t;
    private final double coupling;
    /** Rows of the window whose eigenvalues are not found yet. */
    private int kept;

    /** Of so many rows from {@code top} on, the last ones of the active block of h. */
    Deflation(Block h, int top, int size) {
        this.h = h;
        this.top = top;
        this.size = size;
        t = h.part(top, top, size, size).loadColumns();
        v = Rotations.identity(size);
        double[] before = new double[1];
        h.part(top, top - 1, 1, 1).load(before);
        coupling = before[0];
        RealSchur.reduce(t, v);
        kept = size;
        for (int rows; kept > 0 && isNegligible(rows = blockBefore(kept)); ) kept -= rows;
    }

    /** Eigenvalues found. */
    int count() {
        return size - kept;
    }

    /** Rows of the diagonal block that ends before a row. */
    private int blockBefore(int row) {
        return row > 1 && t[row - 2][row - 1] != 0 ? 2 : 1;
    }

    private boolean isNegligible(int rows) {
        int i = kept - 1;
        double spike = Math.abs(coupling * v[i][0]);
        double value = Math.abs(t[i][i]);
        if (rows == 2) {
            spike = Math.max(spike, Math.abs(coupling * v[i - 1][0]));
            value = Math.sqrt(Math.abs(t[i - 1][i - 1] * t[i][i] - t[i - 1][i] * t[i][i - 1]));
        }
        return spike <= Math.max(LEAST, EPS * (value == 0 ? Math.abs(coupling) : value));
    }

    /** At most so many pairs of the eigenvalues that are left, the last ones first. */
    Shifts[] shifts(int most) {
        List<Shifts> shifts = new ArrayList<>();
        double single = Double.NaN;
        for (int end = kept, rows; end > 0 && shifts.size() < most; end -= rows) {
            rows = blockBefore(end);
            int i = end - 1;
            double value = t[i][i];
            if (rows == 2) {
                shifts.add(Shifts.of(t[i - 1][i - 1], t[i][i - 1], t[i - 1][i], value));
            } else if (Double.isNaN(single)) {
                single = value;
            } else {
                shifts.add(Shifts.of(single, value));
                single = Double.NaN;
            }
        }
        if (shifts.isEmpty()) shifts.add(Shifts.of(single, single));
        return shifts.toArray(Shifts[]::new);
    }

    /** Writes the window back: what is left of it in Hessenberg form, before which the spike is one element again. */
    void store() {
        Field field = Field.REAL;
        double[] x = new double[size];
        double[] tau = new double[1];
        for (int j = 0; j < kept; j++) x[j] = coupling * v[j][0];
        double first = 0;
        for (int k = -1; k < kept - 2; k++) {
            int rows = kept - k - 1;
            if (k >= 0) System.arraycopy(t[k], k + 1, x, 0, rows);
            field.reflect(rows, x, 0, tau, 0);
            if (k < 0) {
                first = x[0];
            } else {
                t[k][k + 1] = x[0];
                for (int i = k + 2; i < kept; i++) t[k][i] = 0;
            }
            x[0] = 1;
            reflect(k + 1, rows, x, tau[0]);
        }
        if (kept == 1) first = x[0];
        h.part(top, top - 1, 1, 1).store(new double[] {first});
        h.part(top, top, size, size).storeColumns(t);
    }

    /** A similarity by the reflection of so many rows from {@code from} on. */
    private void reflect(int from, int rows, double[] x, double tau) {
        if (tau == 0) return;
        Field field = Field.REAL;
        double[] factor = new double[1];
        for (int j = from; j < size; j++) {
            field.dot(rows, x, 0, t[j], from, factor, 0);
            factor[0] *= tau;
            field.subtract(rows, factor, 0, x, 0, t[j], from);
        }
        reflectColumns(t, kept, from, rows, x, tau);
        reflectColumns(v, size, from, rows, x, tau);
    }

    private void reflectColumns(double[][] m, int length, int from, int rows, double[] x, double tau) {
        double[] sums = new double[size];
        double[] factor = new double[1];
        for (int k = 0; k < rows; k++) {
            factor[0] = -x[k];
            Field.REAL.subtract(length, factor, 0, m[from + k], 0, sums, 0);
        }
        for (int k = 0; k < rows; k++) {
            factor[0] = tau * x[k];
            Field.REAL.subtract(length, factor, 0, sums, 0, m[from + k], 0);
        }
    }
}
