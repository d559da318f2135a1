package dev.gila.ndarray;

import static dev.gila.ndarray.Index.at;
import static dev.gila.ndarray.Index.slice;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.polynomial.Basis;
import dev.gila.ndarray.polynomial.Polynomial;
import dev.gila.ndarray.polynomial.Series;
import dev.gila.ndarray.random.Generator;
import dev.gila.ndarray.random.MT19937;
import dev.gila.ndarray.random.SeedSequence;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and in which words; and what is not, though it is at the limits. */
class RefusalTest {
    private static final NDArray V = NDArray.of(1.0, 2, 3);
    private static final NDArray M = NDArray.arange(6).reshape(2, 3);
    private static final NDArray SINGULAR = NDArray.of(1.0, 2, 2, 4).reshape(2, 2);
    private static final Series LINE = Series.of(Basis.LEGENDRE, 1, 2);
    private static final long[][] ONE = {{1}};
    private static final NDArray HUGE = NDArray.zeros(DType.INT8).broadcastTo(1L << 33);

    private static Arguments refusal(String words, Executable call) {
        return Arguments.of(words, call);
    }

    static Stream<Arguments> refusalsOfArrays() {
        return Stream.of(
                refusal("shape (1099511627776, 1099511627776) has too many", () -> M.reshape(1L << 40, 1L << 40)),
                refusal("axis 0 of shape (3,), 4611686018427387904 times, has too many", () -> V.tile(1L << 62)),
                refusal("axis 0 of shape (3,), 4611686018427387904 times, has too many", () -> V.repeat(1L << 62)),
                refusal("repeats add up to 1099511627778", () -> V.repeat(NDArray.of(1L << 40, 1, 1), 0)),
                refusal("too many elements from", () -> NDArray.arange(Long.MIN_VALUE, Long.MAX_VALUE)),
                refusal("int8 and shape (8589934592,) has too many", HUGE::toArray),
                refusal("int8 and shape (8589934592,) has too many", HUGE::toBytes),
                refusal(
                        "weights of shape (3,) for an array of shape (2, 3) must have as many axes, or no others than axes [0]",
                        () -> M.average(V, Axes.of(0))),
                refusal("no others than all axes", () -> M.quantile(0.5, Axes.ALL, V)),
                refusal("a shift for each axis, not 1 for 2", () -> M.roll(new long[] {1}, new int[] {0, 1})),
                refusal("keys differ in shape: (3,) and (2, 3)", () -> Sorting.lexsort(V, M)),
                refusal("[ 0. nan  2.]", () -> V.histogram(NDArray.of(0, Double.NaN, 2))),
                refusal("not 1.5", () -> V.quantile(1.5)),
                refusal("not -1.0", () -> V.percentile(-1, Axes.ALL, QuantileMethod.LINEAR)),
                refusal("weights of shape (1,)", () -> NDArray.of(1L, 2).bincount(V.slice(0, 1), 0)),
                refusal(
                        "integer 300 is out of bounds for int8",
                        () -> M.astype(DType.INT8).plus(300)),
                refusal(
                        "integer 300 is out of bounds for int8",
                        () -> M.astype(DType.INT8).clip(0, 300)),
                refusal(
                        "would take bytes 0 to 32 of a memory of 24",
                        () -> V.asStrided(new long[] {4}, new long[] {8})),
                refusal("empty axis 0 using mode MEAN", () -> V.slice(0, 0).pad(PadMode.MEAN, new long[] {1})),
                refusal("kth(=3) out of bounds (3)", () -> V.partition(new long[] {0, 3}, 0)),
                refusal("kth(=-4) out of bounds (3)", () -> V.argPartition(new long[] {0, -4}, 0)),
                refusal("of MAXIMUM, MEAN, MEDIAN and MINIMUM, not of EDGE", () -> V.pad(PadMode.EDGE, ONE, ONE[0])),
                refusal("lengths of no elements: [1, 0]", () -> V.pad(PadMode.MEAN, ONE, new long[] {1, 0})),
                refusal("2 pairs of lengths for 1 axes", () -> V.pad(PadMode.MEAN, ONE, ONE[0], ONE[0])),
                refusal("(2, 3), with elements of 8 bytes of int64", () -> M.viewAs(DType.COMPLEX128)),
                refusal("does not consist of uint8 of 1", () -> M.transpose().viewAs(DType.UINT8)),
                refusal(
                        "does not consist of float32 of 4",
                        () -> V.reshape(3, 1).select(0).reshape().viewAs(DType.FLOAT32)),
                refusal("edges are of order 1 or 2, not 3", () -> V.gradient(1, 0, 3)),
                refusal("need 3 elements along axis 0 of shape (2, 3)", () -> M.gradient(1, 0, 2)),
                refusal("one number for each of the 3 observations", () -> M.cov(1, V.slice(0, 2), NDArray.of(1.0))),
                refusal("weights cannot be negative: [-1. -2. -3.]", () -> M.cov(1, NDArray.of(1.0), V.negative())),
                refusal("range of [0.0, Infinity] is not finite", () -> V.histogram(BinRule.FD, 0, 1 / 0.0)),
                refusal("max must be larger than min", () -> V.histogram(BinRule.FD, 1, 0)),
                refusal("increase, not go from 1.0E308 to 1.0E308", () -> V.histogram(BinRule.FD, 1e308, 1e308)),
                refusal(
                        "of 3 coefficients needs more samples than 3",
                        () -> Polynomial.fitAll(V, V, 2, NDArray.ones(DType.FLOAT64, 3), true)),
                refusal("weights are all zero, or infinite", () -> V.quantile(0.5, Axes.ALL, V.times(0))),
                refusal("weights must be non-negative", () -> V.quantile(0.5, Axes.ALL, V.negative())));
    }

    static Stream<Arguments> refusalsOfFunctions() {
        return Stream.of(
                refusal(
                        "map is of real numbers, not of complex128",
                        () -> V.plus(Complex.I).map(Math::abs)),
                refusal(
                        "frexp is of real numbers, not of complex128",
                        () -> V.plus(Complex.I).frexp()),
                refusal("exponents must be integers, not float64", () -> V.ldexp(V)),
                refusal("Singular matrix: shape (2, 2)", () -> Linalg.inv(SINGULAR)),
                refusal(
                        "Singular matrix: matrix 1 of shape (2, 2, 2)",
                        () -> Linalg.solve(Joining.stack(0, Creation.eye(2), SINGULAR), V.slice(0, 2))),
                refusal(
                        "axes 0 and 2 of operand 0 have one label, but lengths 1 and 3",
                        () -> Linalg.einsum("aba", M.reshape(1, 2, 3))),
                refusal("does not name the axes of '...'", () -> Linalg.einsum("...a->a", M)),
                refusal("sqrt of float64 cannot be applied over and over", () -> Ufunc.SQRT.accumulate(V, 0)),
                refusal("less of int64 cannot be applied over and over", () -> Ufunc.LESS.reduce(M, 0)),
                refusal("fmax which has no identity", () -> Ufunc.FMAX.reduce(V.slice(0, 0), 0)),
                refusal("where needs an initial number", () -> Ufunc.MAXIMUM.reduce(V, Axes.ALL, V.greater(1))),
                refusal("where needs a function that has one", () -> Ufunc.DIVIDE.reduce(V, Axes.ALL, 1, V.greater(1))),
                refusal("divide is not reorderable", () -> Ufunc.DIVIDE.reduce(M, 0, 1)),
                refusal(
                        "condition 0 must be bool, not int64",
                        () -> Joining.select(new NDArray[] {M}, new NDArray[] {M}, M)),
                refusal("not 1 and 0", () -> Joining.select(new NDArray[] {M.less(3)}, new NDArray[0], M)),
                refusal("at least one array is required", () -> Joining.select(new NDArray[0], new NDArray[0], 1)),
                refusal("packBits needs bools or integers, not float64", () -> V.packBits()),
                refusal("unpackBits needs uint8, not int64", () -> M.unpackBits()),
                refusal("bitCount needs bools or integers, not float64", () -> V.bitCount()),
                refusal("period must be a non-zero value, not 0.0", () -> V.interp(V, V, 0)),
                refusal("not of the same length: (2, 3) and (3,)", () -> V.interp(V, M)),
                refusal("with 0 conditions, either 0 or 1", () -> V.piecewise(List.of(), List.of(v -> v, v -> v))),
                refusal("where must be an array of bool, not float64", () -> V.mean(Axes.ALL, V)),
                refusal("number of samples, -1,", () -> Creation.linspace(V, V, -1, true, 0)),
                refusal("shapes (3,) (2, 2)", () -> Creation.linspace(V, M.slice(1, 0, 2, 1), 3, true, 0)),
                refusal(
                        "neither zero, not [1. 2. 3.] and 0",
                        () -> Creation.geomspace(V, M.select(0).select(0), 3, true, 0)),
                refusal("of one sign, neither zero, not 1.0 and -2.0", () -> Creation.geomspace(1, -2, 3, true)),
                refusal("1.0 is not less than 1.0", () -> Series.interpolate(Basis.LEGENDRE, x -> x, 2, 1, 1)),
                refusal("POWER is orthogonal by no", () -> Series.interpolate(Basis.POWER, x -> x, 2, 0, 1)),
                refusal("gives shape (3,) for (2,)", () -> Series.interpolate(Basis.LEGENDRE, x -> V.copy(), 1, 0, 1)),
                refusal("differ in their family", () -> LINE.divide(Series.of(Basis.POWER, 1))),
                refusal("exponent must be non-negative, not -1", () -> LINE.pow(-1)),
                refusal("einsum needs at least one array", () -> Linalg.einsumPath("a")),
                refusal("choose needs one choice", () -> Joining.choose(NDArray.zeros(DType.INT64, 0))),
                refusal("ix: positions must have one axis, not shape (2, 3)", () -> Creation.ix(M)),
                refusal("must be of integer (or boolean) type, not float64", () -> M.take(V, Bounds.CLIP)),
                refusal("indices must have one axis, not shape (2, 3)", () -> Ufunc.ADD.reduceat(V, M, 0)),
                refusal("could not broadcast shape (2,) to (3,)", () -> Ufunc.ADD.at(V, V.slice(0, 2), Index.all())));
    }

    /** Of sizes beyond what there can be, and of what functions of the caller must not give. */
    static Stream<Arguments> refusalsOfSizes() {
        long most = Long.MAX_VALUE;
        NDArray far = NDArray.zeros(DType.INT8, 1).broadcastTo(most);
        Generator random = Generator.defaultRng(1);
        ByteBuffer bytes = ByteBuffer.allocate(8);
        UnaryOperator<NDArray> nothing = x -> null;
        return Stream.of(
                refusal("pad: lengths [9223372036854775807, 3, 0] add up", () -> V.pad(0, new long[] {most, 0})),
                refusal(
                        "concat: lengths [9223372036854775807, 9223372036854775807]",
                        () -> Joining.concat(0, far, far)),
                refusal("an array has at most 16 axes, not 2147483647", () -> V.atLeast(Integer.MAX_VALUE)),
                refusal(
                        "needs 4611686018427387904 times 8 bytes",
                        () -> NDArray.ofBuffer(DType.INT64, bytes, 1L << 62)),
                refusal(
                        "is too long: it needs a table of",
                        () -> FFT.fft(NDArray.zeros(DType.FLOAT64, 0, 3), 1L << 40)),
                refusal("shape (1099511627776, 2) has more", () -> random.dirichlet(new double[] {1, 1}, 1L << 40)),
                refusal("shape (1099511627776,) has more", () -> random.pareto(V.slice(0, 1), 1L << 40)),
                refusal("shape (1099511627776,) has more", () -> random.choice(most, false, 1L << 40)),
                refusal("shape (9223372036854775807,) has more", () -> random.permutation(most)),
                refusal("count must be from 0 to 1073741823", () -> new SeedSequence(1).generateLongs(1 << 30)),
                refusal("diag: lengths [3, 9223372036854775807] add up", () -> Creation.diag(V, Long.MIN_VALUE)),
                refusal(
                        "is too large to print 9223372036854775807 elements",
                        () -> PrintOptions.DEFAULT.withThreshold(most).print(far)),
                refusal(
                        "is too large to print 4294967295 elements",
                        () -> PrintOptions.DEFAULT
                                .withEdgeItems(Integer.MAX_VALUE)
                                .print(far)),
                refusal("axis 0 of shape (9223372036854775807,) has more views", () -> far.unstack(0)),
                refusal("jumps must be non-negative, are -1", () -> new MT19937(1).jumped(-1)),
                refusal("at most 10000 points, not 2147483647", () -> Basis.LEGENDRE.gauss(Integer.MAX_VALUE)),
                refusal("to the power 2147483647 is too high", () -> LINE.pow(Integer.MAX_VALUE)),
                refusal(
                        "to the power 2147483647 is too high",
                        () -> Polynomial.of(2).pow(Integer.MAX_VALUE)),
                refusal("must give an array, not null, for one of shape (3,)", () -> M.alongAxis(1, nothing)),
                refusal("must give an array, not null", () -> V.piecewise(List.of(V.less(2)), List.of(nothing))),
                refusal("function gives null for (2,)", () -> Series.interpolate(Basis.LEGENDRE, nothing, 1, 0, 1)));
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refusal("mode", () -> V.pad((PadMode) null, ONE)),
                refusal("kth", () -> V.partition((long[]) null, 0)),
                refusal("positions", () -> V.splitAt(0, (long[]) null)),
                refusal("index", () -> V.get((Index[]) null)),
                refusal("order", () -> NDArray.zeros(DType.UINT8, 2).unpackBits(0, null)),
                refusal("axes", () -> FFT.fftshift(V, (int[]) null)),
                refusal("roots", () -> Polynomial.fromRoots((double[]) null)),
                refusal("basis", () -> Series.of(null, 1)),
                refusal("bits", () -> new Generator(null)),
                refusal("seeds", () -> SeedSequence.of((long[]) null)));
    }

    /** Whatever is null is named, by our own checks or by the machine's. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void namesWhatIsNull(String name, Executable call) {
        String message = assertThrows(NullPointerException.class, call).getMessage();
        assertTrue(message.contains(name), message);
        assertFalse(message.contains("<local"), message);
    }

    @Test
    void differencesOfNothingTakeNoTime() {
        assertEquals(Shape.of(0), V.diff(Integer.MAX_VALUE, 0).shape());
        assertEquals(
                Shape.of(0, Integer.MAX_VALUE),
                Basis.POWER.vander(V.slice(0, 0), Integer.MAX_VALUE - 1).shape());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"refusalsOfArrays", "refusalsOfFunctions", "refusalsOfSizes"})
    void namesWhatIsWrong(String words, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void positionsAreCheckedWhereThereIsNothingToMove() {
        NDArray none = NDArray.zeros(DType.FLOAT64, 0, 3);
        assertThrows(IndexOutOfBoundsException.class, () -> none.take(NDArray.of(0L), 0));
        assertThrows(IndexOutOfBoundsException.class, () -> M.get(slice(2, 2), NDArray.of(3L)));
        assertEquals(Shape.of(0, 1), M.get(slice(2, 2), NDArray.of(2L)).shape());
        NDArray nowhere = NDArray.of(new long[0]);
        assertThrows(IndexOutOfBoundsException.class, () -> M.get(nowhere, NDArray.of(3L)));
        assertEquals(Shape.of(0), M.get(nowhere, NDArray.of(2L)).shape());
        assertThrows(IndexOutOfBoundsException.class, () -> none.get(at(0)));
        assertThrows(IndexOutOfBoundsException.class, () -> none.take(NDArray.of(0L), 0, Bounds.CLIP));
        assertThrows(IndexOutOfBoundsException.class, () -> Creation.linspace(V, V, 2, true, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> V.trimZeros(true, true, Axes.of(1)));
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(3).ravelIndex(Bounds.RAISE, NDArray.of(-1L)));
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(0).ravelIndex(Bounds.CLIP, NDArray.of(0L)));
        assertThrows(ArithmeticException.class, () -> LINE.divide(LINE.times(0)));
        assertThrows(IndexOutOfBoundsException.class, () -> V.insert(new long[] {0, 4}, V, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Joining.choose(NDArray.of(-1L), V));
        assertThrows(IndexOutOfBoundsException.class, () -> Ufunc.ADD.reduceat(V, NDArray.of(0L, 3), 0));
        assertThrows(IndexOutOfBoundsException.class, () -> Ufunc.ADD.at(V, 1, NDArray.of(-4L)));
    }

    @Test
    void offsetsAndRangesMayBeAnyLong() {
        assertEquals(Shape.of(0), M.diagonal(Long.MIN_VALUE, 0, 1).shape());
        assertEquals(Shape.of(0), M.diagonal(Long.MAX_VALUE, 0, 1).shape());
        assertEquals(0, Creation.eye(2, 2, Long.MIN_VALUE, DType.INT8).sum());
        long[] wide = Creation.arange(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62, DType.INT64)
                .toLongArray();
        assertArrayEquals(new long[] {Long.MIN_VALUE, -1L << 62, 0, 1L << 62}, wide);
        assertArrayEquals(
                new long[] {5},
                Creation.arange(5, -5, Long.MIN_VALUE, DType.INT64).toLongArray());
        assertEquals(1, Linalg.matrixPower(Creation.eye(1), Long.MIN_VALUE).get(0, 0));
    }

    @Test
    void precisionMayBeAnyNumber() {
        NDArray third = NDArray.of(1 / 3.0, Double.MIN_VALUE);
        PrintOptions all = PrintOptions.DEFAULT.withPrecision(Integer.MAX_VALUE);
        assertEquals(PrintOptions.DEFAULT.withPrecision(1074).print(third), all.print(third));
    }

    @Test
    void resultsAlongAnAxisMayBeViews() {
        NDArray a = NDArray.arange(6).reshape(2, 3);
        assertArrayEquals(
                new long[] {2, 1, 0, 5, 4, 3},
                a.alongAxis(1, line -> line.flip()).toLongArray());
        assertFalse(a.isClosed());
    }

    @Test
    void largeArraysAreComparedPartByPart() {
        NDArray a = NDArray.arange(DType.FLOAT64, 300_000);
        NDArray b = a.copy();
        assertEquals(a, b);
        assertEquals(a.reshape(3, 100_000).transpose(), b.reshape(3, 100_000).transpose());
        assertEquals(a.reshape(1, 300_000), b.reshape(1, 300_000));
        b.set(-1, 299_999);
        assertFalse(a.equals(b));
        assertFalse(a.reshape(1, 300_000).equals(b.reshape(1, 300_000)));
        assertFalse(a.flip().equals(b.flip()));
    }
}
