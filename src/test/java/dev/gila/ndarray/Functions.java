package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.fft.Windows;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.polynomial.Polynomial;
import java.util.HashMap;
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

    static {
        elementwise();
        moving();
        indices();
        samples();
        polynomials();
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
}
