package dev.gila.ndarray.linalg;

import dev.gila.kernel.DType;
import dev.gila.ndarray.Joining;
import dev.gila.ndarray.NDArray;
import dev.gila.ndarray.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Sums of products by labels: two operands at a time, as matrix products, in an order that {@link Contraction} chooses. */
final class Einsum {
    /** An array and the labels of its axes, each once. */
    private record Term(NDArray array, int[] labels) {
        long length(int label) {
            return array.shape().length(axis(label));
        }

        int axis(int label) {
            for (int i = 0; i < labels.length; i++) if (labels[i] == label) return i;
            return -1;
        }

        /** The axes of those of some labels that it has. */
        int[] axes(int[] some) {
            int[] axes = chosen(some, label -> axis(label) >= 0);
            for (int i = 0; i < axes.length; i++) axes[i] = axis(axes[i]);
            return axes;
        }
    }

    private final Subscripts subscripts;
    /** What is computed on the way, closed at the end. */
    private final List<NDArray> made = new ArrayList<>();

    private Einsum(Subscripts subscripts) {
        this.subscripts = subscripts;
    }

    static int[][] path(String text, NDArray... arrays) {
        return Contraction.order(new Subscripts(text, arrays)).toArray(int[][]::new);
    }

    static NDArray of(String text, NDArray... arrays) {
        Subscripts subscripts = new Subscripts(text, arrays);
        DType dtype = Joining.resultType(arrays);
        NDArray[] converted = Arrays.stream(arrays)
                .map(array -> array.dtype() == dtype ? array : array.astype(dtype))
                .toArray(NDArray[]::new);
        NDArray result = new Einsum(subscripts).run(converted);
        for (int i = 0; i < arrays.length; i++) if (converted[i] != arrays[i]) converted[i].close();
        if (result.dtype() == dtype) return result;
        try (result) {
            return result.astype(dtype);
        }
    }

    private NDArray run(NDArray[] arrays) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < arrays.length; i++) terms.add(withoutRepeats(arrays[i], subscripts.operands.get(i)));
        for (int[] pair : Contraction.order(subscripts)) {
            Term second = terms.remove(pair[1]);
            Term first = terms.remove(pair[0]);
            terms.add(contract(first, second, label -> isNeeded(label, terms)));
        }
        Term last = summed(terms.get(0), label -> isNeeded(label, List.of()));
        NDArray found = finished(last);
        NDArray result = found.isContiguous() && !isView(found, arrays) ? found : found.copy();
        for (NDArray array : made) if (!isView(array, arrays) && !isView(array, result)) array.close();
        return result;
    }

    private static boolean isView(NDArray view, NDArray... arrays) {
        for (NDArray array : arrays)
            if (view.operand().memory() == array.operand().memory()) return true;
        return false;
    }

    private Term term(NDArray array, int[] labels) {
        made.add(array);
        return new Term(array, labels);
    }

    private boolean isNeeded(int label, List<Term> others) {
        if (contains(subscripts.result, label)) return true;
        for (Term term : others) if (term.axis(label) >= 0) return true;
        return false;
    }

    private static boolean contains(int[] labels, int label) {
        for (int other : labels) if (other == label) return true;
        return false;
    }

    /** Those of some labels that have a property. */
    private static int[] chosen(int[] labels, IntPredicate property) {
        int[] found = new int[labels.length];
        int count = 0;
        for (int label : labels) if (property.test(label)) found[count++] = label;
        return Arrays.copyOf(found, count);
    }

    /** Takes the diagonal where a label stands twice. */
    private static Term withoutRepeats(NDArray array, int[] labels) {
        for (int i = 0; i < labels.length; i++) {
            for (int k = i + 1; k < labels.length; k++) {
                if (labels[i] != labels[k]) continue;
                int[] rest = new int[labels.length - 1];
                int at = 0;
                for (int axis = 0; axis < labels.length; axis++) {
                    if (axis != i && axis != k) rest[at++] = labels[axis];
                }
                rest[at] = labels[i];
                return withoutRepeats(array.diagonal(0, i, k), rest);
            }
        }
        return new Term(array, labels);
    }

    /** Sums over labels that are not needed. */
    private Term summed(Term term, IntPredicate isNeeded) {
        int[] left = chosen(term.labels, isNeeded);
        if (left.length == term.labels.length) return term;
        int[] gone = chosen(term.labels, isNeeded.negate());
        return term(term.array.sum(term.axes(gone)), left);
    }

    private Term contract(Term first, Term second, IntPredicate isNeeded) {
        Term x = summed(first, label -> isNeeded.test(label) || second.axis(label) >= 0);
        Term y = summed(second, label -> isNeeded.test(label) || first.axis(label) >= 0);
        int[] both = chosen(x.labels, label -> y.axis(label) >= 0);
        int[] batch = chosen(both, isNeeded);
        int[] inner = chosen(both, isNeeded.negate());
        int[] left = chosen(x.labels, label -> y.axis(label) < 0);
        int[] right = chosen(y.labels, label -> x.axis(label) < 0);
        if (inner.length == 0 || size(x, left) * size(y, right) == 1)
            return multiplied(x, y, batch, left, right, inner);
        NDArray a = arranged(x, batch, left, inner);
        NDArray b = arranged(y, batch, inner, right);
        int[] labels = concat(batch, left, right);
        made.addAll(List.of(a, b));
        return term(a.matmul(b).reshape(lengths(labels)), labels);
    }

    /** Element by element, then summed: where there is nothing that a matrix product could share. */
    private Term multiplied(Term x, Term y, int[] batch, int[] left, int[] right, int[] inner) {
        int[] labels = concat(batch, left, right, inner);
        NDArray first = spread(x, labels);
        NDArray second = spread(y, labels);
        made.addAll(List.of(first, second));
        if (inner.length == 0) return term(first.times(second), labels);
        int[] kept = Arrays.copyOf(labels, labels.length - inner.length);
        return term(Contractions.dots(first, second, inner.length), kept);
    }

    private static long size(Term term, int[] labels) {
        long size = 1;
        for (int label : labels) size *= term.length(label);
        return size;
    }

    private long[] lengths(int[] labels) {
        long[] lengths = new long[labels.length];
        for (int i = 0; i < lengths.length; i++) lengths[i] = subscripts.lengths.get(labels[i]);
        return lengths;
    }

    private long size(int[] labels) {
        return Shape.of(lengths(labels)).size();
    }

    /** The term as a stack of matrices: batch, rows, columns. */
    private NDArray arranged(Term term, int[] batch, int[] rows, int[] columns) {
        int[] labels = concat(batch, rows, columns);
        NDArray moved = term.array.transpose(term.axes(labels)).broadcastTo(Shape.of(lengths(labels)));
        return moved.reshape(size(batch), size(rows), size(columns));
    }

    /** The term with an axis for each of the labels, of length one where it has none. */
    private static NDArray spread(Term term, int[] labels) {
        long[] lengths = new long[labels.length];
        for (int i = 0; i < lengths.length; i++) lengths[i] = term.axis(labels[i]) < 0 ? 1 : term.length(labels[i]);
        return term.array.transpose(term.axes(labels)).reshape(lengths);
    }

    private NDArray finished(Term term) {
        return term.array.transpose(term.axes(subscripts.result)).broadcastTo(Shape.of(lengths(subscripts.result)));
    }

    private static int[] concat(int[]... parts) {
        int length = 0;
        for (int[] part : parts) length += part.length;
        int[] all = new int[length];
        int at = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /** The set of all labels of a list, for {@link Contraction}. */
    static BitSet set(int[] labels, int[] all) {
        BitSet set = new BitSet();
        for (int i = 0; i < all.length; i++) if (contains(labels, all[i])) set.set(i);
        return set;
    }
}
