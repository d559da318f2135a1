package dev.gila.ndarray;

import dev.gila.kernel.Call;
import dev.gila.kernel.Operand;
import java.util.Arrays;

/**
 * The same elements in the same order under other lengths and numbers of axes: a view where strides can say it. Negative axes
 * count from the last. All types alike.
 *
 * <p>An axis that there is not is an {@link IndexOutOfBoundsException}; axes named twice, and shapes that the elements do not
 * fill, are {@link IllegalArgumentException}s that name both shapes.
 */
public sealed interface Shaping permits NDArray {
    /**
     * The same elements with other axes; one length may be -1 and follows. A view if strides can say it, a copy if not.
     *
     * @throws IllegalArgumentException if the lengths do not make as many elements
     */
    default NDArray reshape(long... lengths) {
        NDArray self = (NDArray) this;
        long[] wanted = Reshaping.lengths(self.shape(), lengths);
        if (Operand.equal(wanted, self.shape().shared())) return self;
        long[] strides = Layout.reshaped(self, wanted);
        if (strides != null) return self.view(self.dtype(), self.offset(), wanted, strides);
        return self.copy().reshape(wanted);
    }

    /** The same elements, taken and laid out in an order, with other axes. */
    default NDArray reshape(Order order, long... lengths) {
        NDArray self = (NDArray) this;
        if (order == Order.C) return self.reshape(lengths);
        long[] wanted = Reshaping.lengths(self.shape(), lengths);
        return self.transpose().reshape(Reshaping.reversed(wanted)).transpose();
    }

    /** The elements on one axis: a view if strides can say it, a copy if not. */
    default NDArray ravel() {
        return reshape(-1);
    }

    /** The elements, taken in an order, on one axis: a view if strides can say it, a copy if not. */
    default NDArray ravel(Order order) {
        return reshape(order, -1);
    }

    /** The elements on one axis; a new array. */
    default NDArray flatten() {
        NDArray self = (NDArray) this;
        return self.copy().reshape(-1);
    }

    /** Without the axes of length one. */
    default NDArray squeeze() {
        NDArray self = (NDArray) this;
        return squeeze(Reshaping.axes(self.rank(), axis -> self.length(axis) == 1));
    }

    /**
     * Without these axes.
     *
     * @throws IllegalArgumentException if one has a length other than one
     */
    default NDArray squeeze(int... axes) {
        NDArray self = (NDArray) this;
        boolean[] gone = Axes.of(axes).of(self.shape());
        for (int axis : axes) {
            if (self.length(axis) != 1) {
                throw new IllegalArgumentException(
                        "cannot select an axis to squeeze out which has size not equal to one:" + " axis " + axis
                                + " of shape " + self.shape());
            }
        }
        int[] places = Reshaping.axes(self.rank(), axis -> gone[axis]);
        return self.view(
                self.dtype(),
                self.offset(),
                Layout.without(self.shape().lengths(), places),
                Layout.without(Layout.strides(self), places));
    }

    /** With new axes of length one, so that they stand at these places of the result. */
    default NDArray expandDims(int... places) {
        NDArray self = (NDArray) this;
        int rank = self.rank() + places.length;
        boolean[] fresh = new boolean[rank];
        for (int place : places) {
            int at = place < 0 ? place + rank : place;
            if (at < 0 || at >= rank) {
                throw new IndexOutOfBoundsException(
                        "axis " + place + " is out of bounds for array of dimension " + rank);
            }
            if (fresh[at])
                throw new IllegalArgumentException("repeated axis in expandDims: " + Arrays.toString(places));
            fresh[at] = true;
        }
        long[] lengths = self.shape().lengths();
        long[] strides = Layout.strides(self);
        for (int at = 0; at < rank; at++) {
            if (!fresh[at]) continue;
            lengths = Layout.insert(lengths, at, 1);
            strides = Layout.insert(strides, at, 0);
        }
        return self.view(self.dtype(), self.offset(), lengths, strides);
    }

    /** With new axes of length one in front, so that there are {@code rank} at least. */
    default NDArray atLeast(int rank) {
        NDArray self = (NDArray) this;
        if (self.rank() >= rank) return self;
        if (rank > Call.MAX_RANK) {
            throw new IllegalArgumentException("atLeast: an array has at most " + Call.MAX_RANK + " axes, not " + rank);
        }
        return expandDims(Reshaping.order(rank - self.rank()));
    }

    /**
     * This array repeated to a shape, without copying.
     *
     * @throws IllegalArgumentException if it does not broadcast to it
     */
    default NDArray broadcastTo(Shape target) {
        NDArray self = (NDArray) this;
        if (target.equals(self.shape())) return self;
        if (target.rank() < self.rank() || !self.shape().broadcastsTo(target)) {
            throw new IllegalArgumentException("could not broadcast shape " + self.shape() + " to " + target);
        }
        long[] repeated = new long[target.rank()];
        int missing = target.rank() - self.rank();
        for (int i = missing; i < repeated.length; i++) {
            repeated[i] = self.length(i - missing) == 1 ? 0 : self.stride(i - missing);
        }
        return self.view(self.dtype(), self.offset(), target, repeated);
    }

    /** This array repeated to a shape, without copying. */
    default NDArray broadcastTo(long... target) {
        return broadcastTo(Shape.of(target));
    }
}
