package dev.gila.ndarray.polynomial;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernels;
import dev.gila.ndarray.Complex;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Ufunc;
import dev.gila.ndarray.linalg.LeastSquares;
import dev.gila.ndarray.linalg.Linalg;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * A polynomial as a sum of the members of a {@link Basis}, with real coefficients, the constant term first: NumPy's {@code
 * Chebyshev}, {@code Legendre}, {@code Hermite}, {@code HermiteE} and {@code Laguerre}. Immutable.
 *
 * <pre>{@code
 * Series series = Series.of(Basis.CHEBYSHEV, 1, 0, 3); // 1 + 3 T₂(x), where T₂ = 2x² - 1
 * System.out.println(NDArray.of(series.convert(Basis.POWER).coefficients())); // [-2.  0.  6.]
 * }</pre>
 *
 * <p>The argument of the members is a line {@code offset + scale * x}: x itself, but in what {@link #fit} finds.
 */
public final class Series {
    /** Places at which it is evaluated at once, at most. */
    private static final int BLOCK = 4096;

    /** The highest degree of a power. */
    private static final int HIGHEST = 1_000_000;

    private final Basis basis;
    /** The last is not zero, unless it is the only one. */
    private final double[] coefficients;

    private final double offset;
    private final double scale;

    private Series(Basis basis, double[] coefficients, double offset, double scale) {
        int n = coefficients.length;
        while (n > 1 && coefficients[n - 1] == 0) n--;
        this.basis = Objects.requireNonNull(basis, "basis");
        this.coefficients = Arrays.copyOf(coefficients, Math.max(n, 1));
        this.offset = offset;
        this.scale = scale;
    }

    /** The series with these coefficients, the constant term first; without any it is zero. */
    public static Series of(Basis basis, double... coefficients) {
        return new Series(basis, coefficients, 0, 1);
    }

    /** The series that is zero at these places, as often as each is named; the leading coefficient of its powers is 1. */
    public static Series fromRoots(Basis basis, double... roots) {
        double[] product = new double[roots.length + 1];
        product[0] = 1;
        for (double root : roots) {
            double[] next = basis.timesX(product);
            for (int k = 0; k < next.length; k++) next[k] -= root * product[k];
            product = next;
        }
        return of(basis, product);
    }

    /**
     * The series that is closest to samples of a function: the sum of the squares of their distances is least. As many
     * operations as there are samples, times the square of the degree.
     *
     * @param x where the samples were taken
     * @param y what they are, of the same shape
     * @throws IllegalArgumentException if the shapes differ, the degree is negative, or there are not more samples than it
     */
    public static Series fit(Basis basis, NDArray x, NDArray y, int degree) {
        try (NDArray weights = NDArray.ones(DType.FLOAT64, x.size())) {
            return fit(basis, x, y, degree, weights);
        }
    }

    /**
     * The same where each distance is multiplied by a weight before it is squared. The members' argument is x, moved and scaled
     * to lie between -1 and 1, or 0 and 1 for {@link Basis#LAGUERRE}, as NumPy's {@code fit} does, for the sake of accuracy;
     * {@link #convert} gives the series in x. Where samples do not determine all coefficients, the smallest are chosen.
     *
     * @param weights of the same shape
     */
    public static Series fit(Basis basis, NDArray x, NDArray y, int degree, NDArray weights) {
        if (x.size() != y.size() || x.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "fit: x, y and weights differ in shape: " + x.shape() + ", " + y.shape() + ", " + weights.shape());
        }
        if (degree < 0) throw new IllegalArgumentException("fit: degree must be non-negative, not " + degree);
        if (x.size() <= degree) {
            throw new IllegalArgumentException(
                    "fit: degree " + degree + " needs " + (degree + 1L) + " samples, not " + x.size());
        }
        double low = x.min();
        double high = x.max();
        double around = low == high ? 1 : 0;
        double scale = (1 - basis.least) / (high - low + 2 * around);
        double offset = 1 - scale * (high + around);
        try (NDArray flat = x.flatten();
                NDArray places = flat.lazy().times(scale).plus(offset).evaluate();
                NDArray wanted = y.flatten();
                NDArray factors = weights.flatten();
                NDArray weighted = wanted.times(factors);
                NDArray matrix = matrix(basis, places, degree, factors)) {
            return new Series(basis, leastSquares(matrix, weighted), offset, scale);
        }
    }

    /**
     * The series that equals a function where the next member of the family is zero. Cubic time, and one call of the function.
     *
     * <pre>{@code
     * Series exponential = Series.interpolate(Basis.CHEBYSHEV, x -> x.exp(), 14, 0, 2);
     * double one = exponential.at(1.0) / Math.E;
     * }</pre>
     *
     * @param function gives, for an array of places, what it is there
     * @param low where the members' argument is -1, or 0 for {@link Basis#LAGUERRE}
     * @param high where it is 1
     * @throws IllegalArgumentException if the degree is negative, the places are not ascending, the family is that of powers, or the
     *     function gives an array of another shape
     */
    public static Series interpolate(
            Basis basis, UnaryOperator<NDArray> function, int degree, double low, double high) {
        if (degree < 0) throw new IllegalArgumentException("interpolate: degree must be non-negative, not " + degree);
        if (!(low < high)) throw new IllegalArgumentException("interpolate: " + low + " is not less than " + high);
        double scale = (1 - basis.least) / (high - low);
        double offset = 1 - scale * high;
        try (Basis.Gauss gauss = basis.gauss(degree + 1);
                NDArray x = gauss.points().lazy().minus(offset).div(scale).evaluate();
                NDArray y = function.apply(x)) {
            if (y == null || !y.shape().equals(x.shape())) {
                throw new IllegalArgumentException("interpolate: the function gives "
                        + (y == null ? "null" : "shape " + y.shape()) + " for " + x.shape());
            }
            // Members are orthogonal by the sum over these points, too.
            try (NDArray members = basis.vander(gauss.points(), degree);
                    NDArray weighted = y.times(gauss.weights());
                    NDArray products = weighted.matmul(members);
                    NDArray squares = members.square();
                    NDArray norms = gauss.weights().matmul(squares);
                    NDArray coefficients = products.div(norms)) {
                return new Series(basis, coefficients.toArray(), offset, scale);
            }
        }
    }

    /** A row of the members at each place, times its weight; made of so few columns at once that they are turned in the cache. */
    private static NDArray matrix(Basis basis, NDArray places, int degree, NDArray weights) {
        NDArray matrix = NDArray.empty(DType.FLOAT64, places.size(), degree + 1L);
        Kernels.best().share(places.size(), BLOCK, (start, end) -> {
            try (NDArray columns = basis.rows(places.slice(start, end), degree, weights.slice(start, end))) {
                matrix.slice(0, start, end, 1).assign(columns.transpose());
            }
        });
        return matrix;
    }

    /**
     * The covariance of the coefficients of powers of x that {@link #fit} finds here, for samples whose errors are the inverses of
     * their weights: that of the pseudoinverse, which makes coefficients of samples.
     */
    NDArray covariance(NDArray x, int degree, NDArray weights) {
        try (NDArray flat = x.flatten();
                NDArray places = flat.lazy().times(scale).plus(offset).evaluate();
                NDArray factors = weights.flatten();
                NDArray matrix = matrix(basis, places, degree, factors);
                NDArray inverse = Linalg.pinv(matrix);
                NDArray powers = NDArray.of(rows(basis, degree, offset, scale, Basis.POWER, 1));
                NDArray map = powers.transpose().matmul(inverse)) {
            return map.matmul(map.transpose());
        }
    }

    /** Columns are scaled to one length, so that the same are left out as too small whatever the size of members. */
    private static double[] leastSquares(NDArray matrix, NDArray wanted) {
        try (NDArray squares = matrix.lazy().square().sum(0)) {
            // A column of zeros stays one.
            Expr isNone = squares.lazy().map(Ufunc.EQUAL, 0);
            try (NDArray lengths = squares.lazy().sqrt().plus(isNone).evaluate();
                    LeastSquares found = Linalg.lstsq(matrix.div(lengths, matrix), wanted);
                    NDArray coefficients = found.x().div(lengths)) {
                return coefficients.toArray();
            }
        }
    }

    /** The family. */
    public Basis basis() {
        return basis;
    }

    /** The coefficients of the members, the constant term first. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The highest degree whose coefficient is not zero; 0 of a constant. */
    public int degree() {
        return coefficients.length - 1;
    }

    /** The value at a place, by Clenshaw's algorithm (A note on the summation of Chebyshev series, 1955). */
    public double at(double x) {
        double argument = offset + scale * x;
        double after = 0;
        double sum = 0;
        for (int k = degree(); k >= 0; k--) {
            double last = sum;
            double factor = (argument - basis.level(k)) / basis.up(k);
            sum = coefficients[k] + factor * sum - basis.down(k + 1) / basis.up(k + 1) * after;
            after = last;
        }
        return sum;
    }

    /** The values at places, by Clenshaw's algorithm: float64 of integers, else of their own type. */
    public NDArray at(NDArray x) {
        return inBlocks(x, this::evaluate);
    }

    /** For the values at places: float64 of integers, else of their own type. */
    static NDArray room(NDArray x) {
        DType dtype = x.dtype().isFloat() || x.dtype().isComplex() ? x.dtype() : DType.FLOAT64;
        return NDArray.empty(dtype, x.shape());
    }

    /** The values at places, of so few at a time that what a function makes of them on the way stays in the cache. */
    static NDArray inBlocks(NDArray x, BiConsumer<NDArray, NDArray> function) {
        NDArray values = room(x);
        NDArray to = values.reshape(-1);
        try (NDArray flat = x.flatten()) {
            Kernels.best()
                    .share(
                            x.size(),
                            BLOCK,
                            (start, end) -> function.accept(flat.slice(start, end), to.slice(start, end)));
            return values;
        }
    }

    /** Step by step for so few places that what lies between stays in the cache. */
    private void evaluate(NDArray x, NDArray values) {
        int n = degree();
        DType dtype = values.dtype();
        try (NDArray argument = x.lazy().times(scale).plus(offset).into(NDArray.empty(dtype, x.size()));
                NDArray after = NDArray.zeros(dtype, x.size())) {
            Expr place = argument.lazy();
            if (n == 0) place.times(0.0).plus(coefficients[0]).into(values);
            else values.fill(coefficients[n]);
            NDArray sum = values;
            NDArray other = after;
            for (int k = n - 1; k >= 0; k--) {
                Expr next = basis.line(place, k).times(sum).plus(coefficients[k]);
                double ratio = basis.down(k + 1) / basis.up(k + 1);
                if (ratio != 0) next = next.minus(other.lazy().times(ratio));
                next.into(other);
                NDArray last = sum;
                sum = other;
                other = last;
            }
            if (sum != values) values.assign(sum);
        }
    }

    /**
     * The members of a family up to a degree, of which each is multiplied by a series of another family: a row of coefficients for
     * each. The argument of the members is a line.
     */
    private static double[][] rows(Basis of, int degree, double offset, double scale, Basis in, double... series) {
        double[][] rows = new double[degree + 1][];
        rows[0] = Arrays.copyOf(series, degree + series.length);
        for (int k = 0; k < degree; k++) {
            double[] argument = in.timesX(rows[k]);
            for (int i = 0; i < argument.length; i++) argument[i] = offset * rows[k][i] + scale * argument[i];
            rows[k + 1] = of.next(k, argument, rows[k], k == 0 ? new double[argument.length] : rows[k - 1]);
        }
        return rows;
    }

    /** The sum of some coefficients times those members. */
    private static double[] sum(
            Basis of, double[] coefficients, double offset, double scale, Basis in, double... series) {
        double[][] rows = rows(of, coefficients.length - 1, offset, scale, in, series);
        double[] sum = new double[rows[0].length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < sum.length; i++) sum[i] += coefficients[k] * rows[k][i];
        }
        return sum;
    }

    /** The same polynomial of x in a family; as many operations as the square of the degree. */
    public Series convert(Basis wanted) {
        return of(wanted, sum(basis, coefficients, offset, scale, wanted, 1));
    }

    /** The same as a polynomial in powers. */
    public Polynomial polynomial() {
        return Polynomial.of(convert(Basis.POWER).coefficients);
    }

    private Series with(double... changed) {
        return new Series(basis, changed, offset, scale);
    }

    private void requireLike(Series other) {
        if (basis == other.basis && offset == other.offset && scale == other.scale) return;
        throw new IllegalArgumentException("series differ in their family or argument: " + basis.term(1, argument())
                + " and " + other.basis.term(1, other.argument()) + "; convert them");
    }

    /**
     * Sum.
     *
     * @throws IllegalArgumentException if the other is of another family, or of another argument
     */
    public Series plus(Series other) {
        requireLike(other);
        double[] sum = Arrays.copyOf(coefficients, Math.max(coefficients.length, other.coefficients.length));
        for (int k = 0; k < other.coefficients.length; k++) sum[k] += other.coefficients[k];
        return with(sum);
    }

    /**
     * Difference.
     *
     * @throws IllegalArgumentException if the other is of another family, or of another argument
     */
    public Series minus(Series other) {
        return plus(other.times(-1));
    }

    /** Multiple. */
    public Series times(double factor) {
        return with(Arrays.stream(coefficients).map(c -> c * factor).toArray());
    }

    /**
     * Product; as many operations as the square of the sum of the degrees.
     *
     * @throws IllegalArgumentException if the other is of another family, or of another argument
     */
    public Series times(Series other) {
        requireLike(other);
        return with(sum(basis, coefficients, 0, 1, basis, other.coefficients));
    }

    /**
     * What a division leaves: {@code dividend = quotient * divisor + remainder}.
     *
     * @param remainder of a lower degree than the divisor, or zero
     */
    public record Division(Series quotient, Series remainder) {}

    /**
     * Quotient and remainder; as many operations as the square of the degree.
     *
     * <pre>{@code
     * Series.Division halves = Series.of(Basis.CHEBYSHEV, 1, 2, 3).divide(Series.of(Basis.CHEBYSHEV, 1, 2));
     * System.out.println(NDArray.of(halves.quotient().coefficients())); // [-0.5  3. ]
     * }</pre>
     *
     * @throws ArithmeticException if the divisor is zero
     * @throws IllegalArgumentException if it is of another family, or of another argument
     */
    public Division divide(Series divisor) {
        requireLike(divisor);
        int low = divisor.degree();
        if (divisor.coefficients[low] == 0) throw new ArithmeticException("division of a polynomial by zero");
        if (degree() < low) return new Division(with(), this);
        double[][] rows = rows(basis, degree() - low, 0, 1, basis, divisor.coefficients);
        double[] rest = coefficients.clone();
        double[] quotient = new double[rows.length];
        for (int k = rows.length - 1; k >= 0; k--) {
            quotient[k] = rest[k + low] / rows[k][k + low];
            for (int i = 0; i < k + low; i++) rest[i] -= quotient[k] * rows[k][i];
        }
        return new Division(with(quotient), with(Arrays.copyOf(rest, low)));
    }

    /**
     * Power.
     *
     * @throws IllegalArgumentException if the exponent is negative
     */
    public Series pow(int exponent) {
        requirePower(degree(), exponent);
        Series power = with(1);
        for (int i = 0; i < exponent; i++) power = power.times(this);
        return power;
    }

    static void requirePower(int degree, int exponent) {
        if (exponent < 0) throw new IllegalArgumentException("pow: exponent must be non-negative, not " + exponent);
        if ((long) Math.max(degree, 1) * exponent <= HIGHEST) return;
        throw new IllegalArgumentException("pow: degree " + degree + " to the power " + exponent + " is too high");
    }

    /** Derivative; as many operations as the square of the degree. */
    public Series derivative() {
        double[][] rows = basis.derivatives(degree());
        double[] slope = new double[coefficients.length];
        for (int k = 0; k < rows.length; k++) {
            for (int i = 0; i < k; i++) slope[i] += scale * coefficients[k] * rows[k][i];
        }
        return with(slope);
    }

    /** The integral whose value at 0 is {@code constant}; as many operations as the square of the degree. */
    public Series integral(double constant) {
        double[][] rows = basis.derivatives(degree() + 1);
        double[] rest = coefficients.clone();
        double[] integral = new double[rest.length + 1];
        for (int k = degree(); k >= 0; k--) {
            double times = rest[k] / rows[k + 1][k];
            for (int i = 0; i < k; i++) rest[i] -= times * rows[k + 1][i];
            integral[k + 1] = times / scale;
        }
        integral[0] = constant - with(integral).at(0);
        return with(integral);
    }

    /**
     * The places where it is zero, each as often as it is a root, in the order of their real parts and then their imaginary
     * ones: the eigenvalues of the matrix by which x multiplies members modulo the series (Specht 1960; Good, The colleague
     * matrix, 1961). Roots that lie close together are less accurate. Cubic time.
     *
     * @return complex128; no element of a constant
     * @throws IllegalArgumentException if a coefficient is not finite
     */
    public NDArray roots() {
        if (!Arrays.stream(coefficients).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("roots: coefficients must be finite: " + this);
        }
        if (degree() == 0) return NDArray.empty(DType.COMPLEX128, 0);
        Complex[] roots = new Complex[degree()];
        try (NDArray colleague = colleague();
                NDArray found = Linalg.eigvals(colleague)) {
            for (int i = 0; i < roots.length; i++) {
                Complex root = found.getComplex(i);
                roots[i] = new Complex((root.re() - offset) / scale, root.im() / scale);
            }
        }
        Arrays.sort(roots, Comparator.comparingDouble(Complex::re).thenComparingDouble(Complex::im));
        return NDArray.of(roots);
    }

    private NDArray colleague() {
        int n = degree();
        NDArray matrix = NDArray.zeros(DType.FLOAT64, n, n);
        for (int k = 0; k < n; k++) {
            if (k > 0) matrix.set(basis.down(k), k, k - 1);
            matrix.set(basis.level(k), k, k);
            if (k + 1 < n) matrix.set(basis.up(k), k, k + 1);
        }
        double last = basis.up(n - 1) / coefficients[n];
        for (int k = 0; k < n; k++) matrix.set(matrix.get(n - 1, k) - last * coefficients[k], n - 1, k);
        return matrix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series s
                && basis == s.basis
                && offset == s.offset
                && scale == s.scale
                && Arrays.equals(coefficients, s.coefficients);
    }

    @Override
    public int hashCode() {
        return 31 * basis.hashCode() + Arrays.hashCode(coefficients);
    }

    private String argument() {
        return offset == 0 && scale == 1 ? "x" : offset + " + " + scale + "·x";
    }

    /** As NumPy prints it, but for how Java writes numbers: {@code 1.0 + 2.0·T₁(x) - 3.0·T₂(x)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(coefficients[0]);
        for (int k = 1; k < coefficients.length; k++) {
            double c = coefficients[k];
            text.append(c < 0 ? " - " : " + ").append(Math.abs(c)).append('·').append(basis.term(k, argument()));
        }
        return text.toString();
    }
}
