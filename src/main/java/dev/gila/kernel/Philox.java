package dev.gila.kernel;

/**
 * Philox4x32-10: random words as a function of a seed and their number (Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", 2011). Word i is word i mod 4 of block i / 4. For one thread at a time: the last block is
 * kept.
 */
final class Philox {
    private static final long LOW = 0xffffffffL;

    private final long seed;
    private final long[] words = new long[4];
    private long block = -1;

    /** The generator with that key. */
    Philox(long seed) {
        this.seed = seed;
    }

    /** One word, 0 to 2^32 - 1. */
    long word(long number) {
        if (number >>> 2 != block) fill(number >>> 2);
        return words[(int) number & 3];
    }

    private void fill(long counter) {
        long k0 = seed & LOW;
        long k1 = seed >>> 32;
        long c0 = counter & LOW;
        long c1 = counter >>> 32;
        long c2 = 0;
        long c3 = 0;
        for (int round = 0; round < 10; round++) {
            long p0 = c0 * 0xD2511F53L;
            long p1 = c2 * 0xCD9E8D57L;
            c0 = p1 >>> 32 ^ c1 ^ k0;
            c2 = p0 >>> 32 ^ c3 ^ k1;
            c1 = p1 & LOW;
            c3 = p0 & LOW;
            k0 = k0 + 0x9E3779B9L & LOW;
            k1 = k1 + 0xBB67AE85L & LOW;
        }
        words[0] = c0;
        words[1] = c1;
        words[2] = c2;
        words[3] = c3;
        block = counter;
    }
}
