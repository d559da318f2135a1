package dev.gila.ndarray.random;

import dev.gila.kernel.Call;
import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import dev.gila.kernel.Lcg128;
import dev.gila.kernel.Memory;
import dev.gila.kernel.Operand;

/**
 * PCG XSL RR 128/64: a linear congruential sequence of 128 bits, whose halves are folded and rotated (see {@link Lcg128}).
 * What {@link Generator#defaultRng(long)} uses.
 *
 * <p>State: upper and lower word of the sequence, upper and lower word of its increment, and the half word that is kept.
 */
public final class PCG64 extends PcgGenerator<PCG64> {
    private static final Kernels KERNELS = Kernels.best();
    private static final int STATE_WORDS = 4;

    /** One that nobody can foresee. */
    public PCG64() {
        this(new SeedSequence());
    }

    /**
     * The one of a seed.
     *
     * @throws IllegalArgumentException if the seed is negative
     */
    public PCG64(long seed) {
        this(new SeedSequence(seed));
    }

    /** The one of a seed sequence. */
    public PCG64(SeedSequence seeds) {
        super(seeds, new Lcg128(Lcg128.MULTIPLIER_HIGH, Lcg128.MULTIPLIER_LOW));
    }

    @Override
    PCG64 seeded(SeedSequence seed) {
        return new PCG64(seed);
    }

    @Override
    public long nextLong() {
        lcg.step();
        return lcg.output();
    }

    @Override
    void nextWords(Memory to, long offset, int count) {
        try (Memory state = KERNELS.allocate(STATE_WORDS * Long.BYTES)) {
            long[] words = lcg.words();
            for (int i = 0; i < STATE_WORDS; i++) state.putLong((long) i * Long.BYTES, words[i]);
            KERNELS.run(Call.of(Kernel.PCG64, DType.INT64, flat(to, offset, count), flat(state, 0, STATE_WORDS)));
            lcg.set(state.getLong(0), state.getLong(Long.BYTES), words[2], words[3]);
        }
    }

    private static Operand flat(Memory memory, long offset, long count) {
        return new Operand(memory, DType.INT64, offset, new long[] {count}, new long[] {Long.BYTES});
    }
}
