package dev.gila.modules.context;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.types.Arguments;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code contextvars.Context}: what each variable is set to. */
@TypeDef
final class PyContext extends PyObject {
    static final PyType TYPE = PyType.sealed("_contextvars.Context", Types.OBJECT);

    private Map<PyContextVar, Object> values;
    private PyContext outer;
    private boolean entered;

    private PyContext(Map<PyContextVar, Object> values) {
        super(TYPE);
        this.values = values;
    }

    @Def(kind = Def.Kind.NEW, signature = "")
    static Object make(PyType cls) {
        return new PyContext(Map.of());
    }

    /** The thread's current context, made on first use. */
    static PyContext current(ThreadState ts) {
        if (ts.context() instanceof PyContext c) return c;
        PyContext made = new PyContext(Map.of());
        ts.setContext(made);
        return made;
    }

    Object valueOf(PyContextVar variable) {
        return values.get(variable);
    }

    /** Sets a variable, or with {@code null} takes its value away; returns what it was. */
    Object change(PyContextVar variable, Object value) {
        Map<PyContextVar, Object> copy = new LinkedHashMap<>(values);
        Object old = value == null ? copy.remove(variable) : copy.put(variable, value);
        values = copy;
        return old;
    }

    @Def
    static Object copy(PyContext self) {
        return new PyContext(self.values);
    }

    @Def(signature = "callable, /, *args, **kwargs")
    static Object run(ThreadState ts, PyContext self, Object callable, Object[] args, PyDict kwargs) {
        if (self.entered) {
            throw Exceptions.runtimeError(
                    "cannot enter context: %s is already entered",
                    Convert.repr(ts, self).toString());
        }
        self.entered = true;
        self.outer = current(ts);
        ts.setContext(self);
        try {
            return Callables.of(callable).call(ts, Arguments.join(args, kwargs), Arguments.keywords(kwargs));
        } finally {
            ts.setContext(self.outer);
            self.outer = null;
            self.entered = false;
        }
    }

    private static PyContextVar variable(Object key) {
        if (key instanceof PyContextVar v) return v;
        throw Exceptions.typeError("a ContextVar key was expected, got %s", Convert.typeName(key));
    }

    @Def
    static Object __getitem__(ThreadState ts, PyContext self, Object key) {
        Object value = self.values.get(variable(key));
        if (value == null) throw Exceptions.keyError(key);
        return value;
    }

    @Def
    static boolean __contains__(PyContext self, Object key) {
        return self.values.containsKey(variable(key));
    }

    @Def(signature = "key, default=None, /")
    static Object get(PyContext self, Object key, Object fallback) {
        Object value = self.values.get(variable(key));
        return value != null ? value : Singletons.orNone(fallback);
    }

    @Def
    static long __len__(PyContext self) {
        return self.values.size();
    }

    @Def
    static Object __iter__(ThreadState ts, PyContext self) {
        return Iteration.iter(ts, keys(self));
    }

    @Def
    static Object keys(PyContext self) {
        return new PyList(self.values.keySet());
    }

    @Def
    static Object values(PyContext self) {
        return new PyList(self.values.values());
    }

    @Def
    static Object items(PyContext self) {
        PyList items = new PyList();
        self.values.forEach((k, v) -> items.add(PyTuple.of(k, v)));
        return items;
    }

    @Def
    static Object __eq__(ThreadState ts, PyContext self, Object other) {
        if (!(other instanceof PyContext c)) return Singletons.NOT_IMPLEMENTED;
        if (!self.values.keySet().equals(c.values.keySet())) return false;
        for (Map.Entry<PyContextVar, Object> e : self.values.entrySet()) {
            if (!Comparison.same(ts, e.getValue(), c.values.get(e.getKey()))) return false;
        }
        return true;
    }

    @Def
    static long __hash__(PyContext self) {
        throw Exceptions.typeError("unhashable type: '_contextvars.Context'");
    }
}
