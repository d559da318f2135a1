package dev.gila.modules.io;

import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyDict;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** {@code _io.BytesIO}: a binary file in memory, which lends that memory through {@code getbuffer}. */
@TypeDef(doc = "Buffered I/O implementation using an in-memory bytes buffer.")
final class BytesIo extends IoBase implements PyBuffer {
    static final PyType TYPE = PyType.withDict("_io.BytesIO", BufferedIoBase.TYPE);

    private byte[] data = {};
    private int size;
    private long position;
    private int exports;

    private BytesIo(PyType type) {
        super(type);
    }

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, PyDict kwargs) {
        return new BytesIo(cls);
    }

    @Def(signature = "initial_bytes=b''")
    static void __init__(ThreadState ts, BytesIo self, Object initialBytes) {
        self.checkResizable();
        boolean none = initialBytes == null || initialBytes == Singletons.NONE;
        self.data = none ? new byte[0] : Buffers.copyOf(ts, initialBytes);
        self.size = self.data.length;
        self.position = 0;
        self.closed = false;
    }

    private void checkOpen() {
        if (closed) throw IoErrors.closedFile();
    }

    private void checkResizable() {
        if (exports > 0) {
            throw Exceptions.of(Exceptions.BUFFER_ERROR, "Existing exports of data: object cannot be re-sized");
        }
    }

    @Override
    public Exported export(ThreadState ts) {
        checkOpen();
        exports++;
        return Exported.ofBytes(ByteBuffer.wrap(data), size, false, () -> exports--);
    }

    private byte[] take(long n) {
        int from = (int) Math.min(position, size);
        int to = n < 0 ? size : (int) Math.min(size, from + n);
        position = Math.max(position, to);
        return Arrays.copyOfRange(data, from, to);
    }

    private static long size(ThreadState ts, Object given) {
        return given == null || given == Singletons.NONE ? -1 : Convert.toLong(ts, given);
    }

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, BytesIo self, Object size) {
        self.checkOpen();
        return new PyBytes(self.take(size(ts, size)));
    }

    @Def(signature = "size=-1, /")
    static Object read1(ThreadState ts, BytesIo self, Object size) {
        return read(ts, self, size);
    }

    @Def(signature = "buffer, /")
    static long readinto(ThreadState ts, BytesIo self, Object buffer) {
        self.checkOpen();
        try (Exported into = Buffers.exportWritable(ts, buffer, "readinto")) {
            byte[] got = self.take(into.length());
            into.bytes().put(0, got);
            return got.length;
        }
    }

    private byte[] line(long limit) {
        if (position >= size) return new byte[0];
        int from = (int) position;
        int most = limit < 0 ? size : (int) Math.min(size, from + limit);
        int end = from;
        while (end < most && data[end] != '\n') end++;
        if (end < most) end++;
        position = end;
        return Arrays.copyOfRange(data, from, end);
    }

    @Def(signature = "size=-1, /")
    static Object readline(ThreadState ts, BytesIo self, Object size) {
        self.checkOpen();
        return new PyBytes(self.line(size(ts, size)));
    }

    @Def
    static Object __next__(BytesIo self) {
        self.checkOpen();
        byte[] line = self.line(-1);
        if (line.length == 0) throw Exceptions.stopIteration(null);
        return new PyBytes(line);
    }

    @Def(signature = "b, /")
    static long write(ThreadState ts, BytesIo self, Object b) {
        self.checkOpen();
        if (b instanceof PyStr) throw Exceptions.typeError("a bytes-like object is required, not 'str'");
        byte[] more = Buffers.bytesOf(ts, b);
        self.checkResizable();
        if (more.length == 0) return 0;
        int end = Math.toIntExact(self.position + more.length);
        if (end > self.data.length) self.data = Arrays.copyOf(self.data, Math.max(end, end + (end >> 1)));
        if (self.position > self.size) Arrays.fill(self.data, self.size, (int) self.position, (byte) 0);
        System.arraycopy(more, 0, self.data, (int) self.position, more.length);
        self.position = end;
        self.size = Math.max(self.size, end);
        return more.length;
    }

    @Def(signature = "lines, /")
    static void writelines(ThreadState ts, BytesIo self, Object lines) {
        self.checkOpen();
        Object it = dev.gila.ops.Iteration.iter(ts, lines);
        for (Object o = dev.gila.ops.Iteration.next(ts, it); o != null; o = dev.gila.ops.Iteration.next(ts, it)) {
            write(ts, self, o);
        }
    }

    @Def
    static Object getvalue(BytesIo self) {
        self.checkOpen();
        return new PyBytes(Arrays.copyOf(self.data, self.size));
    }

    @Def
    static Object getbuffer(ThreadState ts, BytesIo self) {
        self.checkOpen();
        return Calls.call1(ts, ts.interpreter().builtins().get("memoryview"), self);
    }

    @Def
    static long tell(BytesIo self) {
        self.checkOpen();
        return self.position;
    }

    @Def(signature = "pos, whence=0, /")
    static long seek(BytesIo self, long pos, int whence) {
        self.checkOpen();
        if (whence == 0 && pos < 0) throw Exceptions.valueError("negative seek value %d", pos);
        if (whence < 0 || whence > 2) throw Exceptions.valueError("invalid whence (%d, should be 0, 1 or 2)", whence);
        long base = whence == 0 ? 0 : whence == 1 ? self.position : self.size;
        self.position = Math.max(0, base + pos);
        return self.position;
    }

    @Def(signature = "size=None, /")
    static long truncate(ThreadState ts, BytesIo self, Object size) {
        self.checkOpen();
        self.checkResizable();
        long to = size == null || size == Singletons.NONE ? self.position : Convert.toLong(ts, size);
        if (to < 0) throw Exceptions.valueError("negative size value %d", to);
        self.size = (int) Math.min(self.size, to);
        return to;
    }

    @Def
    static void close(BytesIo self) {
        self.checkResizable();
        self.closed = true;
        self.data = new byte[0];
        self.size = 0;
    }

    @Def
    static boolean readable(BytesIo self) {
        self.checkOpen();
        return true;
    }

    @Def
    static boolean writable(BytesIo self) {
        self.checkOpen();
        return true;
    }

    @Def
    static boolean seekable(BytesIo self) {
        self.checkOpen();
        return true;
    }

    @Getter
    static boolean closed(BytesIo self) {
        return self.closed;
    }

    @Def
    static Object __getstate__(BytesIo self) {
        PyDict attributes = self.dict();
        return PyTuple.of(
                getvalue(self),
                self.position,
                attributes == null || attributes.size() == 0 ? Singletons.NONE : attributes.copy());
    }

    @Def
    static void __setstate__(ThreadState ts, BytesIo self, PyTuple state) {
        __init__(ts, self, state.get(0));
        self.position = Convert.toLong(ts, state.get(1));
        if (self.position < 0) throw Exceptions.valueError("position value cannot be negative");
        if (state.get(2) instanceof PyDict d) self.dict().putAll(ts, d);
    }
}
