package dev.gila.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How Fourier transforms of one length are done: as which matrix, and with which tables. Plans are made once and kept,
 * the last used {@value #KEPT_BYTES} bytes of them; the library itself keeps nothing between calls, so that there is
 * nothing there to lock or to free. A plan that is dropped is freed after the garbage collector finds it.
 */
public final class FftPlan {
    /** Most of what transforms of up to 2^20 need at once. */
    static final long KEPT_BYTES = 64L << 20;

    /** Shorter lines are one column, longer ones matrices. */
    private static final int ONE_COLUMN = 16;

    private record Key(DType component, long h, boolean paired) {}

    private static final Map<Key, FftPlan> KEPT = new LinkedHashMap<>(16, 0.75f, true);
    private static long keptBytes;

    private final long m;
    private final long l;
    private final Operand tables;

    private FftPlan(Key key) {
        long h = key.h;
        long padded = FftTables.isSmooth(h) ? h : padded(2 * h - 1);
        this.l = padded == h && h <= ONE_COLUMN ? 1 : columns(padded);
        this.m = padded / l;
        double[] numbers = FftTables.of(h, m, l, key.paired);
        if (padded != h) putSpectrum(numbers, h);
        this.tables = operand(key.component, numbers);
    }

    /**
     * The plan of a transform.
     *
     * @param component the type of the tables: of the parts of complex numbers
     * @param n length of the transform, at least 1 and less than 2^31
     * @param real whether a line on one side is real
     */
    public static FftPlan of(DType component, long n, boolean real) {
        boolean paired = real && n % 2 == 0;
        Key key = new Key(component, paired ? n / 2 : n, paired);
        synchronized (KEPT) {
            FftPlan plan = KEPT.get(key);
            if (plan != null) return plan;
        }
        FftPlan plan = new FftPlan(key);
        synchronized (KEPT) {
            FftPlan other = KEPT.putIfAbsent(key, plan);
            if (other != null) return other;
            keptBytes += plan.bytes();
            var eldest = KEPT.values().iterator();
            while (keptBytes > KEPT_BYTES && KEPT.size() > 1) {
                keptBytes -= eldest.next().bytes();
                eldest.remove();
            }
        }
        return plan;
    }

    private long bytes() {
        return tables.memory().size();
    }

    /**
     * The transform as a call.
     *
     * @param inverse whether the exponent's sign is plus
     * @param scale what the result is multiplied by
     */
    public Call call(DType dtype, Operand out, Operand in, long n, boolean inverse, double scale) {
        return Call.of(Kernel.FFT, dtype, params(n, inverse, scale), null, out, in, tables);
    }

    Operand tables() {
        return tables;
    }

    long[] params(long n, boolean inverse, double scale) {
        return new long[] {n, m, l, inverse ? 1 : 0, Double.doubleToRawLongBits(scale)};
    }

    /** The nearest length above for which transforms are fast. */
    private static long padded(long least) {
        long best = Long.MAX_VALUE;
        for (long odd : new long[] {1, 3, 5, 9, 15}) {
            long length = 16 * odd;
            while (length < least) length *= 2;
            best = Math.min(best, length);
        }
        return best;
    }

    /**
     * The divisor nearest to the root of n for which vectors of eight are not much more, on both sides of the transposition,
     * than for any other: the shorter columns are, the more of them fit a tile.
     */
    private static long columns(long n) {
        long least = Long.MAX_VALUE;
        for (long d = 2; d * d <= n; d++) {
            if (n % d == 0) least = Math.min(least, vectors(n, d));
        }
        long nearest = 1;
        for (long d = 2; d * d <= n; d++) {
            if (n % d == 0 && vectors(n, d) <= least + least / 8) nearest = d;
        }
        return nearest;
    }

    private static long vectors(long n, long d) {
        return d * ((n / d + 7) / 8) + n / d * ((d + 7) / 8);
    }

    /** The transform of the conjugate chirp, laid round the padded line, over the line's length. */
    private void putSpectrum(double[] numbers, long h) {
        long padded = m * l;
        double[] chirp = FftTables.chirp(h);
        double[] around = new double[Math.toIntExact(2 * padded)];
        for (int k = 0; k < h; k++) {
            int mirrored = (int) ((padded - k) % padded);
            around[2 * k] = around[2 * mirrored] = chirp[2 * k] / padded;
            around[2 * k + 1] = around[2 * mirrored + 1] = -chirp[2 * k + 1] / padded;
        }
        Operand line = operand(DType.FLOAT64, around);
        try (Memory memory = line.memory()) {
            Operand complex = Operand.contiguous(memory, DType.COMPLEX128, padded);
            Kernels.best()
                    .run(of(DType.FLOAT64, padded, false).call(DType.COMPLEX128, complex, complex, padded, false, 1));
            int start = Math.toIntExact(FftTables.length(padded, m, l, false) + 2 * h);
            for (int i = 0; i < around.length; i++) numbers[start + i] = memory.getDouble((long) i * Double.BYTES);
        }
    }

    private static Operand operand(DType component, double[] numbers) {
        Memory memory = Kernels.best().allocate((long) numbers.length * component.size());
        for (int i = 0; i < numbers.length; i++) {
            long at = (long) i * component.size();
            if (component == DType.FLOAT64) memory.putDouble(at, numbers[i]);
            else memory.putFloat(at, (float) numbers[i]);
        }
        return Operand.contiguous(memory, component, numbers.length);
    }
}
