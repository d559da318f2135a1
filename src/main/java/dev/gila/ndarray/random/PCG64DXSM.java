package dev.gila.ndarray.random;

import dev.gila.kernel.Lcg128;

/**
 * PCG DXSM 128/64: a cheaper sequence of 128 bits with a stronger output function than {@link PCG64} has (O'Neill, 2019).
 *
 * <p>State: upper and lower word of the sequence, upper and lower word of its increment, and the half word that is kept.
 */
public final class PCG64DXSM extends PcgGenerator<PCG64DXSM> {
    private static final long MULTIPLIER = 0xda942042e4dd58b5L;

    /** One that nobody can foresee. */
    public PCG64DXSM() {
        this(new SeedSequence());
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public PCG64DXSM(long seed) {
        this(new SeedSequence(seed));
    }

    /** The one of a seed sequence. */
    public PCG64DXSM(SeedSequence seeds) {
        super(seeds, new Lcg128(0, MULTIPLIER));
    }

    @Override
    PCG64DXSM seeded(SeedSequence seed) {
        return new PCG64DXSM(seed);
    }

    @Override
    public long nextLong() {
        long word = output(lcg.high(), lcg.low());
        lcg.step();
        return word;
    }

    private static long output(long high, long low) {
        long word = high ^ high >>> 32;
        word *= MULTIPLIER;
        word ^= word >>> 48;
        return word * (low | 1);
    }

    @Override
    void nextWords(long[] words) {
        long[] state = lcg.words();
        long high = state[0];
        long low = state[1];
        long moreHigh = state[2];
        long moreLow = state[3];
        for (int i = 0; i < words.length; i++) {
            words[i] = output(high, low);
            long product = low * MULTIPLIER;
            long rest = Lcg128.unsignedHigh(low, MULTIPLIER) + moreHigh + Lcg128.carry(product, moreLow);
            high = high * MULTIPLIER + rest;
            low = product + moreLow;
        }
        lcg.set(high, low, moreHigh, moreLow);
    }
}
