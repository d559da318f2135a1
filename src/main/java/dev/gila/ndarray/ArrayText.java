package dev.gila.ndarray;

import dev.gila.kernel.DType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Prints an array as NumPy does: elements aligned in columns, only the edges of large arrays, an empty line more between
 * parts for each axis.
 */
final class ArrayText {
    /** So many elements of an axis no text can hold. */
    private static final long LONGEST = Integer.MAX_VALUE / 2;

    private static final String SUMMARY = "...";
    private static final String OPEN = "array(";
    /** Types that elements without a point, with one, and so on, have by themselves. */
    private static final Set<DType> IMPLIED = EnumSet.of(DType.BOOL, DType.INT64, DType.FLOAT64, DType.COMPLEX128);

    private final NDArray array;
    private final boolean summarize;
    private final int edge;
    private final String separator;
    private final int indent;
    private final int lineWidth;
    private final NumberText numbers;

    /** Lines but the first stand {@code prefix} to the right, and the last one leaves room for {@code suffix}. */
    ArrayText(NDArray array, PrintOptions options, String separator, int prefix, int suffix) {
        this.array = array;
        this.separator = separator;
        summarize = array.size() > options.threshold();
        edge = options.edgeItems();
        indent = prefix + 1;
        lineWidth = options.lineWidth() - suffix;
        numbers = NumberText.of(array.dtype(), options);
        if (array.rank() > 0) numbers.setWhole();
        collect(array);
        numbers.measure();
    }

    static String represent(NDArray array, PrintOptions options) {
        StringBuilder out = new StringBuilder(OPEN);
        boolean plain = array.size() > 0 || array.rank() == 1;
        if (array.size() > 0) out.append(new ArrayText(array, options, ", ", OPEN.length(), 1));
        else out.append("[]");
        StringBuilder extra = new StringBuilder();
        if (!plain || array.size() > options.threshold())
            extra.append(", shape=").append(array.shape());
        boolean implied = IMPLIED.contains(array.dtype()) && array.size() > 0;
        if (!implied) extra.append(", dtype=").append(array.dtype());
        if (extra.length() > 0) {
            int line = out.length() + 1 - (out.lastIndexOf("\n") + 1);
            boolean fits = line + extra.length() <= options.lineWidth();
            out.append(fits ? extra : extra.replace(1, 2, "\n" + " ".repeat(OPEN.length())));
        }
        return out.append(')').toString();
    }

    /** The positions of an axis that are shown: all, or the edges; -1 stands for those between. */
    private long[] shown(long length) {
        boolean all = !summarize || length <= 2L * edge;
        long count = all ? length : 2L * edge + 1;
        if (count > LONGEST) {
            throw new IllegalArgumentException("an array of shape " + array.shape() + " is too large to print " + count
                    + " elements of an axis: the options' threshold or edgeItems must be less");
        }
        long[] positions = new long[(int) count];
        for (int i = 0; i < positions.length; i++)
            positions[i] = all || i < edge ? i : i == edge ? -1 : length - count + i;
        return positions;
    }

    private void collect(NDArray part) {
        if (part.rank() == 0) {
            numbers.add(part);
            return;
        }
        for (long i : shown(part.length(0))) if (i >= 0) collect(part.select(i));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        print(array, indent, lineWidth, out);
        return out.toString();
    }

    private void print(NDArray part, int margin, int width, StringBuilder out) {
        if (part.rank() == 0) {
            out.append(numbers.text(part));
        } else if (part.rank() == 1) {
            row(part, margin, width, out);
        } else {
            String newline = separator.stripTrailing() + "\n".repeat(part.rank() - 1) + " ".repeat(margin);
            out.append('[');
            boolean first = true;
            for (long i : shown(part.length(0))) {
                if (!first) out.append(newline);
                if (i < 0) out.append(SUMMARY);
                else print(part.select(i), margin + 1, width - 1, out);
                first = false;
            }
            out.append(']');
        }
    }

    /** Elements side by side, as many to a line as leave room for what stands behind the last. */
    private void row(NDArray part, int margin, int width, StringBuilder out) {
        int room = width - Math.max(separator.stripTrailing().length(), 1);
        String blank = " ".repeat(margin);
        StringBuilder line = new StringBuilder(blank);
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (long i : shown(part.length(0))) {
            if (!first) line.append(separator);
            String word = i < 0 ? SUMMARY : numbers.text(part.select(i));
            if (line.length() + word.length() > room && line.length() > margin) {
                text.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(blank);
            }
            line.append(word);
            first = false;
        }
        out.append('[').append(text.append(line), margin, text.length()).append(']');
    }
}
