package dev.gila.interp;

import dev.gila.code.Op;
import dev.gila.object.Exceptions;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.ops.Merging;
import dev.gila.types.Classes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tests of {@code match} (PEP 634). */
final class Matching {
    private static final Set<String> SELF_MATCHING =
            Set.of("bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple");

    private Matching() {}

    static int step(ThreadState ts, Object[] r, int[] w, int pc, int next) {
        int a = w[pc + 1];
        switch (w[pc]) {
            case Op.UNLESS_SEQUENCE -> {
                return PyType.of(r[a]).pattern() == PyType.Pattern.SEQUENCE ? next : w[pc + 2];
            }
            case Op.UNLESS_MAPPING -> {
                return PyType.of(r[a]).pattern() == PyType.Pattern.MAPPING ? next : w[pc + 2];
            }
            case Op.LENGTH -> r[a] = Convert.length(ts, r[w[pc + 2]]);
            case Op.MATCH_KEYS -> r[a] = keys(ts, r[w[pc + 2]], (PyTuple) r[w[pc + 3]]);
            case Op.MATCH_REST -> r[a] = rest(ts, r[w[pc + 2]], (PyTuple) r[w[pc + 3]]);
            case Op.MATCH_CLASS -> r[a] = attributes(ts, r[w[pc + 2]], r[w[pc + 3]], w[pc + 4], (PyTuple) r[w[pc + 5]]);
            default -> Rest.unknown(w[pc]);
        }
        return next;
    }

    private static Object keys(ThreadState ts, Object mapping, PyTuple keys) {
        Object[] values = new Object[keys.size()];
        if (values.length == 0) return PyTuple.EMPTY;
        Object get = Attributes.get(ts, mapping, "get");
        PyDict seen = new PyDict();
        Object missing = new PyObject(Types.OBJECT);
        for (int i = 0; i < values.length; i++) {
            Object key = keys.get(i);
            if (seen.contains(ts, key)) {
                throw Exceptions.valueError("mapping pattern checks duplicate key (%s)", Convert.repr(ts, key));
            }
            seen.put(ts, key, key);
            values[i] = Calls.call2(ts, get, key, missing);
            if (values[i] == missing) return Singletons.NONE;
        }
        return PyTuple.of(values);
    }

    private static PyDict rest(ThreadState ts, Object mapping, PyTuple keys) {
        PyDict rest = new PyDict();
        Merging.update(ts, rest, mapping);
        for (Object key : keys.items()) rest.remove(ts, key);
        return rest;
    }

    // ---- class patterns

    private static Object attributes(ThreadState ts, Object subject, Object cls, int positional, PyTuple keywords) {
        if (!(cls instanceof PyType type)) throw Exceptions.typeError("called match pattern must be a class");
        if (!Classes.isInstance(ts, subject, type)) return Singletons.NONE;
        List<Object> values = new ArrayList<>(positional + keywords.size());
        Set<String> seen = new HashSet<>();
        if (positional > 0 && !byPosition(ts, subject, type, positional, values, seen)) return Singletons.NONE;
        for (Object name : keywords.items()) {
            if (!attribute(ts, subject, type, name.toString(), values, seen)) return Singletons.NONE;
        }
        return PyTuple.of(values.toArray());
    }

    private static boolean byPosition(
            ThreadState ts, Object subject, PyType type, int count, List<Object> values, Set<String> seen) {
        Object names = Attributes.getOrNull(ts, type, "__match_args__");
        if (names == null && matchesItself(type)) {
            if (count > 1) throw tooMany(type, 1, count);
            values.add(subject);
            return true;
        }
        if (names != null && !(names instanceof PyTuple)) {
            throw Exceptions.typeError(
                    "%s.__match_args__ must be a tuple (got %s)",
                    type.name(), PyType.of(names).name());
        }
        PyTuple all = names == null ? PyTuple.EMPTY : (PyTuple) names;
        if (all.size() < count) throw tooMany(type, all.size(), count);
        for (int i = 0; i < count; i++) {
            if (!(all.get(i) instanceof PyStr name)) {
                throw Exceptions.typeError(
                        "__match_args__ elements must be strings (got %s)",
                        PyType.of(all.get(i)).name());
            }
            if (!attribute(ts, subject, type, name.toString(), values, seen)) return false;
        }
        return true;
    }

    private static PyException tooMany(PyType type, int allowed, int given) {
        return Exceptions.typeError(
                "%s() accepts %d positional sub-pattern%s (%d given)",
                type.name(), allowed, allowed == 1 ? "" : "s", given);
    }

    private static boolean attribute(
            ThreadState ts, Object subject, PyType type, String name, List<Object> values, Set<String> seen) {
        if (!seen.add(name)) {
            throw Exceptions.typeError("%s() got multiple sub-patterns for attribute '%s'", type.name(), name);
        }
        Object value = Attributes.getOrNull(ts, subject, name);
        if (value == null) return false;
        values.add(value);
        return true;
    }

    /** Whether {@code case type(x)} captures the subject itself. */
    private static boolean matchesItself(PyType type) {
        for (PyType each : type.mro()) {
            if (each.isBuiltin() && SELF_MATCHING.contains(each.name())) return true;
        }
        return false;
    }
}
