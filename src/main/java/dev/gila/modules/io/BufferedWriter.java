package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.PyDict;
import dev.gila.object.PyType;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;

/** {@code _io.BufferedWriter}: a buffer that collects what is written. */
@TypeDef(doc = "A buffer for a writeable sequential RawIO object.")
final class BufferedWriter {
    static final PyType TYPE = BufferedMethods.type("BufferedWriter");

    private BufferedWriter() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new BufferedStream(cls);
    }

    @Def(signature = "raw, buffer_size=8192")
    static void __init__(ThreadState ts, BufferedStream self, Object raw, long bufferSize) {
        BufferedMethods.require(ts, raw, "writable", "File or stream is not writable.");
        self.attach(ts, raw, bufferSize);
    }

    @Def(signature = "buffer, /")
    static Object write(ThreadState ts, BufferedStream self, Object buffer) {
        return BufferedMethods.write(ts, self, buffer);
    }
}
