package dev.gila.modules.warnings;

import dev.gila.object.PyType;

/**
 * A warning about to be issued.
 *
 * @param message its text, or the Warning object itself
 * @param registry where the module remembers what has been shown: a dict, or None
 * @param globals the module's namespace, or {@code null}
 * @param source the object that caused it, or {@code null}
 */
record Issue(
        Object message,
        PyType category,
        Object file,
        long line,
        Object module,
        Object registry,
        Object globals,
        Object source) {}
