package dev.gila.kernel;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Random calls of kernels that scan, select, search and sort: their operands refer to each other. */
final class RandomSelections {
    private static final long[] NONE = {};

    private final RandomCalls calls;
    private final SplittableRandom random;

    RandomSelections(RandomCalls calls, SplittableRandom random) {
        this.calls = calls;
        this.random = random;
    }

    /** Places the operands of a call; returns its parameters. */
    long[] next(Kernel kernel, DType dtype) {
        return switch (kernel.form()) {
            case TRUTH1 -> truth(kernel);
            case INDEX1 -> index(dtype);
            case SCAN -> along(dtype, calls.convertible(dtype), NONE);
            case ARGSORT -> along(DType.INT64, dtype, new long[] {random.nextInt(2)});
            case SEARCH -> search(dtype);
            case HISTOGRAM -> histogram(dtype);
            case BINCOUNT -> bincount();
            case FOLD -> fold(dtype);
            case REDUCEAT -> reduceat(dtype);
            case PUT_FOLD -> putFold(dtype);
            case COMPRESS -> compress(dtype);
            case NONZERO -> nonzero();
            default -> select(dtype);
        };
    }

    private DType any() {
        return DType.values()[random.nextInt(DType.values().length)];
    }

    /** A shape with an axis to work along. */
    private long[] rows(long least) {
        long[] shape = calls.shape();
        if (shape.length == 0) shape = new long[] {100 + random.nextInt(5000)};
        int last = shape.length - 1;
        shape[last] = Math.max(shape[last], least);
        return shape;
    }

    private long[] truth(Kernel kernel) {
        long[] shape = calls.shape();
        long[] kept = Arrays.copyOf(shape, random.nextInt(shape.length + 1));
        calls.place(kernel == Kernel.COUNT_NONZERO ? DType.INT64 : DType.BOOL, kept, false);
        calls.place(any(), shape, true);
        return NONE;
    }

    private long[] index(DType dtype) {
        long[] shape = rows(1);
        calls.place(DType.INT64, Arrays.copyOf(shape, shape.length - 1), false);
        calls.place(calls.convertible(dtype), shape, true);
        return NONE;
    }

    private long[] along(DType out, DType in, long[] params) {
        long[] shape = rows(0);
        calls.place(out, shape, false);
        calls.place(in, shape, true);
        return params;
    }

    private long[] select(DType dtype) {
        long[] shape = rows(1);
        calls.place(dtype, shape, false);
        return new long[] {random.nextInt((int) shape[shape.length - 1])};
    }

    private long[] search(DType dtype) {
        long[] shape = calls.shape();
        calls.place(DType.INT64, shape, false);
        calls.place(dtype, new long[] {calls.length()}, false);
        calls.place(calls.convertible(dtype), shape, true);
        sort(1);
        return new long[] {random.nextInt(2)};
    }

    private void sort(int operand) {
        RandomCalls.Placed p = calls.placed(operand);
        Operand out = operand(p);
        new JavaKernels().run(Call.of(Kernel.SORT, p.dtype(), out));
        out.memory().get(0, p.contents(), 0, p.contents().length);
    }

    private long[] histogram(DType dtype) {
        long bins = 1 + random.nextInt(200);
        calls.place(DType.INT64, new long[] {bins}, false);
        calls.place(calls.convertible(dtype), calls.shape(), true);
        calls.place(dtype, new long[] {bins + 1}, false);
        RandomCalls.Placed edges = calls.placed(2);
        ByteBuffer buffer = ByteBuffer.wrap(edges.contents()).order(ByteOrder.nativeOrder());
        double low = random.nextDouble() * 4 - 3;
        double width = random.nextDouble() * 3 + 0.1;
        for (int i = 0; i <= bins; i++) {
            int at = (int) (edges.offset() + i * edges.strides()[0]);
            double edge = low + width * i / bins;
            if (dtype == DType.FLOAT32) buffer.putFloat(at, (float) edge);
            else buffer.putDouble(at, edge);
        }
        return NONE;
    }

    private long[] bincount() {
        long bins = 1 + calls.length();
        calls.place(DType.INT64, new long[] {bins}, false);
        calls.place(DType.INT64, new long[] {calls.length() * 20}, true);
        integers(1, 0, bins);
        return NONE;
    }

    private long[] putFold(DType dtype) {
        long length = 1 + calls.length();
        long n = calls.length();
        calls.place(dtype, new long[] {length}, false);
        calls.place(calls.convertible(dtype), new long[] {n}, true);
        calls.place(DType.INT64, new long[] {n}, true);
        integers(2, -length, length);
        return new long[] {function(dtype).ordinal()};
    }

    private static final Kernel[] FUNCTIONS = {
        Kernel.ADD,
        Kernel.SUBTRACT,
        Kernel.MULTIPLY,
        Kernel.DIVIDE,
        Kernel.MINIMUM,
        Kernel.MAXIMUM,
        Kernel.FMIN,
        Kernel.FMAX,
        Kernel.HYPOT,
        Kernel.GCD,
        Kernel.BITWISE_AND,
        Kernel.BITWISE_OR,
        Kernel.BITWISE_XOR,
        Kernel.POWER
    };

    private Kernel function(DType dtype) {
        Kernel found = null;
        while (found == null || !found.dtypes().contains(dtype)) found = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
        return found;
    }

    private long[] fold(DType dtype) {
        Kernel function = function(dtype);
        long[] shape = rows(1);
        RandomCalls.Placed a = calls.detached(calls.convertible(dtype), shape.clone());
        if (random.nextBoolean()) shape[shape.length - 1] = 1;
        calls.place(dtype, shape, false);
        calls.add(a);
        return folding(dtype, function);
    }

    private long[] folding(DType dtype, Kernel function) {
        boolean isAnyOrder =
                dtype.isInteger() && function != Kernel.SUBTRACT && function != Kernel.POWER && random.nextBoolean();
        return new long[] {function.ordinal(), isAnyOrder ? 1 : 0};
    }

    /** Segments that begin anywhere, in any order. */
    private long[] reduceat(DType dtype) {
        long[] shape = rows(1);
        int last = shape.length - 1;
        int n = (int) shape[last];
        RandomCalls.Placed a = calls.detached(calls.convertible(dtype), shape.clone());
        shape[last] = 1 + random.nextInt(20);
        calls.place(dtype, shape, false);
        calls.add(a);
        calls.place(DType.INT64, new long[] {shape[last]}, true);
        integers(2, 0, n);
        return folding(dtype, function(dtype));
    }

    private void integers(int operand, long from, long to) {
        ByteBuffer buffer = ByteBuffer.wrap(calls.placed(operand).contents()).order(ByteOrder.nativeOrder());
        while (buffer.hasRemaining()) buffer.putLong(from + random.nextInt((int) (to - from)));
    }

    /** At most as much room as is needed: what lies behind is not defined. */
    private long[] compress(DType dtype) {
        long n = calls.length() * (random.nextInt(4) == 0 ? 40 : 1);
        RandomCalls.Placed mask = calls.detached(DType.BOOL, n);
        int kept = 0;
        for (int i = 0; i < n; i++) kept += mask.contents()[(int) (mask.offset() + i * mask.strides()[0])];
        calls.place(dtype, new long[] {random.nextInt(4) == 0 ? random.nextInt(kept + 1) : kept}, false);
        calls.place(DType.INT64, NONE, false);
        calls.place(dtype, new long[] {n}, true);
        calls.add(mask);
        return NONE;
    }

    /** As much room, likewise. */
    private long[] nonzero() {
        long[] shape = rows(0);
        RandomCalls.Placed a = calls.detached(any(), shape);
        int found = (int) countNonzero(a);
        long room = random.nextInt(4) == 0 ? random.nextInt(found + 1) : found;
        calls.place(DType.INT64, new long[] {shape.length, room}, false);
        calls.place(DType.INT64, NONE, false);
        calls.add(a);
        return NONE;
    }

    private static long countNonzero(RandomCalls.Placed p) {
        Memory count = Memory.managed(Long.BYTES);
        Operand all = Operand.contiguous(count, DType.INT64);
        new JavaKernels().run(Call.of(Kernel.COUNT_NONZERO, DType.BOOL, all, operand(p)));
        return count.getLong(0);
    }

    private static Operand operand(RandomCalls.Placed p) {
        Memory memory = Memory.managed(p.contents().length);
        memory.put(0, p.contents(), 0, p.contents().length);
        return new Operand(memory, p.dtype(), p.offset(), p.shape(), p.strides());
    }
}
