package dev.gila.types;

import dev.gila.object.PyObject;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Which weak references there are to each object. */
public final class WeakReferences {
    private static final ConcurrentHashMap<Key, List<WeakReference<PyWeakReference>>> ALL = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();

    private WeakReferences() {}

    /** An object by identity; keeps nothing alive. */
    private static final class Key extends WeakReference<Object> {
        private final int hash;

        Key(Object o) {
            super(o, DEAD);
            hash = System.identityHashCode(o);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) return true;
            Object mine = get();
            return mine != null && other instanceof Key k && k.get() == mine;
        }
    }

    /** Notes a new reference to the object. */
    static void add(PyObject o, PyWeakReference reference) {
        for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) ALL.remove(dead);
        List<WeakReference<PyWeakReference>> list = ALL.computeIfAbsent(new Key(o), k -> new ArrayList<>(1));
        synchronized (list) {
            list.removeIf(r -> r.get() == null);
            list.add(new WeakReference<>(reference));
        }
    }

    /** The references to the object that are alive, oldest first. */
    public static List<PyWeakReference> to(PyObject o) {
        List<PyWeakReference> alive = new ArrayList<>();
        List<WeakReference<PyWeakReference>> list = ALL.get(new Key(o));
        if (list == null) return alive;
        synchronized (list) {
            for (WeakReference<PyWeakReference> r : list) {
                PyWeakReference reference = r.get();
                if (reference != null) alive.add(reference);
            }
        }
        return alive;
    }

    /** The first reference to the object, or {@code null}. */
    static PyWeakReference firstTo(PyObject o) {
        List<PyWeakReference> all = to(o);
        return all.isEmpty() ? null : all.get(0);
    }
}
