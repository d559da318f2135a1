package dev.gila.scope;

/** One name in one scope: how the scope's text uses it, and what the {@link Resolver} made of that. */
public final class Symbol {
    /** {@code global} statement. */
    public static final int GLOBAL = 1;
    /** Assigned, or bound by a definition. */
    public static final int LOCAL = 1 << 1;

    public static final int PARAMETER = 1 << 2;
    /** {@code nonlocal} statement. */
    public static final int NONLOCAL = 1 << 3;

    public static final int USE = 1 << 4;
    /** Bound by an import. */
    public static final int IMPORT = 1 << 5;

    public static final int ANNOTATED = 1 << 6;
    /** Target of a comprehension's {@code for}. */
    public static final int COMPREHENSION_TARGET = 1 << 7;

    public static final int TYPE_PARAMETER = 1 << 8;
    /** Free in a class body that also binds it. */
    public static final int FREE_IN_CLASS = 1 << 9;

    /** Deleted somewhere, so that it may be unbound again after it was bound. */
    public static final int DELETED = 1 << 10;

    /** Any way of binding the name here. */
    public static final int BOUND = LOCAL | PARAMETER | IMPORT | TYPE_PARAMETER;

    private final String name;
    private int uses;
    private Resolution resolution;

    Symbol(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean is(int anyOf) {
        return (uses & anyOf) != 0;
    }

    void add(int more) {
        uses |= more;
    }

    public Resolution resolution() {
        return resolution;
    }

    void resolve(Resolution to) {
        resolution = to;
    }
}
