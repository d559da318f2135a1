package dev.gila.kernel;

import java.util.Objects;

/**
 * A kernel with its operands and parameters, checked: what {@link Kernels#run} runs. The arrays of operands and
 * parameters belong to the call and are not changed.
 */
public final class Call {
    /** The most axes an operand may have. */
    public static final int MAX_RANK = 16;

    /** Picoseconds; magnitudes and signs, as accurate as elementary functions, are below. */
    private static final long CHEAPEST_ELEMENTARY = 1000;

    /** Measured: how many times as fast integers are divided by one number, which has an inverse, as by different ones. */
    private static final long FASTER_BY_INVERSE = 8;

    private static final long[] NO_PARAMS = {};

    private final Kernel kernel;
    private final DType dtype;
    private final Operand[] operands;
    private final long[] params;
    private final CancelFlag cancel;
    private final Program program;

    private Call(Kernel kernel, DType dtype, Operand[] operands, long[] params, CancelFlag cancel, Program program) {
        this.kernel = kernel;
        this.dtype = dtype;
        this.operands = operands;
        this.params = params;
        this.cancel = cancel;
        this.program = program;
    }

    /**
     * A call without parameters.
     *
     * @param dtype the element type that chooses the kernel
     * @param operands outputs first, as {@link Kernel#form} says
     * @throws IllegalArgumentException if the kernel lacks the element type, or the operands do not fit it or each other
     */
    public static Call of(Kernel kernel, DType dtype, Operand... operands) {
        return of(kernel, dtype, NO_PARAMS, null, operands);
    }

    /**
     * A call.
     *
     * @param params integers, or the bits of doubles, as {@link Kernel#form} says
     * @param cancel stops the call when raised; may be null
     */
    public static Call of(Kernel kernel, DType dtype, long[] params, CancelFlag cancel, Operand... operands) {
        Call call = new Call(
                Objects.requireNonNull(kernel, "kernel"),
                Objects.requireNonNull(dtype, "dtype"),
                operands,
                params,
                cancel,
                null);
        call.check();
        return call;
    }

    /**
     * A call of a program.
     *
     * @param operands the output, then the program's inputs, all of one shape and of the program's types
     * @throws IllegalArgumentException if they are not
     */
    public static Call of(Program program, Operand... operands) {
        Call call = new Call(Kernel.EVALUATE, program.dtype(), operands, NO_PARAMS, null, program);
        call.check();
        return call;
    }

    /** The same call with a flag that stops it. */
    public Call with(CancelFlag flag) {
        return new Call(kernel, dtype, operands, params, flag, program);
    }

    /** The same by another program of the same inputs and results. */
    Call by(Program other) {
        return other == program ? this : new Call(kernel, dtype, operands, params, cancel, other);
    }

    /** A call of another kernel on other operands, stopped by the same flag. */
    Call with(Kernel other, DType type, Operand... others) {
        return of(other, type, NO_PARAMS, cancel, others);
    }

    /** The same on other operands, which fit the kernel. */
    Call on(Operand... others) {
        return new Call(kernel, dtype, others, params, cancel, program);
    }

    /** The same with another output, which fits the kernel. */
    Call into(Operand out) {
        Operand[] others = operands.clone();
        others[0] = out;
        return on(others);
    }

    /** A part of this call as its kernel defines it, which parameters tell from a whole one. */
    Call part(long[] as, Operand... others) {
        return part(dtype, as, others);
    }

    /** The same by the kernel of another type. */
    Call part(DType type, long[] as, Operand... others) {
        return new Call(kernel, type, others, as, cancel, program);
    }

    /** The part of this elementwise call whose indices on an axis are from {@code from} until before {@code to}. */
    public Call slice(int axis, long from, long to) {
        Operand[] parts = new Operand[operands.length];
        for (int i = 0; i < parts.length; i++) parts[i] = operands[i].slice(axis, from, to);
        return new Call(kernel, dtype, parts, params, cancel, program);
    }

    /** The part of this call whose indices are in a range on each operand's axis; operands whose axis is -1 stay whole. */
    Call slice(int[] axes, long from, long to) {
        Operand[] parts = new Operand[operands.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = axes[i] < 0 ? operands[i] : operands[i].slice(axes[i], from, to);
        }
        return new Call(kernel, dtype, parts, params, cancel, program);
    }

    /** Whether it reads what it writes, so that it cannot simply be run again after it was stopped half-way. */
    public boolean isInPlace() {
        for (int i = 1; i < operands.length; i++) {
            if (operands[0].coincides(operands[i])) return true;
        }
        return false;
    }

    private void check() {
        if (!kernel.dtypes().contains(dtype)) {
            throw Checks.bad(this, "there is no " + dtype + " kernel, only " + kernel.dtypes());
        }
        Form form = kernel.form();
        if (form.operands() >= 0 && operands.length != form.operands()) {
            throw Checks.bad(this, "takes " + form.operands() + " operands, not " + operands.length);
        }
        if (params.length != form.params()) {
            throw Checks.bad(this, "takes " + form.params() + " parameters, not " + params.length);
        }
        for (Operand operand : operands) Objects.requireNonNull(operand, "operand");
        form.check(this);
    }

    /** The kernel. */
    public Kernel kernel() {
        return kernel;
    }

    /** The element type that chooses the kernel's version. */
    public DType dtype() {
        return dtype;
    }

    /** Number of operands. */
    public int operands() {
        return operands.length;
    }

    /** One operand, outputs first. */
    public Operand operand(int i) {
        return operands[i];
    }

    /** What an EVALUATE call does; null in any other. */
    Program program() {
        return program;
    }

    /** Picoseconds per unit of work. */
    long cost() {
        if (program != null) return program.cost();
        long cost = cost(kernel, kernel == Kernel.COPY ? widest() : dtype);
        return dtype.isInteger() && isDivision() && isOneNumber(operands[2]) ? cost / FASTER_BY_INVERSE : cost;
    }

    /** The wider type of a conversion. */
    private DType widest() {
        DType from = operands[1].dtype();
        return from.size() > dtype.size() ? from : dtype;
    }

    private boolean isDivision() {
        return kernel == Kernel.FLOOR_DIVIDE || kernel == Kernel.REMAINDER;
    }

    private static boolean isOneNumber(Operand operand) {
        for (int axis = 0; axis < operand.rank(); axis++) {
            if (operand.length(axis) > 1 && operand.stride(axis) != 0) return false;
        }
        return true;
    }

    /**
     * Picoseconds per unit of a kernel's work. What is computed in vectors takes as long as it is wide. Elementary functions of
     * complex numbers are computed one element at a time, each from several real functions, as are those of integers, from
     * division on: measured, the former take 40 to 300 times as long as a real one in vectors.
     */
    static long cost(Kernel kernel, DType dtype) {
        long cost = kernel.cost();
        boolean isShort = cost < CHEAPEST_ELEMENTARY;
        boolean isElementary = !isShort && (kernel.accuracy() == Accuracy.ULP1 || kernel.accuracy() == Accuracy.ULP2);
        if (dtype.isComplex() && isElementary && kernel.form() != Form.PART) return 100 * cost;
        return kernel.form().isOfVectors() && (isShort || dtype.isFloat()) ? cost * dtype.size() / Double.BYTES : cost;
    }

    int params() {
        return params.length;
    }

    long param(int i) {
        return params[i];
    }

    double doubleParam(int i) {
        return Double.longBitsToDouble(params[i]);
    }

    CancelFlag cancel() {
        return cancel;
    }

    /** Whether the caller wants it stopped. Under {@link #pin}. */
    boolean isCancelled() {
        return cancel != null && cancel.memory().volatileLongAt(0) != 0;
    }

    /** Pins all memory of the call: all of it or, with an exception, none. */
    void pin() {
        int pinned = 0;
        try {
            for (; pinned < operands.length; pinned++) operands[pinned].memory().pin();
            if (cancel != null) cancel.memory().pin();
        } catch (IllegalStateException e) {
            while (--pinned >= 0) operands[pinned].memory().unpin();
            throw e;
        }
    }

    void unpin() {
        for (Operand operand : operands) operand.memory().unpin();
        if (cancel != null) cancel.memory().unpin();
    }
}
