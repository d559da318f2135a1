package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;

/**
 * What the three buffered classes share. Python shows no class between them and {@code _BufferedIOBase}, so the methods
 * of this room are copied into each of them when {@code _io} is first imported.
 */
@TypeDef(of = BufferedMethods.class)
final class BufferedMethods {
    static final PyType TYPE = PyType.withDict("_io._Buffered", BufferedIoBase.TYPE);

    private BufferedMethods() {}

    static PyType type(String name) {
        return PyType.withDict("_io." + name, BufferedIoBase.TYPE);
    }

    static void install(PyType... types) {
        for (PyType type : types) {
            TYPE.namespace().forEach((name, method) -> {
                if (type.own(name) == null) type.define(name, method);
            });
        }
    }

    static void require(ThreadState ts, Object raw, String question, String message) {
        if (!Comparison.truth(ts, Calls.method(ts, raw, question))) throw IoErrors.unsupported(message);
    }

    static Object orNone(byte[] data) {
        return data == null ? Singletons.NONE : new PyBytes(data);
    }

    private static long size(ThreadState ts, Object size) {
        return size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size);
    }

    static Object read(ThreadState ts, BufferedStream self, Object size) {
        long n = size(ts, size);
        if (n < -1) throw Exceptions.valueError("read length must be non-negative or -1");
        self.checkOpen(ts, "read of closed file");
        return orNone(self.read(ts, n));
    }

    static Object read1(ThreadState ts, BufferedStream self, long size) {
        self.checkOpen(ts, "read of closed file");
        return orNone(self.read1(ts, size));
    }

    static Object readInto(ThreadState ts, BufferedStream self, Object buffer, boolean once) {
        self.checkOpen(ts, "readinto of closed file");
        try (PyBuffer.Exported into = Buffers.exportWritable(ts, buffer, once ? "readinto1" : "readinto")) {
            byte[] data = once ? self.read1(ts, into.length()) : self.read(ts, into.length());
            if (data == null) return Singletons.NONE;
            into.bytes().put(0, data);
            return (long) data.length;
        }
    }

    static Object peek(ThreadState ts, BufferedStream self) {
        self.checkOpen(ts, "peek of closed file");
        return new PyBytes(self.peek(ts));
    }

    static Object readLine(ThreadState ts, BufferedStream self, Object size) {
        self.checkOpen(ts, "readline of closed file");
        return new PyBytes(self.readLine(ts, size(ts, size)));
    }

    static Object next(ThreadState ts, BufferedStream self) {
        self.checkOpen(ts, "readline of closed file");
        Object line;
        if (self.type().isBuiltin()) {
            line = new PyBytes(self.readLine(ts, -1));
        } else {
            line = Calls.method(ts, self, "readline");
        }
        if (!Comparison.truth(ts, line)) throw Exceptions.stopIteration(null);
        return line;
    }

    static Object write(ThreadState ts, BufferedStream self, Object buffer) {
        if (buffer instanceof PyStr) {
            throw Exceptions.typeError("a bytes-like object is required, not 'str'");
        }
        byte[] data = Buffers.bytesOf(ts, buffer);
        self.checkOpen(ts, "write to closed file");
        return (long) self.write(ts, data, data.length);
    }

    @Def
    static void flush(ThreadState ts, BufferedStream self) {
        self.checkOpen(ts, "flush of closed file");
        self.flushBuffer(ts);
        Calls.method(ts, self.raw(), "flush");
    }

    @Def
    static void close(ThreadState ts, BufferedStream self) {
        self.close(ts);
    }

    @Def
    static Object detach(ThreadState ts, BufferedStream self) {
        return self.detach(ts);
    }

    @Def
    static long tell(ThreadState ts, BufferedStream self) {
        self.raw();
        return self.tell(ts);
    }

    @Def(signature = "target, whence=0, /")
    static long seek(ThreadState ts, BufferedStream self, long target, int whence) {
        self.checkOpen(ts, "seek of closed file");
        if (whence < 0 || whence > 2) throw Exceptions.valueError("whence value %d unsupported", whence);
        require(ts, self.raw(), "seekable", "File or stream is not seekable.");
        return self.seek(ts, target, whence);
    }

    @Def(signature = "pos=None, /")
    static Object truncate(ThreadState ts, BufferedStream self, Object pos) {
        self.checkOpen(ts, "truncate of closed file");
        require(ts, self.raw(), "writable", "truncate");
        return self.truncate(ts, Singletons.orNone(pos));
    }

    @Def
    static Object seekable(ThreadState ts, BufferedStream self) {
        return Calls.method(ts, self.raw(), "seekable");
    }

    @Def
    static Object readable(ThreadState ts, BufferedStream self) {
        return Calls.method(ts, self.raw(), "readable");
    }

    @Def
    static Object writable(ThreadState ts, BufferedStream self) {
        return Calls.method(ts, self.raw(), "writable");
    }

    @Def
    static Object fileno(ThreadState ts, BufferedStream self) {
        return Calls.method(ts, self.raw(), "fileno");
    }

    @Def
    static Object isatty(ThreadState ts, BufferedStream self) {
        return Calls.method(ts, self.raw(), "isatty");
    }

    @Getter
    static Object raw(BufferedStream self) {
        return self.isAttached() ? self.raw() : Singletons.NONE;
    }

    @Getter
    static Object closed(ThreadState ts, BufferedStream self) {
        return Attributes.get(ts, self.raw(), "closed");
    }

    @Getter
    static Object name(ThreadState ts, BufferedStream self) {
        return Attributes.get(ts, self.raw(), "name");
    }

    @Getter
    static Object mode(ThreadState ts, BufferedStream self) {
        return Attributes.get(ts, self.raw(), "mode");
    }

    @Def
    static Object __repr__(ThreadState ts, BufferedStream self) {
        return PyStr.of(self.describe(ts));
    }

    @Def
    static Object __getstate__(BufferedStream self) {
        throw Exceptions.typeError("cannot pickle '%s' object", self.type().name());
    }
}
