package dev.gila.frame;

import dev.gila.object.PyDict;

/** What binding the arguments of a call needs to know of a Python function. */
public interface FunctionParts {
    PyCell[] NO_CELLS = new PyCell[0];

    PyCode code();

    PyDict globals();

    PyDict builtins();

    /** The cells of the free variables; {@link #NO_CELLS} for none. */
    PyCell[] closure();

    /** Defaults of the last positional parameters; an empty array for none. */
    Object[] defaults();

    /** Defaults of keyword-only parameters, or {@code null}. */
    PyDict keywordDefaults();

    /** The name in error messages. */
    String qualifiedName();
}
