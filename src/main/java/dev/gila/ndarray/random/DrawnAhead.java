package dev.gila.ndarray.random;

import java.util.function.Function;

/**
 * The words of another generator, drawn many at a time. Whatever kind the other is, samplers see this class, so that drawing a
 * word is compiled into them.
 */
final class DrawnAhead extends WordGenerator {
    /** Numbers below which it is not worth while. */
    private static final long LEAST = 64;

    private final WordGenerator source;
    private final long[] words;

    /** The source's state before these words. */
    private long[] start;

    private int used;

    private DrawnAhead(WordGenerator source, int size) {
        super(source.seedSequence());
        this.source = source;
        words = new long[size];
        draw();
        takeHalf(source);
    }

    /**
     * What a task makes of a stream from which it draws so many numbers, of whatever many words. The generator goes on behind
     * the last word that was used.
     */
    static <R> R of(BitGenerator bits, long numbers, Function<BitGenerator, R> task) {
        if (numbers < LEAST || !(bits instanceof WordGenerator source)) return task.apply(bits);
        DrawnAhead ahead = new DrawnAhead(source, (int) Math.min(numbers, BLOCK));
        try {
            return task.apply(ahead);
        } finally {
            ahead.giveBack();
        }
    }

    private void draw() {
        start = source.state();
        source.nextWords(words);
        used = 0;
    }

    private void giveBack() {
        source.setState(start);
        source.leap(used);
        source.takeHalf(this);
    }

    @Override
    public long nextLong() {
        if (used == words.length) draw();
        return words[used++];
    }

    @Override
    BitGenerator seeded(SeedSequence seed) {
        return source.seeded(seed);
    }

    @Override
    public long[] state() {
        throw new UnsupportedOperationException("the source has the state");
    }

    @Override
    public void setState(long... state) {
        throw new UnsupportedOperationException("the source has the state");
    }
}
