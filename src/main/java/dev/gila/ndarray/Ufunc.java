package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Program;

/**
 * The elementwise functions, by NumPy's names: one row each, from which the fluent methods of {@link NDArray} follow.
 *
 * <p>Operands broadcast together. The result has the type to which they promote ({@link DType#promote}), or the nearest
 * that the kernel has: square roots of integers are floats. Numbers are weak: one takes the array's type, but a number
 * with a point among integers makes float64. Work is proportional to the number of elements of the result.
 */
public enum Ufunc {
    /** {@code a + b}. */
    ADD(Kernel.ADD),
    /** {@code a * b}. */
    MULTIPLY(Kernel.MULTIPLY),
    /** {@code a * b + c}, rounded once. */
    FMA(Kernel.FMA),
    /** Square root. */
    SQRT(Kernel.SQRT),
    /** e to the power of the operand. */
    EXP(Kernel.EXP),
    /** Natural logarithm. */
    LOG(Kernel.LOG),
    /** Sine. */
    SIN(Kernel.SIN),
    /** Cosine. */
    COS(Kernel.COS);

    private final Kernel kernel;

    Ufunc(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Number of operands. */
    public int arity() {
        return kernel.form().operands() - 1;
    }

    /**
     * A new array of the function's values.
     *
     * @throws IllegalArgumentException if the operands do not broadcast together, or the function is not defined for
     *     their types
     */
    public NDArray of(NDArray... operands) {
        return into(null, operands);
    }

    /** The function's values of an array and a number. */
    public NDArray of(NDArray a, double b) {
        return into(null, a, b);
    }

    /** The function's values of an array and an integer. */
    public NDArray of(NDArray a, long b) {
        return into(null, a, b);
    }

    /**
     * Writes the function's values, converted, to an array, which may be one of the operands.
     *
     * @param out has the operands' common shape or one to which it broadcasts; null asks for a new array
     * @return {@code out}
     */
    public NDArray into(NDArray out, NDArray... operands) {
        if (operands.length != arity()) {
            throw new IllegalArgumentException(this + " takes " + arity() + " operands, not " + operands.length);
        }
        DType dtype = Typing.choose(kernel, Typing.promote(operands));
        return Elementwise.map(kernel, dtype, dtype, out, operands);
    }

    /** Writes the function's values of an array and a number. */
    public NDArray into(NDArray out, NDArray a, double b) {
        try (NDArray scalar = Typing.scalar(b, a.dtype())) {
            return into(out, new NDArray[] {a, scalar});
        }
    }

    /** Writes the function's values of an array and an integer. */
    public NDArray into(NDArray out, NDArray a, long b) {
        try (NDArray scalar = Typing.scalar(b, a.dtype())) {
            return into(out, new NDArray[] {a, scalar});
        }
    }

    /** The type of the result where operands promote to {@code promoted}. */
    DType result(DType promoted) {
        return Typing.choose(kernel, promoted);
    }

    /** Adds the step that computes this of values to a program. */
    int emit(Program.Builder builder, DType promoted, int... from) {
        return builder.apply(kernel, Typing.choose(kernel, promoted), from);
    }

    /** NumPy's name. */
    @Override
    public String toString() {
        return kernel.label();
    }
}
