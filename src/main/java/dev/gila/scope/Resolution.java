package dev.gila.scope;

/** Where a name lives, seen from one scope. */
public enum Resolution {
    /** In this scope alone. */
    LOCAL,
    /** In this scope, shared with scopes inside it. */
    CELL,
    /** In a function around this scope. */
    FREE,
    /** In the module, by declaration. */
    GLOBAL_EXPLICIT,
    /** In the module or the builtins, since nothing nearer binds it. */
    GLOBAL_IMPLICIT
}
