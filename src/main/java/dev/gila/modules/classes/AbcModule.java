package dev.gila.modules.classes;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.ModuleDef;
import dev.gila.object.PySet;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.types.Classes;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The module {@code _abc}: what the metaclass {@code abc.ABCMeta} does. */
@ModuleDef(value = "_abc", doc = "Module contains faster C implementation of abc.ABCMeta")
final class AbcModule {
    /** Counts registrations: a negative answer holds until the next one. */
    private static final AtomicLong INVALIDATIONS = new AtomicLong();

    private static final String PATTERN_FLAGS = "__abc_tpflags__";
    private static final long SEQUENCE_FLAG = 1 << 5;
    private static final long MAPPING_FLAG = 1 << 6;

    private AbcModule() {}

    @Def("get_cache_token")
    static long getCacheToken() {
        return INVALIDATIONS.get();
    }

    @Def("_abc_init")
    static void prepare(ThreadState ts, PyType self) {
        PySet abstracts = new PySet(Types.FROZENSET);
        for (Map.Entry<String, Object> e : self.namespace().entrySet()) {
            if (isAbstract(ts, e.getValue())) abstracts.add(ts, PyStr.intern(e.getKey()));
        }
        for (PyType base : self.bases()) {
            Object inherited = Attributes.getOrNull(ts, base, "__abstractmethods__");
            if (inherited == null) continue;
            for (Object name : Iteration.toArray(ts, inherited)) {
                Object value = Attributes.getOrNull(ts, self, name.toString());
                if (value != null && isAbstract(ts, value)) abstracts.add(ts, name);
            }
        }
        Attributes.set(ts, self, "__abstractmethods__", abstracts);
        takePattern(self);
        self.define("_abc_impl", new AbcData(INVALIDATIONS.get()));
    }

    /** {@code collections.abc} marks the classes whose instances are sequences or mappings in {@code match}. */
    private static void takePattern(PyType self) {
        if (!(self.own(PATTERN_FLAGS) instanceof Long flags)) return;
        if ((flags & SEQUENCE_FLAG) != 0) self.setPattern(PyType.Pattern.SEQUENCE);
        if ((flags & MAPPING_FLAG) != 0) self.setPattern(PyType.Pattern.MAPPING);
        self.undefine(PATTERN_FLAGS);
    }

    private static boolean isAbstract(ThreadState ts, Object value) {
        Object flag = Attributes.getOrNull(ts, value, "__isabstractmethod__");
        return flag != null && Convert.truth(ts, flag);
    }

    private static AbcData data(PyType self) {
        if (self.lookup("_abc_impl") instanceof AbcData d) return d;
        throw Exceptions.typeError("_abc_impl is set to a wrong type");
    }

    @Def("_abc_register")
    static Object register(ThreadState ts, PyType self, Object subclass) {
        if (!(subclass instanceof PyType c)) throw Exceptions.typeError("Can only register classes");
        if (Classes.isSubclass(ts, c, self)) return c;
        if (Classes.isSubclass(ts, self, c)) {
            throw Exceptions.runtimeError("Refusing to create an inheritance cycle");
        }
        data(self).registry.add(c);
        boolean passesOn = self.pattern() != PyType.Pattern.NEITHER && !c.isBuiltin();
        if (passesOn && c.pattern() == PyType.Pattern.NEITHER) c.setPattern(self.pattern());
        INVALIDATIONS.incrementAndGet();
        return c;
    }

    @Def("_abc_instancecheck")
    static Object instanceCheck(ThreadState ts, PyType self, Object instance) {
        AbcData data = data(self);
        Object subclass = Attributes.get(ts, instance, "__class__");
        if (subclass instanceof PyType c && data.cache.contains(c)) return true;
        PyType actual = PyType.of(instance);
        if (subclass == actual) {
            if (data.negativeVersion == INVALIDATIONS.get() && data.negativeCache.contains(actual)) return false;
            return Calls.method(ts, self, "__subclasscheck__", subclass);
        }
        Object declared = Calls.method(ts, self, "__subclasscheck__", subclass);
        return Convert.truth(ts, declared) ? declared : Calls.method(ts, self, "__subclasscheck__", actual);
    }

    @Def("_abc_subclasscheck")
    static boolean subclassCheck(ThreadState ts, PyType self, Object subclass) {
        if (!(subclass instanceof PyType c)) throw Exceptions.typeError("issubclass() arg 1 must be a class");
        AbcData data = data(self);
        if (data.cache.contains(c)) return true;
        if (data.negativeVersion < INVALIDATIONS.get()) {
            data.negativeCache.clear();
            data.negativeVersion = INVALIDATIONS.get();
        } else if (data.negativeCache.contains(c)) {
            return false;
        }
        boolean is = decide(ts, self, c, data);
        (is ? data.cache : data.negativeCache).add(c);
        return is;
    }

    private static boolean decide(ThreadState ts, PyType self, PyType c, AbcData data) {
        Object hook = Calls.method(ts, self, "__subclasshook__", c);
        if (hook instanceof Boolean answer) return answer;
        if (hook != Singletons.NOT_IMPLEMENTED) {
            throw Exceptions.of(
                    Exceptions.ASSERTION_ERROR, "__subclasshook__ must return either False, True, or NotImplemented");
        }
        if (c.isSubtypeOf(self)) return true;
        for (PyType registered : new ArrayList<>(data.registry)) {
            if (Classes.isSubclass(ts, c, registered)) return true;
        }
        for (Object below : Iteration.toArray(ts, Calls.method(ts, self, "__subclasses__"))) {
            if (Classes.isSubclass(ts, c, below)) return true;
        }
        return false;
    }

    @Def("_get_dump")
    static Object dump(ThreadState ts, PyType self) {
        AbcData data = data(self);
        return PyTuple.of(
                set(ts, data.registry), set(ts, data.cache), set(ts, data.negativeCache), data.negativeVersion);
    }

    private static PySet set(ThreadState ts, Iterable<PyType> types) {
        PySet out = new PySet();
        for (PyType t : types) out.add(ts, t);
        return out;
    }

    @Def("_reset_registry")
    static void resetRegistry(PyType self) {
        data(self).registry.clear();
    }

    @Def("_reset_caches")
    static void resetCaches(PyType self) {
        AbcData data = data(self);
        data.cache.clear();
        data.negativeCache.clear();
    }
}
