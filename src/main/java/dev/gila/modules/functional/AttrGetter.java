package dev.gila.modules.functional;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Convert;
import java.util.Arrays;
import java.util.stream.Collectors;

@TypeDef(doc = "Return a callable object that fetches the given attribute(s) from its operand.")
final class AttrGetter extends PyObject {
    static final PyType TYPE = PyType.sealed("operator.attrgetter", Types.OBJECT);

    private final Object[] names;
    /** Each name, split at its dots. */
    private final String[][] paths;

    private AttrGetter(Object[] names) {
        super(TYPE);
        this.names = names;
        paths = new String[names.length][];
        for (int i = 0; i < names.length; i++) paths[i] = names[i].toString().split("\\.", -1);
    }

    @Def(kind = Def.Kind.NEW, signature = "attr, /, *attrs")
    static Object __new__(PyType cls, Object attr, Object[] attrs) {
        Object[] names = Callables.prepend(attr, attrs);
        for (Object name : names) {
            if (!(name instanceof PyStr)) throw Exceptions.typeError("attribute name must be a string");
        }
        return new AttrGetter(names);
    }

    @Def(signature = "obj, /")
    static Object __call__(ThreadState ts, AttrGetter self, Object obj) {
        Object[] out = new Object[self.paths.length];
        for (int i = 0; i < out.length; i++) {
            Object value = obj;
            for (String name : self.paths[i]) value = Attributes.get(ts, value, name);
            out[i] = value;
        }
        return out.length == 1 ? out[0] : new PyTuple(out);
    }

    @Def
    static String __repr__(ThreadState ts, AttrGetter self) {
        return "operator.attrgetter(" + reprs(ts, self.names) + ")";
    }

    static String reprs(ThreadState ts, Object[] items) {
        return Arrays.stream(items).map(o -> Convert.repr(ts, o).toString()).collect(Collectors.joining(", "));
    }

    @Def
    static Object __reduce__(AttrGetter self) {
        return PyTuple.of(TYPE, PyTuple.of(self.names));
    }
}
