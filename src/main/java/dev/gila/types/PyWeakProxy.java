package dev.gila.types;

import dev.gila.object.Exceptions;
import dev.gila.object.PyCallable;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;

/** A {@code weakref.proxy}: stands for an object without keeping it alive. */
public final class PyWeakProxy extends PyObject {
    /** Proxies of objects that cannot be called. */
    public static final PyType PLAIN = PyType.sealed("weakref.ProxyType", Types.OBJECT);

    /** Proxies of objects that can. */
    public static final PyType CALLABLE = PyType.sealed("weakref.CallableProxyType", Types.OBJECT);

    private final PyWeakReference reference;

    private PyWeakProxy(PyType type, PyWeakReference reference) {
        super(type);
        this.reference = reference;
    }

    /** A proxy of the object; the callback may be {@code null}. */
    public static PyWeakProxy of(ThreadState ts, Object o, Object callback) {
        PyObject target = PyWeakReference.referable(o);
        boolean callable = o instanceof PyCallable || PyType.of(o).lookup("__call__") != null;
        return new PyWeakProxy(
                callable ? CALLABLE : PLAIN, new PyWeakReference(ts, PyWeakReference.TYPE, target, callback));
    }

    /** The object; a ReferenceError when it is gone. */
    public PyObject target() {
        PyObject o = reference.target();
        if (o == null) throw Exceptions.of(Exceptions.REFERENCE_ERROR, "weakly-referenced object no longer exists");
        return o;
    }

    /** What is behind a proxy; any other value as it is. */
    static Object unwrap(Object o) {
        return o instanceof PyWeakProxy p ? p.target() : o;
    }
}
