package dev.gila.ndarray.linalg;

/**
 * A linear algebra problem that has no answer: a singular matrix, one that is not square or not positive definite, or
 * an iteration that does not converge. The message says which, with the shapes.
 */
public final class LinalgException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    LinalgException(String message) {
        super(message);
    }
}
