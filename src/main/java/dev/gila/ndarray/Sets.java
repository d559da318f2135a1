package dev.gila.ndarray;

import dev.gila.kernel.DType;
import dev.gila.kernel.Kernel;

/**
 * Elements as sets: each counts once. What comes of them has one axis and is sorted. By sorting, so n log n time; integers
 * that are not too far apart are found by a table, in linear time.
 * {@link #unique} takes all NaN for one; the functions of the Array API, {@code unique...}, take each for itself. Any type
 * and shape; of two arrays the types promote. An axis that there is not is an {@link IndexOutOfBoundsException}.
 */
public sealed interface Sets permits NDArray {
    /** The different elements, sorted; NaN once. */
    default NDArray unique() {
        NDArray values = uniqueValues();
        if (!NanStatistics.hasNan(values.dtype())) return values;
        try (NDArray nan = Elementwise.map(
                Kernel.ISNAN, values.dtype(), Kernel.ISNAN.form().type(values.dtype(), 0), null, values)) {
            long more = nan.countNonzero();
            if (more < 2) return values;
            try (values) {
                return values.slice(0, values.size() - more + 1).copy();
            }
        }
    }

    /**
     * The different parts along an axis, as rows are for axis 0: sorted by their first elements, equal ones by the next. One
     * with a NaN is different from all, unless it is a single element. As many sorts as a part has elements.
     */
    default NDArray unique(int axis) {
        NDArray self = (NDArray) this;
        self.shape().axis(axis);
        return self.rank() == 1 ? unique() : SetOperations.parts(self, axis);
    }

    /**
     * {@link #unique(int)}, and where each part occurs first, which one each part is, and how often each occurs; these have one
     * axis.
     */
    default SetOperations.All uniqueAll(int axis) {
        return SetOperations.all((NDArray) this, ((NDArray) this).shape().axis(axis));
    }

    /** The different elements, sorted; each NaN is different from all. */
    default NDArray uniqueValues() {
        return SetOperations.values((NDArray) this);
    }

    /** The different elements, and how often each occurs. */
    default SetOperations.Counts uniqueCounts() {
        return SetOperations.counts((NDArray) this);
    }

    /** The different elements, and for each element of this array which of them it is. */
    default SetOperations.Inverse uniqueInverse() {
        SetOperations.All all = uniqueAll();
        all.indices().close();
        all.counts().close();
        return new SetOperations.Inverse(all.values(), all.inverseIndices());
    }

    /** The different elements, where each occurs first, which one each element is, and how often each occurs. */
    default SetOperations.All uniqueAll() {
        return SetOperations.all((NDArray) this);
    }

    /**
     * For each element whether it is among others.
     *
     * @return bool, of this array's shape
     */
    default NDArray isin(NDArray others) {
        return SetOperations.isin((NDArray) this, others);
    }

    /** The elements that are in one array or in the other. */
    static NDArray union1d(NDArray a, NDArray b) {
        try (NDArray x = a.flatten();
                NDArray y = b.flatten();
                NDArray both = Joining.concat(0, x, y)) {
            return both.unique();
        }
    }

    /** The elements that are in both arrays. */
    static NDArray intersect1d(NDArray a, NDArray b) {
        try (NDArray promoted = a.astype(Typing.promote(a, b));
                NDArray values = promoted.unique();
                NDArray found = values.isin(b)) {
            return Along.compress(values, found);
        }
    }

    /** The elements that are in both arrays, and where in each of them they occur first. */
    static SetOperations.Common intersect1dAll(NDArray a, NDArray b) {
        DType dtype = Typing.promote(a, b);
        return a.useAs(dtype, first -> b.useAs(dtype, second -> SetOperations.common(first, second)));
    }

    /** The elements of the first array that are not in the second. */
    static NDArray setdiff1d(NDArray a, NDArray b) {
        try (NDArray values = a.unique();
                NDArray found = values.isin(b);
                NDArray others = SetOperations.not(found)) {
            return Along.compress(values, others);
        }
    }

    /** The elements that are in one of the arrays alone. */
    static NDArray setxor1d(NDArray a, NDArray b) {
        // What converts to one number in the type of both is one element.
        DType dtype = Typing.promote(a, b);
        try (NDArray x = a.useAs(dtype, NDArray::unique);
                NDArray y = b.useAs(dtype, NDArray::unique);
                NDArray both = Joining.concat(0, x, y);
                NDArray sorted = both.sort()) {
            return SetOperations.alone(sorted);
        }
    }
}
