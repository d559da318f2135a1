package dev.gila.modules.weakrefs;

import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.types.PyWeakProxy;
import dev.gila.types.PyWeakReference;
import dev.gila.types.WeakReferences;

/** {@code _weakref}. */
@ModuleDef(value = "_weakref", doc = "Weak-reference support module.")
final class WeakrefModule {
    private WeakrefModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("ref", PyWeakReference.TYPE);
        namespace.put("ReferenceType", PyWeakReference.TYPE);
        namespace.put("ProxyType", PyWeakProxy.PLAIN);
        namespace.put("CallableProxyType", PyWeakProxy.CALLABLE);
    }

    @Def(
            signature = "object, callback=None, /",
            doc = "Create a proxy object that weakly references 'object'.\n\n'callback', if given, is called with a"
                    + " reference to the\nproxy when 'object' is about to be finalized.")
    static Object proxy(ThreadState ts, Object object, Object callback) {
        return PyWeakProxy.of(ts, object, callback == null ? null : Singletons.orNull(callback));
    }

    @Def(doc = "Return the number of weak references to 'object'.")
    static long getweakrefcount(Object object) {
        return object instanceof PyObject o ? WeakReferences.to(o).size() : 0;
    }

    @Def(doc = "Return a list of all weak reference objects pointing to 'object'.")
    static Object getweakrefs(Object object) {
        return object instanceof PyObject o ? new PyList(WeakReferences.to(o)) : new PyList();
    }

    @Def(doc = "Atomically remove key from dict if it points to a dead weakref.")
    static void _remove_dead_weakref(ThreadState ts, PyDict dct, Object key) {
        if (dct.get(ts, key) instanceof PyWeakReference r && r.target() == null) dct.remove(ts, key);
    }
}
