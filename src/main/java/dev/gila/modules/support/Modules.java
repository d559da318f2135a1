package dev.gila.modules.support;

import dev.gila.object.PyStr;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** Importing from Java what a module needs of others. */
public final class Modules {
    private Modules() {}

    /** The module of that dotted name, imported if it has not been. */
    public static Object importModule(ThreadState ts, String name) {
        Object loaded = ts.interpreter().modules().get(name);
        if (loaded != null) return loaded;
        Calls.call1(ts, ts.interpreter().builtins().get("__import__"), PyStr.of(name));
        return ts.interpreter().modules().get(name);
    }

    /** An attribute of a module, imported if it has not been. */
    public static Object from(ThreadState ts, String module, String attribute) {
        return Attributes.get(ts, importModule(ts, module), attribute);
    }
}
