package dev.gila.types.typing;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Imports;
import java.util.ArrayList;
import java.util.List;

/** {@code typing.Generic}: the base of generic classes. */
@TypeDef(doc = "Abstract base class for generic types.")
public final class GenericType {
    public static final PyType TYPE = PyType.builtin("typing.Generic", Types.OBJECT);

    private GenericType() {}

    /** {@code Generic[parameters]}, the base that the syntax of PEP 695 adds to a class. */
    public static Object base(ThreadState ts, PyTuple parameters) {
        Object[] args = new Object[parameters.size()];
        for (int i = 0; i < args.length; i++) {
            Object p = parameters.get(i);
            args[i] = p instanceof PyTypeVarTuple t ? PyTypeVarTuple.unpacked(ts, t) : p;
        }
        return TypingHelpers.typing(ts, "_GenericAlias", TYPE, PyTuple.of(args));
    }

    @Def(kind = Def.Kind.CLASS, signature = "*args, **kwargs")
    static Object __class_getitem__(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        return forward(ts, "_generic_class_getitem", cls, args, kwargs);
    }

    @Def(kind = Def.Kind.CLASS, signature = "*args, **kwargs")
    static Object __init_subclass__(ThreadState ts, PyType cls, Object[] args, PyDict kwargs) {
        return forward(ts, "_generic_init_subclass", cls, args, kwargs);
    }

    private static Object forward(ThreadState ts, String function, PyType cls, Object[] args, PyDict kwargs) {
        Object target = Attributes.get(ts, Imports.module(ts, "typing"), function);
        List<Object> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        all.add(cls);
        all.addAll(List.of(args));
        for (int i = 0; i < kwargs.entries(); i++) {
            if (!(kwargs.keyAt(i) instanceof PyStr name)) continue;
            names.add(name.toString());
            all.add(kwargs.valueAt(i));
        }
        String[] keywords = names.isEmpty() ? null : names.toArray(new String[0]);
        return Callables.of(target).call(ts, all.toArray(), keywords);
    }
}
