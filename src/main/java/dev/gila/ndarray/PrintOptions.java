package dev.gila.ndarray;

/**
 * How arrays are printed; the defaults are NumPy's.
 *
 * @param precision the most digits behind the point
 * @param threshold arrays with more elements than this are summarized
 * @param edgeItems how many elements at each end of an axis a summary shows
 * @param lineWidth characters after which lines are broken
 * @param suppress whether small numbers are printed as zeros instead of in scientific notation
 */
public record PrintOptions(int precision, long threshold, int edgeItems, int lineWidth, boolean suppress) {
    /** NumPy's defaults. */
    public static final PrintOptions DEFAULT = new PrintOptions(8, 1000, 3, 75, false);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public PrintOptions {
        if (precision < 0 || threshold < 0 || edgeItems < 0 || lineWidth < 0) {
            throw new IllegalArgumentException("print options must not be negative: precision " + precision
                    + ", threshold " + threshold + ", edgeItems " + edgeItems + ", lineWidth " + lineWidth);
        }
    }

    /** With another precision. */
    public PrintOptions withPrecision(int digits) {
        return new PrintOptions(digits, threshold, edgeItems, lineWidth, suppress);
    }

    /** With another limit to what is printed whole. */
    public PrintOptions withThreshold(long elements) {
        return new PrintOptions(precision, elements, edgeItems, lineWidth, suppress);
    }

    /** With other numbers of elements at the ends of a summary. */
    public PrintOptions withEdgeItems(int items) {
        return new PrintOptions(precision, threshold, items, lineWidth, suppress);
    }

    /** With other lines. */
    public PrintOptions withLineWidth(int characters) {
        return new PrintOptions(precision, threshold, edgeItems, characters, suppress);
    }

    /** With or without scientific notation for small numbers. */
    public PrintOptions withSuppress(boolean small) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, small);
    }

    /** The text of an array as Python's {@code str} has it: {@code [1. 2.5]}. */
    public String print(NDArray array) {
        if (array.rank() == 0) return NumberText.scalar(array);
        return array.size() == 0 ? "[]" : new ArrayText(array, this, " ", 0, 0).toString();
    }

    /** The text of an array as Python's {@code repr} has it: {@code array([1. , 2.5])}, with a type that it does not imply. */
    public String represent(NDArray array) {
        return ArrayText.represent(array, this);
    }
}
