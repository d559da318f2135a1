package dev.gila.ndarray.linalg;

/** Norms of matrices. */
public enum MatrixNorm {
    /** Frobenius': the root of the sum of squares. */
    FROBENIUS,
    /** The sum of the singular values. */
    NUCLEAR,
    /** The largest sum of magnitudes of a column. */
    ONE,
    /** The smallest sum of magnitudes of a column. */
    MINUS_ONE,
    /** The largest singular value. */
    TWO,
    /** The smallest singular value. */
    MINUS_TWO,
    /** The largest sum of magnitudes of a row. */
    INFINITY,
    /** The smallest sum of magnitudes of a row. */
    MINUS_INFINITY
}
