package dev.gila.ndarray.random;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;
import dev.gila.kernel.Ziggurat;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Arrays that kernels fill from blocks of a generator's words, with the bits that drawing one number after another gives,
 * and leaving the generator in the same state.
 *
 * <p>A round never has more words than the numbers that are still to come need at least, which is one each: so none is
 * drawn in vain. What is left of a block is the beginning of a number that takes more words; it goes to the next one.
 *
 * <p>Threads share the blocks of a round where the generator can leap. Where the numbers of a block go depends on all blocks
 * before it. Until these are done it draws them as if they had left no words: where they go if each word made a number, if
 * that is likely, else aside. Where it guessed wrong it draws once more.
 */
final class Bulk {
    private static final Kernels KERNELS = Kernels.best();

    /** Numbers below which it is not worth while. */
    private static final long LEAST = 128;

    /** Bytes of the words of a block at most: they stay in the inner caches, and so do their numbers. */
    private static final long BLOCK_BYTES = 1 << 17;

    /** Words below which it is not worth while to share them. */
    private static final long SHARED_WORDS = 1 << 14;

    /** Where the words of a block begin; those that the block before has left lie before it, far fewer than there is room. */
    private static final int BLOCK = 2048;

    /** Where the kernel says how many numbers it drew, and of how many words. */
    private static final int PROGRESS = 0;

    private static final Map<Kernel, Map<DType, Memory>> LAYERS =
            Map.of(Kernel.DRAW_NORMAL, new ConcurrentHashMap<>(), Kernel.DRAW_EXPONENTIAL, new ConcurrentHashMap<>());

    private final WordGenerator bits;
    private final Kernel kernel;
    private final NDArray out;
    private final DType dtype;
    private final DType word;
    private final long[] params;

    /** Words of all that are likely to make no number. */
    private final double idle;

    private Bulk(
            WordGenerator bits,
            Kernel kernel,
            NDArray out,
            DType dtype,
            boolean narrow,
            double idleShare,
            long... params) {
        this.bits = bits;
        this.kernel = kernel;
        this.out = out;
        this.dtype = dtype;
        this.word = narrow ? DType.INT32 : DType.INT64;
        this.idle = idleShare * out.size();
        this.params = params;
    }

    /** Whether so many numbers from that generator are better drawn by a kernel. */
    static boolean serves(BitGenerator bits, long count) {
        return bits instanceof WordGenerator && count >= LEAST;
    }

    /** An array of float64, p + q z. */
    static NDArray reals(BitGenerator bits, Kernel kernel, Shape shape, double p, double q) {
        return reals(bits, kernel, NDArray.empty(DType.FLOAT64, shape), p, q);
    }

    /** Fills an array of float64 or float32. */
    static NDArray reals(BitGenerator bits, Kernel kernel, NDArray out, double p, double q) {
        long first = Double.doubleToRawLongBits(p);
        long second = Double.doubleToRawLongBits(q);
        boolean narrow = out.dtype() == DType.FLOAT32;
        double idleShare = LAYERS.containsKey(kernel) ? 0.01 : 0;
        new Bulk((WordGenerator) bits, kernel, out, out.dtype(), narrow, idleShare, first, second).run();
        return out;
    }

    /** Fills an array of 64-bit integers with {@code low} to {@code low + range}, unsigned; the range is not 0. */
    static NDArray integers(BitGenerator bits, NDArray out, long low, long range) {
        boolean narrow = range >>> 32 == 0;
        double idleShare = narrow ? range * 0x1p-32 : (range >>> 1) * 0x1p-63;
        new Bulk((WordGenerator) bits, Kernel.DRAW_INTEGERS, out, DType.INT64, narrow, idleShare, low, range).run();
        return out;
    }

    private void run() {
        Progress now = new Progress(0, 0, new byte[0]);
        while (now.drawn < out.size()) now = new Round(now).run();
    }

    /** How many blocks of a round are done, how many numbers are in place, and the words that are left. */
    private record Progress(int blocks, long drawn, byte[] kept) {}

    /** As many words as are needed at least, in blocks of even numbers of words, which threads take one by one. */
    private final class Round {
        private final long first;
        private final long fresh;
        private final WordGenerator start;
        private final int threads;
        private final int blocks;
        private final int blockWords;
        private final boolean isAside;
        private final AtomicInteger next = new AtomicInteger();
        private volatile Progress now;
        private volatile boolean failed;

        Round(Progress last) {
            boolean half = word == DType.INT32 && bits.hasHalf();
            first = last.drawn + (half ? 1 : 0);
            fresh = out.size() - first;
            now = new Progress(0, last.drawn, half ? with(last.kept, bits.nextInt()) : last.kept);
            start = KERNELS.threads() > 1 && fresh >= SHARED_WORDS ? bits.leaping() : null;
            threads = start == null ? 1 : KERNELS.threads();
            long least = (fresh / threads * word.size() / BLOCK_BYTES + 1) * threads;
            blockWords = (int) (fresh / least / 2 + 1) * 2;
            isAside = threads > 1 && idle >= 1;
            blocks = (int) Math.max(1, (fresh + blockWords - 1) / blockWords);
        }

        Progress run() {
            if (start == null) work(bits);
            else KERNELS.share(threads, thread -> work(start.leaping()));
            return now;
        }

        /** Draws blocks while there are any. */
        private void work(WordGenerator own) {
            long place = 0;
            boolean done = false;
            try (Memory memory = KERNELS.allocate(aside() + (isAside ? (long) blockWords * dtype.size() : 0))) {
                for (int block; !failed && (block = next.getAndIncrement()) < blocks; ) {
                    long from = (long) block * blockWords;
                    if (from > place) own.leap((from - place) * word.size() / Long.BYTES);
                    int words = (int) Math.min(fresh - from, blockWords);
                    produce(own, memory, words);
                    draw(block, words, memory);
                    if (block == blocks - 1 && own != bits) bits.setState(own.state());
                    place = from + words;
                }
                done = true;
            } finally {
                if (!done) failed = true; // lets those that wait for its block go
            }
        }

        /** Where a block's memory has room for its numbers. */
        private long aside() {
            return BLOCK + (long) blockWords * word.size();
        }

        private void draw(int block, int words, Memory memory) {
            long place = first + (long) block * blockWords;
            long end = place + words;
            boolean early = now.blocks != block;
            Operand guess = isAside ? flat(memory, dtype, aside(), words) : numbers(place, end);
            if (early) KERNELS.run(call(guess, memory, 0, words));
            Progress before = await(block);
            if (before == null) return;
            int kept = before.kept.length / word.size();
            boolean isDrawn = early && kept == 0 && (isAside || place == before.drawn);
            if (!isDrawn) {
                memory.put(BLOCK - before.kept.length, before.kept, 0, before.kept.length);
                KERNELS.run(call(numbers(before.drawn, end), memory, kept, words));
            }
            long drawn = memory.getLong(PROGRESS);
            int left = kept + words - (int) memory.getLong(PROGRESS + Long.BYTES);
            byte[] others = new byte[left * word.size()];
            memory.get(BLOCK + (words - left) * word.size(), others, 0, others.length);
            long after = before.drawn + drawn;
            now = new Progress(block + 1, after, others);
            if (isDrawn && isAside) {
                KERNELS.run(Call.of(Kernel.COPY, dtype, numbers(before.drawn, after), guess.slice(0, 0, drawn)));
            }
        }

        /** What the blocks before have come to, once they have; null if one has failed. */
        private Progress await(int block) {
            for (int looks = 0; !failed; looks++) {
                Progress found = now;
                if (found.blocks == block) return found;
                if (looks < 1000) Thread.onSpinWait();
                else Thread.yield();
            }
            return null;
        }
    }

    /** As many numbers as so many words that are kept and so many fresh ones make. */
    private Call call(Operand to, Memory memory, int kept, int fresh) {
        Operand progress = flat(memory, DType.INT64, PROGRESS, 2);
        Operand source = flat(memory, word, BLOCK - kept * word.size(), kept + fresh);
        Map<DType, Memory> layers = LAYERS.get(kernel);
        if (layers == null) return Call.of(kernel, dtype, params, null, to, progress, source);
        Memory table = layers.computeIfAbsent(dtype, type -> layers(kernel, type));
        return Call.of(
                kernel, dtype, params, null, to, progress, source, flat(table, word, 0, table.size() / word.size()));
    }

    private static Memory layers(Kernel kernel, DType dtype) {
        byte[] bytes = Ziggurat.layers(kernel, dtype);
        Memory memory = KERNELS.allocate(bytes.length);
        memory.put(0, bytes, 0, bytes.length);
        return memory;
    }

    private Operand numbers(long from, long to) {
        return flat(out.operand().memory(), dtype, from * dtype.size(), to - from);
    }

    private static Operand flat(Memory memory, DType dtype, long offset, long count) {
        return new Operand(memory, dtype, offset, new long[] {count}, new long[] {dtype.size()});
    }

    /** Draws words into a block; the half of a word that is too much goes back to the generator. */
    private void produce(WordGenerator from, Memory memory, int fresh) {
        boolean narrow = word == DType.INT32;
        int words = narrow ? (fresh + 1) / 2 : fresh;
        if (words > 0) from.nextWords(memory, BLOCK, words);
        if (narrow && fresh % 2 != 0) from.keepHalf((int) (memory.getLong(BLOCK + (words - 1) * 8L) >>> 32));
    }

    /** Puts half a word behind those that are kept. */
    private static byte[] with(byte[] kept, int half) {
        byte[] bytes = Arrays.copyOf(kept, kept.length + Integer.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(kept.length, half);
        return bytes;
    }
}
