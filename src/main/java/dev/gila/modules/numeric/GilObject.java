package dev.gila.modules.numeric;

import dev.gila.gil.GilPolicy;
import dev.gila.gil.GilStats;
import dev.gila.gil.Reason;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;
import java.util.Locale;
import java.util.Map;

/** {@code gila.gil}: the lock of the interpreter that asks. */
@TypeDef(doc = "The global interpreter lock: what it has cost, and what kernels do with it.")
final class GilObject extends PyObject {
    static final PyType TYPE = PyType.sealed("gila.Gil", Types.OBJECT);

    private static final double SECOND = 1e9;

    GilObject() {
        super(TYPE);
    }

    @Getter(doc = "What kernels do with the lock: 'release' or 'hold'. Writable.")
    static String policy(ThreadState ts, GilObject self) {
        return ts.gil().policy().kernels().name().toLowerCase(Locale.ROOT);
    }

    @Setter("policy")
    static void setPolicy(ThreadState ts, GilObject self, Object value) {
        for (GilPolicy.Kernels kernels : GilPolicy.Kernels.values()) {
            if (value instanceof PyStr s && s.toString().equals(kernels.name().toLowerCase(Locale.ROOT))) {
                ts.gil().setPolicy(ts.gil().policy().withKernels(kernels));
                return;
            }
        }
        throw Exceptions.valueError("policy must be 'release' or 'hold'");
    }

    @Getter(doc = "Seconds that a kernel must be estimated to take before it releases the lock. Writable.")
    static double threshold(ThreadState ts, GilObject self) {
        return ts.gil().policy().kernelThresholdNanos() / SECOND;
    }

    @Setter("threshold")
    static void setThreshold(ThreadState ts, GilObject self, Object value) {
        double seconds = Convert.toDouble(ts, value);
        if (!(seconds >= 0)) throw Exceptions.valueError("threshold must not be negative");
        ts.gil().setPolicy(ts.gil().policy().withKernelThresholdNanos((long) (seconds * SECOND)));
    }

    @Getter(doc = "Whether there is a lock at all (-X gil=0 says no).")
    static boolean enabled(ThreadState ts, GilObject self) {
        return ts.gil().isEnabled();
    }

    @Getter(doc = "How often the lock has gone from one thread to another.")
    static long switches(ThreadState ts, GilObject self) {
        return ts.gil().switches();
    }

    @Def(doc = "A context manager: kernels that this thread starts inside keep the lock.")
    static Object held(GilObject self) {
        return new GilHeld();
    }

    @Def(doc = "Where the time of each thread went: a list of dicts, those of ended threads first.")
    static Object stats(ThreadState ts, GilObject self) {
        PyList all = new PyList();
        for (GilStats stats : ts.gil().stats()) all.add(dict(stats));
        return all;
    }

    private static PyDict dict(GilStats stats) {
        PyDict d = new PyDict();
        d.put("name", PyStr.of(stats.name()));
        d.put("alive", stats.alive());
        d.put("life_s", stats.lifeNanos() / SECOND);
        d.put("hold_s", stats.holdNanos() / SECOND);
        d.put("held_kernel_s", stats.heldKernelNanos() / SECOND);
        d.put("wait_s", stats.waitNanos() / SECOND);
        d.put("acquisitions", stats.acquisitions());
        d.put("waits", stats.waits());
        d.put("forced_switches", stats.forcedSwitches());
        d.put("drop_requests", stats.dropRequests());
        PyDict releases = new PyDict();
        for (Map.Entry<Reason, Long> e : stats.releases().entrySet()) releases.put(name(e.getKey()), e.getValue());
        d.put("releases", releases);
        PyDict outside = new PyDict();
        for (Map.Entry<Reason, Long> e : stats.outsideNanos().entrySet()) {
            outside.put(name(e.getKey()), e.getValue() / SECOND);
        }
        d.put("outside_s", outside);
        return d;
    }

    private static String name(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    @Def
    static String __repr__(ThreadState ts, GilObject self) {
        return ts.gil().isEnabled() ? "<gila.gil, kernels " + policy(ts, self) + " it>" : "<gila.gil, switched off>";
    }
}
