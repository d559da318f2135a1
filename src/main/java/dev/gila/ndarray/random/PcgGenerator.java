package dev.gila.ndarray.random;

import dev.gila.kernel.Lcg128;
import java.math.BigInteger;

/**
 * What the permuted congruential generators have in common: all but the output function.
 *
 * @param <G> the generator itself
 */
abstract class PcgGenerator<G extends PcgGenerator<G>> extends WordGenerator {
    /** The golden section of 2^128, odd: how far a jump goes. */
    private static final BigInteger JUMP = new BigInteger("9e3779b97f4a7c15f39cc0605cedc835", 16);

    final Lcg128 lcg;

    PcgGenerator(SeedSequence seeds, Lcg128 lcg) {
        super(seeds);
        this.lcg = lcg;
        long[] words = seeds.generateLongs(4);
        lcg.seed(words[0], words[1], words[2], words[3]);
    }

    @Override
    abstract G seeded(SeedSequence seed);

    /**
     * Goes on as if so many words had been drawn, modulo 2^128; negative goes back. The half word that was kept is dropped.
     */
    public void advance(BigInteger delta) {
        lcg.advance(delta);
        dropHalf();
    }

    /** A copy that is 2^128 / 1.618 ... words ahead. */
    public G jumped() {
        return jumped(1);
    }

    /** A copy that is so many jumps ahead. */
    public G jumped(long jumps) {
        G ahead = leaping();
        ahead.advance(JUMP.multiply(BigInteger.valueOf(jumps)));
        return ahead;
    }

    @Override
    final G leaping() {
        G copy = seeded(seedSequence());
        copy.setState(state());
        return copy;
    }

    @Override
    final void leap(long words) {
        lcg.advance(BigInteger.valueOf(words));
    }

    @Override
    public long[] state() {
        return withHalf(lcg.words());
    }

    @Override
    public void setState(long... words) {
        checked(words, 6);
        lcg.set(words[0], words[1], words[2], words[3]);
        setHalf(words);
    }
}
