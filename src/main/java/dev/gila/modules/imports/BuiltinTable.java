package dev.gila.modules.imports;

import dev.gila.object.PyDict;
import dev.gila.object.ThreadState;
import java.util.Collection;

/** The modules written in Java. */
public interface BuiltinTable {
    Collection<String> names();

    /** Fills the namespace of a module that is being imported for the first time. */
    void fill(ThreadState ts, String name, PyDict namespace);
}
