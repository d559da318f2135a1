package dev.gila.ndarray.random;

import dev.gila.kernel.Lcg128;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Philox4x64-10: four words as a function of a key and a counter (Salmon, Moraes, Dror and Shaw, "Parallel random numbers:
 * as easy as 1, 2, 3", 2011), so that any place of the stream is as near as any other.
 *
 * <p>State: four words of the counter and two of the key, lowest first; the four words that the counter gave; how many of
 * them are used; and the half word that is kept.
 */
public final class Philox extends WordGenerator {
    private static final int WORDS = 4;
    private static final int KEY_WORDS = 2;
    private static final int ROUNDS = 10;
    private static final BigInteger JUMP = BigInteger.ONE.shiftLeft(128);

    private final long[] counter = new long[WORDS];
    private final long[] key = new long[KEY_WORDS];
    private final long[] block = new long[WORDS];
    private int used = WORDS;

    /** One that nobody can foresee. */
    public Philox() {
        this(new SeedSequence());
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public Philox(long seed) {
        this(new SeedSequence(seed));
    }

    /** The one of a seed sequence. */
    public Philox(SeedSequence seeds) {
        super(seeds);
        System.arraycopy(seeds.generateLongs(KEY_WORDS), 0, key, 0, KEY_WORDS);
    }

    /**
     * The one of a key, before a place of its stream.
     *
     * @param key 128 bits
     * @param counter 256 bits: how many blocks of four words come before
     * @throws IllegalArgumentException if one is negative or too long
     */
    public Philox(BigInteger key, BigInteger counter) {
        super(null);
        split(key, "key", this.key);
        split(counter, "counter", this.counter);
    }

    private Philox(Philox other) {
        super(other.seedSequence());
        setState(other.state());
    }

    private static void split(BigInteger value, String name, long[] words) {
        if (value.signum() < 0 || value.bitLength() > 64 * words.length) {
            throw new IllegalArgumentException(
                    name + " must be non-negative and less than 2**" + 64 * words.length + ", is " + value);
        }
        for (int i = 0; i < words.length; i++)
            words[i] = value.shiftRight(64 * i).longValue();
    }

    @Override
    BitGenerator seeded(SeedSequence seed) {
        return new Philox(seed);
    }

    @Override
    public long nextLong() {
        if (used == WORDS) {
            raise();
            used = 0;
        }
        return block[used++];
    }

    /** Whole blocks without looking at each word. */
    @Override
    void nextWords(long[] words) {
        int at = 0;
        while (at < words.length && used < WORDS) words[at++] = nextLong();
        for (; at + WORDS < words.length; at += WORDS) {
            count(1);
            fill(words, at);
        }
        while (at < words.length) words[at++] = nextLong();
    }

    private void raise() {
        count(1);
        fill(block, 0);
    }

    private void count(long more) {
        counter[0] += more;
        boolean carry = Long.compareUnsigned(counter[0], more) < 0;
        for (int i = 1; i < WORDS && carry; i++) carry = ++counter[i] == 0;
    }

    @Override
    Philox leaping() {
        return new Philox(this);
    }

    @Override
    void leap(long words) {
        long beyond = words - (WORDS - used);
        if (beyond > 0) {
            count((beyond - 1) / WORDS);
            raise();
        }
        used = (int) (beyond > 0 ? (beyond - 1) % WORDS + 1 : used + words);
    }

    /** Writes the four words of this counter. */
    private void fill(long[] to, int at) {
        long c0 = counter[0];
        long c1 = counter[1];
        long c2 = counter[2];
        long c3 = counter[3];
        long k0 = key[0];
        long k1 = key[1];
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Lcg128.unsignedHigh(c0, 0xd2e7470ee14c6c93L);
            long low0 = c0 * 0xd2e7470ee14c6c93L;
            long high1 = Lcg128.unsignedHigh(c2, 0xca5a826395121157L);
            long low1 = c2 * 0xca5a826395121157L;
            c0 = high1 ^ (c1 ^ k0);
            c1 = low1;
            c2 = high0 ^ (c3 ^ k1);
            c3 = low0;
            k0 += 0x9e3779b97f4a7c15L;
            k1 += 0xbb67ae8584caa73bL;
        }
        to[at] = c0;
        to[at + 1] = c1;
        to[at + 2] = c2;
        to[at + 3] = c3;
    }

    /**
     * Goes on as if the counter had been raised so often, modulo 2^256, each time for four words; what is left of a block
     * is dropped.
     */
    public void advance(BigInteger delta) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = WORDS - 1; i >= 0; i--) {
            sum = sum.shiftLeft(64).or(new BigInteger(Long.toUnsignedString(counter[i])));
        }
        sum = sum.add(delta);
        for (int i = 0; i < WORDS; i++) counter[i] = sum.shiftRight(64 * i).longValue();
        used = WORDS;
        Arrays.fill(block, 0);
        dropHalf();
    }

    /** A copy that is 2^128 blocks ahead. */
    public Philox jumped() {
        return jumped(1);
    }

    /** A copy that is so many jumps ahead. */
    public Philox jumped(long jumps) {
        Philox ahead = new Philox(this);
        ahead.advance(JUMP.multiply(BigInteger.valueOf(jumps)));
        return ahead;
    }

    @Override
    public long[] state() {
        long[] words = Arrays.copyOf(counter, 2 * WORDS + KEY_WORDS + 1);
        System.arraycopy(key, 0, words, WORDS, KEY_WORDS);
        System.arraycopy(block, 0, words, WORDS + KEY_WORDS, WORDS);
        words[words.length - 1] = used;
        return withHalf(words);
    }

    @Override
    public void setState(long... words) {
        checked(words, 2 * WORDS + KEY_WORDS + 3);
        long place = words[2 * WORDS + KEY_WORDS];
        if (place < 0 || place > WORDS) {
            throw new IllegalArgumentException("a block of " + this + " cannot have " + place + " used words");
        }
        System.arraycopy(words, 0, counter, 0, WORDS);
        System.arraycopy(words, WORDS, key, 0, KEY_WORDS);
        System.arraycopy(words, WORDS + KEY_WORDS, block, 0, WORDS);
        used = (int) place;
        setHalf(words);
    }
}
