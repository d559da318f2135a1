package dev.gila.types;

import dev.gila.object.Def;
import dev.gila.object.Def.Kind;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Convert;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** {@code OSError}: which class an error number stands for, and the file names it concerns. */
@TypeDef(doc = "Base class for I/O related errors.")
public final class OsErrorType {
    static final PyType TYPE = FieldAttribute.on(Exceptions.OS_ERROR, "errno", "strerror", "filename", "filename2");

    /** Error numbers as Linux has them. */
    private static final Map<Long, PyType> BY_NUMBER = new HashMap<>();

    static {
        number(Exceptions.BLOCKING_IO_ERROR, 11, 114, 115);
        number(Exceptions.BROKEN_PIPE_ERROR, 32, 108);
        number(Exceptions.CHILD_PROCESS_ERROR, 10);
        number(Exceptions.CONNECTION_ABORTED_ERROR, 103);
        number(Exceptions.CONNECTION_REFUSED_ERROR, 111);
        number(Exceptions.CONNECTION_RESET_ERROR, 104);
        number(Exceptions.FILE_EXISTS_ERROR, 17);
        number(Exceptions.FILE_NOT_FOUND_ERROR, 2);
        number(Exceptions.IS_A_DIRECTORY_ERROR, 21);
        number(Exceptions.NOT_A_DIRECTORY_ERROR, 20);
        number(Exceptions.INTERRUPTED_ERROR, 4);
        number(Exceptions.PERMISSION_ERROR, 1, 13);
        number(Exceptions.PROCESS_LOOKUP_ERROR, 3);
        number(Exceptions.TIMEOUT_ERROR, 110);
    }

    private OsErrorType() {}

    private static void number(PyType type, long... numbers) {
        for (long n : numbers) BY_NUMBER.put(n, type);
    }

    /** The error for a number, of the class that stands for it; the file name may be {@code null}. */
    public static PyException of(long errno, String message, Object filename) {
        PyType type = BY_NUMBER.getOrDefault(errno, TYPE);
        PyBaseException e = new PyBaseException(type, PyTuple.EMPTY);
        parse(
                e,
                filename == null
                        ? new Object[] {errno, PyStr.of(message)}
                        : new Object[] {errno, PyStr.of(message), filename});
        return new PyException(e);
    }

    @Def(kind = Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        PyType type = cls;
        boolean inInit = parsesInInit(cls);
        if (!inInit) FieldAttribute.requireKnown(cls, kwargs);
        if (cls == TYPE && args.length >= 2 && args.length <= 5) {
            type = args[0] instanceof Long n ? BY_NUMBER.getOrDefault(n, TYPE) : TYPE;
        }
        PyBaseException e = new PyBaseException(type, PyTuple.of(args));
        if (!inInit) parse(e, args);
        return e;
    }

    /** Whether the class overrides {@code __init__} alone, and so gives the arguments that count only there. */
    private static boolean parsesInInit(PyType cls) {
        return cls.lookup("__init__") != TYPE.own("__init__") && cls.lookup("__new__") == TYPE.own("__new__");
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(PyBaseException self, Object[] args, PyDict kwargs) {
        if (!parsesInInit(self.type())) return;
        FieldAttribute.requireKnown(self.type(), kwargs);
        self.setArgs(PyTuple.of(args));
        parse(self, args);
    }

    /** Reads {@code errno, strerror[, filename[, winerror[, filename2]]]} from the arguments. */
    private static void parse(PyBaseException e, Object[] args) {
        int n = args.length;
        if (n < 2 || n > 5) return;
        e.setField("errno", args[0]).setField("strerror", args[1]);
        e.setArgs(PyTuple.of(args));
        if (n < 3 || args[2] == Singletons.NONE) return;
        boolean counts = e.type().isSubtypeOf(Exceptions.BLOCKING_IO_ERROR) && SliceType.isIndex(args[2]);
        if (counts) {
            e.setField("characters_written", args[2]);
            return;
        }
        e.setField("filename", args[2]);
        if (n == 5 && args[4] != Singletons.NONE) e.setField("filename2", args[4]);
        e.setArgs(PyTuple.of(Arrays.copyOf(args, 2)));
    }

    @Getter
    static Object characters_written(PyBaseException self) {
        Object n = self.field("characters_written");
        if (n == null) throw Exceptions.attributeError("characters_written");
        return n;
    }

    @Setter("characters_written")
    static void setCharactersWritten(ThreadState ts, PyBaseException self, Object value) {
        if (value == null && self.field("characters_written") == null) {
            throw Exceptions.attributeError("characters_written");
        }
        self.setField("characters_written", value == null ? null : Convert.index(ts, value));
    }

    @Def
    static Object __str__(ThreadState ts, PyBaseException self) {
        Object errno = Singletons.orNone(self.field("errno"));
        Object message = Singletons.orNone(self.field("strerror"));
        Object filename = self.field("filename");
        if (filename == null || filename == Singletons.NONE) {
            return self.field("errno") != null && self.field("strerror") != null
                    ? PyStr.of("[Errno " + Convert.str(ts, errno) + "] " + Convert.str(ts, message))
                    : BaseExceptionType.__str__(ts, self);
        }
        String text = "[Errno " + Convert.str(ts, errno) + "] " + Convert.str(ts, message) + ": "
                + Convert.repr(ts, filename);
        Object second = self.field("filename2");
        return PyStr.of(second == null ? text : text + " -> " + Convert.repr(ts, second));
    }

    @Def
    static Object __reduce__(PyBaseException self) {
        Object filename = self.field("filename");
        if (self.args().size() != 2 || filename == null) return BaseExceptionType.__reduce__(self);
        Object errno = self.args().get(0);
        Object message = self.args().get(1);
        Object second = self.field("filename2");
        PyTuple args = second == null
                ? PyTuple.of(errno, message, filename)
                : PyTuple.of(errno, message, filename, Singletons.NONE, second);
        return BaseExceptionType.reduce(self, args);
    }
}
