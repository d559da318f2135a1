package dev.gila.modules.posix;

import static java.util.Map.entry;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBaseException;
import dev.gila.object.PyException;
import dev.gila.object.PyStr;
import dev.gila.object.PyTuple;
import dev.gila.object.PyType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Map;

/** OSError: which class stands for which number, and what Java's exceptions mean. */
public final class OsErrors {
    /** PEP 3151's table. */
    private static final Map<Integer, PyType> CLASSES = Map.ofEntries(
            entry(Errno.EAGAIN, Exceptions.BLOCKING_IO_ERROR),
            entry(114, Exceptions.BLOCKING_IO_ERROR),
            entry(115, Exceptions.BLOCKING_IO_ERROR),
            entry(Errno.ECHILD, Exceptions.CHILD_PROCESS_ERROR),
            entry(Errno.EPIPE, Exceptions.BROKEN_PIPE_ERROR),
            entry(108, Exceptions.BROKEN_PIPE_ERROR),
            entry(103, Exceptions.CONNECTION_ABORTED_ERROR),
            entry(111, Exceptions.CONNECTION_REFUSED_ERROR),
            entry(104, Exceptions.CONNECTION_RESET_ERROR),
            entry(Errno.EEXIST, Exceptions.FILE_EXISTS_ERROR),
            entry(Errno.ENOENT, Exceptions.FILE_NOT_FOUND_ERROR),
            entry(Errno.EINTR, Exceptions.INTERRUPTED_ERROR),
            entry(Errno.EISDIR, Exceptions.IS_A_DIRECTORY_ERROR),
            entry(Errno.ENOTDIR, Exceptions.NOT_A_DIRECTORY_ERROR),
            entry(Errno.EACCES, Exceptions.PERMISSION_ERROR),
            entry(Errno.EPERM, Exceptions.PERMISSION_ERROR),
            entry(Errno.ESRCH, Exceptions.PROCESS_LOOKUP_ERROR),
            entry(110, Exceptions.TIMEOUT_ERROR));

    private static final Map<Class<?>, Integer> JAVA = Map.ofEntries(
            entry(NoSuchFileException.class, Errno.ENOENT),
            entry(FileNotFoundException.class, Errno.ENOENT),
            entry(FileAlreadyExistsException.class, Errno.EEXIST),
            entry(AccessDeniedException.class, Errno.EACCES),
            entry(DirectoryNotEmptyException.class, Errno.ENOTEMPTY),
            entry(NotDirectoryException.class, Errno.ENOTDIR),
            entry(FileSystemLoopException.class, Errno.ELOOP),
            entry(NotLinkException.class, Errno.EINVAL),
            entry(NonReadableChannelException.class, Errno.EBADF),
            entry(NonWritableChannelException.class, Errno.EBADF));

    private OsErrors() {}

    /** The OSError for a number, of the class that stands for it. */
    public static PyException of(int errno) {
        return of(errno, Errno.text(errno), null, null);
    }

    /** The OSError for a number, about a file (a {@code str}, {@code bytes} or descriptor). */
    public static PyException of(int errno, Object filename) {
        return of(errno, Errno.text(errno), filename, null);
    }

    /** The OSError for what Java threw, about up to two files, each of which may be {@code null}. */
    public static PyException of(IOException e, Object filename, Object filename2) {
        int errno = errnoOf(e);
        String text = errno != 0 ? Errno.text(errno) : String.valueOf(e.getMessage());
        return of(errno == 0 ? Errno.EIO : errno, text, filename, filename2);
    }

    /** The number that a Java exception stands for, or 0. */
    static int errnoOf(Exception e) {
        Integer known = JAVA.get(e.getClass());
        if (known != null) return known;
        if (e instanceof ClosedChannelException) return Errno.EBADF;
        return Errno.ofText(
                e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage());
    }

    /** The OSError of those parts; a file that is {@code null} is left out. */
    public static PyException of(int errno, String text, Object filename, Object filename2) {
        PyType type = CLASSES.getOrDefault(errno, Exceptions.OS_ERROR);
        Object number = (long) errno;
        PyBaseException e = new PyBaseException(type, PyTuple.of(number, PyStr.of(text)));
        e.setField("errno", number).setField("strerror", PyStr.of(text));
        if (filename != null) e.setField("filename", filename);
        if (filename2 != null) e.setField("filename2", filename2);
        return new PyException(e);
    }
}
