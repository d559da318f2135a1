package dev.gila.ndarray.linalg;

import dev.gila.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The subscripts of an einsum, read: a label for each axis, letters as their codes and the axes of "..." as numbers above. */
final class Subscripts {
    private static final int ELLIPSIS = 1 << 16;

    /** The labels of each operand's axes, and of the result's. */
    final List<int[]> operands = new ArrayList<>();

    final int[] result;
    /** How long the axes of a label are. */
    final Map<Integer, Long> lengths = new HashMap<>();

    private final String text;
    private int ellipsis;

    Subscripts(String text, NDArray... arrays) {
        if (arrays.length == 0) throw new LinalgException("einsum needs at least one array");
        this.text = text.replace(" ", "");
        int arrow = this.text.indexOf("->");
        String[] terms = (arrow < 0 ? this.text : this.text.substring(0, arrow)).split(",", -1);
        if (terms.length != arrays.length) {
            throw bad("it names " + terms.length + " operands, but there are " + arrays.length);
        }
        for (int i = 0; i < terms.length; i++) addOperand(terms[i], arrays[i], i);
        result = arrow < 0 ? implied() : explicit(this.text.substring(arrow + 2));
    }

    private LinalgException bad(String why) {
        return new LinalgException("einsum: subscripts '" + text + "': " + why);
    }

    private void addOperand(String term, NDArray array, int number) {
        int rank = array.shape().rank();
        int[] labels = labels(term, rank - letters(term));
        if (labels.length != rank) {
            throw bad("operand " + number + " has " + rank + " axes, but '" + term + "' names " + labels.length);
        }
        for (int axis = 0; axis < rank; axis++) {
            long length = array.shape().length(axis);
            long known = lengths.merge(labels[axis], length, (a, b) -> a == 1 ? b : a);
            if (length != known && length != 1) {
                throw bad("axis " + axis + " of operand " + number + " has length " + length
                        + ", but the same label stands for " + known);
            }
            for (int before = 0; before < axis; before++) {
                // Of a diagonal, no axis is stretched.
                if (labels[before] == labels[axis] && array.shape().length(before) != length) {
                    throw bad("axes " + before + " and " + axis + " of operand " + number
                            + " have one label, but lengths " + array.shape().length(before) + " and " + length);
                }
            }
        }
        operands.add(labels);
    }

    private static int letters(String term) {
        int count = 0;
        for (int i = 0; i < term.length(); i++) if (term.charAt(i) != '.') count++;
        return count;
    }

    /** The labels of a term in which "..." stands for so many axes. */
    private int[] labels(String term, int hidden) {
        int dots = term.indexOf("...");
        if (dots < 0) hidden = 0;
        else if (hidden < 0) hidden = 0;
        ellipsis = Math.max(ellipsis, hidden);
        int[] labels = new int[letters(term) + hidden];
        int at = 0;
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (i == dots) {
                for (int k = hidden; k > 0; k--) labels[at++] = ELLIPSIS + k;
                i += 2;
            } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                labels[at++] = c;
            } else {
                throw bad("'" + c + "' is not a letter");
            }
        }
        return labels;
    }

    /** Letters that stand once, in alphabetical order, behind the axes of "...". */
    private int[] implied() {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int[] operand : operands) {
            for (int label : operand) if (label < ELLIPSIS) counts.merge(label, 1, Integer::sum);
        }
        counts.values().removeIf(count -> count > 1);
        int[] labels = new int[ellipsis + counts.size()];
        int at = 0;
        for (int k = ellipsis; k > 0; k--) labels[at++] = ELLIPSIS + k;
        for (int label : counts.keySet()) labels[at++] = label;
        return labels;
    }

    private int[] explicit(String term) {
        if (ellipsis > 0 && !term.contains("...")) throw bad("the result does not name the axes of '...'");
        int[] labels = labels(term, ellipsis);
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i];
            for (int k = 0; k < i; k++) if (labels[k] == label) throw bad("the result names a label twice");
            if (!lengths.containsKey(label)) throw bad("the result names '" + (char) label + "', no operand does");
        }
        return labels;
    }
}
