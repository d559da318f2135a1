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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Arrays that kernels fill from blocks of a generator's words, with the bits that drawing one number after another gives,
 * and leaving the generator in the same state.
 *
 * <p>A block never has more words than the numbers that are still to come need at least, which is one each: so none is
 * drawn in vain. What is left of a block is the beginning of a number that takes more words; it is kept for the next one.
 */
final class Bulk implements AutoCloseable {
    private static final Kernels KERNELS = Kernels.best();

    /** Numbers below which it is not worth while. */
    private static final long LEAST = 128;

    /** Words of a block: so few that they stay in the inner caches, or so many that threads can share them. */
    private static final int BLOCK_WORDS = 8192;

    private static final int SHARED_BLOCK_WORDS = 1 << 17;

    /** Words of the block that are kept lie before it: far more than a number ever takes. */
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
    private final int blockWords;
    private final Memory memory;

    private Bulk(WordGenerator bits, Kernel kernel, NDArray out, DType dtype, boolean narrow) {
        this.bits = bits;
        this.kernel = kernel;
        this.out = out;
        this.dtype = dtype;
        this.word = narrow ? DType.INT32 : DType.INT64;
        this.blockWords = KERNELS.threads() > 1 ? (int) Math.min(out.size(), SHARED_BLOCK_WORDS) : BLOCK_WORDS;
        this.memory = KERNELS.allocate(BLOCK + (blockWords + 1L) * Long.BYTES);
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
        try (Bulk bulk = new Bulk((WordGenerator) bits, kernel, out, out.dtype(), out.dtype() == DType.FLOAT32)) {
            bulk.run(new long[] {Double.doubleToRawLongBits(p), Double.doubleToRawLongBits(q)});
        }
        return out;
    }

    /** Fills an array of 64-bit integers with {@code low} to {@code low + range}, unsigned; the range is not 0. */
    static NDArray integers(BitGenerator bits, NDArray out, long low, long range) {
        try (Bulk bulk = new Bulk((WordGenerator) bits, Kernel.DRAW_INTEGERS, out, DType.INT64, range >>> 32 == 0)) {
            bulk.run(new long[] {low, range});
        }
        return out;
    }

    private void run(long[] params) {
        long count = out.size();
        int kept = 0;
        for (long drawn = 0; drawn < count; ) {
            boolean half = word == DType.INT32 && bits.hasHalf();
            long needed = count - drawn - (half ? 1 : 0);
            int fresh = (int) Math.min(needed, blockWords * (long) Long.BYTES / word.size());
            if (half) kept = keepHalf(kept);
            produce(fresh);
            int words = kept + fresh;
            KERNELS.run(call(drawn, BLOCK - kept * word.size(), words, params));
            drawn += memory.getLong(PROGRESS);
            kept = keep(words - (int) memory.getLong(PROGRESS + Long.BYTES), fresh);
        }
    }

    private Call call(long drawn, int from, int words, long[] params) {
        Operand to = flat(out.operand().memory(), dtype, drawn * dtype.size(), out.size() - drawn);
        Operand progress = flat(memory, DType.INT64, PROGRESS, 2);
        Operand source = flat(memory, word, from, words);
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

    private static Operand flat(Memory memory, DType dtype, long offset, long count) {
        return new Operand(memory, dtype, offset, new long[] {count}, new long[] {dtype.size()});
    }

    /** Draws words into the block; the half of a word that is too much goes back to the generator. */
    private void produce(int fresh) {
        boolean narrow = word == DType.INT32;
        int words = narrow ? (fresh + 1) / 2 : fresh;
        if (words > 0) bits.nextWords(memory, BLOCK, words);
        if (narrow && fresh % 2 != 0) bits.keepHalf((int) (memory.getLong(BLOCK + (words - 1) * 8L) >>> 32));
    }

    /** Puts the generator's half word behind the {@code kept} words. */
    private int keepHalf(int kept) {
        byte[] bytes = new byte[(kept + 1) * Integer.BYTES];
        memory.get(BLOCK - kept * Integer.BYTES, bytes, 0, kept * Integer.BYTES);
        ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).putInt(kept * Integer.BYTES, bits.nextInt());
        memory.put(BLOCK - bytes.length, bytes, 0, bytes.length);
        return kept + 1;
    }

    /** Moves the last {@code left} of the words before the block. */
    private int keep(int left, int fresh) {
        byte[] bytes = new byte[left * word.size()];
        memory.get(BLOCK + (fresh - left) * word.size(), bytes, 0, bytes.length);
        memory.put(BLOCK - bytes.length, bytes, 0, bytes.length);
        return left;
    }

    @Override
    public void close() {
        memory.close();
    }
}
