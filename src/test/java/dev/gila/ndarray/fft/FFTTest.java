package dev.gila.ndarray.fft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.kernel.RootsOfUnity;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transforms against sums that are rounded once, and the laws that they obey. */
class FFTTest {
    private static int lastLength;
    private static RootsOfUnity lastRoots;

    /** Relative to the root mean square of the result. */
    private static double allowed(DType dtype, int n) {
        double roundoff = dtype.component() == DType.FLOAT32 ? 0x1p-24 : 0x1p-53;
        return roundoff * (2 + Math.log(n) / Math.log(2));
    }

    /** Those of the length that was asked for last are there already. */
    private static RootsOfUnity roots(int n) {
        if (n != lastLength) lastRoots = new RootsOfUnity(n);
        lastLength = n;
        return lastRoots;
    }

    /** The sum that defines the transform, for the k given; roundoff does not add up (Neumaier's summation). */
    private static double[] exact(double[] x, int[] wanted, boolean inverse) {
        int n = x.length / 2;
        RootsOfUnity roots = roots(n);
        double[] result = new double[2 * wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            double[] re = new double[2 * n];
            double[] im = new double[2 * n];
            for (int j = 0; j < n; j++) {
                long k = (long) j * wanted[i];
                double cosine = roots.re(k);
                double sine = inverse ? -roots.im(k) : roots.im(k);
                re[2 * j] = x[2 * j] * cosine;
                re[2 * j + 1] = -x[2 * j + 1] * sine;
                im[2 * j] = x[2 * j] * sine;
                im[2 * j + 1] = x[2 * j + 1] * cosine;
            }
            result[2 * i] = Arrays.stream(re).sum();
            result[2 * i + 1] = Arrays.stream(im).sum();
        }
        return result;
    }

    private static double[] exact(double[] x, boolean inverse) {
        return exact(x, IntStream.range(0, x.length / 2).toArray(), inverse);
    }

    private static void close(double[] expected, NDArray got, int n, String what) {
        double error = Samples.error(expected, Samples.parts(got));
        assertTrue(error <= allowed(got.dtype(), n), () -> what + " of " + n + ": error " + error);
        got.close();
    }

    /** The numbers as they are after rounding to the type. */
    private static double[] rounded(DType dtype, double[] parts) {
        double[] copy = parts.clone();
        for (int i = 0; i < copy.length && dtype.component() == DType.FLOAT32; i++) copy[i] = (float) copy[i];
        return copy;
    }

    static IntStream lengths() {
        return IntStream.concat(
                IntStream.rangeClosed(1, 200),
                IntStream.of(243, 256, 289, 343, 509, 512, 625, 960, 997, 1000, 1021, 1024, 1331, 1536, 2048));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void isTheSumThatDefinesIt(int n) {
        for (DType dtype : new DType[] {DType.COMPLEX128, DType.COMPLEX64}) {
            double[] x = rounded(dtype, Samples.random(n, n, false));
            double[] real = rounded(dtype, Samples.random(n, n, true));
            double[] spectrum = exact(real, false);
            try (NDArray a = Samples.array(dtype, x, n);
                    NDArray b = Samples.array(dtype.component(), real, n)) {
                close(exact(x, false), FFT.fft(a), n, "fft");
                double[] inverse = exact(x, true);
                for (int i = 0; i < inverse.length; i++) inverse[i] /= n;
                close(inverse, FFT.ifft(a), n, "ifft");
                close(spectrum, FFT.fft(b), n, "fft of real");
                close(Arrays.copyOf(spectrum, 2 * (n / 2 + 1)), FFT.rfft(b), n, "rfft");
            }
            try (NDArray half = Samples.array(dtype, Arrays.copyOf(spectrum, 2 * (n / 2 + 1)), n / 2 + 1)) {
                close(real, FFT.irfft(half, n), n, "irfft");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                4096, 10007, 16384, 20000, 30030, 32768, 44100, 65536, 65537, 97 * 97, 1 << 17, 99991, 3 << 16,
                1_200_000
            })
    void longOnesToo(int n) {
        int[] some = {0, 1, 2, n / 3, n / 2, n - 1};
        double[] x = Samples.random(n, n, false);
        double[] real = Samples.random(n, n, true);
        try (NDArray a = Samples.array(DType.COMPLEX128, x, n);
                NDArray b = Samples.array(DType.FLOAT64, real, n);
                NDArray forward = FFT.fft(a);
                NDArray half = FFT.rfft(b)) {
            double[] expected = exact(x, some, false);
            double[] expectedHalf = exact(real, some, false);
            double[] got = Samples.parts(forward);
            double[] gotHalf = Samples.parts(half);
            double tolerance = 4 * allowed(DType.FLOAT64, n) * Math.sqrt(n);
            for (int i = 0; i < some.length; i++) {
                for (int part = 0; part < 2; part++) {
                    assertEquals(expected[2 * i + part], got[2 * some[i] + part], tolerance);
                    if (some[i] > n / 2) continue;
                    assertEquals(expectedHalf[2 * i + part], gotHalf[2 * some[i] + part], tolerance);
                }
            }
            close(x, FFT.ifft(forward), n, "there and back");
            close(real, FFT.irfft(half, n), n, "there and back by halves");
        }
    }

    /** Columns of a tile, lanes of neighbours, lines: whatever the strides, each line is transformed as if it were alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 16, 33, 60, 101, 128, 1024, 1500, 2048})
    void stridesMakeNoDifference(int n) {
        for (DType dtype : new DType[] {DType.COMPLEX128, DType.COMPLEX64, DType.FLOAT64, DType.FLOAT32}) {
            int rows = 19;
            double[] parts = rounded(dtype, Samples.random(n, n * rows, !dtype.isComplex()));
            try (NDArray plain = Samples.array(dtype, parts, rows, n);
                    NDArray turned = plain.transpose().copy();
                    NDArray wide = NDArray.zeros(dtype, 2 * rows, 3 * n)) {
                NDArray spread = wide.slice(0, 0, 2 * rows, 2).slice(1, 3 * n - 3, -3 * n - 1, -3);
                spread.assign(plain);
                double[][] alone = new double[rows][];
                for (int i = 0; i < rows; i++) {
                    try (NDArray one = FFT.fft(plain.select(i))) {
                        alone[i] = Samples.parts(one);
                    }
                }
                double[] expected =
                        Arrays.stream(alone).flatMapToDouble(Arrays::stream).toArray();
                close(expected, FFT.fft(plain), n, "rows");
                close(expected, FFT.fft(spread), n, "reversed");
                try (NDArray columns = FFT.fft(turned, null, 0, Norm.BACKWARD)) {
                    close(expected, columns.transpose().copy(), n, "columns");
                }
                if (dtype.isComplex()) continue;
                try (NDArray columns = FFT.rfft(turned, null, 0, Norm.BACKWARD);
                        NDArray reals = FFT.irfft(columns, (long) n, 0, Norm.BACKWARD)) {
                    close(parts, reals.transpose().copy(), n, "real columns");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Norm.class)
    void normsDivideOnceThereAndBack(Norm norm) {
        double[] x = Samples.random(5, 60, false);
        try (NDArray a = Samples.array(DType.COMPLEX128, x, 3, 20);
                NDArray there = FFT.fft(a, null, 0, norm);
                NDArray all = FFT.fftn(a, null, null, norm)) {
            close(x, FFT.ifft(there, null, 0, norm), 3, "one axis");
            close(x, FFT.ifftn(all, null, null, norm), 60, "all axes");
            double factor = norm == Norm.BACKWARD ? 1 : norm == Norm.ORTHO ? 1 / Math.sqrt(3) : 1 / 3.0;
            double[] sums = Samples.parts(FFT.fft(a, null, 0, Norm.BACKWARD));
            for (int i = 0; i < sums.length; i++) sums[i] *= factor;
            close(sums, there.copy(), 3, "scale");
        }
    }

    @Test
    void cutsAndPads() {
        double[] x = Samples.random(6, 10, false);
        for (int n : new int[] {1, 4, 7, 10, 11, 16, 25, 40, 1100}) {
            double[] expected = exact(Arrays.copyOf(x, 2 * n), false);
            try (NDArray a = Samples.array(DType.COMPLEX128, x, 10)) {
                close(expected, FFT.fft(a, n), n, "padded");
            }
        }
    }

    /** Parseval's theorem, and that the transform of a sum is the sum of the transforms. */
    @Test
    void keepsEnergyAndIsLinear() {
        int n = 720;
        double[] x = Samples.random(7, n, false);
        double[] y = Samples.random(8, n, false);
        double[] sum = new double[2 * n];
        for (int i = 0; i < sum.length; i++) sum[i] = x[i] + 3 * y[i];
        try (NDArray a = FFT.fft(Samples.array(DType.COMPLEX128, x, n), null, -1, Norm.ORTHO);
                NDArray b = FFT.fft(Samples.array(DType.COMPLEX128, y, n), null, -1, Norm.ORTHO);
                NDArray c = FFT.fft(Samples.array(DType.COMPLEX128, sum, n), null, -1, Norm.ORTHO)) {
            double[] xs = Samples.parts(a);
            double[] ys = Samples.parts(b);
            double energy = Arrays.stream(x).map(v -> v * v).sum();
            assertEquals(energy, Arrays.stream(xs).map(v -> v * v).sum(), 1e-13 * energy);
            double[] together = new double[2 * n];
            for (int i = 0; i < together.length; i++) together[i] = xs[i] + 3 * ys[i];
            assertTrue(Samples.error(together, Samples.parts(c)) < 1e-15);
        }
    }

    @Test
    void hermitianOnesAreTheOthersConjugated() {
        double[] half = Samples.random(9, 6, false);
        half[1] = half[11] = 0;
        try (NDArray a = Samples.array(DType.COMPLEX128, half, 6);
                NDArray spectrum = FFT.hfft(a)) {
            assertEquals(Shape.of(10), spectrum.shape());
            assertEquals(DType.FLOAT64, spectrum.dtype());
            close(half, FFT.ihfft(spectrum), 10, "hfft and ihfft");
        }
    }

    @Test
    void emptyAxesAndBatches() {
        try (NDArray none = NDArray.zeros(DType.FLOAT64, 0, 4);
                NDArray empty = NDArray.zeros(DType.FLOAT64, 2, 0)) {
            assertEquals(Shape.of(0, 4), FFT.fft(none).shape());
            assertEquals(Shape.of(0, 3), FFT.rfft(none).shape());
            assertArrayEquals(new double[12], Samples.parts(FFT.fft(empty, 3)), 0.0);
            refused(
                    IllegalArgumentException.class,
                    "Invalid number of FFT data points (0) specified.",
                    () -> FFT.fft(empty));
            refused(
                    IllegalArgumentException.class,
                    "Invalid number of FFT data points (0) specified.",
                    () -> FFT.fftn(empty));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        try (NDArray a = NDArray.zeros(DType.FLOAT64, 3, 4);
                NDArray z = NDArray.zeros(DType.COMPLEX64, 3)) {
            String points = "Invalid number of FFT data points (%d) specified.";
            refused(IllegalArgumentException.class, String.format(points, 0), () -> FFT.fft(a, 0));
            refused(IllegalArgumentException.class, String.format(points, -3), () -> FFT.irfft(a, -3));
            refused(IllegalArgumentException.class, String.format(points, 0), () -> FFT.irfft(a.slice(1, 0, 1, 1)));
            refused(
                    IndexOutOfBoundsException.class,
                    "axis 2 is out of bounds for array of dimension 2",
                    () -> FFT.fft(a, null, 2, Norm.BACKWARD));
            refused(
                    IndexOutOfBoundsException.class,
                    "axis -3 is out of bounds for array of dimension 2",
                    () -> FFT.fftn(a, new long[] {1, 2, 3}, null, Norm.BACKWARD));
            refused(
                    IllegalArgumentException.class,
                    "Shape and axes have different lengths: [1] and [0, 1]",
                    () -> FFT.fftn(a, new long[] {1}, new int[] {0, 1}, Norm.BACKWARD));
            refused(
                    IllegalArgumentException.class,
                    "rfft needs real numbers, not complex64: use fft",
                    () -> FFT.rfft(z));
            refused(
                    IllegalArgumentException.class,
                    "rfftn needs at least one axis to transform",
                    () -> FFT.rfftn(a, null, new int[0], Norm.BACKWARD));
            refused(NullPointerException.class, "norm", () -> FFT.fft(a, null, 0, null));
            refused(IllegalArgumentException.class, "n must be at least 1, is 0", () -> FFT.fftfreq(0));
        }
    }

    private static void refused(Class<? extends Throwable> type, String message, Runnable run) {
        assertEquals(message, assertThrows(type, run::run).getMessage());
    }

    @Test
    void frequencies() {
        assertArrayEquals(new double[] {0, 2, 4, -4, -2}, FFT.fftfreq(5, 0.1).toArray());
        assertArrayEquals(new double[] {0, 0.25, -0.5, -0.25}, FFT.fftfreq(4).toArray());
        assertArrayEquals(new double[] {0, 2, 4}, FFT.rfftfreq(5, 0.1).toArray());
        assertArrayEquals(new double[] {0, 0.25, 0.5}, FFT.rfftfreq(4).toArray());
    }

    @Test
    void shiftsTurnAxes() {
        try (NDArray a = NDArray.of(0L, 1, 2, 3, 4);
                NDArray b = NDArray.arange(DType.INT64, 6).reshape(2, 3)) {
            assertArrayEquals(new long[] {3, 4, 0, 1, 2}, FFT.fftshift(a).toLongArray());
            assertArrayEquals(new long[] {2, 3, 4, 0, 1}, FFT.ifftshift(a).toLongArray());
            assertArrayEquals(new long[] {5, 3, 4, 2, 0, 1}, FFT.fftshift(b).toLongArray());
            assertArrayEquals(new long[] {2, 0, 1, 5, 3, 4}, FFT.fftshift(b, 1).toLongArray());
            assertArrayEquals(
                    new long[] {0, 1, 2, 3, 4, 5},
                    FFT.ifftshift(FFT.fftshift(b)).toLongArray());
            assertEquals(
                    Shape.of(0), FFT.fftshift(NDArray.zeros(DType.FLOAT32, 0)).shape());
        }
    }
}
