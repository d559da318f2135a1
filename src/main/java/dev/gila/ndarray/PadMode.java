package dev.gila.ndarray;

/** Where the elements come from that {@link Resizing#pad} puts around an array. */
public enum PadMode {
    /** The element at the edge, again and again. */
    EDGE((i, n) -> Math.max(0, Math.min(n - 1, i))),
    /** Mirrored at the edge, which comes once: {@code c b | a b c | b a}. */
    REFLECT((i, n) -> n == 1 ? 0 : mirrored(Math.floorMod(i, 2 * n - 2), 2 * n - 2)),
    /** Mirrored beside the edge, which comes twice: {@code b a | a b c | c b}. */
    SYMMETRIC((i, n) -> mirrored(Math.floorMod(i, 2 * n), 2 * n - 1)),
    /** From the other end: {@code b c | a b c | a b}. */
    WRAP((i, n) -> Math.floorMod(i, n));

    private interface Source {
        long of(long i, long n);
    }

    private final Source source;

    PadMode(Source source) {
        this.source = source;
    }

    private static long mirrored(long i, long turn) {
        return Math.min(i, turn - i);
    }

    /** A {@link Padding.Side}. */
    void fill(NDArray wide, int axis, long from, long to, long low, long high) {
        if (low == high) throw new IllegalArgumentException("can't extend empty axis " + axis + " using mode " + this);
        long[] positions = new long[Math.toIntExact(to - from)];
        for (int i = 0; i < positions.length; i++) positions[i] = low + source.of(from + i - low, high - low);
        try (NDArray places = JavaArrays.of(positions);
                NDArray taken = wide.take(places, axis)) {
            wide.slice(axis, from, to, 1).assign(taken);
        }
    }
}
