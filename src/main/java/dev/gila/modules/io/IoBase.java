package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBytes;
import dev.gila.object.PyList;
import dev.gila.object.PyObject;
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
import java.io.ByteArrayOutputStream;

/** {@code _io._IOBase}: what every file has, in terms of the methods that its class defines. */
@TypeDef(of = IoBase.class, doc = "The abstract base class for all I/O classes.")
class IoBase extends PyObject {
    static final PyType TYPE = PyType.withDict("_io._IOBase", Types.OBJECT);

    boolean closed;

    IoBase(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, dev.gila.object.PyDict kwargs) {
        return new IoBase(cls);
    }

    @Def(signature = "*args, **kwargs")
    static void __init__(Object self, Object[] args, dev.gila.object.PyDict kwargs) {}

    @Def(signature = "offset, whence=0, /")
    static Object seek(Object self, Object offset, Object whence) {
        throw IoErrors.unsupported("seek");
    }

    @Def
    static Object tell(ThreadState ts, Object self) {
        return Calls.method(ts, self, "seek", 0L, 1L);
    }

    @Def(signature = "size=None, /")
    static Object truncate(Object self, Object size) {
        throw IoErrors.unsupported("truncate");
    }

    @Def
    static void flush(ThreadState ts, Object self) {
        if (self instanceof IoBase b && b.closed) throw IoErrors.closedFile();
    }

    @Def
    static void close(ThreadState ts, IoBase self) {
        if (self.closed) return;
        try {
            Calls.method(ts, self, "flush");
        } finally {
            self.closed = true;
        }
    }

    @Getter
    static boolean closed(IoBase self) {
        return self.closed;
    }

    @Def
    static boolean seekable(Object self) {
        return false;
    }

    @Def
    static boolean readable(Object self) {
        return false;
    }

    @Def
    static boolean writable(Object self) {
        return false;
    }

    @Def
    static void _checkClosed(ThreadState ts, Object self) {
        IoErrors.checkOpen(ts, self);
    }

    @Def
    static void _checkSeekable(ThreadState ts, Object self) {
        check(ts, self, "seekable", "File or stream is not seekable.");
    }

    @Def
    static void _checkReadable(ThreadState ts, Object self) {
        check(ts, self, "readable", "File or stream is not readable.");
    }

    @Def
    static void _checkWritable(ThreadState ts, Object self) {
        check(ts, self, "writable", "File or stream is not writable.");
    }

    private static void check(ThreadState ts, Object self, String question, String message) {
        if (Calls.method(ts, self, question) != Boolean.TRUE) throw IoErrors.unsupported(message);
    }

    @Def
    static Object __enter__(ThreadState ts, Object self) {
        IoErrors.checkOpen(ts, self);
        return self;
    }

    @Def(signature = "*args")
    static void __exit__(ThreadState ts, Object self, Object[] args) {
        Calls.method(ts, self, "close");
    }

    @Def
    static Object fileno(Object self) {
        throw IoErrors.unsupported("fileno");
    }

    @Def
    static boolean isatty(ThreadState ts, Object self) {
        IoErrors.checkOpen(ts, self);
        return false;
    }

    @Def(signature = "size=-1, /")
    static Object readline(ThreadState ts, Object self, Object size) {
        long limit = size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size);
        Object peek = Attributes.getOrNull(ts, self, "peek");
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (limit < 0 || line.size() < limit) {
            long want = peek == null ? 1 : ahead(ts, peek, limit < 0 ? -1 : limit - line.size());
            Object got = Calls.method(ts, self, "read", want);
            if (got == Singletons.NONE) break;
            if (!(got instanceof PyBytes b)) {
                throw Exceptions.of(
                        Exceptions.OS_ERROR,
                        "read() should have returned a bytes object, not '%s'",
                        PyType.of(got).name());
            }
            if (b.length() == 0) break;
            line.write(b.data(), 0, b.length());
            if (b.data()[b.length() - 1] == '\n') break;
        }
        return new PyBytes(line.toByteArray());
    }

    /** How much may be read without passing a line's end, by what {@code peek} shows. */
    private static long ahead(ThreadState ts, Object peek, long limit) {
        if (!(Calls.call1(ts, peek, 1L) instanceof PyBytes b) || b.length() == 0) return 1;
        long n = 0;
        while (n < b.length() && b.data()[(int) n] != '\n') n++;
        if (n < b.length()) n++;
        return limit < 0 ? n : Math.min(n, limit);
    }

    @Def(signature = "hint=-1, /")
    static Object readlines(ThreadState ts, Object self, Object hint) {
        long enough = hint == null || hint == Singletons.NONE ? -1 : Convert.toLong(ts, hint);
        PyList lines = new PyList();
        long total = 0;
        Object it = Iteration.iter(ts, self);
        for (Object line = Iteration.next(ts, it); line != null; line = Iteration.next(ts, it)) {
            lines.add(line);
            total += Convert.length(ts, line);
            if (enough > 0 && total > enough) break;
        }
        return lines;
    }

    @Def(signature = "lines, /")
    static void writelines(ThreadState ts, Object self, Object lines) {
        IoErrors.checkOpen(ts, self);
        Object it = Iteration.iter(ts, lines);
        for (Object line = Iteration.next(ts, it); line != null; line = Iteration.next(ts, it)) {
            Calls.method(ts, self, "write", line);
        }
    }

    @Def
    static Object __iter__(ThreadState ts, Object self) {
        IoErrors.checkOpen(ts, self);
        return self;
    }

    @Def
    static Object __next__(ThreadState ts, Object self) {
        Object line = Calls.method(ts, self, "readline");
        if (!Comparison.truth(ts, line)) throw Exceptions.stopIteration(null);
        return line;
    }

    @Def
    static void __del__(ThreadState ts, Object self) {
        Calls.method(ts, self, "close");
    }
}
