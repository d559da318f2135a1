package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Random calls of any kernel: shapes, strides, offsets and values of all kinds; the same on any {@link Kernels}. */
final class RandomCalls {
    private static final double[] SPECIALS = {
        0.0,
        -0.0,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        1.0,
        -1.0
    };

    private enum Values {
        TAME,
        WIDE,
        SPECIAL,
        FEW
    }

    /** One operand, not yet on any memory. */
    record Placed(DType dtype, byte[] contents, long offset, long[] shape, long[] strides) {}

    /** A call, not yet on any memory. */
    record Case(Kernel kernel, DType dtype, long[] params, List<Placed> operands, Program program) {
        Run on(Kernels kernels) {
            return new Run(kernels, this);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(kernel.label() + " " + dtype);
            for (Placed p : operands) {
                out.append(' ').append(java.util.Arrays.toString(p.shape)).append(java.util.Arrays.toString(p.strides));
            }
            return out.toString();
        }
    }

    /** A call on memory of its own. */
    static final class Run implements AutoCloseable {
        final List<Memory> memories = new ArrayList<>();
        final Call call;
        private final Kernels kernels;

        Run(Kernels kernels, Case c) {
            this.kernels = kernels;
            Operand[] operands = new Operand[c.operands.size()];
            for (int i = 0; i < operands.length; i++) {
                Placed p = c.operands.get(i);
                Memory memory = kernels.allocate(p.contents.length);
                memory.put(0, p.contents, 0, p.contents.length);
                memories.add(memory);
                operands[i] = new Operand(memory, p.dtype, p.offset, p.shape, p.strides);
            }
            call = c.program != null
                    ? Call.of(c.program, operands)
                    : Call.of(c.kernel, c.dtype, c.params, null, operands);
        }

        Run run() {
            kernels.run(call);
            return this;
        }

        byte[] contents(int operand) {
            Memory memory = memories.get(operand);
            byte[] bytes = new byte[(int) memory.size()];
            memory.get(0, bytes, 0, bytes.length);
            return bytes;
        }

        @Override
        public void close() {
            memories.forEach(Memory::close);
        }
    }

    private final SplittableRandom random;
    private Values values;
    private List<Placed> operands;
    private Program program;

    RandomCalls(long seed) {
        random = new SplittableRandom(seed);
    }

    Case next(Kernel kernel, DType dtype) {
        values = Values.values()[random.nextInt(4)];
        operands = new ArrayList<>();
        program = null;
        long[] params = new long[kernel.form().params()];
        switch (kernel.form()) {
            case MAP1, MAP2, MAP3, PART, TEST1, TEST2, EXPONENT, SCALED, WHERE -> {
                if (kernel == Kernel.COPY) copy(dtype);
                else map(kernel.form(), dtype);
            }
            case PROGRAM -> program(dtype);
            case ESCAPE -> {
                map(kernel.form(), dtype);
                params[0] = random.nextInt(60);
            }
            case REDUCE1, REDUCE2 -> reduce(kernel, dtype);
            case TRUTH1,
                    INDEX1,
                    SCAN,
                    ARGSORT,
                    SEARCH,
                    HISTOGRAM,
                    BINCOUNT,
                    FOLD,
                    REDUCEAT,
                    PUT_FOLD,
                    COMPRESS,
                    NONZERO,
                    SELECT -> params = new RandomSelections(this, random).next(kernel, dtype);
            case MATMUL -> matmul(dtype);
            case LU, QR -> panel(dtype, kernel.form() == Form.LU);
            case CHOLESKY -> definite(dtype);
            case TRIANGLE -> params = triangle(dtype);
            case SORT -> sort(dtype);
            case TAKE, PUT -> take(dtype, kernel.form() == Form.TAKE);
            case FFT -> params = fft(dtype);
            case SAMPLE -> {
                place(DType.INT64, new long[0], false);
                params = new long[] {random.nextLong(), random.nextInt(100000), random.nextInt(3000)};
            }
            case CONVOLVE -> convolve(dtype);
            case BODIES -> {
                bodies(dtype);
                double softening = random.nextInt(2) * 0.1;
                params = new long[] {
                    Double.doubleToRawLongBits(0.01), Double.doubleToRawLongBits(softening), random.nextInt(4)
                };
            }
            case WORDS -> {
                flat(DType.INT64, length() * random.nextInt(20));
                flat(DType.INT64, 4);
            }
            case DRAW, ZIGGURAT -> params = draw(kernel, dtype);
            case TALLY1, TALLY2 -> {
                for (int i = 0; i < kernel.form().operands(); i++) place(DType.INT64, new long[0], false);
                params = new long[] {random.nextInt(10000), random.nextInt(5) - 2};
            }
        }
        return new Case(kernel, dtype, params, operands, program);
    }

    /** Steps of any kernels on any values that convert, which end with a conversion to the type or a reduction. */
    private void program(DType dtype) {
        Program.Builder builder = new Program.Builder();
        List<DType> types = new ArrayList<>();
        long[] shape = shape();
        Kernel[] reductions = {
            Kernel.SUM, Kernel.DOT, Kernel.PROD, Kernel.MIN, Kernel.MAX, Kernel.ANY, Kernel.COUNT_NONZERO
        };
        Kernel reduction = reductions[random.nextInt(reductions.length)];
        boolean reduces = random.nextBoolean();
        if (!reduces) {
            place(dtype, shape, false);
        } else {
            if (!reduction.dtypes().contains(dtype)) {
                reduction = dtype == DType.BOOL ? Kernel.ALL : dtype.isComplex() ? Kernel.SUM : Kernel.MIN;
            }
            for (int i = 0; i < shape.length; i++) shape[i] = Math.max(shape[i], 1);
            DType result = reduction == Kernel.COUNT_NONZERO ? DType.INT64 : dtype;
            place(result, Arrays.copyOf(shape, random.nextInt(shape.length + 1)), false);
        }
        for (int i = 1 + random.nextInt(Program.MAX_INPUTS); i > 0; i--) {
            types.add(DType.values()[random.nextInt(DType.values().length)]);
            place(types.get(types.size() - 1), shape, true);
            builder.input(types.get(types.size() - 1));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            types.add(DType.values()[random.nextInt(DType.values().length)]);
            DType type = types.get(types.size() - 1);
            int made = random.nextBoolean()
                    ? builder.constant(type, random.nextInt())
                    : builder.constant(type, random.nextGaussian() * 9, random.nextGaussian());
            if (made < types.size() - 1) types.remove(types.size() - 1);
        }
        Kernel[] kernels = {Kernel.ADD, Kernel.MULTIPLY, Kernel.FMA, Kernel.SQRT, Kernel.EXP, Kernel.COPY};
        for (int i = random.nextInt(5); i > 0; i--) {
            Kernel kernel = kernels[random.nextInt(kernels.length)];
            int[] from = new int[kernel.form().operands() - 1];
            DType type = kernel.dtypes().iterator().next();
            for (int k = 0; k < from.length; k++) {
                from[k] = random.nextInt(types.size());
                DType own = types.get(from[k]);
                if (kernel.dtypes().contains(own)) type = own;
            }
            int made = builder.apply(kernel, type, from);
            while (types.size() <= made) types.add(type);
        }
        int last = types.size() - 1;
        if (reduces) builder.reduce(reduction, dtype, last);
        else builder.result(builder.convert(last, dtype));
        program = builder.build().orElseThrow();
    }

    private long[] draw(Kernel kernel, DType dtype) {
        boolean narrow = dtype == DType.FLOAT32 || dtype == DType.INT64 && random.nextBoolean();
        DType word = narrow ? DType.INT32 : DType.INT64;
        values = Values.TAME;
        flat(dtype, length() * random.nextInt(20));
        flat(DType.INT64, 2);
        flat(word, length() * random.nextInt(20));
        if (kernel.form() == Form.ZIGGURAT) {
            byte[] layers = Ziggurat.layers(kernel, dtype);
            long[] count = {layers.length / word.size()};
            operands.add(new Placed(word, layers, 0, count, new long[] {word.size()}));
        }
        if (dtype == DType.INT64) {
            long range = random.nextLong() >>> random.nextInt(64);
            return new long[] {random.nextLong(), narrow ? range & 0xffffffffL : range};
        }
        return new long[] {
            Double.doubleToRawLongBits(random.nextInt(3) - 1), Double.doubleToRawLongBits(random.nextDouble())
        };
    }

    /** One axis without gaps. */
    private void flat(DType dtype, long count) {
        byte[] contents = new byte[(int) (count + 2) * dtype.size()];
        fill(contents, dtype);
        operands.add(new Placed(dtype, contents, dtype.size(), new long[] {count}, new long[] {dtype.size()}));
    }

    /** One that was placed. */
    Placed placed(int operand) {
        return operands.get(operand);
    }

    void add(Placed operand) {
        operands.add(operand);
    }

    /** An input that is not yet an operand. */
    Placed detached(DType dtype, long... shape) {
        place(dtype, shape, true);
        return operands.remove(operands.size() - 1);
    }

    private void copy(DType dtype) {
        long[] shape = shape();
        place(dtype, shape, false);
        place(DType.values()[random.nextInt(DType.values().length)], shape, true);
    }

    /** Now and then another type, which the kernels convert. */
    DType convertible(DType dtype) {
        DType other = DType.values()[random.nextInt(DType.values().length)];
        return random.nextInt(3) == 0 && other.canCast(dtype) ? other : dtype;
    }

    private void map(Form form, DType dtype) {
        long[] shape = shape();
        place(form.type(dtype, 0), shape, false);
        for (int i = 1; i < form.operands(); i++) place(convertible(form.type(dtype, i)), shape, true);
    }

    private void reduce(Kernel kernel, DType dtype) {
        long[] shape = shape();
        if (kernel == Kernel.MIN || kernel == Kernel.MAX) {
            for (int i = 0; i < shape.length; i++) shape[i] = Math.max(shape[i], 1);
        }
        place(dtype, java.util.Arrays.copyOf(shape, random.nextInt(shape.length + 1)), false);
        for (int i = 1; i < kernel.form().operands(); i++) place(convertible(dtype), shape, true);
    }

    private void matmul(DType dtype) {
        values = Values.TAME;
        long m = length();
        long k = length();
        long n = length();
        long[] stack = random.ints(random.nextInt(3), 0, 4).asLongStream().toArray();
        place(dtype, matrices(stack, m, n), false);
        place(dtype, matrices(stack, m, k), true);
        place(dtype, matrices(stack, k, n), true);
    }

    private void panel(DType dtype, boolean pivots) {
        long m = length();
        long n = random.nextInt(24);
        long steps = Math.min(m, n);
        place(dtype, new long[] {m, n}, false);
        if (pivots) place(DType.INT64, new long[] {steps}, false);
        else place(dtype, new long[] {steps, steps}, false);
    }

    /** A panel whose lower triangle is that of a positive definite matrix, most often. */
    private void definite(DType dtype) {
        int n = random.nextInt(24);
        place(dtype, new long[] {n + length(), n}, false);
        Placed panel = operands.get(0);
        ByteBuffer contents = ByteBuffer.wrap(panel.contents).order(ByteOrder.nativeOrder());
        for (int j = 0; j < n && random.nextInt(50) > 0; j++) {
            long place = panel.offset + j * (panel.strides[0] + panel.strides[1]);
            contents.putDouble(Math.toIntExact(place), 1e6);
        }
    }

    private long[] triangle(DType dtype) {
        long rows = random.nextInt(24);
        place(dtype, new long[] {rows, length()}, false);
        place(dtype, new long[] {rows, rows}, true);
        return new long[] {random.nextInt(2), random.nextInt(2)};
    }

    private static long[] matrices(long[] stack, long rows, long columns) {
        long[] shape = Arrays.copyOf(stack, stack.length + 2);
        shape[stack.length] = rows;
        shape[stack.length + 1] = columns;
        return shape;
    }

    private void convolve(DType dtype) {
        values = Values.TAME;
        long h = 1 + random.nextInt(5);
        long w = 1 + random.nextInt(7);
        long rows = random.nextInt(12);
        long columns = length();
        place(dtype, new long[] {rows, columns}, false);
        place(dtype, new long[] {rows + h - 1, columns + w - 1}, true);
        place(dtype, new long[] {h, w}, true);
    }

    private void bodies(DType dtype) {
        values = Values.TAME;
        long n = length();
        place(dtype, new long[] {n, 3}, false);
        place(dtype, new long[] {n, 3}, false);
        place(dtype, new long[] {n}, true);
    }

    private void sort(DType dtype) {
        long[] shape = shape();
        place(dtype, shape.length == 0 ? new long[] {100 + random.nextInt(5000)} : shape, false);
    }

    /** Rows of one operand are named by an index that counts from either end. */
    private void take(DType dtype, boolean fromOperand) {
        long[] row = shape();
        long length = 1 + length();
        long count = length();
        long[] indexed = row.length == 0 ? new long[1] : row.clone();
        long[] listed = indexed.clone();
        indexed[0] = length;
        listed[0] = count;
        place(dtype, fromOperand ? listed : indexed, false);
        place(dtype, fromOperand ? indexed : listed, true);
        place(DType.INT64, new long[] {count}, true);
        java.nio.ByteBuffer places =
                java.nio.ByteBuffer.wrap(operands.get(2).contents).order(java.nio.ByteOrder.nativeOrder());
        while (places.hasRemaining()) places.putLong(random.nextInt((int) length * 2) - length);
    }

    private long[] fft(DType dtype) {
        values = Values.TAME;
        DType part = dtype.component();
        boolean toReal = random.nextInt(4) == 0;
        boolean fromReal = !toReal && random.nextInt(3) == 0;
        int[] limits = {12, 40, 200, 1100};
        long n = 1 + random.nextInt(limits[random.nextInt(4)]);
        long[] shape = Arrays.copyOf(new long[] {random.nextInt(4), random.nextInt(20)}, 1 + random.nextInt(3));
        shape[shape.length - 1] = fromReal && random.nextInt(3) > 0 ? n / 2 + 1 : n;
        place(toReal ? part : dtype, shape, false);
        long[] from = shape.clone();
        from[shape.length - 1] = random.nextBoolean() ? random.nextInt((int) n + 9) : toReal ? n / 2 + 1 : n;
        place(fromReal ? part : dtype, from, true);
        FftPlan plan = FftPlan.of(part, n, toReal || fromReal);
        Memory tables = plan.tables().memory();
        byte[] contents = new byte[(int) tables.size()];
        tables.get(0, contents, 0, contents.length);
        long[] length = {plan.tables().length(0)};
        operands.add(new Placed(part, contents, 0, length, new long[] {part.size()}));
        return plan.params(n, random.nextBoolean(), random.nextBoolean() ? 1 : 1 / Math.sqrt(n));
    }

    long length() {
        int[] limits = {3, 9, 40, 140};
        return random.nextInt(limits[random.nextInt(4)]);
    }

    long[] shape() {
        long[] shape = new long[random.nextInt(5)];
        if (shape.length == 1) {
            shape[0] = random.nextInt(4) > 0 ? length() : 500 + random.nextInt(3000);
        } else {
            for (int i = 0; i < shape.length; i++) shape[i] = random.nextInt(shape.length == 2 ? 70 : 12);
        }
        return shape;
    }

    /** Axes in any order, with gaps, backwards, or repeated where that is allowed. */
    void place(DType dtype, long[] shape, boolean repeat) {
        boolean plain = random.nextInt(3) == 0;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) order.add(plain ? 0 : random.nextInt(i + 1), i);
        long[] strides = new long[shape.length];
        long extent = 1;
        long start = 0;
        for (int axis : order) {
            if (repeat && !plain && random.nextInt(5) == 0) continue;
            long stride = plain ? extent : extent * (1 + random.nextInt(3) / 2);
            boolean backwards = !plain && random.nextInt(4) == 0 && shape[axis] > 0;
            if (backwards) start += (shape[axis] - 1) * stride;
            strides[axis] = (backwards ? -stride : stride) * dtype.size();
            extent += Math.max(shape[axis] - 1, 0) * stride;
        }
        long offset = random.nextInt(9);
        byte[] contents = new byte[(int) ((offset + extent) * dtype.size())];
        fill(contents, dtype);
        operands.add(new Placed(dtype, contents, (offset + start) * dtype.size(), shape, strides));
    }

    private void fill(byte[] contents, DType dtype) {
        ByteBuffer buffer = ByteBuffer.wrap(contents).order(ByteOrder.nativeOrder());
        switch (dtype.component()) {
            case FLOAT64 -> {
                while (buffer.hasRemaining()) buffer.putDouble(value());
            }
            case FLOAT32 -> {
                while (buffer.hasRemaining()) buffer.putFloat((float) value());
            }
            case BOOL -> fewIntegers(contents, 1, 2);
            default -> {
                if (values == Values.FEW) fewIntegers(contents, dtype.size(), 3);
                else random.nextBytes(contents);
            }
        }
    }

    /** Integers of so many bytes below a limit. */
    private void fewIntegers(byte[] contents, int size, int limit) {
        for (int i = 0; i < contents.length; i += size) contents[i] = (byte) random.nextInt(limit);
    }

    private double value() {
        return switch (values) {
            case TAME -> random.nextDouble() * 4 - 2;
            case WIDE -> Math.scalb(random.nextDouble() * 2 - 1, random.nextInt(2100) - 1070);
            case SPECIAL -> random.nextInt(3) > 0 ? random.nextDouble() * 1e6 : SPECIALS[random.nextInt(10)];
            case FEW -> random.nextInt(3);
        };
    }
}
