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
import java.util.stream.IntStream;

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
    }

    private final Subscripts subscripts;

    private Einsum(Subscripts subscripts) {
        this.subscripts = subscripts;
    }

    static NDArray of(String text, NDArray... arrays) {
        if (arrays.length == 0) throw new LinalgException("einsum needs at least one array");
        Subscripts subscripts = new Subscripts(text, arrays);
        DType dtype = Joining.resultType(arrays);
        NDArray[] converted = Arrays.stream(arrays)
                .map(array -> array.dtype() == dtype ? array : array.astype(dtype))
                .toArray(NDArray[]::new);
        NDArray result = new Einsum(subscripts).run(converted);
        for (int i = 0; i < arrays.length; i++) if (converted[i] != arrays[i]) converted[i].close();
        return result.dtype() == dtype ? result : result.astype(dtype);
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
        boolean isView = Arrays.stream(arrays).anyMatch(array -> sharesMemory(array, found));
        if (found.isContiguous() && !isView) return found;
        NDArray copy = found.copy();
        if (!isView) found.close();
        return copy;
    }

    private static boolean sharesMemory(NDArray a, NDArray b) {
        return a.operand().memory() == b.operand().memory();
    }

    private boolean isNeeded(int label, List<Term> others) {
        return contains(subscripts.result, label) || others.stream().anyMatch(term -> term.axis(label) >= 0);
    }

    private static boolean contains(int[] labels, int label) {
        return Arrays.stream(labels).anyMatch(other -> other == label);
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
    private static Term summed(Term term, IntPredicate isNeeded) {
        int[] gone = IntStream.range(0, term.labels.length)
                .filter(axis -> !isNeeded.test(term.labels[axis]))
                .toArray();
        if (gone.length == 0) return term;
        int[] left = Arrays.stream(term.labels).filter(isNeeded).toArray();
        return new Term(term.array.sum(gone), left);
    }

    private Term contract(Term first, Term second, IntPredicate isNeeded) {
        Term x = summed(first, label -> isNeeded.test(label) || second.axis(label) >= 0);
        Term y = summed(second, label -> isNeeded.test(label) || first.axis(label) >= 0);
        int[] both = Arrays.stream(x.labels).filter(label -> y.axis(label) >= 0).toArray();
        int[] batch = Arrays.stream(both).filter(isNeeded).toArray();
        int[] inner = Arrays.stream(both).filter(label -> !isNeeded.test(label)).toArray();
        int[] left = Arrays.stream(x.labels).filter(label -> y.axis(label) < 0).toArray();
        int[] right = Arrays.stream(y.labels).filter(label -> x.axis(label) < 0).toArray();
        if (inner.length == 0 || size(x, left) * size(y, right) == 1)
            return multiplied(x, y, batch, left, right, inner);
        NDArray a = arranged(x, batch, left, inner);
        NDArray b = arranged(y, batch, inner, right);
        int[] labels = concat(batch, left, right);
        return new Term(a.matmul(b).reshape(lengths(labels)), labels);
    }

    /** Element by element, then summed: where there is nothing that a matrix product could share. */
    private Term multiplied(Term x, Term y, int[] batch, int[] left, int[] right, int[] inner) {
        int[] labels = concat(batch, left, right, inner);
        NDArray first = spread(x, labels);
        NDArray second = spread(y, labels);
        if (inner.length == 0) return new Term(first.times(second), labels);
        int kept = labels.length - inner.length;
        int[] gone = IntStream.range(kept, labels.length).toArray();
        return new Term(first.lazy().times(second).sum(gone), Arrays.copyOf(labels, kept));
    }

    private static long size(Term term, int[] labels) {
        long size = 1;
        for (int label : labels) size *= term.length(label);
        return size;
    }

    private long[] lengths(int[] labels) {
        return Arrays.stream(labels)
                .mapToLong(label -> subscripts.lengths.get(label))
                .toArray();
    }

    private long size(int[] labels) {
        return Shape.of(lengths(labels)).size();
    }

    /** The term as a stack of matrices: batch, rows, columns. */
    private NDArray arranged(Term term, int[] batch, int[] rows, int[] columns) {
        int[] labels = concat(batch, rows, columns);
        int[] order = Arrays.stream(labels).map(term::axis).toArray();
        NDArray moved = term.array.transpose(order).broadcastTo(Shape.of(lengths(labels)));
        return moved.reshape(size(batch), size(rows), size(columns));
    }

    /** The term with an axis for each of the labels, of length one where it has none. */
    private static NDArray spread(Term term, int[] labels) {
        int[] order =
                Arrays.stream(labels).map(term::axis).filter(axis -> axis >= 0).toArray();
        long[] lengths = Arrays.stream(labels)
                .mapToLong(label -> term.axis(label) < 0 ? 1 : term.length(label))
                .toArray();
        return term.array.transpose(order).reshape(lengths);
    }

    private NDArray finished(Term term) {
        int[] order = Arrays.stream(subscripts.result).map(term::axis).toArray();
        return term.array.transpose(order).broadcastTo(Shape.of(lengths(subscripts.result)));
    }

    private static int[] concat(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    /** The set of all labels of a list, for {@link Contraction}. */
    static BitSet set(int[] labels, int[] all) {
        BitSet set = new BitSet();
        for (int i = 0; i < all.length; i++) if (contains(labels, all[i])) set.set(i);
        return set;
    }
}
