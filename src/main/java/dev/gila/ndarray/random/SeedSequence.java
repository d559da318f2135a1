package dev.gila.ndarray.random;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Mixes a seed into as many words as a {@link BitGenerator} needs, so that poor seeds (0, 1, 2 ...) give independent
 * streams, and makes further sequences for further generators: O'Neill's {@code seed_seq} without its bias ("Developing a
 * seed_seq alternative", 2015), as NumPy has it.
 *
 * <pre>{@code
 * for (SeedSequence part : new SeedSequence(42).spawn(8)) start(new Generator(new PCG64(part)));
 * }</pre>
 */
public final class SeedSequence {
    /** Words of the pool that entropy is mixed into. */
    public static final int POOL_SIZE = 4;

    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULTIPLIER_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULTIPLIER_B = 0x58f38ded;
    private static final int MIX_LEFT = 0xca01f9dd;
    private static final int MIX_RIGHT = 0x4973f715;
    private static final int SHIFT = 16;

    private final int[] entropy;
    private final int[] spawnKey;
    private final int[] pool;
    private int children;

    /** The constant that {@link #hash} multiplies by, which changes with each word. */
    private int hashConstant = INIT_A;

    /** A sequence that nobody can foresee, from the operating system. */
    public SeedSequence() {
        this(new BigInteger(32 * POOL_SIZE, new SecureRandom()));
    }

    /**
     * The sequence of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public SeedSequence(long seed) {
        this(BigInteger.valueOf(seed));
    }

    /**
     * The sequence of a seed of any length.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public SeedSequence(BigInteger seed) {
        this(words(seed), new int[0], POOL_SIZE);
    }

    /**
     * The sequence of several seeds.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static SeedSequence of(long... seeds) {
        Objects.requireNonNull(seeds, "seeds");
        int[] words = {};
        for (long seed : seeds) words = concat(words, words(BigInteger.valueOf(seed)));
        return new SeedSequence(words, new int[0], POOL_SIZE);
    }

    /**
     * A sequence from its parts.
     *
     * @param entropy 32-bit words, lowest first
     * @param spawnKey numbers of the ancestors among their siblings
     * @param poolSize words that entropy is mixed into, at least {@link #POOL_SIZE}
     * @throws IllegalArgumentException if the pool is too small
     */
    public SeedSequence(int[] entropy, int[] spawnKey, int poolSize) {
        if (poolSize < POOL_SIZE) {
            throw new IllegalArgumentException(
                    "poolSize is " + poolSize + ": the entropy pool must have at least " + POOL_SIZE + " words");
        }
        this.entropy = entropy.clone();
        this.spawnKey = spawnKey.clone();
        this.pool = new int[poolSize];
        mix(assembled());
    }

    private static int[] words(BigInteger seed) {
        if (seed.signum() < 0) throw new IllegalArgumentException("seed must be non-negative, is " + seed);
        int[] words = new int[Math.max(1, (seed.bitLength() + 31) / 32)];
        for (int i = 0; i < words.length; i++)
            words[i] = seed.shiftRight(32 * i).intValue();
        return words;
    }

    private static int[] concat(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** A spawn key begins behind a whole pool of entropy, so that no seed can be taken for a child. */
    private int[] assembled() {
        int[] own = spawnKey.length > 0 && entropy.length < pool.length ? Arrays.copyOf(entropy, pool.length) : entropy;
        return concat(own, spawnKey);
    }

    private void mix(int[] words) {
        for (int i = 0; i < pool.length; i++) pool[i] = hash(i < words.length ? words[i] : 0);
        for (int from = 0; from < pool.length; from++) {
            for (int to = 0; to < pool.length; to++) {
                if (from != to) pool[to] = blend(pool[to], hash(pool[from]));
            }
        }
        for (int from = pool.length; from < words.length; from++) {
            for (int to = 0; to < pool.length; to++) pool[to] = blend(pool[to], hash(words[from]));
        }
    }

    private int hash(int word) {
        int value = word ^ hashConstant;
        hashConstant *= MULTIPLIER_A;
        value *= hashConstant;
        return value ^ value >>> SHIFT;
    }

    private static int blend(int x, int y) {
        int value = MIX_LEFT * x - MIX_RIGHT * y;
        return value ^ value >>> SHIFT;
    }

    /** The first 32-bit words of the sequence; the same on each call. */
    public int[] generateInts(int count) {
        if (count < 0) throw new IllegalArgumentException("count must be non-negative, is " + count);
        int[] words = new int[count];
        int constant = INIT_B;
        for (int i = 0; i < count; i++) {
            int value = pool[i % pool.length] ^ constant;
            constant *= MULTIPLIER_B;
            value *= constant;
            words[i] = value ^ value >>> SHIFT;
        }
        return words;
    }

    /** The first 64-bit words of the sequence: pairs of {@link #generateInts}, the lower half first. */
    public long[] generateLongs(int count) {
        int[] halves = generateInts(doubled(count));
        long[] words = new long[count];
        for (int i = 0; i < count; i++) words[i] = halves[2 * i] & 0xffffffffL | (long) halves[2 * i + 1] << 32;
        return words;
    }

    private static int doubled(int count) {
        if (count >= 0 && count <= Integer.MAX_VALUE / 2) return 2 * count;
        throw new IllegalArgumentException("count must be from 0 to " + Integer.MAX_VALUE / 2 + ", is " + count);
    }

    /**
     * Makes sequences that are independent of this one, of each other, and of all made before.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public List<SeedSequence> spawn(int count) {
        if (count < 0) throw new IllegalArgumentException("count must be non-negative, is " + count);
        List<SeedSequence> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(new SeedSequence(entropy, concat(spawnKey, new int[] {children++}), pool.length));
        }
        return made;
    }

    /** The seed: 32-bit words, lowest first. */
    public int[] entropy() {
        return entropy.clone();
    }

    /** Numbers of this sequence and its ancestors among their siblings; empty for one that was not spawned. */
    public int[] spawnKey() {
        return spawnKey.clone();
    }

    /** Words of the pool. */
    public int poolSize() {
        return pool.length;
    }

    /** How many were spawned. */
    public int childrenSpawned() {
        return children;
    }

    @Override
    public String toString() {
        BigInteger seed = BigInteger.ZERO;
        for (int i = entropy.length - 1; i >= 0; i--) {
            seed = seed.shiftLeft(32).or(BigInteger.valueOf(Integer.toUnsignedLong(entropy[i])));
        }
        return "SeedSequence(" + seed + (spawnKey.length > 0 ? ", spawnKey=" + Arrays.toString(spawnKey) : "") + ")";
    }
}
