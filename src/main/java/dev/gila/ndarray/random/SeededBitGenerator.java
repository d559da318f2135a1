package dev.gila.ndarray.random;

import java.util.ArrayList;
import java.util.List;

/** What the generators made from a {@link SeedSequence} have in common. */
abstract class SeededBitGenerator implements BitGenerator {
    /** Null where the state did not come from a seed. */
    private final SeedSequence seeds;

    SeededBitGenerator(SeedSequence seeds) {
        this.seeds = seeds;
    }

    /** What this generator was made from; null if that was no seed. */
    public SeedSequence seedSequence() {
        return seeds;
    }

    /** One of the same kind. */
    abstract BitGenerator seeded(SeedSequence seed);

    @Override
    public List<BitGenerator> spawn(int count) {
        if (seeds == null) {
            throw new IllegalStateException(this + " has no seed sequence to spawn from: it was given its state");
        }
        List<BitGenerator> made = new ArrayList<>();
        for (SeedSequence seed : seeds.spawn(count)) made.add(seeded(seed));
        return made;
    }

    /** The words of a state, if they are as many as they must be. */
    long[] checked(long[] words, int expected) {
        if (words.length == expected) return words;
        throw new IllegalArgumentException("the state of " + this + " has " + expected + " words, not " + words.length);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName();
    }
}
