package dev.gila.types;

import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyIterator;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** A {@code coroutine}: what calling an {@code async def} function makes. */
@TypeDef
public final class PyCoroutine extends PyObject {
    public static final PyType TYPE = PyType.sealed("coroutine", Types.OBJECT);

    private final Suspension suspension;

    PyCoroutine(PyFunction function, Frame frame) {
        super(TYPE);
        suspension = new Suspension("coroutine", function, frame, this);
    }

    /** How it is run. */
    public Suspension suspension() {
        return suspension;
    }

    private Suspension started() {
        if (suspension.isFinished()) throw Exceptions.runtimeError("cannot reuse already awaited coroutine");
        return suspension;
    }

    /** Runs it on; {@code null} at its end, with the suspension's result. */
    public Object resume(ThreadState ts, Object sent) {
        return started().resume(ts, sent);
    }

    @Def
    static Object __await__(PyCoroutine self) {
        return new Wrapper(self);
    }

    @Def(doc = "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise StopIteration.")
    static Object send(ThreadState ts, PyCoroutine self, Object arg) {
        return self.suspension.orStop(self.resume(ts, arg));
    }

    @Def(
            value = "throw",
            signature = "type, value=None, traceback=None, /",
            doc = "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return next iterated"
                    + " value or raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be"
                    + " removed in a future version of Python.")
    static Object raise(ThreadState ts, PyCoroutine self, Object type, Object value, Object traceback) {
        Suspension s = self.started();
        return s.orStop(s.raise(ts, Suspension.toThrow(ts, type, value, traceback)));
    }

    @Def(doc = "close() -> raise GeneratorExit inside coroutine.")
    static Object close(ThreadState ts, PyCoroutine self) {
        return self.suspension.close(ts);
    }

    @Getter("cr_frame")
    static Object frame(PyCoroutine self) {
        return self.suspension.isFinished() ? Singletons.NONE : self.suspension.frame();
    }

    @Getter("cr_running")
    static boolean running(PyCoroutine self) {
        return self.suspension.isRunning();
    }

    @Getter("cr_suspended")
    static boolean suspended(PyCoroutine self) {
        return self.suspension.frame().isSuspended();
    }

    @Getter("cr_code")
    static Object code(PyCoroutine self) {
        return self.suspension.code();
    }

    @Getter("cr_await")
    static Object awaited(PyCoroutine self) {
        return Singletons.orNone(self.suspension.delegate());
    }

    @Getter("cr_origin")
    static Object origin(PyCoroutine self) {
        return Singletons.NONE;
    }

    @Getter
    static String __name__(PyCoroutine self) {
        return self.suspension.name();
    }

    @Setter("__name__")
    static void setName(PyCoroutine self, Object value) {
        self.suspension.setName(value);
    }

    @Getter
    static String __qualname__(PyCoroutine self) {
        return self.suspension.qualifiedName();
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyCoroutine self, Object value) {
        self.suspension.setQualifiedName(value);
    }

    @Def
    static String __repr__(PyCoroutine self) {
        return "<coroutine object " + self.suspension.qualifiedName() + " at " + Identity.address(self) + ">";
    }

    /** {@code coroutine_wrapper}: the iterator that {@code __await__} gives. */
    static final class Wrapper extends PyIterator {
        static final PyType TYPE = PyIterator.sealedType("coroutine_wrapper");

        final PyCoroutine coroutine;

        Wrapper(PyCoroutine coroutine) {
            super(TYPE);
            this.coroutine = coroutine;
        }

        @Override
        public Object next(ThreadState ts) {
            Object value = coroutine.resume(ts, Singletons.NONE);
            if (value == null && coroutine.suspension.result() != Singletons.NONE) {
                throw Exceptions.stopIteration(coroutine.suspension.result());
            }
            return value;
        }
    }
}
