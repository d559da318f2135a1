package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Form;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Program;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The elementwise functions, by NumPy's names: one row each, from which the fluent methods of {@link NDArray} follow.
 *
 * <p>Operands broadcast together. The result has the type to which they promote ({@link DType#promote}), or the nearest
 * that the kernel has: square roots of integers are floats. Numbers are weak: one takes the array's type, but a number
 * with a point among integers makes float64.
 *
 * <p>The cost is one pass over memory and no copy, whatever the strides and types of the operands; an operand that
 * overlaps {@code out} at other places is copied first. {@link IllegalArgumentException} is for shapes that do not broadcast
 * together, or not to that of {@code out}; for a type that a function has no answer for; and for a number that the
 * array's type cannot hold. A closed array is an {@link IllegalStateException}.
 */
public enum Ufunc {
    // Arithmetic

    /** {@code a + b}; of bools {@code a or b}. */
    ADD(Kernel.ADD),
    /** {@code a - b}; not of bools. */
    SUBTRACT(Kernel.SUBTRACT, Rule.NUMBERS),
    /** {@code a * b}; of bools {@code a and b}. */
    MULTIPLY(Kernel.MULTIPLY),
    /** {@code a / b}; float64 of bools and integers. */
    DIVIDE(Kernel.DIVIDE, Rule.QUOTIENT),
    /** {@code a / b}, rounded down; of integers 0 where b is 0. */
    FLOOR_DIVIDE(Kernel.FLOOR_DIVIDE),
    /** What {@code a} has more than the multiple of {@code b} below it: with the sign of {@code b}. */
    REMAINDER(Kernel.REMAINDER),
    /** What {@code a} has more than the multiple of {@code b} towards zero: with the sign of {@code a}. */
    FMOD(Kernel.FMOD),
    /** {@code a} to the power {@code b}; of integers to no negative ones; of complex numbers the principal value. */
    POWER(Kernel.POWER, Rule.POWER),
    /** Greatest common divisor. */
    GCD(Kernel.GCD, Rule.NUMBERS),
    /** Least common multiple. */
    LCM(Kernel.LCM, Rule.NUMBERS),
    /** {@code a * b + c}, rounded once. */
    FMA(Kernel.FMA),
    /** {@code -a}; not of bools. */
    NEGATIVE(Kernel.NEGATIVE, Rule.NUMBERS),
    /** Magnitude; of complex numbers a real one. */
    ABSOLUTE(Kernel.ABSOLUTE),
    /** -1, 0 or 1; of complex numbers {@code a / abs(a)}. */
    SIGN(Kernel.SIGN, Rule.NUMBERS),
    /** {@code a * a}. */
    SQUARE(Kernel.SQUARE),
    /** {@code 1 / a}; float64 of bools and integers. */
    RECIPROCAL(Kernel.RECIPROCAL, Rule.QUOTIENT),
    /** Square root; of a complex number the one with a positive real part. */
    SQRT(Kernel.SQRT),

    // Rounding, and the representation of numbers

    /** Rounded down; bools and integers stay. */
    FLOOR(Kernel.FLOOR, Rule.WHOLE),
    /** Rounded up; bools and integers stay. */
    CEIL(Kernel.CEIL, Rule.WHOLE),
    /** Rounded towards zero; bools and integers stay. */
    TRUNC(Kernel.TRUNC, Rule.WHOLE),
    /** Rounded to the nearest integer, halves to the even one; bools and integers stay. */
    ROUND(Kernel.ROUND, Rule.WHOLE),
    /** The magnitude of {@code a} with the sign of {@code b}. */
    COPYSIGN(Kernel.COPYSIGN),
    /** The next number after {@code a} in the direction of {@code b}. */
    NEXTAFTER(Kernel.NEXTAFTER),
    /** Whether there is a minus sign, be it of zero or NaN. */
    SIGNBIT(Kernel.SIGNBIT),
    /** Whether it is NaN. */
    ISNAN(Kernel.ISNAN),
    /** Whether it is infinite. */
    ISINF(Kernel.ISINF),
    /** Whether it is neither infinite nor NaN. */
    ISFINITE(Kernel.ISFINITE),

    // Comparison and choice

    /** {@code a == b}. */
    EQUAL(Kernel.EQUAL),
    /** {@code a != b}. */
    NOT_EQUAL(Kernel.NOT_EQUAL),
    /** {@code a < b}; not of complex numbers. */
    LESS(Kernel.LESS),
    /** {@code a <= b}; not of complex numbers. */
    LESS_EQUAL(Kernel.LESS_EQUAL),
    /** {@code a > b}; not of complex numbers. */
    GREATER(Kernel.LESS, Rule.SWAPPED),
    /** {@code a >= b}; not of complex numbers. */
    GREATER_EQUAL(Kernel.LESS_EQUAL, Rule.SWAPPED),
    /** The smaller one; NaN where either is. */
    MINIMUM(Kernel.MINIMUM),
    /** The larger one; NaN where either is. */
    MAXIMUM(Kernel.MAXIMUM),
    /** The smaller one; the other one where one is NaN. */
    FMIN(Kernel.FMIN),
    /** The larger one; the other one where one is NaN. */
    FMAX(Kernel.FMAX),
    /** {@code a}, but at least {@code b} and at most {@code c}. */
    CLIP(Kernel.CLIP),
    /** {@code b} where {@code a} is not zero, {@code c} elsewhere. */
    WHERE(Kernel.WHERE),

    // Truth values and bits

    /** Whether neither is zero. */
    LOGICAL_AND(Kernel.LOGICAL_AND),
    /** Whether one is not zero. */
    LOGICAL_OR(Kernel.LOGICAL_OR),
    /** Whether one is zero and the other is not. */
    LOGICAL_XOR(Kernel.LOGICAL_XOR),
    /** Whether it is zero. */
    LOGICAL_NOT(Kernel.LOGICAL_NOT),
    /** The bits that both have. */
    BITWISE_AND(Kernel.BITWISE_AND),
    /** The bits that one of them has. */
    BITWISE_OR(Kernel.BITWISE_OR),
    /** The bits that one has and the other has not. */
    BITWISE_XOR(Kernel.BITWISE_XOR),
    /** The bits that it has not; of bools the other one. */
    INVERT(Kernel.INVERT),
    /** {@code a} times 2 to the power {@code b}. */
    LEFT_SHIFT(Kernel.LEFT_SHIFT),
    /** {@code a} divided by 2 to the power {@code b}, rounded down. */
    RIGHT_SHIFT(Kernel.RIGHT_SHIFT),

    // Complex numbers

    /** Complex conjugate; other numbers stay. */
    CONJ(Kernel.CONJ, Rule.REAL),
    /** Angle with the real axis, in radians. */
    ANGLE(Kernel.ANGLE),

    // Exponentials and logarithms

    /** e to the power {@code a}. */
    EXP(Kernel.EXP),
    /** e to the power {@code a}, less 1, exact near 0. */
    EXPM1(Kernel.EXPM1),
    /** 2 to the power {@code a}. */
    EXP2(Kernel.EXP2),
    /** Natural logarithm; of a complex number the one whose imaginary part is between -pi and pi. */
    LOG(Kernel.LOG),
    /** Natural logarithm of {@code 1 + a}, exact near 0. */
    LOG1P(Kernel.LOG1P),
    /** Logarithm to the base 2. */
    LOG2(Kernel.LOG2),
    /** Logarithm to the base 10. */
    LOG10(Kernel.LOG10),
    /** Logarithm of the sum of e to the powers {@code a} and {@code b}. */
    LOGADDEXP(Kernel.LOGADDEXP),
    /** Cube root. */
    CBRT(Kernel.CBRT),
    /** Square root of {@code a * a + b * b}, without overflow on the way. */
    HYPOT(Kernel.HYPOT),

    // Trigonometric and hyperbolic functions, of radians

    /** Sine. */
    SIN(Kernel.SIN),
    /** Cosine. */
    COS(Kernel.COS),
    /** Tangent. */
    TAN(Kernel.TAN),
    /** Inverse sine. */
    ASIN(Kernel.ASIN),
    /** Inverse cosine. */
    ACOS(Kernel.ACOS),
    /** Inverse tangent. */
    ATAN(Kernel.ATAN),
    /** Angle of the point {@code (b, a)} with the first axis. */
    ATAN2(Kernel.ATAN2),
    /** Hyperbolic sine. */
    SINH(Kernel.SINH),
    /** Hyperbolic cosine. */
    COSH(Kernel.COSH),
    /** Hyperbolic tangent. */
    TANH(Kernel.TANH),
    /** Inverse hyperbolic sine. */
    ASINH(Kernel.ASINH),
    /** Inverse hyperbolic cosine. */
    ACOSH(Kernel.ACOSH),
    /** Inverse hyperbolic tangent. */
    ATANH(Kernel.ATANH);

    /** Where the types of operands and results differ from what promotion and the kernel's own types say. */
    private enum Rule {
        /** They do not. */
        PLAIN,
        /** Bools are refused. */
        NUMBERS,
        /** Bools and integers become float64. */
        QUOTIENT,
        /** Bools and integers are what they are. */
        WHOLE,
        /** Real numbers are what they are. */
        REAL,
        /** Integers have no negative powers. */
        POWER,
        /** The kernel takes the second operand first. */
        SWAPPED
    }

    /** What kernels are among numbers that are never NaN. */
    private static final Map<Kernel, Kernel> WITHOUT_NAN =
            Map.of(Kernel.FMIN, Kernel.MINIMUM, Kernel.FMAX, Kernel.MAXIMUM);

    /** What is so of all integers, as 1, or of none, as 0. */
    private static final Map<Ufunc, Long> OF_INTEGERS = Map.of(ISNAN, 0L, ISINF, 0L, ISFINITE, 1L);

    private static final Set<Ufunc> COMPARISONS = EnumSet.range(EQUAL, GREATER_EQUAL);

    private final Kernel kernel;
    private final Rule rule;

    Ufunc(Kernel kernel) {
        this(kernel, Rule.PLAIN);
    }

    Ufunc(Kernel kernel, Rule rule) {
        this.kernel = kernel;
        this.rule = rule;
    }

    /** The kernel that serves operands that promote to a type. */
    private Kernel kernel(DType promoted) {
        boolean inexact = promoted.isFloat() || promoted.isComplex();
        boolean unchanged = rule == Rule.WHOLE && !inexact
                || rule == Rule.REAL && !promoted.isComplex()
                || this == ABSOLUTE && promoted == DType.BOOL;
        if (unchanged) return Kernel.COPY;
        return inexact ? kernel : WITHOUT_NAN.getOrDefault(kernel, kernel);
    }

    /**
     * The type that an integer takes beside elements of a type: theirs, but int64 where theirs lacks it and the result is a truth
     * value or a quotient, whatever they are.
     */
    DType withLong(DType dtype, long value) {
        DType weak = Typing.withLong(dtype);
        if (Typing.fits(value, weak)) return weak;
        return rule == Rule.QUOTIENT || kernel.form().type(weak, 0) == DType.BOOL ? DType.INT64 : weak;
    }

    boolean isComparison() {
        return COMPARISONS.contains(this);
    }

    /** The element type with which the kernel computes on operands that promote to a type. */
    private DType computed(DType promoted) {
        if (rule == Rule.NUMBERS && promoted == DType.BOOL) {
            throw new IllegalArgumentException(
                    this + " is not defined for bool: use logical functions, or convert to int8");
        }
        if (rule == Rule.QUOTIENT) return Typing.withDouble(promoted);
        return Typing.choose(kernel(promoted), promoted);
    }

    private <T> T[] ordered(T[] operands) {
        if (rule != Rule.SWAPPED) return operands;
        T[] swapped = operands.clone();
        swapped[0] = operands[1];
        swapped[1] = operands[0];
        return swapped;
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
        if (this == WHERE && operands[0].dtype() != DType.BOOL) {
            try (NDArray condition = operands[0].astype(DType.BOOL)) {
                return into(out, condition, operands[1], operands[2]);
            }
        }
        if (isComparison() && Typing.differInSign(operands[0].dtype(), operands[1].dtype())) {
            Expr comparison = Expr.of(this, operands[0].lazy(), operands[1].lazy());
            return out == null ? comparison.evaluate() : comparison.into(out);
        }
        DType promoted = Typing.promote(operands);
        if (out == null && !promoted.isFloat() && !promoted.isComplex() && OF_INTEGERS.containsKey(this)) {
            return NDArray.full(
                    DType.BOOL,
                    OF_INTEGERS.get(this),
                    operands[0].requireOpen().shape().lengths());
        }
        DType dtype = computed(promoted);
        if (isPower(dtype)) requireNoNegative(operands[1]);
        Kernel chosen = kernel(promoted);
        return Elementwise.map(chosen, dtype, chosen.form().type(dtype, 0), out, ordered(operands));
    }

    /** Whether it refuses negative exponents. */
    boolean isPower(DType dtype) {
        return rule == Rule.POWER && dtype.isInteger();
    }

    static void requireNoNegative(NDArray exponents) {
        requireNoNegative(exponents.dtype().kind() == DType.Kind.INT && exponents.size() > 0 && exponents.min() < 0);
    }

    static void requireNoNegative(boolean isNegative) {
        if (!isNegative) return;
        throw new IllegalArgumentException("integers to negative integer powers are not allowed: convert to float64");
    }

    /**
     * The function of {@code a} alone that {@code this} is with a number, and closer to the exact result; else null. As NumPy's
     * operator, a half takes the root, which negative infinity has not.
     */
    Ufunc with(double b, DType a) {
        if (this != POWER || !a.isFloat() && !a.isComplex()) return null;
        if (b == 2) return SQUARE;
        if (b == 0.5) return SQRT;
        return b == -1 && a.isFloat() ? RECIPROCAL : null;
    }

    /** Writes the function's values of an array and a number. */
    public NDArray into(NDArray out, NDArray a, double b) {
        Ufunc simpler = with(b, a.dtype());
        if (simpler != null) return simpler.into(out, a);
        try (NDArray scalar = Typing.scalar(b, a.dtype())) {
            return into(out, new NDArray[] {a, scalar});
        }
    }

    /** Writes the function's values of an array and an integer. */
    public NDArray into(NDArray out, NDArray a, long b) {
        Ufunc simpler = with(b, a.dtype());
        if (simpler != null) return simpler.into(out, a);
        try (NDArray scalar = Typing.scalar(b, withLong(a.dtype(), b))) {
            return into(out, new NDArray[] {a, scalar});
        }
    }

    /** The function's values of a number and an array: {@code SUBTRACT.of(1, a)}. */
    public NDArray of(double a, NDArray b) {
        try (NDArray scalar = Typing.scalar(a, b.dtype())) {
            return into(null, scalar, b);
        }
    }

    /** The function's values of an integer and an array. */
    public NDArray of(long a, NDArray b) {
        try (NDArray scalar = Typing.scalar(a, withLong(b.dtype(), a))) {
            return into(null, scalar, b);
        }
    }

    /** The function's values of an array and a complex number. */
    public NDArray of(NDArray a, Complex b) {
        try (NDArray scalar = NDArray.empty(Typing.withComplex(a.dtype()), Shape.SCALAR)) {
            scalar.setComplex(b);
            return into(null, a, scalar);
        }
    }

    // Applied over and over

    /** {@link #reduce(NDArray, Axes)} along axes, which go away. */
    public NDArray reduce(NDArray a, int... axes) {
        return reduce(a, Axes.of(axes));
    }

    /**
     * What the elements along axes come to: the first and the second, then that and the third, and so on. Bools and
     * integers are added and multiplied as int64 or uint64; {@code logical_...} give bool.
     *
     * <p>One pass.
     *
     * @throws IllegalArgumentException if the function does not take two operands and give their type; if several axes are to
     *     be reduced where the order matters; and of no elements, if the function has no identity
     */
    public NDArray reduce(NDArray a, Axes axes) {
        return folding(a).reduce(a, axes);
    }

    /** {@link #reduce(NDArray, Axes)} with a number, converted to the type of the result, before the first element. */
    public NDArray reduce(NDArray a, Axes axes, double initial) {
        return folding(a).reduce(a, axes, initial);
    }

    /**
     * {@link #reduce(NDArray, Axes)} of those elements alone that {@code where} selects.
     *
     * @param where bool, broadcast against {@code a}
     * @throws IllegalArgumentException if the function has no identity
     */
    public NDArray reduce(NDArray a, Axes axes, NDArray where) {
        return folding(a).reduce(a, axes, null, where);
    }

    /**
     * {@link #reduce(NDArray, Axes, double)} of those elements alone that {@code where}, broadcast against {@code a}, selects.
     *
     * @throws IllegalArgumentException if the function has no identity, and is no minimum or maximum
     */
    public NDArray reduce(NDArray a, Axes axes, double initial, NDArray where) {
        return folding(a).reduce(a, axes, initial, where);
    }

    /**
     * What the elements along an axis come to up to each of them, in the type of {@link #reduce(NDArray, Axes)}:
     *
     * <pre>{@code
     * NDArray highest = Ufunc.MAXIMUM.accumulate(NDArray.of(3L, 1, 4, 1, 5), 0);
     * System.out.println(highest); // [3 3 4 4 5]
     * }</pre>
     *
     * <p>One pass, but two for {@link #HYPOT} and {@link #LOGADDEXP}.
     *
     * @throws IllegalArgumentException if the function does not take two operands and give their type
     */
    public NDArray accumulate(NDArray a, int axis) {
        return folding(a).accumulate(a, axis);
    }

    /**
     * What the elements along an axis come to from each of some indices until before the next one, the last until the end;
     * where the next one is not greater, the element at the index itself. The axis has as many places as there are indices.
     *
     * <p>One pass. Sums and products of floats whose stretches are long, and functions that have no kernel for it, are taken by
     * thousands of stretches: the first elements of all, then the second ones and so on, a call for each.
     *
     * @param indices integers, one axis
     * @throws IndexOutOfBoundsException if one is not within the axis
     */
    public NDArray reduceat(NDArray a, NDArray indices, int axis) {
        return folding(a).reduceat(a, indices, axis);
    }

    /**
     * Replaces elements of an array by the function's values of them and others, each as many times as a subscript names it:
     * {@code Ufunc.ADD.at(counts, 1, places)}. One pass; for functions whose results are of another type than {@code a}
     * the places are sorted, so n log n time.
     *
     * @param b converted to the type of {@code a}, and broadcast to what the subscript names
     */
    public void at(NDArray a, NDArray b, Index... index) {
        folding(a).at(a, b, index);
    }

    /** {@link #at(NDArray, NDArray, Index...)} with a number for all places. */
    public void at(NDArray a, double b, Index... index) {
        try (NDArray scalar = NDArray.full(a.dtype(), b)) {
            at(a, scalar, index);
        }
    }

    private Folding folding(NDArray a) {
        return new Folding(this, a.dtype());
    }

    /** The function's values of all pairs of elements: the axes of {@code a}, then those of {@code b}. */
    public NDArray outer(NDArray a, NDArray b) {
        long[] lengths = Arrays.copyOf(a.shape().lengths(), a.rank() + b.rank());
        Arrays.fill(lengths, a.rank(), lengths.length, 1);
        NDArray columns = a.reshape(lengths);
        return of(columns, b);
    }

    /**
     * The kernel that makes of two elements of a type one of that type, whatever they are; null where there is none that
     * takes them in this order. Of powers of integers the exponents must not be negative.
     */
    Kernel folding(DType dtype) {
        Kernel chosen = kernel(dtype);
        boolean isOfOneType = chosen.form() == Form.MAP2 || chosen.form() == Form.TEST2 && dtype == DType.BOOL;
        return rule == Rule.SWAPPED || !isOfOneType || !chosen.dtypes().contains(dtype) ? null : chosen;
    }

    /** The type of the result where operands promote to {@code promoted}. */
    DType result(DType promoted) {
        return kernel(promoted).form().type(computed(promoted), 0);
    }

    /** Adds the step that computes this of values to a program. */
    int emit(Program.Builder builder, DType promoted, int... from) {
        int[] values = rule == Rule.SWAPPED ? new int[] {from[1], from[0]} : from;
        return builder.apply(kernel(promoted), computed(promoted), values);
    }

    /** NumPy's name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
