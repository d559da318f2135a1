package dev.gila.object;

import java.nio.ByteBuffer;

/** An object whose memory others may look at or write without a copy: the buffer protocol. */
public interface PyBuffer {
    /**
     * Lends the memory. It stays where it is, and keeps its size, until the export is closed; whoever asked for it closes
     * it.
     */
    Exported export(ThreadState ts);

    /**
     * Lent memory.
     *
     * @param bytes the memory; its position and limit mean nothing
     * @param offset where in the memory the first item starts
     * @param format what one item is, as module {@code struct} writes it
     * @param itemSize bytes of one item
     * @param shape items in each dimension
     * @param strides bytes from one item to the next in each dimension
     * @param release called once, when it is given back
     */
    record Exported(
            ByteBuffer bytes,
            long offset,
            String format,
            int itemSize,
            long[] shape,
            long[] strides,
            boolean readOnly,
            Runnable release)
            implements AutoCloseable {

        /** An export of plain bytes. */
        public static Exported ofBytes(ByteBuffer bytes, int length, boolean readOnly, Runnable release) {
            return new Exported(bytes, 0, "B", 1, new long[] {length}, new long[] {1}, readOnly, release);
        }

        /** The number of bytes of all items together. */
        public long length() {
            long n = itemSize;
            for (long s : shape) n *= s;
            return n;
        }

        /** Whether the items lie one after another, the last index varying fastest. */
        public boolean contiguous() {
            long expected = itemSize;
            for (int d = shape.length - 1; d >= 0; d--) {
                if (shape[d] > 1 && strides[d] != expected) return false;
                expected *= shape[d];
            }
            return true;
        }

        @Override
        public void close() {
            release.run();
        }
    }
}
