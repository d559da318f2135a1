package dev.gila.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Several elementwise kernels as one: a sequence of steps that is applied to block after block of the operands, so that
 * what lies between two steps never leaves the cache. Immutable; made by a {@link Builder}.
 *
 * <p>Values are numbered in the order in which they are made. The words that C reads are described in
 * {@code native/loops/loops.h}.
 */
public final class Program {
    /** The most operands that a program reads. */
    public static final int MAX_INPUTS = 7;

    /** The most steps. */
    public static final int MAX_STEPS = 100;

    /** The most values that lie between steps at a time. */
    public static final int MAX_BUFFERS = 8;

    private static final int STEP_WORDS = 5;
    private static final int CONVERSION = -1;

    /** A value: an input where {@code kernel} and {@code from} are empty, a conversion where only the kernel is. */
    record Value(DType dtype, Kernel kernel, DType type, int[] from) {
        boolean isInput() {
            return from.length == 0;
        }
    }

    private final List<Value> values;
    private final int inputs;
    private final DType dtype;
    private final long[] words;
    private final long cost;

    private Program(List<Value> values, int inputs, long[] words) {
        this.values = List.copyOf(values);
        this.inputs = inputs;
        this.dtype = values.get(values.size() - 1).dtype;
        this.words = words;
        long sum = 0;
        for (Value value : values) {
            if (!value.isInput()) sum += value.kernel == null ? Kernel.COPY.cost() : value.kernel.cost();
        }
        this.cost = sum;
    }

    /** Element type of the result. */
    public DType dtype() {
        return dtype;
    }

    /** Number of operands that are read. */
    public int inputs() {
        return inputs;
    }

    List<Value> values() {
        return values;
    }

    long[] words() {
        return words;
    }

    /** Picoseconds per element: of all steps. */
    long cost() {
        return cost;
    }

    /** Puts steps together: inputs first, then whatever is computed from what is there, the result last. */
    public static final class Builder {
        private final List<Value> values = new ArrayList<>();
        private int inputs;

        /**
         * An operand of that element type.
         *
         * @return the number of the value
         */
        public int input(DType dtype) {
            if (inputs != values.size()) throw new IllegalStateException("inputs come first");
            if (inputs == MAX_INPUTS)
                throw new IllegalStateException("a program has at most " + MAX_INPUTS + " inputs");
            inputs++;
            return add(new Value(dtype, null, null, new int[0]));
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
            if (!kernel.dtypes().contains(dtype)) {
                throw new IllegalArgumentException("there is no " + kernel.label() + " of " + dtype);
            }
            int[] converted = new int[from.length];
            for (int i = 0; i < from.length; i++) {
                converted[i] = convert(from[i], kernel.form().type(dtype, i + 1));
            }
            return add(new Value(kernel.form().type(dtype, 0), kernel, dtype, converted));
        }

        /**
         * A value converted as a copy converts it.
         *
         * @return the number of the value; the same where it has the type
         */
        public int convert(int value, DType dtype) {
            return values.get(value).dtype == dtype ? value : add(new Value(dtype, null, null, new int[] {value}));
        }

        /** Number of steps so far. */
        public int steps() {
            return values.size() - inputs;
        }

        private int add(Value value) {
            if (steps() == MAX_STEPS) throw new IllegalStateException("a program has at most " + MAX_STEPS + " steps");
            values.add(value);
            return values.size() - 1;
        }

        /**
         * The program whose result is the last value; empty if more than {@link #MAX_BUFFERS} values are needed at once.
         *
         * @throws IllegalStateException if there is no step
         */
        public Optional<Program> build() {
            if (steps() == 0) throw new IllegalStateException("a program has at least one step");
            int[] slots = slots();
            int buffers = 0;
            for (int slot : slots) buffers = Math.max(buffers, slot - inputs + 1);
            if (buffers > MAX_BUFFERS) return Optional.empty();
            slots[slots.length - 1] = inputs + buffers;
            return Optional.of(new Program(values, inputs, words(slots, buffers)));
        }

        /** Where each value lies: a buffer is used again after the last step that reads it, at once if types agree. */
        private int[] slots() {
            int[] last = new int[values.size()];
            for (int v = 0; v < last.length; v++) for (int from : values.get(v).from) last[from] = v;
            int[] slots = new int[last.length];
            Deque<Integer> free = new ArrayDeque<>();
            int next = inputs;
            for (int v = 0; v < slots.length - 1; v++) {
                Value value = values.get(v);
                slots[v] = v;
                if (value.isInput()) continue;
                int taken = -1;
                for (int from : value.from) {
                    boolean dies = last[from] == v && from >= inputs;
                    if (taken < 0 && dies && values.get(from).dtype == value.dtype) taken = slots[from];
                }
                slots[v] = taken >= 0 ? taken : free.isEmpty() ? next++ : free.pop();
                if (last[v] == 0) free.push(slots[v]);
                for (int from : value.from) {
                    boolean dies = last[from] == v && from >= inputs && slots[from] != slots[v];
                    if (dies && !free.contains(slots[from])) free.push(slots[from]);
                }
            }
            return slots;
        }

        private long[] words(int[] slots, int buffers) {
            long[] words = new long[4 + inputs + steps() * STEP_WORDS];
            words[0] = steps();
            words[1] = inputs;
            words[2] = buffers;
            for (int i = 0; i < inputs; i++) words[3 + i] = values.get(i).dtype.ordinal();
            words[3 + inputs] = values.get(values.size() - 1).dtype.ordinal();
            int at = 4 + inputs;
            for (int v = inputs; v < values.size(); v++, at += STEP_WORDS) {
                Value value = values.get(v);
                words[at + 1] = slots[v];
                for (int i = 0; i < value.from.length; i++) words[at + 2 + i] = slots[value.from[i]];
                if (value.kernel == null) {
                    words[at] = CONVERSION;
                    words[at + 3] = value.dtype.ordinal();
                    words[at + 4] = values.get(value.from[0]).dtype.ordinal();
                } else {
                    words[at] = NativeKernels.number(value.kernel, value.type);
                }
            }
            return words;
        }
    }
}
