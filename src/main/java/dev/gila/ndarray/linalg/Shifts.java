package dev.gila.ndarray.linalg;

/**
 * The two shifts of a double step of the QR iteration: {@code centre} plus and minus {@code root}, or where that is negative
 * plus and minus {@code i root}. Told so, and not by their sum and product, they lose no digits where all eigenvalues are about
 * the same; nothing is squared that could underflow.
 */
record Shifts(double centre, double root) {
    /** The eigenvalues of {{a, b}, {c, d}}. */
    static Shifts of(double a, double b, double c, double d) {
        double half = (a - d) / 2;
        double scale = Math.max(Math.abs(half), Math.max(Math.abs(b), Math.abs(c)));
        if (scale == 0) return new Shifts(d, 0);
        double square = half / scale * (half / scale) + b / scale * (c / scale);
        return new Shifts(d + half, Math.copySign(scale * Math.sqrt(Math.abs(square)), square));
    }

    static Shifts of(double one, double other) {
        return of(one, 0, 0, other);
    }

    /** Such as have proved useful where a matrix's own ones lead nowhere, of size so much about a value (EISPACK's hqr). */
    static Shifts about(double value, double size) {
        return new Shifts(value + 0.75 * size, -Math.sqrt(0.4375) * size);
    }

    /** The first column of the product of the matrix from row k on, less one shift, and less the other, scaled: three numbers. */
    void start(double[][] columns, int k, double[] v) {
        double a = columns[k][k] - centre;
        double b = columns[k + 1][k];
        double c = columns[k][k + 1];
        double d = columns[k + 1][k + 1] - centre;
        double scale = Math.max(Math.abs(c), Math.max(Math.abs(a), Math.abs(root)));
        v[0] = a / scale * a + c / scale * b - root / scale * Math.abs(root);
        v[1] = c / scale * (a + d);
        v[2] = c / scale * columns[k + 1][k + 2];
        double sum = Math.abs(v[0]) + Math.abs(v[1]) + Math.abs(v[2]);
        if (sum != 0) for (int i = 0; i < 3; i++) v[i] /= sum;
    }
}
