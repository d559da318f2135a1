package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.ndarray.linalg.Linalg;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions and arrays of {@code src/test/numpy/digests.py}, under their names there. */
final class DigestCases {
    /** A reduction over axes. */
    interface Reduced {
        NDArray of(NDArray a, Axes axes);
    }

    /** A function along an axis. */
    interface Line {
        NDArray of(NDArray a, int axis);
    }

    static final Map<String, Reduced> REDUCTIONS = new HashMap<>();
    static final Map<String, Line> ALONG = new HashMap<>();
    static final Map<String, UnaryOperator<NDArray>> WHOLE = new HashMap<>();

    static {
        reductions();
        along();
        moved();
        whole();
        sets();
        matrices();
        folded();
        bits();
    }

    private DigestCases() {}

    private static void reductions() {
        REDUCTIONS.put("sum", NDArray::sum);
        REDUCTIONS.put("prod", NDArray::prod);
        REDUCTIONS.put("min", NDArray::min);
        REDUCTIONS.put("max", NDArray::max);
        REDUCTIONS.put("any", NDArray::any);
        REDUCTIONS.put("all", NDArray::all);
        REDUCTIONS.put("count_nonzero", NDArray::countNonzero);
        REDUCTIONS.put("mean", NDArray::mean);
        REDUCTIONS.put("median", NDArray::median);
        REDUCTIONS.put("ptp", NDArray::ptp);
        REDUCTIONS.put("nansum", NDArray::nanSum);
        REDUCTIONS.put("nanprod", NDArray::nanProd);
        REDUCTIONS.put("nanmin", NDArray::nanMin);
        REDUCTIONS.put("nanmax", NDArray::nanMax);
        REDUCTIONS.put("nanmean", NDArray::nanMean);
        REDUCTIONS.put("nanmedian", NDArray::nanMedian);
        REDUCTIONS.put("sum_where", (a, axes) -> a.sum(axes, mask(a)));
        REDUCTIONS.put("prod_where", (a, axes) -> a.prod(axes, mask(a)));
        REDUCTIONS.put("any_where", (a, axes) -> a.any(axes, mask(a)));
        REDUCTIONS.put("all_where", (a, axes) -> a.all(axes, mask(a)));
        REDUCTIONS.put("min_initial", (a, axes) -> a.min(axes, 1));
        REDUCTIONS.put("max_initial", (a, axes) -> a.max(axes, 1));
        REDUCTIONS.put("min_where", (a, axes) -> a.min(axes, 1, mask(a)));
        REDUCTIONS.put("max_where", (a, axes) -> a.max(axes, 1, mask(a)));
    }

    private static void along() {
        ALONG.put("cumsum", NDArray::cumsum);
        ALONG.put("cumprod", NDArray::cumprod);
        ALONG.put("cumulative_sum", (a, axis) -> a.cumulativeSum(axis, true));
        ALONG.put("nancumsum", NDArray::nanCumsum);
        ALONG.put("nancumprod", NDArray::nanCumprod);
        ALONG.put("argmin", NDArray::argmin);
        ALONG.put("argmax", (a, axis) -> a.argmax(axis, true));
        ALONG.put("nanargmin", NDArray::nanArgmin);
        ALONG.put("nanargmax", NDArray::nanArgmax);
        ALONG.put("sort", NDArray::sort);
        ALONG.put("argsort", NDArray::argsort);
        ALONG.put("partition", (a, axis) -> {
            long k = a.length(axis) / 2;
            return a.partition(k, axis).slice(axis, 0, k + 1, 1).sort(axis);
        });
        ALONG.put("diff", (a, axis) -> a.diff(1, axis));
    }

    private static void moved() {
        ALONG.put("flip", NDArray::flip);
        ALONG.put("roll", (a, axis) -> a.roll(5, axis));
        ALONG.put("repeat", (a, axis) -> a.repeat(3, axis));
        ALONG.put("take", (a, axis) -> a.take(NDArray.of(1L, -1, 0, 1), axis));
        ALONG.put("delete", (a, axis) -> a.delete(axis, 0));
        ALONG.put("take_along_axis", (a, axis) -> a.takeAlongAxis(a.argsort(axis), axis));
        ALONG.put("concat", (a, axis) -> Joining.concat(axis, a, a));
        ALONG.put("stack", (a, axis) -> Joining.stack(axis, a, a));
        ALONG.put("expand_dims", NDArray::expandDims);
        ALONG.put("moveaxis", (a, axis) -> a.moveAxis(axis, 0));
        ALONG.put("array_split", (a, axis) -> a.arraySplit(axis, 3).get(0));
        ALONG.put("unstack", (a, axis) -> a.unstack(axis).get(0));
        ALONG.put("pad", (a, axis) -> {
            long[][] widths = new long[a.rank()][2];
            widths[axis] = new long[] {2, 1};
            return a.pad(PadMode.EDGE, widths);
        });
    }

    private static void whole() {
        WHOLE.put("copy", NDArray::copy);
        WHOLE.put("ravel", NDArray::ravel);
        WHOLE.put("transpose", NDArray::transpose);
        WHOLE.put("flip", NDArray::flip);
        WHOLE.put("roll", a -> a.roll(3));
        WHOLE.put("nonzero", a -> Joining.stack(0, a.nonzero()));
        WHOLE.put("argwhere", NDArray::argwhere);
        WHOLE.put("flatnonzero", NDArray::flatNonzero);
        WHOLE.put("searchsorted", a -> values(a.dtype(), 20).sort().searchsorted(a));
        WHOLE.put("searchsorted_right", a -> values(a.dtype(), 20).sort().searchsorted(a, true));
        WHOLE.put("compress", a -> a.get(mask(a)));
        WHOLE.put("where", a -> mask(a).where(a, a.get(Index.ellipsis(), Slice.of(0, 1))));
        WHOLE.put("tile", a -> a.tile(2, 1, 2));
        WHOLE.put("tril", a -> Creation.tril(a, 0));
        WHOLE.put("triu", a -> Creation.triu(a, 0));
        WHOLE.put("diagonal", NDArray::diagonal);
        WHOLE.put("real", NDArray::real);
        WHOLE.put("argmin", a -> NDArray.asarray(a.argmin()));
        WHOLE.put("argmax", a -> NDArray.asarray(a.argmax()));
        WHOLE.put("bincount", a -> a.ravel().bincount());
    }

    private static void folded() {
        for (Ufunc f : Ufunc.values()) {
            if (f.arity() != 2) continue;
            REDUCTIONS.put(f + "_reduce", f::reduce);
            REDUCTIONS.put(f + "_initial", (a, axes) -> f.reduce(a, axes, 1));
            REDUCTIONS.put(f + "_where", (a, axes) -> f.reduce(a, axes, mask(a)));
            ALONG.put(f + "_accumulate", f::accumulate);
            ALONG.put(f + "_reduceat", (a, axis) -> {
                long n = a.length(axis);
                return f.reduceat(a, NDArray.of(n / 3, n / 2, n - 1, 0, 0, 1), axis);
            });
            WHOLE.put(f + "_outer", a -> f.outer(first(a.ravel(), 40), first(a, 3)));
            WHOLE.put(f + "_at", a -> {
                NDArray out = a.copy();
                NDArray places = NDArray.arange(2 * a.length(0)).times(7).mod(5).mod(a.length(0));
                long[] column = new long[a.rank()];
                Arrays.fill(column, 1);
                column[0] = -1;
                f.at(out, values(a.dtype(), 5).take(places.mod(5)).reshape(column), places);
                return out;
            });
        }
    }

    private static void bits() {
        ALONG.put("packbitsbig", (a, axis) -> a.packBits(axis, ByteOrder.BIG_ENDIAN));
        ALONG.put("packbitslittle", (a, axis) -> a.packBits(axis, ByteOrder.LITTLE_ENDIAN));
        ALONG.put("unpackbitsbig", (a, axis) -> a.unpackBits(axis, ByteOrder.BIG_ENDIAN));
        ALONG.put("unpackbitslittle", (a, axis) -> a.unpackBits(axis, ByteOrder.LITTLE_ENDIAN));
        WHOLE.put("bitwise_count", NDArray::bitCount);
        WHOLE.put("packbits", NDArray::packBits);
        WHOLE.put("unpackbits", NDArray::unpackBits);
    }

    private static void sets() {
        WHOLE.put("unique", NDArray::uniqueValues);
        WHOLE.put("unique_counts", a -> a.uniqueCounts().counts());
        WHOLE.put("unique_inverse", a -> a.uniqueInverse().inverseIndices());
        WHOLE.put("unique_indices", a -> a.uniqueAll().indices());
        WHOLE.put("isin", a -> a.isin(values(a.dtype(), 5)));
        WHOLE.put("union1d", a -> Sets.union1d(a, values(a.dtype(), 5)));
        WHOLE.put("intersect1d", a -> Sets.intersect1d(a, values(a.dtype(), 5)));
        WHOLE.put("setdiff1d", a -> Sets.setdiff1d(a, values(a.dtype(), 5)));
        WHOLE.put("setxor1d", a -> Sets.setxor1d(a, values(a.dtype(), 5)));
    }

    private static void matrices() {
        WHOLE.put("trace", Linalg::trace);
        WHOLE.put("matmul", a -> a.matmul(a.swapAxes(-1, -2)));
        WHOLE.put("tensordot", a -> Linalg.tensordot(a, a, new int[] {0}, new int[] {0}));
        WHOLE.put("vecdot", a -> Linalg.vecdot(a, a));
        WHOLE.put("outer", a -> Linalg.outer(first(a.ravel(), 40), first(a.ravel(), 40)));
        WHOLE.put("kron", a -> Linalg.kron(first(a, 3), first(a, 2)));
        WHOLE.put("einsum", a -> Linalg.einsum("...i,...i->...", a, a));
        WHOLE.put("matrix_power", a -> Linalg.matrixPower(a.get(Index.ellipsis(), Slice.of(0, 2), Slice.of(0, 2)), 3));
        WHOLE.put("cross", a -> Linalg.cross(first(a, 3), first(a.flip(-1), 3)));
    }

    private static NDArray first(NDArray a, long count) {
        return a.get(Index.ellipsis(), Slice.of(0, count));
    }

    static NDArray mask(NDArray a) {
        return Ufunc.REMAINDER
                .of(NDArray.arange(a.size()), 3)
                .notEqual(1)
                .reshape(a.shape().lengths());
    }

    /** Small integers, or quarters. */
    static NDArray values(DType dtype, long n) {
        NDArray k = NDArray.arange(n);
        NDArray i = k.times(37).plus(k.floorDiv(7)).mod(11).minus(5);
        return switch (dtype.kind()) {
            case BOOL -> i.greater(1);
            case UINT -> i.plus(5).astype(dtype);
            case INT -> i.astype(dtype);
            case FLOAT -> i.times(0.25).astype(dtype);
            case COMPLEX ->
                i.plus(i.roll(3).times(new Complex(0, 1))).times(0.25).astype(dtype);
        };
    }

    /** Numbers whose products are exact. */
    static NDArray factors(DType dtype, long n) {
        NDArray out = NDArray.empty(dtype, n);
        Complex[] turns = {new Complex(1, 0), new Complex(0, 1), new Complex(1, 1), new Complex(0.5, -0.5)};
        for (long k = 0; k < n; k++) {
            long step = k * 5 % 3;
            double size = dtype.isFloat() ? Math.scalb(1.0, (int) step - 1) : 1 + step;
            boolean signed = dtype.isFloat() || dtype.kind() == DType.Kind.INT;
            if (dtype.isComplex()) out.setComplex(turns[(int) ((k + k / 32) % 4)], k);
            else out.set(signed && k % 4 == 1 ? -size : size, k);
        }
        return out;
    }

    /** How many elements the numbers of a layout are taken from. */
    private static long count(String layout) {
        return switch (layout) {
            case "strided" -> 96;
            case "reversed" -> 37;
            case "repeated" -> 4;
            case "long", "tall" -> 1400;
            case "empty" -> 0;
            case "scalar" -> 1;
            case "special" -> 35;
            default -> 24;
        };
    }

    /** An array of {@code values} or {@code factors}. */
    static NDArray array(String numbers, DType dtype, String layout) {
        long n = count(layout);
        NDArray a = numbers.equals("factors") ? factors(dtype, n) : values(dtype, n);
        return switch (layout) {
            case "rows" -> a.reshape(2, 3, 4);
            case "strided" ->
                a.reshape(4, 3, 8)
                        .slice(0, Slice.ALL.by(-2))
                        .slice(2, Slice.from(1).by(2));
            case "transposed" -> a.reshape(4, 3, 2).transpose();
            case "reversed" -> a.flip();
            case "repeated" -> a.broadcastTo(3, 4);
            case "long" -> a.reshape(2, 700);
            case "tall" -> a.reshape(2, 700).transpose();
            case "empty" -> a.reshape(2, 0, 3);
            case "scalar" -> a.reshape();
            case "special" -> {
                a.slice(0, Slice.from(2).by(5)).fill(Double.NaN);
                a.slice(0, Slice.from(3).by(7)).fill(Double.POSITIVE_INFINITY);
                a.slice(0, Slice.from(5).by(11)).fill(-0.0);
                yield a.reshape(5, 7);
            }
            default -> throw new AssertionError(layout);
        };
    }
}
