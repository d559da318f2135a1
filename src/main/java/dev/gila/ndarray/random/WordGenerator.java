package dev.gila.ndarray.random;

import dev.gila.kernel.Memory;
import java.util.Arrays;

/** A generator of 64-bit words, which deals out 32-bit ones by halves. */
abstract class WordGenerator extends SeededBitGenerator {
    /** Words that are drawn at once where Java draws them: they stay in the innermost cache. */
    static final int BLOCK = 1024;

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

    /** The next words. */
    void nextWords(long[] words) {
        for (int i = 0; i < words.length; i++) words[i] = nextLong();
    }

    /** Writes the next words from {@code offset} on. */
    void nextWords(Memory to, long offset, int count) {
        long[] words = {};
        for (int done = 0; done < count; done += words.length) {
            int length = Math.min(count - done, BLOCK);
            if (words.length != length) words = new long[length];
            nextWords(words);
            to.put(offset + (long) done * Long.BYTES, words, 0, length);
        }
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
