package dev.gila.scope;

/** The kinds of blocks that have names of their own. */
public enum ScopeKind {
    MODULE("module"),
    CLASS("class"),
    FUNCTION("function"),
    LAMBDA("lambda"),
    LIST_COMPREHENSION("list comprehension"),
    SET_COMPREHENSION("set comprehension"),
    DICT_COMPREHENSION("dict comprehension"),
    GENERATOR_EXPRESSION("generator expression"),
    /** Around a generic function, class or alias: where its type parameters live. */
    TYPE_PARAMETERS("type parameters"),
    /** The bound of a type variable, evaluated when asked for. */
    TYPE_VARIABLE_BOUND("type variable bound"),
    /** The value of a type alias, evaluated when asked for. */
    TYPE_ALIAS("type alias"),
    /** An annotation that {@code from __future__ import annotations} turns into text. */
    ANNOTATION("annotation");

    /** As error messages and dumps say it. */
    public final String text;

    ScopeKind(String text) {
        this.text = text;
    }

    public boolean isComprehension() {
        return ordinal() >= LIST_COMPREHENSION.ordinal() && ordinal() <= GENERATOR_EXPRESSION.ordinal();
    }

    /** Whether the block's names are visible in blocks inside it, and its locals live in registers. */
    public boolean isFunctionLike() {
        return this != MODULE && this != CLASS && this != ANNOTATION;
    }
}
