package dev.gila.ndarray;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Reductions over every choice of axes, functions along every axis, and those of whole arrays, of every element type and
 * layout, against digests of what NumPy answered, which {@code src/test/numpy/digests.py} wrote down. Answers are exact.
 * Where Gila means to differ, {@link Difference} says why; a difference that is not listed fails, and so does one that is
 * listed and does not occur.
 */
class NumpyDigestTest {
    /** What Gila does otherwise, and in which cases: function, element type and layout as a regular expression. */
    private enum Difference {
        /** Complex numbers have no order; NumPy compares real parts first, then imaginary ones. */
        NO_COMPLEX_ORDER(
                "((nan|f)?(arg)?(min|max)\\w*|ptp|(nan)?median|partition|searchsorted\\w*|less_outer) complex.*"),
        /** 0.0 and -0.0 are equal: which of them comes first is open. */
        EQUAL_ZEROS("(sort|partition|unique|union1d|intersect1d|maximum_reduceat) float.* special"),
        /** NumPy multiplies sums of complex numbers by the inverse of their number, which is rounded. */
        MEAN_IS_QUOTIENT("(nan)?mean complex.*"),
        /** No medians, since there is nowhere to have them, are an empty array; NumPy refuses. */
        NO_MEDIANS("median .* empty"),
        /** A triangle is one of a matrix; NumPy makes one of a row. */
        NO_TRIANGLE_OF_ROWS("tri[lu] .* reversed");

        private final Pattern cases;

        Difference(String cases) {
            this.cases = Pattern.compile(cases);
        }
    }

    private final Set<Difference> seen = EnumSet.noneOf(Difference.class);
    private final Map<String, List<String>> failures = new TreeMap<>();
    private final Map<String, NDArray> arrays = new HashMap<>();
    private int answers;

    @Test
    void agreesWithNumPy() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(NumpyDigestTest.class.getResourceAsStream("digests.txt.gz")),
                StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) run(line.split("\t"));
        }
        assertTrue(answers > 67_000, () -> answers + " answers");
        failures.forEach((kind, lines) ->
                System.out.println(kind + ": " + lines.size() + ": " + lines.subList(0, Math.min(8, lines.size()))));
        assertEquals(Map.of(), failures);
        assertEquals(EnumSet.allOf(Difference.class), seen);
    }

    private void run(String[] fields) {
        String function = fields[1];
        DType dtype = DType.of(fields[2]);
        String numbers = function.contains("prod") ? "factors" : "values";
        NDArray a = arrays.computeIfAbsent(
                String.join(" ", numbers, fields[2], fields[3]), k -> DigestCases.array(numbers, dtype, fields[3]));
        try (Scope scope = Scope.open()) {
            List<Supplier<NDArray>> calls = calls(fields[0], function, a);
            List<String> expected = Arrays.asList(fields).subList(4, fields.length);
            assertEquals(expected.size(), calls.size());
            answers += calls.size();
            for (int i = 0; i < calls.size(); i++) {
                String wanted = expected.get(i);
                Object found = digest(calls.get(i));
                if (!found.toString().equals(wanted)) differs(fields, i, found + " not " + wanted);
            }
        }
    }

    private void differs(String[] fields, int choice, String how) {
        String name = fields[1] + " " + fields[2] + " " + fields[3];
        for (Difference difference : Difference.values()) {
            if (!difference.cases.matcher(name).matches()) continue;
            seen.add(difference);
            return;
        }
        failures.computeIfAbsent(fields[1], k -> new ArrayList<>()).add(name + " " + choice + " " + how);
    }

    private static List<Supplier<NDArray>> calls(String kind, String function, NDArray a) {
        List<Supplier<NDArray>> calls = new ArrayList<>();
        switch (kind) {
            case "reduce" -> {
                for (Axes axes : choices(a.rank())) {
                    calls.add(() -> DigestCases.REDUCTIONS.get(function).of(a, axes));
                    calls.add(() -> DigestCases.REDUCTIONS.get(function).of(a, axes.keepDims()));
                }
            }
            case "along" -> {
                for (int axis = 0; axis < a.rank(); axis++) {
                    int along = axis;
                    calls.add(() -> DigestCases.ALONG.get(function).of(a, along));
                }
            }
            default -> calls.add(() -> DigestCases.WHOLE.get(function).apply(a));
        }
        return calls;
    }

    /** All axes, and each set of some. */
    private static List<Axes> choices(int rank) {
        List<Axes> found = new ArrayList<>(List.of(Axes.ALL));
        for (int set = 1; set < 1 << rank; set++) {
            int members = set;
            found.add(Axes.of(IntStream.range(0, rank)
                    .filter(axis -> (members >> axis & 1) != 0)
                    .toArray()));
        }
        return found;
    }

    private static String digest(Supplier<NDArray> call) {
        NDArray a;
        try {
            a = call.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            return "!";
        }
        String lengths =
                Arrays.stream(a.shape().lengths()).mapToObj(Long::toString).collect(Collectors.joining(","));
        CRC32 crc = new CRC32();
        crc.update((a.dtype() + "(" + lengths + ")").getBytes(StandardCharsets.US_ASCII));
        crc.update(canonical(a));
        return String.format("%06x", crc.getValue() & 0xffffff);
    }

    /** Little-endian, without the signs of NaNs and of the zeros of complex numbers. */
    private static byte[] canonical(NDArray a) {
        ByteBuffer in = a.toBytes();
        int size = a.dtype().alignment();
        byte[] bytes = new byte[in.remaining()];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean floats = a.dtype().isFloat() || a.dtype().isComplex();
        double zero = a.dtype().isComplex() ? 0.0 : -0.0;
        while (in.hasRemaining()) {
            if (size == 1) out.put(in.get());
            else if (size == 2) out.putShort(in.getShort());
            else if (size == 4 && floats) out.putInt(Float.floatToIntBits(in.getFloat() + (float) zero));
            else if (size == 4) out.putInt(in.getInt());
            else if (floats) out.putLong(Double.doubleToLongBits(in.getDouble() + zero));
            else out.putLong(in.getLong());
        }
        return bytes;
    }
}
