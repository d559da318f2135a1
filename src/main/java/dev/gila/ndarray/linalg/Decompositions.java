package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;

/** Decompositions of the matrices of a stack, one after another. */
final class Decompositions {
    private Decompositions() {}

    static NDArray cholesky(NDArray a, boolean upper) {
        Checks.square(a);
        Stack work = Stack.of(a);
        try {
            work.each(i -> {
                Block block = work.get(i);
                // The lower triangle of the transposed matrix is the upper one, conjugated.
                if (upper) block = block.t();
                if (upper) block.conjugate();
                Cholesky.factor(block);
                if (upper) block.conjugate();
            });
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
        return work.as(Checks.result(a));
    }

    static QR qr(NDArray a, boolean complete) {
        Checks.matrices(a);
        DType dtype = Checks.result(a);
        try (Stack work = Stack.of(a)) {
            int k = complete ? work.rows : Math.min(work.rows, work.columns);
            Stack q = Stack.empty(work.field, work.batch, work.rows, k);
            Stack r = Stack.empty(work.field, work.batch, k, work.columns);
            work.each(i -> {
                try (Householder qr = new Householder(work.get(i))) {
                    qr.reflectors().copyTo(q.get(i));
                    qr.copyR(r.get(i));
                }
            });
            return new QR(q.as(dtype), r.as(dtype));
        }
    }

    static SVD svd(NDArray a, boolean full) {
        Checks.matrices(a);
        DType dtype = Checks.result(a);
        try (Stack work = Stack.of(a)) {
            int m = work.rows;
            int n = work.columns;
            int k = Math.min(m, n);
            Stack u = Stack.empty(work.field, work.batch, m, full ? m : k);
            Stack s = Stack.empty(Field.REAL, work.batch, k, 1);
            Stack vh = Stack.empty(work.field, work.batch, full ? n : k, n);
            work.each(i -> {
                try (SvdAlgorithm svd = SvdAlgorithm.of(work.get(i), full)) {
                    u.get(i).copy(svd.u);
                    s.get(i).store(svd.values);
                    vh.get(i).copy(svd.v.t());
                    vh.get(i).conjugate();
                }
            });
            return new SVD(u.as(dtype), s.asVectors(dtype.component()), vh.as(dtype));
        }
    }

    static NDArray svdvals(NDArray a) {
        Checks.matrices(a);
        try (Stack work = Stack.of(a)) {
            Stack s = Stack.empty(Field.REAL, work.batch, Math.min(work.rows, work.columns), 1);
            work.each(i -> s.get(i).store(SvdAlgorithm.values(work.get(i))));
            return s.asVectors(Checks.result(a).component());
        }
    }

    static EigH eigh(NDArray a) {
        Checks.square(a);
        DType dtype = Checks.result(a);
        try (Stack work = Stack.of(a)) {
            int n = work.rows;
            Stack values = Stack.empty(Field.REAL, work.batch, n, 1);
            Stack vectors = Stack.empty(work.field, work.batch, n, n);
            work.each(i -> {
                mirror(work.get(i));
                try (Tridiagonal t = new Tridiagonal(work.get(i));
                        Block z = DivideEigen.solve(t.diagonal, t.off)) {
                    vectors.get(i).copy(z);
                    t.applyQ(vectors.get(i));
                    values.get(i).store(t.diagonal);
                }
            });
            return new EigH(values.asVectors(dtype.component()), vectors.as(dtype));
        }
    }

    static NDArray eigvalsh(NDArray a) {
        Checks.square(a);
        try (Stack work = Stack.of(a)) {
            Stack values = Stack.empty(Field.REAL, work.batch, work.rows, 1);
            work.each(i -> {
                mirror(work.get(i));
                try (Tridiagonal t = new Tridiagonal(work.get(i))) {
                    double scale = Merging.scale(t.diagonal, t.off);
                    for (int k = 0; k < t.diagonal.length; k++) t.diagonal[k] *= scale;
                    for (int k = 0; k < t.off.length; k++) t.off[k] *= scale;
                    TridiagonalValues.solve(t.diagonal, t.off);
                    for (int k = 0; k < t.diagonal.length; k++) t.diagonal[k] /= scale;
                    values.get(i).store(t.diagonal);
                }
            });
            return values.asVectors(Checks.result(a).component());
        }
    }

    /** Makes the upper triangle the conjugate of the lower one, and the diagonal real. */
    private static void mirror(Block a) {
        int n = a.rows;
        new Strips(n).each((first, last) -> {
            Block square = a.part(first, first, last - first, last - first);
            double[][] x = square.loadColumns();
            Field field = a.field();
            for (int j = 0; j < x.length; j++) {
                field.set(x[j], j, field.real(x[j], j));
                for (int i = j + 1; i < x.length; i++) {
                    field.copy(1, x[j], i, x[i], j);
                    field.conjugate(1, x[i], j);
                }
            }
            square.storeColumns(x);
            Block right = a.part(first, last, last - first, n - last);
            right.copy(a.part(last, first, n - last, last - first).t());
            right.conjugate();
        });
    }

    static Eig eig(NDArray a) {
        Checks.square(a);
        DType dtype = complex(a);
        try (Stack work = Stack.of(a)) {
            int n = work.rows;
            Stack values = Stack.empty(Field.COMPLEX, work.batch, n, 1);
            Stack vectors = Stack.empty(Field.COMPLEX, work.batch, n, n);
            work.each(i -> {
                NonsymmetricEigen eigen = new NonsymmetricEigen(work.get(i), true);
                values.get(i).store(eigen.values);
                try (Block columns = Block.createByColumns(eigen.isReal ? Field.REAL : Field.COMPLEX, n, n)) {
                    columns.store(eigen.vectors);
                    vectors.get(i).copy(columns);
                }
            });
            return new Eig(values.asVectors(dtype), vectors.as(dtype));
        }
    }

    static NDArray eigvals(NDArray a) {
        Checks.square(a);
        try (Stack work = Stack.of(a)) {
            Stack values = Stack.empty(Field.COMPLEX, work.batch, work.rows, 1);
            work.each(i -> {
                values.get(i).store(new NonsymmetricEigen(work.get(i), false).values);
            });
            return values.asVectors(complex(a));
        }
    }

    private static DType complex(NDArray a) {
        return Checks.result(a).promote(DType.COMPLEX64);
    }
}
