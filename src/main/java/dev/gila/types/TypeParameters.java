package dev.gila.types;

import dev.gila.object.Callables;
import dev.gila.object.Exceptions;
import dev.gila.object.PyList;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.util.ArrayList;
import java.util.List;

/** The type variables in the arguments of generic aliases and unions, and putting types in their place. */
final class TypeParameters {
    private TypeParameters() {}

    /** The variables that the arguments contain, each once, in order. */
    static PyTuple in(ThreadState ts, PyTuple args) {
        List<Object> found = new ArrayList<>();
        for (Object arg : args.items()) collect(ts, arg, found);
        return PyTuple.of(found.toArray());
    }

    private static void collect(ThreadState ts, Object arg, List<Object> found) {
        if (arg instanceof PyType) return;
        if (PyType.of(arg).lookup("__typing_subst__") != null) {
            add(found, arg);
        } else if (arg instanceof PyList || arg instanceof PyTuple) {
            for (Object each : Iteration.toArray(ts, arg)) collect(ts, each, found);
        } else if (Attributes.getOrNull(ts, arg, "__parameters__") instanceof PyTuple inner) {
            for (Object each : inner.items()) add(found, each);
        }
    }

    private static void add(List<Object> found, Object parameter) {
        for (Object o : found) if (o == parameter) return;
        found.add(parameter);
    }

    /** The arguments with the variables replaced by what {@code item} gives for them. */
    static PyTuple substitute(ThreadState ts, Object alias, PyTuple args, PyTuple parameters, Object item) {
        if (parameters.size() == 0) {
            throw Exceptions.typeError("%s is not a generic class", Convert.repr(ts, alias));
        }
        Object given = item instanceof PyTuple t ? unpack(ts, t) : PyTuple.of(item);
        for (Object parameter : parameters.items()) {
            Object prepare = Attributes.getOrNull(ts, parameter, "__typing_prepare_subst__");
            if (prepare != null) given = Calls.call2(ts, prepare, alias, given);
        }
        Object[] values = Iteration.toArray(ts, given);
        if (values.length != parameters.size()) {
            throw Exceptions.typeError(
                    "Too %s arguments for %s; actual %d, expected %d",
                    values.length > parameters.size() ? "many" : "few",
                    Convert.repr(ts, alias),
                    values.length,
                    parameters.size());
        }
        List<Object> out = new ArrayList<>();
        for (Object arg : args.items()) replace(ts, arg, parameters, values, out);
        return PyTuple.of(out.toArray());
    }

    private static Object unpack(ThreadState ts, PyTuple items) {
        List<Object> out = new ArrayList<>();
        for (Object o : items.items()) {
            Object inner = o instanceof PyType ? null : Attributes.getOrNull(ts, o, "__typing_unpacked_tuple_args__");
            boolean open = inner instanceof PyTuple t && t.size() > 0 && t.get(t.size() - 1) == Singletons.ELLIPSIS;
            if (inner instanceof PyTuple t && !open) out.addAll(List.of(t.items()));
            else out.add(o);
        }
        return PyTuple.of(out.toArray());
    }

    private static void replace(ThreadState ts, Object arg, PyTuple parameters, Object[] values, List<Object> out) {
        if (arg instanceof PyType) {
            out.add(arg);
            return;
        }
        if (arg instanceof PyTuple || arg instanceof PyList) {
            List<Object> inner = new ArrayList<>();
            for (Object each : Iteration.toArray(ts, arg)) replace(ts, each, parameters, values, inner);
            out.add(arg instanceof PyTuple ? PyTuple.of(inner.toArray()) : new PyList(inner));
            return;
        }
        Object hook =
                PyType.of(arg).lookup("__typing_subst__") == null ? null : Attributes.get(ts, arg, "__typing_subst__");
        Object made;
        if (hook != null) {
            made = Callables.of(hook).call1(ts, values[indexOf(parameters, arg)]);
        } else {
            made = nested(ts, arg, parameters, values);
        }
        boolean unpacked =
                Attributes.getOrNull(ts, arg, "__typing_is_unpacked_typevartuple__") instanceof Boolean b && b;
        if (unpacked && made instanceof PyTuple t) out.addAll(List.of(t.items()));
        else out.add(made);
    }

    /** An argument that is itself generic: subscripted with the values of its own variables. */
    private static Object nested(ThreadState ts, Object arg, PyTuple parameters, Object[] values) {
        if (!(Attributes.getOrNull(ts, arg, "__parameters__") instanceof PyTuple inner) || inner.size() == 0)
            return arg;
        List<Object> own = new ArrayList<>();
        for (Object parameter : inner.items()) {
            Object value = values[indexOf(parameters, parameter)];
            boolean many = PyType.of(parameter).name().endsWith("TypeVarTuple") && value instanceof PyTuple;
            if (many) own.addAll(List.of(((PyTuple) value).items()));
            else own.add(value);
        }
        return Subscripts.get(ts, arg, PyTuple.of(own.toArray()));
    }

    private static int indexOf(PyTuple parameters, Object parameter) {
        for (int i = 0; i < parameters.size(); i++) if (parameters.get(i) == parameter) return i;
        throw Exceptions.typeError(
                "unknown type parameter %s", PyStr.of(PyType.of(parameter).name()));
    }
}
