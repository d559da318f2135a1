package dev.gila.object;

import java.util.List;

/**
 * The builtin types and modules of one package. The annotation processor writes the class for each package that has
 * any, and calls it {@code Registry}.
 */
public interface BuiltinPackage {
    /** The names of the modules. */
    List<String> moduleNames();

    /** Has each type filled when it is first used; once, before any Python code runs. */
    void installTypes();

    /** Fills a type with its methods and attributes; called by the type itself. */
    void fillType(int number, PyType type);

    /** Fills the namespace of a module; returns false when this package has none of that name. */
    boolean initModule(ThreadState ts, String name, PyDict namespace);
}
