package dev.gila.ndarray.random;

/**
 * Small fast chaotic generator (Doty-Humphrey, PractRand): three words that mix, and a counter that bounds the shortest
 * cycle by 2^64. It cannot jump.
 *
 * <p>State: the three words, the counter, and the half word that is kept.
 */
public final class SFC64 extends WordGenerator {
    private static final int WARM_UP = 12;

    private long a;
    private long b;
    private long c;
    private long counter = 1;

    /** One that nobody can foresee. */
    public SFC64() {
        this(new SeedSequence());
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public SFC64(long seed) {
        this(new SeedSequence(seed));
    }

    /** The one of a seed sequence. */
    public SFC64(SeedSequence seeds) {
        super(seeds);
        long[] words = seeds.generateLongs(3);
        a = words[0];
        b = words[1];
        c = words[2];
        for (int i = 0; i < WARM_UP; i++) nextLong();
    }

    @Override
    BitGenerator seeded(SeedSequence seed) {
        return new SFC64(seed);
    }

    @Override
    public long nextLong() {
        long word = a + b + counter++;
        a = b ^ b >>> 11;
        b = c + (c << 3);
        c = Long.rotateLeft(c, 24) + word;
        return word;
    }

    @Override
    void nextWords(long[] words) {
        long x = a;
        long y = b;
        long z = c;
        for (int i = 0; i < words.length; i++) {
            long word = x + y + counter + i;
            words[i] = word;
            x = y ^ y >>> 11;
            y = z + (z << 3);
            z = Long.rotateLeft(z, 24) + word;
        }
        a = x;
        b = y;
        c = z;
        counter += words.length;
    }

    @Override
    public long[] state() {
        return withHalf(a, b, c, counter);
    }

    @Override
    public void setState(long... words) {
        checked(words, 6);
        a = words[0];
        b = words[1];
        c = words[2];
        counter = words[3];
        setHalf(words);
    }
}
