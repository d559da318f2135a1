package dev.gila.kernel;

import java.math.BigInteger;

/**
 * A linear congruential sequence modulo 2^128: x = x * multiplier + increment. What the permuted congruential generators
 * make their words from (O'Neill, "PCG: a family of simple fast space-efficient statistically good algorithms for random
 * number generation", 2014). Words come in pairs, the upper and the lower one.
 */
public final class Lcg128 {
    private static final BigInteger MASK = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    /** The upper word of the multiplier of PCG64, which seeds all sequences. */
    public static final long MULTIPLIER_HIGH = 0x2360ed051fc65da4L;

    /** Its lower word. */
    public static final long MULTIPLIER_LOW = 0x4385df649fccf645L;

    private final long multiplierHigh;
    private final long multiplierLow;
    private long high;
    private long low;
    private long incrementHigh;
    private long incrementLow;

    /** The sequence of zeros with that multiplier. */
    public Lcg128(long multiplierHigh, long multiplierLow) {
        this.multiplierHigh = multiplierHigh;
        this.multiplierLow = multiplierLow;
    }

    /** Starts stream number {@code stream} at {@code start}. */
    public void seed(long startHigh, long startLow, long streamHigh, long streamLow) {
        high = 0;
        low = 0;
        incrementHigh = streamHigh << 1 | streamLow >>> 63;
        incrementLow = streamLow << 1 | 1;
        step(MULTIPLIER_HIGH, MULTIPLIER_LOW);
        add(startHigh, startLow);
        step(MULTIPLIER_HIGH, MULTIPLIER_LOW);
    }

    /** Sets the state and the increment. */
    public void set(long newHigh, long newLow, long newIncrementHigh, long newIncrementLow) {
        high = newHigh;
        low = newLow;
        incrementHigh = newIncrementHigh;
        incrementLow = newIncrementLow;
    }

    /** The upper word of the state. */
    public long high() {
        return high;
    }

    /** The lower word of the state. */
    public long low() {
        return low;
    }

    /** The state, then the increment: four words. */
    public long[] words() {
        return new long[] {high, low, incrementHigh, incrementLow};
    }

    /** Goes to the next state. */
    public void step() {
        step(multiplierHigh, multiplierLow);
    }

    private void step(long factorHigh, long factorLow) {
        multiply(factorHigh, factorLow);
        add(incrementHigh, incrementLow);
    }

    private void multiply(long factorHigh, long factorLow) {
        high = productHigh(high, low, factorHigh, factorLow);
        low *= factorLow;
    }

    /** The upper word of a product, whose lower one is that of the lower words. */
    private static long productHigh(long aHigh, long aLow, long bHigh, long bLow) {
        return unsignedHigh(aLow, bLow) + aLow * bHigh + aHigh * bLow;
    }

    private void add(long addHigh, long addLow) {
        high += addHigh + carry(low, addLow);
        low += addLow;
    }

    /** The upper word of the product of two unsigned ones; what is added to that of signed ones need not wait for it. */
    public static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63 & b) + (b >> 63 & a));
    }

    /** 1 where the sum of two unsigned words does not fit a word, else 0; which of them nobody could predict. */
    public static long carry(long a, long b) {
        return (a & b | (a | b) & ~(a + b)) >>> 63;
    }

    /** The word that PCG64 makes of the state: its halves folded and rotated. */
    public long output() {
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /**
     * Does {@code delta} steps, modulo 2^128, in as many as it has bits (Brown, "Random number generation", 1994): twice as
     * many steps at once as before are again a multiplication and an addition.
     */
    public void advance(BigInteger delta) {
        BigInteger steps = delta.and(MASK);
        long factorHigh = multiplierHigh;
        long factorLow = multiplierLow;
        long termHigh = incrementHigh;
        long termLow = incrementLow;
        for (int bit = 0; bit < steps.bitLength(); bit++) {
            if (steps.testBit(bit)) {
                multiply(factorHigh, factorLow);
                add(termHigh, termLow);
            }
            long product = termLow * factorLow;
            termHigh += productHigh(termHigh, termLow, factorHigh, factorLow) + carry(product, termLow);
            termLow += product;
            factorHigh = productHigh(factorHigh, factorLow, factorHigh, factorLow);
            factorLow *= factorLow;
        }
    }
}
