package dev.gila.modules.context;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Convert;

/** {@code contextvars.Token}: what a variable was before it was set, to be restored once. */
@TypeDef
final class PyToken extends PyObject {
    static final PyType TYPE = PyType.sealed("_contextvars.Token", Types.OBJECT);
    private static final PyType MISSING_TYPE = PyType.sealed("Token.MISSING", Types.OBJECT);
    static final PyObject MISSING = new PyObject(MISSING_TYPE);

    private final PyContextVar variable;
    private final PyContext context;
    private final Object old;
    private boolean used;

    /**
     * @param old the former value, or {@code null} when there was none
     */
    PyToken(PyContextVar variable, PyContext context, Object old) {
        super(TYPE);
        this.variable = variable;
        this.context = context;
        this.old = old;
    }

    void use(ThreadState ts, PyContextVar of) {
        String shown = Convert.repr(ts, this).toString();
        if (used) throw Exceptions.runtimeError("%s has already been used once", shown);
        if (of != variable) throw Exceptions.valueError("%s was created by a different ContextVar", shown);
        if (context != PyContext.current(ts)) {
            throw Exceptions.valueError("%s was created in a different Context", shown);
        }
        used = true;
        context.change(variable, old);
    }

    @Getter
    static Object var(PyToken self) {
        return self.variable;
    }

    @Getter
    static Object old_value(PyToken self) {
        return self.old == null ? MISSING : self.old;
    }

    @Def(kind = Def.Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return dev.gila.types.PyGenericAlias.of(cls, item);
    }

    @Def
    static String __repr__(ThreadState ts, PyToken self) {
        return "<Token" + (self.used ? " used" : "") + " var=" + Convert.repr(ts, self.variable) + " at 0x"
                + Integer.toHexString(System.identityHashCode(self)) + ">";
    }
}
