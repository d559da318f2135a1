package dev.gila.code;

/** Bits that say what a local's register is for. */
public final class LocalKind {
    /** A parameter or plain local. */
    public static final int PLAIN = 1;
    /** Holds a cell of this code's own. */
    public static final int CELL = 1 << 1;
    /** Holds a cell of an enclosing function. */
    public static final int FREE = 1 << 2;
    /** Belongs to an inlined comprehension, or to the compiler; no name of the function itself. */
    public static final int HIDDEN = 1 << 3;

    private LocalKind() {}
}
