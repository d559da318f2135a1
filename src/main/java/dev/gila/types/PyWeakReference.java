package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.CompareOp;
import dev.gila.ops.Comparison;
import java.lang.ref.WeakReference;
import java.util.Set;

/** A {@code weakref.ref}: finds an object without keeping it alive. */
@TypeDef
public final class PyWeakReference extends PyObject {
    public static final PyType TYPE = PyType.builtin("weakref.ReferenceType", Types.OBJECT);

    /** Builtin types whose instances cannot be referred to weakly, as in CPython. */
    private static final Set<PyType> STRONG_ONLY = Set.of(
            Types.OBJECT,
            Types.NONE_TYPE,
            Types.NOT_IMPLEMENTED_TYPE,
            Types.ELLIPSIS_TYPE,
            Types.INT,
            Types.FLOAT,
            Types.COMPLEX,
            Types.STR,
            Types.BYTES,
            Types.BYTEARRAY,
            Types.TUPLE,
            Types.LIST,
            Types.DICT,
            Types.SLICE,
            PyRange.TYPE,
            PyProperty.TYPE);

    private final WeakReference<PyObject> target;
    private final Object callback;
    private long hash = -1;

    PyWeakReference(ThreadState ts, PyType type, PyObject target, Object callback) {
        super(type);
        this.target = callback == null
                ? new WeakReference<>(target)
                : new WeakCallbacks.Watched(ts.interpreter(), target, this);
        this.callback = callback;
        WeakReferences.add(target, this);
    }

    /** The object, or {@code null} when it is gone. */
    public PyObject target() {
        return target.get();
    }

    /** What is called when the object is gone, or {@code null}. */
    Object callback() {
        return target.get() == null ? null : callback;
    }

    void callBack(ThreadState ts) {
        Callables.of(callback).call1(ts, this);
    }

    /** The object as one that can be referred to weakly; a TypeError when it cannot. */
    static PyObject referable(Object o) {
        PyType type = PyType.of(o);
        PyType layout = type.isBuiltin() ? type : TypeLayout.of(type);
        boolean can = o instanceof PyObject && (type.lookup("__weakref__") != null || !STRONG_ONLY.contains(layout));
        if (can) return (PyObject) o;
        throw Exceptions.typeError("cannot create weak reference to '%s' object", type.name());
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        if (args.length == 0) throw Exceptions.typeError("__new__ expected at least 1 argument, got 0");
        if (args.length > 2) throw Exceptions.typeError("__new__ expected at most 2 arguments, got %d", args.length);
        PyObject target = referable(args[0]);
        Object callback = args.length == 1 ? null : Singletons.orNull(args[1]);
        if (cls == TYPE && callback == null) {
            for (PyWeakReference r : WeakReferences.to(target)) if (r.type() == TYPE && r.callback == null) return r;
        }
        return new PyWeakReference(ts, cls, target, callback);
    }

    @Def(signature = "object, callback=None, /")
    static void __init__(PyWeakReference self, Object object, Object callback) {}

    @Def
    static Object __call__(PyWeakReference self) {
        return Singletons.orNone(self.target());
    }

    @Getter
    static Object __callback__(PyWeakReference self) {
        return Singletons.orNone(self.callback());
    }

    private static Object compare(ThreadState ts, CompareOp op, PyWeakReference self, Object other) {
        if (!(other instanceof PyWeakReference r)) return Singletons.NOT_IMPLEMENTED;
        PyObject a = self.target();
        PyObject b = r.target();
        if (a == null || b == null) return op == CompareOp.EQ == (self == other);
        return Comparison.compare(ts, op, a, b);
    }

    @Def
    static Object __eq__(ThreadState ts, PyWeakReference self, Object other) {
        return compare(ts, CompareOp.EQ, self, other);
    }

    @Def
    static Object __ne__(ThreadState ts, PyWeakReference self, Object other) {
        return compare(ts, CompareOp.NE, self, other);
    }

    @Def
    static long __hash__(ThreadState ts, PyWeakReference self) {
        if (self.hash != -1) return self.hash;
        PyObject o = self.target();
        if (o == null) throw Exceptions.typeError("weak object has gone away");
        self.hash = Hashing.hash(ts, o);
        return self.hash;
    }

    @Def
    static String __repr__(ThreadState ts, PyWeakReference self) {
        PyObject o = self.target();
        String where = "<weakref at " + Identity.address(self) + "; ";
        if (o == null) return where + "dead>";
        Object name = nameOf(ts, o);
        String to = where + "to '" + o.type().name() + "' at " + Identity.address(o);
        return name instanceof PyStr ? to + " (" + name + ")>" : to + ">";
    }

    private static Object nameOf(ThreadState ts, PyObject o) {
        try {
            return Attributes.getOrNull(ts, o, "__name__");
        } catch (PyException e) {
            return null;
        }
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
