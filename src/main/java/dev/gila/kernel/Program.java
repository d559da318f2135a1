package dev.gila.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Several elementwise kernels as one, and, where wanted, a reduction of what they make: a sequence of steps that is
 * applied to block after block of the operands, so that what lies between two steps never leaves the cache. Immutable;
 * made by a {@link Builder}.
 *
 * <p>Values are numbered in the order in which they are made. The words that C reads are described in
 * {@code native/loops/loops.h}.
 */
public final class Program {
    /** The most operands that a program reads. */
    public static final int MAX_INPUTS = 7;

    /** The most numbers that it has in itself. */
    public static final int MAX_CONSTANTS = 8;

    /** The most steps. */
    public static final int MAX_STEPS = 100;

    /** The most values that lie between steps at a time. */
    public static final int MAX_BUFFERS = 8;

    private static final int HEADER_WORDS = 6;
    private static final int CONSTANT_WORDS = 4;
    private static final int STEP_WORDS = 5;
    private static final int CONVERSION = -1;
    private static final int CODE = -2;
    private static final int NO_REDUCTION = -1;

    /** The most words that describe one. */
    static final int MAX_WORDS =
            HEADER_WORDS + MAX_INPUTS + 1 + CONSTANT_WORDS * MAX_CONSTANTS + STEP_WORDS * MAX_STEPS;

    private static final int[] NOTHING = {};

    /**
     * A value: an input; a constant, whose {@code words} are of {@code type}; a step, which computes it from others; several
     * steps that are fused; or, without a kernel and steps, a conversion.
     */
    record Value(DType dtype, Kernel kernel, DType type, int[] from, long[] words, List<FusedSteps.Step> steps) {
        Value(DType dtype, Kernel kernel, DType type, int[] from, long[] words) {
            this(dtype, kernel, type, from, words, null);
        }

        /** The same of other values. */
        Value reading(int[] others) {
            return new Value(dtype, kernel, type, others, words, steps);
        }

        boolean isInput() {
            return from.length == 0 && words == null;
        }

        boolean isConstant() {
            return words != null;
        }

        boolean isStep() {
            return from.length > 0;
        }

        /** The same number, which need not be computed or kept twice. */
        boolean sameAs(Value other) {
            return !isInput()
                    && dtype == other.dtype
                    && kernel == other.kernel
                    && type == other.type
                    && Arrays.equals(from, other.from)
                    && Arrays.equals(words, other.words);
        }
    }

    private final List<Value> values;
    private final List<DType> inputs;
    private final Kernel reduction;
    private final long[] words;
    private final long cost;

    /** Elements that were computed by it, about. */
    private long computed;

    /** The same with steps fused, or this one if none can be; null before that was tried. */
    private volatile Program fused;

    private Program(Builder from, long[] words, long cost) {
        this.values = List.copyOf(from.values);
        this.inputs = List.copyOf(from.inputs);
        this.reduction = from.reduction;
        this.words = words;
        this.cost = cost;
    }

    /** What is to compute so many elements: this program, or later a faster one of the same results. */
    Program toCompute(long elements, Fusion fusion) {
        Program found = fused;
        if (found != null) return found;
        computed += elements;
        if (computed < Fusion.WORTH) return this;
        found = fuse(fusion);
        found.fused = found;
        fused = found;
        return found;
    }

    /** The same with as few steps as can be; this one where it has as few. */
    Program fuse(Fusion fusion) {
        List<Value> fewer = Fusion.fused(values, reduction);
        if (fewer == null) return this;
        Builder builder = new Builder();
        builder.values = fewer;
        builder.inputs.addAll(inputs);
        builder.constants = (int) values.stream().filter(Value::isConstant).count();
        builder.reduction = reduction;
        int[] slots = builder.slots();
        long[] shorter = slots == null ? null : builder.words(slots, fusion);
        return shorter == null ? this : new Program(builder, shorter, cost);
    }

    /** Element type of the result. */
    public DType dtype() {
        DType last = values.get(values.size() - 1).dtype;
        return reduction == Kernel.COUNT_NONZERO ? DType.INT64 : last;
    }

    /** Element types of the operands that are read, in their order. */
    public List<DType> inputs() {
        return inputs;
    }

    /** What reduces the last value over the axes that the inputs have more than the output; null where nothing does. */
    Kernel reduction() {
        return reduction;
    }

    List<Value> values() {
        return values;
    }

    long[] words() {
        return words;
    }

    /** How many there are. */
    long steps() {
        return words[0];
    }

    /** Picoseconds per element of an input: of all steps. */
    long cost() {
        return cost;
    }

    /**
     * Puts steps together: whatever is computed from what is there, the result last. What is computed from the same values
     * by the same kernel is one value.
     */
    public static final class Builder {
        private List<Value> values = new ArrayList<>();
        private final List<DType> inputs = new ArrayList<>();
        private Kernel reduction;
        private int constants;

        /**
         * An operand of that element type, the next one of those that are read.
         *
         * @return the number of the value
         * @throws IllegalStateException if there are {@link #MAX_INPUTS} already
         */
        public int input(DType dtype) {
            if (inputs.size() == MAX_INPUTS)
                throw new IllegalStateException("a program has at most " + MAX_INPUTS + " inputs");
            inputs.add(dtype);
            values.add(new Value(dtype, null, null, NOTHING, null));
            return values.size() - 1;
        }

        /**
         * An integer of that element type, to which it is converted as a copy converts int64.
         *
         * @return the number of the value
         * @throws IllegalStateException if there are {@link #MAX_CONSTANTS} already
         */
        public int constant(DType dtype, long value) {
            return constant(dtype, DType.INT64, value, 0);
        }

        /**
         * A number of that element type, to which it is converted as a copy converts complex128.
         *
         * @return the number of the value
         * @throws IllegalStateException if there are {@link #MAX_CONSTANTS} already
         */
        public int constant(DType dtype, double re, double im) {
            return constant(dtype, DType.COMPLEX128, Double.doubleToRawLongBits(re), Double.doubleToRawLongBits(im));
        }

        private int constant(DType dtype, DType from, long... words) {
            int before = values.size();
            int constant = add(new Value(dtype, null, from, NOTHING, words));
            constants += values.size() - before;
            if (constants > MAX_CONSTANTS)
                throw new IllegalStateException("a program has at most " + MAX_CONSTANTS + " constants");
            return constant;
        }

        /**
         * What an elementwise kernel makes of values, which are converted to the types it reads.
         *
         * @param dtype the element type that chooses the kernel's version
         * @return the number of the value
         * @throws IllegalArgumentException if the kernel is not elementwise, has parameters, or lacks the type
         */
        public int apply(Kernel kernel, DType dtype, int... from) {
            if (!kernel.form().isElementwise() || kernel.form().operands() != from.length + 1) {
                throw new IllegalArgumentException(
                        kernel.label() + " is no elementwise kernel of " + from.length + " operands");
            }
            requireType(kernel, dtype);
            int[] converted = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                converted[i] = convert(from[i], kernel.form().type(dtype, i + 1));
            }
            return add(new Value(kernel.form().type(dtype, 0), kernel, dtype, converted, null));
        }

        private static void requireType(Kernel kernel, DType dtype) {
            if (!kernel.dtypes().contains(dtype)) {
                throw new IllegalArgumentException("there is no " + kernel.label() + " of " + dtype);
            }
        }

        /**
         * A value converted as a copy converts it.
         *
         * @return the number of the value; the same where it has the type
         */
        public int convert(int value, DType dtype) {
            if (values.get(value).dtype == dtype) return value;
            return add(new Value(dtype, null, null, new int[] {value}, null));
        }

        /**
         * Ends the program with a reduction of a value over the axes that the inputs have more than the output. The result
         * has the bits of the same kernel on an array of the values, which it takes twice if it is one of two operands.
         *
         * @param dtype the element type that chooses the kernel's version, to which the value is converted
         * @throws IllegalArgumentException if the kernel is no reduction, or lacks the type
         */
        public void reduce(Kernel kernel, DType dtype, int value) {
            if (kernel.form() != Form.REDUCE1 && kernel.form() != Form.REDUCE2 && kernel.form() != Form.TRUTH1) {
                throw new IllegalArgumentException(kernel.label() + " is no reduction");
            }
            requireType(kernel, dtype);
            result(convert(value, dtype));
            reduction = kernel;
        }

        /** Makes a value the last one, and it a step's. */
        public void result(int value) {
            Value found = values.get(value);
            boolean copied = value < values.size() - 1 || !found.isStep();
            if (copied) values.add(new Value(found.dtype, Kernel.COPY, found.dtype, new int[] {value}, null));
        }

        private int add(Value value) {
            for (int i = 0; i < values.size(); i++) if (value.sameAs(values.get(i))) return i;
            if (steps() == MAX_STEPS) throw new IllegalStateException("a program has at most " + MAX_STEPS + " steps");
            values.add(value);
            return values.size() - 1;
        }

        private int steps() {
            return values.size() - inputs.size() - constants;
        }

        /**
         * The program whose result is the last value; empty if more than {@link #MAX_BUFFERS} values are needed at once.
         *
         * @throws IllegalStateException if the last value is no step's
         */
        public Optional<Program> build() {
            if (values.isEmpty() || !values.get(values.size() - 1).isStep())
                throw new IllegalStateException("a program ends with a step");
            if (inputs.isEmpty()) throw new IllegalStateException("a program has at least one input");
            joinProducts();
            int[] slots = slots();
            return slots == null ? Optional.empty() : Optional.of(new Program(this, words(slots, null), cost()));
        }

        /** Operands and conversions take half a copy each; steps, what their kernels take beyond the time of a copy. */
        private long cost() {
            DType last = values.get(values.size() - 1).dtype;
            long sum = reduction == null ? copying(last) / 2 : Call.cost(reduction, last);
            for (Value value : values) {
                long copying = copying(value.dtype);
                if (value.kernel != null) sum += Math.max(Call.cost(value.kernel, value.type) - copying, 0);
                else if (!value.isConstant()) sum += copying / 2;
            }
            return sum;
        }

        private static long copying(DType dtype) {
            return Call.cost(Kernel.COPY, dtype);
        }

        /** Makes one step of a product that only a sum reads and of that sum, which saves it the way through a buffer. */
        private void joinProducts() {
            int[] uses = new int[values.size()];
            for (Value value : values) for (int from : value.from) uses[from]++;
            int[] place = new int[uses.length];
            List<Value> joined = new ArrayList<>(uses.length);
            boolean[] left = new boolean[uses.length];
            for (int v = 0; v < uses.length; v++) values.set(v, joined(values.get(v), uses, left));
            for (int v = 0; v < uses.length; v++) {
                Value value = values.get(v);
                place[v] = joined.size();
                if (left[v]) continue;
                int[] from = value.from.clone();
                for (int i = 0; i < from.length; i++) from[i] = place[from[i]];
                joined.add(new Value(value.dtype, value.kernel, value.type, from, value.words));
            }
            values = joined;
        }

        /** The same value by fewer steps where that can be; notes the one that is left out. */
        private Value joined(Value sum, int[] uses, boolean[] left) {
            if (sum.kernel != Kernel.ADD || !sum.type.isFloat()) return sum;
            for (int side = 0; side < 2; side++) {
                int from = sum.from[side];
                Value product = values.get(from);
                boolean isProduct = product.kernel == Kernel.MULTIPLY || product.kernel == Kernel.SQUARE;
                if (!isProduct || uses[from] > 1) continue;
                left[from] = true;
                int last = product.from[product.from.length - 1];
                int[] factors = {product.from[0], last, sum.from[1 - side]};
                return new Value(sum.dtype, Kernel.MULTIPLY_ADD, sum.type, factors, null);
            }
            return sum;
        }

        /**
         * Where each value lies; null where there is no room. A buffer is used again after the last step that reads it, by
         * that step itself where types agree.
         */
        private int[] slots() {
            int[] last = new int[values.size()];
            for (int v = 0; v < last.length; v++) for (int from : values.get(v).from) last[from] = v;
            int[] slots = new int[last.length];
            int input = 0;
            int constant = inputs.size();
            int first = constant + constants;
            int free = (1 << MAX_BUFFERS) - 1;
            int highest = first - 1;
            for (int v = 0; v < slots.length - 1; v++) {
                Value value = values.get(v);
                if (value.isInput()) slots[v] = input++;
                else if (value.isConstant()) slots[v] = constant++;
                if (!value.isStep()) continue;
                int ended = ended(v, last, slots, first, true);
                int taken = Integer.lowestOneBit(free | ended);
                if (taken == 0) return null;
                slots[v] = first + Integer.numberOfTrailingZeros(taken);
                highest = Math.max(highest, slots[v]);
                free = (free | ended) & ~taken | ended(v, last, slots, first, false);
                if (last[v] == 0) free |= taken;
            }
            slots[slots.length - 1] = highest + 1;
            return slots;
        }

        /** The buffers that a step is the last to read, as bits: of values of its own type, or of others. */
        private int ended(int v, int[] last, int[] slots, int first, boolean ownType) {
            int bits = 0;
            for (int from : values.get(v).from) {
                boolean isOwn = values.get(from).dtype == values.get(v).dtype;
                if (last[from] == v && slots[from] >= first && isOwn == ownType) bits |= 1 << (slots[from] - first);
            }
            return bits;
        }

        /** What C reads; null if there is no code for steps that are fused. */
        private long[] words(int[] slots, Fusion fusion) {
            int result = slots.length - 1;
            int size = HEADER_WORDS + inputs.size() + 1 + CONSTANT_WORDS * constants + STEP_WORDS * steps();
            long[] words = new long[size];
            words[0] = steps();
            words[1] = inputs.size();
            words[2] = constants;
            words[3] = slots[result] - inputs.size() - constants;
            words[4] = reduction == null ? NO_REDUCTION : CallBlock.number(reduction, values.get(result).dtype);
            int at = HEADER_WORDS;
            for (DType input : inputs) words[at++] = input.ordinal();
            words[at++] = values.get(result).dtype.ordinal();
            int step = at + CONSTANT_WORDS * constants;
            for (int v = 0; v < slots.length; v++) {
                Value value = values.get(v);
                if (value.isConstant()) {
                    words[at] = value.dtype.ordinal();
                    words[at + 1] = value.type.ordinal();
                    System.arraycopy(value.words, 0, words, at + 2, 2);
                    at += CONSTANT_WORDS;
                } else if (value.isStep()) {
                    words[step + 1] = slots[v];
                    if (value.steps == null) step(words, step, value, slots);
                    else if (!code(words, step, value, slots, fusion)) return null;
                    step += STEP_WORDS;
                }
            }
            return words;
        }

        private void step(long[] words, int at, Value value, int[] slots) {
            for (int i = 0; i < value.from.length; i++) words[at + 2 + i] = slots[value.from[i]];
            if (value.kernel == null) {
                words[at] = CONVERSION;
                words[at + 3] = value.dtype.ordinal();
                words[at + 4] = values.get(value.from[0]).dtype.ordinal();
            } else {
                words[at] = CallBlock.number(value.kernel, value.type);
            }
        }

        /** Steps that are fused, and, where they are all there is, their reduction with them; false where there is no code. */
        private boolean code(long[] words, int at, Value value, int[] slots, Fusion fusion) {
            List<FusedSteps.Input> read = new ArrayList<>();
            for (int from : value.from) {
                read.add(new FusedSteps.Input(slots[from], values.get(from).isConstant()));
            }
            FusedSteps fused = new FusedSteps(value.dtype, read, value.steps);
            words[at] = CODE;
            words[at + 2] = fusion.code(fused, null);
            if (steps() == 1 && FusedSteps.canReduce(reduction)) words[5] = fusion.code(fused, reduction);
            return words[at + 2] != 0;
        }
    }
}
