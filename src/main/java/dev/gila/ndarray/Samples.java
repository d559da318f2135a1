package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Kernels;
import java.util.Arrays;
import java.util.function.Supplier;

/** Several variables, and functions sampled at points. */
final class Samples {
    /** Elements that are interpolated at once, at most. */
    private static final int BLOCK = 4096;

    private Samples() {}

    private static NDArray rows(NDArray a) {
        if (a.rank() > 2) throw new IllegalArgumentException("m has more than 2 dimensions");
        return a.rank() == 2 ? a : a.atLeast(1).reshape(1, a.size());
    }

    static NDArray cov(NDArray a, double correction) {
        NDArray rows = rows(a);
        DType dtype = a.dtype().promote(DType.FLOAT64);
        try (NDArray mean = Moments.mean(rows, Axes.of(1).keepDims(), dtype);
                NDArray distance = Elementwise.map(Kernel.SUBTRACT, dtype, dtype, null, rows, mean)) {
            return products(a, distance, distance, rows.length(1) - correction);
        }
    }

    /** The products of distances, a variable each row, divided by their number. */
    private static NDArray products(NDArray a, NDArray weighted, NDArray distance, double number) {
        try (NDArray mirrored = distance.dtype().isComplex()
                        ? Elementwise.map(Kernel.CONJ, distance).transpose()
                        : distance.transpose();
                NDArray products = weighted.matmul(mirrored);
                NDArray n = NDArray.full(products.dtype(), Math.max(0, number))) {
            NDArray covariances = Elementwise.map(Kernel.DIVIDE, products, n);
            return a.rank() == 2 ? covariances : covariances.reshape();
        }
    }

    static NDArray cov(NDArray a, double correction, NDArray frequencies, NDArray weights) {
        NDArray rows = rows(a);
        NDArray times = observations("frequencies", frequencies, rows.length(1));
        NDArray reliable = observations("weights", weights, rows.length(1));
        DType dtype = a.dtype().promote(DType.FLOAT64);
        try (NDArray all = Elementwise.map(Kernel.MULTIPLY, DType.FLOAT64, DType.FLOAT64, null, times, reliable);
                NDArray mean = Moments.average(rows, all, Axes.of(1).keepDims());
                NDArray distance = Elementwise.map(Kernel.SUBTRACT, dtype, dtype, null, rows, mean);
                NDArray weighted = distance.times(all)) {
            double total = all.sum();
            double number = total - correction * all.lazy().times(reliable).sum() / total;
            return products(a, weighted, distance, number);
        }
    }

    private static NDArray observations(String name, NDArray weights, long n) {
        boolean fits = weights.rank() == 0 || weights.rank() == 1 && (weights.size() == n || weights.size() == 1);
        if (!fits) {
            throw new IllegalArgumentException("cov: " + name + " must be one number for each of the " + n
                    + " observations, not of shape " + weights.shape());
        }
        if (weights.size() > 0 && weights.min() < 0) {
            throw new IllegalArgumentException("cov: " + name + " cannot be negative: " + weights);
        }
        return weights.broadcastTo(n);
    }

    static NDArray corrcoef(NDArray a) {
        NDArray covariances = cov(a, 1);
        if (covariances.rank() == 0) {
            try (covariances) {
                return Elementwise.map(Kernel.DIVIDE, covariances, covariances);
            }
        }
        try (covariances;
                NDArray variances = covariances.diagonal().real().copy();
                NDArray deviations = Elementwise.map(Kernel.SQRT, variances);
                NDArray byRow = Elementwise.map(Kernel.DIVIDE, covariances, deviations.expandDims(1));
                NDArray found = Elementwise.map(Kernel.DIVIDE, byRow, deviations)) {
            if (found.dtype().isComplex()) return found.copy();
            try (NDArray low = NDArray.full(found.dtype(), -1);
                    NDArray high = NDArray.full(found.dtype(), 1)) {
                return Elementwise.map(Kernel.CLIP, found, low, high);
            }
        }
    }

    static NDArray diff(NDArray a, int times, int axis) {
        if (times < 0) throw new IllegalArgumentException("order must be non-negative but got " + times);
        int along = a.shape().axis(axis);
        if (times == 0) return a.copy();
        NDArray found = a;
        for (int i = 0; i < times && (i == 0 || found.length(along) > 0); i++) {
            NDArray before = found;
            long n = before.length(along);
            NDArray low = before.slice(along, 0, Math.max(n - 1, 0), 1);
            NDArray high = before.slice(along, Math.min(n, 1), n, 1);
            found = a.dtype() == DType.BOOL
                    ? Elementwise.map(Kernel.NOT_EQUAL, DType.BOOL, DType.BOOL, null, high, low)
                    : Elementwise.map(Kernel.SUBTRACT, high, low);
            if (before != a) before.close();
        }
        return found;
    }

    static NDArray gradient(NDArray a, double step, int axis) {
        int along = a.shape().axis(axis);
        requireEdges(a, along, 1);
        long n = a.length(along);
        DType dtype = Moments.inexact(a.dtype());
        NDArray out = NDArray.empty(dtype, a.shape());
        slope(a, out, along, 1, n - 1, 2, 0, 2 * step);
        slope(a, out, along, 0, 1, 1, 0, step);
        slope(a, out, along, n - 1, n, n - 1, n - 2, step);
        return out;
    }

    /** Elements from {@code from} to {@code to} of out: those of a from {@code high} on, less those from {@code low} on. */
    private static void slope(NDArray a, NDArray out, int axis, long from, long to, long high, long low, double width) {
        long n = to - from;
        try (NDArray divisor = NDArray.full(out.dtype(), width);
                NDArray difference = Elementwise.map(
                        Kernel.SUBTRACT,
                        out.dtype(),
                        out.dtype(),
                        null,
                        a.slice(axis, high, high + n, 1),
                        a.slice(axis, low, low + n, 1))) {
            NDArray part = out.slice(axis, from, to, 1);
            Elementwise.map(Kernel.DIVIDE, out.dtype(), out.dtype(), part, difference, divisor);
        }
    }

    static NDArray trapezoid(NDArray a, double step, int axis) {
        int along = a.shape().axis(axis);
        long n = a.length(along);
        DType dtype = Moments.inexact(a.dtype());
        NDArray high = a.slice(along, Math.min(n, 1), n, 1);
        NDArray low = a.slice(along, 0, Math.max(n - 1, 0), 1);
        if (a.dtype() == dtype) return halves(high.lazy().plus(low), step).sum(along);
        try (NDArray sums = Elementwise.map(Kernel.ADD, dtype, dtype, null, high, low)) {
            return halves(sums.lazy(), step).sum(along);
        }
    }

    private static Expr halves(Expr sums, double step) {
        return sums.times(step).times(0.5);
    }

    /** One-sided slopes of second order at both ends: {@code steps} are two at least, which broadcast along the axis. */
    private static void secondOrderEnds(NDArray a, NDArray out, NDArray steps, int axis) {
        long n = a.length(axis);
        long last = steps.length(axis) - 1;
        for (int end = 0; end < 2; end++) {
            long edge = end == 0 ? 0 : n - 1;
            long inward = end == 0 ? 1 : -1;
            Expr near = at(steps, axis, end * last);
            Expr far = at(steps, axis, end * last + inward);
            Expr both = near.plus(far);
            Expr first = at(a, axis, edge).times(both.plus(near).div(near.times(both)));
            Expr second = at(a, axis, edge + inward).times(both.div(near.times(far)));
            Expr third = at(a, axis, edge + 2 * inward).times(near.div(far.times(both)));
            second.minus(first).minus(third).times(inward).into(out.slice(axis, edge, edge + 1, 1));
        }
    }

    private static Expr at(NDArray a, int axis, long place) {
        return a.slice(axis, place, place + 1, 1).lazy();
    }

    private static void requirePlaces(NDArray a, NDArray x, int axis) {
        if (x.rank() != 1 || x.size() != a.length(axis)) {
            throw new IllegalArgumentException("x of shape " + x.shape() + " has not a place for each of the "
                    + a.length(axis) + " elements along axis " + axis);
        }
    }

    /** The steps between places, so that they broadcast along an axis. */
    private static NDArray steps(NDArray x, NDArray a, int axis) {
        long[] lengths = new long[a.rank()];
        Arrays.fill(lengths, 1);
        lengths[axis] = -1;
        try (NDArray places = x.astype(Moments.inexact(x.dtype()))) {
            return diff(places, 1, 0).reshape(lengths);
        }
    }

    static NDArray gradient(NDArray a, double step, int axis, int edgeOrder) {
        try (NDArray x = NDArray.of(0, step, 2 * step)) {
            return gradient(a, x, axis, edgeOrder, () -> gradient(a, step, axis));
        }
    }

    static NDArray gradient(NDArray a, NDArray x, int axis, int edgeOrder) {
        return gradient(a, x, axis, edgeOrder, () -> gradient(a, x, axis));
    }

    private static NDArray gradient(NDArray a, NDArray x, int axis, int edgeOrder, Supplier<NDArray> withSlopesAtEnds) {
        int along = a.shape().axis(axis);
        requireEdges(a, along, edgeOrder);
        NDArray out = withSlopesAtEnds.get();
        if (edgeOrder == 1) return out;
        try (NDArray steps = steps(x, a, along)) {
            secondOrderEnds(a, out, steps, along);
            return out;
        }
    }

    private static void requireEdges(NDArray a, int axis, int order) {
        if (order != 1 && order != 2) {
            throw new IllegalArgumentException("gradient: edges are of order 1 or 2, not " + order);
        }
        if (a.length(axis) <= order) {
            throw new IllegalArgumentException("gradient: edges of order " + order + " need " + (order + 1)
                    + " elements along axis " + axis + " of shape " + a.shape());
        }
    }

    /**
     * Second order inside, for steps that differ: Fornberg, Generation of finite difference formulas, 1988. Steps that are all
     * the same are one, as NumPy has it: where it is zero, slopes are infinite.
     */
    static NDArray gradient(NDArray a, NDArray x, int axis) {
        int along = a.shape().axis(axis);
        requirePlaces(a, x, along);
        requireEdges(a, along, 1);
        long n = a.length(along);
        try (NDArray steps = steps(x, a, along)) {
            boolean even = steps.lazy().map(Ufunc.EQUAL, at(steps, along, 0)).all();
            if (even && !steps.dtype().isComplex())
                return gradient(a, steps.ravel().get(0), along);
            NDArray out = gradient(a, 1, along);
            Expr before = steps.slice(along, 0, n - 2, 1).lazy();
            Expr after = steps.slice(along, 1, n - 1, 1).lazy();
            Expr both = before.plus(after);
            Expr low = a.slice(along, 0, n - 2, 1).lazy().times(after.negative().div(before.times(both)));
            Expr middle =
                    a.slice(along, 1, n - 1, 1).lazy().times(after.minus(before).div(before.times(after)));
            Expr high = a.slice(along, 2, n, 1).lazy().times(before.div(after.times(both)));
            low.plus(middle).plus(high).into(out.slice(along, 1, n - 1, 1));
            for (long end : new long[] {0, n - 1}) {
                NDArray slope = out.slice(along, end, end + 1, 1);
                Ufunc.DIVIDE.into(slope, slope, steps.slice(along, Math.min(end, n - 2), Math.min(end, n - 2) + 1, 1));
            }
            return out;
        }
    }

    static NDArray trapezoid(NDArray a, NDArray x, int axis) {
        int along = a.shape().axis(axis);
        requirePlaces(a, x, along);
        long n = a.length(along);
        if (n == 0) return trapezoid(a, 1, axis);
        Expr low = a.slice(along, 0, n - 1, 1).lazy();
        Expr high = a.slice(along, 1, n, 1).lazy();
        try (NDArray steps = steps(x, a, along)) {
            return steps.lazy().times(high.plus(low)).div(2).sum(along);
        }
    }

    static NDArray unwrap(NDArray a, double period, int axis, double least) {
        int along = a.shape().axis(axis);
        if (!(period > 0)) throw new IllegalArgumentException("unwrap: period must be positive, not " + period);
        if (a.dtype().isComplex()) throw new IllegalArgumentException("unwrap needs real numbers, not " + a.dtype());
        NDArray out = a.astype(Moments.inexact(a.dtype()));
        long n = out.length(along);
        if (n < 2) return out;
        double half = period / 2;
        try (NDArray step = diff(out, 1, along)) {
            Expr taken = step.lazy();
            Expr shortest = taken.plus(half).map(Ufunc.REMAINDER, period).minus(half);
            // A step of half a period keeps its direction.
            Expr isHalf = shortest.map(Ufunc.EQUAL, -half).map(Ufunc.LOGICAL_AND, taken.map(Ufunc.GREATER, 0));
            Expr correction =
                    Expr.of(Ufunc.WHERE, isHalf, Expr.of(half), shortest).minus(taken);
            Expr isShort = taken.absolute().map(Ufunc.LESS, least);
            try (NDArray needed = Expr.of(Ufunc.WHERE, isShort, Expr.of(0.0), correction)
                            .evaluate();
                    NDArray moved = needed.cumsum(along)) {
                NDArray rest = out.slice(along, 1, n, 1);
                rest.plus(moved, rest);
            }
            return out;
        }
    }

    /** Places are brought to one period, which the last point precedes and the first one follows. */
    static NDArray interp(NDArray at, NDArray x, NDArray y, double period) {
        if (!(Math.abs(period) > 0))
            throw new IllegalArgumentException("period must be a non-zero value, not " + period);
        requireLine(x, y);
        double length = Math.abs(period);
        long n = x.size();
        try (NDArray xs = x.astype(DType.FLOAT64);
                NDArray inside = xs.mod(length);
                NDArray order = inside.argsort();
                NDArray turned = inside.take(order);
                NDArray values = y.take(order);
                NDArray before = turned.slice(n - 1, n).minus(length);
                NDArray behind = turned.slice(0, 1).plus(length);
                NDArray places = Joining.concat(0, before, turned, behind);
                NDArray around = Joining.concat(0, values.slice(n - 1, n), values, values.slice(0, 1));
                NDArray doubles = at.astype(DType.FLOAT64);
                NDArray wanted = doubles.mod(length)) {
            return interp(wanted, places, around, 0, 0);
        }
    }

    private static void requireLine(NDArray x, NDArray y) {
        if (x.rank() != 1 || !x.shape().equals(y.shape())) {
            throw new IllegalArgumentException(
                    "fp and xp are not of the same length: " + y.shape() + " and " + x.shape());
        }
        if (x.size() == 0) throw new IllegalArgumentException("array of sample points is empty");
    }

    static NDArray interp(NDArray at, NDArray x, NDArray y) {
        requireLine(x, y);
        return interp(at, x, y, y.getComplex(0), y.getComplex(-1));
    }

    static NDArray interp(NDArray at, NDArray x, NDArray y, double left, double right) {
        requireLine(x, y);
        return interp(at, x, y, Complex.of(left), Complex.of(right));
    }

    /** Part by part. */
    private static NDArray interp(NDArray at, NDArray x, NDArray y, Complex left, Complex right) {
        if (!y.dtype().isComplex()) return interpReal(at, x, y, left.re(), right.re());
        try (NDArray real = interpReal(at, x, y.real(), left.re(), right.re());
                NDArray imaginary = interpReal(at, x, y.imag(), left.im(), right.im())) {
            NDArray found = NDArray.empty(DType.COMPLEX128, at.shape());
            found.real().assign(real);
            found.imag().assign(imaginary);
            return found;
        }
    }

    private static NDArray interpReal(NDArray at, NDArray x, NDArray y, double left, double right) {
        double[] xs = x.toArray();
        double[] ys = y.toArray();
        double[] slopes = slopes(xs, ys);
        NDArray found = NDArray.empty(DType.FLOAT64, at.shape());
        NDArray to = found.reshape(-1);
        return at.useFlat(from -> {
            Kernels.best().share(at.size(), BLOCK, (start, end) -> {
                interpolate(from.slice(start, end), to.slice(start, end), x, xs, ys, slopes, left, right);
            });
            return found;
        });
    }

    private static double[] slopes(double[] xs, double[] ys) {
        double[] slopes = new double[xs.length - 1];
        for (int i = 0; i < slopes.length; i++) slopes[i] = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
        return slopes;
    }

    private static void interpolate(
            NDArray at, NDArray to, NDArray x, double[] xs, double[] ys, double[] slopes, double left, double right) {
        double[] wanted = at.toArray();
        long[] places;
        try (NDArray behind = x.searchsorted(at, true)) {
            places = behind.toLongArray();
        }
        double last = xs[xs.length - 1];
        for (int i = 0; i < wanted.length; i++) {
            if (places[i] == 0) wanted[i] = left;
            else if (wanted[i] > last) wanted[i] = right;
            else wanted[i] = interpolated(wanted[i], (int) places[i] - 1, xs, ys, slopes);
        }
        try (NDArray found = NDArray.of(wanted)) {
            to.assign(found);
        }
    }

    private static double interpolated(double at, int low, double[] xs, double[] ys, double[] slopes) {
        // A single point is a constant, which NumPy gives for NaN, too.
        if (Double.isNaN(at) && xs.length > 1) return at;
        if (low >= xs.length - 1 || xs[low] == at) return ys[Math.min(low, ys.length - 1)];
        double value = slopes[low] * (at - xs[low]) + ys[low];
        if (!Double.isNaN(value)) return value;
        double back = slopes[low] * (at - xs[low + 1]) + ys[low + 1];
        return Double.isNaN(back) && ys[low] == ys[low + 1] ? ys[low] : back;
    }
}
