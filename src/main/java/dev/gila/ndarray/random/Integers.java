package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;

/** Uniform integers of every type, from as few bits as NumPy takes for each. Bounds of uint64 are unsigned. */
final class Integers {
    private Integers() {}

    /** What is drawn: the least, and how far it is from the greatest, unsigned. */
    private record Range(long low, long width) {}

    private static Range range(DType dtype, long low, long high, boolean endpoint) {
        if (!dtype.isInteger() && dtype != DType.BOOL) {
            throw new IllegalArgumentException("unsupported dtype " + dtype + " for integers");
        }
        boolean unsigned = dtype == DType.UINT64;
        int order = unsigned ? Long.compareUnsigned(low, high) : Long.compare(low, high);
        if (order > 0 || order == 0 && !endpoint) {
            String text =
                    unsigned ? Long.toUnsignedString(low) + ", " + Long.toUnsignedString(high) : low + ", " + high;
            String sign = endpoint ? ">" : ">=";
            throw new IllegalArgumentException("low " + sign + " high: the bounds are " + text);
        }
        long greatest = endpoint ? high : high - 1;
        if (dtype.size() < Long.BYTES) {
            if (low < least(dtype)) throw outside("low", low, dtype);
            if (greatest > greatest(dtype)) throw outside("high", high, dtype);
        }
        return new Range(low, greatest - low);
    }

    private static IllegalArgumentException outside(String name, long value, DType dtype) {
        return new IllegalArgumentException(name + " is out of bounds for " + dtype + ": " + value);
    }

    private static long least(DType dtype) {
        return dtype.kind() == DType.Kind.INT ? -1L << bits(dtype) - 1 : 0;
    }

    private static long greatest(DType dtype) {
        return dtype.kind() == DType.Kind.INT ? (1L << bits(dtype) - 1) - 1 : (1L << bits(dtype)) - 1;
    }

    private static int bits(DType dtype) {
        return dtype == DType.BOOL ? 1 : dtype.size() * Byte.SIZE;
    }

    static long one(BitGenerator bits, long low, long high) {
        Range range = range(DType.INT64, low, high, false);
        return range.low + Bounded.next(bits, range.width);
    }

    static NDArray fill(BitGenerator bits, DType dtype, long low, long high, boolean endpoint, Shape shape) {
        if (shape.size() == 0) return NDArray.empty(dtype, shape);
        Range range = range(dtype, low, high, endpoint);
        if (range.width != 0 && dtype.size() >= Integer.BYTES && Bulk.serves(bits, shape.size())) {
            return bulk(bits, dtype, range, shape);
        }
        int size = bits(dtype);
        Bounded.Parts parts = new Bounded.Parts(size);
        if (size < Integer.SIZE && range.width != 0) {
            return Fill.integers(
                    bits,
                    dtype,
                    shape,
                    (source, block, start) -> parts.fill(source, block, range.low, (int) range.width));
        }
        return Fill.integers(bits, dtype, shape, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = range.low + next(source, size, range.width);
        });
    }

    /** Those of 32 bits are drawn like those of 64 from as narrow a range. */
    private static NDArray bulk(BitGenerator bits, DType dtype, Range range, Shape shape) {
        if (dtype.size() == Long.BYTES) {
            return Bulk.integers(bits, NDArray.empty(dtype, shape), range.low, range.width);
        }
        try (NDArray wide = Bulk.integers(bits, NDArray.empty(DType.INT64, shape), range.low, range.width)) {
            return wide.astype(dtype);
        }
    }

    static NDArray broadcast(
            BitGenerator bits, DType dtype, NDArray low, NDArray high, boolean endpoint, long... asked) {
        Shape shape = Fill.shape(asked, low, high);
        long[] lows = Fill.longs(low, shape);
        long[] highs = Fill.longs(high, shape);
        Range[] ranges = new Range[lows.length];
        for (int i = 0; i < ranges.length; i++) ranges[i] = range(dtype, lows[i], highs[i], endpoint);
        int size = bits(dtype);
        Bounded.Parts parts = new Bounded.Parts(size);
        return Fill.integers(bits, dtype, shape, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) {
                Range range = ranges[(int) start + i];
                block[i] = range.low
                        + (size < Integer.SIZE
                                ? parts.next(source, (int) range.width)
                                : next(source, size, range.width));
            }
        });
    }

    /** 0 to a width, from 32 bits or, where the type and the width are larger, from 64. */
    private static long next(BitGenerator bits, int size, long width) {
        if (size == Long.SIZE) return Bounded.next(bits, width);
        return width == 0 ? 0 : Bounded.next32(bits, (int) width);
    }
}
