package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;

/**
 * The Mersenne Twister: 624 words of 32 bits, with a period of 2^19937 - 1 (Matsumoto and Nishimura, "Mersenne twister: a
 * 623-dimensionally equidistributed uniform pseudo-random number generator", 1998). For results of the past; the others
 * are faster, smaller and pass more tests.
 *
 * <p>State: the 624 words, and the number of the next one.
 */
public final class MT19937 extends SeededBitGenerator {
    static final int WORDS = 624;
    static final int MIDDLE = 397;

    private final int[] key = new int[WORDS];
    private final int[] tempered = new int[WORDS];
    private int next;

    /** One that nobody can foresee. */
    public MT19937() {
        this(new SeedSequence());
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public MT19937(long seed) {
        this(new SeedSequence(seed));
    }

    /** The one of a seed sequence. */
    public MT19937(SeedSequence seeds) {
        super(seeds);
        System.arraycopy(seeds.generateInts(WORDS), 0, key, 0, WORDS);
        key[0] = Integer.MIN_VALUE;
        next = WORDS - 1;
        temper();
    }

    private MT19937(SeedSequence seeds, int[] key, int next) {
        super(seeds);
        System.arraycopy(key, 0, this.key, 0, WORDS);
        this.next = next;
        temper();
    }

    @Override
    BitGenerator seeded(SeedSequence seed) {
        return new MT19937(seed);
    }

    @Override
    public int nextInt() {
        if (next == WORDS) twist();
        return tempered[next++];
    }

    private void twist() {
        twist(0, WORDS - MIDDLE, MIDDLE);
        twist(WORDS - MIDDLE, WORDS - 1, MIDDLE - WORDS);
        key[WORDS - 1] = twisted(key, WORDS - 1);
        temper();
        next = 0;
    }

    /** Makes of each word the one that is drawn. */
    private void temper() {
        for (int i = 0; i < WORDS; i++) {
            int y = key[i];
            y ^= y >>> 11;
            y ^= y << 7 & 0x9d2c5680;
            y ^= y << 15 & 0xefc60000;
            tempered[i] = y ^ y >>> 18;
        }
    }

    /** Replaces words whose distant one stands so far behind, or before, them. */
    private void twist(int from, int to, int distance) {
        for (int i = from; i < to; i++) key[i] = twisted(key[i], key[i + 1], key[i + distance]);
    }

    /** The word that takes the place of word {@code i}. */
    static int twisted(int[] key, int i) {
        return twisted(key[i], key[(i + 1) % WORDS], key[(i + MIDDLE) % WORDS]);
    }

    private static int twisted(int word, int following, int distant) {
        int y = word & 0x80000000 | following & 0x7fffffff;
        return distant ^ y >>> 1 ^ -(y & 1) & 0x9908b0df;
    }

    /** Two words, the first as the upper half. */
    @Override
    public long nextLong() {
        long upper = nextInt();
        return upper << 32 | nextInt() & 0xffffffffL;
    }

    @Override
    public double nextDouble() {
        long upper = nextInt() >>> 5;
        return Libm.whole((upper << 26) + (nextInt() >>> 6)) * 0x1p-53;
    }

    /** A copy that is 2^128 words ahead, in 10 to 30 ms. */
    public MT19937 jumped() {
        return jumped(1);
    }

    /**
     * A copy that is so many jumps ahead, in 10 to 30 ms whatever their number.
     *
     * @throws IllegalArgumentException if their number is negative: there is no way back
     */
    public MT19937 jumped(long jumps) {
        if (jumps < 0) throw new IllegalArgumentException("jumps must be non-negative, are " + jumps);
        MT19937 ahead = new MT19937(seedSequence(), key, next);
        if (jumps > 0) {
            ahead.next = TwisterJump.jump(ahead.key, next % WORDS, jumps);
            ahead.temper();
        }
        return ahead;
    }

    @Override
    public long[] state() {
        long[] words = new long[WORDS + 1];
        for (int i = 0; i < WORDS; i++) words[i] = key[i] & 0xffffffffL;
        words[WORDS] = next;
        return words;
    }

    @Override
    public void setState(long... words) {
        checked(words, WORDS + 1);
        if (words[WORDS] < 0 || words[WORDS] > WORDS) {
            throw new IllegalArgumentException("there is no word " + words[WORDS] + " in the state of " + this);
        }
        for (int i = 0; i < WORDS; i++) key[i] = (int) words[i];
        next = (int) words[WORDS];
        temper();
    }
}
