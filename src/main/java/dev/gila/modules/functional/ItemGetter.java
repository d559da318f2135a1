package dev.gila.modules.functional;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Subscripts;

@TypeDef(doc = "Return a callable object that fetches the given item(s) from its operand.")
final class ItemGetter extends PyObject {
    static final PyType TYPE = PyType.sealed("operator.itemgetter", Types.OBJECT);

    private final Object[] keys;

    private ItemGetter(Object[] keys) {
        super(TYPE);
        this.keys = keys;
    }

    @Def(kind = Def.Kind.NEW, signature = "item, /, *items")
    static Object __new__(PyType cls, Object item, Object[] items) {
        return new ItemGetter(Callables.prepend(item, items));
    }

    @Def(signature = "obj, /")
    static Object __call__(ThreadState ts, ItemGetter self, Object obj) {
        if (self.keys.length == 1) return Subscripts.get(ts, obj, self.keys[0]);
        Object[] out = new Object[self.keys.length];
        for (int i = 0; i < out.length; i++) out[i] = Subscripts.get(ts, obj, self.keys[i]);
        return new PyTuple(out);
    }

    @Def
    static String __repr__(ThreadState ts, ItemGetter self) {
        return "operator.itemgetter(" + AttrGetter.reprs(ts, self.keys) + ")";
    }

    @Def
    static Object __reduce__(ItemGetter self) {
        return PyTuple.of(TYPE, PyTuple.of(self.keys));
    }
}
