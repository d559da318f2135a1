package dev.gila.modules.functional;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyCallable;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.types.ReprGuard;

@TypeDef(doc = "Create a new function with partial application of the given arguments and keywords.")
final class Partial extends PyObject implements PyCallable {
    static final PyType TYPE = PyType.withDict("functools.partial", Types.OBJECT);

    private Object function;
    private PyTuple args;
    private PyDict keywords;

    private Partial(PyType type, Object function, PyTuple args, PyDict keywords) {
        super(type);
        this.function = function;
        this.args = args;
        this.keywords = keywords;
    }

    @Def(kind = Def.Kind.NEW, signature = "func, /, *args, **keywords")
    static Object __new__(ThreadState ts, PyType cls, Object func, Object[] args, PyDict keywords) {
        if (!Callables.isCallable(func)) throw Exceptions.typeError("the first argument must be callable");
        boolean flatten = func instanceof Partial p && p.type() == TYPE && cls == TYPE && p.dictIsEmpty();
        if (!flatten) return new Partial(cls, func, PyTuple.of(args), keywords);
        Partial inner = (Partial) func;
        PyDict merged = inner.keywords.copy();
        merged.putAll(ts, keywords);
        return new Partial(cls, inner.function, PyTuple.of(join(inner.args.items(), args)), merged);
    }

    private boolean dictIsEmpty() {
        return dict().size() == 0;
    }

    private static Object[] join(Object[] a, Object[] b) {
        Object[] out = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    @Override
    public Object call(ThreadState ts, Object[] given, String[] names) {
        if (keywords.size() == 0) return Callables.of(function).call(ts, join(args.items(), given), names);
        PyDict merged = keywords.copy();
        int n = given.length - (names == null ? 0 : names.length);
        for (int i = n; i < given.length; i++) merged.put(names[i - n], given[i]);
        Object[] positional = join(args.items(), java.util.Arrays.copyOf(given, n));
        return Calls.callWith(ts, function, positional, merged);
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, Partial self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Getter
    static Object func(Partial self) {
        return self.function;
    }

    @Getter
    static Object args(Partial self) {
        return self.args;
    }

    @Getter
    static Object keywords(Partial self) {
        return self.keywords;
    }

    @Getter("__dict__")
    static Object dictOf(Partial self) {
        return self.dict();
    }

    @Setter("__dict__")
    static void setDictOf(Partial self, Object value) {
        if (!(value instanceof PyDict d)) throw Exceptions.typeError("__dict__ must be set to a dictionary");
        self.setDict(d);
    }

    @Def
    static String __repr__(ThreadState ts, Partial self) {
        if (!ReprGuard.enter(self)) return "...";
        try {
            return text(ts, self);
        } finally {
            ReprGuard.leave();
        }
    }

    private static String text(ThreadState ts, Partial self) {
        String name = self.type() == TYPE ? "functools.partial" : self.type().name();
        StringBuilder out = new StringBuilder(name).append('(').append(Convert.repr(ts, self.function));
        for (Object a : self.args.items()) out.append(", ").append(Convert.repr(ts, a));
        for (int e = 0; e < self.keywords.entries(); e++) {
            if (self.keywords.keyAt(e) == null) continue;
            out.append(", ").append(Convert.str(ts, self.keywords.keyAt(e))).append('=');
            out.append(Convert.repr(ts, self.keywords.valueAt(e)));
        }
        return out.append(')').toString();
    }

    @Def
    static Object __reduce__(Partial self) {
        Object dict = self.dictIsEmpty() ? Singletons.NONE : self.dict();
        PyTuple state = PyTuple.of(self.function, self.args, self.keywords, dict);
        return PyTuple.of(self.type(), PyTuple.of(self.function), state);
    }

    @Def
    static void __setstate__(ThreadState ts, Partial self, Object state) {
        if (!(state instanceof PyTuple t)
                || t.size() != 4
                || !Callables.isCallable(t.get(0))
                || !(t.get(1) instanceof PyTuple args)
                || !(t.get(2) instanceof PyDict || t.get(2) == Singletons.NONE)) {
            throw Exceptions.typeError("invalid partial state");
        }
        self.function = t.get(0);
        self.args = args.type() == Types.TUPLE ? args : PyTuple.of(args.items());
        self.keywords =
                !(t.get(2) instanceof PyDict given) ? new PyDict() : given.type() == Types.DICT ? given : given.copy();
        self.setDict(t.get(3) instanceof PyDict d ? d : new PyDict());
    }
}
