package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FusionTest {
    private static final int PROGRAMS = 1500;

    /** A part of a round of a reduction; some blocks; so many that code combines them more than once. */
    private static final int[] MOST_COLUMNS = {100, 100, 100, 3000, 3000, 20_000};

    private static final Kernel[] KERNELS = {
        Kernel.ADD,
        Kernel.SUBTRACT,
        Kernel.MULTIPLY,
        Kernel.DIVIDE,
        Kernel.SQUARE,
        Kernel.NEGATIVE,
        Kernel.ABSOLUTE,
        Kernel.MULTIPLY_ADD,
        Kernel.MINIMUM,
        Kernel.MAXIMUM,
        Kernel.FMIN,
        Kernel.FMAX,
        Kernel.SQRT
    };
    private static final Kernel[] REDUCTIONS = {Kernel.SUM, Kernel.DOT, Kernel.MIN, Kernel.MAX, Kernel.PROD};
    private static final double[] SPECIAL = {
        0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5e-324, 1e-310, 1e300, -1e300
    };

    private static final List<String> TARGETS = List.of("avx2", "avx512");

    private final NativeKernels library = Library.kernels();
    private final Random random = new Random(1);
    /** What memory is filled with, from any place on. */
    private final double[] values = new double[1 << 16];

    {
        Arrays.setAll(values, i -> value());
    }

    /** For instructions that this processor has. */
    private Fusion fusion(String target) {
        assumeTrue(TARGETS.contains(library.target()) && TARGETS.indexOf(library.target()) >= TARGETS.indexOf(target));
        Fusion found = Fusion.of(target).orElse(null);
        assumeTrue(found != null);
        return found;
    }

    /** Random programs of floats, on random views, have the same bits by steps and by code. */
    @ParameterizedTest
    @ValueSource(strings = {"avx2", "avx512"})
    void codeGivesTheSameBits(String target) {
        Fusion fusion = fusion(target);
        int fused = 0;
        for (int i = 0; i < PROGRAMS; i++) {
            if (fusion.codes() > Fusion.MOST_CODES / 2) fusion = fusion(target);
            DType dtype = random.nextInt(3) > 0 ? DType.FLOAT64 : DType.FLOAT32;
            Program.Builder builder = new Program.Builder();
            int inputs = 1 + random.nextInt(Program.MAX_INPUTS);
            Kernel reduction = random.nextBoolean() ? REDUCTIONS[random.nextInt(REDUCTIONS.length)] : null;
            build(builder, dtype, inputs, reduction);
            Program plain = builder.build().orElse(null);
            Program faster = plain == null ? null : plain.fuse(fusion);
            if (faster == plain) continue;
            fused++;
            compare(plain, faster, dtype, inputs, reduction);
        }
        assertTrue(fused > PROGRAMS / 2, "only " + fused + " programs were fused");
    }

    private void build(Program.Builder builder, DType dtype, int inputs, Kernel reduction) {
        int last = 0;
        for (int i = 0; i < inputs; i++) last = builder.input(random.nextInt(9) == 0 ? DType.INT32 : dtype);
        for (int i = random.nextInt(4); i > 0; i--) last = builder.constant(dtype, value(), 0);
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            Kernel kernel = KERNELS[random.nextInt(KERNELS.length)];
            int[] from = new int[kernel.form().operands() - 1];
            // Most read what was made last, so that there is something to fuse.
            for (int k = 0; k < from.length; k++) from[k] = random.nextInt(3) == 0 ? last : random.nextInt(last + 1);
            last = Math.max(last, builder.apply(kernel, dtype, from));
        }
        if (reduction == null) builder.result(last);
        else builder.reduce(reduction, dtype, last);
    }

    private double value() {
        return random.nextInt(8) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : random.nextGaussian() * 10;
    }

    private void compare(Program plain, Program faster, DType dtype, int inputs, Kernel reduction) {
        int rows = 1 + random.nextInt(3);
        int columns = random.nextInt(MOST_COLUMNS[random.nextInt(MOST_COLUMNS.length)]);
        List<Memory> memories = new ArrayList<>();
        try {
            Operand[] operands = new Operand[inputs + 1];
            for (int k = 0; k < inputs; k++)
                operands[k + 1] = input(plain.inputs().get(k), rows, columns, memories);
            List<double[]> results = new ArrayList<>();
            for (Program program : List.of(plain, faster)) {
                Memory out = library.allocate((long) (rows * columns + 8) * dtype.size());
                memories.add(out);
                out.clear();
                operands[0] = reduction == null
                        ? Operand.contiguous(out, dtype, rows, columns)
                        : Operand.contiguous(out, dtype, rows);
                if (columns > 0 || reduction == null || reduction == Kernel.SUM || reduction == Kernel.PROD)
                    library.run(Call.of(program, operands));
                results.add(doubles(out, dtype));
            }
            assertArrayEquals(results.get(0), results.get(1), () -> inputs + " inputs of " + rows + " by " + columns);
        } finally {
            memories.forEach(Memory::close);
        }
    }

    /** A view, now and then with gaps, reversed, or of one repeated row. */
    private Operand input(DType dtype, int rows, int columns, List<Memory> memories) {
        int gap = 1 + random.nextInt(4) / 3;
        int size = dtype.size();
        Memory memory = library.allocate((long) rows * columns * gap * size + size);
        memories.add(memory);
        Operand all = Operand.contiguous(memory, dtype, (long) rows * columns * gap + 1);
        int from = random.nextInt(values.length);
        for (int i = 0; i < all.elements(); i++) all.put((long) i * size, values[(from + i) % values.length], 0);
        long row = random.nextInt(4) == 0 ? 0 : (long) columns * gap * size;
        long column = (long) gap * size;
        boolean isReversed = random.nextInt(5) == 0;
        long first = isReversed ? Math.max(columns - 1, 0) * column : 0;
        return new Operand(
                memory, dtype, first, new long[] {rows, columns}, new long[] {row, isReversed ? -column : column});
    }

    /** Of any NaN the same one. */
    private static double[] doubles(Memory memory, DType dtype) {
        double[] values = new double[(int) (memory.size() / dtype.size())];
        Operand all = Operand.contiguous(memory, dtype, values.length);
        for (int i = 0; i < values.length; i++) {
            double value = all.real((long) i * dtype.size());
            values[i] = Double.isNaN(value) ? Double.NaN : value;
        }
        return values;
    }

    /** sqrt(a * a + b * b) is a root of one other step. */
    @Test
    void stepsThatNothingElseReadsAreOne() {
        Fusion fusion = fusion("avx2");
        Program.Builder builder = new Program.Builder();
        int a = builder.input(DType.FLOAT64);
        int b = builder.input(DType.FLOAT64);
        int squares = builder.apply(
                Kernel.ADD,
                DType.FLOAT64,
                builder.apply(Kernel.SQUARE, DType.FLOAT64, a),
                builder.apply(Kernel.SQUARE, DType.FLOAT64, b));
        builder.apply(Kernel.SQRT, DType.FLOAT64, squares);
        Program plain = builder.build().orElseThrow();
        assertEquals(3, plain.steps());
        assertEquals(2, plain.fuse(fusion).steps());
    }

    @Test
    void valuesThatAreReadTwiceAreFusedOrKept() {
        Fusion fusion = fusion("avx2");
        Program.Builder builder = new Program.Builder();
        int a = builder.input(DType.FLOAT64);
        int sum = builder.apply(Kernel.ADD, DType.FLOAT64, a, a);
        int product = builder.apply(Kernel.MULTIPLY, DType.FLOAT64, sum, sum);
        int root = builder.apply(Kernel.SQRT, DType.FLOAT64, product);
        builder.apply(Kernel.SUBTRACT, DType.FLOAT64, root, sum);
        // The sum is read by what is fused and by the difference, which comes after the root.
        Program plain = builder.build().orElseThrow();
        assertEquals(4, plain.steps());
        assertSame(plain, plain.fuse(fusion));
    }

    /** A step by which more arrays would be read than there are pointers for stays alone. */
    @Test
    void stepsThatReadManyArraysAreTwo() {
        Fusion fusion = fusion("avx2");
        Program.Builder builder = new Program.Builder();
        int sum = builder.input(DType.FLOAT64);
        int[] inputs = new int[Program.MAX_INPUTS - 1];
        for (int i = 0; i < inputs.length; i++) inputs[i] = builder.input(DType.FLOAT64);
        for (int input : inputs) sum = builder.apply(Kernel.SUBTRACT, DType.FLOAT64, sum, input);
        Program plain = builder.build().orElseThrow();
        assertEquals(inputs.length, plain.steps());
        assertEquals(2, plain.fuse(fusion).steps());
    }

    @Test
    void programsAreFusedWhenTheyHaveComputedMuch() {
        Fusion fusion = fusion("avx2");
        Program plain = scaled(2);
        assertSame(plain, plain.toCompute(Fusion.WORTH - 1, fusion));
        Program faster = plain.toCompute(1, fusion);
        assertNotSame(plain, faster);
        assertSame(faster, plain.toCompute(1, fusion));
        assertSame(faster, faster.toCompute(1, fusion));
        assertEquals(1, fusion.codes());
        scaled(3).toCompute(Fusion.WORTH, fusion);
        assertEquals(1, fusion.codes());
    }

    /** Results that outgrow most caches are written past them. */
    @ParameterizedTest
    @ValueSource(strings = {"avx2", "avx512"})
    void largeResultsHaveTheSameBits(String target) {
        Fusion fusion = fusion(target);
        Program plain = scaled(3);
        Program faster = plain.fuse(fusion);
        assertNotSame(plain, faster);
        int n = 5_000_007;
        byte[][] results = new byte[2][n * Double.BYTES];
        try (Memory in = library.allocate((long) n * Double.BYTES);
                Memory out = library.allocate((long) n * Double.BYTES)) {
            Operand a = Operand.contiguous(in, DType.FLOAT64, n);
            for (long i = 0; i < n; i++) a.put(i * Double.BYTES, i * 0.1, 0);
            Operand result = Operand.contiguous(out, DType.FLOAT64, n);
            library.run(Call.of(plain, result, a));
            out.get(0, results[0], 0, results[0].length);
            out.clear();
            library.run(Call.of(faster, result, a));
            out.get(0, results[1], 0, results[1].length);
        }
        assertArrayEquals(results[0], results[1]);
    }

    /** Where there is no more code, or the system grants none, steps stay as they are. */
    @Test
    void codeIsLimited() {
        Fusion fusion = fusion("avx2");
        for (int form = 0; form < Fusion.MOST_CODES; form++) {
            Program plain = signs(form);
            assertNotSame(plain, plain.fuse(fusion));
        }
        assertEquals(Fusion.MOST_CODES, fusion.codes());
        Program plain = signs(Fusion.MOST_CODES);
        assertSame(plain, plain.fuse(fusion));
        assertNotSame(signs(0), signs(0).fuse(fusion));
        assertEquals(Fusion.MOST_CODES, fusion.codes());
    }

    /** a, to which a is added or from which it is subtracted, again and again, as the bits say. */
    private static Program signs(int bits) {
        Program.Builder builder = new Program.Builder();
        int a = builder.input(DType.FLOAT64);
        int sum = a;
        for (int i = 0; i < 11; i++) {
            Kernel kernel = (bits >> i & 1) == 0 ? Kernel.ADD : Kernel.SUBTRACT;
            sum = builder.apply(kernel, DType.FLOAT64, sum, a);
        }
        return builder.build().orElseThrow();
    }

    /** a * factor - 1. */
    private static Program scaled(double factor) {
        Program.Builder builder = new Program.Builder();
        int product = builder.apply(
                Kernel.MULTIPLY,
                DType.FLOAT64,
                builder.input(DType.FLOAT64),
                builder.constant(DType.FLOAT64, factor, 0));
        builder.apply(Kernel.SUBTRACT, DType.FLOAT64, product, builder.constant(DType.FLOAT64, 1));
        return builder.build().orElseThrow();
    }
}
