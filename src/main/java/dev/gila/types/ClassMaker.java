package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.frame.PyCell;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBuiltin;
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
import dev.gila.ops.Iteration;
import dev.gila.ops.Subscripts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes classes: the {@code class} statement, and {@code type(name, bases, namespace)} below it. */
public final class ClassMaker {
    /** Methods that are class methods or static methods without being declared so. */
    private static final List<String> IMPLICIT_CLASS_METHODS = List.of("__init_subclass__", "__class_getitem__");

    private ClassMaker() {}

    // ---- type.__new__

    static PyType make(
            ThreadState ts, PyType meta, String name, PyTuple baseTuple, PyDict namespaceDict, PyDict keywords) {
        refuseEntries(ts, baseTuple);
        PyType winner = winner(meta, baseTuple.items());
        PyType[] bases = classes(baseTuple);
        if (winner != meta && winner.lookup("__new__") != Types.TYPE.own("__new__")) {
            Object[] args = {winner, PyStr.intern(name), baseTuple, namespaceDict};
            Object maker = Attributes.get(ts, winner, "__new__");
            Object all = Calls.callWith(ts, maker, args, keywords);
            return (PyType) all;
        }
        requireAcceptable(bases);
        PyType best = TypeLayout.best(bases);
        Map<String, Object> namespace = strings(ts, namespaceDict);
        PyType made = allocate(ts, winner, name, bases, best, namespace);
        if (!(winner.lookup("mro") instanceof PyBuiltin)) made.setMro(customMro(ts, made));
        if (namespaceDict.get("__classcell__") != null) fillClassCell(namespaceDict.get("__classcell__"), made);
        announceNames(ts, made, namespaceDict);
        announceSubclass(ts, made, keywords);
        return made;
    }

    private static void refuseEntries(ThreadState ts, PyTuple baseTuple) {
        for (Object base : baseTuple.items()) {
            if (!(base instanceof PyType) && Attributes.getOrNull(ts, base, "__mro_entries__") != null) {
                throw Exceptions.typeError("type() doesn't support MRO entry resolution; use types.new_class()");
            }
        }
    }

    private static PyType[] classes(PyTuple baseTuple) {
        if (baseTuple.size() == 0) return new PyType[] {Types.OBJECT};
        PyType[] bases = new PyType[baseTuple.size()];
        for (int i = 0; i < bases.length; i++) {
            if (!(baseTuple.get(i) instanceof PyType t)) throw Exceptions.typeError("bases must be types");
            bases[i] = t;
        }
        return bases;
    }

    /** The most derived metaclass among that asked for and those of the bases. */
    static PyType winner(PyType meta, Object[] bases) {
        PyType winner = meta;
        for (Object base : bases) {
            PyType other = PyType.of(base);
            if (winner.isSubtypeOf(other)) continue;
            if (!other.isSubtypeOf(winner)) {
                throw Exceptions.typeError("metaclass conflict: the metaclass of a derived class must be a (non-strict)"
                        + " subclass of the metaclasses of all its bases");
            }
            winner = other;
        }
        return winner;
    }

    private static void requireAcceptable(PyType[] bases) {
        for (int i = 0; i < bases.length; i++) {
            if (!bases[i].isSubclassable()) {
                throw Exceptions.typeError("type '%s' is not an acceptable base type", bases[i].name());
            }
            for (int j = 0; j < i; j++) {
                if (bases[j] == bases[i]) throw Exceptions.typeError("duplicate base class %s", bases[i].name());
            }
        }
    }

    /** The namespace's entries in the order in which it iterates, which a derived class of dict may have changed. */
    private static Map<String, Object> strings(ThreadState ts, PyDict given) {
        PyDict dict = new PyDict();
        DictType.merge(ts, dict, given);
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < dict.entries(); i++) {
            if (dict.keyAt(i) instanceof PyStr s) out.put(s.toString(), dict.valueAt(i));
        }
        return out;
    }

    private static PyType allocate(
            ThreadState ts, PyType meta, String name, PyType[] bases, PyType best, Map<String, Object> namespace) {
        if (name.indexOf('\0') >= 0) throw Exceptions.valueError("type name must not contain null characters");
        Object declared = namespace.get("__slots__");
        SlotNames slots = declared == null ? null : SlotNames.read(ts, name, best, declared, namespace);
        boolean isMetaclass = best.isSubtypeOf(Types.TYPE);
        boolean inherited = false;
        boolean weakInherited = false;
        for (PyType base : bases) {
            inherited |= base.hasDict();
            weakInherited |= base.lookup("__weakref__") != null;
        }
        boolean ownDict = !inherited && !isMetaclass && (slots == null || slots.dict);
        boolean ownWeakref = !weakInherited && !isMetaclass && (slots == null || slots.weakref);
        Object qualified = namespace.remove("__qualname__");
        if (qualified != null && !(qualified instanceof PyStr)) {
            throw Exceptions.typeError(
                    "type __qualname__ must be a str, not %s",
                    PyType.of(qualified).name());
        }
        namespace.remove("__classcell__");
        complete(ts, namespace);
        boolean hasDict = inherited || ownDict;
        int members = slots == null ? 0 : slots.members.size();
        int slotCount = best.slotCount() + members;
        PyType made = new PyType(meta, name, bases, namespace, false, hasDict, hasDict || slotCount > 0, slotCount);
        made.setQualifiedName(qualified == null ? name : qualified.toString());
        for (int i = 0; i < members; i++) {
            String member = slots.members.get(i);
            made.define(member, new PyMember(member, made, best.slotCount() + i));
        }
        if (ownDict && made.own("__dict__") == null) made.define("__dict__", InstanceAttribute.dict(made));
        if (ownWeakref && made.own("__weakref__") == null) made.define("__weakref__", InstanceAttribute.weakref(made));
        if (made.own("__doc__") == null) made.define("__doc__", Singletons.NONE);
        return made;
    }

    /** What a class has although its body does not say so. */
    private static void complete(ThreadState ts, Map<String, Object> namespace) {
        if (!namespace.containsKey("__module__") && ts.frame() instanceof Frame frame) {
            Object module = frame.globals.get("__name__");
            if (module != null) namespace.put("__module__", module);
        }
        if (namespace.get("__new__") instanceof PyFunction f) namespace.put("__new__", new PyStaticMethod(f));
        for (String name : IMPLICIT_CLASS_METHODS) {
            if (namespace.get(name) instanceof PyFunction f) namespace.put(name, new PyClassMethod(f));
        }
        if (namespace.containsKey("__eq__") && !namespace.containsKey("__hash__")) {
            namespace.put("__hash__", Singletons.NONE);
        }
    }

    private static PyType[] customMro(ThreadState ts, PyType made) {
        Object[] items = Iteration.toArray(ts, Calls.method(ts, made, "mro"));
        PyType[] mro = new PyType[items.length];
        for (int i = 0; i < mro.length; i++) {
            if (!(items[i] instanceof PyType t)) {
                throw Exceptions.typeError(
                        "mro() returned a non-class ('%s')", PyType.of(items[i]).name());
            }
            mro[i] = t;
        }
        return mro;
    }

    /** The MRO that {@code type.mro()} computes: anew, since the class may have been given another one. */
    static PyType[] linearize(PyType type) {
        return PyType.linearize(type);
    }

    private static void fillClassCell(Object cell, PyType made) {
        if (!(cell instanceof PyCell c)) {
            throw Exceptions.typeError(
                    "__classcell__ must be a nonlocal cell, not %s", Convert.repr(null, PyType.of(cell)));
        }
        c.set(made);
    }

    private static void announceNames(ThreadState ts, PyType made, PyDict namespace) {
        PyDict entries = namespace.copy();
        for (int i = 0; i < entries.entries(); i++) {
            Object value = entries.valueAt(i);
            if (!(value instanceof PyObject) || !(entries.keyAt(i) instanceof PyStr name)) continue;
            Object hook = Attributes.special(ts, value, "__set_name__");
            if (hook == null) continue;
            try {
                Calls.call2(ts, hook, made, name);
            } catch (PyException e) {
                BaseExceptionType.addNote(
                        e.value(),
                        String.format(
                                "Error calling __set_name__ on '%s' instance %s in '%s'",
                                PyType.of(value).name(), Convert.repr(ts, name), made.name()));
                throw e;
            }
        }
    }

    private static void announceSubclass(ThreadState ts, PyType made, PyDict keywords) {
        Object parent = new PySuper(made, made, made);
        Object hook = Attributes.get(ts, parent, "__init_subclass__");
        Calls.callWith(ts, hook, new Object[0], keywords);
    }

    // ---- the class statement

    /**
     * {@code __build_class__(func, name, *bases, metaclass=None, **kwds)}.
     *
     * @param body its body is that of the class, which returns the {@code __class__} cell or None
     */
    public static Object build(ThreadState ts, PyFunction body, Object name, Object[] bases, PyDict keywords) {
        if (!(name instanceof PyStr className)) throw Exceptions.typeError("__build_class__: name is not a string");
        PyTuple original = PyTuple.of(bases);
        PyTuple resolved = resolveBases(ts, original);
        Object meta = keywords.remove(PyStr.intern("metaclass"));
        boolean isClass = meta == null || meta instanceof PyType;
        if (meta == null) {
            meta = resolved.size() == 0 ? Types.TYPE : PyType.of(resolved.get(0));
        }
        if (isClass) meta = winner((PyType) meta, resolved.items());
        Object namespace = prepare(ts, meta, className, resolved, keywords);
        Object cell = body.runBody(ts, namespace);
        if (resolved != original) {
            Subscripts.set(ts, namespace, PyStr.intern("__orig_bases__"), original);
        }
        Object[] args = {className, resolved, namespace};
        Object made = Calls.callWith(ts, meta, args, keywords);
        if (made instanceof PyType type && cell instanceof PyCell c) checkCell(ts, c, type, className);
        return made;
    }

    /** Replaces bases that are no classes by what their {@code __mro_entries__} say (PEP 560). */
    private static PyTuple resolveBases(ThreadState ts, PyTuple original) {
        List<Object> out = new ArrayList<>();
        boolean changed = false;
        for (Object base : original.items()) {
            Object hook = base instanceof PyType ? null : Attributes.getOrNull(ts, base, "__mro_entries__");
            if (hook == null) {
                out.add(base);
                continue;
            }
            if (!(Calls.call1(ts, hook, original) instanceof PyTuple more)) {
                throw Exceptions.typeError("__mro_entries__ must return a tuple");
            }
            out.addAll(List.of(more.items()));
            changed = true;
        }
        return changed ? new PyTuple(out.toArray()) : original;
    }

    private static Object prepare(ThreadState ts, Object meta, PyStr name, PyTuple bases, PyDict keywords) {
        Object hook = Attributes.getOrNull(ts, meta, "__prepare__");
        if (hook == null) return new PyDict();
        Object[] args = {name, bases};
        Object namespace = Calls.callWith(ts, hook, args, keywords);
        boolean mapping = PyType.of(namespace).lookup("__getitem__") != null;
        if (!mapping) {
            throw Exceptions.typeError(
                    "%s.__prepare__() must return a mapping, not %s",
                    meta instanceof PyType t ? t.name() : "<metaclass>",
                    PyType.of(namespace).name());
        }
        return namespace;
    }

    private static void checkCell(ThreadState ts, PyCell cell, PyType made, PyStr name) {
        if (cell.get() == null) {
            throw Exceptions.runtimeError(
                    "__class__ not set defining %s as %s. Was __classcell__ propagated to type.__new__?",
                    Convert.repr(ts, name), Convert.repr(ts, made));
        }
        if (cell.get() != made) {
            throw Exceptions.typeError(
                    "__class__ set to %s defining %s as %s",
                    Convert.repr(ts, cell.get()), Convert.repr(ts, name), Convert.repr(ts, made));
        }
    }
}
