package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/** The records of the different elements of an array, and how they are found. */
public final class SetOperations {
    /** Others with each of which elements are compared in less time than it takes to sort or to look up. */
    private static final long FEW = 10;

    /** So many of them in one expression, which with the elements has no more arrays than fit. */
    private static final long AT_ONCE = 5;

    /** Integers are looked up in a table as long as it has no more entries than this for each element. */
    private static final long DENSE = 6;

    /** Tables are whole cache lines, so that none has two writers. */
    private static final long LINE = 64;

    private SetOperations() {}

    /** Which integers there are: a truth value for each from {@code low} on, and for some behind the last, which are not. */
    private record Table(NDArray present, NDArray low) implements AutoCloseable {
        /**
         * Of all in an array; null where these are no integers, or too far apart for so many.
         *
         * @param dtype to which they and those that are looked up promote
         * @param most how many are marked or looked up
         */
        static Table of(NDArray a, DType dtype, long most) {
            if (!dtype.isInteger() || a.size() == 0) return null;
            DType wide = dtype == DType.UINT64 ? DType.UINT64 : DType.INT64;
            NDArray low = extreme(a.min(Axes.ALL), wide);
            try (NDArray high = extreme(a.max(Axes.ALL), wide)) {
                long range = high.getLong() - low.getLong();
                if (range >= 0 && range < DENSE * most) {
                    return new Table(marked(a, low, range + 2), low);
                }
            }
            low.close();
            return null;
        }

        private static NDArray extreme(NDArray found, DType wide) {
            try (found) {
                return found.astype(wide);
            }
        }

        /** Threads mark ranges of the array in tables of their own, where these are not longer than the ranges. */
        private static NDArray marked(NDArray a, NDArray low, long length) {
            long whole = (length + LINE - 1) / LINE * LINE;
            Along.Ranges ranges = Along.Ranges.of(a.size(), whole);
            NDArray tables = NDArray.zeros(DType.BOOL, ranges.count(), whole);
            try (NDArray places = NDArray.empty(low.dtype(), a.shape())) {
                a.lazy().minus(low).into(places);
                NDArray row = places.reshape(-1).viewAs(DType.INT64);
                ranges.share(i -> tables.select(i).set(1, ranges.of(row, i)));
            }
            if (ranges.count() == 1) return tables.select(0);
            try (tables) {
                return tables.any(0);
            }
        }

        NDArray has(NDArray a) {
            try (NDArray places = NDArray.empty(low.dtype(), a.shape());
                    NDArray outside = NDArray.empty(DType.UINT64).fill(present.size() - 1)) {
                // Unsigned, what is below the lowest is as far away as what is above.
                NDArray distance = a.lazy().minus(low).into(places).viewAs(DType.UINT64);
                Ufunc.MINIMUM.into(distance, distance, outside);
                return present.take(places.viewAs(DType.INT64));
            }
        }

        @Override
        public void close() {
            present.close();
            low.close();
        }
    }

    /** The different elements, and how often each occurs, int64. */
    public record Counts(NDArray values, NDArray counts) implements AutoCloseable {
        @Override
        public void close() {
            values.close();
            counts.close();
        }
    }

    /** The different elements, and the index among them, int64, of each element, in the array's shape. */
    public record Inverse(NDArray values, NDArray inverseIndices) implements AutoCloseable {
        @Override
        public void close() {
            values.close();
            inverseIndices.close();
        }
    }

    /** The different elements, the index of the first of each among all, which each element is, and how often each occurs. */
    public record All(NDArray values, NDArray indices, NDArray inverseIndices, NDArray counts)
            implements AutoCloseable {
        @Override
        public void close() {
            values.close();
            indices.close();
            inverseIndices.close();
            counts.close();
        }
    }

    /** The elements of two arrays, and the index of the first of each among all of the one and of the other. */
    public record Common(NDArray values, NDArray indices, NDArray otherIndices) implements AutoCloseable {
        @Override
        public void close() {
            values.close();
            indices.close();
            otherIndices.close();
        }
    }

    static Common common(NDArray a, NDArray b) {
        try (All first = all(a);
                All second = all(b);
                NDArray found = first.values().isin(second.values());
                NDArray other = second.values().isin(first.values())) {
            return new Common(
                    Along.compress(first.values(), found),
                    Along.compress(first.indices(), found),
                    Along.compress(second.indices(), other));
        }
    }

    static NDArray not(NDArray mask) {
        return Elementwise.map(Kernel.LOGICAL_NOT, DType.BOOL, DType.BOOL, null, mask);
    }

    /** Which elements of a sorted row differ from the one before. */
    static NDArray firsts(NDArray sorted) {
        long n = sorted.size();
        NDArray first = NDArray.empty(DType.BOOL, Shape.of(n));
        if (n == 0) return first;
        first.slice(0, 1).fill(1);
        Elementwise.map(
                Kernel.NOT_EQUAL,
                sorted.dtype(),
                DType.BOOL,
                first.slice(1, n),
                sorted.slice(1, n),
                sorted.slice(0, n - 1));
        return first;
    }

    /** The elements of a sorted row that are like neither the one before nor the one behind. */
    static NDArray alone(NDArray sorted) {
        try (NDArray alone = firsts(sorted)) {
            long last = Math.max(sorted.size() - 1, 0);
            NDArray before = alone.slice(0, last);
            Ufunc.LOGICAL_AND.into(before, before, alone.slice(sorted.size() - last, sorted.size()));
            return Along.compress(sorted, alone);
        }
    }

    /** Which parts along the first axis, in their order, differ from the one before. */
    private static NDArray firstParts(NDArray sorted) {
        long n = sorted.length(0);
        NDArray first = NDArray.full(DType.BOOL, 1, n);
        if (n < 2) return first;
        Expr differ = sorted.slice(1, n).lazy().map(Ufunc.NOT_EQUAL, sorted.slice(0, n - 1));
        try (NDArray any = differ.any(Axes.of(1))) {
            first.slice(1, n).assign(any);
            return first;
        }
    }

    /** The parts along an axis, each as a row. */
    private static NDArray rows(NDArray a, int axis) {
        long n = a.length(axis);
        return a.moveAxis(axis, 0).copy().reshape(n, n == 0 ? 0 : a.size() / n);
    }

    /** By all columns, from the last to the first: equal rows stay in their order. */
    private static NDArray order(NDArray rows) {
        if (rows.size() == 0) return NDArray.arange(rows.length(0));
        try (NDArray columns = rows.transpose().copy()) {
            return Sorting.lexsort(columns.flip(0).unstack(0).toArray(NDArray[]::new));
        }
    }

    /** Some of the parts along an axis, of which rows are given, in their places. */
    private static NDArray chosen(NDArray a, int axis, NDArray rows, NDArray mask) {
        NDArray chosen = rows.compress(mask, 0);
        Shape parts = a.moveAxis(axis, 0).shape().with(0, chosen.length(0));
        return chosen.reshape(parts.lengths()).moveAxis(0, axis);
    }

    static NDArray parts(NDArray a, int axis) {
        try (NDArray rows = rows(a, axis);
                NDArray order = order(rows);
                NDArray sorted = rows.take(order, 0);
                NDArray first = firstParts(sorted)) {
            return chosen(a, axis, sorted, first);
        }
    }

    static All all(NDArray a, int axis) {
        try (NDArray rows = rows(a, axis);
                NDArray order = order(rows);
                NDArray sorted = rows.take(order, 0);
                NDArray first = firstParts(sorted)) {
            return all(chosen(a, axis, sorted, first), order, first);
        }
    }

    /** The different elements, sorted; each NaN is different from all. */
    static NDArray values(NDArray a) {
        Table table = Table.of(a, a.dtype(), a.size());
        if (table != null) {
            try (table;
                    NDArray places = Along.nonzero(table.present);
                    NDArray found = places.select(0).plus(table.low.viewAs(DType.INT64))) {
                return found.astype(a.dtype());
            }
        }
        try (NDArray sorted = sorted(a);
                NDArray first = firsts(sorted)) {
            return Along.compress(sorted, first);
        }
    }

    /** The elements on one axis, sorted; a new array. */
    private static NDArray sorted(NDArray a) {
        return a.useFlat(NDArray::sort);
    }

    static Counts counts(NDArray a) {
        try (NDArray sorted = sorted(a);
                NDArray first = firsts(sorted);
                NDArray starts = Along.nonzero(first);
                NDArray end = NDArray.of(a.size());
                NDArray bounds = starts.select(0).append(end)) {
            return new Counts(Along.compress(sorted, first), bounds.diff(1, 0));
        }
    }

    static All all(NDArray a) {
        try (NDArray flat = a.flatten();
                NDArray order = flat.argsort();
                NDArray sorted = flat.take(order);
                NDArray first = firsts(sorted)) {
            All all = all(Along.compress(sorted, first), order, first);
            NDArray inverse = all.inverseIndices().reshape(a.shape().lengths());
            return new All(all.values(), all.indices(), inverse, all.counts());
        }
    }

    /**
     * What is known of different elements.
     *
     * @param order of all, equal ones in theirs
     * @param first which of them, in that order, are the first of their kind
     */
    private static All all(NDArray values, NDArray order, NDArray first) {
        try (NDArray starts = Along.nonzero(first);
                NDArray end = NDArray.of(order.size());
                NDArray bounds = starts.select(0).append(end);
                NDArray numbers = first.cumsum(0);
                NDArray places = numbers.minus(1)) {
            NDArray inverse = NDArray.empty(DType.INT64, order.shape());
            inverse.put(order, places);
            return new All(values, Along.compress(order, first), inverse, bounds.diff(1, 0));
        }
    }

    static NDArray isin(NDArray a, NDArray others) {
        DType dtype = Typing.promote(a, others);
        if (others.size() == 0) return NDArray.zeros(DType.BOOL, a.shape().lengths());
        // Of integers of 64 bits, of which few fit a vector, a table tells sooner.
        boolean isNarrow = !dtype.isInteger() || dtype.size() < Long.BYTES;
        if (isNarrow && others.size() <= FEW) return others.useAs(dtype, few -> isinFew(a, few.reshape(-1)));
        if (dtype.isComplex()) return isinComplex(a, others);
        Table table = Table.of(others, dtype, a.size() + others.size());
        if (table != null) {
            try (table) {
                return table.has(a);
            }
        }
        try (NDArray sorted = Along.inPlace(Kernel.SORT, others.astype(dtype).reshape(-1), 0);
                NDArray places = sorted.searchsorted(a);
                NDArray last = NDArray.of(sorted.size() - 1).reshape();
                NDArray inside = Elementwise.map(Kernel.MINIMUM, places, last);
                NDArray found = sorted.take(inside)) {
            return Elementwise.map(Kernel.EQUAL, dtype, DType.BOOL, null, found, a);
        }
    }

    /** Compared with each, some of them at a time. */
    private static NDArray isinFew(NDArray a, NDArray others) {
        NDArray found = null;
        for (long from = 0; from < others.size(); from += AT_ONCE) {
            Expr any = null;
            for (long i = from; i < Math.min(others.size(), from + AT_ONCE); i++) {
                Expr same = a.lazy().map(Ufunc.EQUAL, others.slice(i, i + 1).reshape());
                any = any == null ? same : any.map(Ufunc.LOGICAL_OR, same);
            }
            found = found == null
                    ? any.evaluate()
                    : any.map(Ufunc.LOGICAL_OR, found).into(found);
        }
        return found;
    }

    /** The elements that follow each other in the order of both arrays' different ones are alike. */
    private static NDArray isinComplex(NDArray a, NDArray others) {
        try (NDArray x = a.flatten();
                NDArray y = others.flatten();
                NDArray both = Joining.concat(0, x, y);
                All all = all(both)) {
            long[] which = all.inverseIndices().toLongArray();
            boolean[] present = new boolean[which.length];
            for (int i = (int) x.size(); i < which.length; i++) present[(int) which[i]] = true;
            boolean[] found = new boolean[(int) x.size()];
            for (int i = 0; i < found.length; i++) found[i] = present[(int) which[i]];
            return NDArray.of(found).reshape(a.shape().lengths());
        }
    }
}
