package dev.gila.ndarray.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.NDArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What NumPy answers: {@code values.txt}, which {@code values.py} beside it wrote. */
class StoredValuesTest {
    /** One call: a function's name, arguments, and NumPy's results. */
    record Case(String name, List<NDArray> in, List<NDArray> out) {
        @Override
        public String toString() {
            List<String> shapes =
                    in.stream().map(a -> a.dtype() + a.shape().toString()).toList();
            return name + " " + String.join(" ", shapes);
        }
    }

    private static final Map<String, Function<NDArray[], NDArray[]>> FUNCTIONS = new HashMap<>();

    private static void one(String name, Function<NDArray[], NDArray> function) {
        FUNCTIONS.put(name, arrays -> new NDArray[] {function.apply(arrays)});
    }

    private static void many(String name, Function<NDArray[], NDArray[]> function) {
        FUNCTIONS.put(name, function);
    }

    static {
        one("solve", a -> Linalg.solve(a[0], a[1]));
        one("inv", a -> Linalg.inv(a[0]));
        one("det", a -> Linalg.det(a[0]));
        many("slogdet", a -> {
            SlogDet result = Linalg.slogdet(a[0]);
            return new NDArray[] {result.sign(), result.logabsdet()};
        });
        many("lstsq", a -> {
            LeastSquares result = Linalg.lstsq(a[0], a[1]);
            return new NDArray[] {result.x(), result.residuals()};
        });
        many("qr", a -> qr(a[0], false));
        many("qrComplete", a -> qr(a[0], true));
        one("cholesky", a -> Linalg.cholesky(a[0]));
        one("choleskyUpper", a -> Linalg.cholesky(a[0], true));
        one("eigvalsh", a -> Linalg.eigvalsh(a[0]));
        one("svdvals", a -> Linalg.svdvals(a[0]));
        one("pinv", a -> Linalg.pinv(a[0]));
        one("matrixPower3", a -> Linalg.matrixPower(a[0], 3));
        one("matrixPowerMinus2", a -> Linalg.matrixPower(a[0], -2));
        one("matrixRank", a -> Linalg.matrixRank(a[0]));
        one("matmul", a -> Linalg.matmul(a[0], a[1]));
        one("vecdot", a -> Linalg.vecdot(a[0], a[1]));
        one("outer", a -> Linalg.outer(a[0], a[1]));
        one("kron", a -> Linalg.kron(a[0], a[1]));
        one("cross", a -> Linalg.cross(a[0], a[1]));
        one("multiDot", Linalg::multiDot);
        one("trace", a -> Linalg.trace(a[0]));
        one("trace1", a -> Linalg.trace(a[0], 1));
        one("diagonal", a -> Linalg.diagonal(a[0]));
        one("diagonalMinus1", a -> Linalg.diagonal(a[0], -1));
        one("tensordot2", a -> Linalg.tensordot(a[0], a[1], 2));
        one("tensordot0", a -> Linalg.tensordot(a[0], a[1], 0));
        one("tensordotAxes", a -> Linalg.tensordot(a[0], a[1], new int[] {2, 0}, new int[] {0, 1}));
    }

    private static NDArray[] qr(NDArray a, boolean complete) {
        QR result = Linalg.qr(a, complete);
        return new NDArray[] {result.q(), result.r()};
    }

    private static final Map<String, MatrixNorm> ORDERS = Map.of(
            "fro", MatrixNorm.FROBENIUS,
            "nuc", MatrixNorm.NUCLEAR,
            "1", MatrixNorm.ONE,
            "-1", MatrixNorm.MINUS_ONE,
            "2", MatrixNorm.TWO,
            "-2", MatrixNorm.MINUS_TWO,
            "inf", MatrixNorm.INFINITY,
            "-inf", MatrixNorm.MINUS_INFINITY,
            "None", MatrixNorm.TWO);

    /** Functions whose name is followed by an argument. */
    private static NDArray[] withArgument(String name, String argument, NDArray[] arrays) {
        return new NDArray[] {
            switch (name) {
                case "einsum" -> Linalg.einsum(argument, arrays);
                case "matrixNorm" -> Linalg.matrixNorm(arrays[0], ORDERS.get(argument));
                case "cond" -> Linalg.cond(arrays[0], ORDERS.get(argument));
                case "vectorNorm" ->
                    Linalg.vectorNorm(arrays[0], Double.parseDouble(argument.replace("inf", "Infinity")), false, 1);
                default -> throw new AssertionError(name);
            }
        };
    }

    private static NDArray read(String line) {
        String[] words = line.split(" ");
        DType dtype = DType.of(words[1]);
        long[] shape = words[2].equals("-")
                ? new long[0]
                : Arrays.stream(words[2].split(",")).mapToLong(Long::parseLong).toArray();
        String[] texts = Arrays.copyOfRange(words, 3, words.length);
        if (!dtype.isFloat() && !dtype.isComplex()) {
            boolean unsigned = dtype == DType.UINT64;
            return NDArray.of(Arrays.stream(texts)
                            .mapToLong(text -> unsigned ? Long.parseUnsignedLong(text) : Long.parseLong(text))
                            .toArray())
                    .astype(dtype)
                    .reshape(shape);
        }
        double[] numbers = Arrays.stream(texts)
                .mapToDouble(text ->
                        Double.parseDouble(text.replace("inf", "Infinity").replace("nan", "NaN")))
                .toArray();
        return Samples.of(dtype.isComplex() ? DType.COMPLEX128 : DType.FLOAT64, shape, numbers)
                .astype(dtype);
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StoredValuesTest.class.getResourceAsStream("values.txt"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("case "))
                    cases.add(new Case(line.substring(5), new ArrayList<>(), new ArrayList<>()));
                else last(cases, line.startsWith("in ")).add(read(line));
            }
        }
        return cases.stream();
    }

    private static List<NDArray> last(List<Case> cases, boolean in) {
        Case last = cases.get(cases.size() - 1);
        return in ? last.in() : last.out();
    }

    private static NDArray[] call(Case c, NDArray[] arrays) {
        Function<NDArray[], NDArray[]> function = FUNCTIONS.get(c.name());
        if (function != null) return function.apply(arrays);
        String[] parts = c.name().split(" ", 2);
        return withArgument(parts[0], parts[1], arrays);
    }

    private static double tolerance(DType dtype) {
        return dtype.component() == DType.FLOAT32 ? 2e-4 : 1e-11;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithNumPy(Case c) {
        check(c, c.in().toArray(NDArray[]::new));
    }

    /** The same with arguments whose axes lie in memory the other way round. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnOtherStrides(Case c) {
        check(c, c.in().stream().map(a -> a.transpose().copy().transpose()).toArray(NDArray[]::new));
    }

    private static void check(Case c, NDArray[] arrays) {
        NDArray[] got = call(c, arrays);
        assertEquals(c.out().size(), got.length);
        for (int i = 0; i < got.length; i++) {
            NDArray expected = c.out().get(i);
            assertEquals(expected.dtype(), got[i].dtype(), "element type of result " + i);
            Samples.assertNear(expected, got[i], tolerance(expected.dtype()), "result " + i);
        }
    }

    @Test
    void thereAreCasesOfEachFunction() throws IOException {
        List<String> names = cases().map(Case::name).toList();
        for (String name : FUNCTIONS.keySet()) assertTrue(names.contains(name), name);
    }
}
