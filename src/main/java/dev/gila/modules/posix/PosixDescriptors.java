package dev.gila.modules.posix;

import dev.gila.gil.Reason;
import dev.gila.gil.Released;
import dev.gila.object.Def;
import dev.gila.object.ModuleDef;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.Singletons;
import dev.gila.object.ThreadState;
import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The part of {@code posix} about file descriptors. */
@ModuleDef("posix")
final class PosixDescriptors {
    private PosixDescriptors() {}

    interface Operation {
        long run() throws IOException;
    }

    private static Descriptors table(ThreadState ts) {
        return PosixState.of(ts).descriptors();
    }

    /** Runs outside the lock; OSError for what goes wrong. */
    static long blocking(ThreadState ts, Operation operation) {
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            return operation.run();
        } catch (IOException
                | java.nio.channels.NonReadableChannelException
                | java.nio.channels.NonWritableChannelException e) {
            throw e instanceof IOException io ? OsErrors.of(io, null, null) : OsErrors.of(Errno.EBADF);
        }
    }

    @Def(signature = "path, flags, mode=511, *, dir_fd=None")
    static long open(ThreadState ts, Object path, int flags, int mode, Object dirFd) {
        PathArgument p = PathArgument.of(ts, path, "open");
        return openFile(ts, p.resolve(ts), p.given(), flags, mode);
    }

    /** Opens a file outside the lock and gives it a number; {@code name} is for the OSError. */
    static int openFile(ThreadState ts, Path path, Object name, int flags, int mode) {
        PosixState state = PosixState.of(ts);
        OpenFile file;
        try (Released r = ts.gil().released(ts, Reason.IO)) {
            file = OpenFlags.open(path, flags, mode & ~state.umask());
        } catch (IOException e) {
            throw OsErrors.of(e, name, null);
        }
        return state.descriptors().add(file);
    }

    @Def(signature = "fd")
    static void close(ThreadState ts, int fd) {
        Descriptors files = table(ts);
        blocking(ts, () -> {
            files.close(fd);
            return 0;
        });
    }

    @Def(signature = "fd_low, fd_high")
    static void closerange(ThreadState ts, int from, int to) {
        Descriptors files = table(ts);
        for (int fd = from; fd < to; fd++) if (files.isOpen(fd)) close(ts, fd);
    }

    @Def(signature = "fd, length, /")
    static Object read(ThreadState ts, int fd, int length) {
        if (length < 0) throw OsErrors.of(Errno.EINVAL);
        OpenFile file = table(ts).get(fd);
        byte[] data = new byte[length];
        int n = (int) Blocking.run(ts, file, () -> file.read(data, 0, length));
        if (n < 0) throw OsErrors.of(Errno.EAGAIN);
        return new PyBytes(n == length ? data : Arrays.copyOf(data, n));
    }

    @Def(signature = "fd, data, /")
    static long write(ThreadState ts, int fd, Object data) {
        OpenFile file = table(ts).get(fd);
        byte[] bytes = dev.gila.types.Buffers.bytesOf(ts, data);
        long n = Blocking.run(ts, file, () -> file.write(bytes, 0, bytes.length));
        if (n < 0) throw OsErrors.of(Errno.EAGAIN);
        return n;
    }

    @Def(signature = "fd, length, offset, /")
    static Object pread(ThreadState ts, int fd, int length, long offset) {
        OpenFile file = table(ts).get(fd);
        byte[] data = new byte[length];
        int n = (int) blocking(ts, () -> {
            long old = file.seek(0, 1);
            file.seek(offset, 0);
            int got = file.read(data, 0, length);
            file.seek(old, 0);
            return got;
        });
        return new PyBytes(Arrays.copyOf(data, Math.max(0, n)));
    }

    @Def(signature = "fd, data, offset, /")
    static long pwrite(ThreadState ts, int fd, Object data, long offset) {
        OpenFile file = table(ts).get(fd);
        byte[] bytes = dev.gila.types.Buffers.bytesOf(ts, data);
        return blocking(ts, () -> {
            long old = file.seek(0, 1);
            file.seek(offset, 0);
            int put = file.write(bytes, 0, bytes.length);
            file.seek(old, 0);
            return put;
        });
    }

    @Def(signature = "fd, position, whence, /")
    static long lseek(ThreadState ts, int fd, long position, int whence) {
        OpenFile file = table(ts).get(fd);
        if (!file.isSeekable()) throw OsErrors.of(Errno.ESPIPE);
        if (whence < 0 || whence > 2) throw OsErrors.of(Errno.EINVAL);
        return blocking(ts, () -> file.seek(position, whence));
    }

    @Def(signature = "fd")
    static Object fstat(ThreadState ts, int fd) {
        OpenFile file = table(ts).get(fd);
        Path path = file.path();
        try {
            return path == null || !Files.exists(path) ? unnamed(file) : StatResult.of(path, true);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }

    private static Object unnamed(OpenFile file) throws IOException {
        return file.isSeekable() ? StatResult.ofUnlinked(file.size()) : StatResult.ofPipe();
    }

    @Def(signature = "fd, length, /")
    static void ftruncate(ThreadState ts, int fd, long length) {
        OpenFile file = table(ts).get(fd);
        if (length < 0) throw OsErrors.of(Errno.EINVAL);
        blocking(ts, () -> {
            file.truncate(length);
            return 0;
        });
    }

    @Def(signature = "fd")
    static void fsync(ThreadState ts, int fd) {
        OpenFile file = table(ts).get(fd);
        blocking(ts, () -> {
            file.sync();
            return 0;
        });
    }

    @Def(signature = "fd")
    static void fdatasync(ThreadState ts, int fd) {
        fsync(ts, fd);
    }

    @Def(signature = "fd, /")
    static boolean isatty(ThreadState ts, int fd) {
        Descriptors files = table(ts);
        return files.isOpen(fd) && files.get(fd).isTerminal();
    }

    @Def
    static Object pipe(ThreadState ts) {
        try {
            Pipe pipe = Pipe.open();
            Descriptors files = table(ts);
            Object source = (long) files.add(new PipeEnd(pipe.source()));
            return PyTuple.of(source, (long) files.add(new PipeEnd(pipe.sink())));
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }

    @Def(signature = "flags, /")
    static Object pipe2(ThreadState ts, int flags) {
        PyTuple ends = (PyTuple) pipe(ts);
        if ((flags & OpenFlags.NONBLOCK) != 0) {
            for (Object fd : ends.items()) setBlocking(ts, (int) (long) (Long) fd, false);
        }
        return ends;
    }

    @Def(signature = "fd, /")
    static long dup(ThreadState ts, int fd) {
        Descriptors files = table(ts);
        return blocking(ts, () -> files.duplicate(fd, -1));
    }

    @Def(signature = "fd, fd2, inheritable=True")
    static long dup2(ThreadState ts, int fd, int fd2, boolean inheritable) {
        if (fd2 < 0) throw OsErrors.of(Errno.EBADF);
        Descriptors files = table(ts);
        return blocking(ts, () -> files.duplicate(fd, fd2));
    }

    @Def(signature = "fd, /")
    static boolean get_inheritable(ThreadState ts, int fd) {
        table(ts).get(fd);
        return fd < 3;
    }

    @Def(signature = "fd, inheritable, /")
    static void set_inheritable(ThreadState ts, int fd, boolean inheritable) {
        table(ts).get(fd);
    }

    @Def(signature = "fd, /")
    static boolean get_blocking(ThreadState ts, int fd) {
        SelectableChannel channel = table(ts).get(fd).selectable();
        return channel == null || channel.isBlocking();
    }

    @Def(value = "set_blocking", signature = "fd, blocking, /")
    static void setBlocking(ThreadState ts, int fd, boolean blocking) {
        SelectableChannel channel = table(ts).get(fd).selectable();
        if (channel == null) return;
        try {
            channel.configureBlocking(blocking);
        } catch (IOException e) {
            throw OsErrors.of(e, null, null);
        }
    }

    @Def(signature = "out_fd, in_fd, offset, count")
    static long sendfile(ThreadState ts, int out, int in, Object offset, int count) {
        OpenFile source = table(ts).get(in);
        OpenFile sink = table(ts).get(out);
        byte[] chunk = new byte[Math.min(count, 1 << 16)];
        boolean seek = offset != Singletons.NONE;
        long start = seek ? dev.gila.ops.Convert.toLong(ts, offset) : 0;
        return blocking(ts, () -> {
            if (seek) source.seek(start, 0);
            int n = source.read(chunk, 0, chunk.length);
            return n <= 0 ? 0 : sink.write(chunk, 0, n);
        });
    }

    @Def(signature = "fd, /")
    static Object ttyname(ThreadState ts, int fd) {
        OpenFile file = table(ts).get(fd);
        if (!file.isTerminal()) throw OsErrors.of(Errno.ENOTTY);
        return PyStr.of(String.valueOf(file.path()));
    }

    @Def(signature = "fd=1, /")
    static Object get_terminal_size(ThreadState ts, int fd) {
        if (!isatty(ts, fd)) throw OsErrors.of(Errno.ENOTTY);
        int[] size = TerminalSize.read();
        if (size == null) throw OsErrors.of(Errno.ENOTTY);
        return PosixConstants.TERMINAL_SIZE.of((long) size[0], (long) size[1]);
    }

    /** There is never a fork, so there is nothing to call. */
    @Def(value = "register_at_fork", signature = "*, before=None, after_in_child=None, after_in_parent=None")
    static void registerAtFork(Object before, Object after_in_child, Object after_in_parent) {}
}
