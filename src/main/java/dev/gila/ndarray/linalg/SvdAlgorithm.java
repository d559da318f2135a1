package dev.gila.ndarray.linalg;

/**
 * Singular value decomposition {@code A = U S V*}: QR first where the matrix is much longer than wide (Chan, "An improved
 * algorithm for computing the singular value decomposition", 1982), bidiagonal form, divide and conquer.
 */
final class SvdAlgorithm implements AutoCloseable {
    /** From this ratio of the sides on a QR decomposition saves time. */
    private static final double TALL = 1.6;

    /** Descending. */
    final double[] values;
    /** Left singular vectors as columns, and right ones. */
    final Block u;

    final Block v;

    private SvdAlgorithm(double[] values, Block u, Block v) {
        this.values = values;
        this.u = u;
        this.v = v;
    }

    /** Decomposes a matrix, which is overwritten; {@code full} asks for all columns of U and V. */
    static SvdAlgorithm of(Block a, boolean full) {
        if (a.rows >= a.columns) return tall(a, full);
        try (Block adjoint = a.adjoint()) {
            SvdAlgorithm swapped = tall(adjoint, full);
            return new SvdAlgorithm(swapped.values, swapped.v, swapped.u);
        }
    }

    /** The values alone; the matrix is overwritten. */
    static double[] values(Block a) {
        if (a.rows < a.columns) {
            try (Block adjoint = a.adjoint()) {
                return values(adjoint);
            }
        }
        if (a.rows > TALL * a.columns) {
            try (Householder qr = new Householder(a);
                    Block r = qr.r(a.columns)) {
                return bidiagonalValues(r);
            }
        }
        return bidiagonalValues(a);
    }

    private static double[] bidiagonalValues(Block a) {
        try (Bidiagonal b = new Bidiagonal(a)) {
            double scale = Merging.scale(b.diagonal, b.off);
            double[] d = b.diagonal.clone();
            double[] e = b.off.clone();
            for (int i = 0; i < d.length; i++) d[i] *= scale;
            for (int i = 0; i < e.length; i++) e[i] *= scale;
            BidiagonalQR.solve(d, e, null, null);
            for (int i = 0; i < d.length; i++) d[i] /= scale;
            return d;
        }
    }

    private static SvdAlgorithm tall(Block a, boolean full) {
        int m = a.rows;
        int n = a.columns;
        Block u = Block.identity(a.field(), m, full ? m : n);
        Block v = Block.create(a.field(), n, n);
        if (m <= TALL * n) return new SvdAlgorithm(reduced(a, u, v), u, v);
        try (Householder qr = new Householder(a);
                Block r = qr.r(n)) {
            double[] values = reduced(r, u.rows(0, n), v);
            qr.reflectors().apply(u);
            return new SvdAlgorithm(values, u, v);
        }
    }

    /** Writes U to the first columns of u, of which the others are multiplied by the same reflections; and V. */
    private static double[] reduced(Block a, Block u, Block v) {
        int n = a.columns;
        try (Bidiagonal b = new Bidiagonal(a);
                DivideSvd svd = new DivideSvd(b.diagonal, b.off)) {
            u.part(0, 0, n, n).copy(svd.u);
            v.copy(svd.v);
            b.applyQ(u);
            b.applyP(v);
            return svd.values;
        }
    }

    @Override
    public void close() {
        u.close();
        v.close();
    }
}
