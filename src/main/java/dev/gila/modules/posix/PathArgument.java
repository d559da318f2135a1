package dev.gila.modules.posix;

import dev.gila.object.Exceptions;
import dev.gila.object.PyBytes;
import dev.gila.object.PyStr;
import dev.gila.object.PyType;
import dev.gila.object.Slot;
import dev.gila.object.ThreadState;
import dev.gila.ops.Attributes;
import dev.gila.ops.Calls;
import dev.gila.ops.Convert;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A path as Python gave it: text, bytes, something with {@code __fspath__}, or a file descriptor.
 *
 * @param given what error messages name
 * @param text the path; {@code null} for a descriptor
 * @param fd the descriptor, or -1
 * @param isBytes whether results are to be {@code bytes} as well
 */
record PathArgument(Object given, String text, int fd, boolean isBytes) {
    /** A path; descriptors are no path. */
    static PathArgument of(ThreadState ts, Object o, String function) {
        return read(ts, o, function, false);
    }

    /** A path or an open descriptor. */
    static PathArgument orDescriptor(ThreadState ts, Object o, String function) {
        return read(ts, o, function, true);
    }

    private static PathArgument read(ThreadState ts, Object o, String function, boolean fds) {
        if (o instanceof PyStr s) return new PathArgument(o, s.toString(), -1, false);
        if (o instanceof PyBytes b) return new PathArgument(o, decode(b), -1, true);
        if (fds && PyType.of(o).slot(Slot.INDEX) != null) {
            return new PathArgument(o, null, Convert.toInt(ts, o), false);
        }
        Object method = Attributes.special(ts, o, "__fspath__");
        if (method == null) {
            throw Exceptions.typeError(
                    "%s: path should be string, bytes%s, not %s",
                    function,
                    fds ? ", os.PathLike or integer" : " or os.PathLike",
                    PyType.of(o).name());
        }
        Object path = Calls.call0(ts, method);
        if (path instanceof PyStr s) return new PathArgument(path, s.toString(), -1, false);
        if (path instanceof PyBytes b) return new PathArgument(path, decode(b), -1, true);
        throw badResult(o, path);
    }

    /** {@code os.fspath(o)}: a {@code str} or {@code bytes}. */
    static Object fspath(ThreadState ts, Object o) {
        if (o instanceof PyStr || o instanceof PyBytes) return o;
        Object method = Attributes.special(ts, o, "__fspath__");
        if (method == null) {
            throw Exceptions.typeError(
                    "expected str, bytes or os.PathLike object, not %s",
                    PyType.of(o).name());
        }
        Object path = Calls.call0(ts, method);
        if (path instanceof PyStr || path instanceof PyBytes) return path;
        throw badResult(o, path);
    }

    private static dev.gila.object.PyException badResult(Object o, Object path) {
        return Exceptions.typeError(
                "expected %s.__fspath__() to return str or bytes, not %s",
                PyType.of(o).name(), PyType.of(path).name());
    }

    /** The path in the interpreter's working directory. */
    Path resolve(ThreadState ts) {
        if (text == null) {
            Path path = PosixState.of(ts).descriptors().get(fd).path();
            if (path == null) throw OsErrors.of(Errno.EBADF);
            return path;
        }
        return PosixState.of(ts).resolve(text);
    }

    /** A name as Python wants it back: {@code bytes} for {@code bytes}. */
    Object like(String name) {
        return isBytes ? encode(name) : PyStr.of(name);
    }

    static String decode(PyBytes b) {
        return new String(b.data(), StandardCharsets.UTF_8);
    }

    static PyBytes encode(String s) {
        return new PyBytes(s.getBytes(StandardCharsets.UTF_8));
    }
}
