package dev.gila.interp;

import dev.gila.frame.Frame;
import dev.gila.object.PyCallable;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Shape;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;

/** Remembers which function a method call found, so that no bound method is made. */
final class MethodCache {
    private record Method(int version, Shape shape, PyCallable function) {}

    private MethodCache() {}

    /** Puts the function and the instance into two registers, or the attribute and nothing. */
    static void load(ThreadState ts, Frame frame, int register, Object o, int name, int cache) {
        Object[] r = frame.registers;
        if (o instanceof PyObject p
                && frame.code.caches[cache] instanceof Method m
                && p.shape() == m.shape
                && p.type().version() == m.version) {
            r[register] = m.function;
            r[register + 1] = o;
            return;
        }
        String attribute = frame.code.code().names()[name];
        PyCallable function = Calls.directMethod(o, attribute);
        if (function == null) {
            r[register] = Attributes.get(ts, o, attribute);
            r[register + 1] = null;
            return;
        }
        if (o instanceof PyObject p && p.shape() != Shape.DICT) {
            PyType type = p.type();
            frame.code.caches[cache] = new Method(type.version(), p.shape(), function);
        }
        r[register] = function;
        r[register + 1] = o;
    }
}
