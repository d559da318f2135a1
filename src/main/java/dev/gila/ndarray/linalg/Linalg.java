package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;
import java.util.stream.IntStream;

/**
 * Linear algebra: the Array API standard's extension {@code linalg}, and from NumPy what it lacks.
 *
 * <p>Functions of matrices take stacks of them: the matrices stand on the last two axes, and the axes before broadcast
 * where there are two stacks. Integers and truth values count as float64; float32 and complex64 are computed in float64 and
 * complex128 and rounded once. Nothing that is given is changed, and results are arrays of their own unless said
 * otherwise. n is the side of a matrix; costs are in floating-point operations of the real case, of which a complex one
 * takes four times as many, and lie nearly wholly in matrix products unless said otherwise.
 *
 * <p>The algorithms are those of Golub and Van Loan, "Matrix Computations" (4th edition, 2013), and of LAPACK where one is
 * named; all are normwise backward stable. What has no answer is a {@link LinalgException}.
 *
 * <pre>{@code
 * NDArray a = NDArray.of(4.0, 1.0, 1.0, 3.0).reshape(2, 2);
 * NDArray x = Linalg.solve(a, NDArray.of(1.0, 2.0));
 * System.out.println(x); // [0.09090909 0.63636364]
 * }</pre>
 */
public final class Linalg {
    private Linalg() {}

    // Systems of equations

    /**
     * The x with {@code a x = b}, by LU decomposition with partial pivoting: 2/3 n³ + 2 n² operations for each column of b.
     *
     * @param a square matrices (..., n, n)
     * @param b one vector (n), or matrices (..., n, k)
     * @return shape (..., n) for a vector, else (..., n, k)
     * @throws LinalgException if a matrix is singular or not square, or the shapes do not fit
     */
    public static NDArray solve(NDArray a, NDArray b) {
        return Solving.solve(a, b);
    }

    /**
     * Inverses of square matrices; 8/3 n³ operations. To solve equations {@link #solve} is quicker and more accurate.
     *
     * @throws LinalgException if a matrix is singular or not square
     */
    public static NDArray inv(NDArray a) {
        return Solving.inv(a);
    }

    /**
     * The x with {@code tensordot(a, x, x.rank()) = b}: {@link #solve} of equations whose unknowns have several axes.
     *
     * @param a the axes of b, then those of x: as many elements on the one as on the other
     * @throws LinalgException if a is singular, or the shapes do not fit
     */
    public static NDArray tensorsolve(NDArray a, NDArray b) {
        return Solving.tensorsolve(a, b);
    }

    /**
     * The inverse of {@code x -> tensordot(a, x, x.rank())}, whose values have the first axes of a.
     *
     * @param axes how many of its axes these are
     * @return the other axes of a, then these
     * @throws LinalgException if a is singular, or has not as many elements on the ones as on the others
     */
    public static NDArray tensorinv(NDArray a, int axes) {
        return Solving.tensorinv(a, axes);
    }

    /** Least squares with the tolerance that {@link #lstsq(NDArray, NDArray, double)} names. */
    public static LeastSquares lstsq(NDArray a, NDArray b) {
        return Solving.lstsq(a, b, Double.NaN);
    }

    /**
     * The shortest x that makes {@code |b - a x|} least, by singular values, so that a may lack full rank.
     *
     * @param a one matrix (m, n)
     * @param b a vector (m), or right-hand sides (m, k)
     * @param tolerance singular values below this part of the largest count as zero; without it the distance of 1 from the
     *     next number times max(m, n)
     * @throws LinalgException if shapes do not fit, or the iteration does not converge
     */
    public static LeastSquares lstsq(NDArray a, NDArray b, double tolerance) {
        return Solving.lstsq(a, b, tolerance);
    }

    /** Pseudoinverses with the tolerance that {@link #pinv(NDArray, double)} names. */
    public static NDArray pinv(NDArray a) {
        return Solving.pinv(a, Double.NaN);
    }

    /**
     * Moore-Penrose inverses (..., n, m) of matrices (..., m, n), by singular values.
     *
     * @param tolerance singular values below this part of the largest count as zero; without it the distance of 1 from the
     *     next number times max(m, n)
     */
    public static NDArray pinv(NDArray a, double tolerance) {
        return Solving.pinv(a, tolerance);
    }

    /**
     * Determinants of square matrices, by LU decomposition; 2/3 n³ operations. The product is kept from overflowing on the
     * way. One for a matrix of side 0.
     */
    public static NDArray det(NDArray a) {
        return Solving.det(a);
    }

    /** Signs and logarithms of determinants, where the determinants themselves would overflow. */
    public static SlogDet slogdet(NDArray a) {
        return Solving.slogdet(a);
    }

    /**
     * Powers of square matrices, by repeated squaring; of the inverse if {@code n} is negative. Integers stay integers if n is
     * not negative, and wrap round.
     */
    public static NDArray matrixPower(NDArray a, long n) {
        return Solving.matrixPower(a, n);
    }

    // Decompositions

    /** Lower triangles l with {@code a = l l*}: {@link #cholesky(NDArray, boolean)}. */
    public static NDArray cholesky(NDArray a) {
        return Decompositions.cholesky(a, false);
    }

    /**
     * Cholesky decompositions of symmetric or Hermitian positive definite matrices; 1/3 n³ operations.
     *
     * @param upper false for the lower triangle l with {@code a = l l*}, of which only a's lower triangle is read; true for
     *     the upper triangle u with {@code a = u* u}, likewise
     * @throws LinalgException if a matrix is not positive definite or not square
     */
    public static NDArray cholesky(NDArray a, boolean upper) {
        return Decompositions.cholesky(a, upper);
    }

    /** Reduced QR decompositions: {@link #qr(NDArray, boolean)}. */
    public static QR qr(NDArray a) {
        return Decompositions.qr(a, false);
    }

    /**
     * QR decompositions of matrices (..., m, n) by Householder's reflections; 4 n² (m - n / 3) operations for m ≥ n. The signs
     * are LAPACK's.
     *
     * @param complete whether q is to have all m columns, and r as many rows, instead of min(m, n)
     */
    public static QR qr(NDArray a, boolean complete) {
        return Decompositions.qr(a, complete);
    }

    /** Singular value decompositions with square u and vh, as the standard has it by default. */
    public static SVD svd(NDArray a) {
        return Decompositions.svd(a, true);
    }

    /**
     * Singular value decompositions of matrices (..., m, n), by bidiagonal form and divide and conquer (as LAPACK's gesdd);
     * at most about 4 m n² + 8 n³ operations for m ≥ n, of which a quarter is bound by memory.
     *
     * @param full whether u and vh are to be square, or to have min(m, n) columns and rows
     * @throws LinalgException if the iteration does not converge, as with NaN
     */
    public static SVD svd(NDArray a, boolean full) {
        return Decompositions.svd(a, full);
    }

    /** Singular values, descending, (..., min(m, n)); 8/3 n³ operations, of which half are bound by memory. */
    public static NDArray svdvals(NDArray a) {
        return Decompositions.svdvals(a);
    }

    /**
     * Eigenvalues and orthonormal eigenvectors of symmetric or Hermitian matrices, of which only the lower triangles are read,
     * by tridiagonal form and divide and conquer (as LAPACK's syevd); at most about 5 n³ operations.
     *
     * @throws LinalgException if the iteration does not converge, as with NaN, or a matrix is not square
     */
    public static EigH eigh(NDArray a) {
        return Decompositions.eigh(a);
    }

    /** Eigenvalues of symmetric or Hermitian matrices, ascending; 4/3 n³ operations, of which half are bound by memory. */
    public static NDArray eigvalsh(NDArray a) {
        return Decompositions.eigvalsh(a);
    }

    /**
     * Eigenvalues and right eigenvectors of square matrices, always complex, by Hessenberg form and implicit QR (as LAPACK's
     * geev); about 25 n³ operations, more than half of them plain Java. Complex eigenvalues of real matrices come in
     * conjugate pairs, the one with positive imaginary part first.
     *
     * @throws LinalgException if the iteration does not converge, as with NaN, or a matrix is not square
     */
    public static Eig eig(NDArray a) {
        return Decompositions.eig(a);
    }

    /** Eigenvalues of square matrices, always complex; about 10 n³ operations. */
    public static NDArray eigvals(NDArray a) {
        return Decompositions.eigvals(a);
    }

    // Norms and what is judged by singular values

    /** Euclidean length of all elements. */
    public static double norm(NDArray a) {
        try (NDArray norm = Norms.vectorNorm(a, 2, false, new int[0])) {
            return norm.get();
        }
    }

    /** Euclidean lengths along axes (none named: along all), which go away. */
    public static NDArray vectorNorm(NDArray a, int... axes) {
        return Norms.vectorNorm(a, 2, false, axes);
    }

    /**
     * Norms of vectors: {@code (sum of |x|^order)^(1 / order)}; the number of elements other than zero for 0; the largest and
     * the smallest magnitude for plus and minus infinity.
     *
     * @param keepDims whether the axes stay in the result with length one
     * @param axes those that vectors extend over; none named for all
     * @return float32 for float32 and complex64, else float64
     * @throws LinalgException if vectors have no elements and the norm of none is not defined
     */
    public static NDArray vectorNorm(NDArray a, double order, boolean keepDims, int... axes) {
        return Norms.vectorNorm(a, order, keepDims, axes);
    }

    /** Frobenius norms. */
    public static NDArray matrixNorm(NDArray a) {
        return Norms.matrixNorm(a, MatrixNorm.FROBENIUS, false);
    }

    /** Norms of matrices. */
    public static NDArray matrixNorm(NDArray a, MatrixNorm order) {
        return Norms.matrixNorm(a, order, false);
    }

    /** Norms of matrices; {@code keepDims} leaves two axes of length one. */
    public static NDArray matrixNorm(NDArray a, MatrixNorm order, boolean keepDims) {
        return Norms.matrixNorm(a, order, keepDims);
    }

    /** Condition numbers: the largest singular value over the smallest. */
    public static NDArray cond(NDArray a) {
        return Norms.cond(a, MatrixNorm.TWO);
    }

    /** Condition numbers in a norm: that of the matrix times that of its inverse; infinity where there is none. */
    public static NDArray cond(NDArray a, MatrixNorm order) {
        return Norms.cond(a, order);
    }

    /** Ranks with the tolerance that {@link #matrixRank(NDArray, double)} names. */
    public static NDArray matrixRank(NDArray a) {
        return Norms.matrixRank(a, Double.NaN);
    }

    /**
     * Ranks, int64: the number of singular values above this part of the largest; without it the distance of 1 from the next
     * number times max(m, n).
     */
    public static NDArray matrixRank(NDArray a, double tolerance) {
        return Norms.matrixRank(a, tolerance);
    }

    // Products

    /** Matrix products: {@link NDArray#matmul}. */
    public static NDArray matmul(NDArray a, NDArray b) {
        return a.matmul(b);
    }

    /** A product of several matrices, in the order that takes fewest operations. The first and the last may be vectors. */
    public static NDArray multiDot(NDArray... arrays) {
        return Contractions.multiDot(arrays);
    }

    /**
     * Sums of products along an axis, the first array conjugated; the other axes broadcast.
     *
     * @throws LinalgException if the axis has different lengths
     */
    public static NDArray vecdot(NDArray a, NDArray b, int axis) {
        return Contractions.vecdot(a, b, axis);
    }

    /** Sums of products along the last axis. */
    public static NDArray vecdot(NDArray a, NDArray b) {
        return Contractions.vecdot(a, b, -1);
    }

    /** All products {@code a[i] b[k]} of two vectors. */
    public static NDArray outer(NDArray a, NDArray b) {
        return Contractions.outer(a, b);
    }

    /** Kronecker product: each element of a times all of b; axes that one of them lacks count as of length one in front. */
    public static NDArray kron(NDArray a, NDArray b) {
        return Contractions.kron(a, b);
    }

    /** Cross products of vectors of three along the last axis. */
    public static NDArray cross(NDArray a, NDArray b) {
        return Contractions.cross(a, b, -1);
    }

    /** Cross products of vectors of three along an axis; the others broadcast. */
    public static NDArray cross(NDArray a, NDArray b, int axis) {
        return Contractions.cross(a, b, axis);
    }

    /** Sums over the last {@code axes} axes of a and the first of b. */
    public static NDArray tensordot(NDArray a, NDArray b, int axes) {
        int rank = a.shape().rank();
        if (axes < 0 || axes > rank || axes > b.shape().rank()) {
            throw new LinalgException(
                    "tensordot: shapes " + a.shape() + " and " + b.shape() + " have not " + axes + " axes to sum over");
        }
        return Contractions.tensordot(
                a,
                b,
                IntStream.range(rank - axes, rank).toArray(),
                IntStream.range(0, axes).toArray());
    }

    /** Sums over pairs of axes, one of a and one of b each; the result has a's other axes, then b's. */
    public static NDArray tensordot(NDArray a, NDArray b, int[] axesA, int[] axesB) {
        return Contractions.tensordot(a, b, axesA.clone(), axesB.clone());
    }

    /**
     * Einstein's summation, as NumPy's: {@code einsum("ij,jk->ik", a, b)} is the matrix product. Each letter labels an axis;
     * products are summed over the labels that the result does not name. Without an arrow the result has the labels that
     * stand once, in alphabetical order. A label that stands twice in one term takes the diagonal, and {@code ...} stands
     * for the axes that are not named, which broadcast, and which the result names, too. Several arrays are multiplied two
     * at a time, in the order that takes fewest operations.
     *
     * @throws LinalgException if the subscripts do not fit the arrays, or lengths under one label differ
     */
    public static NDArray einsum(String subscripts, NDArray... arrays) {
        return Einsum.of(subscripts, arrays);
    }

    /**
     * In which order {@link #einsum} multiplies some arrays: pairs of places in the list of them, from which both are taken out,
     * and at whose end their product is put.
     *
     * @throws LinalgException if the subscripts do not fit the arrays, or lengths under one label differ
     */
    public static int[][] einsumPath(String subscripts, NDArray... arrays) {
        return Einsum.path(subscripts, arrays);
    }

    // Parts of matrices

    /** The main diagonals, as copies. */
    public static NDArray diagonal(NDArray a) {
        return diagonal(a, 0);
    }

    /** Diagonals, as copies: the one {@code offset} columns to the right of the main one, or rows below if negative. */
    public static NDArray diagonal(NDArray a, long offset) {
        Checks.matrices(a);
        return Contractions.diagonal(a, offset, -2, -1);
    }

    /** Sums of main diagonals. */
    public static NDArray trace(NDArray a) {
        return trace(a, 0);
    }

    /** Sums of diagonals; of integers and truth values in 64 bits. */
    public static NDArray trace(NDArray a, long offset) {
        try (NDArray diagonal = diagonal(a, offset)) {
            return diagonal.sum(-1);
        }
    }

    /** A view with the last two axes exchanged. */
    public static NDArray matrixTranspose(NDArray a) {
        Checks.matrices(a);
        int[] order = IntStream.range(0, a.shape().rank()).toArray();
        order[order.length - 1]--;
        order[order.length - 2]++;
        return a.transpose(order);
    }
}
