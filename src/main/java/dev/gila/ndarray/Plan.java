package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Operand;
import dev.gila.kernel.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An expression as a program and the arrays that it reads, for one type of result. Immutable. */
final class Plan {
    private static final Kernels KERNELS = Kernels.best();

    /** So few that the conversions of three operands each, and of the result, fit as well. */
    private static final int MAX_OPERATIONS = (Program.MAX_STEPS - 2) / 4;

    private final Kernel reduction;
    private final DType dtype;
    private final Program program;
    private final NDArray[] leaves;

    private Plan(Kernel reduction, DType dtype, Program program, List<NDArray> leaves) {
        this.reduction = reduction;
        this.dtype = dtype;
        this.program = program;
        this.leaves = leaves.toArray(new NDArray[0]);
    }

    /** Whether this is the plan for a reduction, or null for none, computed in a type. */
    boolean makes(Kernel reduction, DType dtype) {
        return this.reduction == reduction && this.dtype == dtype;
    }

    /**
     * Computes.
     *
     * @param view how each array is to be seen: all in one shape
     */
    void run(NDArray out, UnaryOperator<NDArray> view) {
        Operand[] operands = new Operand[leaves.length + 1];
        List<NDArray> copies = null;
        operands[0] = out.operand();
        try {
            for (int i = 0; i < leaves.length; i++) {
                NDArray input = view.apply(leaves[i]);
                // What overlaps the output without being it is copied first.
                if (operands[0].touches(input.operand()) && !operands[0].coincides(input.operand())) {
                    if (copies == null) copies = new ArrayList<>();
                    input = input.copy();
                    copies.add(input);
                }
                operands[i + 1] = input.operand();
            }
            KERNELS.run(Call.of(program, operands));
        } finally {
            if (copies != null) copies.forEach(NDArray::close);
        }
    }

    /** Makes plans; where an expression is too large for one program, its parts become arrays, which closing frees. */
    static final class Parts implements AutoCloseable {
        private final Map<Expr, NDArray> computed = new IdentityHashMap<>(0);
        private boolean valuesMatter;

        /** Whether the plans that were made serve again: they depend on no values, and need no other arrays. */
        boolean areKept() {
            return computed.isEmpty() && !valuesMatter;
        }

        Plan plan(Expr root, Kernel reduction, DType dtype) {
            if (root.hasIntegerPowers) checkPowers(root, Collections.newSetFromMap(new IdentityHashMap<>()));
            Plan plan = new Compilation(computed).compile(root, reduction, dtype);
            if (plan != null) return plan;
            for (Expr operand : root.operands) if (operand.function != null) compute(operand);
            return new Compilation(computed).compile(root, reduction, dtype);
        }

        /** Integers have no negative powers: exponents are looked at before the program runs, which does not tell. */
        private void checkPowers(Expr e, Set<Expr> checked) {
            if (!e.hasIntegerPowers || !checked.add(e)) return;
            for (Expr operand : e.operands) checkPowers(operand, checked);
            if (e.function != Ufunc.POWER || !e.promoted.isInteger()) return;
            Expr exponent = e.operands[1];
            if (exponent.number != null) {
                Ufunc.requireNoNegative(exponent.number.longValue() < 0);
                return;
            }
            if (exponent.function != null) compute(exponent);
            Ufunc.requireNoNegative(exponent.function == null ? exponent.array : computed.get(exponent));
            valuesMatter = true;
        }

        private void compute(Expr part) {
            if (computed.containsKey(part)) return;
            Plan plan = plan(part, null, part.dtype());
            NDArray values = NDArray.empty(part.dtype(), part.shape());
            computed.put(part, values);
            plan.run(values, leaf -> leaf.broadcastTo(part.shape()));
        }

        @Override
        public void close() {
            computed.values().forEach(NDArray::close);
        }
    }

    /** What a program depends on: functions, numbers, and which array stands where, in the order in which they are found. */
    private static final class Form {
        private long[] words = new long[32];
        private int count;
        private int hash;

        void add(long word) {
            if (count == words.length) words = Arrays.copyOf(words, 2 * count);
            words[count++] = word;
            hash = 31 * hash + Long.hashCode(word);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Form form
                    && hash == form.hash
                    && Arrays.equals(words, 0, count, form.words, 0, form.count);
        }
    }

    /** Turns an expression into a program. */
    private static final class Compilation {
        /** Programs made lately: an expression that is put together anew, again and again, is not taken apart each time. */
        private static final Map<Form, Program> KNOWN = new ConcurrentHashMap<>();

        private static final int MOST_KNOWN = 256;

        // What a form's word is followed by: a place, or a number's bits.
        private static final long ARRAY = -1;
        private static final long INTEGER = -2;
        private static final long REAL = -3;

        private final Map<Expr, NDArray> computed;
        private final Form form = new Form();
        private final List<NDArray> leaves = new ArrayList<>();
        private int numbers;
        private int operations;

        Compilation(Map<Expr, NDArray> computed) {
            this.computed = computed;
        }

        /** Null where it does not fit one program. */
        Plan compile(Expr root, Kernel reduction, DType dtype) {
            form.add(reduction == null ? -1 : reduction.ordinal());
            form.add(dtype.ordinal());
            if (!collect(root)) return null;
            for (NDArray leaf : leaves) form.add(leaf.dtype().ordinal());
            Program program = KNOWN.get(form);
            if (program == null) {
                program = program(root, reduction, dtype);
                if (program == null) return null;
                if (KNOWN.size() >= MOST_KNOWN) KNOWN.clear();
                KNOWN.put(form, program);
            }
            return new Plan(reduction, dtype, program, leaves);
        }

        private Program program(Expr root, Kernel reduction, DType dtype) {
            Program.Builder builder = new Program.Builder();
            for (NDArray leaf : leaves) builder.input(leaf.dtype());
            int value = emit(builder, root, null);
            if (reduction != null) builder.reduce(reduction, dtype, value);
            else builder.result(builder.convert(value, dtype));
            return builder.build().orElse(null);
        }

        /** The array that an expression is or was made; null where it must be computed. */
        private NDArray array(Expr e) {
            return e.array != null || computed.isEmpty() ? e.array : computed.get(e);
        }

        /** Notes the arrays; false where arrays, numbers or operations are too many. What occurs twice counts twice. */
        private boolean collect(Expr e) {
            NDArray array = array(e);
            if (array != null) {
                int place = place(array);
                form.add(ARRAY);
                form.add(place < 0 ? leaves.size() : place);
                return place >= 0 || leaves.size() < Program.MAX_INPUTS && leaves.add(array);
            }
            if (e.number != null) {
                boolean isInteger = e.number instanceof Long;
                form.add(isInteger ? INTEGER : REAL);
                form.add(isInteger ? e.number.longValue() : Double.doubleToRawLongBits(e.number.doubleValue()));
                return ++numbers <= Program.MAX_CONSTANTS;
            }
            form.add(e.function.ordinal());
            if (++operations > MAX_OPERATIONS) return false;
            for (Expr operand : e.operands) if (!collect(operand)) return false;
            return true;
        }

        private int place(NDArray array) {
            for (int i = 0; i < leaves.size(); i++) if (leaves.get(i) == array) return i;
            return -1;
        }

        private int emit(Program.Builder builder, Expr e, DType beside) {
            NDArray array = array(e);
            if (array != null) return place(array);
            if (e.number != null) return constant(builder, e.number, beside);
            int[] from = new int[e.operands.length];
            for (int i = 0; i < from.length; i++) from[i] = emit(builder, e.operands[i], e.promoted);
            return e.function.emit(builder, e.promoted, from);
        }

        /** A number, of the type that it takes where it stands. */
        private static int constant(Program.Builder builder, Number number, DType beside) {
            if (!(number instanceof Long value)) {
                return builder.constant(Typing.withDouble(beside), number.doubleValue(), 0);
            }
            DType type = Typing.withLong(beside);
            Typing.requireFits(value, type);
            return builder.constant(type, value);
        }
    }
}
