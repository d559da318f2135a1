package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.FFT;
import dev.gila.ndarray.fft.Windows;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.polynomial.Basis;
import dev.gila.ndarray.polynomial.Polynomial;
import dev.gila.ndarray.polynomial.Series;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The functions of whole arrays that {@code src/test/numpy/arrays.py} asked NumPy for, under their names there. */
final class Functions {
    private static final Map<String, Supplier<NDArray>> CASES = new HashMap<>();
    private static final NDArray A = NDArray.arange(12).reshape(3, 4);
    private static final NDArray X = NDArray.linspace(-2, 3, 11);
    private static final NDArray Y = NDArray.of(3.0, -1, 4, 1, -5, 9, 2, -6, 5, 3.5, -8);
    private static final NDArray FLOATS =
            NDArray.of(0f, -1.5f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 2.25f);
    private static final NDArray INTS = NDArray.of(3L, -1, 1L << 40, 0, 7);
    private static final NDArray ODD = NDArray.of(2L, -3, 1);
    private static final NDArray POINTS = Joining.stack(1, X, Y);
    private static final NDArray PLACES = NDArray.of(0, 1, 3, 4.5);

    private static final NDArray SPOILT = NDArray.of(
            new Complex(2, 1),
            new Complex(1, Double.NaN),
            new Complex(2, -1),
            new Complex(Double.NaN, 0),
            new Complex(1, 0),
            new Complex(1, Double.NaN));

    static {
        elementwise();
        moving();
        indices();
        samples();
        polynomials();
        corners();
        chosen();
        interpolated();
        pieces();
        selected();
        parts();
        weighted();
        padded();
        compared();
        Options.addTo(CASES);
        for (Basis basis : Basis.values()) series(basis, basis.name() + " ");
    }

    private Functions() {}

    static NDArray of(String name) {
        return CASES.get(name).get();
    }

    private static void elementwise() {
        CASES.put("degrees", () -> X.degrees());
        CASES.put("radians", () -> Y.radians());
        CASES.put("sinc", () -> X.sinc());
        CASES.put("sinc float32", () -> FLOATS.slice(0, 2).sinc());
        CASES.put("heaviside", () -> X.heaviside(0.25));
        CASES.put("heaviside float32", () -> FLOATS.heaviside(2));
        for (int decimals : new int[] {0, 2, 15, -1}) {
            CASES.put("round " + decimals, () -> Y.times(1.2345).round(decimals));
        }
        CASES.put("round int", () -> NDArray.of(1255L, 1245, -17).round(-1));
        CASES.put(
                "round complex",
                () -> X.slice(0, 6).times(1.37).plus(new Complex(0, 2.25)).round(1));
        CASES.put("nanToNum", () -> FLOATS.nanToNum());
        CASES.put("nanToNum given", () -> FLOATS.nanToNum(1, 2, 3));
        Complex[] limits = {new Complex(Double.NaN, 1), new Complex(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
        };
        CASES.put("nanToNum complex", () -> NDArray.of(limits).nanToNum());
        CASES.put("nanToNum int", () -> INTS.nanToNum());
        CASES.put("bartlett", () -> Windows.bartlett(9));
        CASES.put("blackman", () -> Windows.blackman(9));
        CASES.put("hamming", () -> Windows.hamming(9));
        CASES.put("hanning", () -> Windows.hann(9));
        CASES.put("hanning none", () -> Windows.hann(0));
        CASES.put("kaiser", () -> Windows.kaiser(8, 8.6));
        CASES.put("kaiser one", () -> Windows.kaiser(1, 3));
    }

    private static void moving() {
        for (Overlap overlap : Overlap.values()) {
            String mode = overlap.name().toLowerCase(Locale.ROOT);
            for (int k : new int[] {1, 2, 3, 4, 11}) {
                CASES.put("convolve " + mode + " " + k, () -> X.convolve(Y.slice(0, k), overlap));
                CASES.put("correlate " + mode + " " + k, () -> X.correlate(Y.slice(0, k), overlap));
            }
            CASES.put("convolve long " + mode, () -> Y.slice(0, 4).convolve(X, overlap));
            CASES.put("convolve int " + mode, () -> INTS.convolve(ODD, overlap));
            CASES.put(
                    "convolve complex " + mode,
                    () -> X.slice(0, 6).plus(Complex.I).convolve(Y.slice(0, 3).times(Complex.I), overlap));
            CASES.put("correlate long " + mode, () -> Y.slice(0, 4).correlate(X.plus(Complex.I), overlap));
        }
        CASES.put("convolve infinite", () -> X.convolve(NDArray.of(Double.POSITIVE_INFINITY, 1, 2), Overlap.FULL));
        CASES.put("slidingWindow", () -> A.slidingWindow(1, 3));
        CASES.put("alongAxis 0", () -> A.negative().alongAxis(0, line -> line.sort()));
        CASES.put("alongAxis outer", () -> A.alongAxis(1, line -> Linalg.outer(line, line.slice(0, 2))));
        CASES.put("alongAxis sum", () -> A.alongAxis(0, line -> line.sum(0)));
    }

    private static void indices() {
        NDArray corner = NDArray.zeros(DType.INT64, 1, 1);
        CASES.put(
                "block",
                () -> Joining.block(new NDArray[][] {
                    {A, A.slice(1, 0, 1, 1)}, {A.slice(0, 1).times(2), corner}
                }));
        CASES.put(
                "block lines",
                () -> Joining.block(new NDArray[][] {{A.select(0), A.select(1)}, {A.select(2), A.select(0)}}));
        CASES.put(
                "unique rows",
                () -> A.take(NDArray.of(0L, 2, 0, 1, 2), 0).mod(3).unique(0));
        CASES.put("unique columns", () -> A.mod(2).unique(1));
        CASES.put(
                "unique parts",
                () -> NDArray.arange(24).mod(7).mod(2).reshape(2, 3, 4).unique(2));
        Shape shape = Shape.of(3, 4);
        CASES.put("unravelIndex", () -> shape.unravelIndex(NDArray.of(new long[][] {{0, 5}, {11, 7}}))[1]);
        CASES.put("ravelIndex", () -> shape.ravelIndex(NDArray.of(new long[][] {{0}, {2}}), NDArray.of(1L, 3)));
        CASES.put("trilIndices", () -> Creation.trilIndices(3, 4, -1)[1]);
        CASES.put("triuIndices", () -> Creation.triuIndices(3, 4, 1)[0]);
        CASES.put("vander", () -> Creation.vander(ODD, 4, false));
        CASES.put("vander float", () -> Creation.vander(X, 3, true));
        NDArray cube = NDArray.arange(DType.FLOAT64, 36)
                .mod(5)
                .plus(Creation.eye(6).times(9).ravel())
                .reshape(2, 3, 6);
        CASES.put("tensorsolve", () -> Linalg.tensorsolve(cube, A.slice(0, 2).slice(1, 0, 3, 1)));
        CASES.put("tensorinv", () -> Linalg.tensorinv(cube, 2));
    }

    private static void samples() {
        for (BinRule rule : BinRule.values()) {
            String name = rule.name().toLowerCase(Locale.ROOT);
            CASES.put("bins " + name, () -> Y.histogram(rule).counts());
            CASES.put("bins int " + name, () -> ODD.histogram(rule).edges());
        }
        CASES.put(
                "histogramdd",
                () -> POINTS.histogramdd(NDArray.of(-2, -1, 0.5, 3), NDArray.of(-6.0, 0, 5))
                        .counts());
        CASES.put("histogramdd equal", () -> POINTS.histogramdd(3, 2).counts());
        CASES.put("histogramdd edges", () -> POINTS.histogramdd(3, 2).edges().get(1));
        CASES.put("quantiles", () -> Y.quantile(new double[] {0.1, 0.5, 1}, Axes.ALL, QuantileMethod.LINEAR));
        CASES.put(
                "percentiles",
                () -> A.percentile(new double[] {25, 75}, Axes.of(1).keepDims(), QuantileMethod.LINEAR));
        CASES.put("gradient x", () -> Y.gradient(X.pow(3), 0));
        CASES.put("gradient rows", () -> A.times(A).gradient(PLACES, 1));
        CASES.put("gradient two", () -> A.slice(0, 2).gradient(NDArray.of(1L, 3), 0));
        CASES.put("gradient even", () -> Y.gradient(NDArray.arange(Y.size()).times(0.5), 0));
        CASES.put("gradient equal", () -> A.gradient(NDArray.zeros(DType.INT8, 4), 1));
        CASES.put("gradient some equal", () -> A.gradient(NDArray.of(0L, 0, 1, 1), 1));
        CASES.put("trapezoid x", () -> Y.trapezoid(X.pow(3), 0));
        CASES.put("trapezoid rows", () -> A.trapezoid(PLACES, 1));
        CASES.put("unwrap", () -> Y.unwrap(2 * Math.PI, 0));
        CASES.put("unwrap period", () -> A.mod(5).times(3).unwrap(4, 1));
        CASES.put("unwrap half", () -> NDArray.of(0, Math.PI, 0, -Math.PI).unwrap(2 * Math.PI, 0));
    }

    private static void polynomials() {
        Polynomial cubic = Polynomial.of(1, -2, 0, 3);
        Polynomial counting = Polynomial.of(1, 2, 3, 4);
        CASES.put("polynomial", () -> cubic.at(X));
        CASES.put("polynomial float32", () -> cubic.at(FLOATS.slice(0, 2)));
        CASES.put("polynomial constant", () -> Polynomial.of(2.5).at(X));
        CASES.put("polynomial int", () -> Polynomial.of(1, 2).at(INTS));
        CASES.put("fit", () -> coefficients(Polynomial.fit(X, Y, 3)));
        CASES.put("fit weighted", () -> coefficients(Polynomial.fit(X, Y, 2, X.abs())));
        CASES.put("roots", () -> Polynomial.of(6, -5, -2, 1).roots());
        CASES.put("roots complex", () -> Polynomial.of(0, 0, 5, 2, 1).roots());
        CASES.put("product", () -> coefficients(Polynomial.of(1, 2).pow(3).times(Polynomial.of(0, 1, 1))));
        CASES.put(
                "quotient",
                () -> coefficients(counting.divide(Polynomial.of(1, 1)).quotient()));
        CASES.put(
                "remainder",
                () -> coefficients(counting.divide(Polynomial.of(1, 0, 2)).remainder()));
        CASES.put("derivative", () -> coefficients(counting.derivative()));
        CASES.put("integral", () -> coefficients(Polynomial.of(1, 2, 3).integral(5)));
        CASES.put("composed", () -> coefficients(Polynomial.of(1, 2, 3).compose(Polynomial.of(1, 1))));
        CASES.put("fromRoots", () -> coefficients(Polynomial.fromRoots(1, 2, -3)));
    }

    private static NDArray coefficients(Polynomial polynomial) {
        return NDArray.of(polynomial.coefficients());
    }

    /** Types that meet others, no elements, and numbers at the limits. */
    private static void corners() {
        NDArray bytes = NDArray.of(100, -3, 7).astype(DType.INT8);
        NDArray half = NDArray.of(0.5f, 2, 1.25f);
        CASES.put("linspace one", () -> NDArray.linspace(2, 5, 1));
        CASES.put("logspace one", () -> Creation.logspace(1, 2, 1));
        CASES.put("vander float32", () -> Creation.vander(half, 3, false));
        CASES.put("full large", () -> NDArray.full(DType.INT64, (1L << 62) + 1, 2));
        CASES.put("convolve mixed", () -> INTS.convolve(half, Overlap.FULL));
        CASES.put("correlate mixed", () -> INTS.correlate(half, Overlap.VALID));
        CASES.put("stack mixed", () -> Joining.stack(0, bytes, bytes.astype(DType.UINT16), half));
        CASES.put("less far", () -> bytes.less(300));
        CASES.put("equal far", () -> bytes.lazy().map(Ufunc.EQUAL, -(1L << 40)).evaluate());
        CASES.put(
                "greater negative",
                () -> NDArray.of(0L, -1).astype(DType.UINT64).greater(-1));
        CASES.put("divide far", () -> bytes.div(1L << 40));
        CASES.put("clip int", () -> bytes.clip(0, 50));
        NDArray isPositive = bytes.greater(0);
        CASES.put("where numbers", () -> isPositive.where(bytes, 7).plus(isPositive.where(2, bytes)));
        CASES.put("where float", () -> isPositive.where(0.5, half));
        CASES.put("roll axes", () -> A.roll(new long[] {1, -2}, new int[] {0, 1}));
        CASES.put("roll axis twice", () -> A.roll(new long[] {1, 1}, new int[] {1, -1}));
        CASES.put("einsum overflow", () -> Linalg.einsum("a,a,a->a", bytes, bytes, INTS.slice(0, 3)));
        CASES.put("einsum precise", () -> Linalg.einsum("a,a,a->", half.div(3), half.div(7), NDArray.of(2.0, 4, 3)));
        CASES.put("solve no columns", () -> Linalg.solve(Creation.eye(3), NDArray.zeros(DType.FLOAT64, 3, 0)));
        NDArray none = NDArray.zeros(DType.FLOAT64, 0);
        CASES.put("norm of none", () -> Linalg.vectorNorm(none, Double.POSITIVE_INFINITY, false));
        CASES.put("fftfreq", () -> FFT.fftfreq(5, 0.3));
        CASES.put("rfftfreq", () -> FFT.rfftfreq(6, 0.3));
        NDArray square = A.slice(1, 0, 3, 1);
        CASES.put("average axis", () -> square.average(NDArray.of(1.0, 2, 4), Axes.of(0)));
        CASES.put("average axes", () -> A.average(A.transpose().plus(1), Axes.of(1, 0)));
        CASES.put(
                "average rows",
                () -> A.average(NDArray.of(1.0, 2, 4), Axes.of(-2).keepDims()));
        CASES.put("quantile axis", () -> square.quantile(0.4, Axes.of(0), NDArray.of(1.0, 2, 4)));
        CASES.put(
                "quantile axes",
                () -> A.quantile(0.4, Axes.of(1, 0), A.transpose().plus(1)));
        CASES.put("nanQuantile none", () -> A.slice(0, 0).nanQuantile(0.4, Axes.of(0), A.slice(0, 0)));
        CASES.put(
                "quantile none",
                () -> A.slice(0, 0).quantile(0.4, Axes.of(1), A.slice(0, 0)).astype(DType.INT64));
        CASES.put("average int", () -> bytes.average(half, Axes.ALL));
        CASES.put(
                "cov float32",
                () -> Joining.stack(0, half, NDArray.of(1f, 2, 4)).cov(1));
        CASES.put("digitize zeros", () -> NDArray.of(-1.0, 0, 3).digitize(NDArray.of(-2.0, 0.0, -0.0, 2), false));
        order();
    }

    private static void interpolated() {
        NDArray squares = Y.times(Y);
        CASES.put("interp", () -> Y.interp(X, squares));
        CASES.put("interp ends", () -> Y.interp(X, squares, -1, Double.NaN));
        CASES.put("interp one", () -> NDArray.of(-1, 0, 1, Double.NaN).interp(NDArray.of(0L), NDArray.of(3.5), 7, 3.5));
        NDArray places = NDArray.of(190, -190, 350, -350.5);
        NDArray values = NDArray.of(5L, 10, 3, 4);
        CASES.put("interp period 360", () -> Y.times(3).interp(places, values, 360));
        CASES.put("interp period -7.5", () -> Y.times(3).interp(places, values, -7.5));
        NDArray integers = NDArray.of(0, -1, 1L << 62, Long.MIN_VALUE, Long.MAX_VALUE, 0x5a5a5a5a5aL);
        CASES.put("bit counts", () -> integers.bitCount());
    }

    private static void pieces() {
        CASES.put(
                "piecewise",
                () -> Y.piecewise(List.of(Y.less(0), Y.greater(3)), List.of(v -> v.negative(), v -> v.square())));
        CASES.put(
                "piecewise rest",
                () -> A.piecewise(
                        List.of(A.greater(9), A.mod(2).equal(0)),
                        List.of(v -> v.times(2.5), v -> NDArray.full(DType.INT64, 7), v -> v.flip())));
        CASES.put("map", () -> X.map(v -> v * v + 1));
        NDArray products = A.slice(0, 1).times(A.slice(1, 0, 1, 1));
        CASES.put("map two", () -> A.map(products, (v, w) -> v - 2 * w));
        double nan = Double.NaN;
        NDArray rows = NDArray.of(new double[][] {{1, nan, 3}, {nan, nan, 2}});
        CASES.put("nanQuantiles", () -> rows.nanQuantile(new double[] {0.25, 0.5}, Axes.of(1), QuantileMethod.LINEAR));
        CASES.put(
                "nanPercentiles",
                () -> NDArray.of(3, 1, nan, 7).nanPercentile(new double[] {0, 30}, Axes.ALL, QuantileMethod.LINEAR));
    }

    private static void selected() {
        CASES.put("insert column", () -> A.insert(1, NDArray.of(7L, 8, 9), 1));
        CASES.put("insert columns", () -> A.insert(-1, NDArray.arange(6).reshape(2, 3), 1));
        CASES.put("insert one", () -> A.insert(4, NDArray.of(7L), -1));
        CASES.put("insert several", () -> A.insert(new long[] {3, -1, 0, 3, 4}, NDArray.of(10L, 20, 30, 40, 50), 1));
        CASES.put(
                "insert rows",
                () -> A.insert(new long[] {0, 3}, NDArray.of(1.5, 2).reshape(2, 1), 0));
        NDArray values = NDArray.arange(DType.FLOAT64, 18)
                .mod(5)
                .plus(Creation.eye(6).times(9).slice(0, 3).ravel())
                .reshape(3, 6);
        NDArray even = values.mod(2).equal(0);
        CASES.put("mean where", () -> values.mean(Axes.of(1), even));
        CASES.put("var where", () -> values.var(Axes.of(1), 0, even));
        CASES.put("std where", () -> values.std(Axes.of(1), 0, even));
        CASES.put(
                "mean where int", () -> A.mean(Axes.ALL.keepDims(), A.select(0).greater(1)));
        CASES.put("var where few", () -> A.var(Axes.of(0), 2, A.mod(4).greater(0)));
        NDArray half = X.slice(0, 6);
        CASES.put("var where complex", () -> half.times(new Complex(1, 2)).var(Axes.ALL, 0, half.less(0)));
        CASES.put("mean where nan", () -> FLOATS.mean(Axes.ALL, FLOATS.isFinite()));
    }

    private static void parts() {
        NDArray edge = NDArray.of(
                0,
                -0.0,
                1,
                -1.5,
                3,
                5e-324,
                -1e-310,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                0.75,
                1 / 3.0);
        NDArray powers = NDArray.of(0L, 5, -1100, 3, 1074, 1, 1L << 40, 1, 2, -3, 4, -1074, 1023);
        NDArray single = NDArray.of(1, -1e-40f, 3e38f, 0.3f, Float.POSITIVE_INFINITY, 0);
        NDArray half = NDArray.of(0.5f, 2, 1.25f);
        Map<String, NDArray> kinds = Map.of("double", edge, "single", single, "int", INTS);
        kinds.forEach((kind, numbers) -> {
            CASES.put("frexp " + kind, () -> numbers.frexp().mantissa());
            CASES.put("frexp " + kind + " second", () -> numbers.frexp().exponent());
            CASES.put("modf " + kind, () -> numbers.modf().fraction());
            CASES.put("modf " + kind + " second", () -> numbers.modf().whole());
        });
        CASES.put("divMod", () -> Y.divMod(NDArray.of(-2.5)).quotient());
        CASES.put("divMod second", () -> Y.divMod(NDArray.of(-2.5)).remainder());
        CASES.put("divMod int", () -> INTS.divMod(7).quotient());
        CASES.put("divMod int second", () -> INTS.divMod(7).remainder());
        CASES.put("ldexp", () -> edge.ldexp(powers));
        CASES.put(
                "ldexp single",
                () -> single.reshape(6, 1).ldexp(NDArray.of(-1, 4).astype(DType.INT8)));
        CASES.put("spacing", () -> edge.spacing());
        CASES.put("spacing single", () -> single.spacing());
        CASES.put("logAddExp2", () -> edge.reshape(-1, 1).logAddExp2(edge));
        CASES.put("logAddExp2 single", () -> single.logAddExp2(half.slice(0, 1)));
        CASES.put("floatPower", () -> INTS.floatPower(NDArray.of(-1, 2, 0.5, -2, 0)));
        CASES.put("floatPower complex", () -> half.plus(Complex.I).floatPower(NDArray.of(2L)));
        CASES.put("i0", () -> Y.i0());
        CASES.put("i0 single", () -> single.take(NDArray.of(0L, 1, 3)).i0());
        CASES.put("i0 large", () -> NDArray.of(-30.0, 300, 700).i0());
        CASES.put("realIfClose", () -> X.plus(new Complex(0, 1e-14)).realIfClose(100));
        CASES.put("realIfClose not", () -> X.plus(new Complex(0, 1e-13)).realIfClose(100));
        CASES.put("realIfClose single", () -> half.plus(new Complex(0, 1e-5)).realIfClose(100));
    }

    private static void weighted() {
        NDArray half = NDArray.of(0.5f, 2, 1.25f);
        CASES.put("gradient edges", () -> Y.gradient(0.5, 0, 2));
        CASES.put("gradient edges x", () -> Y.gradient(X.pow(3), 0, 2));
        CASES.put("gradient edges rows", () -> A.times(A).gradient(PLACES, 1, 2));
        CASES.put("gradient edges int", () -> A.times(A).gradient(2, 0, 2));
        CASES.put("gradient edges float32", () -> half.square().gradient(0.25, -1, 2));
        NDArray one = NDArray.of(1.0);
        NDArray count = NDArray.of(1L, 0, 3, 2);
        NDArray trust = NDArray.of(0.5, 2, 1, 0.25);
        NDArray rest = A.times(A).mod(7);
        CASES.put("cov frequencies", () -> rest.cov(1, count, one));
        CASES.put("cov weights", () -> rest.cov(0, one, trust));
        CASES.put("cov both", () -> rest.cov(1, count, trust));
        CASES.put("cov complex", () -> A.times(Complex.I).plus(rest).cov(1, one, trust));
        CASES.put("cov line", () -> A.select(0).square().cov(1, count, one));
        NDArray spread = NDArray.of(new double[][] {{3, 1, 2, 5}, {2.5, 0, 7, 1}, {4, 4, 4, 9}});
        for (String q : new String[] {"0", "0.1", "0.5", "0.9", "1"}) {
            CASES.put("quantile weights " + q, () -> spread.quantile(Double.parseDouble(q), Axes.of(1), count));
        }
        CASES.put("quantile weights all", () -> spread.quantile(new double[] {0.25, 0.75}, Axes.ALL, A.mod(5)));
        NDArray nans = NDArray.of(new double[][] {{1, Double.NaN, 2, 0}, {3, 1, 2, 2}});
        CASES.put("quantile weights nan", () -> nans.quantile(0.5, Axes.of(1), trust));
        CASES.put(
                "quantile weights int",
                () -> INTS.quantile(new double[] {0.5, 0.6}, Axes.ALL, NDArray.of(1L, 1, 0, 2, 1)));
        CASES.put("quantile weights keep", () -> spread.quantile(0.4, Axes.of(0).keepDims(), spread));
        CASES.put("histogram weights", () -> Y.histogram(4, -6, 6, X).counts());
        CASES.put("histogram density", () -> Y.histogram(4, -6, 6, X.square()).density());
        NDArray[] edges = {NDArray.of(-2.0, 0, 1, 3), NDArray.of(-8.0, 0, 10)};
        CASES.put("histogramdd weights", () -> POINTS.histogramdd(edges, Y).counts());
        CASES.put("histogramdd density", () -> POINTS.histogramdd(edges).density());
    }

    private static void padded() {
        NDArray plain = A.times(7).mod(10).minus(3);
        Map<String, NDArray> types = Map.of(
                "int", plain, "float", plain.div(4), "single", plain.div(4).astype(DType.FLOAT32));
        for (PadMode mode : EnumSet.range(PadMode.LINEAR_RAMP, PadMode.MINIMUM)) {
            String name = "pad " + mode.name().toLowerCase(Locale.ROOT) + " ";
            types.forEach((type, a) -> CASES.put(name + type, () -> a.pad(mode, new long[] {1, 2}, new long[] {4, 3})));
        }
        CASES.put("pad ramp to 49", () -> NDArray.of(49L).pad(PadMode.LINEAR_RAMP, new long[] {49, 7}));
        CASES.put(
                "pad ramp end",
                () -> X.minus(5).pad(PadMode.LINEAR_RAMP, new long[] {2}).plus(5));
        NDArray nulls = NDArray.of(0L, 0, 1, 0, 2, 0);
        CASES.put("trimZeros f", () -> nulls.trimZeros(true, false));
        CASES.put("trimZeros b", () -> nulls.trimZeros(false, true));
        CASES.put("trimZeros fb", () -> nulls.trimZeros());
        NDArray kinds = plain.take(NDArray.of(0L, 2, 0, 1, 2), 0).mod(3);
        NDArray solid = NDArray.arange(24).mod(7).mod(2).reshape(2, 3, 4);
        unique("rows", kinds, 0);
        unique("columns", plain.mod(2), 1);
        unique("parts", solid, 2);
        unique("none", NDArray.zeros(DType.FLOAT64, 0, 3), 0);
        unique("empty", NDArray.zeros(DType.FLOAT64, 3, 0), 0);
        unique("floats", kinds.div(4), 0);
        CASES.put("asStrided", () -> plain.asStrided(new long[] {3, 2, 2}, new long[] {16, 8, 8}));
        CASES.put("windows", () -> plain.slidingWindow(0, 2).slidingWindow(1, 3));
        CASES.put("place", () -> {
            NDArray out = plain.copy();
            out.set(99, out.greater(2));
            return out;
        });
        CASES.put("inner", () -> Linalg.tensordot(plain, plain.slice(0, 2), new int[] {-1}, new int[] {-1}));
        CASES.put("vdot", () -> Linalg.vecdot(X.times(Complex.I), Y.times(Complex.I)));
        CASES.put("matvec", () -> plain.matmul(plain.select(0)));
        CASES.put("vecmat", () -> plain.select(1, 0).matmul(plain));
        CASES.put(
                "diagflat",
                () -> Creation.diag(plain.slice(0, 2).slice(1, 0, 2, 1).ravel(), 0));
        CASES.put("over axes", () -> solid.sum(Axes.of(0, 2).keepDims()));
    }

    private static void unique(String name, NDArray a, int axis) {
        CASES.put("unique " + name + " 0", () -> a.uniqueAll(axis).values());
        CASES.put("unique " + name + " 1", () -> a.uniqueAll(axis).indices());
        CASES.put("unique " + name + " 2", () -> a.uniqueAll(axis).inverseIndices());
        CASES.put("unique " + name + " 3", () -> a.uniqueAll(axis).counts());
    }

    private static void series(Basis basis, String name) {
        Series p = Series.of(basis, 1, -2, 0.5, 3, -0.25);
        Series q = Series.of(basis, 2, 0, 1);
        Series parabola = Series.fit(basis, X, Y, 2);
        CASES.put(name + "at", () -> p.at(X));
        CASES.put(name + "at line", () -> Series.of(basis, 1, 2).at(X));
        CASES.put(name + "at constant", () -> Series.of(basis, 3).at(X));
        CASES.put(name + "at float32", () -> p.at(NDArray.of(0.5f, 2, 1.25f)));
        CASES.put(name + "at int", () -> p.at(ODD));
        CASES.put(name + "at complex", () -> p.at(X.slice(0, 3).times(Complex.I)));
        NDArray spread = NDArray.of(new double[][] {{3, 1, 2, 5}, {2.5, 0, 7, 1}, {4, 4, 4, 9}});
        CASES.put(name + "vander", () -> basis.vander(spread, 4));
        CASES.put(name + "times", () -> coefficients(p.times(q)));
        CASES.put(name + "plus", () -> coefficients(q.minus(p)));
        CASES.put(name + "derivative", () -> coefficients(p.derivative()));
        CASES.put(name + "integral", () -> coefficients(p.integral(2)));
        CASES.put(name + "roots", () -> p.roots());
        CASES.put(name + "fit", () -> coefficients(Series.fit(basis, X, Y, 4)));
        CASES.put(
                name + "fit weighted", () -> Series.fit(basis, X, Y, 2, X.abs()).at(Y));
        CASES.put(name + "fit converted", () -> coefficients(parabola.convert(basis)));
        CASES.put(name + "fit slope", () -> parabola.derivative().at(Y));
        CASES.put(name + "fit area", () -> parabola.integral(0).at(X));
        CASES.put(name + "fit roots", () -> parabola.roots());
        NDArray place = NDArray.of(2.0, 2, 2);
        CASES.put(
                name + "fit one place",
                () -> Series.fit(basis, place, NDArray.of(1.0, 5, 6), 1).at(NDArray.of(2, 2.5)));
        CASES.put(name + "fromRoots", () -> coefficients(Series.fromRoots(basis, 1, -2, 0.5)));
        for (Basis other : Basis.values()) CASES.put(name + "to " + other, () -> coefficients(p.convert(other)));
        for (int n : new int[] {1, 2, 5, 20}) {
            CASES.put(name + "points " + n, () -> basis.gauss(n).points());
            CASES.put(name + "weights " + n, () -> basis.gauss(n).weights());
        }
    }

    private static NDArray coefficients(Series series) {
        return NDArray.of(series.coefficients());
    }

    private static void compared() {
        NDArray near = FLOATS.times(1.05);
        for (boolean equalNan : new boolean[] {true, false}) {
            String nan = equalNan ? "True" : "False";
            CASES.put("isClose nan " + nan, () -> FLOATS.isClose(near, 0.1, 0.01, equalNan));
            CASES.put("isClose mixed " + nan, () -> FLOATS.slice(0, 5).isClose(INTS, 0.1, 0.01, equalNan));
            CASES.put("isClose complex " + nan, () -> SPOILT.isClose(SPOILT.plus(1e-3), 0.1, 0.01, equalNan));
            CASES.put(
                    "arrayEqual " + nan,
                    () -> NDArray.of(
                            FLOATS.arrayEqual(FLOATS, equalNan),
                            FLOATS.arrayEqual(FLOATS.plus(1), equalNan),
                            FLOATS.arrayEqual(FLOATS.slice(0, 5), equalNan),
                            FLOATS.arrayEqual(FLOATS.astype(DType.COMPLEX128), equalNan)));
            CASES.put(
                    "allClose " + nan,
                    () -> NDArray.of(
                            FLOATS.allClose(FLOATS, 0.1, 0, equalNan),
                            FLOATS.allClose(near, 0.1, 0, equalNan),
                            FLOATS.allClose(FLOATS.plus(1), 0.1, 0, equalNan)));
        }
    }

    private static void chosen() {
        NDArray far = NDArray.of(new long[][] {{5, -4}, {3, -9}}).astype(DType.INT8);
        CASES.put("take wrap flat", () -> A.transpose().take(far, Bounds.WRAP));
        for (Bounds bounds : new Bounds[] {Bounds.WRAP, Bounds.CLIP}) {
            String mode = bounds.name().toLowerCase(Locale.ROOT);
            CASES.put("take " + mode, () -> A.take(far, 1, bounds));
            CASES.put("put " + mode, () -> {
                NDArray out = A.copy();
                out.put(NDArray.of(14L, -1, 3), NDArray.of(-1L, -2), bounds);
                return out;
            });
        }
        NDArray which = NDArray.of(0L, 2, 1).reshape(3, 1);
        CASES.put("choose", () -> Joining.choose(which, A, A.negative(), A.times(10)));
        CASES.put("choose wrap", () -> Joining.choose(which.plus(5), Bounds.WRAP, A, A.negative(), A.times(10)));
        NDArray bytes = NDArray.of(100L, -3, 7).astype(DType.INT8);
        NDArray half = NDArray.of(0.5f, 2, 1.25f);
        CASES.put("choose mixed", () -> Joining.choose(NDArray.of(2L, 0, 1), bytes, half, NDArray.of(2.0, 4, 3)));
        CASES.put("choose one", () -> Joining.choose(NDArray.zeros(DType.INT64, 2, 3), bytes));
        NDArray[] conditions = {A.mod(3).equal(0), A.greater(5)};
        CASES.put("select", () -> Joining.select(conditions, new NDArray[] {A, A.negative()}, 100));
        NDArray[] mixed = {bytes.greater(0), half.greater(1)};
        CASES.put("select mixed", () -> Joining.select(mixed, new NDArray[] {bytes, half}, 0.5));
        CASES.put("select float", () -> Joining.select(new NDArray[] {mixed[0]}, new NDArray[] {bytes}, 0.5));
        CASES.put("ix", () -> A.get(Creation.ix(NDArray.of(2L, 0), NDArray.of(true, false, true, true))));
        CASES.put(
                "unique line", () -> NDArray.of(2, Double.NaN, 1, Double.NaN, 2).unique(0));
    }

    private static void order() {
        NDArray noLines = NDArray.zeros(DType.FLOAT64, 0, 5, 0);
        CASES.put("median no lines", () -> NDArray.zeros(DType.FLOAT64, 0, 2).median(Axes.of(1)));
        CASES.put("quantile no lines", () -> noLines.quantile(0.3, Axes.of(1), QuantileMethod.LINEAR));
        double infinity = Double.POSITIVE_INFINITY;
        CASES.put(
                "nanMedian infinite",
                () -> NDArray.of(new double[][] {{infinity, infinity, Double.NaN}, {1, 2, 4}})
                        .nanMedian(Axes.of(1)));
        CASES.put("nanQuantile int", () -> INTS.nanQuantile(0.3, Axes.ALL, QuantileMethod.LOWER));
        CASES.put("sort spoilt", () -> SPOILT.sort());
        CASES.put("argsort spoilt", () -> SPOILT.argsort());
        CASES.put("unique spoilt", () -> SPOILT.unique());
        CASES.put("partition complex", () -> SPOILT.slice(0, 0, 3, 2).partition(1, 0));
    }
}
