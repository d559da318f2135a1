package dev.gila.kernel;

import java.util.Map;
import java.util.function.Consumer;

/**
 * Fourier transforms in Java, with roots of their own in place of the call's tables: by Cooley and Tukey's recursion
 * over prime factors, in double; where a prime is large, by convolution with a chirp, as Bluestein has it.
 */
final class JavaFft {
    /** Transforms of larger primes go by convolution. */
    private static final int MAX_PRIME = 50;

    private final int n;
    private final double[] roots;
    private final double[] chirp;
    private final double[] spectrum;
    private final JavaFft padded;

    private JavaFft(int n) {
        this.n = n;
        if (largestPrime(n) <= MAX_PRIME) {
            roots = table(n);
            chirp = spectrum = null;
            padded = null;
        } else {
            roots = null;
            chirp = FftTables.chirp(n);
            padded = new JavaFft(Integer.highestOneBit(2 * n - 1) * 2);
            spectrum = padded.transform(around(chirp, padded.n));
        }
    }

    static void bodies(Map<Kernel, Consumer<Call>> bodies) {
        bodies.put(Kernel.FFT, JavaFft::run);
    }

    private static void run(Call call) {
        if (call.operand(0).elements() == 0) return;
        JavaFft fft = new JavaFft(Math.toIntExact(call.param(0)));
        fft.lines(call, 0, call.operand(0).offset(), call.operand(1).offset());
    }

    private void lines(Call call, int axis, long to, long from) {
        Operand out = call.operand(0);
        Operand in = call.operand(1);
        if (axis == out.rank() - 1) {
            Walk.checkCancelled(call);
            line(call, to, from);
            return;
        }
        for (long i = 0; i < out.length(axis); i++) {
            lines(call, axis + 1, to + i * out.stride(axis), from + i * in.stride(axis));
        }
    }

    private void line(Call call, long to, long from) {
        Operand out = call.operand(0);
        Operand in = call.operand(1);
        int axis = out.rank() - 1;
        boolean inverse = call.param(3) != 0;
        double scale = call.doubleParam(4);
        double[] x = new double[2 * n];
        int wanted = out.dtype().isComplex() ? n : n / 2 + 1;
        for (int i = 0; i < Math.min(wanted, in.length(axis)); i++) {
            long at = from + i * in.stride(axis);
            x[2 * i] = Element.real(in, at);
            x[2 * i + 1] = inverse ? -Element.imaginary(in, at) : Element.imaginary(in, at);
        }
        if (!out.dtype().isComplex()) mirror(x);
        double[] y = transform(x);
        for (int i = 0; i < out.length(axis); i++) {
            double im = inverse ? -y[2 * i + 1] : y[2 * i + 1];
            Element.put(out, to + i * out.stride(axis), y[2 * i] * scale, im * scale);
        }
    }

    /** A real line's spectrum, whole: its second half is the conjugate of the first. */
    private void mirror(double[] x) {
        x[1] = 0;
        if (n % 2 == 0) x[n + 1] = 0;
        for (int k = n / 2 + 1; k < n; k++) {
            x[2 * k] = x[2 * (n - k)];
            x[2 * k + 1] = -x[2 * (n - k) + 1];
        }
    }

    private double[] transform(double[] x) {
        if (padded != null) return convolve(x);
        double[] y = new double[2 * n];
        split(x, 0, 1, y, 0, n);
        return y;
    }

    /** Transforms {@code length} numbers, {@code step} apart, into neighbours: roots of that length are step apart too. */
    private void split(double[] in, int from, int step, double[] out, int to, int length) {
        if (length == 1) {
            out[2 * to] = in[2 * from];
            out[2 * to + 1] = in[2 * from + 1];
            return;
        }
        int p = smallestPrime(length);
        int m = length / p;
        for (int q = 0; q < p; q++) split(in, from + q * step, step * p, out, to + q * m, m);
        double[] terms = new double[2 * p];
        for (int k = 0; k < m; k++) {
            for (int q = 0; q < p; q++) multiply(terms, q, out, to + q * m + k, roots, (int) ((long) q * k * step));
            for (int j = 0; j < p; j++) sum(out, to + j * m + k, terms, p, j);
        }
    }

    private void sum(double[] out, int to, double[] terms, int p, int j) {
        double re = 0;
        double im = 0;
        for (int q = 0; q < p; q++) {
            int root = 2 * (n / p * (j * q % p));
            re += terms[2 * q] * roots[root] - terms[2 * q + 1] * roots[root + 1];
            im += terms[2 * q] * roots[root + 1] + terms[2 * q + 1] * roots[root];
        }
        out[2 * to] = re;
        out[2 * to + 1] = im;
    }

    private static void multiply(double[] out, int to, double[] a, int i, double[] b, int j) {
        double re = a[2 * i] * b[2 * j] - a[2 * i + 1] * b[2 * j + 1];
        double im = a[2 * i] * b[2 * j + 1] + a[2 * i + 1] * b[2 * j];
        out[2 * to] = re;
        out[2 * to + 1] = im;
    }

    private double[] convolve(double[] x) {
        double[] line = new double[2 * padded.n];
        for (int i = 0; i < n; i++) multiply(line, i, x, i, chirp, i);
        line = padded.transform(line);
        for (int i = 0; i < padded.n; i++) {
            multiply(line, i, line, i, spectrum, i);
            line[2 * i + 1] = -line[2 * i + 1];
        }
        line = padded.transform(line);
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            line[2 * i + 1] = -line[2 * i + 1];
            multiply(y, i, line, i, chirp, i);
        }
        return y;
    }

    private static double[] around(double[] chirp, int length) {
        double[] around = new double[2 * length];
        for (int k = 0; k < chirp.length / 2; k++) {
            int mirrored = (length - k) % length;
            around[2 * k] = around[2 * mirrored] = chirp[2 * k] / length;
            around[2 * k + 1] = around[2 * mirrored + 1] = -chirp[2 * k + 1] / length;
        }
        return around;
    }

    private static double[] table(int n) {
        RootsOfUnity exact = new RootsOfUnity(n);
        double[] table = new double[2 * n];
        for (int k = 0; k < n; k++) {
            table[2 * k] = exact.re(k);
            table[2 * k + 1] = exact.im(k);
        }
        return table;
    }

    private static int smallestPrime(int n) {
        for (int p = 2; p * p <= n; p++) {
            if (n % p == 0) return p;
        }
        return n;
    }

    private static int largestPrime(int n) {
        int rest = n;
        int largest = 1;
        while (rest > 1) {
            largest = smallestPrime(rest);
            rest /= largest;
        }
        return largest;
    }
}
