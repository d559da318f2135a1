package dev.gila.types;

import dev.gila.frame.PyCell;
import dev.gila.frame.PyCode;
import dev.gila.object.BoundMethod;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;

/** {@code function}: the attributes of {@link PyFunction}. */
@TypeDef(
        of = PyFunction.class,
        doc = "Create a function object.\n\n  code\n    a code object\n  globals\n    the globals dictionary\n"
                + "  name\n    a string that overrides the name from the code object\n  argdefs\n"
                + "    a tuple that specifies the default argument values\n  closure\n"
                + "    a tuple that supplies the bindings for free variables")
final class FunctionType {
    private FunctionType() {}

    @Def(kind = Kind.NEW, signature = "code, globals, name=None, argdefs=None, closure=None")
    static Object make(
            ThreadState ts, PyType cls, PyCode code, PyDict globals, Object name, Object argdefs, Object closure) {
        int free = code.code().freeVars().size();
        if (Singletons.orNull(closure) == null && free > 0) throw Exceptions.typeError("arg 5 (closure) must be tuple");
        Object[] cells = closure instanceof PyTuple t ? t.items() : new Object[0];
        if (cells.length != free) {
            throw Exceptions.valueError(
                    "%s requires closure of length %d, not %d", code.code().name(), free, cells.length);
        }
        PyCell[] typed = new PyCell[free];
        for (int i = 0; i < free; i++) {
            if (!(cells[i] instanceof PyCell c)) {
                throw Exceptions.typeError(
                        "arg 5 (closure) expected cell, found %s",
                        PyType.of(cells[i]).name());
            }
            typed[i] = c;
        }
        if (Singletons.orNull(argdefs) != null && !(argdefs instanceof PyTuple)) {
            throw Exceptions.typeError("arg 4 (defaults) must be None or tuple");
        }
        PyFunction made = new PyFunction(code, globals, Namespaces.builtinsOf(ts, globals), typed, CodeType.doc(code));
        if (name instanceof PyStr s) made.setName(s.toString());
        if (argdefs instanceof PyTuple t) made.setDefaults(t.items());
        return made;
    }

    @Def(signature = "instance, owner=None, /")
    static Object __get__(PyFunction self, Object instance, Object owner) {
        return instance == Singletons.NONE ? self : new BoundMethod(self, instance);
    }

    @Def(signature = "*args, **kwargs")
    static Object __call__(ThreadState ts, PyFunction self, Object[] args, PyDict kwargs) {
        return Calls.callWith(ts, self, args, kwargs);
    }

    @Def
    static String __repr__(PyFunction self) {
        return "<function " + self.qualifiedName() + " at " + Identity.address(self) + ">";
    }

    @Getter
    static Object __code__(PyFunction self) {
        return self.code();
    }

    @Setter("__code__")
    static void setCode(PyFunction self, Object value) {
        if (!(value instanceof PyCode code)) throw Exceptions.typeError("__code__ must be set to a code object");
        int free = code.code().freeVars().size();
        if (free != self.closure().length) {
            throw Exceptions.valueError(
                    "%s() requires a code object with %d free vars, not %d", self.name(), self.closure().length, free);
        }
        self.setCode(code);
    }

    @Getter
    static Object __globals__(PyFunction self) {
        return self.globals();
    }

    @Getter
    static Object __builtins__(PyFunction self) {
        return self.builtins();
    }

    @Getter
    static Object __closure__(PyFunction self) {
        return self.closure().length == 0 ? Singletons.NONE : PyTuple.of((Object[]) self.closure());
    }

    @Getter
    static Object __defaults__(PyFunction self) {
        return self.defaults().length == 0 ? Singletons.NONE : PyTuple.of(self.defaults());
    }

    @Setter("__defaults__")
    static void setDefaults(PyFunction self, Object value) {
        Object given = value == null ? null : Singletons.orNull(value);
        if (given != null && !(given instanceof PyTuple)) {
            throw Exceptions.typeError("__defaults__ must be set to a tuple object");
        }
        self.setDefaults(given instanceof PyTuple t ? t.items() : new Object[0]);
    }

    @Getter
    static Object __kwdefaults__(PyFunction self) {
        return Singletons.orNone(self.keywordDefaults());
    }

    @Setter("__kwdefaults__")
    static void setKeywordDefaults(PyFunction self, Object value) {
        Object given = value == null ? null : Singletons.orNull(value);
        if (given != null && !(given instanceof PyDict)) {
            throw Exceptions.typeError("__kwdefaults__ must be set to a dict object");
        }
        self.setKeywordDefaults((PyDict) given);
    }

    @Getter
    static Object __annotations__(PyFunction self) {
        return self.annotations();
    }

    @Setter("__annotations__")
    static void setAnnotations(PyFunction self, Object value) {
        Object given = value == null ? null : Singletons.orNull(value);
        if (given != null && !(given instanceof PyDict)) {
            throw Exceptions.typeError("__annotations__ must be set to a dict object");
        }
        self.setAnnotations((PyDict) given);
    }

    @Getter
    static Object __type_params__(PyFunction self) {
        return self.typeParams();
    }

    @Setter("__type_params__")
    static void setTypeParams(PyFunction self, Object value) {
        if (!(value instanceof PyTuple t)) throw Exceptions.typeError("__type_params__ must be set to a tuple");
        self.setTypeParams(t);
    }

    @Getter
    static String __name__(PyFunction self) {
        return self.name();
    }

    @Setter("__name__")
    static void setName(PyFunction self, Object value) {
        self.setName(text("__name__", value));
    }

    @Getter
    static String __qualname__(PyFunction self) {
        return self.qualifiedName();
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyFunction self, Object value) {
        self.setQualifiedName(text("__qualname__", value));
    }

    /** The text of a name that a program assigns. */
    static String text(String attribute, Object value) {
        if (value instanceof PyStr s) return s.toString();
        throw Exceptions.typeError("%s must be set to a string object", attribute);
    }

    @Getter
    static Object __doc__(PyFunction self) {
        return self.doc();
    }

    @Setter("__doc__")
    static void setDoc(PyFunction self, Object value) {
        self.setDoc(Singletons.orNone(value));
    }

    @Getter
    static Object __module__(PyFunction self) {
        return self.module();
    }

    @Setter("__module__")
    static void setModule(PyFunction self, Object value) {
        self.setModule(Singletons.orNone(value));
    }

    @Getter
    static Object __dict__(PyFunction self) {
        return self.dict();
    }

    @Setter("__dict__")
    static void setDict(PyFunction self, Object value) {
        if (value == null) throw Exceptions.typeError("cannot delete __dict__");
        InstanceAttribute.setDict(self, value);
    }
}
