package dev.gila.kernel;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * A block of bytes outside the Java heap. Closing it frees it; one that is forgotten is freed after the garbage
 * collector finds it.
 *
 * <p>Whoever uses the bytes holds a pin meanwhile. A closed memory cannot be pinned, and one that is pinned is freed
 * only when the last pin goes: so use after {@link #close} is an {@link IllegalStateException}, and nothing that another
 * thread does can free memory under a running kernel.
 */
public final class Memory implements AutoCloseable {
    private static final int CHUNK_MASK = Block.CHUNK_MASK;
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final VarHandle PINS;

    static {
        try {
            PINS = MethodHandles.lookup().findVarHandle(Memory.class, "pins", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** So few that they stay in the innermost cache. */
    private static final byte[] ZEROS = new byte[1 << 14];

    private final Block block;
    private final long size;

    /** The number of pins; the sign bit is set once closed. */
    @SuppressWarnings("unused")
    private volatile int pins;

    /**
     * Takes ownership of a block.
     *
     * @param forgotten learns that this object was collected before it was closed; null where nobody needs to know
     */
    Memory(Block block, long size, ReferenceQueue<Memory> forgotten) {
        this.block = block;
        this.size = size;
        if (forgotten != null) block.watch(this, forgotten);
    }

    /** Memory that the garbage collector manages: closing it only forbids its use. */
    static Memory managed(long size) {
        return new Memory(new Block.Managed(size), size, null);
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** Whether {@link #close} was called. */
    public boolean isClosed() {
        return pins < 0;
    }

    /**
     * Keeps the bytes until {@link #unpin}.
     *
     * @throws IllegalStateException if the memory is closed
     */
    public void pin() {
        int count;
        do {
            count = pins;
            if (count < 0) throw new IllegalStateException("this memory is closed");
        } while (!PINS.compareAndSet(this, count, count + 1));
    }

    /** Ends one {@link #pin}. */
    public void unpin() {
        int before = (int) PINS.getAndAdd(this, -1);
        if (before == CLOSED + 1) release();
    }

    /** Frees the bytes, at once or when the last pin goes. Closing twice is harmless. */
    @Override
    public void close() {
        int before = (int) PINS.getAndBitwiseOr(this, CLOSED);
        if (before == 0) release();
    }

    private void release() {
        block.ownerClosed();
        Reference.reachabilityFence(this);
    }

    /** Address of the first byte, to be used under a pin only; 0 where only Java sees the memory. */
    long address() {
        return block.address();
    }

    /**
     * Whether bytes are in both: two memories may be over one buffer, or over what another library shares. A closed one has no
     * bytes: another may have got them since.
     */
    boolean meets(Memory other) {
        if (this == other) return true;
        long apart = distance(other);
        return address() != 0 && apart < size && -apart < other.size && !isClosed() && !other.isClosed();
    }

    /** From the first byte of this memory to that of another that it meets. */
    long distance(Memory other) {
        return other.address() - address();
    }

    /** Whether one buffer covers all bytes. */
    boolean isOneChunk() {
        return size <= CHUNK_MASK + 1L;
    }

    /** The buffer that covers a byte; to be used under a pin. */
    ByteBuffer chunk(long offset) {
        return block.chunk(offset);
    }

    /**
     * All bytes as a buffer, in native order, to be used under a pin only.
     *
     * @throws IllegalArgumentException if a buffer cannot hold so many
     */
    public ByteBuffer buffer() {
        if (size > CHUNK_MASK + 1L) throw new IllegalArgumentException("a buffer cannot hold " + size + " bytes");
        if (size == 0) return ByteBuffer.allocate(0);
        return chunk(0).slice(0, (int) size).order(ByteOrder.nativeOrder());
    }

    /** Reads a double. Offsets are in bytes, and multiples of the size of what is read or written. */
    public double getDouble(long offset) {
        pinAligned(offset, Double.BYTES);
        try {
            return doubleAt(offset);
        } finally {
            unpin();
        }
    }

    /** Writes a double. */
    public void putDouble(long offset, double value) {
        pinAligned(offset, Double.BYTES);
        try {
            doubleAt(offset, value);
        } finally {
            unpin();
        }
    }

    /** Reads a float. */
    public float getFloat(long offset) {
        pinAligned(offset, Float.BYTES);
        try {
            return floatAt(offset);
        } finally {
            unpin();
        }
    }

    /** Writes a float. */
    public void putFloat(long offset, float value) {
        pinAligned(offset, Float.BYTES);
        try {
            floatAt(offset, value);
        } finally {
            unpin();
        }
    }

    /** Reads a long. */
    public long getLong(long offset) {
        pinAligned(offset, Long.BYTES);
        try {
            return longAt(offset);
        } finally {
            unpin();
        }
    }

    /** Writes a long. */
    public void putLong(long offset, long value) {
        pinAligned(offset, Long.BYTES);
        try {
            longAt(offset, value);
        } finally {
            unpin();
        }
    }

    /** Copies bytes out of this memory. */
    public void get(long offset, byte[] to, int start, int length) {
        copy(offset, to, start, length, ByteBuffer::get);
    }

    /** Copies bytes into this memory. */
    public void put(long offset, byte[] from, int start, int length) {
        copy(offset, from, start, length, ByteBuffer::put);
    }

    /** Copies longs into this memory, from an offset that is a multiple of their size. */
    public void put(long offset, long[] from, int start, int length) {
        pinAt(offset, (long) length * Long.BYTES);
        try {
            for (int done = 0; done < length; ) {
                long to = offset + (long) done * Long.BYTES;
                int at = (int) (to & CHUNK_MASK);
                int count = Math.min(length - done, (CHUNK_MASK + 1 - at) / Long.BYTES);
                ByteBuffer buffer = chunk(to).duplicate().order(ByteOrder.nativeOrder());
                buffer.position(at).asLongBuffer().put(from, start + done, count);
                done += count;
            }
        } finally {
            unpin();
        }
    }

    /**
     * Copies bytes from a channel that blocks, until they are all there or it ends.
     *
     * @return how many there are
     */
    public long read(ReadableByteChannel from, long offset, long length) throws IOException {
        return pass(offset, length, from::read);
    }

    /** Copies bytes to a channel that blocks. */
    public void write(WritableByteChannel to, long offset, long length) throws IOException {
        pass(offset, length, to::write);
    }

    private interface Channel {
        int pass(ByteBuffer part) throws IOException;
    }

    private long pass(long offset, long length, Channel channel) throws IOException {
        pinAt(offset, length);
        try {
            long done = 0;
            while (done < length) {
                int at = (int) ((offset + done) & CHUNK_MASK);
                int count = (int) Math.min(length - done, CHUNK_MASK + 1 - at);
                int passed = channel.pass(
                        chunk(offset + done).duplicate().limit(at + count).position(at));
                if (passed < 0) break;
                done += passed;
            }
            return done;
        } finally {
            unpin();
        }
    }

    /** Sets every byte to zero. */
    public void clear() {
        pin();
        try {
            for (long done = 0; done < size; done += ZEROS.length) {
                int place = (int) done & CHUNK_MASK;
                chunk(done).put(place, ZEROS, 0, (int) Math.min(ZEROS.length, size - done));
            }
        } finally {
            unpin();
        }
    }

    private interface Transfer {
        ByteBuffer apply(ByteBuffer buffer, byte[] array, int start, int length);
    }

    private void copy(long offset, byte[] array, int start, int length, Transfer transfer) {
        pinAt(offset, length);
        try {
            for (int done = 0; done < length; ) {
                int at = (int) ((offset + done) & CHUNK_MASK);
                int count = Math.min(length - done, CHUNK_MASK + 1 - at);
                ByteBuffer buffer = chunk(offset + done).duplicate();
                transfer.apply(buffer.position(at), array, start + done, count);
                done += count;
            }
        } finally {
            unpin();
        }
    }

    private void pinAligned(long offset, int size) {
        if (offset % size != 0) throw new IllegalArgumentException("offset " + offset + " is no multiple of " + size);
        pinAt(offset, size);
    }

    private void pinAt(long offset, long length) {
        if (offset < 0 || length > size - offset) {
            throw new IndexOutOfBoundsException(
                    length + " bytes from " + offset + " are not inside a memory of " + size);
        }
        pin();
    }

    // The accessors below are for holders of a pin.

    double doubleAt(long offset) {
        return chunk(offset).getDouble((int) offset & CHUNK_MASK);
    }

    void doubleAt(long offset, double value) {
        chunk(offset).putDouble((int) offset & CHUNK_MASK, value);
    }

    float floatAt(long offset) {
        return chunk(offset).getFloat((int) offset & CHUNK_MASK);
    }

    void floatAt(long offset, float value) {
        chunk(offset).putFloat((int) offset & CHUNK_MASK, value);
    }

    byte byteAt(long offset) {
        return chunk(offset).get((int) offset & CHUNK_MASK);
    }

    void byteAt(long offset, byte value) {
        chunk(offset).put((int) offset & CHUNK_MASK, value);
    }

    short shortAt(long offset) {
        return chunk(offset).getShort((int) offset & CHUNK_MASK);
    }

    void shortAt(long offset, short value) {
        chunk(offset).putShort((int) offset & CHUNK_MASK, value);
    }

    int intAt(long offset) {
        return chunk(offset).getInt((int) offset & CHUNK_MASK);
    }

    void intAt(long offset, int value) {
        chunk(offset).putInt((int) offset & CHUNK_MASK, value);
    }

    long longAt(long offset) {
        return chunk(offset).getLong((int) offset & CHUNK_MASK);
    }

    void longAt(long offset, long value) {
        chunk(offset).putLong((int) offset & CHUNK_MASK, value);
    }

    long volatileLongAt(long offset) {
        return (long) LONGS.getVolatile(chunk(offset), (int) offset & CHUNK_MASK);
    }

    void volatileLongAt(long offset, long value) {
        LONGS.setVolatile(chunk(offset), (int) offset & CHUNK_MASK, value);
    }

    long addLongAt(long offset, long delta) {
        return (long) LONGS.getAndAdd(chunk(offset), (int) offset & CHUNK_MASK, delta);
    }
}
