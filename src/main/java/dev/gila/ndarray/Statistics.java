package dev.gila.ndarray;

import dev.gila.kernel.Kernel;

/**
 * What the elements are like as a sample. Integers are computed on as float64; NaN among the elements gives NaN, except
 * in the functions whose names say so, which leave NaN out. Results are new arrays without the axes that are reduced.
 *
 * <p>Work is proportional to the number of elements, except where sorting is needed: for quantiles of several lines. An
 * axis that there is not is an {@link IndexOutOfBoundsException}; complex numbers where an order is needed, and weights or
 * edges of a shape that does not fit, are {@link IllegalArgumentException}s.
 */
public sealed interface Statistics permits NDArray {
    /** Variance of all elements: the mean of the squares of their distances from their mean. */
    default double var() {
        return Moments.scalar(var(Axes.ALL, 0));
    }

    /**
     * Variances along axes: the squares of the distances from the mean, added up and divided by their number less
     * {@code correction} (NumPy's {@code ddof}; 1 for an unbiased estimate). Real also of complex numbers.
     */
    default NDArray var(Axes axes, double correction) {
        return Moments.var((NDArray) this, axes, correction);
    }

    /**
     * {@link #var(Axes, double)} of the elements that {@code where} selects.
     *
     * @param where bool, broadcast against this array
     */
    default NDArray var(Axes axes, double correction, NDArray where) {
        return Moments.var((NDArray) this, axes, correction, where);
    }

    /** Variances along axes, of all that there is: without a correction. */
    default NDArray var(int... axes) {
        return var(Axes.of(axes), 0);
    }

    /** Standard deviation of all elements. */
    default double std() {
        return Moments.scalar(std(Axes.ALL, 0));
    }

    /** Standard deviations along axes: square roots of {@link #var(int...)}. */
    default NDArray std(int... axes) {
        return std(Axes.of(axes), 0);
    }

    /** Standard deviations along axes: square roots of {@link #var(Axes, double)}. */
    default NDArray std(Axes axes, double correction) {
        try (NDArray variance = var(axes, correction)) {
            return Elementwise.map(Kernel.SQRT, variance);
        }
    }

    /** {@link #std(Axes, double)} of the elements that {@code where}, broadcast against this array, selects. */
    default NDArray std(Axes axes, double correction, NDArray where) {
        try (NDArray variance = var(axes, correction, where)) {
            return Elementwise.map(Kernel.SQRT, variance);
        }
    }

    /**
     * Means along axes, weighted.
     *
     * @param weights of this array's shape or, broadcast, of as many axes; or of the axes meant alone, in the order named
     * @throws IllegalArgumentException if weights have another shape
     * @throws ArithmeticException if weights add up to zero
     */
    default NDArray average(NDArray weights, Axes axes) {
        return Moments.average((NDArray) this, weights, axes);
    }

    /** The middle element of all, or the mean of the two in the middle. Linear time. */
    default double median() {
        return Moments.scalar(median(Axes.ALL));
    }

    /** Medians along axes. */
    default NDArray median(int... axes) {
        return median(Axes.of(axes));
    }

    /** Medians along axes. */
    default NDArray median(Axes axes) {
        return Quantiles.median((NDArray) this, axes);
    }

    /** The number below which a share {@code q} of all elements lies, interpolated linearly. */
    default double quantile(double q) {
        return Moments.scalar(quantile(q, Axes.ALL, QuantileMethod.LINEAR));
    }

    /**
     * Quantiles along axes.
     *
     * @param q from 0 to 1
     * @throws IllegalArgumentException if {@code q} is outside, or there is no element
     */
    default NDArray quantile(double q, Axes axes, QuantileMethod method) {
        return Quantiles.of((NDArray) this, q, axes, method);
    }

    /** {@link #quantile(double, Axes, QuantileMethod)} for each of some q, on a new first axis. */
    default NDArray quantile(double[] q, Axes axes, QuantileMethod method) {
        return Quantiles.each(q, share -> quantile(share, axes, method));
    }

    /**
     * Quantiles along axes of elements that count as often as their weights say: the least element such that all up to it have
     * a share {@code q} of the weights, {@link QuantileMethod#INVERTED_CDF}. By sorting.
     *
     * @param weights of this array's shape or, broadcast, of as many axes; or of the axes meant alone, in the order named
     * @throws IllegalArgumentException if {@code q} is outside, there is no element, weights have another shape, one is negative
     *     or NaN, or all are zero
     */
    default NDArray quantile(double q, Axes axes, NDArray weights) {
        try (Weighted lines = new Weighted((NDArray) this, axes, weights, false)) {
            return lines.quantile(q);
        }
    }

    /** {@link #quantile(double, Axes, NDArray)} for each of some q, on a new first axis; sorts once. */
    default NDArray quantile(double[] q, Axes axes, NDArray weights) {
        try (Weighted lines = new Weighted((NDArray) this, axes, weights, false)) {
            return Quantiles.each(q, lines::quantile);
        }
    }

    /** {@link #percentile(double, Axes, QuantileMethod)} for each of some p, on a new first axis. */
    default NDArray percentile(double[] p, Axes axes, QuantileMethod method) {
        return Quantiles.each(p, percent -> percentile(percent, axes, method));
    }

    /** {@link #quantile(double, Axes, QuantileMethod)} of a hundredth of {@code p}. */
    default NDArray percentile(double p, Axes axes, QuantileMethod method) {
        return Quantiles.of((NDArray) this, Quantiles.share(p), axes, method);
    }

    // Without NaN

    /** Sums along axes of what is not NaN. */
    default NDArray nanSum(Axes axes) {
        return NanStatistics.replaced((NDArray) this, 0).sum(axes);
    }

    /** Products along axes of what is not NaN. */
    default NDArray nanProd(Axes axes) {
        return NanStatistics.replaced((NDArray) this, 1).prod(axes);
    }

    /** The smallest along axes of what is not NaN; NaN where all is. */
    default NDArray nanMin(Axes axes) {
        return NanStatistics.extreme((NDArray) this, axes, Kernel.MIN);
    }

    /** The largest along axes of what is not NaN; NaN where all is. */
    default NDArray nanMax(Axes axes) {
        return NanStatistics.extreme((NDArray) this, axes, Kernel.MAX);
    }

    /** Means along axes of what is not NaN. */
    default NDArray nanMean(Axes axes) {
        return NanStatistics.mean((NDArray) this, axes);
    }

    /** Variances along axes of what is not NaN. */
    default NDArray nanVar(Axes axes, double correction) {
        return NanStatistics.var((NDArray) this, axes, correction);
    }

    /** Standard deviations along axes of what is not NaN. */
    default NDArray nanStd(Axes axes, double correction) {
        try (NDArray variance = nanVar(axes, correction)) {
            return Elementwise.map(Kernel.SQRT, variance);
        }
    }

    /** Medians along axes of what is not NaN. */
    default NDArray nanMedian(Axes axes) {
        return Quantiles.nanMedian((NDArray) this, axes);
    }

    /** Quantiles along axes of what is not NaN; NaN where all is. */
    default NDArray nanQuantile(double q, Axes axes, QuantileMethod method) {
        return Quantiles.nanQuantile((NDArray) this, q, axes, method);
    }

    /** {@link #nanQuantile(double, Axes, QuantileMethod)} for each of some q, on a new first axis. */
    default NDArray nanQuantile(double[] q, Axes axes, QuantileMethod method) {
        return Quantiles.each(q, share -> nanQuantile(share, axes, method));
    }

    /**
     * {@link #quantile(double, Axes, NDArray)} of what is not NaN; NaN where all is.
     *
     * @param weights as those of {@link #quantile(double, Axes, NDArray)}; those of NaN do not count
     */
    default NDArray nanQuantile(double q, Axes axes, NDArray weights) {
        if (Reduction.count(((NDArray) this).shape(), axes) == 0)
            return nanQuantile(q, axes, QuantileMethod.INVERTED_CDF);
        try (Weighted lines = new Weighted((NDArray) this, axes, weights, true)) {
            return lines.quantile(q);
        }
    }

    /** {@link #nanQuantile(double, Axes, NDArray)} for each of some q, on a new first axis; sorts once. */
    default NDArray nanQuantile(double[] q, Axes axes, NDArray weights) {
        if (Reduction.count(((NDArray) this).shape(), axes) == 0)
            return nanQuantile(q, axes, QuantileMethod.INVERTED_CDF);
        try (Weighted lines = new Weighted((NDArray) this, axes, weights, true)) {
            return Quantiles.each(q, lines::quantile);
        }
    }

    /** {@link #nanPercentile(double, Axes, QuantileMethod)} for each of some p, on a new first axis. */
    default NDArray nanPercentile(double[] p, Axes axes, QuantileMethod method) {
        return Quantiles.each(p, percent -> nanPercentile(percent, axes, method));
    }

    /** {@link #nanQuantile(double, Axes, QuantileMethod)} of a hundredth of {@code p}. */
    default NDArray nanPercentile(double p, Axes axes, QuantileMethod method) {
        return nanQuantile(Quantiles.share(p), axes, method);
    }

    /** Sums up to each place of an axis of what is not NaN. */
    default NDArray nanCumsum(int axis) {
        return NanStatistics.running(Kernel.CUMSUM, (NDArray) this, axis, 0);
    }

    /** Products up to each place of an axis of what is not NaN. */
    default NDArray nanCumprod(int axis) {
        return NanStatistics.running(Kernel.CUMPROD, (NDArray) this, axis, 1);
    }

    /**
     * Indices into an axis, which goes away, of the first of the smallest elements that are not NaN; int64.
     *
     * @throws IllegalArgumentException if along the axis all are NaN
     */
    default NDArray nanArgmin(int axis) {
        return NanStatistics.place((NDArray) this, axis, Kernel.ARGMIN, Double.POSITIVE_INFINITY);
    }

    /**
     * Indices into an axis, which goes away, of the first of the largest elements that are not NaN; int64.
     *
     * @throws IllegalArgumentException if along the axis all are NaN
     */
    default NDArray nanArgmax(int axis) {
        return NanStatistics.place((NDArray) this, axis, Kernel.ARGMAX, Double.NEGATIVE_INFINITY);
    }

    // Counting

    /** Counts in equally wide intervals from the smallest element to the largest. */
    default Histogram histogram(long bins) {
        return Binning.histogram((NDArray) this, bins);
    }

    /** Counts in equally wide intervals from {@code low} to {@code high}; what lies outside, and NaN, is left out. */
    default Histogram histogram(long bins, double low, double high) {
        return Binning.histogram((NDArray) this, bins, low, high);
    }

    /**
     * Counts in as many equally wide intervals, from the smallest element to the largest, as a rule finds fit.
     *
     * @throws IllegalArgumentException if an element is not finite
     */
    default Histogram histogram(BinRule rule) {
        return Binning.histogram((NDArray) this, rule);
    }

    /**
     * The same between two places: the rule is asked about the elements that lie there; others, and NaN, are left out.
     *
     * @throws IllegalArgumentException if a place is not finite, or the second one is less than the first
     */
    default Histogram histogram(BinRule rule, double low, double high) {
        return Binning.histogram((NDArray) this, rule, low, high);
    }

    /** Counts between any edges, which ascend. */
    default Histogram histogram(NDArray edges) {
        return Binning.histogram((NDArray) this, edges, null);
    }

    /**
     * Sums of weights in equally wide intervals from {@code low} to {@code high}.
     *
     * @param weights of this array's shape, or null: then elements are counted
     */
    default Histogram histogram(long bins, double low, double high, NDArray weights) {
        return Binning.histogram((NDArray) this, bins, low, high, weights);
    }

    /**
     * Sums of weights between any edges, which ascend.
     *
     * @param weights of this array's shape, or null: then elements are counted
     */
    default Histogram histogram(NDArray edges, NDArray weights) {
        return Binning.histogram((NDArray) this, edges, weights);
    }

    /**
     * How many points lie in each cell of a grid. Each row of this array is a point; one outside the grid, or with a NaN,
     * is left out.
     *
     * @param edges of the cells on each axis, ascending
     * @throws IllegalArgumentException if this array has not two axes, or a row not a number for each of the edges
     */
    default Histograms histogramdd(NDArray... edges) {
        return Binning.histogramdd((NDArray) this, null, edges);
    }

    /**
     * The sums of the weights of the points that lie in each cell of a grid; float64.
     *
     * @param edges of the cells on each axis, ascending
     * @param weights one for each point
     */
    default Histograms histogramdd(NDArray[] edges, NDArray weights) {
        return Binning.histogramdd((NDArray) this, weights, edges);
    }

    /** The same with equally wide cells, so many on each axis, from the smallest of its coordinates to the largest. */
    default Histograms histogramdd(long... bins) {
        return Binning.histogramdd((NDArray) this, bins);
    }

    /** How often each number occurs among these, from 0 to the largest; int64. */
    default NDArray bincount() {
        return Binning.bincount((NDArray) this, null, 0);
    }

    /**
     * How often each number occurs among these, or the sums of the weights at its places.
     *
     * @param weights of this array's shape, or null
     * @param minLength how long the result is at least
     * @throws IllegalArgumentException if an element is negative, or none is an integer
     */
    default NDArray bincount(NDArray weights, long minLength) {
        return Binning.bincount((NDArray) this, weights, minLength);
    }

    // Of several variables, and of samples of functions

    /**
     * The covariances between the rows of this array, each of which holds the observations of one variable; float64 or
     * complex128.
     *
     * @param correction is subtracted from their number; 1 is usual
     */
    default NDArray cov(double correction) {
        return Samples.cov((NDArray) this, correction);
    }

    /**
     * {@link #cov(double)} of observations of which some count more than others.
     *
     * @param frequencies how often each was made, or one number for all
     * @param weights how far each is to be relied on, or one number for all
     * @param correction is subtracted from their number, times the mean of the weights, weighted by themselves
     * @throws IllegalArgumentException if one is negative, or they are not as many as observations
     */
    default NDArray cov(double correction, NDArray frequencies, NDArray weights) {
        return Samples.cov((NDArray) this, correction, frequencies, weights);
    }

    /** The correlation coefficients between the rows of this array, from -1 to 1; float64 or complex128. */
    default NDArray corrcoef() {
        return Samples.corrcoef((NDArray) this);
    }

    /** Differences between neighbours along an axis, {@code times} over. */
    default NDArray diff(int times, int axis) {
        return Samples.diff((NDArray) this, times, axis);
    }

    /** Derivatives along an axis of a function sampled in steps: central differences of second order, one-sided at the ends. */
    default NDArray gradient(double step, int axis) {
        return Samples.gradient((NDArray) this, step, axis);
    }

    /**
     * Derivatives along an axis of a function sampled at places: of second order inside, one-sided at the ends.
     *
     * @param x as many places as the axis is long
     * @throws IllegalArgumentException if there are fewer than two, or they are not as many
     */
    default NDArray gradient(NDArray x, int axis) {
        return Samples.gradient((NDArray) this, x, axis);
    }

    /**
     * {@link #gradient(double, int)} with a choice at the ends.
     *
     * @param edgeOrder 1 for the slope between the outer two elements, 2 for that of the parabola through three
     * @throws IllegalArgumentException if it is neither, or the axis has no more elements than that
     */
    default NDArray gradient(double step, int axis, int edgeOrder) {
        return Samples.gradient((NDArray) this, step, axis, edgeOrder);
    }

    /** {@link #gradient(NDArray, int)} with a choice at the ends, as of {@link #gradient(double, int, int)}. */
    default NDArray gradient(NDArray x, int axis, int edgeOrder) {
        return Samples.gradient((NDArray) this, x, axis, edgeOrder);
    }

    /** Integrals along an axis of a function sampled in steps, by the trapezoidal rule. */
    default NDArray trapezoid(double step, int axis) {
        return Samples.trapezoid((NDArray) this, step, axis);
    }

    /**
     * Integrals along an axis of a function sampled at places, by the trapezoidal rule.
     *
     * @param x as many places as the axis is long
     * @throws IllegalArgumentException if they are not as many
     */
    default NDArray trapezoid(NDArray x, int axis) {
        return Samples.trapezoid((NDArray) this, x, axis);
    }

    /**
     * Angles, or whatever repeats itself with a period, moved by periods so that no step along an axis is longer than half
     * of one.
     *
     * @param period {@code 2 * Math.PI} of angles
     * @throws IllegalArgumentException if the elements are complex, or the period is not positive
     */
    default NDArray unwrap(double period, int axis) {
        return unwrap(period, axis, period / 2);
    }

    /**
     * {@link #unwrap(double, int)} of those steps alone that are long.
     *
     * @param least how long they are at least; of half a period and less it makes no difference
     * @throws IllegalArgumentException if the elements are complex, or the period is not positive
     */
    default NDArray unwrap(double period, int axis, double least) {
        return Samples.unwrap((NDArray) this, period, axis, least);
    }

    /**
     * The function that is linear between points, at the elements of this array.
     *
     * @param x where the points lie, ascending
     * @param y the function there; also what it is before the first and behind the last of them
     * @return float64, or complex128 of complex {@code y}
     */
    default NDArray interp(NDArray x, NDArray y) {
        return Samples.interp((NDArray) this, x, y);
    }

    /**
     * The function that is linear between points, at the elements of this array.
     *
     * @param x where the points lie, ascending
     * @param y the function there
     * @param left the function before the first of them
     * @param right the function behind the last of them
     * @return float64, or complex128 of complex {@code y}
     */
    default NDArray interp(NDArray x, NDArray y, double left, double right) {
        return Samples.interp((NDArray) this, x, y, left, right);
    }

    /**
     * The function that is linear between points and repeats itself, at the elements of this array.
     *
     * @param x where the points lie, in any order
     * @param y the function there
     * @param period after how much it repeats itself
     * @return float64, or complex128 of complex {@code y}
     * @throws IllegalArgumentException if the period is zero, or NaN
     */
    default NDArray interp(NDArray x, NDArray y, double period) {
        return Samples.interp((NDArray) this, x, y, period);
    }
}
