package dev.gila.ndarray.random;

import dev.gila.kernel.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A generator of 64-bit words, which deals out 32-bit ones by halves. */
abstract class WordGenerator extends SeededBitGenerator {
    private boolean hasHalf;
    private int half;

    WordGenerator(SeedSequence seeds) {
        super(seeds);
    }

    @Override
    public final int nextInt() {
        if (hasHalf) {
            hasHalf = false;
            return half;
        }
        long word = nextLong();
        hasHalf = true;
        half = (int) (word >>> 32);
        return (int) word;
    }

    /** Whether half a word is kept. */
    final boolean hasHalf() {
        return hasHalf;
    }

    /** Keeps half a word for the next {@link #nextInt}. */
    final void keepHalf(int kept) {
        hasHalf = true;
        half = kept;
    }

    /** Writes the next words from {@code offset} on. */
    void nextWords(Memory to, long offset, int count) {
        ByteBuffer words = ByteBuffer.allocate(count * Long.BYTES).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) words.putLong(nextLong());
        to.put(offset, words.array(), 0, words.position());
    }

    /** A copy that can {@link #leap} in little time; null where there is none. */
    WordGenerator leaping() {
        return null;
    }

    /** Goes on as if so many words had been drawn. */
    void leap(long words) {
        for (long i = 0; i < words; i++) nextLong();
    }

    /** Forgets the half of a word that was kept. */
    final void dropHalf() {
        hasHalf = false;
        half = 0;
    }

    /** The last two words of each state: whether half a word is kept, and which. */
    final long[] withHalf(long... words) {
        long[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = hasHalf ? 1 : 0;
        all[words.length + 1] = hasHalf ? half & 0xffffffffL : 0;
        return all;
    }

    final void setHalf(long[] state) {
        hasHalf = state[state.length - 2] != 0;
        half = (int) state[state.length - 1];
    }
}
