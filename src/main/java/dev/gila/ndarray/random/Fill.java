package dev.gila.ndarray.random;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Arrays that are filled number by number, in the order of their indices. */
final class Fill {
    private static final int BLOCK_BYTES = 8192;

    /** Elements that are mapped at once. */
    private static final int BLOCK = 4096;

    /** What a number, the i-th of its array, becomes. */
    interface Mapping {
        double of(double number, int i);
    }

    private interface Put {
        void next(ByteBuffer block);
    }

    private Fill() {}

    /** An array of float64. */
    static NDArray doubles(Shape shape, DoubleSupplier next) {
        return filled(DType.FLOAT64, shape, block -> block.putDouble(next.getAsDouble()));
    }

    /** An array of float32, from doubles that are floats. */
    static NDArray floats(Shape shape, DoubleSupplier next) {
        return filled(DType.FLOAT32, shape, block -> block.putFloat((float) next.getAsDouble()));
    }

    /** An array of integers or of truth values, from their low bits. */
    static NDArray integers(DType dtype, Shape shape, LongSupplier next) {
        return filled(
                dtype,
                shape,
                switch (dtype.size()) {
                    case 1 -> block -> block.put((byte) next.getAsLong());
                    case 2 -> block -> block.putShort((short) next.getAsLong());
                    case 4 -> block -> block.putInt((int) next.getAsLong());
                    default -> block -> block.putLong(next.getAsLong());
                });
    }

    static NDArray of(Shape shape, double[] values) {
        int[] at = {0};
        return doubles(shape, () -> values[at[0]++]);
    }

    static NDArray of(Shape shape, long[] values) {
        int[] at = {0};
        return integers(DType.INT64, shape, () -> values[at[0]++]);
    }

    private static NDArray filled(DType dtype, Shape shape, Put put) {
        NDArray array = NDArray.empty(dtype, shape);
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.nativeOrder());
        long at = 0;
        for (long left = array.size(); left > 0; ) {
            int count = (int) Math.min(left, BLOCK_BYTES / dtype.size());
            for (int i = 0; i < count; i++) put.next(block);
            array.operand().memory().put(at, block.array(), 0, block.position());
            at += block.position();
            left -= count;
            block.clear();
        }
        return array;
    }

    /** Maps the elements of a contiguous array of float64, in place, by blocks that threads share. */
    static NDArray mapped(NDArray array, Mapping mapping) {
        NDArray flat = array.ravel();
        int parts = Math.toIntExact((flat.size() + BLOCK - 1) / BLOCK);
        Kernels.best().share(parts, part -> {
            int start = part * BLOCK;
            NDArray block = flat.slice(start, Math.min((long) start + BLOCK, flat.size()));
            double[] values = block.toArray();
            for (int i = 0; i < values.length; i++) values[i] = mapping.of(values[i], start + i);
            try (NDArray done = NDArray.of(values)) {
                block.assign(done);
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
        Shape common = Shape.SCALAR;
        for (NDArray parameter : parameters) common = common.broadcast(parameter.shape());
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

    /** A parameter for each element of a result. */
    static double[] doubles(NDArray parameter, Shape shape) {
        return parameter.broadcastTo(shape).toArray();
    }

    /** The same of integers. */
    static long[] longs(NDArray parameter, Shape shape) {
        return parameter.broadcastTo(shape).toLongArray();
    }
}
