package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code _io.BufferedReader}: a buffer that reads ahead. */
@TypeDef(doc = "Create a new buffered reader using the given readable raw IO object.")
final class BufferedReader {
    static final PyType TYPE = BufferedMethods.type("BufferedReader");

    private BufferedReader() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new BufferedStream(cls);
    }

    @Def(signature = "raw, buffer_size=8192")
    static void __init__(ThreadState ts, BufferedStream self, Object raw, long bufferSize) {
        BufferedMethods.require(ts, raw, "readable", "File or stream is not readable.");
        self.attach(ts, raw, bufferSize);
    }

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, BufferedStream self, Object size) {
        return BufferedMethods.read(ts, self, size);
    }

    @Def(signature = "size=-1, /")
    static Object read1(ThreadState ts, BufferedStream self, long size) {
        return BufferedMethods.read1(ts, self, size);
    }

    @Def(signature = "buffer, /")
    static Object readinto(ThreadState ts, BufferedStream self, Object buffer) {
        return BufferedMethods.readInto(ts, self, buffer, false);
    }

    @Def(signature = "buffer, /")
    static Object readinto1(ThreadState ts, BufferedStream self, Object buffer) {
        return BufferedMethods.readInto(ts, self, buffer, true);
    }

    @Def(signature = "size=0, /")
    static Object peek(ThreadState ts, BufferedStream self, long size) {
        return BufferedMethods.peek(ts, self);
    }

    @Def(signature = "size=-1, /")
    static Object readline(ThreadState ts, BufferedStream self, Object size) {
        return BufferedMethods.readLine(ts, self, size);
    }

    @Def
    static Object __next__(ThreadState ts, BufferedStream self) {
        return BufferedMethods.next(ts, self);
    }
}
