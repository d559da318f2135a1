package dev.gila.ndarray;

import dev.gila.kernel.DType;

/**
 * Views that show some of the elements, some more than once, or their bytes as other numbers; they take no time. Negative axes
 * count from the last.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}; what the memory does not hold is an {@link
 * IllegalArgumentException}.
 */
public sealed interface Viewing permits NDArray {
    /** The elements whose indices on two axes differ by {@code offset}: on a last axis, behind all others. */
    default NDArray diagonal(long offset, int first, int second) {
        NDArray self = (NDArray) this;
        int a = self.shape().axis(first);
        int b = self.shape().axis(second);
        if (a == b) throw new IllegalArgumentException("axis1 and axis2 cannot be the same: " + first + ", " + second);
        long rows = self.length(a) + Math.min(0, offset);
        long columns = self.length(b) - Math.max(0, offset);
        long count = Math.max(0, Math.min(rows, columns));
        long start = count == 0 ? 0 : Math.max(0, -offset) * self.stride(a) + Math.max(0, offset) * self.stride(b);
        int[] gone = {Math.min(a, b), Math.max(a, b)};
        long[] lengths = Layout.without(self.shape().lengths(), gone);
        long[] strides = Layout.without(Layout.strides(self), gone);
        return self.view(
                self.dtype(),
                self.offset() + start,
                Layout.insert(lengths, lengths.length, count),
                Layout.insert(strides, strides.length, self.stride(a) + self.stride(b)));
    }

    /** The diagonal of the first two axes. */
    default NDArray diagonal() {
        return diagonal(0, 0, 1);
    }

    /** The real parts; of other than complex numbers the array itself. */
    default NDArray real() {
        NDArray self = (NDArray) this;
        return self.dtype().isComplex() ? Reshaping.part(self, 0) : self;
    }

    /**
     * The imaginary parts.
     *
     * @throws IllegalArgumentException if the elements have none
     */
    default NDArray imag() {
        NDArray self = (NDArray) this;
        if (!self.dtype().isComplex()) {
            throw new IllegalArgumentException("imag is a view of complex numbers, not of " + self.dtype());
        }
        return Reshaping.part(self, self.dtype().size() / 2);
    }

    /**
     * The stretches of a length that begin at each place of an axis, on a new last axis: they overlap, in a view.
     *
     * @throws IllegalArgumentException if the length is none, or more than that of the axis
     */
    default NDArray slidingWindow(int axis, long length) {
        NDArray self = (NDArray) this;
        int along = self.shape().axis(axis);
        long n = self.length(along);
        if (length < 1 || length > n) {
            throw new IllegalArgumentException(
                    "window of " + length + " elements does not fit axis " + axis + " of shape " + self.shape());
        }
        long[] lengths = Layout.insert(self.shape().with(along, n - length + 1).lengths(), self.rank(), length);
        long[] strides = Layout.insert(Layout.strides(self), self.rank(), self.stride(along));
        return self.view(self.dtype(), self.offset(), lengths, strides);
    }

    /**
     * A view of other lengths and strides from the first element on, which may overlap itself: what is written to one element
     * may then be read from others.
     *
     * @param strides bytes from one element to the next along each axis
     * @throws IllegalArgumentException if an element would lie outside the memory, or between two
     */
    default NDArray asStrided(long[] lengths, long[] strides) {
        NDArray self = (NDArray) this;
        return self.view(self.dtype(), self.offset(), Shape.of(lengths), strides.clone());
    }

    /**
     * The same bytes as elements of another type; a view. Of another size, elements are more or fewer along the last axis: a float64
     * is eight of uint8, and two of them a complex128.
     *
     * @throws IllegalArgumentException if sizes differ and elements along the last axis do not lie one after another, or do not
     *     fill a whole number of the other type's; or if a byte of a bool is neither 0 nor 1
     */
    default NDArray viewAs(DType dtype) {
        NDArray self = (NDArray) this;
        long[] lengths = self.shape().lengths();
        long[] strides = Layout.strides(self);
        int size = self.dtype().size();
        if (dtype.size() != size) {
            int last = lengths.length - 1;
            boolean fits = last >= 0
                    && (strides[last] == size || lengths[last] <= 1)
                    && lengths[last] * size % dtype.size() == 0;
            if (!fits) {
                throw new IllegalArgumentException(
                        "viewAs: the last axis of shape " + self.shape() + ", with elements of " + size + " bytes of "
                                + self.dtype() + ", does not consist of " + dtype + " of " + dtype.size());
            }
            lengths[last] = lengths[last] * size / dtype.size();
            strides[last] = dtype.size();
        }
        NDArray view = self.view(dtype, self.offset(), lengths, strides);
        return dtype == DType.BOOL ? JavaArrays.requireTruth(view) : view;
    }
}
