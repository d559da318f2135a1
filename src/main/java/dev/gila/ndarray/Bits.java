package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Operand;
import java.nio.ByteOrder;
import java.util.Objects;

/** Bits as elements, and counted. Eight bytes are a word, of which one product makes a byte, and a table one of a byte. */
final class Bits {
    /** Bit i of byte i. */
    private static final long ASCENDING = 0x8040201008040201L;

    /** Bit 7 - i of byte i. */
    private static final long DESCENDING = Long.reverseBytes(ASCENDING);

    /** Bit 0 of each byte. */
    private static final long ONES = 0x0101010101010101L;

    private Bits() {}

    private static boolean isFirstLowest(ByteOrder order) {
        return order == ByteOrder.nativeOrder();
    }

    /** Eight elements of a byte each along the last axis as one of eight bytes. */
    private static NDArray words(NDArray bytes) {
        long[] lengths = bytes.shape().lengths();
        lengths[lengths.length - 1] /= Long.BYTES;
        return bytes.view(DType.INT64, bytes.offset(), lengths, Operand.contiguousStrides(DType.INT64, lengths));
    }

    /**
     * Byte i of a word, 1 or 0, times bit 7 (i + 1), or 9 (7 - i), goes to bit i of the highest byte, or 7 - i; no two of the
     * products meet.
     */
    static NDArray pack(NDArray a, int axis, ByteOrder order) {
        if (!a.dtype().isInteger() && a.dtype() != DType.BOOL) {
            throw new IllegalArgumentException("packBits needs bools or integers, not " + a.dtype());
        }
        int along = a.shape().axis(axis);
        NDArray lines = a.withLast(along);
        long n = a.length(along);
        long count = (n + Byte.SIZE - 1) / Byte.SIZE;
        NDArray out = NDArray.empty(DType.UINT8, a.shape().with(along, count));
        if (a.dtype() == DType.BOOL && lines.isContiguous() && n % Byte.SIZE == 0) {
            pack(lines, out.withLast(along), order);
            return out;
        }
        try (NDArray bools = NDArray.empty(
                DType.BOOL, lines.shape().with(a.rank() - 1, count * Byte.SIZE).lengths())) {
            bools.slice(-1, 0, n, 1).assign(lines);
            bools.slice(-1, Slice.from(n)).fill(0);
            pack(bools, out.withLast(along), order);
            return out;
        }
    }

    private static void pack(NDArray bools, NDArray out, ByteOrder order) {
        long factor = isFirstLowest(order) ? DESCENDING : ASCENDING;
        words(bools).lazy().times(factor).map(Ufunc.RIGHT_SHIFT, 7 * Byte.SIZE).into(out);
    }

    /** For each byte the word of its bits. */
    private static final class Unpacked {
        /** Byte i of a word is bit i. */
        static final NDArray LOWEST_FIRST = Scope.outside(() -> words(ASCENDING));

        /** Byte i of a word is bit 7 - i. */
        static final NDArray HIGHEST_FIRST = Scope.outside(() -> words(DESCENDING));

        /** Of a byte in each byte of a word, those bits are kept that are set in {@code kept}, one in each, and made 1. */
        private static NDArray words(long kept) {
            long[] words = new long[1 << Byte.SIZE];
            for (int i = 0; i < words.length; i++) {
                words[i] = (i * ONES & kept) + Byte.MAX_VALUE * ONES >>> Byte.SIZE - 1 & ONES;
            }
            return NDArray.of(words);
        }
    }

    static NDArray unpack(NDArray a, int axis, ByteOrder order) {
        Objects.requireNonNull(order, "order");
        if (a.dtype() != DType.UINT8) throw new IllegalArgumentException("unpackBits needs uint8, not " + a.dtype());
        int along = a.shape().axis(axis);
        NDArray table = isFirstLowest(order) ? Unpacked.LOWEST_FIRST : Unpacked.HIGHEST_FIRST;
        NDArray words = table.take(a.withLast(along), 0);
        NDArray bits = words.viewAs(DType.UINT8);
        if (along == a.rank() - 1) return bits;
        try (words) {
            NDArray out = NDArray.empty(DType.UINT8, a.shape().with(along, a.length(along) * Byte.SIZE));
            out.withLast(along).assign(bits);
            return out;
        }
    }

    static NDArray count(NDArray a) {
        if (a.dtype() == DType.BOOL) return a.astype(DType.UINT8);
        if (!a.dtype().isInteger())
            throw new IllegalArgumentException("bitCount needs bools or integers, not " + a.dtype());
        DType narrow = a.dtype().kind() == DType.Kind.INT ? DType.INT8 : DType.UINT8;
        return Elementwise.map(Kernel.BITWISE_COUNT, a.dtype(), narrow, null, a).viewAs(DType.UINT8);
    }
}
