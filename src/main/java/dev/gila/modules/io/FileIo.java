package dev.gila.modules.io;

import dev.gila.modules.posix.Blocking;
import dev.gila.modules.posix.Descriptors;
import dev.gila.modules.posix.Errno;
import dev.gila.modules.posix.OpenFile;
import dev.gila.modules.posix.OpenFlags;
import dev.gila.modules.posix.OsErrors;
import dev.gila.modules.posix.PosixFiles;
import dev.gila.modules.posix.PosixState;
import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyType;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.util.Arrays;

/** {@code _io.FileIO}: a descriptor as an unbuffered file; {@code FileIoType} has the methods. */
final class FileIo extends IoBase implements RawFile {
    static final PyType TYPE = PyType.withDict("_io.FileIO", RawIoBase.TYPE);

    private static final int FIRST_CHUNK = 8192;

    int fd = -1;
    boolean created;
    boolean readable;
    boolean writable;
    boolean appending;
    boolean closesDescriptor = true;
    private Descriptors table;
    private Boolean seekable;

    FileIo(PyType type) {
        super(type);
    }

    /** A file over an open descriptor, for Java callers. */
    static FileIo of(ThreadState ts, int fd, boolean writes, Object name) {
        FileIo f = new FileIo(TYPE);
        f.adopt(ts, fd, !writes, writes);
        f.closesDescriptor = false;
        f.setOwn("name", name);
        return f;
    }

    void adopt(ThreadState ts, int descriptor, boolean reads, boolean writes) {
        table = descriptors(ts);
        table.get(descriptor);
        fd = descriptor;
        readable = reads;
        writable = writes;
        seekable = null;
        closed = false;
    }

    void open(ThreadState ts, Object name, int flags) {
        int access = flags & OpenFlags.ACCESS;
        int descriptor = PosixFiles.open(ts, name, flags | OpenFlags.CLOEXEC, 0666);
        adopt(ts, descriptor, access != OpenFlags.WRONLY, access != OpenFlags.RDONLY);
    }

    /** A directory can be opened, but is no file to read or write. */
    void refuseDirectory(ThreadState ts, Object name) {
        if (!file().isDirectory()) return;
        closeDescriptor(ts);
        throw OsErrors.of(Errno.EISDIR, name);
    }

    private static Descriptors descriptors(ThreadState ts) {
        return PosixState.of(ts).descriptors();
    }

    /** What the descriptor refers to now, which {@code os.dup2} may have changed. */
    private OpenFile file() {
        return table.get(fd);
    }

    void checkOpen() {
        if (fd < 0) throw Exceptions.valueError("I/O operation on closed file");
    }

    String mode() {
        if (created) return readable ? "xb+" : "xb";
        if (appending) return readable ? "ab+" : "ab";
        if (readable) return writable ? "rb+" : "rb";
        return "wb";
    }

    boolean isTerminal() {
        checkOpen();
        return file().isTerminal();
    }

    boolean isSeekable() {
        checkOpen();
        if (seekable == null) seekable = file().isSeekable();
        return seekable;
    }

    private long blocking(ThreadState ts, Blocking.Operation operation) {
        return blocking(ts, file(), operation);
    }

    private static long blocking(ThreadState ts, OpenFile file, Blocking.Operation operation) {
        return Blocking.run(ts, file, operation);
    }

    @Override
    public int read(ThreadState ts, byte[] into, int offset, int length) {
        checkOpen();
        if (!readable) throw IoErrors.unsupported("File not open for reading");
        return (int) blocking(ts, () -> file().read(into, offset, length));
    }

    @Override
    public byte[] readAll(ThreadState ts) {
        checkOpen();
        if (!readable) throw IoErrors.unsupported("File not open for reading");
        byte[] data = new byte[expectedSize(ts)];
        int n = 0;
        while (true) {
            if (n == data.length) data = Arrays.copyOf(data, n + Math.max(FIRST_CHUNK, n >> 1));
            int got = read(ts, data, n, data.length - n);
            if (got < 0 && n == 0) return null;
            if (got <= 0) return Arrays.copyOf(data, n);
            n += got;
        }
    }

    /** One more than what is left, so that a file that does not grow is read into one array without copying twice. */
    private int expectedSize(ThreadState ts) {
        if (!isSeekable()) return FIRST_CHUNK;
        long left = blocking(ts, () -> file().size() - file().seek(0, 1));
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, left) + 1);
    }

    @Override
    public int write(ThreadState ts, byte[] from, int offset, int length) {
        checkOpen();
        if (!writable) throw IoErrors.unsupported("File not open for writing");
        return (int) blocking(ts, () -> file().write(from, offset, length));
    }

    @Override
    public long seek(ThreadState ts, long offset, int whence) {
        checkOpen();
        if (whence < 0 || whence > 2) throw OsErrors.of(Errno.EINVAL);
        if (!isSeekable()) throw OsErrors.of(Errno.ESPIPE);
        return blocking(ts, () -> file().seek(offset, whence));
    }

    void truncate(ThreadState ts, long size) {
        checkOpen();
        if (!writable) throw IoErrors.unsupported("File not open for writing");
        if (size < 0) throw OsErrors.of(Errno.EINVAL);
        blocking(ts, () -> {
            file().truncate(size);
            return 0;
        });
    }

    /** Closes the descriptor, unless that belongs to somebody else. */
    void closeDescriptor(ThreadState ts) {
        int descriptor = fd;
        fd = -1;
        if (descriptor < 0 || !closesDescriptor) return;
        Descriptors open = descriptors(ts);
        blocking(ts, open.get(descriptor), () -> {
            open.close(descriptor);
            return 0;
        });
    }

    PyBytes bytes(byte[] data, int length) {
        return new PyBytes(length == data.length ? data : Arrays.copyOf(data, length));
    }

    /** The name given at opening, for {@code repr}; {@code null} when it was taken away. */
    Object name() {
        Object name = getOwn("name");
        return name == null || name == Singletons.NONE ? null : name;
    }
}
