package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.Hashing;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyIterator;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.ops.Iteration;
import java.util.Set;

/** A {@code types.GenericAlias}: a generic class with its arguments, such as {@code list[int]}. */
@TypeDef(
        doc = "Represent a PEP 585 generic type\n\n"
                + "E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")
public final class PyGenericAlias extends PyObject {
    public static final PyType TYPE = PyType.builtin("types.GenericAlias", Types.OBJECT);

    /** Attributes of the alias itself; all others are those of the origin. */
    private static final Set<String> OWN = Set.of(
            "__class__",
            "__origin__",
            "__args__",
            "__unpacked__",
            "__parameters__",
            "__typing_unpacked_tuple_args__",
            "__mro_entries__",
            "__reduce_ex__",
            "__reduce__",
            "__copy__",
            "__deepcopy__");

    private final Object origin;
    private final PyTuple args;
    private final boolean starred;
    private PyTuple parameters;

    private PyGenericAlias(PyType type, Object origin, PyTuple args, boolean starred) {
        super(type);
        this.origin = origin;
        this.args = args;
        this.starred = starred;
    }

    /** {@code origin[item]}. */
    public static PyGenericAlias of(Object origin, Object item) {
        return new PyGenericAlias(TYPE, origin, item instanceof PyTuple t ? t : PyTuple.of(item), false);
    }

    @Def(kind = Kind.NEW)
    static Object make(PyType cls, Object origin, Object args) {
        return new PyGenericAlias(cls, origin, args instanceof PyTuple t ? t : PyTuple.of(args), false);
    }

    /** The generic class. */
    public Object origin() {
        return origin;
    }

    /** Its arguments. */
    public PyTuple args() {
        return args;
    }

    @Def
    static Object __getattribute__(ThreadState ts, PyGenericAlias self, Object name) {
        String text = ObjectType.attributeName(name);
        boolean special = text.startsWith("__") && text.endsWith("__");
        if (special && (OWN.contains(text) || self.type() != TYPE && self.type().own(text) != null)
                || !special && PyType.of(self).own(text) != null) {
            Object found = Attributes.generic(ts, self, text);
            if (found == null) throw Exceptions.noAttribute(self, text);
            return found;
        }
        return Attributes.get(ts, self.origin, text);
    }

    @Getter
    static Object __origin__(PyGenericAlias self) {
        return self.origin;
    }

    @Getter
    static Object __args__(PyGenericAlias self) {
        return self.args;
    }

    @Getter
    static Object __parameters__(ThreadState ts, PyGenericAlias self) {
        if (self.parameters == null) self.parameters = TypeParameters.in(ts, self.args);
        return self.parameters;
    }

    @Getter
    static boolean __unpacked__(PyGenericAlias self) {
        return self.starred;
    }

    @Getter
    static Object __typing_unpacked_tuple_args__(PyGenericAlias self) {
        return self.starred && self.origin == Types.TUPLE ? self.args : Singletons.NONE;
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyGenericAlias self, Object[] args, PyDict kwargs) {
        Object made = Calls.callWith(ts, self.origin, args, kwargs);
        try {
            if (made instanceof PyObject) Attributes.set(ts, made, "__orig_class__", self);
        } catch (PyException e) {
            // Objects that take no attributes do without.
            if (!e.is(Exceptions.ATTRIBUTE_ERROR) && !e.is(Exceptions.TYPE_ERROR)) throw e;
        }
        return made;
    }

    @Def
    static Object __getitem__(ThreadState ts, PyGenericAlias self, Object item) {
        PyTuple parameters = (PyTuple) __parameters__(ts, self);
        PyTuple args = TypeParameters.substitute(ts, self, self.args, parameters, item);
        return new PyGenericAlias(self.type(), self.origin, args, self.starred);
    }

    @Def
    static Object __mro_entries__(PyGenericAlias self, Object bases) {
        return PyTuple.of(self.origin);
    }

    @Def
    static Object __instancecheck__(PyGenericAlias self, Object instance) {
        throw Exceptions.typeError("isinstance() argument 2 cannot be a parameterized generic");
    }

    @Def
    static Object __subclasscheck__(PyGenericAlias self, Object subclass) {
        throw Exceptions.typeError("issubclass() argument 2 cannot be a parameterized generic");
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return PyUnion.or(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return PyUnion.or(ts, other, self);
    }

    @Def
    static Object __eq__(ThreadState ts, PyGenericAlias self, Object other) {
        if (!(other instanceof PyGenericAlias a)) return Singletons.NOT_IMPLEMENTED;
        return self.starred == a.starred
                && Comparison.equal(ts, self.origin, a.origin)
                && Comparison.equal(ts, self.args, a.args);
    }

    @Def
    static long __hash__(ThreadState ts, PyGenericAlias self) {
        return Hashing.hash(ts, self.origin) ^ Hashing.hash(ts, self.args);
    }

    @Def
    static Object __iter__(PyGenericAlias self) {
        return new Unpacking(new PyGenericAlias(self.type(), self.origin, self.args, true));
    }

    /** Gives the starred form of an alias, once: what {@code *tuple[int, ...]} unpacks. */
    private static final class Unpacking extends PyIterator {
        private static final PyType TYPE = PyIterator.sealedType("generic_alias_iterator");
        private Object rest;

        Unpacking(Object rest) {
            super(TYPE);
            this.rest = rest;
        }

        @Override
        public Object next(ThreadState ts) {
            Object o = rest;
            rest = null;
            return o;
        }
    }

    @Def
    static Object __dir__(ThreadState ts, PyGenericAlias self) {
        PyDict names = new PyDict();
        for (Object name : Iteration.toArray(ts, Calls.special(ts, self.origin, "__dir__"))) {
            names.put(ts, name, Singletons.NONE);
        }
        for (String name : OWN) names.put(name, Singletons.NONE);
        return new PyList(DictType.keys(names));
    }

    @Def
    static Object __reduce__(PyGenericAlias self) {
        return PyTuple.of(TYPE, PyTuple.of(self.origin, self.args));
    }

    @Def
    static String __repr__(ThreadState ts, PyGenericAlias self) {
        StringBuilder text = new StringBuilder(self.starred ? "*" : "")
                .append(show(ts, self.origin))
                .append('[');
        for (int i = 0; i < self.args.size(); i++) {
            if (i > 0) text.append(", ");
            text.append(show(ts, self.args.get(i)));
        }
        if (self.args.size() == 0) text.append("()");
        return text.append(']').toString();
    }

    /** A type as annotations show it: by its name. */
    static String show(ThreadState ts, Object o) {
        if (o == Singletons.ELLIPSIS) return "...";
        if (o == Singletons.NONE || o == Types.NONE_TYPE) return "None";
        if (o instanceof PyList l) {
            StringBuilder text = new StringBuilder("[");
            for (int i = 0; i < l.size(); i++) text.append(i > 0 ? ", " : "").append(show(ts, l.get(i)));
            return text.append(']').toString();
        }
        if (o instanceof PyType t && t.type() == Types.TYPE) return TypeType.dottedName(t);
        boolean generic =
                Attributes.getOrNull(ts, o, "__origin__") != null && Attributes.getOrNull(ts, o, "__args__") != null;
        if (!generic) {
            Object name = Attributes.getOrNull(ts, o, "__qualname__");
            Object module = Attributes.getOrNull(ts, o, "__module__");
            if (name instanceof PyStr && module != null && module != Singletons.NONE) {
                return module.toString().equals("builtins") ? name.toString() : module + "." + name;
            }
        }
        return Convert.repr(ts, o).toString();
    }
}
