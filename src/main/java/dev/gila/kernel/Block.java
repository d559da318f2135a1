package dev.gila.kernel;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Bytes outside the heap that one {@link Memory} after another may own. A block outlives its owners: what it costs to
 * make, its address and its buffers, is paid once.
 */
abstract class Block {
    /** A ByteBuffer holds at most 2 GiB: larger blocks are seen through several. Elements are aligned: none straddles. */
    static final int CHUNK_BITS = 30;

    static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    /** The address of no bytes: aligned, and not 0, which stands for what only Java sees. */
    static final long NOWHERE = 64;

    /**
     * Tells that an owner was forgotten: it was collected before it was closed. That of an owner that was closed is dropped
     * rather than cleared, which takes a native call; should the collector come upon it all the same, it does nothing.
     */
    static final class Forgotten extends PhantomReference<Memory> {
        private final Block block;

        private Forgotten(Block block, Memory owner, ReferenceQueue<Memory> queue) {
            super(owner, queue);
            this.block = block;
        }

        /** Takes the block back. */
        void reclaim() {
            if (block.watch == this) block.ownerClosed();
        }
    }

    private final long address;
    private final long capacity;
    /** Null where the owner is closed, or nobody needs to know of it. */
    Forgotten watch;

    private volatile ByteBuffer[] chunks;

    Block(long address, long capacity) {
        this.address = address;
        this.capacity = capacity;
    }

    /** A buffer over {@code length} bytes from an offset on. */
    abstract ByteBuffer view(long offset, int length);

    /** What happens when the owner is closed or forgotten. */
    abstract void release();

    /** Where the block lies, or 0 where only Java sees it. */
    final long address() {
        return address;
    }

    /** Bytes of the block: at least as many as its owner has. */
    final long capacity() {
        return capacity;
    }

    /** From now on until {@link #ownerClosed}, the queue learns when the owner is forgotten. */
    final void watch(Memory owner, ReferenceQueue<Memory> queue) {
        watch = new Forgotten(this, owner, queue);
    }

    /** The owner was closed, or is forgotten. */
    final void ownerClosed() {
        watch = null;
        release();
    }

    /** The buffer that covers a byte: its offset's low bits are the position there. */
    final ByteBuffer chunk(long offset) {
        ByteBuffer[] all = chunks;
        if (all == null) all = makeChunks();
        return all[(int) (offset >>> CHUNK_BITS)];
    }

    private synchronized ByteBuffer[] makeChunks() {
        if (chunks != null) return chunks;
        ByteBuffer[] made = new ByteBuffer[(int) ((capacity + CHUNK_MASK) >>> CHUNK_BITS)];
        for (int i = 0; i < made.length; i++) {
            long offset = (long) i << CHUNK_BITS;
            made[i] = view(offset, (int) Math.min(capacity - offset, CHUNK_MASK + 1L))
                    .order(ByteOrder.nativeOrder());
        }
        chunks = made;
        return made;
    }

    /** A block that the garbage collector frees. */
    static final class Managed extends Block {
        Managed(long bytes) {
            super(0, bytes);
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return ByteBuffer.allocateDirect(length);
        }

        @Override
        void release() {}
    }

    /** The bytes of a buffer that someone else made; the block keeps it. */
    static final class Borrowed extends Block {
        private final ByteBuffer bytes;

        Borrowed(long address, ByteBuffer bytes) {
            super(address, bytes.capacity());
            this.bytes = bytes;
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return bytes.duplicate().clear().position((int) offset).slice();
        }

        @Override
        void release() {}
    }
}
