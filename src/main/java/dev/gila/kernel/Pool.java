package dev.gila.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory that is used again: fresh pages cost more than the kernels that fill them. Blocks come in four sizes for each
 * power of two; those that are free wait in stripes, so that threads seldom meet.
 *
 * <p>A {@link Memory} that is collected before it was closed gives its block back at a later allocation. So that a
 * program that closes nothing stays bounded although its heap hardly grows, the garbage collector is asked to run
 * whenever the bytes in use have doubled since it last did.
 */
final class Pool {
    /** Where blocks come from. */
    interface Source {
        /** The address of fresh bytes; 0 where there are none. */
        long allocate(long bytes);

        /** Gives them back. */
        void free(long address);

        /** A buffer over bytes from an address on. */
        ByteBuffer view(long address, int length);
    }

    private static final int SMALLEST_BITS = 6;
    private static final int STEPS = 4;
    private static final int CLASSES = (30 - SMALLEST_BITS) * STEPS + 1;

    /** Smaller blocks are not counted: the objects that go with them make the collector run. */
    private static final long COUNTED = 512;

    private static final int STRIPES = 8;
    private static final long COLLECT_MILLIS = 500;

    private final Source source;
    private final long mostKept;
    private final long leastLimit;
    private final Stripe[] stripes = new Stripe[STRIPES];
    private final ReferenceQueue<Memory> forgotten = new ReferenceQueue<>();

    /** Keeps the blocks in use, and so what watches their owners, reachable. */
    private final Set<Pooled> all = ConcurrentHashMap.newKeySet();

    /** Bytes that the source has given, and those of them that have an owner: the others are kept. */
    private final AtomicLong made = new AtomicLong();

    private final AtomicLong used = new AtomicLong();
    private volatile long limit;

    /**
     * An empty pool.
     *
     * @param mostKept bytes of free blocks that are kept
     * @param leastLimit bytes in use up to which the garbage collector is left alone
     */
    Pool(Source source, long mostKept, long leastLimit) {
        this.source = source;
        this.mostKept = mostKept;
        this.leastLimit = leastLimit;
        this.limit = leastLimit;
        for (int i = 0; i < STRIPES; i++) stripes[i] = new Stripe();
    }

    /** A block of the pool. */
    private final class Pooled extends Block {
        private final int sizeClass;

        Pooled(long address, long capacity, int sizeClass) {
            super(address, capacity);
            this.sizeClass = sizeClass;
        }

        @Override
        ByteBuffer view(long offset, int length) {
            return source.view(address() + offset, length);
        }

        @Override
        void release() {
            boolean small = capacity() < COUNTED;
            if (small || made.get() - used.addAndGet(-capacity()) <= mostKept && sizeClass < CLASSES) keep(this);
            else free(this);
        }
    }

    /** Free blocks by size, guarded by a lock that is held for a few instructions. */
    private static final class Stripe {
        private static final VarHandle HELD;

        static {
            try {
                HELD = MethodHandles.lookup().findVarHandle(Stripe.class, "held", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("unused")
        private volatile boolean held;

        private final Pooled[][] stacks = new Pooled[CLASSES][];
        private final int[] heights = new int[CLASSES];

        boolean tryLock() {
            return HELD.compareAndSet(this, false, true);
        }

        void lock() {
            while (!tryLock()) Thread.onSpinWait();
        }

        void unlock() {
            HELD.setRelease(this, false);
        }

        Pooled pop(int sizeClass) {
            int height = heights[sizeClass];
            if (height == 0) return null;
            heights[sizeClass] = height - 1;
            Pooled block = stacks[sizeClass][height - 1];
            stacks[sizeClass][height - 1] = null;
            return block;
        }

        void push(Pooled block) {
            int c = block.sizeClass;
            Pooled[] stack = stacks[c];
            if (stack == null) stack = stacks[c] = new Pooled[4];
            if (heights[c] == stack.length) stack = stacks[c] = Arrays.copyOf(stack, 2 * stack.length);
            stack[heights[c]++] = block;
        }
    }

    /** The class whose blocks hold so many bytes. */
    static int sizeClass(long bytes) {
        if (bytes <= 1 << SMALLEST_BITS) return 0;
        int bits = 63 - Long.numberOfLeadingZeros(bytes - 1);
        long step = (bytes - 1 >>> bits - 2) & STEPS - 1;
        return (bits - SMALLEST_BITS) * STEPS + (int) step + 1;
    }

    /** Bytes of a block of a class. */
    static long capacity(int sizeClass) {
        long base = 1L << SMALLEST_BITS + sizeClass / STEPS;
        return base + (base >>> 2) * (sizeClass % STEPS);
    }

    /**
     * Memory, not cleared.
     *
     * @throws OutOfMemoryError if there is not so much
     */
    Memory allocate(long bytes) {
        int c = sizeClass(bytes);
        long capacity = c < CLASSES ? capacity(c) : bytes;
        reclaim();
        if (capacity >= COUNTED && used.addAndGet(capacity) > limit) collect();
        Pooled block = c < CLASSES ? take(c) : null;
        if (block == null) block = make(capacity, c);
        return new Memory(block, bytes, forgotten);
    }

    private Pooled take(int c) {
        int mine = stripe();
        for (int i = 0; i < STRIPES; i++) {
            Stripe stripe = stripes[mine + i & STRIPES - 1];
            if (stripe.heights[c] == 0 || !stripe.tryLock()) continue;
            Pooled block = stripe.pop(c);
            stripe.unlock();
            if (block != null) return block;
        }
        return null;
    }

    private static int stripe() {
        return (int) Thread.currentThread().getId() & STRIPES - 1;
    }

    private Pooled make(long capacity, int c) {
        long address = source.allocate(capacity);
        if (address == 0) {
            trim();
            System.gc();
            awaitForgotten(0);
            trim();
            address = source.allocate(capacity);
        }
        if (address == 0) {
            if (capacity >= COUNTED) used.addAndGet(-capacity);
            throw new OutOfMemoryError("no " + capacity + " bytes outside the heap");
        }
        Pooled block = new Pooled(address, capacity, c);
        all.add(block);
        if (capacity >= COUNTED) made.addAndGet(capacity);
        return block;
    }

    private void keep(Pooled block) {
        int at = stripe();
        while (!stripes[at & STRIPES - 1].tryLock()) at++;
        Stripe stripe = stripes[at & STRIPES - 1];
        stripe.push(block);
        stripe.unlock();
    }

    private void free(Pooled block) {
        all.remove(block);
        if (block.capacity() >= COUNTED) made.addAndGet(-block.capacity());
        source.free(block.address());
    }

    /** Takes back the blocks of memories that were forgotten. */
    private void reclaim() {
        for (Object found; (found = forgotten.poll()) != null; ) ((Block.Forgotten) found).reclaim();
    }

    /** Finds what was forgotten, and doubles the limit where nearly all is really in use. */
    private synchronized void collect() {
        if (used.get() <= limit) return;
        System.gc();
        awaitForgotten(limit / 2);
        limit = Math.max(leastLimit, 2 * used.get());
    }

    /** The collector's finds come in over a few milliseconds: waits until they stop or little is in use. */
    private void awaitForgotten(long enough) {
        long end = System.nanoTime() + COLLECT_MILLIS * 1_000_000;
        try {
            for (int idle = 0; idle < 10 && used.get() > enough && System.nanoTime() < end; ) {
                Object found = forgotten.remove(5);
                if (found == null) idle++;
                else ((Block.Forgotten) found).reclaim();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the free blocks back to the system. */
    void trim() {
        for (Stripe stripe : stripes) {
            for (int c = 0; c < CLASSES; c++) {
                for (Pooled block; (block = popLocked(stripe, c)) != null; ) free(block);
            }
        }
    }

    private static Pooled popLocked(Stripe stripe, int c) {
        stripe.lock();
        try {
            return stripe.pop(c);
        } finally {
            stripe.unlock();
        }
    }

    /** Bytes in use and kept. */
    MemoryUse use() {
        reclaim();
        long owned = used.get();
        return new MemoryUse(owned, Math.max(0, made.get() - owned));
    }
}
