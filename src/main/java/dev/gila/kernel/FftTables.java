package dev.gila.kernel;

/**
 * The numbers that the native transforms read beside the data: roots of unity in the order in which
 * {@code native/kernels/fft_line.h} and {@code fft_real.h} use them. A transform of length h is a matrix of m rows and l
 * columns, h = m l; or, where m l is larger, a convolution with a chirp. A real line of even length 2 h has a table more.
 */
final class FftTables {
    /** Up to this length there are roots for a transform in one piece. */
    private static final int WHOLE = 1024;
    /** Up to this length the matrix has all its twiddles; above, every 16th and 16 steps for each row. */
    private static final int DIRECT = 16384;
    /** Twiddles come in groups of so many: real parts, then imaginary ones. */
    private static final int STEPS = 16;

    private static final int MAX_PRIME = 97;

    private final double[] numbers;
    private int length;

    private FftTables(double[] numbers) {
        this.numbers = numbers;
    }

    /** Whether there are passes for all prime factors. */
    static boolean isSmooth(long n) {
        long rest = n;
        for (int p = 2; p <= MAX_PRIME && rest > 1; p++) {
            while (rest % p == 0) rest /= p;
        }
        return rest == 1;
    }

    /** How many numbers there are. */
    static long length(long h, long m, long l, boolean paired) {
        long groups = (l + STEPS - 1) / STEPS;
        long length = l == 1 || m * l <= WHOLE ? 2 * m * l : 0;
        if (l > 1) length += 2 * m + 2 * l + 2 * m * (m * l <= DIRECT ? groups * STEPS : groups + STEPS);
        if (m * l != h) length += 2 * h + 2 * m * l;
        return paired ? length + 2 * (h / 2 / STEPS + 1) + 2 * STEPS : length;
    }

    /** All numbers; those of the chirp's spectrum are left zero. */
    static double[] of(long h, long m, long l, boolean paired) {
        long length = length(h, m, l, paired);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "a transform of length " + h + " is too long: it needs a table of " + length + " numbers");
        }
        FftTables tables = new FftTables(new double[(int) length]);
        if (l == 1 || m * l <= WHOLE) tables.roots(m * l);
        if (l > 1) tables.matrix(m, l);
        if (m * l != h) {
            double[] chirp = chirp(h);
            System.arraycopy(chirp, 0, tables.numbers, tables.length, chirp.length);
            tables.length += chirp.length + Math.toIntExact(2 * m * l);
        }
        if (paired) {
            RootsOfUnity roots = new RootsOfUnity(2 * h);
            for (long k = 0; k <= h / 2; k += STEPS) tables.root(roots, k);
            tables.steps(roots, 1, 0);
        }
        return tables.numbers;
    }

    /** exp(-pi i k k / n). */
    static double[] chirp(long n) {
        RootsOfUnity roots = new RootsOfUnity(2 * n);
        double[] chirp = new double[Math.toIntExact(2 * n)];
        long square = 0;
        for (int k = 0; k < n; k++) {
            chirp[2 * k] = roots.re(square);
            chirp[2 * k + 1] = roots.im(square);
            square = (square + 2L * k + 1) % (2 * n);
        }
        return chirp;
    }

    private void root(RootsOfUnity roots, long k) {
        numbers[length++] = roots.re(k);
        numbers[length++] = roots.im(k);
    }

    private void roots(long n) {
        RootsOfUnity roots = new RootsOfUnity(n);
        for (long k = 0; k < n; k++) root(roots, k);
    }

    private void steps(RootsOfUnity roots, long row, long column) {
        for (int lane = 0; lane < STEPS; lane++) {
            numbers[length + lane] = roots.re(row * (column + lane));
            numbers[length + STEPS + lane] = roots.im(row * (column + lane));
        }
        length += 2 * STEPS;
    }

    private void matrix(long m, long l) {
        RootsOfUnity roots = new RootsOfUnity(m * l);
        roots(m);
        roots(l);
        boolean direct = m * l <= DIRECT;
        for (long row = 0; row < m; row++) {
            for (long column = 0; column < l; column += STEPS) {
                if (direct) steps(roots, row, column);
                else root(roots, row * column);
            }
        }
        for (long row = 0; !direct && row < m; row++) steps(roots, row, 0);
    }
}
