package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyObject;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;
import dev.gila.ops.Calls;

/** An {@code async_generator}; each step of it is an awaitable of its own, {@link AsyncStep}. */
@TypeDef
public final class PyAsyncGenerator extends PyObject {
    public static final PyType TYPE = PyType.sealed("async_generator", Types.OBJECT);

    private final Suspension suspension;
    private boolean hooked;
    /** Whether a step is being awaited. */
    boolean busy;
    /** Whether {@code aclose} has begun; then nothing but the end may follow. */
    boolean closed;

    PyAsyncGenerator(PyFunction function, Frame frame) {
        super(TYPE);
        suspension = new Suspension("async generator", function, frame, this);
    }

    /** How it is run. */
    public Suspension suspension() {
        return suspension;
    }

    private PyAsyncGenerator hook(ThreadState ts) {
        if (hooked) return this;
        hooked = true;
        Object first = AsyncHooks.of(ts).firstIteration();
        if (first != Singletons.NONE) Calls.call1(ts, first, this);
        return this;
    }

    @Def
    static Object __aiter__(PyAsyncGenerator self) {
        return self;
    }

    @Def
    static Object __anext__(ThreadState ts, PyAsyncGenerator self) {
        return new AsyncStep(AsyncStep.SEND, self.hook(ts), Singletons.NONE, null);
    }

    @Def(doc = "asend(v) -> send 'v' in generator.")
    static Object asend(ThreadState ts, PyAsyncGenerator self, Object value) {
        return new AsyncStep(AsyncStep.SEND, self.hook(ts), value, null);
    }

    @Def(
            signature = "type, value=None, traceback=None, /",
            doc = "athrow(value)\nathrow(type[,value[,tb]])\n\nraise exception in generator.")
    static Object athrow(ThreadState ts, PyAsyncGenerator self, Object type, Object value, Object traceback) {
        Object[] thrown = {type, value, traceback};
        return new AsyncStep(AsyncStep.THROW, self.hook(ts), Singletons.NONE, thrown);
    }

    @Def(doc = "aclose() -> raise GeneratorExit inside generator.")
    static Object aclose(ThreadState ts, PyAsyncGenerator self) {
        Object[] thrown = {new PyBaseException(Exceptions.GENERATOR_EXIT, PyTuple.EMPTY), null, null};
        return new AsyncStep(AsyncStep.CLOSE, self.hook(ts), Singletons.NONE, thrown);
    }

    @Getter("ag_frame")
    static Object frame(PyAsyncGenerator self) {
        return self.suspension.isFinished() ? Singletons.NONE : self.suspension.frame();
    }

    @Getter("ag_running")
    static boolean running(PyAsyncGenerator self) {
        return self.busy;
    }

    @Getter("ag_suspended")
    static boolean suspended(PyAsyncGenerator self) {
        return self.suspension.frame().isSuspended();
    }

    @Getter("ag_code")
    static Object code(PyAsyncGenerator self) {
        return self.suspension.code();
    }

    @Getter("ag_await")
    static Object awaited(PyAsyncGenerator self) {
        return Singletons.orNone(self.suspension.delegate());
    }

    @Getter
    static String __name__(PyAsyncGenerator self) {
        return self.suspension.name();
    }

    @Setter("__name__")
    static void setName(PyAsyncGenerator self, Object value) {
        self.suspension.setName(value);
    }

    @Getter
    static String __qualname__(PyAsyncGenerator self) {
        return self.suspension.qualifiedName();
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyAsyncGenerator self, Object value) {
        self.suspension.setQualifiedName(value);
    }

    @Def
    static String __repr__(PyAsyncGenerator self) {
        return "<async_generator object " + self.suspension.qualifiedName() + " at " + Identity.address(self) + ">";
    }

    @Def(kind = Kind.CLASS)
    static Object __class_getitem__(PyType cls, Object item) {
        return PyGenericAlias.of(cls, item);
    }
}
