package dev.gila.ndarray.polynomial;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Complex;
import dev.gila.ndarray.Expr;
import dev.gila.ndarray.NDArray;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A polynomial of one variable with real coefficients, given from the constant term on: {@code Polynomial.of(1, 0, 3)} is
 * 1 + 3x². Immutable. Values are NumPy's {@code numpy.polynomial.Polynomial}'s; the functions of {@code numpy.polyfit}'s age
 * take coefficients in the opposite order.
 *
 * <pre>{@code
 * Polynomial line = Polynomial.fit(x, y, 1);
 * NDArray fitted = line.at(x);
 * }</pre>
 */
public final class Polynomial {
    private static final Polynomial ZERO = of();
    private static final Polynomial ONE = of(1);
    /** So many steps of Horner's scheme are one expression. */
    private static final int STEPS = 8;

    /** The last is not zero, unless it is the only one. */
    private final double[] coefficients;

    private Polynomial(double[] coefficients) {
        int n = coefficients.length;
        while (n > 1 && coefficients[n - 1] == 0) n--;
        this.coefficients = Arrays.copyOf(coefficients, Math.max(n, 1));
    }

    /** The polynomial with these coefficients, the constant term first; without any it is zero. */
    public static Polynomial of(double... coefficients) {
        return new Polynomial(coefficients);
    }

    /** The polynomial that is zero at these places, as often as each is named, and whose leading coefficient is one. */
    public static Polynomial fromRoots(double... roots) {
        Objects.requireNonNull(roots, "roots");
        Polynomial product = ONE;
        for (double root : roots) product = product.times(of(-root, 1));
        return product;
    }

    /**
     * The polynomial that is closest to samples of a function: the sum of the squares of their distances is least. As
     * many operations as there are samples, times the square of the degree.
     *
     * @param x where the samples were taken
     * @param y what they are, of the same shape
     * @throws IllegalArgumentException if the shapes differ, the degree is negative, or there are not more samples than it
     */
    public static Polynomial fit(NDArray x, NDArray y, int degree) {
        try (NDArray weights = NDArray.ones(DType.FLOAT64, x.size())) {
            return fit(x, y, degree, weights);
        }
    }

    /**
     * The same where each distance is multiplied by a weight before it is squared. Powers are taken of x moved and
     * scaled to lie between -1 and 1, as {@code numpy.polynomial.Polynomial.fit} does, for the sake of accuracy; where
     * they do not determine all coefficients, the smallest are chosen.
     *
     * @param weights of the same shape
     */
    public static Polynomial fit(NDArray x, NDArray y, int degree, NDArray weights) {
        return Series.fit(Basis.POWER, x, y, degree, weights).polynomial();
    }

    /**
     * What {@link #fitAll} finds.
     *
     * @param covariance of the coefficients, the constant term first: float64, one more than the degree on each side
     */
    public record Fit(Polynomial polynomial, NDArray covariance) implements AutoCloseable {
        @Override
        public void close() {
            covariance.close();
        }
    }

    /**
     * {@link #fit(NDArray, NDArray, int, NDArray)} and how far its coefficients can be trusted: their covariance, as {@code
     * numpy.polyfit} estimates it. Where samples do not determine all coefficients, it is that of the smallest.
     *
     * @param weights of the same shape
     * @param scaled whether the spread of the samples is found from their distances to the polynomial; else weights are
     *     inverses of standard deviations
     * @throws IllegalArgumentException as of the other, or if the covariance is to be scaled and there are no more samples than
     *     coefficients
     */
    public static Fit fitAll(NDArray x, NDArray y, int degree, NDArray weights, boolean scaled) {
        Series series = Series.fit(Basis.POWER, x, y, degree, weights);
        long freedom = x.size() - degree - 1;
        if (scaled && freedom == 0) {
            throw new IllegalArgumentException("fit: a scaled covariance of " + (degree + 1)
                    + " coefficients needs more samples than " + x.size());
        }
        NDArray covariance = series.covariance(x, degree, weights);
        if (!scaled) return new Fit(series.polynomial(), covariance);
        try (NDArray places = x.flatten();
                NDArray fitted = series.at(places);
                NDArray wanted = y.flatten();
                NDArray factors = weights.flatten()) {
            double squares = wanted.lazy().minus(fitted).times(factors).square().sum();
            covariance.lazy().times(squares / freedom).into(covariance);
            return new Fit(series.polynomial(), covariance);
        }
    }

    /** The coefficients, the constant term first. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** The highest power whose coefficient is not zero; 0 of a constant. */
    public int degree() {
        return coefficients.length - 1;
    }

    /** The value at a place. */
    public double at(double x) {
        double value = coefficients[degree()];
        for (int k = degree() - 1; k >= 0; k--) value = value * x + coefficients[k];
        return value;
    }

    /** The values at places, by Horner's scheme: float64 of integers, else of their own type. */
    public NDArray at(NDArray x) {
        if (degree() <= STEPS) return evaluate(x, Series.room(x));
        return Series.inBlocks(x, this::evaluate);
    }

    private NDArray evaluate(NDArray x, NDArray values) {
        Expr place = x.lazy();
        Expr product = place.times(degree() == 0 ? 0.0 : coefficients[degree()]);
        for (int k = degree() - 1; k > 0; k--) {
            Expr sum = product.plus(coefficients[k]);
            product = (k % STEPS == 0 ? sum.into(values).lazy() : sum).times(place);
        }
        return product.plus(coefficients[0]).into(values);
    }

    /** The polynomial whose value at each place is that of this one at the other's value. */
    public Polynomial compose(Polynomial inner) {
        Polynomial composed = of(coefficients[degree()]);
        for (int k = degree() - 1; k >= 0; k--) composed = composed.times(inner).plus(of(coefficients[k]));
        return composed;
    }

    /** Sum. */
    public Polynomial plus(Polynomial other) {
        double[] longer = coefficients.length < other.coefficients.length ? other.coefficients : coefficients;
        double[] shorter = longer == coefficients ? other.coefficients : coefficients;
        double[] sum = longer.clone();
        for (int k = 0; k < shorter.length; k++) sum[k] += shorter[k];
        return new Polynomial(sum);
    }

    /** Difference. */
    public Polynomial minus(Polynomial other) {
        return plus(other.times(-1));
    }

    /** Multiple. */
    public Polynomial times(double factor) {
        return new Polynomial(Arrays.stream(coefficients).map(c -> c * factor).toArray());
    }

    /** Product; as many operations as the product of the degrees. */
    public Polynomial times(Polynomial other) {
        double[] product = new double[degree() + other.degree() + 1];
        for (int i = 0; i <= degree(); i++) {
            for (int k = 0; k <= other.degree(); k++) product[i + k] += coefficients[i] * other.coefficients[k];
        }
        return new Polynomial(product);
    }

    /**
     * What a division leaves: {@code dividend = quotient * divisor + remainder}.
     *
     * @param remainder of a lower degree than the divisor, or zero
     */
    public record Division(Polynomial quotient, Polynomial remainder) {}

    /**
     * Quotient and remainder.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Division divide(Polynomial divisor) {
        int low = divisor.degree();
        double leading = divisor.coefficients[low];
        if (leading == 0) throw new ArithmeticException("division of a polynomial by zero");
        if (degree() < low) return new Division(ZERO, this);
        double[] rest = coefficients.clone();
        double[] quotient = new double[degree() - low + 1];
        for (int k = quotient.length - 1; k >= 0; k--) {
            quotient[k] = rest[k + low] / leading;
            for (int i = 0; i < low; i++) rest[k + i] -= quotient[k] * divisor.coefficients[i];
        }
        return new Division(new Polynomial(quotient), new Polynomial(Arrays.copyOf(rest, low)));
    }

    /**
     * Power, by multiplications one after the other.
     *
     * @throws IllegalArgumentException if the exponent is negative, or the power of a degree above a million
     */
    public Polynomial pow(int exponent) {
        Series.requirePower(degree(), exponent);
        Polynomial power = ONE;
        for (int i = 0; i < exponent; i++) power = power.times(this);
        return power;
    }

    /** Derivative. */
    public Polynomial derivative() {
        return new Polynomial(IntStream.range(1, coefficients.length)
                .mapToDouble(k -> k * coefficients[k])
                .toArray());
    }

    /** The integral whose value at 0 is {@code constant}. */
    public Polynomial integral(double constant) {
        double[] integral = new double[coefficients.length + 1];
        integral[0] = constant;
        for (int k = 0; k < coefficients.length; k++) integral[k + 1] = coefficients[k] / (k + 1);
        return new Polynomial(integral);
    }

    /**
     * The places where it is zero, each as often as it is a root, in the order of their real parts and then their imaginary
     * ones: the eigenvalues of the companion matrix (Edelman, Murakami, Polynomial roots from companion matrix
     * eigenvalues, 1995). Roots that lie close together are less accurate. Cubic time.
     *
     * @return complex128; no element of a constant
     * @throws IllegalArgumentException if a coefficient is not finite
     */
    public NDArray roots() {
        if (!Arrays.stream(coefficients).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("roots: coefficients must be finite: " + this);
        }
        if (degree() == 0) return NDArray.empty(DType.COMPLEX128, 0);
        int zeros = 0;
        while (coefficients[zeros] == 0) zeros++;
        Complex[] roots = new Complex[degree()];
        Arrays.fill(roots, Complex.of(0));
        int n = degree() - zeros;
        if (n > 0) {
            double[] others = Arrays.copyOfRange(coefficients, zeros, coefficients.length);
            try (NDArray found = Series.of(Basis.POWER, others).roots()) {
                for (int i = 0; i < n; i++) roots[i] = found.getComplex(i);
            }
        }
        Arrays.sort(roots, Comparator.comparingDouble(Complex::re).thenComparingDouble(Complex::im));
        return NDArray.of(roots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial p && Arrays.equals(coefficients, p.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }

    /** As NumPy prints it, but for how Java writes numbers: {@code 1.0 + 2.0·x - 3.0·x²}. */
    @Override
    public String toString() {
        return Series.of(Basis.POWER, coefficients).toString();
    }
}
