package dev.gila.types.typing;

import dev.gila.object.Callables;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Imports;

/** {@code typing.TypeAliasType}: what {@code type X = ...} makes. The value is worked out when first asked for. */
@TypeDef(doc = "Type alias.")
public final class PyTypeAlias extends PyObject {
    public static final PyType TYPE = PyType.sealedWithDict("typing.TypeAliasType", Types.OBJECT);

    private final Object name;
    private final PyTuple parameters;
    private Object value;
    private Object lazyValue;

    private PyTypeAlias(Object name, PyTuple parameters) {
        super(TYPE);
        this.name = name;
        this.parameters = parameters;
    }

    /**
     * The alias of a {@code type} statement.
     *
     * @param parameters a tuple of type parameters, or {@code null} when it has none
     * @param value a function that gives the value
     */
    public static PyTypeAlias ofStatement(ThreadState ts, Object name, PyTuple parameters, Object value) {
        PyTypeAlias made = new PyTypeAlias(name, parameters == null ? PyTuple.EMPTY : parameters);
        made.lazyValue = value;
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Def(kind = Def.Kind.NEW, signature = "name, value, *, type_params=()")
    static Object make(ThreadState ts, PyType cls, PyStr name, Object value, Object typeParams) {
        if (typeParams != null && !(typeParams instanceof PyTuple)) {
            throw Exceptions.typeError("type_params must be a tuple");
        }
        PyTypeAlias made = new PyTypeAlias(name, typeParams == null ? PyTuple.EMPTY : (PyTuple) typeParams);
        made.value = value;
        TypingHelpers.setModule(ts, made);
        return made;
    }

    @Getter
    static Object __name__(PyTypeAlias self) {
        return self.name;
    }

    @Getter
    static Object __value__(ThreadState ts, PyTypeAlias self) {
        if (self.value == null) self.value = Callables.of(self.lazyValue).call0(ts);
        return self.value;
    }

    @Getter
    static Object __type_params__(PyTypeAlias self) {
        return self.parameters;
    }

    @Getter
    static Object __parameters__(ThreadState ts, PyTypeAlias self) {
        PyList all = new PyList();
        for (Object p : self.parameters.items()) {
            all.add(p instanceof PyTypeVarTuple t ? PyTypeVarTuple.unpacked(ts, t) : p);
        }
        return PyTuple.of(all.toArray());
    }

    @Def
    static Object __getitem__(ThreadState ts, PyTypeAlias self, Object args) {
        if (self.parameters.size() == 0) throw Exceptions.typeError("Only generic type aliases are subscriptable");
        Object alias = Attributes.get(ts, Imports.module(ts, "types"), "GenericAlias");
        return Calls.call2(ts, alias, self, args instanceof PyTuple ? args : PyTuple.of(args));
    }

    @Def
    static Object __or__(ThreadState ts, Object self, Object other) {
        return TypingHelpers.union(ts, self, other);
    }

    @Def
    static Object __ror__(ThreadState ts, Object self, Object other) {
        return TypingHelpers.union(ts, other, self);
    }

    @Def
    static Object __reduce__(PyTypeAlias self) {
        return self.name;
    }

    @Def
    static String __repr__(PyTypeAlias self) {
        return self.name.toString();
    }
}
