package dev.gila.ops;

import dev.gila.object.BoundMethod;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
import dev.gila.object.PyCallable;
import dev.gila.object.PyException;
import dev.gila.object.PyGetSet;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** Reading, setting and deleting attributes: the descriptor protocol. */
public final class Attributes {
    private Attributes() {}

    /** {@code o.name}. */
    public static Object get(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        PyCallable custom = type.slot(Slot.GETATTRIBUTE);
        PyCallable fallback = type.slot(Slot.GETATTR);
        if (fallback == null) {
            if (!isGeneric(custom)) return custom.call2(ts, o, PyStr.intern(name));
            Object found = generic(ts, o, name);
            if (found == null) throw Exceptions.noAttribute(o, name);
            return found;
        }
        Object found = orMissing(ts, custom, o, name);
        return found != null ? found : fallback.call2(ts, o, PyStr.intern(name));
    }

    /** {@code o.name}, or {@code null} where that raises AttributeError. */
    public static Object getOrNull(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        Object found = orMissing(ts, type.slot(Slot.GETATTRIBUTE), o, name);
        if (found != null) return found;
        PyCallable fallback = type.slot(Slot.GETATTR);
        return fallback == null ? null : orMissing(ts, fallback, o, name);
    }

    private static boolean isGeneric(PyCallable getattribute) {
        return getattribute instanceof PyBuiltin b && (b.owner() == Types.OBJECT || b.owner() == Types.TYPE);
    }

    private static Object orMissing(ThreadState ts, PyCallable getter, Object o, String name) {
        try {
            return isGeneric(getter) ? generic(ts, o, name) : getter.call2(ts, o, PyStr.intern(name));
        } catch (PyException e) {
            if (e.is(Exceptions.ATTRIBUTE_ERROR)) return null;
            throw e;
        }
    }

    /** What {@code object.__getattribute__} and {@code type.__getattribute__} do; {@code null} when there is none. */
    public static Object generic(ThreadState ts, Object o, String name) {
        return o instanceof PyType type ? ofType(ts, type, name) : ofInstance(ts, o, name);
    }

    private static Object ofInstance(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        Object inType = type.lookup(name);
        if (inType != null && isData(inType) && isReadable(inType)) return bind(ts, inType, o, type);
        if (o instanceof PyObject p) {
            Object own = p.getOwn(name);
            if (own != null) return own;
            if (inType == null && name.equals("__dict__")) return p.dict();
        }
        return inType == null ? null : bind(ts, inType, o, type);
    }

    private static Object ofType(ThreadState ts, PyType type, String name) {
        PyType metatype = type.type();
        Object inMeta = metatype.lookup(name);
        if (inMeta != null && isData(inMeta) && isReadable(inMeta)) return bind(ts, inMeta, type, metatype);
        Object own = type.lookup(name);
        if (own != null) return bind(ts, own, null, type);
        return inMeta == null ? null : bind(ts, inMeta, type, metatype);
    }

    /** A descriptor that only sets lets the instance's own attribute be read. */
    private static boolean isReadable(Object attribute) {
        return attribute instanceof PyGetSet || PyType.of(attribute).slot(Slot.GET) != null;
    }

    /** Whether the value, found in a class, goes before an attribute of the instance. */
    public static boolean isData(Object attribute) {
        if (attribute instanceof PyCallable c && c.bindsSelf()) return false;
        if (attribute instanceof PyGetSet) return true;
        PyType type = PyType.of(attribute);
        return type.slot(Slot.SET) != null || type.slot(Slot.DELETE) != null;
    }

    /**
     * A value found in a class, as seen through an instance.
     *
     * @param self the instance, or {@code null} when read from the class itself
     */
    public static Object bind(ThreadState ts, Object attribute, Object self, PyType type) {
        if (attribute instanceof PyCallable c && c.bindsSelf()) {
            return self == null ? attribute : new BoundMethod(attribute, self);
        }
        if (attribute instanceof PyGetSet g && self != null) return g.get(ts, self);
        if (!(attribute instanceof PyObject)) return attribute;
        PyCallable get = PyType.of(attribute).slot(Slot.GET);
        return get == null ? attribute : get.call3(ts, attribute, Singletons.orNone(self), type);
    }

    /** {@code o.name = value}. */
    public static void set(ThreadState ts, Object o, String name, Object value) {
        PyCallable slot = PyType.of(o).slot(Slot.SETATTR);
        if (slot instanceof PyBuiltin b && b.owner() == Types.OBJECT) setGeneric(ts, o, name, value);
        else slot.call3(ts, o, PyStr.intern(name), value);
    }

    /** {@code del o.name}. */
    public static void delete(ThreadState ts, Object o, String name) {
        PyCallable slot = PyType.of(o).slot(Slot.DELATTR);
        if (slot instanceof PyBuiltin b && b.owner() == Types.OBJECT) setGeneric(ts, o, name, null);
        else slot.call2(ts, o, PyStr.intern(name));
    }

    /** What {@code object.__setattr__} does, and with a {@code null} value {@code object.__delattr__}. */
    public static void setGeneric(ThreadState ts, Object o, String name, Object value) {
        PyType type = PyType.of(o);
        Object inType = type.lookup(name);
        if (inType != null && setByDescriptor(ts, inType, o, value)) return;
        if (o instanceof PyObject p && p.shape() != null && type.hasDict()) {
            if (value != null) {
                p.setOwn(name, value);
                return;
            }
            if (p.deleteOwn(name) != null) return;
            throw Exceptions.noAttribute(o, name);
        }
        throw inType == null
                ? Exceptions.attributeError("'%s' object has no attribute '%s'", type.name(), name)
                : Exceptions.attributeError("'%s' object attribute '%s' is read-only", type.name(), name);
    }

    /** Lets a data descriptor set (or, with {@code null}, delete) the attribute; false when it is none. */
    public static boolean setByDescriptor(ThreadState ts, Object attribute, Object o, Object value) {
        if (attribute instanceof PyGetSet g) {
            g.set(ts, o, value);
            return true;
        }
        PyType type = PyType.of(attribute);
        PyCallable set = type.slot(Slot.SET);
        PyCallable delete = type.slot(Slot.DELETE);
        if (set == null && delete == null) return false;
        if (value != null && set != null) set.call3(ts, attribute, o, value);
        else if (value == null && delete != null) delete.call2(ts, attribute, o);
        else throw Exceptions.attributeError(value != null ? "__set__" : "__delete__");
        return true;
    }

    /**
     * A special method looked up on the type and bound, as {@code with} and the like do; {@code null} when there is none.
     */
    public static Object special(ThreadState ts, Object o, String name) {
        PyType type = PyType.of(o);
        Object found = type.lookup(name);
        return found == null ? null : bind(ts, found, o, type);
    }
}
