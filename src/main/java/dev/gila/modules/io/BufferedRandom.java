package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code _io.BufferedRandom}: a buffer that reads ahead and collects, over a file that can seek. */
@TypeDef(doc = "A buffered interface to random access streams.")
final class BufferedRandom {
    static final PyType TYPE = BufferedMethods.type("BufferedRandom");

    private BufferedRandom() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new BufferedStream(cls);
    }

    @Def(signature = "raw, buffer_size=8192")
    static void __init__(ThreadState ts, BufferedStream self, Object raw, long bufferSize) {
        BufferedMethods.require(ts, raw, "seekable", "File or stream is not seekable.");
        BufferedMethods.require(ts, raw, "readable", "File or stream is not readable.");
        BufferedMethods.require(ts, raw, "writable", "File or stream is not writable.");
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

    @Def(signature = "buffer, /")
    static Object write(ThreadState ts, BufferedStream self, Object buffer) {
        return BufferedMethods.write(ts, self, buffer);
    }
}
