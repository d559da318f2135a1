package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * An elementwise expression that is yet to be computed. {@link #evaluate} makes all of it in one pass, block by block:
 * what lies between two operations stays in the cache, and no array is made for it. What occurs twice is computed once.
 * Its {@linkplain Reducible reductions} make no array of its values either.
 *
 * <p>Types and broadcasting are those of the same operations on arrays, and so are the results, to the bit. Immutable;
 * the arrays are read when it is evaluated, not when it is put together. One that is kept and evaluated again, after its
 * arrays have changed, is not taken apart anew.
 *
 * <pre>{@code
 * NDArray distance = x.lazy().times(x).plus(y.lazy().times(y)).sqrt().evaluate();
 * }</pre>
 */
public final class Expr implements Reducible {
    private static final Expr[] NONE = {};

    /** What it is computed by; null for an array or a number. */
    final Ufunc function;

    final Expr[] operands;

    /** The type to which the operands promote; null where there are none. */
    final DType promoted;

    /** The array of a leaf; null for anything else. */
    final NDArray array;

    /** A {@link Double} or a {@link Long}, whose type depends on what it meets; null for anything else. */
    final Number number;

    /** Whether integers are raised to powers in it, which must not be negative. */
    final boolean hasIntegerPowers;

    private final DType dtype;
    private final Shape shape;

    /** How it was computed last: to be used again, by whichever thread sees it. */
    private volatile Plan plan;

    private Expr(Ufunc function, Expr[] operands, DType promoted, DType dtype, Shape shape) {
        this.function = function;
        this.operands = operands;
        this.promoted = promoted;
        this.array = null;
        this.number = null;
        this.dtype = dtype;
        this.shape = shape;
        boolean hasPowers = function == Ufunc.POWER && promoted.isInteger();
        for (Expr operand : operands) hasPowers |= operand.hasIntegerPowers;
        this.hasIntegerPowers = hasPowers;
    }

    private Expr(NDArray array, Number number, DType dtype, Shape shape) {
        this.function = null;
        this.operands = NONE;
        this.promoted = null;
        this.array = array;
        this.number = number;
        this.dtype = dtype;
        this.shape = shape;
        this.hasIntegerPowers = false;
    }

    /** An array as an expression. */
    public static Expr of(NDArray array) {
        return new Expr(array, null, array.dtype(), array.shape());
    }

    /** A number, whose type depends on what it meets: by itself no expression. */
    static Expr of(Number number) {
        return new Expr(null, number, null, Shape.SCALAR);
    }

    /**
     * A function of expressions.
     *
     * @throws IllegalArgumentException if their shapes do not broadcast together, their number is not the function's, or
     *     it is not defined for their types
     */
    public static Expr of(Ufunc function, Expr... operands) {
        if (operands.length != function.arity()) {
            throw new IllegalArgumentException(
                    function + " takes " + function.arity() + " operands, not " + operands.length);
        }
        DType promoted = promote(function, operands);
        Shape shape = Shape.SCALAR;
        for (Expr operand : operands) {
            if (!operand.shape.equals(shape)) shape = shape.broadcast(operand.shape);
        }
        if (function.isComparison() && Typing.differInSign(operands[0].dtype, operands[1].dtype)) {
            return compareSigns(function, operands[0], operands[1], shape);
        }
        return new Expr(function, operands.clone(), promoted, function.result(promoted), shape);
    }

    /** No type holds both operands: they compare as words, unless the one with a sign is negative and thereby smaller. */
    private static Expr compareSigns(Ufunc function, Expr a, Expr b, Shape shape) {
        boolean isSignedFirst = a.dtype == DType.INT64;
        Expr words = new Expr(function, new Expr[] {a, b}, DType.UINT64, DType.BOOL, shape);
        Expr isNegative = (isSignedFirst ? a : b).map(Ufunc.LESS, 0);
        boolean holds = switch (function) {
            case LESS, LESS_EQUAL -> isSignedFirst;
            case GREATER, GREATER_EQUAL -> !isSignedFirst;
            default -> function == Ufunc.NOT_EQUAL;
        };
        return holds ? words.map(Ufunc.LOGICAL_OR, isNegative) : isNegative.map(Ufunc.LESS, words);
    }

    /** Numbers take the type of what they meet; there is something else, since numbers alone make no expression. */
    private static DType promote(Ufunc function, Expr... operands) {
        DType found = null;
        for (Expr operand : operands) {
            if (operand.dtype != null && (found == null || operand.dtype.compareTo(found) > 0)) found = operand.dtype;
        }
        Objects.requireNonNull(found, "an expression of numbers alone");
        for (Expr operand : operands) {
            if (operand.dtype != null) found = found.promote(operand.dtype);
            if (operand.number != null) found = withNumber(function, found, operand.number);
        }
        return found;
    }

    private static DType withNumber(Ufunc function, DType dtype, Number number) {
        return number instanceof Long value ? dtype.promote(function.withLong(dtype, value)) : Typing.withDouble(dtype);
    }

    /** Element type of the result. */
    public DType dtype() {
        return dtype;
    }

    /** Shape of the result. */
    public Shape shape() {
        return shape;
    }

    /** {@code function(this)}. */
    public Expr map(Ufunc function) {
        return of(function, this);
    }

    /** {@code function(this, other)}. */
    public Expr map(Ufunc function, Expr other) {
        return of(function, this, other);
    }

    /** {@code function(this, other)}. */
    public Expr map(Ufunc function, NDArray other) {
        return of(function, this, of(other));
    }

    /** {@code function(this, other)}. */
    public Expr map(Ufunc function, double other) {
        Ufunc simpler = dtype == null ? null : function.with(other, dtype);
        return simpler != null ? of(simpler, this) : of(function, this, of((Number) other));
    }

    /** {@code function(this, other)}. */
    public Expr map(Ufunc function, long other) {
        Ufunc simpler = dtype == null ? null : function.with(other, dtype);
        return simpler != null ? of(simpler, this) : of(function, this, of((Number) other));
    }

    /** {@code this + other}. */
    public Expr plus(Expr other) {
        return map(Ufunc.ADD, other);
    }

    /** {@code this + other}. */
    public Expr plus(NDArray other) {
        return map(Ufunc.ADD, other);
    }

    /** {@code this + other}. */
    public Expr plus(double other) {
        return map(Ufunc.ADD, other);
    }

    /** {@code this + other}. */
    public Expr plus(long other) {
        return map(Ufunc.ADD, other);
    }

    /** {@code this - other}. */
    public Expr minus(Expr other) {
        return map(Ufunc.SUBTRACT, other);
    }

    /** {@code this - other}. */
    public Expr minus(NDArray other) {
        return map(Ufunc.SUBTRACT, other);
    }

    /** {@code this - other}. */
    public Expr minus(double other) {
        return map(Ufunc.SUBTRACT, other);
    }

    /** {@code this - other}. */
    public Expr minus(long other) {
        return map(Ufunc.SUBTRACT, other);
    }

    /** {@code this * other}. */
    public Expr times(Expr other) {
        return map(Ufunc.MULTIPLY, other);
    }

    /** {@code this * other}. */
    public Expr times(NDArray other) {
        return map(Ufunc.MULTIPLY, other);
    }

    /** {@code this * other}. */
    public Expr times(double other) {
        return map(Ufunc.MULTIPLY, other);
    }

    /** {@code this * other}. */
    public Expr times(long other) {
        return map(Ufunc.MULTIPLY, other);
    }

    /** {@code this / other}, a true quotient. */
    public Expr div(Expr other) {
        return map(Ufunc.DIVIDE, other);
    }

    /** {@code this / other}, a true quotient. */
    public Expr div(NDArray other) {
        return map(Ufunc.DIVIDE, other);
    }

    /** {@code this / other}, a true quotient. */
    public Expr div(double other) {
        return map(Ufunc.DIVIDE, other);
    }

    /** {@code this / other}, a true quotient. */
    public Expr div(long other) {
        return map(Ufunc.DIVIDE, other);
    }

    /** {@code this} to the power of {@code other}; of integers to a negative one, evaluation refuses it as arrays do. */
    public Expr pow(Expr other) {
        return map(Ufunc.POWER, other);
    }

    /** {@code this} to the power of {@code other}. */
    public Expr pow(NDArray other) {
        return map(Ufunc.POWER, other);
    }

    /** {@code this} to the power of {@code other}. */
    public Expr pow(double other) {
        return map(Ufunc.POWER, other);
    }

    /** {@code this} to the power of {@code other}. */
    public Expr pow(long other) {
        return map(Ufunc.POWER, other);
    }

    /** The smaller of both, NaN where one is. */
    public Expr minimum(Expr other) {
        return map(Ufunc.MINIMUM, other);
    }

    /** The smaller of both, NaN where one is. */
    public Expr minimum(NDArray other) {
        return map(Ufunc.MINIMUM, other);
    }

    /** The smaller of both, NaN where one is. */
    public Expr minimum(double other) {
        return map(Ufunc.MINIMUM, other);
    }

    /** The smaller of both, NaN where one is. */
    public Expr minimum(long other) {
        return map(Ufunc.MINIMUM, other);
    }

    /** The larger of both, NaN where one is. */
    public Expr maximum(Expr other) {
        return map(Ufunc.MAXIMUM, other);
    }

    /** The larger of both, NaN where one is. */
    public Expr maximum(NDArray other) {
        return map(Ufunc.MAXIMUM, other);
    }

    /** The larger of both, NaN where one is. */
    public Expr maximum(double other) {
        return map(Ufunc.MAXIMUM, other);
    }

    /** The larger of both, NaN where one is. */
    public Expr maximum(long other) {
        return map(Ufunc.MAXIMUM, other);
    }

    /** {@code -this}. */
    public Expr negative() {
        return map(Ufunc.NEGATIVE);
    }

    /** Absolute value. */
    public Expr absolute() {
        return map(Ufunc.ABSOLUTE);
    }

    /** {@code this * this}. */
    public Expr square() {
        return map(Ufunc.SQUARE);
    }

    /** Square root. */
    public Expr sqrt() {
        return map(Ufunc.SQRT);
    }

    /** e to the power of this. */
    public Expr exp() {
        return map(Ufunc.EXP);
    }

    /** Natural logarithm. */
    public Expr log() {
        return map(Ufunc.LOG);
    }

    /** Sine. */
    public Expr sin() {
        return map(Ufunc.SIN);
    }

    /** Cosine. */
    public Expr cos() {
        return map(Ufunc.COS);
    }

    /** Tangent. */
    public Expr tan() {
        return map(Ufunc.TAN);
    }

    /** Hyperbolic tangent. */
    public Expr tanh() {
        return map(Ufunc.TANH);
    }

    /**
     * A new array of the values.
     *
     * @throws IllegalStateException if an array was closed meanwhile
     */
    public NDArray evaluate() {
        NDArray out = NDArray.empty(dtype, shape);
        try {
            return into(out);
        } catch (RuntimeException | Error e) {
            out.close();
            throw e;
        }
    }

    /**
     * Writes the values, converted, to an array, which may be one of those that are read.
     *
     * @param out an array of this shape or one to which it broadcasts
     * @return {@code out}
     */
    public NDArray into(NDArray out) {
        if (shape.rank() > out.rank() || !shape.broadcastsTo(out.shape())) {
            throw new IllegalArgumentException(
                    "out has shape " + out.shape() + ", to which the expression's, " + shape + ", does not broadcast");
        }
        run(null, out.dtype(), out, leaf -> leaf.broadcastTo(out.shape()));
        return out;
    }

    /** Writes a reduction over some axes, whose results have the shape of {@code out}. */
    void reduce(Kernel kernel, DType dtype, boolean[] reduced, NDArray out) {
        // Of one sum of squares, products and sums are one step.
        if (kernel == Kernel.SUM && out.size() == 1 && isSquare(dtype)) operands[0].dot(dtype, reduced, out);
        else run(kernel, dtype, out, leaf -> Reduction.last(leaf.broadcastTo(shape), reduced));
    }

    private boolean isSquare(DType type) {
        boolean isSquare = function == Ufunc.SQUARE || function == Ufunc.MULTIPLY && operands[0] == operands[1];
        return isSquare && operands[0].dtype == type && Kernel.DOT.dtypes().contains(type);
    }

    private void dot(DType type, boolean[] reduced, NDArray out) {
        if (array != null) Reduction.run(Kernel.DOT, type, reduced, out, array, array);
        else run(Kernel.DOT, type, out, leaf -> Reduction.last(leaf.broadcastTo(shape), reduced));
    }

    private void run(Kernel reduction, DType dtype, NDArray out, UnaryOperator<NDArray> view) {
        Plan known = plan;
        if (known == null || !known.makes(reduction, dtype)) {
            try (Plan.Parts parts = new Plan.Parts()) {
                known = parts.plan(this, reduction, dtype);
                if (parts.areKept()) plan = known;
                known.run(out, view);
            }
        } else {
            known.run(out, view);
        }
    }

    /** The functions by name, and arrays by type and shape: {@code sqrt(add(float64(3,), 1))}. */
    @Override
    public String toString() {
        if (array != null) return dtype.label() + shape;
        if (number != null) return number.toString();
        StringJoiner text = new StringJoiner(", ", function + "(", ")");
        for (Expr operand : operands) text.add(operand.toString());
        return text.toString();
    }
}
