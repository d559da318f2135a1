package dev.gila.types;

import dev.gila.code.CodeFlags;
import dev.gila.frame.Frame;
import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyIterator;
import dev.gila.object.PyObject;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.object.Types;

/** A {@code generator}. */
@TypeDef
public final class PyGenerator extends PyIterator {
    public static final PyType TYPE = PyType.sealed("generator", Types.OBJECT);

    private final Suspension suspension;

    private PyGenerator(PyFunction function, Frame frame) {
        super(TYPE);
        suspension = new Suspension("generator", function, frame, this);
    }

    /** What a call of a function makes whose code can be suspended: a generator, coroutine or async generator. */
    static PyObject of(PyFunction function, Frame frame) {
        int flags = function.code().code().flags();
        if ((flags & CodeFlags.COROUTINE) != 0) return new PyCoroutine(function, frame);
        if ((flags & CodeFlags.ASYNC_GENERATOR) != 0) return new PyAsyncGenerator(function, frame);
        return new PyGenerator(function, frame);
    }

    /** How it is run. */
    public Suspension suspension() {
        return suspension;
    }

    @Override
    public Object next(ThreadState ts) {
        return suspension.resume(ts, Singletons.NONE);
    }

    @Def
    static Object __iter__(PyGenerator self) {
        return self;
    }

    @Def
    static Object __next__(ThreadState ts, PyGenerator self) {
        return self.suspension.orStop(self.next(ts));
    }

    @Def(doc = "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise StopIteration.")
    static Object send(ThreadState ts, PyGenerator self, Object arg) {
        return self.suspension.orStop(self.suspension.resume(ts, arg));
    }

    @Def(
            value = "throw",
            signature = "type, value=None, traceback=None, /",
            doc = "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next yielded value or"
                    + " raise\nStopIteration.\nthe (type, val, tb) signature is deprecated, \nand may be removed in a"
                    + " future version of Python.")
    static Object raise(ThreadState ts, PyGenerator self, Object type, Object value, Object traceback) {
        Suspension s = self.suspension;
        return s.orStop(s.raise(ts, Suspension.toThrow(ts, type, value, traceback)));
    }

    @Def(doc = "close() -> raise GeneratorExit inside generator.")
    static Object close(ThreadState ts, PyGenerator self) {
        return self.suspension.close(ts);
    }

    @Getter("gi_frame")
    static Object frame(PyGenerator self) {
        return self.suspension.isFinished() ? Singletons.NONE : self.suspension.frame();
    }

    @Getter("gi_running")
    static boolean running(PyGenerator self) {
        return self.suspension.isRunning();
    }

    @Getter("gi_suspended")
    static boolean suspended(PyGenerator self) {
        return self.suspension.frame().isSuspended();
    }

    @Getter("gi_code")
    static Object code(PyGenerator self) {
        return self.suspension.code();
    }

    @Getter("gi_yieldfrom")
    static Object yieldFrom(PyGenerator self) {
        return Singletons.orNone(self.suspension.delegate());
    }

    @Getter
    static String __name__(PyGenerator self) {
        return self.suspension.name();
    }

    @Setter("__name__")
    static void setName(PyGenerator self, Object value) {
        self.suspension.setName(value);
    }

    @Getter
    static String __qualname__(PyGenerator self) {
        return self.suspension.qualifiedName();
    }

    @Setter("__qualname__")
    static void setQualifiedName(PyGenerator self, Object value) {
        self.suspension.setQualifiedName(value);
    }

    @Def
    static String __repr__(PyGenerator self) {
        return "<generator object " + self.suspension.qualifiedName() + " at " + Identity.address(self) + ">";
    }
}
