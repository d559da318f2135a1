package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.linalg.Linalg;
import dev.gila.ndarray.polynomial.Basis;
import dev.gila.ndarray.polynomial.Polynomial;
import dev.gila.ndarray.polynomial.Series;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** More of what {@link Functions} has: sequences between arrays, and functions with all their options. */
final class Options {
    private static final NDArray A = NDArray.arange(12).reshape(3, 4);
    private static final NDArray X = NDArray.linspace(-2, 3, 11);
    private static final NDArray Y = NDArray.of(3.0, -1, 4, 1, -5, 9, 2, -6, 5, 3.5, -8);
    private static final NDArray INTS = NDArray.of(3L, -1, 1L << 40, 0, 7);
    private static final NDArray HALF = NDArray.of(0.5f, 2, 1.25f);
    private static final NDArray PLAIN = A.times(7).mod(10).minus(3);
    private static final NDArray SPREAD = NDArray.of(new double[][] {{3, 1, 2, 5}, {2.5, 0, 7, 1}, {4, 4, 4, 9}});

    private final Map<String, Supplier<NDArray>> cases;

    private Options(Map<String, Supplier<NDArray>> cases) {
        this.cases = cases;
    }

    static void addTo(Map<String, Supplier<NDArray>> cases) {
        Options options = new Options(cases);
        options.sequences();
        options.places();
        options.padded();
        options.sampled();
        options.views();
        options.polynomials();
        options.paths();
        options.stray();
        options.between();
        options.fitted();
    }

    private void sequences() {
        NDArray low = NDArray.of(1.0, -2, 0).reshape(3, 1);
        NDArray high = NDArray.of(3.0, -2);
        for (int axis : new int[] {0, 1, -1}) {
            cases.put("linspace arrays " + axis + "True", () -> Creation.linspace(low, high, 4, true, axis));
            cases.put("linspace arrays " + axis + "False", () -> Creation.linspace(low, high, 4, false, axis));
        }
        NDArray two = NDArray.of(2L);
        NDArray spiral = NDArray.of(new Complex(0, 1), new Complex(2, -3));
        cases.put("linspace arrays int", () -> Creation.linspace(INTS, two, 5, true, 0));
        cases.put("linspace arrays float32", () -> Creation.linspace(HALF, HALF.flip(), 3, true, 1));
        cases.put("linspace arrays complex", () -> Creation.linspace(spiral, two, 3, true, 0));
        cases.put("linspace arrays one", () -> Creation.linspace(low, high, 1, true, 0));
        cases.put("linspace arrays none", () -> Creation.linspace(low, high, 0, true, 0));
        cases.put(
                "linspace arrays close",
                () -> Creation.linspace(NDArray.of(0, 0.0), NDArray.of(Double.MIN_VALUE, 1), 4, true, 0));
        cases.put("logspace arrays", () -> Creation.logspace(low, high, 3, 2, true, -1));
        cases.put("logspace arrays float32", () -> Creation.logspace(HALF, HALF.flip(), 3, 10, true, 0));
        NDArray heads = NDArray.of(1.0, -2).reshape(2, 1);
        NDArray tails = NDArray.of(8.0, -54).reshape(2, 1);
        cases.put("geomspace arrays", () -> Creation.geomspace(heads, tails, 4, true, 1));
        cases.put("geomspace arrays open", () -> Creation.geomspace(heads, tails, 4, false, 0));
        cases.put(
                "geomspace arrays complex",
                () -> Creation.geomspace(spiral, spiral.flip().times(4), 5, true, 0));
        cases.put("geomspace", () -> Creation.geomspace(-1000, -1, 4, true));
        cases.put("geomspace open", () -> Creation.geomspace(1, 256, 8, false));
    }

    private void places() {
        Shape shape = Shape.of(3, 4);
        NDArray rows = NDArray.of(-5L, 2, 7).reshape(3, 1);
        NDArray columns = NDArray.of(1L, 3, 4, -1);
        cases.put("ravelIndex wrap", () -> shape.ravelIndex(Bounds.WRAP, rows, columns));
        cases.put("ravelIndex clip", () -> shape.ravelIndex(Bounds.CLIP, rows, columns));
        cases.put("ravelIndex outside", () -> Shape.of(3, 5).ravelIndex(Bounds.RAISE, NDArray.of(0L), NDArray.of(4L)));
        NDArray wide = NDArray.arange(1500).times(7919).mod(1009);
        NDArray raised = NDArray.arange(600).times(389).mod(211).minus(100.0);
        parted("line", wide, 0, 3, 700, 1499, 700);
        parted("rows", raised.reshape(2, 300), 1, 0, -1, 100);
        parted("columns", raised.reshape(300, 2), 0, 150, 20);
        parted("short", Y, 0, 2, 9);
    }

    /** What is at the places, and the sums of what is between: the rest may be in any order. */
    private void parted(String name, NDArray a, int axis, long... kth) {
        long length = a.length(axis);
        long[] bounds = Arrays.stream(kth)
                .map(k -> k < 0 ? k + length : k)
                .flatMap(k -> Arrays.stream(new long[] {0, k, Math.min(k + 1, length - 1)}))
                .sorted()
                .distinct()
                .toArray();
        cases.put(
                "argPartition " + name,
                () -> Ufunc.ADD.reduceat(a.takeAlongAxis(a.argPartition(kth, axis), axis), NDArray.of(bounds), axis));
    }

    private void padded() {
        NDArray bytes = NDArray.of(100L, -3, 7).astype(DType.INT8).reshape(3, 1);
        Map<String, NDArray> odds = Map.of(
                "int", PLAIN,
                "float", PLAIN.div(4),
                "i8", bytes.times(PLAIN.astype(DType.INT8)),
                "bool", PLAIN.greater(1),
                "line", PLAIN.slice(1, 0, 1, 1));
        long[][] far = {{1, 2}, {7, 12}};
        odds.forEach((name, a) -> {
            cases.put("pad odd reflect " + name, () -> a.pad(PadMode.REFLECT_ODD, far));
            cases.put("pad odd symmetric " + name, () -> a.pad(PadMode.SYMMETRIC_ODD, far));
        });
        NDArray infinite = NDArray.of(Double.POSITIVE_INFINITY, 1, 2);
        cases.put("pad odd reflect infinite", () -> infinite.pad(PadMode.REFLECT_ODD, new long[] {1, 2}));
        cases.put("pad odd symmetric infinite", () -> infinite.pad(PadMode.SYMMETRIC_ODD, new long[] {1, 2}));
        long[][] widths = {{1, 2}, {4, 3}};
        for (PadMode mode : EnumSet.range(PadMode.MAXIMUM, PadMode.MINIMUM)) {
            String name = "pad " + mode.name().toLowerCase(Locale.ROOT) + " of some ";
            long[][] lengths = {{2, 9}, {1, 3}};
            cases.put(name + "int", () -> PLAIN.pad(mode, widths, lengths));
            cases.put(name + "float", () -> PLAIN.div(4).pad(mode, widths, lengths));
        }
        cases.put(
                "pad sides",
                () -> PLAIN.pad(1, new long[] {1, 0}, new long[] {0})
                        .pad(2, new long[] {0, 2}, new long[] {0})
                        .pad(3, new long[] {0}, new long[] {3, 0})
                        .pad(4, new long[] {0}, new long[] {0, 1}));
    }

    private void sampled() {
        for (double least : new double[] {2, 5, 8.5}) {
            String name = "unwrap least " + (least == 8.5 ? "8.5" : (long) least);
            cases.put(name, () -> Y.unwrap(2 * Math.PI, -1, least));
        }
        cases.put("unwrap least int", () -> A.mod(5).times(3).unwrap(4, 1, 3.5));
        NDArray places = NDArray.of(190, -190, 350, -350.5);
        NDArray values = NDArray.of(new Complex(0, 5), Complex.of(10), Complex.of(3), new Complex(4, -1));
        cases.put("interp complex", () -> Y.interp(X, Y.times(new Complex(1, -2))));
        cases.put("interp complex ends", () -> Y.interp(X, Y.times(Complex.I), 5, -1));
        cases.put("interp complex period", () -> Y.times(3).interp(places, values, 360));
        double[] shares = {0, 0.3, 0.3, 1};
        cases.put(
                "quantile weights several",
                () -> SPREAD.quantile(shares, Axes.of(0).keepDims(), SPREAD));
    }

    private void views() {
        NDArray islands = NDArray.zeros(DType.INT64, 4, 3, 5);
        islands.set(1, 1, 2, 2);
        islands.set(2, 2, 2, 1);
        cases.put("trimZeros all f", () -> islands.trimZeros(true, false));
        cases.put("trimZeros all b", () -> islands.trimZeros(false, true));
        cases.put("trimZeros all fb", () -> islands.trimZeros());
        cases.put("trimZeros axes", () -> islands.trimZeros(true, true, Axes.of(0, -1)));
        cases.put("trimZeros nothing", () -> islands.times(0).trimZeros());
        cases.put("trimZeros float", () -> NDArray.of(0, Double.NaN, -0.0).trimZeros());
        cases.put("viewAs bytes", () -> SPREAD.viewAs(DType.UINT8));
        NDArray imaginary = X.slice(0, 6).reshape(2, 3).times(Complex.I);
        cases.put("viewAs parts", () -> imaginary.viewAs(DType.FLOAT64));
        NDArray turned = SPREAD.transpose().copy().transpose();
        cases.put("viewAs pairs", () -> turned.slice(1, 0, 1, 1).viewAs(DType.INT32));
        cases.put("viewAs complex", () -> SPREAD.viewAs(DType.COMPLEX128));
        NDArray shorts = NDArray.arange(DType.INT16, 12).reshape(1, 12);
        cases.put("viewAs longs", () -> shorts.viewAs(DType.INT64));
        NDArray odd = NDArray.of(2L, -3, 1);
        NDArray nans = NDArray.of(new double[][] {{1, Double.NaN, 2, 0}, {3, 1, 2, 2}});
        NDArray complex = NDArray.of(new Complex(2, 1), new Complex(2, -1), new Complex(2, 1), Complex.of(1));
        intersected("int", PLAIN, odd);
        intersected("mixed", PLAIN, HALF);
        intersected("nan", nans, NDArray.of(2, Double.NaN, 1, 1));
        intersected("complex", complex, complex.slice(0, 3).flip());
        intersected("none", odd, odd.slice(0, 0));
        cases.put(
                "sparse grid",
                () -> X.slice(0, 3).expandDims(0).times(Y.slice(0, 2).expandDims(1)));
        cases.put("fortran", () -> PLAIN.transpose().copy().transpose());
    }

    private void intersected(String name, NDArray a, NDArray b) {
        cases.put("intersect1d " + name + " 0", () -> Sets.intersect1dAll(a, b).values());
        cases.put("intersect1d " + name + " 1", () -> Sets.intersect1dAll(a, b).indices());
        cases.put("intersect1d " + name + " 2", () -> Sets.intersect1dAll(a, b).otherIndices());
    }

    private void polynomials() {
        double[] falling = new double[21];
        Arrays.setAll(falling, k -> 1.0 / (k + 1));
        double[] waves = new double[18];
        Arrays.setAll(waves, k -> k % 5 - 2);
        double[] steps = new double[10];
        Arrays.setAll(steps, k -> k % 3);
        NDArray half = X.slice(0, 4).times(new Complex(0, 0.5));
        cases.put("polynomial of degree 20", () -> Polynomial.of(falling).at(X.div(3)));
        cases.put("polynomial of degree 17", () -> Polynomial.of(waves).at(NDArray.arange(-4, 5)));
        cases.put("polynomial of degree 9", () -> Polynomial.of(steps).at(half));
        cases.put(
                "CHEBYSHEV interpolate",
                () -> coefficients(Series.interpolate(Basis.CHEBYSHEV, x -> x.exp(), 6, 0, 2)));
        cases.put(
                "CHEBYSHEV interpolate constant",
                () -> coefficients(Series.interpolate(Basis.CHEBYSHEV, x -> x.cos(), 0, -1, 1)));
        NDArray table = PLAIN.div(4);
        cases.put(
                "LEGENDRE val2d",
                () -> Linalg.einsum(
                        "...i,...j,ij->...",
                        Basis.LEGENDRE.vander(SPREAD, 2),
                        Basis.LEGENDRE.vander(SPREAD.div(2), 3),
                        table));
        cases.put(
                "LEGENDRE grid2d",
                () -> Linalg.einsum(
                        "xi,yj,ij->xy", Basis.LEGENDRE.vander(Y, 2), Basis.LEGENDRE.vander(X.slice(0, 3), 3), table));
        for (Basis basis : Basis.values()) divided(basis, basis.name() + " ");
    }

    private void divided(Basis basis, String name) {
        Series p = Series.of(basis, 1, -2, 0.5, 3, -0.25);
        Series q = Series.of(basis, 2, 0, 1);
        cases.put(name + "pow", () -> coefficients(q.pow(3)));
        cases.put(name + "quotient", () -> coefficients(p.divide(q).quotient()));
        cases.put(name + "remainder", () -> coefficients(p.divide(q).remainder()));
        cases.put(name + "exact", () -> coefficients(p.times(q).divide(q).quotient()));
        cases.put(name + "by longer", () -> coefficients(q.divide(p).remainder()));
    }

    private static NDArray coefficients(Series series) {
        return NDArray.of(series.coefficients());
    }

    private void paths() {
        path("ab,bc,cd->ad", Shape.of(2, 9), Shape.of(9, 3), Shape.of(3, 20));
        path("ab,bc,cd->da", Shape.of(50, 9), Shape.of(9, 3), Shape.of(3, 2));
        path("ab,bc,cd,de->ae", Shape.of(2, 9), Shape.of(9, 3), Shape.of(3, 20), Shape.of(20, 50));
        path("...i,ij,j->...", Shape.of(4, 5, 6), Shape.of(6, 7), Shape.of(7));
        path("ij,jk", Shape.of(2, 3), Shape.of(3, 4));
    }

    private void path(String subscripts, Shape... shapes) {
        NDArray[] arrays = Arrays.stream(shapes)
                .map(shape -> NDArray.zeros(DType.FLOAT64, shape.lengths()))
                .toArray(NDArray[]::new);
        cases.put(
                "einsumPath " + subscripts,
                () -> NDArray.asarray(Linalg.einsumPath(subscripts, arrays)).astype(DType.INT64));
    }

    /** What infinite, missing and no elements make of statistics, paddings and parts. */
    private void stray() {
        double infinity = Double.POSITIVE_INFINITY;
        double nan = Double.NaN;
        NDArray stray = NDArray.of(new double[][] {
            {3.5, infinity, -1, 8, nan, 2}, {0, 1, 3.25, -infinity, 2, 7}, {nan, nan, nan, nan, nan, nan}
        });
        NDArray first = stray.slice(0, 2);
        cases.put("nanVar stray 0", () -> stray.nanVar(Axes.of(1), 0));
        cases.put("nanVar stray 1", () -> stray.nanVar(Axes.of(1), 1));
        cases.put("nanStd stray complex", () -> first.times(new Complex(0, 2)).nanStd(Axes.of(0), 0));
        NDArray weights = NDArray.of(1, 0, 2, 1, 3, 0.5);
        for (String q : new String[] {"0", "0.3", "1"}) {
            cases.put("nanQuantile weights " + q, () -> first.nanQuantile(Double.parseDouble(q), Axes.of(1), weights));
        }
        NDArray rest = stray.slice(1, 3);
        cases.put(
                "nanQuantile weights none",
                () -> rest.nanQuantile(
                        new double[] {0.5, 0.9},
                        Axes.of(1).keepDims(),
                        NDArray.of(1.0).reshape(1, 1)));
        cases.put("nanQuantile weights int", () -> INTS.nanQuantile(0.5, Axes.ALL, NDArray.of(1L, 1, 0, 2, 1)));
        NDArray[] lines = {NDArray.of(infinity, 1, 2), NDArray.of(1, 3, -infinity, 0), NDArray.of(2, infinity)};
        for (int i = 0; i < lines.length; i++) {
            NDArray line = lines[i];
            cases.put("pad odd reflect far " + i, () -> line.pad(PadMode.REFLECT_ODD, new long[] {9, 12}));
            cases.put("pad odd symmetric far " + i, () -> line.pad(PadMode.SYMMETRIC_ODD, new long[] {9, 12}));
        }
        NDArray spoilt = NDArray.of(
                new Complex(2, 1),
                new Complex(1, nan),
                new Complex(2, -1),
                new Complex(nan, 0),
                Complex.of(1),
                new Complex(1, nan));
        cases.put("round spoilt", () -> spoilt.times(1.37).round(1));
        NDArray none = NDArray.zeros(DType.UINT8, 0, 4).transpose();
        cases.put("viewAs nothing", () -> none.viewAs(DType.INT32));
    }

    private void between() {
        NDArray missing = Y.append(NDArray.of(Double.NaN));
        for (BinRule rule : BinRule.values()) {
            cases.put(
                    "bins " + rule.name().toLowerCase(Locale.ROOT) + " between",
                    () -> missing.histogram(rule, -4.5, 3.75).counts());
        }
        NDArray wide = NDArray.arange(1500).times(7919).mod(1009);
        cases.put("bins int between", () -> wide.histogram(BinRule.FD, 100, 800).edges());
        cases.put("bins at", () -> Y.histogram(BinRule.AUTO, 3, 3).edges());
        cases.put("bins of none", () -> Y.histogram(BinRule.SQRT, 20, 30).edges());
    }

    private void fitted() {
        Map<String, NDArray> trust = Map.of(
                "plain", NDArray.ones(DType.FLOAT64, 11), "weighted", X.abs().plus(0.5));
        trust.forEach((name, weights) -> {
            cases.put(
                    "fitAll " + name + " True",
                    () -> Polynomial.fitAll(X, Y, 3, weights, true).covariance());
            cases.put(
                    "fitAll " + name + " unscaled",
                    () -> Polynomial.fitAll(X, Y, 3, weights, false).covariance());
        });
    }
}
