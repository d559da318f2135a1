package dev.gila.ndarray.polynomial;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.linalg.Linalg;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Families of polynomials, one p(k) of each degree k, that a {@link Series} adds up. The first is 1, and three in a row make each
 * the next one: {@code x p(k) = up p(k+1) + level p(k) + down p(k-1)}. These coefficients, functions of k, are all that is known
 * of a family, and all else follows from them. Those of the classical families: Abramowitz and Stegun, Handbook of mathematical
 * functions, 1964, table 22.7.
 */
public enum Basis {
    /** Powers of x. */
    POWER("", k -> 1, k -> 0, k -> 0, Double.NaN, -1),
    /** Chebyshev polynomials of the first kind, {@code cos(k acos(x))}: orthogonal by {@code 1 / sqrt(1 - x^2)} on [-1, 1]. */
    CHEBYSHEV("T", k -> k == 0 ? 1 : 0.5, k -> 0, k -> 0.5, Math.PI, -1),
    /** Legendre polynomials: orthogonal on [-1, 1]. */
    LEGENDRE("P", k -> (k + 1.0) / (2 * k + 1), k -> 0, k -> k / (2 * k + 1.0), 2, -1),
    /** Hermite polynomials, the physicists': orthogonal by {@code exp(-x^2)}. */
    HERMITE("H", k -> 0.5, k -> 0, k -> k, Math.sqrt(Math.PI), -1),
    /** Hermite polynomials, the probabilists', with leading coefficients of 1: orthogonal by {@code exp(-x^2 / 2)}. */
    HERMITE_E("He", k -> 1, k -> 0, k -> k, Math.sqrt(2 * Math.PI), -1),
    /** Laguerre polynomials: orthogonal by {@code exp(-x)} from 0 on. */
    LAGUERRE("L", k -> -(k + 1.0), k -> 2 * k + 1, k -> -k, 1, 0);

    /** Points of a quadrature: so many take minutes. */
    private static final int MOST = 10_000;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private final String symbol;
    private final IntToDoubleFunction up;
    private final IntToDoubleFunction level;
    private final IntToDoubleFunction down;
    /** The integral of the weight by which they are orthogonal; NaN if there is none. */
    private final double total;
    /** To where {@link Series#fit} moves the least place; the greatest is moved to 1. */
    final double least;

    Basis(
            String symbol,
            IntToDoubleFunction up,
            IntToDoubleFunction level,
            IntToDoubleFunction down,
            double total,
            double least) {
        this.symbol = symbol;
        this.up = up;
        this.level = level;
        this.down = down;
        this.total = total;
        this.least = least;
    }

    double up(int k) {
        return up.applyAsDouble(k);
    }

    double level(int k) {
        return level.applyAsDouble(k);
    }

    double down(int k) {
        return down.applyAsDouble(k);
    }

    /** How member k is written. */
    String term(int k, String argument) {
        boolean isPower = symbol.isEmpty();
        String inside = isPower && argument.length() == 1 ? argument : "(" + argument + ")";
        if (isPower && k == 1) return inside;
        String digits = isPower ? SUPERSCRIPTS : SUBSCRIPTS;
        StringBuilder index = new StringBuilder();
        String.valueOf(k).chars().forEach(digit -> index.append(digits.charAt(digit - '0')));
        return isPower ? inside + index : symbol + index + inside;
    }

    /** The coefficients of x times a series, as many as are given: the last one must be zero. */
    double[] timesX(double... series) {
        double[] product = new double[series.length];
        for (int k = 0; k < series.length; k++) {
            if (k + 1 < series.length) product[k + 1] += up(k) * series[k];
            product[k] += level(k) * series[k];
            if (k > 0) product[k - 1] += down(k) * series[k];
        }
        return product;
    }

    /** The next member after two, of which each is a row of coefficients in another family, whose product with x is given. */
    double[] next(int k, double[] timesX, double[] member, double[] before) {
        double[] next = new double[member.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = (timesX[i] - level(k) * member[i] - down(k) * before[i]) / up(k);
        }
        return next;
    }

    /** For each degree a row of the coefficients of the member's derivative. */
    double[][] derivatives(int degree) {
        double[][] rows = new double[degree + 1][degree + 1];
        for (int k = 0; k < degree; k++) {
            rows[k + 1] = next(k, timesX(rows[k]), rows[k], rows[Math.max(k - 1, 0)]);
            rows[k + 1][k] += 1 / up(k);
        }
        return rows;
    }

    /**
     * The members up to a degree, at places: Vandermonde's matrix of the family. Forward recurrence.
     *
     * @return the shape of {@code x}, and behind it an axis of the degrees; float64, or of the type of {@code x} if that is inexact
     * @throws IllegalArgumentException if the degree is negative
     */
    public NDArray vander(NDArray x, int degree) {
        try (NDArray one = NDArray.ones(DType.FLOAT32)) {
            return rows(x, degree, one).moveAxis(0, -1);
        }
    }

    /** For each degree the members, times {@code first}. */
    NDArray rows(NDArray x, int degree, NDArray first) {
        if (degree < 0) throw new IllegalArgumentException("degree must be non-negative, not " + degree);
        DType dtype = x.dtype().isFloat() || x.dtype().isComplex() ? x.dtype() : DType.FLOAT64;
        long[] lengths = new long[x.rank() + 1];
        lengths[0] = degree + 1L;
        System.arraycopy(x.shape().lengths(), 0, lengths, 1, x.rank());
        NDArray rows = NDArray.empty(dtype, lengths);
        if (rows.size() == 0) return rows;
        rows.select(0).assign(first);
        for (int k = 0; k < degree; k++) {
            Expr next = line(x.lazy(), k).times(rows.select(k));
            if (k > 0) next = next.minus(rows.select(k - 1).lazy().times(down(k) / up(k)));
            next.into(rows.select(k + 1));
        }
        return rows;
    }

    /** The factor of member k in the next one. */
    Expr line(Expr x, int k) {
        Expr slope = up(k) == 1 ? x : x.times(1 / up(k));
        return level(k) == 0 ? slope : slope.minus(level(k) / up(k));
    }

    /** The points and weights of a Gauss quadrature. */
    public record Gauss(NDArray points, NDArray weights) implements AutoCloseable {
        @Override
        public void close() {
            points.close();
            weights.close();
        }
    }

    /**
     * The Gauss quadrature: the sum of the weights times the values of a polynomial of a degree less than 2n at the points is the
     * integral of its product with the weight by which the family is orthogonal.
     *
     * <pre>{@code
     * Basis.Gauss gauss = Basis.LEGENDRE.gauss(5);
     * double integral = gauss.points().exp().times(gauss.weights()).sum(); // e - 1/e
     * }</pre>
     *
     * <p>Points are eigenvalues of the family's Jacobi matrix (Golub and Welsch, Calculation of Gauss quadrature rules, 1969),
     * and a step of Newton's; weights are inverse sums of the squares of normed members. Those of degree 100 have been tested.
     * Cubic time.
     *
     * @param n how many points
     * @throws IllegalArgumentException if there is none, or more than 10,000, or the family is that of powers
     */
    public Gauss gauss(int n) {
        if (n < 1) throw new IllegalArgumentException("gauss: the number of points must be positive, not " + n);
        if (n > MOST) throw new IllegalArgumentException("gauss: at most " + MOST + " points, not " + n);
        if (Double.isNaN(total)) throw new IllegalArgumentException("gauss: " + this + " is orthogonal by no weight");
        double[] beside = new double[n];
        for (int k = 0; k < n; k++) beside[k] = Math.sqrt(up(k) * down(k + 1));
        double[] points = eigenvalues(Arrays.copyOf(beside, n - 1));
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            points[i] -= normed(points[i], beside)[1];
            weights[i] = 1 / normed(points[i], beside)[0];
        }
        if (level(0) == 0) balance(points, weights);
        return new Gauss(NDArray.of(points), NDArray.of(weights));
    }

    private double[] eigenvalues(double... beside) {
        int n = beside.length + 1;
        double[] levels = new double[n];
        Arrays.setAll(levels, this::level);
        try (NDArray jacobi = NDArray.zeros(DType.FLOAT64, n, n);
                NDArray diagonal = NDArray.of(levels);
                NDArray below = NDArray.of(beside)) {
            jacobi.diagonal(0, 0, 1).assign(diagonal);
            jacobi.diagonal(-1, 0, 1).assign(below);
            try (NDArray values = Linalg.eigvalsh(jacobi)) {
                return values.toArray();
            }
        }
    }

    /** At a place the sum of the squares of the normed members before the last, and how far the last one's root is away. */
    private double[] normed(double x, double... beside) {
        double squares = 0;
        double member = 1 / Math.sqrt(total);
        double slope = 0;
        double before = 0;
        double slopeBefore = 0;
        for (int k = 0; k < beside.length; k++) {
            squares += member * member;
            double last = k == 0 ? 0 : beside[k - 1];
            double next = ((x - level(k)) * member - last * before) / beside[k];
            double nextSlope = ((x - level(k)) * slope + member - last * slopeBefore) / beside[k];
            before = member;
            slopeBefore = slope;
            member = next;
            slope = nextSlope;
        }
        return new double[] {squares, member / slope};
    }

    /** Where the weight is even, points are in pairs. */
    private static void balance(double[] points, double... weights) {
        int n = points.length;
        for (int i = 0; i < (n + 1) / 2; i++) {
            int other = n - 1 - i;
            double distance = (points[other] - points[i]) / 2;
            points[i] = -distance;
            points[other] = distance;
            weights[i] = weights[other] = (weights[i] + weights[other]) / 2;
        }
    }
}
