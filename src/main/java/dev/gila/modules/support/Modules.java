package dev.gila.modules.support;

import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Imports;

/** Importing from Java what a module needs of others. */
public final class Modules {
    private Modules() {}

    /** The module of that dotted name, imported if it has not been. */
    public static Object importModule(ThreadState ts, String name) {
        return Imports.module(ts, name);
    }

    /** An attribute of a module, imported if it has not been. */
    public static Object from(ThreadState ts, String module, String attribute) {
        return Attributes.get(ts, importModule(ts, module), attribute);
    }
}
