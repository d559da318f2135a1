package dev.gila.ndarray.random;

import dev.gila.kernel.Bounded;
import dev.gila.kernel.DType;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Scope;
import dev.gila.ndarray.Shape;
import dev.gila.ndarray.Ufunc;

/** Uniform integers of every type, from as few bits as NumPy takes for each. Bounds of uint64 are unsigned. */
final class Integers {
    /** From so many on, types that share words are drawn by kernels. */
    private static final long MANY = 1024;

    /** Numbers at once, so that what they are made from stays in the caches. */
    private static final long BLOCK = 1 << 14;

    /** For each byte a word whose bytes are its bits. */
    private static final NDArray BITS = Scope.outside(Integers::bits);

    private Integers() {}

    private static NDArray bits() {
        long[] words = new long[1 << Byte.SIZE];
        for (int i = 0; i < Byte.SIZE * words.length; i++) {
            words[i / Byte.SIZE] |= (long) (i / Byte.SIZE >> i % Byte.SIZE & 1) << i % Byte.SIZE * Byte.SIZE;
        }
        return NDArray.of(words);
    }

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
        if (range.width != 0 && dtype.size() < Integer.BYTES && shape.size() >= MANY) {
            return parts(bits, dtype, range, shape);
        }
        Draw draw = draw(dtype);
        return Fill.integers(bits, dtype, shape, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) block[i] = range.low + draw.next(source, range.width);
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
        Draw draw = draw(dtype);
        return Fill.integers(bits, dtype, shape, (source, block, start) -> {
            for (int i = 0; i < block.length; i++) {
                Range range = ranges[(int) start + i];
                block[i] = range.low + draw.next(source, range.width);
            }
        });
    }

    /** 0 to a width. */
    private interface Draw {
        long next(BitGenerator bits, long width);
    }

    /** Types of less than 32 bits share words, within one array. */
    private static Draw draw(DType dtype) {
        int size = bits(dtype);
        if (size == Long.SIZE) return Bounded::next;
        if (size == Integer.SIZE) return (bits, width) -> width == 0 ? 0 : Bounded.next32(bits, (int) width);
        Bounded.Parts parts = new Bounded.Parts(size);
        return (bits, width) -> parts.next(bits, (int) width);
    }

    /** Types that share words, many at a time: no more words than are needed at least, of which some parts are rejected. */
    private static NDArray parts(BitGenerator bits, DType dtype, Range range, Shape shape) {
        int size = bits(dtype);
        NDArray out = NDArray.empty(dtype, shape);
        NDArray flat = out.ravel();
        for (long done = 0; done < flat.size(); ) {
            long wanted = Math.min(flat.size() - done, BLOCK);
            Shape words = Shape.of((wanted * size + Integer.SIZE - 1) / Integer.SIZE);
            try (NDArray drawn = fill(bits, DType.UINT32, 0, (1L << Integer.SIZE) - 1, true, words);
                    NDArray numbers = numbers(drawn, size, range)) {
                long count = Math.min(wanted, numbers.size());
                flat.slice(done, done + count).assign(numbers.slice(0, count));
                done += count;
            }
        }
        return out;
    }

    /** Of each part of words, the lowest first, what {@link Bounded} makes of it, unless it rejects it. */
    private static NDArray numbers(NDArray words, int size, Range range) {
        if (size == 1) return bits(words);
        long mask = (1L << size) - 1;
        long outcomes = range.width + 1;
        long threshold = (mask + 1 - outcomes) % outcomes;
        try (NDArray products =
                as(size == Byte.SIZE ? DType.UINT8 : DType.UINT16, words).astype(DType.UINT32)) {
            Ufunc.MULTIPLY.into(products, products, outcomes);
            Expr all = products.lazy();
            NDArray numbers = all.map(Ufunc.RIGHT_SHIFT, size)
                    .plus(range.low & 0xffffffffL)
                    .evaluate();
            if (threshold == 0) return numbers;
            try (numbers;
                    NDArray accepted = all.map(Ufunc.BITWISE_AND, mask)
                            .map(Ufunc.GREATER_EQUAL, threshold)
                            .evaluate()) {
                return numbers.compress(accepted);
            }
        }
    }

    /** The bits of words, by bytes. */
    private static NDArray bits(NDArray words) {
        try (NDArray bytes = as(DType.UINT8, words).astype(DType.INT64)) {
            return as(DType.BOOL, BITS.take(bytes));
        }
    }

    /** What lies in the memory of a new array, as elements of another type. */
    private static NDArray as(DType dtype, NDArray a) {
        return NDArray.over(
                a.operand().memory(), dtype, Shape.of(a.size() * a.dtype().size() / dtype.size()));
    }
}
