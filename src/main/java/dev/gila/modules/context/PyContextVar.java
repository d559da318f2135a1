package dev.gila.modules.context;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;

/** {@code contextvars.ContextVar}. */
@TypeDef
final class PyContextVar extends PyObject {
    static final PyType TYPE = PyType.sealed("_contextvars.ContextVar", Types.OBJECT);

    private final PyStr name;
    private final Object fallback;

    private PyContextVar(PyStr name, Object fallback) {
        super(TYPE);
        this.name = name;
        this.fallback = fallback;
    }

    @Def(kind = Def.Kind.NEW, signature = "name, /, *, default=None")
    static Object make(PyType cls, Object name, Object fallback) {
        if (name instanceof PyStr s) return new PyContextVar(s, fallback);
        throw Exceptions.typeError("context variable name must be a str");
    }

    @Getter
    static Object name(PyContextVar self) {
        return self.name;
    }

    @Def(signature = "default=None, /")
    static Object get(ThreadState ts, PyContextVar self, Object given) {
        Object value = PyContext.current(ts).valueOf(self);
        if (value != null) return value;
        if (given != null) return given;
        if (self.fallback != null) return self.fallback;
        throw Exceptions.withArgs(Exceptions.LOOKUP_ERROR, self);
    }

    @Def(signature = "value, /")
    static Object set(ThreadState ts, PyContextVar self, Object value) {
        PyContext context = PyContext.current(ts);
        return new PyToken(self, context, context.change(self, value));
    }

    @Def(signature = "token, /")
    static void reset(ThreadState ts, PyContextVar self, Object token) {
        if (!(token instanceof PyToken t)) {
            throw Exceptions.typeError(
                    "expected an instance of Token, got %s",
                    Convert.repr(ts, token).toString());
        }
        t.use(ts, self);
    }

    @Def(kind = Def.Kind.CLASS)
    static Object __class_getitem__(ThreadState ts, PyType cls, Object item) {
        return dev.gila.types.PyGenericAlias.of(cls, item);
    }

    @Def
    static String __repr__(ThreadState ts, PyContextVar self) {
        String shown = self.fallback == null ? "" : " default=" + Convert.repr(ts, self.fallback);
        return "<ContextVar name=" + Convert.repr(ts, self.name) + shown + " at 0x"
                + Integer.toHexString(System.identityHashCode(self)) + ">";
    }
}
