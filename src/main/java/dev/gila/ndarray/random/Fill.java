package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays that are filled in the order of their indices, by blocks, whose loops are the samplers' own. */
final class Fill {
    /** Elements of a block, which stays in the innermost cache. */
    private static final int BLOCK = 1024;

    /** Elements of a stretch at most, which one thread maps. */
    private static final int STRETCH = 8 * BLOCK;

    /** Bytes of a number on its way. */
    private static final int WIDTH = 8;

    /** The length of a Java array, on every JVM. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    /** Draws a block of numbers, the first of which has that index. */
    interface Reals {
        void draw(BitGenerator bits, double[] block, long start);
    }

    /** The same of integers. */
    interface Integers {
        void draw(BitGenerator bits, long[] block, long start);
    }

    /** Replaces the numbers of a block, the first of which has that index, by what they become. */
    interface Mapping {
        void map(double[] block, long start);
    }

    private Fill() {}

    /** An array of float64, or of float32 from doubles that are floats. */
    static NDArray reals(BitGenerator bits, DType dtype, Shape shape, Reals reals) {
        NDArray array = NDArray.empty(dtype, shape);
        try (Sink sink = new Sink(array, DType.FLOAT64)) {
            double[] block = {};
            for (int room; (room = sink.room()) > 0; sink.take(room)) {
                if (block.length != room) block = new double[room];
                reals.draw(bits, block, sink.taken);
                sink.bytes.asDoubleBuffer().put(block);
            }
        }
        return array;
    }

    /** An array of integers or of truth values, from their low bits. */
    static NDArray integers(BitGenerator bits, DType dtype, Shape shape, Integers integers) {
        NDArray array = NDArray.empty(dtype, shape);
        try (Sink sink = new Sink(array, DType.INT64)) {
            long[] block = {};
            for (int room; (room = sink.room()) > 0; sink.take(room)) {
                if (block.length != room) block = new long[room];
                integers.draw(bits, block, sink.taken);
                sink.bytes.asLongBuffer().put(block);
            }
        }
        return array;
    }

    /** Takes numbers of 64 bits block by block, as an array's next ones. */
    private static final class Sink implements AutoCloseable {
        private final NDArray flat;

        /** Where a block waits to be converted; null where it need not be. */
        private final NDArray aside;

        final ByteBuffer bytes;
        long taken;

        Sink(NDArray array, DType wide) {
            flat = array.ravel();
            int size = room();
            bytes = ByteBuffer.allocate(size * WIDTH).order(ByteOrder.nativeOrder());
            aside = array.dtype() == wide ? null : NDArray.empty(wide, size);
        }

        /** How many there are in the next block. */
        int room() {
            return (int) Math.min(BLOCK, flat.size() - taken);
        }

        void take(int count) {
            NDArray to = aside == null ? flat : aside;
            to.operand().memory().put(aside == null ? taken * WIDTH : 0, bytes.array(), 0, count * WIDTH);
            if (aside != null) flat.slice(taken, taken + count).assign(aside.slice(0, count));
            taken += count;
        }

        @Override
        public void close() {
            if (aside != null) aside.close();
        }
    }

    /** Maps the elements of a new array of float64, in place, by stretches that threads share. */
    static NDArray mapped(NDArray array, Mapping mapping) {
        Memory memory = array.operand().memory();
        Kernels.best().share(array.size(), STRETCH, (from, end) -> {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BLOCK, end - from) * WIDTH)
                    .order(ByteOrder.nativeOrder());
            double[] block = {};
            for (long start = from; start < end; start += block.length) {
                int count = (int) Math.min(BLOCK, end - start);
                if (block.length != count) block = new double[count];
                memory.get(start * WIDTH, bytes.array(), 0, count * WIDTH);
                bytes.asDoubleBuffer().get(block);
                mapping.map(block, start);
                bytes.asDoubleBuffer().put(block);
                memory.put(start * WIDTH, bytes.array(), 0, count * WIDTH);
            }
        });
        return array;
    }

    /**
     * The shape of a result: the one that was asked for, or the one that the parameters broadcast to.
     *
     * @throws IllegalArgumentException if the parameters do not broadcast to each other or to the shape asked for
     */
    static Shape shape(long[] asked, NDArray... parameters) {
        Shape common = shape(parameters);
        if (asked.length == 0) return common;
        Shape shape = Shape.of(asked);
        Shape all;
        try {
            all = common.broadcast(shape);
        } catch (IllegalArgumentException e) {
            all = null;
        }
        if (!shape.equals(all)) {
            throw new IllegalArgumentException("output shape " + shape
                    + " is not compatible with the shape that the parameters broadcast to, " + common);
        }
        return shape;
    }

    /** The shape that parameters broadcast to. */
    static Shape shape(NDArray... parameters) {
        Shape common = Shape.SCALAR;
        for (NDArray parameter : parameters) common = common.broadcast(parameter.shape());
        return common;
    }

    /** The number of elements of a result that is drawn into a Java array. */
    static int length(Shape shape) {
        if (shape.size() <= LONGEST) return (int) shape.size();
        throw new IllegalArgumentException(
                "shape " + shape + " has more than the " + LONGEST + " numbers that this draws at once");
    }

    /** An array of float64 with those elements. */
    static NDArray of(Shape shape, double[] values) {
        return NDArray.of(values).reshape(shape.lengths());
    }

    /** An array of int64 with those elements. */
    static NDArray of(Shape shape, long[] values) {
        return NDArray.of(values).reshape(shape.lengths());
    }

    /** So many parameters for each element of a shape; those that are not given are 0. */
    static double[][] doubles(int count, Shape shape, NDArray... parameters) {
        int length = length(shape);
        double[][] all = new double[count][];
        for (int i = 0; i < count; i++) {
            all[i] = i < parameters.length ? doubles(parameters[i], shape) : new double[length];
        }
        return all;
    }

    /** A parameter for each element of a shape. */
    static double[] doubles(NDArray parameter, Shape shape) {
        return parameter.broadcastTo(shape).toArray();
    }

    /** The same of integers. */
    static long[] longs(NDArray parameter, Shape shape) {
        return parameter.broadcastTo(shape).toLongArray();
    }
}
