package dev.gila.modules.io;

import dev.gila.modules.posix.OpenFlags;
import dev.gila.object.Def;
import dev.gila.object.Exceptions;
import dev.gila.object.Getter;
import dev.gila.object.PyBuffer;
import dev.gila.object.PyBytes;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Setter;
import dev.gila.object.Singletons;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.object.TypeDef;
import dev.gila.ops.Calls;
import dev.gila.ops.Comparison;
import dev.gila.ops.Convert;
import dev.gila.types.Buffers;

/** The methods of {@code FileIO}. */
@TypeDef(of = FileIo.class, doc = "Open a file.")
final class FileIoType {
    private FileIoType() {}

    @Def(kind = Def.Kind.NEW, signature = "*args, **kwargs")
    static Object make(PyType cls, Object[] args, dev.gila.object.PyDict kwargs) {
        return new FileIo(cls);
    }

    @Def(signature = "file, mode='r', closefd=True, opener=None")
    static void __init__(ThreadState ts, FileIo self, Object file, String mode, boolean closefd, Object opener) {
        if (file instanceof Double) throw Exceptions.typeError("integer argument expected, got float");
        boolean isFd = PyType.of(file).slot(Slot.INDEX) != null;
        int flags = flags(self, mode);
        boolean reads = (flags & OpenFlags.ACCESS) != OpenFlags.WRONLY;
        boolean writes = (flags & OpenFlags.ACCESS) != OpenFlags.RDONLY;
        self.closesDescriptor = closefd;
        if (isFd) {
            int fd = Convert.toInt(ts, file);
            if (fd < 0) throw Exceptions.valueError("negative file descriptor");
            self.adopt(ts, fd, reads, writes);
        } else if (!closefd) {
            throw Exceptions.valueError("Cannot use closefd=False with file name");
        } else if (opener != null && opener != Singletons.NONE) {
            Object fd = Calls.call2(ts, opener, file, (long) (flags | OpenFlags.CLOEXEC));
            int n = Convert.toInt(ts, fd);
            if (n < 0) throw Exceptions.valueError("opener returned %d", n);
            self.adopt(ts, n, reads, writes);
        } else {
            self.open(ts, file, flags);
        }
        self.refuseDirectory(ts, file);
        self.setOwn("name", file);
        if (self.appending && self.isSeekable()) self.seek(ts, 0, 2);
    }

    private static int flags(FileIo self, String mode) {
        int base = -1;
        boolean plus = false;
        for (char c : mode.toCharArray()) {
            switch (c) {
                case 'r', 'w', 'a', 'x' -> {
                    if (base >= 0) throw badMode();
                    base = c;
                }
                case '+' -> {
                    if (plus) throw badMode();
                    plus = true;
                }
                case 'b' -> {}
                default -> throw Exceptions.valueError("invalid mode: %s", mode);
            }
        }
        if (base < 0) throw badMode();
        self.created = base == 'x';
        self.appending = base == 'a';
        int access = plus ? OpenFlags.RDWR : base == 'r' ? OpenFlags.RDONLY : OpenFlags.WRONLY;
        return access
                | switch (base) {
                    case 'w' -> OpenFlags.CREAT | OpenFlags.TRUNC;
                    case 'a' -> OpenFlags.CREAT | OpenFlags.APPEND;
                    case 'x' -> OpenFlags.CREAT | OpenFlags.EXCL;
                    default -> 0;
                };
    }

    private static PyException badMode() {
        return Exceptions.valueError("Must have exactly one of create/read/write/append mode and at most one plus");
    }

    @Def(signature = "size=-1, /")
    static Object read(ThreadState ts, FileIo self, Object size) {
        long n = size == null || size == Singletons.NONE ? -1 : Convert.toLong(ts, size);
        if (n < 0) return readall(ts, self);
        byte[] data = new byte[(int) Math.min(n, Integer.MAX_VALUE - 8)];
        int got = self.read(ts, data, 0, data.length);
        return got < 0 ? Singletons.NONE : self.bytes(data, got);
    }

    @Def
    static Object readall(ThreadState ts, FileIo self) {
        byte[] all = self.readAll(ts);
        return all == null ? Singletons.NONE : new PyBytes(all);
    }

    @Def(signature = "buffer, /")
    static Object readinto(ThreadState ts, FileIo self, Object buffer) {
        try (PyBuffer.Exported into = Buffers.exportWritable(ts, buffer, "readinto")) {
            byte[] data = new byte[(int) into.length()];
            int n = self.read(ts, data, 0, data.length);
            if (n < 0) return Singletons.NONE;
            into.bytes().put(0, data, 0, n);
            return (long) n;
        }
    }

    @Def(signature = "data, /")
    static Object write(ThreadState ts, FileIo self, Object data) {
        byte[] bytes = Buffers.bytesOf(ts, data);
        int n = self.write(ts, bytes, 0, bytes.length);
        return n < 0 ? Singletons.NONE : (Object) (long) n;
    }

    @Def(signature = "pos, whence=0, /")
    static long seek(ThreadState ts, FileIo self, long position, int whence) {
        return self.seek(ts, position, whence);
    }

    @Def
    static long tell(ThreadState ts, FileIo self) {
        return self.seek(ts, 0, 1);
    }

    @Def(signature = "size=None, /")
    static Object truncate(ThreadState ts, FileIo self, Object size) {
        self.checkOpen();
        Object to = size == null || size == Singletons.NONE ? (Object) tell(ts, self) : size;
        self.truncate(ts, Convert.toLong(ts, to));
        return to;
    }

    @Def
    static void close(ThreadState ts, FileIo self) {
        if (self.closed && self.fd < 0) return;
        try {
            IoBase.close(ts, self);
        } finally {
            self.closeDescriptor(ts);
        }
    }

    @Def
    static boolean seekable(FileIo self) {
        return self.isSeekable();
    }

    @Def
    static boolean readable(FileIo self) {
        self.checkOpen();
        return self.readable;
    }

    @Def
    static boolean writable(FileIo self) {
        self.checkOpen();
        return self.writable;
    }

    @Def
    static long fileno(FileIo self) {
        self.checkOpen();
        return self.fd;
    }

    @Def
    static boolean isatty(FileIo self) {
        return self.isTerminal();
    }

    @Getter
    static boolean closed(FileIo self) {
        return self.fd < 0;
    }

    @Getter
    static boolean closefd(FileIo self) {
        return self.closesDescriptor;
    }

    @Getter
    static Object mode(FileIo self) {
        return PyStr.of(self.mode());
    }

    @Getter
    static Object _blksize(FileIo self) {
        Object set = self.getOwn("_blksize");
        return set == null ? (Object) (long) IoModule.DEFAULT_BUFFER_SIZE : set;
    }

    @Setter("_blksize")
    static void setBlockSize(FileIo self, Object value) {
        self.setOwn("_blksize", value);
    }

    @Def
    static Object __repr__(ThreadState ts, FileIo self) {
        if (self.fd < 0) return PyStr.of("<_io.FileIO [closed]>");
        Object name = self.name();
        String what = name == null ? "fd=" + self.fd : "name=" + Convert.repr(ts, name);
        String closes = Comparison.truth(ts, self.closesDescriptor) ? "True" : "False";
        return PyStr.of("<_io.FileIO " + what + " mode='" + self.mode() + "' closefd=" + closes + ">");
    }

    @Def
    static Object __getstate__(FileIo self) {
        throw Exceptions.typeError("cannot pickle '%s' object", "_io.FileIO");
    }
}
