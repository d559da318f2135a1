package dev.gila.ndarray.fft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What NumPy gives: {@code expected.txt}, made by {@code expected.py} beside it, says how its lines are to be read. */
class FFTNumpyTest {
    private interface OneAxisFunction {
        NDArray apply(NDArray a, Long n, int axis, Norm norm);
    }

    private interface ManyAxesFunction {
        NDArray apply(NDArray a, long[] s, int[] axes, Norm norm);
    }

    private static final Map<String, OneAxisFunction> ONE = Map.of(
            "fft",
            FFT::fft,
            "ifft",
            FFT::ifft,
            "rfft",
            FFT::rfft,
            "irfft",
            FFT::irfft,
            "hfft",
            FFT::hfft,
            "ihfft",
            FFT::ihfft);

    private static final Map<String, ManyAxesFunction> MANY = Map.of(
            "fftn",
            FFT::fftn,
            "ifftn",
            FFT::ifftn,
            "rfftn",
            FFT::rfftn,
            "irfftn",
            FFT::irfftn,
            "fft2",
            (a, s, axes, norm) -> FFT.fft2(a),
            "ifft2",
            (a, s, axes, norm) -> FFT.ifft2(a),
            "rfft2",
            (a, s, axes, norm) -> FFT.rfft2(a),
            "irfft2",
            (a, s, axes, norm) -> FFT.irfft2(a));

    @Test
    void agreesWithNumpy() throws IOException {
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                FFTNumpyTest.class.getResourceAsStream("expected.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine(), lines++) check(line);
        }
        assertTrue(lines > 150, () -> "expected.txt is cut short");
    }

    private static void check(String line) {
        List<String> fields = List.of(line.split(" "));
        try (NDArray a = numbers(DType.of(fields.get(1)), longs(fields.get(2)));
                NDArray out = apply(a, fields)) {
            assertEquals(DType.of(fields.get(6)), out.dtype(), line);
            assertEquals(
                    Arrays.toString(longs(fields.get(7))),
                    Arrays.toString(out.shape().lengths()),
                    line);
            double[] got = Samples.parts(out);
            double largest = Arrays.stream(got).map(Math::abs).max().orElse(0);
            double tolerance = largest * (out.dtype().component() == DType.FLOAT32 ? 1e-6 : 1e-14);
            for (String element : fields.subList(8, fields.size())) {
                String[] parts = element.split(":");
                int at = 2 * Integer.parseInt(parts[0]);
                assertEquals(Double.parseDouble(parts[1]), got[at], tolerance, line);
                assertEquals(Double.parseDouble(parts[2]), got[at + 1], tolerance, line);
            }
        }
    }

    private static NDArray apply(NDArray a, List<String> fields) {
        String function = fields.get(0);
        long[] n = fields.get(3).equals("-") ? null : longs(fields.get(3));
        int[] axes = fields.get(4).equals("-")
                ? null
                : Arrays.stream(longs(fields.get(4))).mapToInt(Math::toIntExact).toArray();
        Norm norm = fields.get(5).equals("-")
                ? Norm.BACKWARD
                : Norm.valueOf(fields.get(5).toUpperCase());
        OneAxisFunction one = ONE.get(function);
        if (one != null) return one.apply(a, n == null ? null : (Long) n[0], axes == null ? -1 : axes[0], norm);
        return MANY.get(function).apply(a, n, axes, norm);
    }

    private static long[] longs(String text) {
        return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }

    /** As {@code numbers} in the script makes them. */
    private static NDArray numbers(DType dtype, long... shape) {
        int n = Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b));
        double[] parts = new double[2 * n];
        for (long j = 0; j < n; j++) {
            long whole = j * 7919 % 101 - 50;
            double real = dtype == DType.BOOL ? (j % 3 == 0 ? 1 : 0) : dtype.isInteger() ? whole : whole / 16.0;
            parts[(int) (2 * j)] = real;
            if (dtype.isComplex()) parts[(int) (2 * j + 1)] = (j * 104729 % 89 - 44) / 16.0;
        }
        return Samples.array(dtype, parts, shape);
    }
}
