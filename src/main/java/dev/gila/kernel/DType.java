package dev.gila.kernel;

/** Element types, in the order in which the C library numbers them. */
public enum DType {
    /** IEEE 754 binary64. */
    FLOAT64("float64", 8),
    /** IEEE 754 binary32. */
    FLOAT32("float32", 4),
    /** Two's complement, 64 bits. */
    INT64("int64", 8);

    private final String label;
    private final int size;

    DType(String label, int size) {
        this.label = label;
        this.size = size;
    }

    /** The name that NumPy uses. */
    public String label() {
        return label;
    }

    /** Bytes of one element. */
    public int size() {
        return size;
    }

    /** Whether elements are floating-point numbers. */
    public boolean isFloat() {
        return this != INT64;
    }

    /**
     * The element type of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static DType of(String label) {
        for (DType dtype : values()) {
            if (dtype.label.equals(label)) return dtype;
        }
        throw new IllegalArgumentException("no element type '" + label + "': use float64, float32 or int64");
    }

    @Override
    public String toString() {
        return label;
    }
}
