package dev.gila.ndarray.random;

import dev.gila.kernel.Libm;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A stream of random bits. For one thread at a time: give each thread its own, by {@link #spawn} or by jumping.
 *
 * <p>It is a {@link RandomGenerator} too, so it serves what the JDK asks one for; only {@link Generator} has the streams of
 * NumPy's distributions. A program can bring its own kind.
 */
public interface BitGenerator extends RandomGenerator {
    /** The next 64 bits. */
    @Override
    long nextLong();

    /** The next 32 bits. Generators of 64-bit words deal out the lower half of a word first and keep the other. */
    @Override
    int nextInt();

    /** Uniform in [0, 1), a multiple of 2^-53. */
    @Override
    default double nextDouble() {
        return Libm.whole(nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform in [0, 1), a multiple of 2^-24. */
    @Override
    default float nextFloat() {
        return (nextInt() >>> 8) * 0x1p-24f;
    }

    /** All that decides the rest of the stream, as words whose meaning the generator's class says. */
    long[] state();

    /**
     * Goes on from where {@link #state} was taken.
     *
     * @throws IllegalArgumentException if these are not the words of such a state
     */
    void setState(long... words);

    /**
     * Generators whose streams are independent of this one's.
     *
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if this one was not made from a {@link SeedSequence}
     */
    List<BitGenerator> spawn(int count);
}
