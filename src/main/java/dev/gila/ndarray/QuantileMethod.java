package dev.gila.ndarray;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * How a quantile is estimated from a sample: the nine methods of Hyndman and Fan, "Sample quantiles in statistical
 * packages", 1996, and the four that NumPy has had. Each says at which place among the n sorted elements, from 0 on,
 * share q is; between places it is interpolated.
 */
public enum QuantileMethod {
    /** Method 1: the least element with share q below or at it. */
    INVERTED_CDF((n, q) -> next(n * q - 1), true),
    /** Method 2: the same, with the mean of both neighbours where the share is met exactly. */
    AVERAGED_INVERTED_CDF((n, q) -> n * q - 1, share -> share == 0 ? 0.5 : 1),
    /** Method 3: the nearest element, the even one of two (counted from 1). */
    CLOSEST_OBSERVATION((n, q) -> closest(n * q - 1.5), true),
    /** Method 4: the steps of method 1, interpolated. */
    INTERPOLATED_INVERTED_CDF(0, 1),
    /** Method 5: places at the middle of steps. */
    HAZEN(0.5, 0.5),
    /** Method 6: the mean of the distribution of order statistics. */
    WEIBULL(0, 0),
    /** Method 7, the usual one: from the first to the last element. */
    LINEAR(1, 1),
    /** Method 8: about the median, whatever the distribution. */
    MEDIAN_UNBIASED(1 / 3.0, 1 / 3.0),
    /** Method 9: about unbiased for normal distributions. */
    NORMAL_UNBIASED(3 / 8.0, 3 / 8.0),
    /** Method 7, and the lower neighbour. */
    LOWER((n, q) -> Math.floor((n - 1) * q), true),
    /** Method 7, and the upper neighbour. */
    HIGHER((n, q) -> Math.ceil((n - 1) * q), true),
    /** Method 7, and the mean of the neighbours. */
    MIDPOINT((n, q) -> 0.5 * (Math.floor((n - 1) * q) + Math.ceil((n - 1) * q)), share -> share),
    /** Method 7, and the nearer neighbour, the even one of two. */
    NEAREST((n, q) -> Math.rint((n - 1) * q), true);

    private final DoubleBinaryOperator place;
    private final DoubleUnaryOperator share;
    private final boolean discrete;

    QuantileMethod(double alpha, double beta) {
        this(
                alpha == 1 && beta == 1
                        ? (n, q) -> (n - 1) * q
                        : (n, q) -> n * q + (alpha + q * (1 - alpha - beta)) - 1,
                share -> share);
    }

    QuantileMethod(DoubleBinaryOperator place, DoubleUnaryOperator share) {
        this.place = place;
        this.share = share;
        this.discrete = false;
    }

    QuantileMethod(DoubleBinaryOperator place, boolean discrete) {
        this.place = place;
        this.share = share -> 0;
        this.discrete = discrete;
    }

    private static double next(double place) {
        return Math.max(0, Math.ceil(place));
    }

    private static double closest(double place) {
        double before = Math.floor(place);
        boolean exact = place == before && before % 2 != 0;
        return Math.max(0, exact ? before : before + 1);
    }

    /** Whether the result is always one of the elements, of whatever type. */
    boolean isDiscrete() {
        return discrete;
    }

    /** The place of share q among n elements, from 0 to n - 1; what is behind the point is {@link #share}'s. */
    double place(long n, double q) {
        return place.applyAsDouble(n, q);
    }

    /** How far between the neighbours the result lies, where the place does by {@code fraction}. */
    double share(double fraction) {
        return share.applyAsDouble(fraction);
    }
}
