package dev.gila.modules.system;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.Def;
import dev.gila.object.InterpreterState;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.ThreadState;
import dev.gila.ops.Convert;

/** The module {@code gc}. Java collects garbage, cycles included, when it sees fit; this keeps what programs set. */
@ModuleDef(value = "gc", doc = "This module provides access to the garbage collector.")
final class GcModule {
    private static final int GENERATIONS = 3;

    /** What one interpreter's program has set. */
    private static final class Settings {
        volatile boolean enabled = true;
        volatile long debug;
        volatile PyTuple threshold = PyTuple.of(700L, 10L, 10L);

        Settings(InterpreterState interpreter) {}
    }

    private GcModule() {}

    static void init(ThreadState ts, PyDict namespace) {
        namespace.put("garbage", new PyList());
        namespace.put("callbacks", new PyList());
        namespace.put("DEBUG_STATS", 1L);
        namespace.put("DEBUG_COLLECTABLE", 2L);
        namespace.put("DEBUG_UNCOLLECTABLE", 4L);
        namespace.put("DEBUG_SAVEALL", 32L);
        namespace.put("DEBUG_LEAK", 38L);
    }

    private static Settings settings(ThreadState ts) {
        return ts.interpreter().room(Settings.class, Settings::new);
    }

    @Def(doc = "Enable automatic garbage collection.")
    static void enable(ThreadState ts) {
        settings(ts).enabled = true;
    }

    @Def(doc = "Disable automatic garbage collection, as far as isenabled() tells.")
    static void disable(ThreadState ts) {
        settings(ts).enabled = false;
    }

    @Def(doc = "Returns true if automatic garbage collection is enabled.")
    static boolean isenabled(ThreadState ts) {
        return settings(ts).enabled;
    }

    @Def(signature = "generation=2", doc = "Run the garbage collector; how much it found cannot be known, and is 0.")
    static long collect(ThreadState ts, long generation) {
        if (generation < 0 || generation >= GENERATIONS) {
            throw dev.gila.object.Exceptions.valueError("invalid generation");
        }
        try (Released outside = ts.gil().released(ts, Reason.FOREIGN_CALL)) {
            System.gc();
        }
        return 0;
    }

    @Def(doc = "The collection thresholds.")
    static Object get_threshold(ThreadState ts) {
        return settings(ts).threshold;
    }

    @Def(signature = "threshold0, threshold1=10, threshold2=10, /", doc = "Set the collection thresholds.")
    static void set_threshold(ThreadState ts, long threshold0, long threshold1, long threshold2) {
        settings(ts).threshold = PyTuple.of(threshold0, threshold1, threshold2);
    }

    @Def(doc = "The current collection counts.")
    static Object get_count() {
        return PyTuple.of(0L, 0L, 0L);
    }

    @Def(doc = "A list of dictionaries with statistics, one for each generation.")
    static Object get_stats() {
        PyList stats = new PyList();
        for (int i = 0; i < GENERATIONS; i++) {
            PyDict one = new PyDict();
            one.put("collections", 0L);
            one.put("collected", 0L);
            one.put("uncollectable", 0L);
            stats.add(one);
        }
        return stats;
    }

    @Def(doc = "The debugging flags.")
    static long get_debug(ThreadState ts) {
        return settings(ts).debug;
    }

    @Def(signature = "flags, /", doc = "Set the debugging flags.")
    static void set_debug(ThreadState ts, long flags) {
        settings(ts).debug = flags;
    }

    @Def(signature = "generation=None", doc = "Java does not list objects: always empty.")
    static Object get_objects(ThreadState ts, Object generation) {
        if (dev.gila.object.Singletons.orNull(generation) != null) Convert.toLong(ts, generation);
        return new PyList();
    }

    @Def(signature = "*objs", doc = "Java does not know who refers to an object: always empty.")
    static Object get_referrers(Object[] objs) {
        return new PyList();
    }

    @Def(signature = "*objs", doc = "Java does not list what an object refers to: always empty.")
    static Object get_referents(Object[] objs) {
        return new PyList();
    }

    @Def(signature = "obj, /", doc = "Whether the object may be part of a cycle, as far as its kind tells.")
    static boolean is_tracked(Object obj) {
        return obj instanceof PyObject o && (o.shape() != null || o instanceof PyList || o instanceof PyDict);
    }

    @Def(
            signature = "obj, /",
            doc = "Whether the object's finalizer has run: Java runs none while an object is in reach.")
    static boolean is_finalized(Object obj) {
        return false;
    }

    @Def(doc = "Does nothing: there is no permanent generation.")
    static void freeze() {}

    @Def(doc = "Does nothing: there is no permanent generation.")
    static void unfreeze() {}

    @Def
    static long get_freeze_count() {
        return 0;
    }
}
