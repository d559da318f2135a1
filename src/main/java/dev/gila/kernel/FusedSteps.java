package dev.gila.kernel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Steps of a program that are done at once, their values in registers, and machine code that does so. Values are numbered:
 * those that are read, then those of the steps in their order, of which the last one is the result.
 *
 * @param dtype float32 or float64, of all values
 * @param inputs what is read
 * @param steps what is done, one or more
 */
record FusedSteps(DType dtype, List<Input> inputs, List<Step> steps) {
    /** A slot of the program, and whether it is a constant's. */
    record Input(int slot, boolean isConstant) {}

    /** A kernel and the numbers of its operands. */
    record Step(Kernel kernel, List<Integer> from) {}

    /** What each kernel does first. Of roots there are faster kernels than what the instruction for them comes to. */
    private static final Map<Kernel, Integer> OPERATIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(Kernel.ADD, Assembler.ADD),
            Map.entry(Kernel.SUBTRACT, Assembler.SUBTRACT),
            Map.entry(Kernel.MULTIPLY, Assembler.MULTIPLY),
            Map.entry(Kernel.DIVIDE, Assembler.DIVIDE),
            Map.entry(Kernel.SQUARE, Assembler.MULTIPLY),
            Map.entry(Kernel.NEGATIVE, Assembler.XOR),
            Map.entry(Kernel.ABSOLUTE, Assembler.AND_NOT),
            Map.entry(Kernel.MINIMUM, Assembler.MINIMUM),
            Map.entry(Kernel.MAXIMUM, Assembler.MAXIMUM),
            Map.entry(Kernel.FMIN, Assembler.MINIMUM),
            Map.entry(Kernel.FMAX, Assembler.MAXIMUM),
            Map.entry(Kernel.MULTIPLY_ADD, Assembler.MULTIPLY)));

    /** What combines the results of each reduction, and the number that it begins with, which changes no result. */
    private static final Map<Kernel, Reducing> REDUCTIONS = new EnumMap<>(Map.of(
            Kernel.SUM, new Reducing(Kernel.ADD, -0.0),
            Kernel.DOT, new Reducing(Kernel.ADD, -0.0),
            Kernel.MIN, new Reducing(Kernel.MINIMUM, Double.POSITIVE_INFINITY),
            Kernel.MAX, new Reducing(Kernel.MAXIMUM, Double.NEGATIVE_INFINITY)));

    private record Reducing(Kernel step, double first) {}

    /** Pointers to what is read, in the order in which they are loaded: the last two hold what leads to the others. */
    private static final int[] POINTERS = {8, 9, 10, 11, Assembler.RCX, Assembler.RDX};

    /** The most inputs that are no constants. */
    static final int MAX_ARRAYS = POINTERS.length;

    /** Elements that a body's length is a multiple of, and bytes of a reduction's lanes and blocks: as loops.h says. */
    private static final int LANES = 32;

    private static final int REDUCE_BYTES = 256;
    private static final int BLOCK_BYTES = 16 * REDUCE_BYTES;

    private static final int MOST_UNROLLED = 4;

    /** Whether there is code for a kernel of floats. */
    static boolean can(Kernel kernel, DType dtype) {
        return OPERATIONS.containsKey(kernel) && (dtype == DType.FLOAT32 || dtype == DType.FLOAT64);
    }

    /** Whether there is code for steps with that reduction of their result. */
    static boolean canReduce(Kernel reduction) {
        return REDUCTIONS.containsKey(reduction);
    }

    /**
     * A body that does the steps, and a reduction of the result, if there is one. Functions of System V's calling convention:
     * {@code gila_map_body} in {@code native/loops/loops.h}, which says what they are given.
     *
     * @param reduction what reduces blocks of results to lanes; null where nothing does
     * @return null where there are too few registers
     */
    byte[] code(Kernel reduction, boolean isWide) {
        int vectors = reduction == null ? LANES * dtype.size() : REDUCE_BYTES;
        for (int unrolled = MOST_UNROLLED; unrolled > 0; unrolled /= 2) {
            Writer writer = new Writer(isWide, reduction, unrolled);
            boolean isWhole = vectors % (unrolled * writer.out.width()) == 0;
            if (isWhole && writer.fits()) return writer.write();
        }
        return null;
    }

    /** Writes the code for so many vectors at once. */
    private final class Writer {
        private final Assembler out;
        private final Kernel reduction;
        private final Reducing reducing;
        private final int unrolled;

        /** The first register of each value: of one for a constant, else of as many as are unrolled; -1 where there is none. */
        private final int[] registers = new int[inputs.size() + steps.size()];

        private final int[] lastUse = new int[registers.length];
        private final int[] pointers = new int[inputs.size()];
        private final int signs;
        private final int spare;
        private final int neutral;
        private final int lanes;
        private final int first;
        private boolean[] taken;

        Writer(boolean isWide, Kernel reduction, int unrolled) {
            this.out = new Assembler(dtype, isWide);
            this.reduction = reduction;
            this.reducing = REDUCTIONS.get(reduction);
            this.unrolled = unrolled;
            int next = 0;
            int arrays = 0;
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).isConstant()) registers[i] = next++;
                else pointers[i] = POINTERS[arrays++];
            }
            signs = next++;
            spare = next++;
            neutral = reducing == null || reducing.step() == Kernel.ADD ? signs : next++;
            lanes = next;
            first = reduction == null ? next : next + REDUCE_BYTES / out.width();
            for (int s = 0; s < steps.size(); s++) {
                for (int from : steps.get(s).from()) lastUse[from] = s;
            }
            lastUse[registers.length - 1] = steps.size();
        }

        /** Whether there are enough registers. */
        boolean fits() {
            return walk(false, 0);
        }

        byte[] write() {
            for (int i = 0; i < inputs.size(); i++) {
                if (inputs.get(i).isConstant())
                    out.repeat(registers[i], Assembler.RDX, inputs.get(i).slot());
            }
            out.fill(signs, -0.0);
            if (reducing != null) out.fill(neutral, reducing.first());
            out.shiftLeft(Assembler.RDI, Integer.numberOfTrailingZeros(dtype.size()));
            if (reduction == null) writeMap();
            else writeReduction();
            return out.code();
        }

        /** Twice: past the caches, and into them. */
        private void writeMap() {
            int skipped = out.skipUnless(Assembler.RCX, CallBlock.NOTE_BYTES);
            loadPointers();
            writeLoop(true);
            out.land(skipped);
            loadPointers();
            writeLoop(false);
        }

        private void loadPointers() {
            for (int i = 0; i < inputs.size(); i++) {
                if (pointers[i] != 0)
                    out.pointer(pointers[i], Assembler.RDX, inputs.get(i).slot());
            }
        }

        private void writeLoop(boolean isStreamed) {
            out.index(0);
            int loop = out.place();
            walk(true, 0);
            int result = registers[registers.length - 1];
            for (int k = 0; k < unrolled; k++) {
                if (isStreamed) out.stream(result + k, Assembler.RSI, k * out.width());
                else out.store(result + k, Assembler.RSI, k * out.width());
            }
            out.loop(unrolled * out.width(), Assembler.RDI, loop);
            out.end();
        }

        /** Block after block: all rounds, which what changes no result comes before. */
        private void writeReduction() {
            out.save(Assembler.RBX);
            loadPointers();
            out.index(0);
            int vectors = REDUCE_BYTES / out.width();
            int block = out.place();
            for (int lane = 0; lane < vectors; lane++) out.apply(Assembler.AND, lanes + lane, neutral, neutral);
            int round = out.place();
            for (int from = 0; from < vectors; from += unrolled) {
                walk(true, from);
                int result = registers[registers.length - 1];
                for (int k = 0; k < unrolled; k++) {
                    int term = result + k;
                    if (reduction == Kernel.DOT) out.apply(Assembler.MULTIPLY, term, term, term);
                    apply(reducing.step(), lanes + from + k, lanes + from + k, term);
                }
            }
            out.loopWithin(REDUCE_BYTES, BLOCK_BYTES, round);
            writeCount(vectors);
            out.loopBelow(Assembler.RDI, block);
            out.restore(Assembler.RBX);
            out.end();
        }

        /** What {@code count_blocks} in {@code native/loops/reduce.c} does: the index says how many blocks there are. */
        private void writeCount(int vectors) {
            int counted = out.skipIfOdd(Assembler.RBX, Integer.numberOfTrailingZeros(BLOCK_BYTES));
            int pair = out.place();
            out.add(Assembler.RSI, -REDUCE_BYTES);
            for (int lane = 0; lane < vectors; lane++) {
                out.loadTop(first, Assembler.RSI, lane * out.width());
                apply(reducing.step(), first, first, lanes + lane);
                out.apply(Assembler.AND, lanes + lane, first, first);
            }
            out.loopWhileEven(Assembler.RBX, pair);
            out.land(counted);
            for (int lane = 0; lane < vectors; lane++) out.storeTop(lanes + lane, Assembler.RSI, lane * out.width());
            out.add(Assembler.RSI, REDUCE_BYTES);
        }

        /**
         * Takes registers for all values, one step after the other; whether there are enough. Writes the steps if asked, of
         * the vectors from {@code vector} behind the index on.
         */
        private boolean walk(boolean isWritten, int vector) {
            taken = new boolean[Math.max(0, out.registers() - first) / unrolled];
            for (int i = 0; i < inputs.size(); i++) if (!inputs.get(i).isConstant()) registers[i] = -1;
            for (int s = 0; s < steps.size(); s++) {
                Step step = steps.get(s);
                for (int from : step.from()) {
                    if (registers[from] >= 0) continue;
                    if (!take(from)) return false;
                    for (int k = 0; isWritten && k < unrolled; k++) {
                        out.load(registers[from] + k, pointers[from], (vector + k) * out.width());
                    }
                }
                if (!take(inputs.size() + s)) return false;
                for (int k = 0; isWritten && k < unrolled; k++) step(s, k);
                for (int from : step.from()) if (lastUse[from] == s && !isConstant(from)) release(from);
            }
            return true;
        }

        private boolean isConstant(int value) {
            return value < inputs.size() && inputs.get(value).isConstant();
        }

        private boolean take(int value) {
            for (int i = 0; i < taken.length; i++) {
                if (taken[i]) continue;
                taken[i] = true;
                registers[value] = first + i * unrolled;
                return true;
            }
            return false;
        }

        private void release(int value) {
            taken[(registers[value] - first) / unrolled] = false;
        }

        /** One vector of a step. */
        private void step(int number, int vector) {
            Step step = steps.get(number);
            int to = registers[inputs.size() + number] + vector;
            int a = register(step.from().get(0), vector);
            int b = step.from().size() > 1 ? register(step.from().get(1), vector) : a;
            apply(step.kernel(), to, a, b);
            if (step.kernel() == Kernel.MULTIPLY_ADD)
                apply(Kernel.ADD, to, to, register(step.from().get(2), vector));
        }

        /** One vector of a kernel, whose place is not that of {@code b}. */
        private void apply(Kernel kernel, int to, int a, int b) {
            int operation = OPERATIONS.get(kernel);
            switch (kernel) {
                case NEGATIVE -> out.apply(operation, to, a, signs);
                case ABSOLUTE -> out.apply(operation, to, signs, a);
                case MINIMUM, MAXIMUM, FMIN, FMAX -> {
                    // The first of equals: what the processor's operations answer with their operands exchanged.
                    out.apply(operation, to, b, a);
                    boolean isNumber = kernel == Kernel.FMIN || kernel == Kernel.FMAX;
                    out.moveWhereNaN(to, isNumber ? a : b, b, spare);
                }
                default -> out.apply(operation, to, a, b);
            }
        }

        private int register(int value, int vector) {
            return registers[value] + (isConstant(value) ? 0 : vector);
        }
    }
}
