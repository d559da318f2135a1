package dev.gila.modules.functional;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;

@TypeDef(doc = "Return a callable object that calls the given method on its operand.")
final class MethodCaller extends PyObject {
    static final PyType TYPE = PyType.sealed("operator.methodcaller", Types.OBJECT);

    private final PyStr name;
    private final Object[] args;
    private final PyDict keywords;

    private MethodCaller(PyStr name, Object[] args, PyDict keywords) {
        super(TYPE);
        this.name = name;
        this.args = args;
        this.keywords = keywords;
    }

    @Def(kind = Def.Kind.NEW, signature = "name, /, *args, **kwargs")
    static Object __new__(PyType cls, Object name, Object[] args, PyDict kwargs) {
        if (name instanceof PyStr s) return new MethodCaller(s, args, kwargs);
        throw Exceptions.typeError("method name must be a string");
    }

    @Def(signature = "obj, /")
    static Object __call__(ThreadState ts, MethodCaller self, Object obj) {
        Object method = Attributes.get(ts, obj, self.name.toString());
        return Calls.callWith(ts, method, self.args.clone(), self.keywords);
    }

    @Def
    static String __repr__(ThreadState ts, MethodCaller self) {
        StringBuilder out = new StringBuilder("operator.methodcaller(");
        out.append(AttrGetter.reprs(ts, Callables.prepend(self.name, self.args)));
        for (int e = 0; e < self.keywords.entries(); e++) {
            if (self.keywords.keyAt(e) == null) continue;
            out.append(", ").append(self.keywords.keyAt(e)).append('=');
            out.append(Convert.repr(ts, self.keywords.valueAt(e)));
        }
        return out.append(')').toString();
    }

    @Def
    static Object __reduce__(ThreadState ts, MethodCaller self) {
        Object[] all = Callables.prepend(self.name, self.args);
        if (self.keywords.size() == 0) return PyTuple.of(TYPE, PyTuple.of(all));
        Object bound =
                Calls.callWith(ts, Partial.TYPE, Callables.prepend(TYPE, new Object[] {self.name}), self.keywords);
        return PyTuple.of(bound, PyTuple.of(self.args));
    }
}
