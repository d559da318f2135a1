package dev.gila.ndarray.linalg;

import java.util.function.Consumer;

/** Columns divided into strips, each worth a thread's while, at places that depend on nothing but their number. */
record Strips(int columns) {
    /** The most columns of a strip. */
    static final int WIDTH = 64;
    /** Numbers of a cache line: no line has two writers. */
    static final int GRAIN = 8;

    interface Work {
        void on(int first, int last);
    }

    int count() {
        return (columns + WIDTH - 1) / WIDTH;
    }

    /** Where strip i begins, and the one before ends. */
    int start(int i) {
        int count = Math.max(count(), 1);
        return Math.min(grains((int) ((long) i * columns / count)), columns);
    }

    /** The least multiple of {@link #GRAIN} that is so many. */
    static int grains(int columns) {
        return (columns + GRAIN - 1) / GRAIN * GRAIN;
    }

    /** Does something with the columns of each strip, the last one first, perhaps with several at the same time. */
    void each(Work work) {
        int count = count();
        if (count == 1) work.on(0, columns);
        else Block.KERNELS.share(count, i -> work.on(start(count - i - 1), start(count - i)));
    }

    /** The same with each strip of a block. */
    static void each(Block block, Consumer<Block> work) {
        new Strips(block.columns).each((first, last) -> work.accept(block.columns(first, last)));
    }
}
