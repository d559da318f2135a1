package dev.gila.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The pool, on a source that gives out numbers and watches what becomes of them. */
class PoolTest {
    private static final class Numbers implements Pool.Source {
        private final AtomicLong next = new AtomicLong(1);
        private final Set<Long> out = ConcurrentHashMap.newKeySet();
        private final long most;

        Numbers(long most) {
            this.most = most;
        }

        @Override
        public long allocate(long bytes) {
            if (out.size() >= most) return 0;
            long address = next.getAndIncrement();
            out.add(address);
            return address;
        }

        @Override
        public void free(long address) {
            assertTrue(out.remove(address), "freed twice: " + address);
        }

        @Override
        public ByteBuffer view(long address, int length) {
            return ByteBuffer.allocate(length);
        }
    }

    private static final long PLENTY = 1L << 40;

    @Test
    void classesAreTight() {
        for (long bytes = 1; bytes < 1 << 20; bytes += 1 + bytes / 37) {
            long capacity = Pool.capacity(Pool.sizeClass(bytes));
            assertTrue(capacity >= bytes, "capacity " + capacity + " for " + bytes);
            assertTrue(capacity <= Math.max(64, bytes + bytes / 4 + 16), "capacity " + capacity + " for " + bytes);
        }
        for (int c = 0; c < 80; c++) assertEquals(c, Pool.sizeClass(Pool.capacity(c)));
    }

    @Test
    void aClosedBlockIsUsedAgain() {
        Numbers numbers = new Numbers(PLENTY);
        Pool pool = new Pool(numbers, PLENTY, PLENTY);
        Memory first = pool.allocate(1000);
        long address = first.address();
        assertEquals(1024, pool.use().used());
        first.close();
        assertEquals(new MemoryUse(0, 1024), pool.use());
        Memory second = pool.allocate(900);
        assertEquals(address, second.address());
        assertThrows(IllegalStateException.class, first::pin);
        assertNotEquals(address, pool.allocate(1000).address());
        second.close();
        pool.trim();
        assertEquals(1, numbers.out.size());
    }

    @Test
    void whatWatchedAClosedOwnerGivesNothingBack() {
        int[] released = new int[1];
        Block block = new Block(0, 8) {
            @Override
            ByteBuffer view(long offset, int length) {
                return ByteBuffer.allocate(length);
            }

            @Override
            void release() {
                released[0]++;
            }
        };
        ReferenceQueue<Memory> queue = new ReferenceQueue<>();
        Memory first = new Memory(block, 8, queue);
        Block.Forgotten closed = block.watch;
        first.close();
        assertEquals(1, released[0]);
        closed.reclaim();
        Memory second = new Memory(block, 8, queue);
        Block.Forgotten forgotten = block.watch;
        closed.reclaim();
        assertEquals(1, released[0]);
        forgotten.reclaim();
        forgotten.reclaim();
        assertEquals(2, released[0]);
        assertEquals(8, second.size());
    }

    @Test
    void noMoreIsKeptThanAllowed() {
        Numbers numbers = new Numbers(PLENTY);
        Pool pool = new Pool(numbers, 4096, PLENTY);
        List<Memory> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) all.add(pool.allocate(1024));
        all.forEach(Memory::close);
        assertEquals(4, numbers.out.size());
        assertEquals(4096, pool.use().kept());
    }

    @Test
    void theLargestAreNotKept() {
        Numbers numbers = new Numbers(PLENTY);
        Pool pool = new Pool(numbers, PLENTY, PLENTY);
        pool.allocate((1L << 30) + 1).close();
        assertTrue(numbers.out.isEmpty());
        assertEquals(new MemoryUse(0, 0), pool.use());
    }

    @Test
    void aProgramThatClosesNothingStaysBounded() {
        Numbers numbers = new Numbers(PLENTY);
        Pool pool = new Pool(numbers, PLENTY, 64 << 20);
        for (int i = 0; i < 1000; i++) pool.allocate(8 << 20);
        assertTrue(numbers.out.size() <= 64, () -> numbers.out.size() + " blocks of 8 MiB");
    }

    @Test
    void whatIsReallyUsedRaisesTheLimit() {
        Pool pool = new Pool(new Numbers(PLENTY), PLENTY, 1 << 20);
        List<Memory> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) all.add(pool.allocate(1 << 20));
        assertEquals(100L << 20, pool.use().used());
        all.forEach(Memory::close);
        assertEquals(0, pool.use().used());
    }

    @Test
    void keptBlocksGoBeforeMemoryIsShort() {
        Pool pool = new Pool(new Numbers(1), PLENTY, PLENTY);
        pool.allocate(1 << 20).close();
        Memory other = pool.allocate(1 << 10);
        assertThrows(OutOfMemoryError.class, () -> pool.allocate(1 << 11));
        other.close();
        assertEquals(0, pool.use().used());
    }

    /** Threads that allocate, hand over, close and forget: no block has two owners, and none is lost. */
    @Test
    void threadsNeverShareABlock() throws InterruptedException {
        Numbers numbers = new Numbers(PLENTY);
        Pool pool = new Pool(numbers, 1 << 20, 64 << 20);
        Set<Long> owned = ConcurrentHashMap.newKeySet();
        AtomicReference<Memory> handed = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            long seed = t;
            threads.add(new Thread(() -> churn(pool, owned, handed, new Random(seed))));
        }
        threads.forEach(t -> t.setUncaughtExceptionHandler((thread, e) -> failure.set(e)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        assertNull(failure.get());
        Memory last = handed.get();
        owned.remove(last.address());
        last.close();
        assertTrue(owned.isEmpty());
        assertEquals(0, pool.use().used());
        pool.trim();
        assertTrue(numbers.out.isEmpty());
    }

    private static void churn(Pool pool, Set<Long> owned, AtomicReference<Memory> handed, Random random) {
        for (int i = 0; i < 20_000; i++) {
            Memory memory = pool.allocate(512 << random.nextInt(8));
            assertTrue(owned.add(memory.address()), "a block with two owners");
            Memory other = random.nextBoolean() ? handed.getAndSet(memory) : memory;
            if (other == null) continue;
            owned.remove(other.address());
            other.close();
        }
    }
}
