package dev.gila.ast;

/** Constants that are neither numbers, text nor truth values. */
public enum Singleton {
    NONE("None"),
    ELLIPSIS("Ellipsis");

    /** As {@code repr} shows it. */
    public final String repr;

    Singleton(String repr) {
        this.repr = repr;
    }
}
