package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.kernel.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * An elementwise expression that is yet to be computed. {@link #evaluate} makes all of it in one pass, block by block:
 * what lies between two operations stays in the cache, and no array is made for it. An expression that occurs twice is
 * computed once.
 *
 * <p>Types and broadcasting are those of the same operations on arrays, and so are the results, to the bit. Immutable;
 * the arrays are read when it is evaluated, not when it is put together.
 *
 * <pre>{@code
 * NDArray distance = x.lazy().times(x).plus(y.lazy().times(y)).sqrt().evaluate();
 * }</pre>
 */
public final class Expr {
    private static final Kernels KERNELS = Kernels.best();

    /** What it is computed by; null for an array or a number. */
    private final Ufunc function;

    private final Expr[] operands;

    /** The array of a leaf; null for a number. */
    private final NDArray array;

    /** A {@link Double} or a {@link Long}, whose type depends on what it meets; null for anything else. */
    private final Number number;

    private final DType dtype;
    private final Shape shape;

    private Expr(Ufunc function, Expr[] operands, NDArray array, Number number, DType dtype, Shape shape) {
        this.function = function;
        this.operands = operands;
        this.array = array;
        this.number = number;
        this.dtype = dtype;
        this.shape = shape;
    }

    /** An array as an expression. */
    public static Expr of(NDArray array) {
        return new Expr(null, new Expr[0], array, null, array.dtype(), array.shape());
    }

    private static Expr of(Number number) {
        return new Expr(null, new Expr[0], null, number, null, Shape.SCALAR);
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
        DType promoted = promote(operands);
        Shape shape = Shape.SCALAR;
        for (Expr operand : operands) shape = shape.broadcast(operand.shape);
        return new Expr(function, operands.clone(), null, null, function.result(promoted), shape);
    }

    /** Numbers take the type of what they meet; there is something else, since numbers alone make no expression. */
    private static DType promote(Expr... operands) {
        DType found = null;
        for (Expr operand : operands) {
            if (operand.dtype != null) found = found == null ? operand.dtype : found.promote(operand.dtype);
        }
        Objects.requireNonNull(found, "an expression of numbers alone");
        for (Expr operand : operands) {
            if (operand.number != null) found = withNumber(found, operand.number);
        }
        return found;
    }

    private static DType withNumber(DType dtype, Number number) {
        return number instanceof Long ? Typing.withLong(dtype) : Typing.withDouble(dtype);
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
        return of(function, this, of((Number) other));
    }

    /** {@code function(this, other)}. */
    public Expr map(Ufunc function, long other) {
        return of(function, this, of((Number) other));
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

    /** {@code this} to the power of {@code other}. */
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
        if (!shape.broadcast(out.shape()).equals(out.shape())) {
            throw new IllegalArgumentException(
                    "out has shape " + out.shape() + ", to which the expression's, " + shape + ", does not broadcast");
        }
        try (Compilation compilation = new Compilation()) {
            compilation.run(this, out);
        }
        return out;
    }

    /** The sum of the values: their array, which is made for it, is freed. */
    public double sum() {
        try (NDArray values = evaluate()) {
            return values.sum();
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

    /** Turns an expression into a program and runs it; closes what it made on the way. */
    private static final class Compilation implements AutoCloseable {
        private final List<NDArray> temporaries = new ArrayList<>();
        private final Map<Expr, NDArray> computed = new IdentityHashMap<>();

        void run(Expr root, NDArray out) {
            Program program = null;
            List<NDArray> inputs = new ArrayList<>();
            if (root.function != null && fits(root)) program = compile(root, out.dtype(), inputs);
            if (program == null && root.function != null) {
                for (Expr operand : root.operands) if (operand.function != null) compute(operand);
                inputs.clear();
                program = compile(root, out.dtype(), inputs);
            }
            if (program == null) {
                out.assign(root.array);
                return;
            }
            Operand[] operands = new Operand[inputs.size() + 1];
            operands[0] = out.operand();
            int next = 1;
            for (NDArray input : inputs) operands[next++] = apart(input.broadcastTo(out.shape()), out);
            KERNELS.run(Call.of(program, operands));
        }

        /** What overlaps the output without being it is copied first. */
        private Operand apart(NDArray input, NDArray out) {
            if (!out.operand().touches(input.operand()) || out.operand().coincides(input.operand())) {
                return input.operand();
            }
            return temporary(input.copy()).operand();
        }

        private NDArray temporary(NDArray array) {
            temporaries.add(array);
            return array;
        }

        /** Makes an array of a part, so that what stands above it fits one program. */
        private void compute(Expr part) {
            if (computed.containsKey(part)) return;
            NDArray values = temporary(NDArray.empty(part.dtype, part.shape));
            run(part, values);
            computed.put(part, values);
        }

        /** Whether inputs and steps are few enough for one program; each is counted as often as it occurs. */
        private boolean fits(Expr root) {
            int[] counts = new int[2];
            count(root, counts);
            return counts[0] <= Program.MAX_INPUTS && counts[1] < Program.MAX_STEPS / 4;
        }

        private void count(Expr e, int[] counts) {
            if (e.function == null || computed.containsKey(e)) {
                counts[0]++;
                return;
            }
            counts[1]++;
            for (Expr operand : e.operands) if (counts[1] < Program.MAX_STEPS) count(operand, counts);
        }

        /** Null where too many values are needed at once. */
        private Program compile(Expr root, DType dtype, List<NDArray> inputs) {
            Map<Expr, NDArray> leaves = new IdentityHashMap<>();
            leaves(root, leaves, null);
            Program.Builder builder = new Program.Builder();
            Map<NDArray, Integer> numbers = new IdentityHashMap<>();
            Map<Expr, Integer> values = new IdentityHashMap<>();
            leaves.forEach((leaf, array) -> {
                values.put(leaf, numbers.computeIfAbsent(array, x -> builder.input(x.dtype())));
                if (inputs.size() < numbers.size()) inputs.add(array);
            });
            builder.convert(emit(root, builder, values), dtype);
            return builder.build().orElse(null);
        }

        /** The arrays that a program reads; a number becomes one, of the type that it takes where it stands. */
        private void leaves(Expr e, Map<Expr, NDArray> leaves, DType beside) {
            NDArray known = computed.get(e);
            if (known != null || e.array != null) {
                leaves.put(e, known != null ? known : e.array);
            } else if (e.number != null) {
                leaves.computeIfAbsent(e, x -> temporary(scalar(x.number, beside)));
            } else {
                DType promoted = promote(e.operands);
                for (Expr operand : e.operands) leaves(operand, leaves, promoted);
            }
        }

        private static NDArray scalar(Number number, DType dtype) {
            return number instanceof Long n
                    ? Typing.scalar((long) n, dtype)
                    : Typing.scalar(number.doubleValue(), dtype);
        }

        private int emit(Expr e, Program.Builder builder, Map<Expr, Integer> values) {
            Integer known = values.get(e);
            if (known != null) return known;
            int[] from = new int[e.operands.length];
            for (int i = 0; i < from.length; i++) from[i] = emit(e.operands[i], builder, values);
            int value = e.function.emit(builder, promote(e.operands), from);
            values.put(e, value);
            return value;
        }

        @Override
        public void close() {
            temporaries.forEach(NDArray::close);
        }
    }
}
