package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Getter;
import dev.gila.object.PyDict;
import dev.gila.object.PyException;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;

/** {@code _io.BufferedRWPair}: a reader and a writer over two raw files, such as the ends of two pipes. */
@TypeDef(doc = "A buffered reader and writer object together.")
final class BufferedRWPair extends IoBase {
    static final PyType TYPE = PyType.withDict("_io.BufferedRWPair", BufferedIoBase.TYPE);

    private Object reader;
    private Object writer;

    private BufferedRWPair(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new BufferedRWPair(cls);
    }

    @Def(signature = "reader, writer, buffer_size=8192, /")
    static void __init__(ThreadState ts, BufferedRWPair self, Object reader, Object writer, long bufferSize) {
        self.reader = Calls.call(ts, BufferedReader.TYPE, reader, bufferSize);
        self.writer = Calls.call(ts, BufferedWriter.TYPE, writer, bufferSize);
    }

    @Def(signature = "*args")
    static Object read(ThreadState ts, BufferedRWPair self, Object[] args) {
        return Calls.method(ts, self.reader, "read", args);
    }

    @Def(signature = "*args")
    static Object read1(ThreadState ts, BufferedRWPair self, Object[] args) {
        return Calls.method(ts, self.reader, "read1", args);
    }

    @Def(signature = "*args")
    static Object peek(ThreadState ts, BufferedRWPair self, Object[] args) {
        return Calls.method(ts, self.reader, "peek", args);
    }

    @Def(signature = "buffer, /")
    static Object readinto(ThreadState ts, BufferedRWPair self, Object buffer) {
        return Calls.method(ts, self.reader, "readinto", buffer);
    }

    @Def(signature = "buffer, /")
    static Object readinto1(ThreadState ts, BufferedRWPair self, Object buffer) {
        return Calls.method(ts, self.reader, "readinto1", buffer);
    }

    @Def(signature = "buffer, /")
    static Object write(ThreadState ts, BufferedRWPair self, Object buffer) {
        return Calls.method(ts, self.writer, "write", buffer);
    }

    @Def
    static Object flush(ThreadState ts, BufferedRWPair self) {
        return Calls.method(ts, self.writer, "flush");
    }

    @Def
    static Object readable(ThreadState ts, BufferedRWPair self) {
        return Calls.method(ts, self.reader, "readable");
    }

    @Def
    static Object writable(ThreadState ts, BufferedRWPair self) {
        return Calls.method(ts, self.writer, "writable");
    }

    @Def
    static boolean isatty(ThreadState ts, BufferedRWPair self) {
        return Comparison.truth(ts, Calls.method(ts, self.writer, "isatty"))
                || Comparison.truth(ts, Calls.method(ts, self.reader, "isatty"));
    }

    @Def
    static void close(ThreadState ts, BufferedRWPair self) {
        try {
            Calls.method(ts, self.writer, "close");
        } catch (PyException e) {
            Calls.method(ts, self.reader, "close");
            throw e;
        }
        Calls.method(ts, self.reader, "close");
    }

    @Getter
    static Object closed(ThreadState ts, BufferedRWPair self) {
        return Attributes.get(ts, self.writer, "closed");
    }
}
