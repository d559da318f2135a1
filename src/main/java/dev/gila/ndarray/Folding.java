package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;
import dev.gila.kernel.Operand;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A function of two, applied over and over: along axes, up to each place of one, between places, and at places. By a kernel of its own or
 * by one that applies another; else it is a number of calls of the function, each on as many elements as need not wait for each other.
 */
final class Folding {
    /** Elements on which a call takes longer than to make it; few enough to stay in a cache. */
    private static final long WIDE = 2048;

    /** Lines that are accumulated side by side: each has a cache line of its own. */
    private static final long LINES = 512;

    /** Rows of such a line at least. */
    private static final long SHORT = 16;

    /** Segments whose rows are taken together: as many as stay in a cache until the next ones are. */
    private static final int TOGETHER = 8192;

    /** Elements that are gathered in the time of a call. */
    private static final long GATHERED = 256;

    /** Elements of a segment from which on rounding makes it worth while to add them up in pairs, as sums do. */
    private static final long LONG = 128;

    private static final Map<Ufunc, BiFunction<NDArray, Axes, NDArray>> REDUCTIONS = Map.of(
            Ufunc.ADD, NDArray::sum,
            Ufunc.MULTIPLY, NDArray::prod,
            Ufunc.MINIMUM, NDArray::min,
            Ufunc.MAXIMUM, NDArray::max,
            Ufunc.LOGICAL_AND, NDArray::all,
            Ufunc.LOGICAL_OR, NDArray::any);

    private static final Map<Ufunc, Kernel> SCANS = Map.of(Ufunc.ADD, Kernel.CUMSUM, Ufunc.MULTIPLY, Kernel.CUMPROD);

    /** What changes no other operand. */
    private static final Map<Ufunc, Double> IDENTITIES = new EnumMap<>(Ufunc.class);

    /** Functions that have no identity, but come to the same in whatever order they take elements, as those that have do. */
    private static final Set<Ufunc> EXTREMES = EnumSet.of(Ufunc.MINIMUM, Ufunc.MAXIMUM, Ufunc.FMIN, Ufunc.FMAX);

    /** What functions are among numbers that are never NaN. */
    private static final Map<Ufunc, Ufunc> WITHOUT_NAN = Map.of(Ufunc.FMIN, Ufunc.MINIMUM, Ufunc.FMAX, Ufunc.MAXIMUM);

    /** Functions whose results are rounded, which lanes side by side make faster, in an order of their own. */
    private static final Set<Ufunc> ROUNDED = EnumSet.of(Ufunc.HYPOT, Ufunc.LOGADDEXP);

    static {
        IDENTITIES.put(Ufunc.ADD, 0.0);
        IDENTITIES.put(Ufunc.MULTIPLY, 1.0);
        IDENTITIES.put(Ufunc.LOGICAL_AND, 1.0);
        IDENTITIES.put(Ufunc.LOGICAL_OR, 0.0);
        IDENTITIES.put(Ufunc.LOGICAL_XOR, 0.0);
        IDENTITIES.put(Ufunc.BITWISE_AND, -1.0);
        IDENTITIES.put(Ufunc.BITWISE_OR, 0.0);
        IDENTITIES.put(Ufunc.BITWISE_XOR, 0.0);
        IDENTITIES.put(Ufunc.GCD, 0.0);
        IDENTITIES.put(Ufunc.HYPOT, 0.0);
        IDENTITIES.put(Ufunc.LOGADDEXP, Double.NEGATIVE_INFINITY);
    }

    private final Ufunc function;
    private final DType dtype;
    private final boolean anyOrder;

    /** The kernel that is applied to one element after another; null where there is none, or long lines round by themselves. */
    private final Kernel kernel;

    /** The function on elements of a type. */
    Folding(Ufunc function, DType operands) {
        if (function.arity() != 2 || function.isComparison() && operands != DType.BOOL) {
            throw new IllegalArgumentException(function + " of " + operands
                    + " cannot be applied over and over: it must take two operands, and give what it takes");
        }
        this.function = function;
        this.dtype =
                SCANS.containsKey(function) ? Typing.choose(SCANS.get(function), operands) : function.result(operands);
        this.kernel = ROUNDED.contains(function) ? null : function.folding(dtype);
        this.anyOrder = IDENTITIES.containsKey(function) || EXTREMES.contains(function);
    }

    private NDArray filled(double value, Shape shape) {
        NDArray out = NDArray.empty(dtype, shape);
        return dtype.isFloat() || dtype.isComplex() ? out.fill(value) : out.fill((long) value);
    }

    /** Whether the kernel does it: negative exponents of integers, which it knows nothing of, are refused. */
    private boolean isQuick(NDArray a) {
        return kernel != null && !(function.isPower(dtype) && isNegative(a));
    }

    private static boolean isNegative(NDArray a) {
        return a.dtype().kind() == DType.Kind.INT && a.size() > 0 && a.min() < 0;
    }

    private void combine(NDArray out, NDArray more) {
        function.into(out, out, more);
    }

    // Along axes

    NDArray reduce(NDArray a, Axes axes) {
        Ufunc alike = dtype.isFloat() ? function : WITHOUT_NAN.getOrDefault(function, function);
        BiFunction<NDArray, Axes, NDArray> whole = REDUCTIONS.get(alike);
        if (whole != null) return whole.apply(a, axes);
        boolean[] reduced = axes.of(a.shape());
        Shape shape = Reduction.remaining(a.shape(), reduced, axes.isKept());
        NDArray rows = first(a, reduced);
        if (a.size() == 0) return ofNone(shape);
        NDArray out = rows;
        for (boolean gone : reduced) {
            if (!gone) continue;
            NDArray before = out;
            boolean isDifference = function == Ufunc.SUBTRACT && dtype.isInteger();
            out = isDifference ? difference(before) : folded(before);
            if (before != rows) before.close();
        }
        return (out == rows ? begun(rows) : out).reshape(shape.lengths());
    }

    /** The first elements less the others: twice the first less all, since integers wrap round. */
    private NDArray difference(NDArray rows) {
        try (NDArray all = rows.sum(0);
                NDArray out = rows.select(0).lazy().times(2).minus(all.lazy()).evaluate()) {
            return out.astype(dtype);
        }
    }

    private NDArray ofNone(Shape shape) {
        Double identity = shape.size() == 0 ? Double.valueOf(0) : IDENTITIES.get(function);
        if (identity != null) return filled(identity, shape);
        throw new IllegalArgumentException(
                "zero-size array to reduction operation " + function + " which has no identity");
    }

    /** With a number that counts as an element before the first. */
    NDArray reduce(NDArray a, Axes axes, double initial) {
        boolean[] reduced = axes.of(a.shape());
        if (anyOrder && a.size() > 0) {
            NDArray out = reduce(a, axes);
            try (NDArray start = filled(initial, Shape.SCALAR)) {
                return function.into(out, out, start);
            }
        }
        NDArray rows = first(a, reduced);
        NDArray out = filled(initial, Reduction.remaining(a.shape(), reduced, false));
        if (a.size() > 0) steps(out, rows.rank() == out.rank() ? rows.expandDims(0) : rows);
        return out.reshape(
                Reduction.remaining(a.shape(), reduced, axes.isKept()).lengths());
    }

    /** What {@code where} leaves out becomes the identity, or {@code initial} where it does not matter how often that comes. */
    NDArray reduce(NDArray a, Axes axes, Double initial, NDArray where) {
        Double neutral = EXTREMES.contains(function) ? initial : IDENTITIES.get(function);
        if (neutral == null) {
            throw new IllegalArgumentException("reduction operation " + function + " has no identity, so where needs "
                    + (EXTREMES.contains(function) ? "an initial number" : "a function that has one"));
        }
        try (NDArray filler = filled(neutral, Shape.SCALAR)) {
            return a.useAs(
                    dtype,
                    typed -> Selected.of(
                            typed,
                            where,
                            filler,
                            kept -> initial == null ? reduce(kept, axes) : reduce(kept, axes, initial)));
        }
    }

    /** A view whose first axes are those that are reduced. */
    private NDArray first(NDArray a, boolean[] reduced) {
        int[] order = new int[reduced.length];
        int at = 0;
        for (int axis = 0; axis < order.length; axis++) if (reduced[axis]) order[at++] = axis;
        if (at > 1 && !anyOrder) {
            throw new IllegalArgumentException("reduction operation " + function
                    + " is not reorderable, so at most one axis may be specified, not " + at);
        }
        for (int axis = 0; axis < order.length; axis++) if (!reduced[axis]) order[at++] = axis;
        return a.transpose(order);
    }

    /** First elements, combined with the identity: of a negative number alone, {@code hypot} makes a positive one, too. */
    private NDArray begun(NDArray firsts) {
        Double identity = IDENTITIES.get(function);
        if (identity == null) return firsts.astype(dtype);
        try (NDArray start = filled(identity, Shape.SCALAR)) {
            return function.into(NDArray.empty(dtype, firsts.shape()), firsts, start);
        }
    }

    /**
     * What rows come to; a new array. Where any order will do, short ones are taken several at a time, and halves of what
     * becomes of these are combined.
     */
    private NDArray folded(NDArray rows) {
        long n = rows.length(0);
        if (isQuick(rows) && n > 1)
            return along(rows, 0, NDArray.empty(dtype, rows.shape().with(0, 1))).select(0);
        long width = anyOrder ? Math.max(1, Math.min(n / 2, WIDE * n / rows.size())) : 1;
        NDArray some = begun(rows.slice(0, width));
        for (long i = width; i < n; i += width) {
            NDArray more = rows.slice(i, i + width);
            combine(some.slice(0, more.length(0)), more);
        }
        for (long left = width; left > 1; left -= left / 2) {
            combine(some.slice(0, left / 2), some.slice(left - left / 2, left));
        }
        if (width == 1) return some.select(0);
        try (some) {
            return some.select(0).copy();
        }
    }

    /** Combines what is there with one row after another. */
    private void steps(NDArray out, NDArray rows) {
        for (long i = 0; i < rows.length(0); i++) combine(out, rows.select(i));
    }

    NDArray accumulate(NDArray a, int axis) {
        int along = a.shape().axis(axis);
        Kernel scan = SCANS.get(function);
        if (scan != null) return Running.of(scan, a, along);
        if (isQuick(a)) return along(a, along, NDArray.empty(dtype, a.shape()));
        NDArray out = a.astype(dtype);
        if (out.size() > 0) accumulate(out.moveAxis(along, 0));
        return out;
    }

    /** What each line comes to, or what it does up to each place, if {@code out} has as many. */
    private NDArray along(NDArray a, int axis, NDArray out) {
        if (out.size() == 0) return out;
        return a.useAs(dtype, typed -> {
            long[] params = {kernel.ordinal(), anyOrder ? 1 : 0};
            Along.run(
                    Kernel.FOLD,
                    dtype,
                    params,
                    out.withLast(axis).operand(),
                    typed.withLast(axis).operand());
            return out;
        });
    }

    /**
     * In place, each row combined with the one before. Where it does not matter which are combined first, short rows are
     * divided into lines, whose first, second ... rows go together; then each takes what the lines before it come to.
     */
    private void accumulate(NDArray rows) {
        long n = rows.length(0);
        long lines = anyOrder ? Math.min(n / SHORT, LINES * n / rows.size()) : 0;
        if (lines < 2) {
            for (long i = 1; i < n; i++) precede(rows.select(i - 1), rows.select(i));
            return;
        }
        long length = n / lines;
        NDArray grid = rows.slice(0, lines * length)
                .reshape(Layout.insert(rows.shape().with(0, length).lengths(), 0, lines));
        for (long i = 1; i < length; i++) precede(grid.select(1, i - 1), grid.select(1, i));
        NDArray ends = grid.slice(1, length - 1, length, 1);
        accumulate(ends.select(1, 0));
        precede(ends.slice(0, lines - 1), grid.slice(1, lines).slice(1, 0, length - 1, 1));
        for (long i = lines * length; i < n; i++) precede(rows.select(i - 1), rows.select(i));
    }

    private void precede(NDArray before, NDArray out) {
        function.into(out, before, out);
    }

    // Between places

    NDArray reduceat(NDArray a, NDArray places, int axis) {
        int along = a.shape().axis(axis);
        Selection.requireIntegers(places);
        if (places.rank() != 1) {
            throw new IllegalArgumentException("reduceat: indices must have one axis, not shape " + places.shape());
        }
        long n = a.length(along);
        NDArray out = NDArray.empty(dtype, a.shape().with(along, places.size()));
        if (places.size() == 0) return out;
        requireWithin(places.min() < 0 ? places.min() : places.max(), n);
        if (out.size() == 0) return out;
        boolean isQuick = isQuick(a);
        if (isQuick && !isSum()) return between(a, along, places, out);
        if (isQuick && longest(places, n) < LONG) return between(a, along, places, out);
        long[] starts = places.toLongArray();
        NDArray rows = a.moveAxis(along, 0);
        try (NDArray firsts = rows.take(places, 0)) {
            NDArray found = out.moveAxis(along, 0).assign(firsts);
            long[] lengths = lengths(starts, n);
            for (int i = 0; i < starts.length; i++) {
                starts[i]++;
                lengths[i]--;
            }
            segments(found, rows, starts, lengths);
            return out;
        }
    }

    private void requireWithin(double start, long n) {
        if (start >= 0 && start < n) return;
        throw new IndexOutOfBoundsException(
                "index " + (long) start + " out-of-bounds in " + function + ".reduceat [0, " + n + ")");
    }

    /** Whether what is added up is rounded. */
    private boolean isSum() {
        return REDUCTIONS.containsKey(function)
                && (dtype.isFloat() || dtype.isComplex())
                && !EXTREMES.contains(function);
    }

    private static long longest(NDArray starts, long n) {
        long last = n - starts.getLong(starts.size() - 1);
        if (starts.size() == 1) return last;
        try (NDArray lengths = starts.diff(1, 0)) {
            return Math.max((long) lengths.max(), last);
        }
    }

    private NDArray between(NDArray a, int axis, NDArray places, NDArray out) {
        long[] params = {kernel.ordinal(), anyOrder && !isSum() ? 1 : 0};
        return a.useAs(
                dtype,
                typed -> places.useAs(DType.INT64, index -> {
                    Operand to = out.withLast(axis).operand();
                    Along.run(
                            Kernel.REDUCEAT,
                            dtype,
                            params,
                            to,
                            typed.withLast(axis).operand(),
                            index.operand());
                    return out;
                }));
    }

    /**
     * Combines each row of {@code out} with a segment of rows. Of all segments the first rows are taken, then the second ones
     * of those that have them, and so on. Where any order will do, so many of the longest are reduced by themselves that
     * calls are the fewest.
     */
    private void segments(NDArray out, NDArray rows, long[] starts, long[] lengths) {
        for (int from = 0; from < starts.length; from += TOGETHER) {
            int to = Math.min(from + TOGETHER, starts.length);
            together(
                    out.slice(from, to),
                    rows,
                    Arrays.copyOfRange(starts, from, to),
                    Arrays.copyOfRange(lengths, from, to));
        }
    }

    private void together(NDArray out, NDArray rows, long[] starts, long[] lengths) {
        try (NDArray counts = NDArray.of(lengths);
                NDArray shorter = Ufunc.SUBTRACT.of((long) counts.max(), counts);
                NDArray keys = keys(shorter);
                NDArray order = order(keys);
                NDArray descending = counts.take(order);
                NDArray begins = NDArray.of(starts);
                NDArray next = begins.take(order);
                NDArray some = out.take(order, 0)) {
            long[] left = descending.toLongArray();
            int alone = anyOrder ? alone(left, rows.size() / rows.length(0)) : 0;
            for (int i = 0; i < alone; i++) {
                long from = next.getLong(i);
                try (NDArray whole = reduce(rows.slice(from, from + left[i]), Axes.of(0))) {
                    combine(some.select(i), whole);
                }
            }
            int active = left.length;
            for (long step = 0; ; step++) {
                while (active > alone && left[active - 1] <= step) active--;
                if (active == alone) break;
                NDArray places = next.slice(alone, active);
                try (NDArray more = rows.take(places, 0)) {
                    combine(some.slice(alone, active), more);
                }
                Ufunc.ADD.into(places, places, 1);
            }
            out.set(some, order);
        }
    }

    /**
     * How many of the longest segments to reduce by themselves, so that calls are the fewest: one for each of them, and one for
     * each row of the next one; but to gather the elements of all others takes time as well.
     */
    private static int alone(long[] lengths, long plane) {
        int best = lengths.length;
        double least = best;
        double gathered = 0;
        for (int i = lengths.length - 1; i >= 0; i--) {
            gathered += (double) lengths[i] * plane / GATHERED;
            double cost = i + lengths[i] + gathered;
            if (cost > least) continue;
            least = cost;
            best = i;
        }
        return best;
    }

    // At places

    void at(NDArray a, NDArray b, Index... index) {
        Kernel step = function.isPower(a.dtype()) && isNegative(b) ? null : function.folding(a.dtype());
        if (step != null && isPlaces(a, index)) {
            NDArray places = (NDArray) index[0];
            useAside(a, b, values -> {
                atPlaces(step, a, values.broadcastTo(places.shape()).reshape(-1), places.reshape(-1));
                return a;
            });
            return;
        }
        a.useFlat(flat -> {
            try (NDArray all = NDArray.arange(a.size());
                    NDArray chosen = all.reshape(a.shape().lengths()).get(index);
                    NDArray places = chosen.flatten();
                    NDArray values = b.broadcastTo(chosen.shape()).astype(a.dtype())) {
                if (step != null) atPlaces(step, flat, values.reshape(-1), places);
                else apply(flat, values.reshape(-1), places);
            }
            boolean isCopy = flat.operand().memory() != a.operand().memory();
            return isCopy ? a.assign(flat.reshape(a.shape().lengths())) : a;
        });
    }

    /** Passes what goes to places of an array, of its type and in memory of its own. */
    private static void useAside(NDArray a, NDArray b, UnaryOperator<NDArray> use) {
        if (!b.mayShareMemory(a)) {
            b.useAs(a.dtype(), use);
            return;
        }
        try (NDArray copy = b.copy()) {
            copy.useAs(a.dtype(), use);
        }
    }

    /** Whether an index is places of a line, all of which there are. */
    private static boolean isPlaces(NDArray a, Index... index) {
        return a.rank() == 1
                && index.length == 1
                && index[0] instanceof NDArray places
                && places.dtype().isInteger()
                && places.size() > 0
                && places.min() >= -a.size()
                && places.max() < a.size();
    }

    private static void atPlaces(Kernel step, NDArray out, NDArray values, NDArray places) {
        long[] params = {step.ordinal()};
        places.useAs(DType.INT64, typed -> {
            Along.run(Kernel.PUT_FOLD, out.dtype(), params, out.operand(), values.operand(), typed.operand());
            return typed;
        });
    }

    /** What goes to one place, in its order, is a segment. */
    private void apply(NDArray out, NDArray values, NDArray places) {
        if (places.size() == 0) return;
        try (NDArray keys = keys(places);
                NDArray order = order(keys);
                NDArray sorted = keys.shr(bits(keys.size()));
                NDArray first = SetOperations.firsts(sorted);
                NDArray starts = Along.nonzero(first);
                NDArray targets = sorted.take(starts.select(0));
                NDArray found = out.take(targets);
                NDArray rows = values.take(order)) {
            long[] begins = starts.toLongArray();
            segments(found, rows, begins, lengths(begins, rows.size()));
            out.set(found, targets);
        }
    }

    /** Integers that are not negative, sorted, equal ones as they came: with the place of each as its low bits. */
    private static NDArray keys(NDArray values) {
        try (NDArray places = NDArray.arange(values.size())) {
            NDArray keys =
                    values.lazy().times(1L << bits(values.size())).plus(places).evaluate();
            return Along.inPlace(Kernel.SORT, keys, 0);
        }
    }

    private static NDArray order(NDArray keys) {
        return keys.and((1L << bits(keys.size())) - 1);
    }

    private static int bits(long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(size);
    }

    /** From each start to the next, the last to the end; of those that do not ascend one. */
    private static long[] lengths(long[] starts, long end) {
        long[] lengths = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            lengths[i] = Math.max((i + 1 < starts.length ? starts[i + 1] : end) - starts[i], 1);
        }
        return lengths;
    }
}
