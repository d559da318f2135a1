package dev.gila.interp;

import dev.gila.frame.Frame;
import dev.gila.object.Callables;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Shape;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Lookups;
import dev.gila.types.PyProperty;

/**
 * Remembers where an instruction found an attribute. A type's version stands for everything that its classes say about
 * the name, a shape for everything that the instance says.
 */
final class AttributeCache {
    /** An attribute of instances, at an index of their slot arrays. */
    private record InInstance(int version, Shape shape, int index) {}

    /** An attribute of a class that is the same seen through any instance without one of its own. */
    private record InType(int version, Shape shape, Object value) {}

    /** An entry of a dictionary that is the whole of an object's attributes, as of a module's. */
    private record InDict(int version, PyDict dict, int keysVersion, int entry) {}

    /** A property, which goes before anything that the instance has. */
    private record Computed(int version, Object getter) {}

    /** A write that adds an attribute to an instance. */
    private record Added(int version, Shape before, Shape after) {}

    private AttributeCache() {}

    static Object get(ThreadState ts, Frame frame, Object o, int name, int cache) {
        if (o instanceof PyObject p) {
            Object known = frame.code.caches[cache];
            if (known instanceof InInstance c) {
                if (p.type().version() == c.version) {
                    Object value = p.ownAt(c.shape, c.index);
                    if (value != null) return value;
                }
            } else if (known instanceof InDict c) {
                Object value = fromDict(p, c);
                if (value != null) return value;
            } else if (known instanceof InType c) {
                if (p.shape() == c.shape && p.type().version() == c.version) return c.value;
            } else if (known instanceof Computed c) {
                if (p.type().version() == c.version)
                    return Callables.of(c.getter).call1(ts, p);
            }
            frame.code.caches[cache] = find(p, frame.code.code().names()[name]);
        }
        return Attributes.get(ts, o, frame.code.code().names()[name]);
    }

    private static Object fromDict(PyObject p, InDict c) {
        return p.shape() == Shape.DICT && p.dict() == c.dict && p.type().version() == c.version
                ? c.dict.valueAt(c.entry, c.keysVersion)
                : null;
    }

    /** What to remember about reading the attribute, or {@code null} when nothing is simple about it. */
    private static Object find(PyObject p, String name) {
        PyType type = p.type();
        if (p instanceof PyType || !Lookups.readsPlainly(type)) return null;
        int version = type.version();
        Object inType = type.lookup(name);
        if (inType instanceof PyProperty property) {
            boolean plain = Lookups.isGeneric(type) && property.plainGetter() != null;
            return plain ? new Computed(version, property.plainGetter()) : null;
        }
        if (inType != null && Attributes.isData(inType)) return null;
        Shape shape = p.shape();
        if (shape == Shape.DICT) {
            PyDict dict = p.dict();
            int keysVersion = dict.keysVersion();
            int entry = dict.entryOf(PyStr.intern(name));
            return entry < 0 ? null : new InDict(version, dict, keysVersion, entry);
        }
        int index = shape == null ? -1 : shape.indexOf(name);
        if (index >= 0) return new InInstance(version, shape, index);
        boolean plain = Lookups.isGeneric(type) && inType != null && !Lookups.binds(inType);
        return plain ? new InType(version, shape, inType) : null;
    }

    static void set(ThreadState ts, Frame frame, Object o, int name, Object value, int cache) {
        if (o instanceof PyObject p) {
            Object known = frame.code.caches[cache];
            if (known instanceof InInstance c) {
                if (p.type().version() == c.version && p.replaceOwn(c.shape, c.index, value)) return;
            } else if (known instanceof Added c) {
                if (p.type().version() == c.version && p.appendOwn(c.before, c.after, value)) return;
            }
            frame.code.caches[cache] = placeFor(p, frame.code.code().names()[name]);
        }
        Attributes.set(ts, o, frame.code.code().names()[name], value);
    }

    private static Object placeFor(PyObject p, String name) {
        PyType type = p.type();
        Shape shape = p.shape();
        boolean plain = shape != null && shape != Shape.DICT && !(p instanceof PyType) && type.hasDict();
        if (!plain || !Lookups.writesPlainly(type)) return null;
        Object inType = type.lookup(name);
        if (inType != null && Attributes.isData(inType)) return null;
        int index = shape.indexOf(name);
        if (index >= 0) return new InInstance(type.version(), shape, index);
        return shape.size() < PyObject.MAX_SHAPED_ATTRIBUTES
                ? new Added(type.version(), shape, shape.with(name))
                : null;
    }
}
